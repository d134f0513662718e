# Wie Mitarbeitende Kunden gegenüber erscheinen: ihre Namen, und was Kunden nie lesen.

command-deskname = unter welchem Namen Kunden Sie kennen: { $slash }deskname Sophie
command-mask = Ihre Telefonnummern und Adressen, die kein Kunde liest: { $slash }mask +49 170 5550123
refused-name = Nur wer hier arbeitet, hat einen Namen für Kunden und Angaben, die vor ihnen verborgen sind.
refused-rename = Die Namen von anderen bestimmen nur die Teamleitung und die Verwaltung.
desk-itself = { $desk }
desk-name-is = Kunden kennen Sie als „{ $name }“. „{ $slash }deskname Sophie“ ändert das; Ihr Team liest weiter „{ $own }“.
desk-name-is-of = Kunden kennen { $own } als „{ $name }“.
desk-name-set = Ab jetzt lesen Kunden „{ $name }“. Ihr Team liest weiter „{ $own }“.
desk-name-own = Ab jetzt lesen Kunden Ihren eigenen Namen, „{ $own }“.
desk-name-set-of = Ab jetzt lesen Kunden „{ $name }“ statt { $own }.
desk-name-by = { $by } hat den Namen gewählt, unter dem Kunden Sie kennen: „{ $name }“. Ihr Team liest weiter „{ $own }“.
desk-name-nobody = Hier heißt niemand „{ $name }“. Ihren Namen für Kunden schreiben Sie allein, „{ $slash }deskname Sophie“, den von jemand anderem hinter dessen Namen, „{ $slash }deskname Luis: Sophie“.
desk-name-long = Ein Name hat höchstens { $most } Zeichen. Bitte wählen Sie einen kürzeren.
desk-name-taken = Hier heißt schon jemand „{ $name }“. Bitte wählen Sie einen anderen Namen, damit Kunden Sie unterscheiden können.
card-shielded = Diese Kontaktkarte führt zu jemandem aus dem Team. Ich habe sie deshalb ohne die Nummer behalten: Kein Kunde bekommt sie von mir. Im Text wird eine Nummer verborgen, sobald Sie sie genannt haben: „{ $slash }mask +49 170 5550123“.
mask-none = Ihre @Namen sind für Kunden immer verborgen. Was sonst kein Kunde lesen soll, schreiben Sie dahinter, mit Kommas dazwischen: „{ $slash }mask +49 170 5550123, ann@example.org“.
mask-list = Für Kunden verborgen, neben Ihren @Namen: { $hidden }. „{ $slash }mask“ mit neuen Angaben ersetzt sie, „{ $slash }mask none“ zeigt alles wieder.
mask-set = Statt dieser Angaben lesen Kunden ab jetzt •••, wer auch immer von uns sie schreibt: { $hidden }. Was Kunden selbst schreiben, bleibt, wie es ist.
mask-dropped = Jetzt sind nur noch Ihre @Namen für Kunden verborgen.
mask-too-many = Höchstens { $most } Angaben können verborgen werden. Bitte lassen Sie ein paar weg.
mask-too-short = „{ $said }“ ist zu kurz: Andere Wörter würden damit verwechselt. Bitte schreiben Sie die ganze Nummer oder Adresse, mindestens { $least } Zeichen.
