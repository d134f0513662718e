# Wer hier arbeitet und auch Kunde ist.

welcome-also-client = { $name }, Sie können hier jetzt auch selbst Anfragen stellen. Von allein wird nichts, was Sie schreiben, zu einer Anfrage: Senden Sie „{ $slash }new“ und was Sie brauchen, oder drücken Sie „{ button-own-new }“, wenn Sie gefragt werden, an wen Sie schreiben.
welcome-both = { $welcome } Ihre eigenen Anfragen laufen weiter. Von jetzt an wird nichts, was Sie schreiben, von allein zu einer: Senden Sie „{ $slash }new“ und was Sie brauchen, oder drücken Sie „{ button-own-new }“, wenn Sie gefragt werden, an wen Sie schreiben.
own-or-nobody = Sie haben gerade keine Aufgabe, deshalb ging das noch an niemanden. Ist es eine eigene Anfrage?
button-own = Meine #{ $number } { $title }
button-own-new = Meine eigene Anfrage
home-own = Ihre eigenen Anfragen:
