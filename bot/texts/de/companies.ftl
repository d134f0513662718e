# Das Unternehmen, zu dem ein Kunde gehört.

invited-of-company = { $whom }, Unternehmen { $company }
invite-company-clients = Nur Kunden gehören zu einem Unternehmen: „{ $slash }invite client company:Acme“.
company-joined = Sie gehören hier von jetzt an zum Unternehmen { $company }.
invited-contact = { $whom }, spricht für das Unternehmen { $company }
invite-contact-company = Eine Kontaktperson spricht für ein Unternehmen: „{ $slash }invite contact company:Acme“.
contact-joined = Sie sprechen hier von jetzt an für { $company }: „{ $slash }status“ zeigt auch, worum andere von dort gebeten haben, und Sie können es absagen oder das Ergebnis annehmen.
requests-company =
    { $said }

    Anfragen von anderen bei { $company }; „{ $slash }cancel“ und „{ $slash }accept“ mit der Nummer gehen auch für diese:
    { $requests }
task-line-of = { $task } · { $client }
accepted-for-client = { $name } hat das Ergebnis von #{ $number } angenommen; die Anfrage ist jetzt geschlossen.
