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

# Zusammenlegen.

command-merge = eine Aufgabe in eine andere legen: { $slash }merge 12 15
merge-how = Schreiben Sie, welche Aufgabe bleibt und welche ihr Teil wird: „{ $slash }merge 12 15“ legt #15 in #12. Im Thread von #15 genügt „{ $slash }merge 12“.
merge-same = #{ $number } ist schon eine einzige Aufgabe.
merge-other-client = #{ $number } und #{ $part } gehören verschiedenen Kunden; sie bleiben getrennt.
merge-ended = #{ $number } ist beendet und kann nicht mehr zusammengelegt werden.
merge-apart = #{ $number } und #{ $part } kamen aus verschiedenen Chats, die andere lesen können; sie bleiben getrennt.
merged = #{ $part } gehört jetzt zu #{ $number } „{ $title }“.
merged-here = #{ $part } gehört jetzt zu #{ $number } „{ $title }“. Dazu wurde geschrieben:
status-merged = Teil einer anderen
confirmation-merged = Das gehört jetzt zu { $whole }; dort geht es weiter.
field-merged-into = Teil von
refused-merge = Nur dieses Team und der Kunde, dem die Anfragen gehören, können sie zusammenlegen.

# Die Anfrage eines Kunden aufschreiben.

command-for = die Anfrage eines Kunden aufschreiben: { $slash }for Carla: einen Tisch reservieren
for-how = Schreiben Sie, wessen Anfrage es ist, einen Doppelpunkt und die Anfrage: „{ $slash }for Carla: einen Tisch für zwei reservieren“.
for-nobody = Niemand von Ihren Kunden heißt „{ $name }“. Kunden kommen mit einer Einladung.
for-several = Zu „{ $name }“ passen mehrere: { $names }. Bitte schreiben Sie den ganzen Namen.
for-unreachable = { $name } ist gerade nicht zu erreichen; daraus wurde nichts gemacht.
for-told = { $name } hat das für Sie als Anfrage #{ $number } aufgeschrieben: „{ $title }“.
for-made = #{ $number } ist eine neue Anfrage von { $client }; die Nachricht ist dort, und das Team wird gefragt.
refused-write_down = Nur das Team kann Anfragen von Kunden aufschreiben. „{ $slash }new“ macht daraus Ihre eigene.
