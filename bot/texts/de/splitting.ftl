# Eine Anfrage teilen.

command-split = aus einigen Nachrichten eine eigene Anfrage machen: { $slash }split 12
split-how = Antworten Sie auf die Nachricht mit „{ $slash }split“, oder schreiben Sie „{ $slash }split 12“: Dann zähle ich auf, was zu #12 gewünscht wurde, und Sie wählen aus. „{ $slash }split 12 3“ nimmt nur die dritte, „{ $slash }split 12 3+“ auch alles, was danach kam. Nachrichten und Notizen des Teams bleiben.
split-merged = #{ $number } ist Teil einer anderen Anfrage. Teile diese.
split-one = Zu #{ $number } gibt es nur eine Nachricht, da ist nichts zu teilen.
split-all = Dann bliebe in #{ $number } nichts übrig. Bitte wählen Sie weniger Nachrichten.
split-which =
    Mit welcher Nachricht von #{ $number } beginnt die neue Anfrage?
    { $lines }
split-line = { $place }. { $words }
button-split-at = { $number }
split-how-many = „{ $words }“: nur diese Nachricht, oder auch, was danach kam?
button-split-one = Nur diese
button-split-on = Und was danach kam
split-done = Ein Teil von #{ $part } ist jetzt eine eigene Anfrage: #{ $number } „{ $title }“. Ihre Uhren laufen ab jetzt, und das Team wird gefragt.
split-told = Ein Teil Ihrer Anfrage #{ $part } geht als eigene Anfrage weiter: #{ $number } „{ $title }“.
refused-split = Eine Anfrage teilen kann nur das zuständige Team.
split-chosen = Mit welcher Nachricht von #{ $number } eine neue Anfrage beginnt, ist ausgewählt.
