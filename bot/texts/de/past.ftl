# Zurückblicken: Suche.

command-find = Aufgaben mit beliebigen Wörtern suchen: { $slash }find rechnung acme
find-how = Schreiben Sie dahinter, was Sie suchen: „{ $slash }find rechnung acme“. Ich suche in Titeln, Nachrichten, Notizen und in den Namen von Dateien, Kunden und Firmen; der Anfang eines Wortes genügt.
find-nothing = Nichts enthält alle diese Wörter: { $words }
find-found =
    Gefunden für „{ $words }“, das Neueste zuerst:
    { $tasks }
find-task = #{ $number } { $title } – { $status } · { $client } · { $at }
find-task-message =
    #{ $number } { $title } – { $status } · { $client } · { $at }
    { "    " }„{ $excerpt }“
find-task-note =
    #{ $number } { $title } – { $status } · { $client } · { $at }
    { "    " }Notiz: „{ $excerpt }“
find-more =
    { $said }
    Es gibt mehr: „{ $slash }find { $command }“
button-find-more = Mehr zeigen
refused-find = Nur das Team kann suchen. „{ $slash }status“ zeigt Ihre eigenen Anfragen.
