# Arbeitszeit: der Timer, Einträge von Hand, Korrekturen.

command-timer = Ihre Zeit an einer Aufgabe messen: { $slash }timer 12, { $slash }timer stop
command-time = Ihre Stunden dieser Woche, oder neue: { $slash }time 1h20 gestern #12 Layout
button-timer = Timer
button-timer-stop = Anhalten
button-timer-still = Noch dabei
button-timer-number = Timer für #{ $number }
button-time-undo = Rückgängig
refused-time = Zeit an einer Aufgabe trägt nur ihr Team ein.

timer-none =
    Es läuft kein Timer. „{ $slash }timer 12“ startet einen für #12.
    Heute eingetragen: { $today }
timer-runs =
    Der Timer läuft für #{ $number } „{ $title }“: bisher { $lasting }.
    Heute eingetragen: { $today }
timer-which = Welche Aufgabe? „{ $slash }timer 12“ startet den Timer für #12, „{ $slash }timer stop“ hält ihn an.
timer-not-open = #{ $number } ist nicht mehr offen. „{ $slash }time 30 min #{ $number }“ trägt ein, was Sie noch getan haben.
timer-started = Der Timer läuft für #{ $number }.
timer-switched = { $former } Jetzt läuft sie für #{ $number }.
timer-stopped-short = Der Timer für #{ $number } wurde nach { $lasting } angehalten.
timer-stopped = Der Timer für #{ $number } wurde nach { $lasting } angehalten; das ist Eintrag { $entry }. „{ $slash }time fix { $entry } 1h Grund“ korrigiert ihn.
timer-stopped-here = Der Timer für #{ $number } ist angehalten.
timer-runs-already = Der Timer läuft schon für #{ $number }.
timer-nothing-runs = Für Sie läuft kein Timer. „{ $slash }time 1h20 #12“ trägt ein, was Sie getan haben.
timer-goes-on = Der Timer für #{ $number } läuft weiter.
timer-question = Sind Sie noch bei #{ $number } „{ $title }“? Der Timer zeigt { $lasting }. Ohne Antwort halte ich ihn in einer halben Stunde an und zähle bis zu Ihrer letzten Nachricht zur Aufgabe.
timer-given-up = Ich habe den Timer für #{ $number } „{ $title }“ angehalten. Eintrag { $entry } zählt { $kept }, bis zu Ihrer letzten Nachricht dazu ({ $at }). War es mehr? „{ $slash }time fix { $entry } 2h Grund“
timer-given-up-nothing = Ich habe den Timer für #{ $number } „{ $title }“ angehalten. Sie haben inzwischen nichts dazu geschrieben, deshalb wird nichts gezählt. „{ $slash }time 2h #{ $number }“ trägt ein, was Sie getan haben.

time-how =
    „{ $slash }time 1h20 gestern #12 Layout“ trägt Ihre Zeit ein: wie lange, wann, an welcher Aufgabe, und eine Notiz. Auch „80 min“, „1:20“, „1,5 Std.“, „9:00-10:30“, „Montag“ und „12.11.“ werden verstanden.
    „{ $slash }time fix 17 1h Grund“ korrigiert Eintrag 17, „{ $slash }time remove 17“ nimmt ihn heraus.
time-no-day = Diesen Tag gibt es nicht. Bitte prüfen Sie das Datum.
time-future = Das liegt noch vor Ihnen. Bitte tragen Sie Zeit ein, wenn sie geleistet ist.
time-too-old = Das ist mehr als { $days } Tage her. Bitte sprechen Sie darüber mit Ihrer Leitung.
time-too-long = Ein Tag hat 24 Stunden. Bitte prüfen Sie die Dauer.
time-note-too-long = Eine Notiz hat höchstens { $most } Zeichen. Bitte kürzen Sie sie.
time-day-full = Ein Tag hat 24 Stunden, und am { $day } stehen schon { $sum }. „{ $slash }time fix“ korrigiert einen Eintrag.
time-overlaps = Das überschneidet sich mit Eintrag { $entry }. Bitte korrigieren Sie einen von beiden.
time-no-entry = Einen solchen Eintrag haben Sie nicht. „{ $slash }time“ zeigt die dieser Woche.
time-fix-how = Wie lange war es, und warum wird es korrigiert? „{ $slash }time fix { $entry } 1h Anruf dazwischen“
time-added =
    Eingetragen für { $day }:
    { $line }
time-added-here = Erledigt. Was es ist, sage ich Ihnen allein: „{ $slash }time“
time-fixed =
    { $before }
    ist jetzt
    { $after }
time-removed =
    Herausgenommen:
    { $line }
time-undone =
    Zurückgenommen:
    { $line }
time-back =
    Das gilt wieder:
    { $line }
time-parts = { $lines }
time-week =
    Ihre Zeit von { $from } bis { $to }: { $sum }
    { $days }
time-week-empty = Diese Woche ist noch nichts eingetragen. „{ $slash }time 1h20 gestern #12 Layout“ trägt etwas ein, „{ $slash }timer 12“ startet einen Timer.
time-day =
    { $day }: { $sum }
    { $lines }
time-by-task =
    Nach Aufgaben:
    { $lines }
time-task-sum = { $sum } · { $what }
time-runs = Der Timer läuft für { $what }: { $lasting }, noch nicht gezählt.
time-line = { $entry }. { $lasting } · { $what }
time-line-note = { $entry }. { $lasting } · { $what } · { $note }
time-less = −{ $lasting }
time-task = #{ $number } { $title }
time-no-task = ohne Aufgabe
