# Das Unternehmen, zu dem ein Kunde gehört.

invited-of-company = { $whom }, Unternehmen { $company }
invite-company-clients = Nur Kunden gehören zu einem Unternehmen: „{ $slash }invite client company:Acme“.
company-joined = Sie gehören hier von jetzt an zum Unternehmen { $company }.
