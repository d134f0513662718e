# Orte, die ausfielen, und was an ihre Stelle trat.

# What a topic is called that takes the place of one that is gone.
topic-name = Anfragen
topic-replaced = Das Thema des Teams { $team } gibt es nicht mehr. Ich habe deshalb ein neues geöffnet, das wie das Team heißt. Die offenen Aufgaben stehen dort, und neue erscheinen dort. Schreiben Sie „{ $slash }team { $team }“ in ein anderes Thema, wenn sie dort erscheinen sollen.
card-again = Die frühere Nachricht zu #{ $number } wurde gelöscht; an ihre Stelle tritt dieser Thread. Bitte machen Sie hier weiter.

field-reach = Erreichbar
reach-waits = nein, Nachrichten warten
fate-left = Nicht zugestellt: { $client } ist auf Slack nicht mehr erreichbar (#{ $number }); vielleicht ist das Konto deaktiviert. Es geht hinaus, sobald { $client } zurück ist.
