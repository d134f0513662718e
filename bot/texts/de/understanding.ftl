### Was gefragt wird, wenn klare Worte mehrere Anfragen meinen können oder nicht ganz klar sind.

meant-which-cancel = Welche Anfrage brauchen Sie nicht mehr?
meant-which-accept = Das freut uns! Welche Anfrage ist damit in Ordnung?
meant-which-reopen = Bei welcher Anfrage stimmt noch etwas nicht? Ohne Antwort wird aus Ihrer Nachricht in 5 Minuten eine neue.
meant-nothing = Sie haben keine offene Anfrage, also gibt es nichts zurückzuziehen. Wenn Sie etwas anderes meinen, drücken Sie den Knopf.
meant-perhaps-cancel = Brauchen Sie eine Anfrage nicht mehr? Dann drücken Sie, welche. Ohne Antwort wird aus Ihrer Nachricht in 5 Minuten eine neue Anfrage.
meant-perhaps-accept = Ist ein Ergebnis in Ordnung? Dann drücken Sie, welches. Ohne Antwort wird aus Ihrer Nachricht in 5 Minuten eine neue Anfrage.
meant-perhaps-reopen = Stimmt etwas noch nicht? Dann drücken Sie, bei welcher Anfrage. Ohne Antwort wird aus Ihrer Nachricht in 5 Minuten eine neue.
meant-perhaps-status = Möchten Sie wissen, wie weit Ihre Anfragen sind? Ohne Antwort wird aus Ihrer Nachricht in 5 Minuten eine neue Anfrage.
meant-perhaps-person = Möchten Sie mit einem Menschen sprechen? Ohne Antwort wird aus Ihrer Nachricht in 5 Minuten eine neue Anfrage.
meant-perhaps-small-talk = Sollen wir etwas für Sie tun? Ohne Antwort wird daraus in 5 Minuten eine Anfrage.
button-meant = #{ $number } { $title }
button-meant-status = Wie weit ist es?
button-meant-person = Mit einem Menschen
button-meant-small-talk = Nein, nur so gesagt

field-wanted = Gewünscht bis
confirmation-due = Gewünscht bis { $at } ({ $zone }).
confirmation-footer = { $lines }
command-due = bis wann Sie eine Anfrage brauchen: { $slash }due 12 bis Freitag 17 Uhr
button-due = Termin ändern
button-no-due = Kein Termin
due-how = Bis wann brauchen Sie #{ $number }? Schreiben Sie es in eigenen Worten: „{ $slash }due { $number } Freitag 17 Uhr“. „{ $slash }due { $number } keine“ nimmt den Termin weg.
due-unclear = „{ $words }“ verstehe ich nicht als künftigen Termin. Schreiben Sie zum Beispiel: „{ $slash }due { $number } Freitag 17 Uhr“.
due-set = #{ $number } ist bis { $at } gewünscht ({ $zone }).
due-none = #{ $number } hat keinen Termin mehr.

field-category = Kategorie
confirmation-category = Kategorie: { $category }.
command-category = die Kategorie einer Anfrage: { $slash }category 12
button-category = Kategorie
category-which = Zu welcher Kategorie gehört #{ $number }?
category-why = #{ $number } sieht nach „{ $category }“ aus wegen: { $words }. Zu welcher Kategorie gehört es?
category-why-rule = #{ $number } gehört nach einer Regel für diese Anfragen zu „{ $category }“. Zu welcher Kategorie gehört es?
category-why-like = #{ $number } sieht nach „{ $category }“ aus, wie schon #{ $like }. Zu welcher Kategorie gehört es?
category-set = #{ $number } gehört jetzt zu „{ $category }“.
refused-categorise = Sie können die Kategorie dieser Anfrage nicht ändern.
category-writing = Texte
category-editing = Korrektur
category-web = Web
category-customer-service = Kundendienst
category-data-entry = Dateneingabe
category-calendar-and-travel = Termine, Reisen
category-research = Recherche
category-bookkeeping = Buchhaltung
category-other = Anderes
