# Was die Befehle outbox und inbox ausgeben, für alle, die den Desk betreiben.

queues-playground = Es sind keine Token eingetragen, deshalb geht es um die Spielwiese in { $folder }.
queues-busy = Ein anderes Programm schreibt in die Datenbank des Desks und gibt sie nicht frei: Versuchen Sie es gleich noch einmal.

queues-outbox-sizes =
    Ausgang: { $ready } warten (davon { $due } jetzt fällig), { $sending } unterwegs, { $parked } geparkt, { $dead } unzustellbar, { $dropped } aufgegeben, { $sent } angekommen.
    Ungewiss: { $unknown } sind vielleicht schon angekommen; { $repeated } wurden deshalb noch einmal gesendet.
queues-inbox-sizes = Eingang: { $new } warten (davon { $failed } schon einmal gescheitert), { $away } von Plattformen ohne Verbindung, { $poison } gescheitert, { $dropped } aufgegeben, { $done } bearbeitet.
queues-none = Keine solchen Zeilen.
queues-more = Das sind { $count }, und es gibt mehr: Fragen Sie mit --limit danach.

queues-outbox-row = { $id }: { $state }, { $age } alt, an { $place }
queues-inbox-row = { $id }: { $state }, { $age } alt, von { $place }
queues-team = Team { $team } auf { $platform }
queues-person = { $name } auf { $platform }
queues-from-desk = dem Desk selbst
queues-state-ready = wartet
queues-state-sending = unterwegs
queues-state-sent = angekommen
queues-state-parked = geparkt, bis der Empfänger zurück ist
queues-state-dead = unzustellbar
queues-state-dropped = aufgegeben
queues-state-new = wartet
queues-state-away = wartet auf die Verbindung zur Plattform
queues-state-poison = gescheitert
queues-state-done = bearbeitet

queues-about = zu #{ $number }
queues-characters = { $count } Zeichen
queues-bytes = { $count } Byte
queues-attempts = { $count ->
    [0] noch nicht versucht
    [one] einmal versucht
   *[other] { $count }-mal versucht
}
queues-may-have-arrived = vielleicht angekommen
queues-repeated = noch einmal gesendet
queues-next = nächster Versuch in { $wait }
queues-error = letzter Fehler: { $error }
queues-dropped = aufgegeben von { $by }, { $at }: { $why }
queues-retried = noch einmal angestoßen von { $by }, { $at }

queues-skipped = Übergangen, weil der Desk damit nichts anfangen kann:
queues-skipped-kind = { $platform } { $kind }: { $count ->
    [one] einmal
   *[other] { $count }-mal
}, zuletzt { $at }

queues-outbox-hint = Behoben? „frontdesk outbox retry ID“ oder „retry --all-dead“. Aufgegeben? „frontdesk outbox drop ID --reason GRUND“.
queues-inbox-hint = Behoben? „frontdesk inbox retry ID“. Aufgegeben? „frontdesk inbox drop ID --reason GRUND“.

queues-goes-again = Zeile { $id } geht noch einmal hinaus: innerhalb einer halben Minute, wenn der Desk läuft, sonst beim nächsten Start.
queues-needless = Zeile { $id } braucht nicht mehr hinaus: Zeile { $other } ist neuer, wartet und zeigt dasselbe. Sie ist aus dem Ausgang genommen.
queues-dead-go-again = { $count ->
    [0] Keine Zeile ist unzustellbar.
    [one] Eine Zeile geht noch einmal hinaus: innerhalb einer halben Minute, wenn der Desk läuft, sonst beim nächsten Start.
   *[other] { $count } Zeilen gehen noch einmal hinaus: innerhalb einer halben Minute, wenn der Desk läuft, sonst beim nächsten Start.
}
queues-handled-again = Zeile { $id } wird noch einmal bearbeitet: innerhalb einer halben Minute, wenn der Desk läuft, sonst beim nächsten Start.
queues-given-up = Zeile { $id } ist aufgegeben.

queues-which = Nennen Sie die ID einer Zeile, oder stattdessen --all-dead.
queues-no-reason = Nennen Sie den Grund mit --reason: Er wird bei der Zeile aufbewahrt.
queues-no-delivery = Im Ausgang gibt es keine Zeile { $id }: „frontdesk outbox --all“ nennt die vorhandenen.
queues-no-arrival = Im Eingang gibt es keine Zeile { $id }: „frontdesk inbox --all“ nennt die vorhandenen.
queues-is-sending = Zeile { $id } ist unterwegs: Sehen Sie gleich nach, was daraus wurde. Wenn kein Desk läuft, starten Sie ihn; er nimmt die Zeile wieder auf.
queues-is-sent = Zeile { $id } ist schon angekommen.
queues-is-dropped = Zeile { $id } wurde aufgegeben von { $by }, { $at }: { $why }
queues-is-new = Zeile { $id } ist nicht endgültig gescheitert: Ein laufender Desk bearbeitet sie von selbst.
queues-is-away = Zeile { $id } wartet auf ihre Plattform: Sie wird bearbeitet, wenn der Desk dort wieder läuft.
queues-is-done = Zeile { $id } wurde schon bearbeitet.

check-clocks-sound = { $clocks } Uhren von { $tasks } Aufgaben: Jede Zahl ist die aus dem Protokoll. { $untold } begannen, bevor das Protokoll von Uhren sprach.
check-clocks-differ =
    { $count } von { $clocks } Uhren von { $tasks } Aufgaben sind anders als im Protokoll:
    { $lines }
check-clocks-line = #{ $number } { $kind }, Runde { $round }: gespeichert { $kept }, laut Protokoll { $journal }
