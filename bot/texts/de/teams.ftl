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
opening-too-little = Dann hätte { $team } in der Woche { $week } geöffnet, zu wenig für das, was das Team zusagt ({ $promised }). Geändert wurde nichts. „{ $slash }targets“ zeigt die Zusagen.
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
