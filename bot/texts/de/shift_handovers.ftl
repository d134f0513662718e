# Am Ende einer Schicht: Was nicht warten kann, geht an die nächste.

shiftend-draft =
    Ihre Schicht endet { $ends }. Das kann nicht warten, bis Sie zurück sind, und geht dann an die nächste Schicht:
    { $lines }
    „{ $slash }shiftend { $number } nach sechs zurückrufen“ fügt eine Notiz hinzu.
shiftend-draft-empty = Ihre Schicht endet { $ends }. An die nächste Schicht geht nichts.
shiftend-staying =
    { $text }
    Das bleibt bei Ihnen:
    { $lines }
shiftend-line-answer = #{ $number } { $title }: { $over ->
    [yes] Antwort war fällig { $at }
   *[no] Antwort fällig { $at }
}
shiftend-line-work = #{ $number } { $title }: { $over ->
    [yes] war zu erledigen { $at }
   *[no] zu erledigen { $at }
}
shiftend-line-date = #{ $number } { $title }: { $over ->
    [yes] Der Kunde brauchte es { $at }
   *[no] Der Kunde braucht es { $at }
}
shiftend-line-promise = #{ $number } { $title }: { $over ->
    [yes] war zugesagt für { $at }
   *[no] zugesagt für { $at }
}
shiftend-line-note = { $line }. Notiz: { $note }
shiftend-nothing = Nichts von Ihnen wird fällig, bevor Sie zurück sind; es gibt nichts zu übergeben.
shiftend-no-team = Nur wer in einem Team arbeitet, hat Schichten zu übergeben.
shiftend-how = Schreiben Sie „{ $slash }shiftend 12 nach sechs zurückrufen“, „{ $slash }shiftend ohne 12“, „{ $slash }shiftend mit 12“ oder „{ $slash }shiftend senden“. Es geht um die Zeilen, die „{ $slash }shiftend“ zeigt.
shiftend-sent-already = Es ist schon beim Team.
shiftend-sent =
    Das ist bei { $team } und wird Zeile für Zeile übernommen. Bis dahin bleibt es bei Ihnen:
    { $lines }
shiftend-left =
    { $name } übergibt das, und noch hat es niemand übernommen:
    { $lines }
    „{ $slash }assign { $number }“ und ein Name geben es jemandem.
shiftend-title = Übergabe von { $name }
shiftend-back = { $name } ist { $at } zurück. Bis dahin kann das nicht warten:
shiftend-no-return = Für { $name } ist keine weitere Schicht geplant. Das kann nicht warten:
shiftend-taken = { $line }. Bei { $name }.
shiftend-settled = { $line }. Erledigt.
shiftend-taken-already = #{ $number } hat schon { $name }.
shiftend-not-theirs = #{ $number } ist inzwischen erledigt oder in anderen Händen.
shiftend-own = #{ $number } gehört Ihnen. Jemand anderes aus dem Team übernimmt es.
button-shiftend-send = Jetzt übergeben
button-shiftend-without = #{ $number } behalten
button-shiftend-with = #{ $number } auch übergeben
button-shiftend-take = #{ $number } übernehmen
command-shiftend = was Sie am Ende Ihrer Schicht übergeben
