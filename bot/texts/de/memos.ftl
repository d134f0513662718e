# Erinnerungen, die sich Menschen selbst setzen.

command-remind = eine Erinnerung in eigenen Worten: { $slash }remind morgen 9:00 Bank anrufen
command-snooze = später noch einmal erinnert werden: { $slash }snooze 3 Freitag 10:00
refused-remind = Erinnern lassen können Sie sich an eigene Anfragen, im Team an dessen Aufgaben.
button-memo-done = Erledigt
button-memo-done-of = Erledigt · { $number }
button-memo-remove = Entfernen
button-snooze-10m = 10 Min.
button-snooze-1h = 1 Stunde
button-snooze-tomorrow = Morgen 9:00
button-snooze-of = 1 Stunde · { $number }

memo-set = Ich erinnere Sie { $at }. (Erinnerung { $number })
memo-set-task = Ich erinnere Sie { $at } an #{ $task }. (Erinnerung { $number })
memo-when = Wann soll ich Sie erinnern? Schreiben Sie zum Beispiel „{ $slash }remind morgen 9:00 Bank anrufen“, „{ $slash }remind in 20 Min Tee“ oder „{ $slash }remind 12 Freitag nach dem Termin fragen“. Der Zeitpunkt muss in der Zukunft liegen.
memo-what = Woran? Schreiben Sie es hinter die Zeit: „{ $slash }remind morgen 9:00 Bank anrufen“.
memo-too-far = Das ist mehr als zwei Jahre hin. Bitte wählen Sie einen früheren Tag.
memo-too-long = Eine Erinnerung hat höchstens { $most } Zeichen. Bitte kürzen Sie sie.
memo-too-many = Sie haben { $most } Erinnerungen, mehr gehen nicht. „{ $slash }remind drop 3“ entfernt eine.
memo-no-task = Es gibt keine #{ $number }. Eine Erinnerung ohne Aufgabe beginnt mit ihrer Zeit: „{ $slash }remind morgen 9:00 Bank anrufen“.
memo-unknown = Sie haben keine Erinnerung { $number }. „{ $slash }remind“ zeigt Ihre.
memo-none = Sie haben keine Erinnerungen. „{ $slash }remind morgen 9:00 Bank anrufen“ setzt eine.
memo-list =
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" } Und { $more } weitere danach.
    }
    „{ $slash }remind drop { $number }“ entfernt eine, „{ $slash }snooze { $number } Freitag 10:00“ verschiebt sie.
memo-line = { $number }: { $at } – { $words }
memo-line-task = { $number }: { $at } – #{ $task } { $words }
memo-due = ⏰ { $words }
memo-due-task = ⏰ #{ $task } „{ $title }“: { $words }
memo-due-task-only = ⏰ Sie wollten #{ $task } „{ $title }“ ansehen.
memo-due-several =
    ⏰ Daran wollten Sie denken:
    { $lines }
memo-late = { $memo } (für { $at })
memo-done = Erledigt: Erinnerung { $number } kommt nicht mehr.
memo-dropped = Erinnerung { $number } ist entfernt.
memo-snoozed = Ich erinnere Sie { $at } noch einmal. (Erinnerung { $number })
snooze-how = Welche Erinnerung? „{ $slash }snooze 3 Freitag 10:00“ verschiebt Erinnerung 3, und „{ $slash }snooze 1 Stunde“ die letzte, die kam.
snooze-when = Bis wann? Schreiben Sie zum Beispiel „{ $slash }snooze { $number } in 2 Stunden“ oder „{ $slash }snooze { $number } Freitag 10:00“. Der Zeitpunkt muss in der Zukunft liegen.

promise-ask = { $name }, soll ich Sie { $at } daran erinnern?
button-promise = Bitte erinnern
promise-of-others = Daran wird nur erinnert, wer es geschrieben hat.

together = { $lines }
together-line = • { $text }
