# Formulare und Startseiten: auf einmal offen oder Schritt für Schritt gefragt, und das feste Menü.

form-desk = { $desk }
form-submit = Senden
form-cancel = Abbrechen
form-close = Schließen
form-opening = Einen Moment …
form-working = Ihre Angaben sind angekommen; das Ergebnis steht gleich hier.
form-expired = Das Formular hat zu lange gebraucht. Bitte versuchen Sie es noch einmal.
form-refused-request = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie mir in einer Direktnachricht, was Sie brauchen, mit Ihren eigenen Worten.
form-refused-invitation = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie Rolle und Team selbst, zum Beispiel „/desk invite assistant Berlin“.
form-refused-result = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie die Nummer der Aufgabe und das Ergebnis selbst: „/desk done 12 das Ergebnis“.

form-choose = Bitte wählen Sie eines davon.
form-required = Das lässt sich nicht überspringen.
form-first = Das ist die erste Frage. „{ $slash }cancel“ beendet das Formular.
form-none = Gerade ist kein Formular offen.
form-added = Zu dem hinzugefügt, was Sie geschrieben haben.
form-cancelled = Abgebrochen; nichts ist hinausgegangen.
form-over = Dieses Formular ist geschlossen.
form-left = Das Formular wurde geschlossen, weil keine Antwort kam. Fangen Sie jederzeit neu an.

step-asks-hint =
    { $label }
    { $hint }
step-count = Schritt { $step } von { $of }
option = { $name }
button-back = Zurück
button-skip = Überspringen
button-cancel-form = Abbrechen

form-request = Neue Anfrage
form-request-words = Was brauchen Sie?
form-request-hint = Sagen Sie, worum es geht, bis wann Sie es brauchen und was wir sonst wissen sollten.
form-request-urgency = Wie eilig ist es?
form-request-empty = Bitte schreiben Sie, was Sie brauchen.
request-for-clients = Anfragen stellen nur Kunden. „{ $slash }tasks“ zeigt, woran es zu arbeiten gibt.
request-thanks = Vielen Dank! #{ $number } ist eine neue Anfrage. Sie bekommen bis { $by } eine Antwort.
request-thanks-night = Vielen Dank! #{ $number } ist eine neue Anfrage. Wir öffnen { $opens }, dann sieht sie das Team.
request-made = Aus diesem Formular ist schon #{ $number } geworden.

form-invitation = Einladen
form-invitation-role = In welcher Rolle?
form-invitation-team = In welches Team?
form-invitation-hint = Assistenz und Teamleitung brauchen eines. Kunden ohne Team betreut das Team { $team }.
form-invitation-any = Kein bestimmtes Team
form-invitation-which = Assistenz und Teamleitung gehören zu einem Team: Bitte wählen Sie es.

form-result = #{ $number } abschließen
form-result-intro = { $title }, für { $client }
form-result-words = Das Ergebnis für { $client }
form-result-hint = Schreiben Sie, was { $client } bekommt. Bleibt es leer, geht nur hinaus, dass es fertig ist.

menu-new = Neue Anfrage
menu-requests = Meine Anfragen
menu-person = Mit jemandem sprechen

person-asked = { $name } möchte wegen #{ $number } „{ $title }“ mit jemandem sprechen.
person-asked-away = { $name } möchte wegen #{ $number } „{ $title }“ mit jemandem sprechen. Die Aufgabe liegt bei { $holder }, gerade nicht in Schicht.
person-coming-holder = { $by ->
    [none] { $holder } weiß Bescheid und schreibt Ihnen wegen #{ $number }.
   *[other] { $holder } weiß Bescheid und schreibt Ihnen wegen #{ $number } bis { $by }.
}
person-coming-away = { $by ->
    [none] { $holder } hat gerade keine Schicht. Das Team weiß Bescheid, und jemand schreibt Ihnen wegen #{ $number }.
   *[other] { $holder } hat gerade keine Schicht. Das Team weiß Bescheid, und jemand schreibt Ihnen wegen #{ $number } bis { $by }.
}
person-coming-team = { $by ->
    [none] Das Team weiß Bescheid, und jemand schreibt Ihnen wegen #{ $number }.
   *[other] Das Team weiß Bescheid, und jemand schreibt Ihnen wegen #{ $number } bis { $by }.
}
person-coming-night = { $by ->
    [none] Wir öffnen { $opens }. Das Team erfährt es dann, und jemand schreibt Ihnen wegen #{ $number }.
   *[other] Wir öffnen { $opens }. Das Team erfährt es dann, und jemand schreibt Ihnen wegen #{ $number } bis { $by }.
}
person-new = Das Team weiß Bescheid, dass Sie mit jemandem sprechen möchten (#{ $number }).
person-for-clients = Das können nur Kunden. „{ $slash }who“ zeigt, wer Schicht hat.

home-client = Guten Tag, { $name }
home-assistant = Guten Tag, { $name }
home-lead = Guten Tag, { $name }
home-manager = Guten Tag, { $name }
home-requests = Ihre Anfragen:
home-no-requests = Sie haben keine offenen Anfragen. Schreiben Sie im Tab „Nachrichten“ nebenan, was Sie brauchen, oder drücken Sie hier auf „{ $button }“.
home-request-held = #{ $number } { $title } – { $status }, bei { $holder }
home-request-new = #{ $number } { $title } – { $status }; Antwort bis { $by }
home-priority = { $line } · { $priority }
home-held = Bei Ihnen:
home-unclaimed = Zu übernehmen:
home-on-shift = Sie haben Schicht im Team { $team }.
home-off-shift = Sie haben keine Schicht im Team { $team }.
home-go-on = Meine Schicht beginnt
home-go-off = Meine Schicht endet
home-shifts = Meine Schichten
home-who = Wer hat Schicht?
home-tasks = Aufgaben
home-summary = Übersicht
home-invite = Einladen
home-figures = Heute: { $opened } eingegangen, { $done } fertig · { $late } überfällig · { $unclaimed } nicht übernommen · { $open } offen · bei { $waiting } fehlt eine Antwort
