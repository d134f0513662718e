# Schichten und die Zahlen für die Leitung.

shift-on = Ihre Schicht läuft bis { $until }.
shift-off = Ihre Schicht ist zu Ende. Schreiben Sie „{ $slash }on“, wenn Sie wieder da sind.
shift-off-holding = Ihre Schicht ist zu Ende. Sie haben noch { $tasks }; geben Sie zurück, was nicht warten kann.
shift-no-team = Sie gehören zu keinem Team und haben deshalb keine Schicht.

who =
    { $teams }
who-no-team = Es gibt noch kein Team.
who-team-open =
    { $team } (geöffnet):
    { $people }
who-team-closed =
    { $team } (öffnet { $opens }):
    { $people }
who-on = • { $name } – { $state }, { $open } offen
who-off = • { $name } – { $state }, { $open } offen
who-absent = • { $name } – geplant, aber noch nicht gemeldet, { $open } offen
who-nobody = • noch niemand

summary-how = Schreiben Sie, wenn Sie möchten, einen Zeitraum und ein Team: „{ $slash }summary“, „{ $slash }summary yesterday“, „{ $slash }summary week Berlin“.
summary-sent = Die Übersicht steht in Ihrem privaten Chat.
summary-no-chat = Schreiben Sie mir zuerst privat; dann kann ich Ihnen die Übersicht dorthin senden.
summary-whole-desk = alle Teams
summary =
    Übersicht für { $period }, { $team }
    { $late } überfällig · { $unclaimed } nicht übernommen · { $open } offen · bei { $waiting } fehlt eine Antwort
    { $opened } eingegangen, { $done } fertig
    { $lines }
summary-with-page =
    { $summary }

    Als Seite, { $hours } Stunden lang: { $public_url }/s/{ $token }
summary-late = Überfällig: #{ $number } { $title }
summary-unclaimed = Nicht übernommen: #{ $number } { $title }
summary-more = … und { $count } weitere
summary-person-unmeasured = { $name }: { $open } offen, { $done } fertig
summary-person = { $name }: { $open } offen, { $done } fertig · übernommen in { $ack_median } (9 von 10 in { $ack_p90 }) · beantwortet in { $answer_median } (9 von 10 in { $answer_p90 }) · fertig in { $done_median } (9 von 10 in { $done_p90 })

digest-day =
    Guten Morgen. { $open } offen; seit gestern kamen { $opened } herein, { $done } wurden erledigt.
    { $lines }
digest-week =
    Guten Morgen. { $open } offen; in der letzten Woche kamen { $opened } herein, { $done } wurden erledigt.
    { $lines }
digest-late = { $count ->
    [one] Eine ist überfällig:
   *[other] { $count } sind überfällig:
}
digest-unclaimed = { $count ->
    [one] Eine ist nicht übernommen:
   *[other] { $count } sind nicht übernommen:
}
digest-waiting = { $count ->
    [one] Eine wartet auf den Kunden.
   *[other] { $count } warten auf Kunden.
}
digest-task = • #{ $number } { $title }
digest-nothing = Nichts ist überfällig, nicht übernommen oder wartet.
digest-set = Sie lesen an jedem Morgen, an dem ein Team arbeitet, wie es steht, das nächste Mal { $at }. Beenden: „{ $slash }digest off“.
digest-off = Sie erhalten keinen Überblick mehr.
digest-how = Schreiben Sie eine Uhrzeit, etwa „{ $slash }digest 8:30“; „{ $slash }digest off“ beendet es.
command-digest = wie es steht, jeden Morgen: { $slash }digest 8:30
refused-digest = Nur Manager und Teamleitungen erhalten den Überblick.
summary-promises = Zusagen an Kunden eingehalten: { $kept } von { $promised }
digest-hours = { $count ->
    [one] Eine Woche Arbeitszeit wartet auf Freigabe: „{ $slash }timesheet“.
   *[other] { $count } Wochen Arbeitszeit warten auf Freigabe: „{ $slash }timesheet“.
}
