# Was folgt, wenn eine Anfrage fertig ist: Die Kundschaft wird gefragt, die Anfrage abgeschlossen.

review-nudge = Passt #{ $number } „{ $title }“ so? Wenn Sie nichts sagen, wird die Anfrage { $closes } abgeschlossen.
review-closed = #{ $number } „{ $title }“ ist abgeschlossen, da nichts mehr kam. Fehlt etwas, öffnet der Knopf die Anfrage 14 Tage lang wieder.
