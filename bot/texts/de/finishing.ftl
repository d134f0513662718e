# Was folgt, wenn eine Anfrage fertig ist: Die Kundschaft wird gefragt, die Anfrage abgeschlossen.

review-nudge = Passt #{ $number } „{ $title }“ so? Wenn Sie nichts sagen, wird die Anfrage { $closes } abgeschlossen.
review-closed = #{ $number } „{ $title }“ ist abgeschlossen, da nichts mehr kam. Fehlt etwas, öffnet der Knopf die Anfrage 14 Tage lang wieder.

button-stars = { $stars } ★
rating-ask = Wie zufrieden sind Sie mit der Arbeit von { $name } an #{ $number } „{ $title }“? 5 ★ ist das Beste; nur die Leitung sieht, was Sie gegeben haben.
rating-thanks = Vielen Dank! Ihre Bewertung von #{ $number } ist festgehalten.
rating-given = Sie haben #{ $number } schon bewertet.
rating-early = #{ $number } lässt sich bewerten, wenn die Anfrage fertig ist.
rating-how = Schreiben Sie die Nummer und einen bis fünf Sterne, etwa „{ $slash }rate { $number } 5“.
rating-poor = { $client } hat #{ $number } „{ $title }“ { $stars } von 5 ★ gegeben. Die Arbeit war von { $name }.
confirmation-rating = Bewertung für { $name }: { $average } von 5 ★ ({ $count } Bewertungen)
command-rate = eine fertige Anfrage bewerten
refused-rate = Bewerten kann nur, wer die Anfrage gestellt hat.

field-follows = Folgt auf

undone = Rückgängig gemacht: #{ $number } ist wieder { $status }.
undone-at-work = { $name } hat es rückgängig gemacht: #{ $number } geht weiter.
undo-nothing = Bei #{ $number } gibt es nichts rückgängig zu machen: Das geht 10 Minuten lang, solange niemand damit weitermacht.
undo-not-yours = Das können nur { $name } oder die Leitung rückgängig machen.
dismissed = #{ $number } ist keine Anfrage; { $client } erfährt das und kann widersprechen. „{ $slash }undo { $number }“ macht das 10 Minuten lang rückgängig.
dismissed-small-talk = #{ $number } ist keine Anfrage; niemand erfährt davon. „{ $slash }undo { $number }“ macht das 10 Minuten lang rückgängig.
dismissed-told = Das Team sieht in #{ $number } „{ $title }“ nichts zu tun und hat es geschlossen. Wenn Sie etwas brauchen, drücken Sie den Knopf oder antworten Sie hierauf.
button-dismiss = Keine Anfrage
button-insist = Doch, eine Anfrage
command-dismiss = keine Anfrage: { $slash }dismiss 12
refused-dismiss = Nur dieses Team kann sagen, dass es keine Anfrage ist.

hold-until = #{ $number } ruht bis { $at }; dann werden Sie erinnert. Bis es weitergeht, läuft die Frist nicht.
hold-said = #{ $number } ruht; Sie werden { $at } erinnert. Bis es weitergeht, läuft die Frist nicht.
hold-over = #{ $number } „{ $title }“ hat bis jetzt geruht. Geht es weiter?
hold-over-reason = #{ $number } „{ $title }“ hat bis jetzt geruht ({ $reason }). Geht es weiter?
command-hold = eine Aufgabe ruhen lassen: { $slash }hold 12 bis Freitag
