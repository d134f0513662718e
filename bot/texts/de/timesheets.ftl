# Stundenzettel: eingereicht, freigegeben oder zurückgegeben, und was das für Einträge heißt.

command-timesheet = der Stundenzettel Ihrer Woche: { $slash }timesheet, { $slash }timesheet submit last
button-timesheet-submit = Einreichen
button-timesheet-recall = Zurückholen
button-timesheet-approve = Freigeben
button-timesheet-return = Zurückgeben
button-timesheet-show = { $number }: { $name }
refused-timesheet = Stundenzettel sind nur für das Team.
refused-judge_hours = Stunden geben nur Teamleitung und Management frei.

time-handed-in = Diese Woche ist eingereicht und wartet auf Freigabe. „{ $slash }timesheet recall“ holt sie zurück, für die Woche davor „{ $slash }timesheet recall last“.
time-approved = Diese Woche ist freigegeben und bleibt, wie sie ist. „{ $slash }time fix { $entry } 1h Grund“ trägt den Unterschied in einer späteren ein.
time-fix-original = Das ist selbst eine Korrektur. „{ $slash }time fix { $entry } 1h Grund“ sagt, was richtig ist, „{ $slash }time undo“ nimmt die Korrektur zurück.
time-same = So viel ist es schon.
time-added-late =
    Eingetragen für { $day }. Diese Woche ist abgeschlossen, deshalb zählt es in der Woche ab { $week }:
    { $line }
time-corrected =
    Diese Woche ist freigegeben, deshalb bleibt dort:
    { $before }
    und in der Woche ab { $week } korrigiert es:
    { $after }

timesheet-how =
    „{ $slash }timesheet“ zeigt Ihre Woche, „{ $slash }timesheet last“ die davor, „{ $slash }timesheet 2026-11-16“ die dieses Tages.
    „{ $slash }timesheet submit last“ reicht sie ein, „{ $slash }timesheet recall last“ holt sie zurück.
    Für Leitung und Management: „{ $slash }timesheet review“, „{ $slash }timesheet approve 5“, „{ $slash }timesheet return 5 Dienstag fehlt“.
timesheet-whose = Stundenzettel von { $name }
timesheet-week =
    { $from } bis { $to }: { $sum }
    { $days }
timesheet-state-open = Noch nicht eingereicht.
timesheet-state-submitted = Eingereicht als Stundenzettel { $sheet }, wartet auf Freigabe.
timesheet-state-returned = Zurückgegeben: { $comment }
timesheet-state-approved = Freigegeben als Stundenzettel { $sheet }.
timesheet-state-own = Freigegeben als Stundenzettel { $sheet }, als eigene Stunden der einzigen Person im Management.
timesheet-none = Einen solchen Stundenzettel gibt es für Sie nicht.
timesheet-not-yours = Nur wer gearbeitet hat, reicht den Stundenzettel ein oder holt ihn zurück.
timesheet-empty = In dieser Woche ist nichts eingetragen, also gibt es nichts einzureichen.
timesheet-timer-runs = Ein Timer, der in dieser Woche begann, läuft noch. „{ $slash }timer stop“ hält ihn an; reichen Sie die Woche danach ein.
timesheet-submitted = Eingereicht: { $sum }. Freigeben kann das jetzt: { $names }.
timesheet-submitted-nobody = Eingereicht: { $sum }. Ich kann niemandem schreiben, der es freigeben darf; bitte sagen Sie Ihrer Leitung Bescheid.
timesheet-to-judge =
    Zu Ihrer Freigabe:
    { $sheet }
timesheet-recalled = Zurückgeholt. Tragen Sie ein, was fehlt, und reichen Sie die Woche dann wieder ein.
timesheet-not-handed-in = Dieser Stundenzettel ist nicht eingereicht.
timesheet-approved-already = Dieser Stundenzettel ist schon freigegeben und bleibt, wie er ist.
timesheet-own = Eigene Stunden gibt niemand selbst frei. Das tut jemand anderes aus Leitung oder Management.
timesheet-changed = Die Woche von { $name } ist nicht mehr, was eingereicht wurde. Bitte lassen Sie sie neu einreichen.
timesheet-return-how = Was ist zu ändern? „{ $slash }timesheet return { $sheet } Dienstag fehlt“ sagt es { $name }.
timesheet-approved-said = Freigegeben: { $sum } von { $name }, Woche ab { $week }.
timesheet-approved-own = Freigegeben und als Ihre eigenen Stunden vermerkt: { $sum }, Woche ab { $week }.
timesheet-returned-said = An { $name } zurückgegeben, mit Ihrem Kommentar.
timesheet-approved-news = { $by } hat Ihren Stundenzettel der Woche ab { $week } freigegeben: { $sum }.
timesheet-returned-news = { $by } hat Ihren Stundenzettel der Woche ab { $week } zurückgegeben: { $comment } Wenn er stimmt, reichen Sie ihn wieder ein: „{ $slash }timesheet“
timesheet-nothing-waits = Auf Sie wartet kein Stundenzettel.
timesheet-waiting =
    Diese warten auf Sie:
    { $lines }
timesheet-line = { $sheet }. { $name }, Woche ab { $week }: { $sum }

export-bad-day = „{ $day }“ ist kein Tag. Schreiben Sie ihn als 2026-11-26.
export-days-reversed = { $since } liegt nach { $until }. Geben Sie den früheren Tag bei --from an.
export-no-file = { $file } lässt sich nicht schreiben. Geben Sie eine Datei in einem Ordner an, den es gibt und in den geschrieben werden darf.
export-written = { $rows ->
    [one] { $rows } Zeile wurde in { $file } geschrieben.
   *[other] { $rows } Zeilen wurden in { $file } geschrieben.
}
