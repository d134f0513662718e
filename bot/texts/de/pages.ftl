# Die Seite hinter dem geheimen Link einer Übersicht.

page-summary = Übersicht: { $team }
page-days = { $since } bis { $until }
page-late = Überfällig
page-unclaimed = Nicht übernommen
page-open = Offen
page-waiting = Antwort fehlt
page-opened = Eingegangen
page-done = Fertig
page-people = Leute
page-person = Name
page-claimed-median = Übernommen in
page-nine-of-ten = neun von zehn in
page-answered-median = Beantwortet in
page-done-median = Fertig in
page-task = #{ $number } { $title }
page-lasting = { $time }
page-none = Nichts
page-as-of = Stand: { $now }. Zeiten sind Arbeitszeit: der Median, und was neun von zehn nicht überschritten haben. Wer diese Adresse hat, kann die Seite bis { $expires } lesen.
page-end = Diesen Link jetzt beenden
page-gone = Dieser Link führt nirgendwohin
page-gone-why = Er ist abgelaufen, oder es gab ihn nie. Bitten Sie den Desk um eine neue „summary“.
page-promises = Eingehaltene Zusagen
page-promises-share = { $kept } / { $promised }
