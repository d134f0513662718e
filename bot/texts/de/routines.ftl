# Wiederkehrende Anfragen, und solche zu einer späteren Zeit.

command-every = eine Anfrage immer wieder: { $slash }every Freitag 9:00: Bericht schicken
command-later = eine Anfrage zu späterer Zeit: { $slash }later 3. Dezember 9:00 Blumen bestellen
refused-routine = Anfragen werden für Kunden gestellt, von ihnen selbst oder vom Team.
routine-how-every = Wann und was? Schreiben Sie zum Beispiel „{ $slash }every Freitag 9:00: Bericht schicken“, „{ $slash }every Werktag 8:30: Postfach durchsehen“ oder „{ $slash }every Monat am 1.: Miete zahlen“. „{ $slash }later“ stellt eine Anfrage einmal.
routine-how-later = Wann und was? Schreiben Sie zum Beispiel „{ $slash }later 3. Dezember 9:00 Blumen bestellen“ oder „{ $slash }later Montag 10:00: Druckerei anrufen“. Der Zeitpunkt muss in der Zukunft liegen. „{ $slash }every“ stellt eine Anfrage immer wieder.
routine-what = Was soll dann getan werden? Schreiben Sie es hinter die Zeit.
routine-for-whom = Für welchen Kunden? Schreiben Sie „{ $slash }every für Carla: Freitag 9:00: Bericht schicken“.
routine-too-long = So eine Anfrage hat höchstens { $most } Zeichen. Bitte kürzen Sie sie.
routine-too-many = Es gibt schon { $most } solche Anfragen, mehr gehen nicht. „{ $slash }every stop 3“ beendet eine.
routine-kept = { $often ->
        [again] Ab { $at } stelle ich jedes Mal diese Anfrage: { $words }
       *[once] { $at } stelle ich diese Anfrage: { $words }
    } („{ $slash }every stop { $number }“ beendet es.)
routine-kept-for-you = { $by } hat eine Anfrage für Sie eingerichtet. { $often ->
        [again] Jedes Mal ab { $at }: { $words }
       *[once] { $at }: { $words }
    } („{ $slash }every stop { $number }“ beendet es.)
routine-made = { $often ->
        [again] Wie immer: Anfrage #{ $task } „{ $title }“. „{ $slash }every stop { $number }“ beendet es.
       *[once] Wie gewünscht: Anfrage #{ $task } „{ $title }“.
    }
routine-none = Nichts ist geplant. „{ $slash }every Freitag 9:00: Bericht schicken“ stellt eine Anfrage immer wieder, „{ $slash }later 3. Dezember 9:00 Blumen bestellen“ einmal.
routine-list =
    { $lines }
    „{ $slash }every stop { $number }“ beendet eine.
routine-line = { $number }: { $at }{ $often ->
        [again] { "" } und immer wieder
       *[once] { "" }
    } – { $words }
routine-line-for = { $number }: { $at }{ $often ->
        [again] { "" } und immer wieder
       *[once] { "" }
    }, für { $name } – { $words }
routine-unknown = Mit der Nummer { $number } ist von Ihnen nichts geplant. „{ $slash }every“ zeigt, was es gibt.
routine-stopped = Nummer { $number } ist beendet: Es kommen keine Anfragen mehr daraus.
