# Teams: wann sie geöffnet haben, an welchen Tagen nicht, und wer es geändert hat.

command-opening = wann ein Team geöffnet hat: { $slash }opening Mo-Fr 9-17
refused-opening = Öffnungszeiten sind Sache des Managements, und der Teamleitung für ihr Team.
opening =
    { $lines }

    „{ $slash }opening Mo-Fr 9-17“ setzt die Woche, „{ $slash }opening 24. Dez. 9-12“ oder „{ $slash }opening 24. Dez. - 2. Jan. geschlossen“ einzelne Tage, „{ $slash }opening streiche 24. Dez.“ nimmt sie zurück, „{ $slash }opening feiertage DE-BY“ schließt an Feiertagen.
opening-of =
    { $team } hat geöffnet ({ $zone }):
    { $lines }
opening-with =
    { $said }
    { $holidays }
opening-closed-line = • { $days } geschlossen
opening-more =
    { $count ->
        [one] • … und einmal mehr
       *[other] • … und { $count } weitere
    }
opening-holidays =
    Geschlossen an Feiertagen ({ $region }), als Nächstes:
    { $lines }
opening-holiday-line = • { $day } { $name }
opening-set =
    { $said }

    Das gilt ab jetzt. Was schon zugesagt ist, behält seine Zeit.
opening-which-team = Die Öffnungszeiten welches Teams? Es gibt: { $names }. „{ $slash }opening Berlin Mo-Fr 9-17“
opening-unclear = „{ $words }“ verstehe ich nicht. Bitte schreiben Sie Tage und Zeiten: „{ $slash }opening Mo-Fr 9-12, 13-17“, oder einen Tag: „{ $slash }opening 24. Dez. geschlossen“. Geändert wurde nichts.
opening-long = „{ $words }“ wäre eine Nacht von mehr als 14 Stunden. Bitte schreiben Sie 9-17 für einen Tag, 21-5 für eine Nacht. Geändert wurde nichts.
opening-zone = Eine Zeitzone „{ $words }“ kenne ich nicht. Bitte schreiben Sie eine wie Europe/Berlin. Geändert wurde nichts.
opening-region = Feiertage von „{ $region }“ kenne ich nicht. Bitte schreiben Sie die zwei Buchstaben des Landes, und die Region, wo Feiertage sich unterscheiden: „{ $slash }opening feiertage DE-BY“, „{ $slash }opening feiertage GB-SCT“. Geändert wurde nichts.
opening-parts = Die Region „{ $region }“ kenne ich nicht. Dieses Land hat: { $parts }. Geändert wurde nichts.
opening-too-many = Es wären mehr als { $most } einzelne Tage. Bitte nehmen Sie zuerst einige zurück: „{ $slash }opening streiche 24. Dez.“.
opening-never = Dann hätte { $team } in keiner Woche geöffnet, und keine Zusage würde je fällig. Geändert wurde nichts. Freie Tage schreiben Sie wie „{ $slash }opening 24. Dez. - 2. Jan. geschlossen“.
opening-too-little = Mit { $week } in der Woche hätte { $team } zu wenig geöffnet für das, was das Team zusagt ({ $promised }). Geändert wurde nichts. „{ $slash }targets“ und „{ $slash }escalation“ zeigen es.
opening-renewed =
    Die Feiertage bis Ende { $year } stehen jetzt in den Öffnungszeiten.
    { $said }
opening-region-gone = Feiertage von { $region } kenne ich nicht mehr. Ab { $year } hat { $team } an ihnen geöffnet, bis jemand andere setzt: „{ $slash }opening { $team } feiertage DE-BY“.
team-changed-by =
    { $by } hat die Einstellungen Ihres Teams geändert:
    { $said }
team-settings =
    { $parts }
team-undone =
    Es ist wieder wie vorher.
    { $said }
team-undone-by =
    { $by } hat die letzte Änderung an den Einstellungen Ihres Teams zurückgenommen:
    { $said }

command-escalation = wer es erfährt, wenn niemand übernimmt: { $slash }escalation dringend 3 min, 10 min, 20 min
refused-escalation = Wer von nicht übernommenen Aufgaben erfährt, ist Sache des Managements, und der Teamleitung für ihr Team.
escalation =
    Solange niemand eine Aufgabe übernimmt, in der Arbeitszeit des Teams:
    { $lines }
    „{ $slash }escalation Berlin dringend 3 min, 10 min, 20 min“ ändert es: zuerst wer Schicht hat, dann wer außerhalb der Schicht zugestimmt hat („{ $slash }offshift an“), dann das Management. „nie“ lässt einen Schritt aus; als letzter überlässt „Überblick“ es dem Überblick am Morgen.
escalation-line = { $team }, { $priority }: wer Schicht hat { $on }, außerhalb der Schicht { $off }, Management { $managers }
escalation-after = nach { $wait }
escalation-left-out = nie
escalation-digest = im Überblick am Morgen
escalation-set =
    Ab jetzt, solange niemand eine Aufgabe übernimmt, in der Arbeitszeit des Teams:
    { $lines }
escalation-how = Schreiben Sie drei Zeiten, jede nach der vorigen: „{ $slash }escalation dringend 3 min, 10 min, 20 min“. „nie“ lässt einen Schritt aus: „{ $slash }escalation niedrig 1 h, nie, Überblick“. Ohne Dringlichkeit ist die normale gemeint.
escalation-length = Wie lang ist „{ $words }“? Schreiben Sie „3 min“, „1h30“, „8 h“ oder „nie“.
escalation-range = Ein Schritt kommt frühestens nach einer Minute und spätestens nach { $days } Tagen Arbeitszeit.
escalation-order = Jeder Schritt kommt später als der vorige. Geändert wurde nichts.
escalation-nobody = Dann würde es nie jemand erfahren, und eine Anfrage könnte vergessen werden. Bitte lassen Sie mindestens einen Schritt stehen. Geändert wurde nichts.
escalation-which-team = Für welches Team? Es gibt: { $names }. „{ $slash }escalation Berlin dringend 3 min, 10 min, 20 min“

command-offshift = ob Sie außerhalb der Schicht gefragt werden, wenn niemand übernimmt: { $slash }offshift an
off-shift-how = Schreiben Sie „{ $slash }offshift an“, um außerhalb der Schicht gefragt zu werden, wenn niemand mit Schicht eine Aufgabe übernimmt, „{ $slash }offshift aus“, um Ruhe zu haben.
off-shift-is-on = Außerhalb der Schicht werden Sie gefragt, wenn niemand mit Schicht eine Aufgabe übernimmt. „{ $slash }offshift aus“ beendet das.
off-shift-is-off = Außerhalb der Schicht haben Sie Ruhe. Mit „{ $slash }offshift an“ werden Sie gefragt, wenn niemand mit Schicht eine Aufgabe übernimmt.
off-shift-on = Wenn niemand mit Schicht eine Aufgabe übernimmt, frage ich auch Sie, und dann können Sie sie übernehmen.
off-shift-off = Außerhalb der Schicht lasse ich Sie in Ruhe.
