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
