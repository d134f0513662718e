# Wie Mitarbeitende Kunden gegenüber erscheinen: ihre Namen, und was Kunden nie lesen.

command-deskname = unter welchem Namen Kunden dich kennen: { $slash }deskname Sophie
command-mask = deine Telefonnummern und Adressen, die kein Kunde liest: { $slash }mask +49 170 5550123
refused-name = Nur wer hier arbeitet, hat einen Namen für Kunden und Angaben, die vor ihnen verborgen sind.
refused-rename = Die Namen von anderen bestimmen nur die Teamleitung und die Verwaltung.
desk-itself = { $desk }
desk-name-is = Kunden kennen dich als „{ $name }“. „{ $slash }deskname Sophie“ ändert das; dein Team liest weiter „{ $own }“.
desk-name-is-of = Kunden kennen { $own } als „{ $name }“.
desk-name-set = Ab jetzt lesen Kunden „{ $name }“. Dein Team liest weiter „{ $own }“.
desk-name-own = Ab jetzt lesen Kunden deinen eigenen Namen, „{ $own }“.
desk-name-set-of = Ab jetzt lesen Kunden „{ $name }“ statt { $own }.
desk-name-by = { $by } hat den Namen gewählt, unter dem Kunden dich kennen: „{ $name }“. Dein Team liest weiter „{ $own }“.
desk-name-nobody = Hier heißt niemand „{ $name }“. Deinen Namen für Kunden schreibst du allein, „{ $slash }deskname Sophie“, den von jemand anderem hinter dessen Namen, „{ $slash }deskname Luis: Sophie“.
desk-name-long = Ein Name hat höchstens { $most } Zeichen. Bitte wähle einen kürzeren.
desk-name-taken = Hier heißt schon jemand „{ $name }“. Bitte wähle einen anderen Namen, damit Kunden euch unterscheiden können.
mask-none = Deine @Namen sind für Kunden immer verborgen. Was sonst kein Kunde lesen soll, schreib dahinter, mit Kommas dazwischen: „{ $slash }mask +49 170 5550123, ann@example.org“.
mask-list = Für Kunden verborgen, neben deinen @Namen: { $hidden }. „{ $slash }mask“ mit neuen Angaben ersetzt sie, „{ $slash }mask none“ zeigt alles wieder.
mask-set = Statt dieser Angaben lesen Kunden ab jetzt •••, wer auch immer von uns sie schreibt: { $hidden }. Was Kunden selbst schreiben, bleibt, wie es ist.
mask-dropped = Jetzt sind nur noch deine @Namen für Kunden verborgen.
mask-too-many = Höchstens { $most } Angaben können verborgen werden. Bitte lass ein paar weg.
mask-too-short = „{ $said }“ ist zu kurz: Andere Wörter würden damit verwechselt. Bitte schreib die ganze Nummer oder Adresse, mindestens { $least } Zeichen.
