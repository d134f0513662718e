# Das Leben einer Aufgabe, wie Kunden und Team es lesen.

confirmation-title = #{ $number } { $title }
confirmation-shared = { $platform ->
    [slack] Alles, was in diesem Thread steht, erreicht uns.
   *[other] Jede Antwort auf diese Nachricht erreicht uns.
}
confirmation-new = Ist angekommen. Sie bekommen bis { $by } eine Antwort.
confirmation-again = Es liegt wieder beim Team; jemand übernimmt.
confirmation-night = Ist angekommen. Wir öffnen { $opens }; Ihre Anfrage ist gut aufgehoben, und Sie haben bis { $by } eine Antwort.
confirmation-closed-now = Ist angekommen. Wir öffnen { $opens }; Ihre Anfrage ist gut aufgehoben, und das Team sieht sie dann.
confirmation-claimed = { $holder } hat übernommen und schreibt Ihnen.
confirmation-in-progress = { $holder } arbeitet daran.
confirmation-waiting = { $holder } wartet auf Ihre Antwort.
confirmation-on-hold = Zurückgestellt; { $holder } behält es im Blick.
confirmation-done = Fertig. Bitte sagen Sie, ob es so passt.
confirmation-closed = Abgeschlossen. Vielen Dank!
confirmation-cancelled = Zurückgezogen.
confirmation-dismissed = Ohne Bearbeitung geschlossen.
confirmation-urgent = Als eilig markiert
confirmation-messages = { $count ->
    [one] Eine Nachricht von Ihnen gehört dazu.
   *[other] { $count } Nachrichten von Ihnen gehören dazu.
} Für etwas anderes schreiben Sie „{ $slash }new“ und Ihre Worte.
confirmation-messages-urgent = Als eilig markiert. { $count ->
    [one] Eine Nachricht von Ihnen gehört dazu.
   *[other] { $count } Nachrichten von Ihnen gehören dazu.
} Für etwas anderes schreiben Sie „{ $slash }new“ und Ihre Worte.

card-title = #{ $number } { $title }
card-below = Ihre Karte steht jetzt weiter unten.
field-client = Von
field-status = Status
field-holder = Bei
field-priority = Dringlichkeit
field-files = Anhang
field-round = Geöffnet
field-due-acknowledge = Übernehmen bis
field-due-respond = Antworten bis
field-due-complete = Fertig bis

board-title = { $count } Anfragen, { $waiting ->
    [0] keine mehr offen
   *[other] { $waiting } zu übernehmen
}
board-below = Diese Anfragen stehen jetzt weiter unten.
board-excerpt = { $excerpt }
    { $facts }
board-client = { $client }{ $priority ->
    [urgent] { " · eilig" }
    [low] { " · nicht eilig" }
   *[other] { "" }
}
board-due = { $facts } · übernehmen bis { $at }
board-taken = { $client } · { $holder } hat übernommen
board-waiting = { $client } · { $holder } wartet auf den Kunden
board-over = { $client } · { $status }
board-several = Dort stehen mehrere Anfragen, daher ist nicht klar, welche Sie meinen. Schreiben Sie die Nummer dazu: „{ $slash }note 12 Ihre Worte“.
board-apart = { $client } · auf eigener Karte zu übernehmen

button-claim = Übernehmen
button-claim-number = #{ $number } übernehmen
button-pass = Nichts für mich
button-details = Details
button-details-number = Details #{ $number }
button-reply = Antworten
button-done = Fertig
button-result = Fertig mit Ergebnis
button-release = Zurückgeben
button-wait = Auf Antwort warten
button-resume = Weitermachen
button-undo = Rückgängig
button-urgent = Eilt
button-mark-urgent = Als eilig markieren
button-not-urgent = Eilt nicht
button-cancel = Zurückziehen
button-cancel-sure = Ja, zurückziehen
button-keep = Behalten
button-looks-good = Passt so
button-not-yet = Noch nicht fertig
button-new = Neue Anfrage
button-part-of = Gehört zu #{ $number } { $title }
button-something-new = Das ist etwas Neues
button-send = An Kunden senden
button-done-with = Damit erledigt
button-to-client = An { $client } (#{ $number })
button-note = Notiz zu #{ $number }
button-language = { $name }

small-talk = Guten Tag, { $name }! Schreiben Sie einfach, was Sie brauchen: Daraus wird eine Anfrage.
joined = Zu #{ $number } hinzugefügt: { $title }
part-of-which = Zu welcher Anfrage gehört das? Ohne Antwort wird in 5 Minuten eine neue daraus; die Knöpfe wirken auch dann noch.
placed = Es gehört jetzt zu #{ $number }.
press-foreign = Dieser Knopf bewirkt nichts mehr. Sehen Sie die neueste Nachricht dazu an, oder schreiben Sie „{ $slash }help“.
press-stale = Das ist schon erledigt.
not-now = Das geht gerade nicht: #{ $number } ist { $status }.
task-not-found = So eine Aufgabe gibt es hier nicht. Nennen Sie sie mit ihrer Nummer, etwa „#12“.

claimed = #{ $number } gehört Ihnen: { $title }
claimed-elsewhere = #{ $number } gehört Ihnen; weiter geht es in Ihrem Chat mit mir.
claim-too-late = Zu spät: { $winner } hat #{ $number }.
claim-yours-already = #{ $number } gehört Ihnen schon.
claim-ended = #{ $number } kann nicht mehr übernommen werden.
claim-too-late-others = { $said } Noch zu übernehmen: { $others }.
claim-off-shift = Sie haben gerade keine Schicht. Schreiben Sie mir „{ $slash }on“, dann können Sie übernehmen.
work-begins = Sie haben #{ $number } „{ $title }“ für { $client }. Antworten Sie unten auf die Nachrichten, oder tippen Sie auf „Antworten“.
passed = Gut, #{ $number } bleibt für die anderen.
released = #{ $number } ist zurück beim Team. „{ $slash }undo { $number }“ macht das 10 Minuten lang rückgängig.
place-thread = im Thread
place-here = weiter unten
release-not-held = Niemand hat #{ $number }, da gibt es nichts zurückzugeben.
details = #{ $number } { $title } · { $client } · { $status } · bei { $holder } · seit { $opened } · { $messages ->
    [one] { $messages } Nachricht
   *[other] { $messages } Nachrichten
}, { $notes ->
    [one] { $notes } Notiz
   *[other] { $notes } Notizen
}
wait-said = #{ $number } wartet auf { $client }.
resume-said = #{ $number } geht weiter.
urgent-suggested = Das klingt eilig. Sollen wir #{ $number } als eilig markieren?
priority-urgent = #{ $number } ist als eilig markiert.
priority-normal = #{ $number } eilt nicht mehr.

cancel-sure = #{ $number } „{ $title }“ zurückziehen?
cancel-asked = Bitte bestätigen Sie unten.
cancel-too-late = #{ $number } ist schon beendet.
cancelled = { $name } hat #{ $number } zurückgezogen.
cancelled-for-client = #{ $number } ist zurückgezogen.
cancelled-undo = #{ $number } ist zurückgezogen. „{ $slash }undo { $number }“ macht das 10 Minuten lang rückgängig.
kept = #{ $number } geht weiter.

done-preview = In { $seconds } s erfährt { $client }, dass #{ $number } „{ $title }“ fertig ist. Um ein Ergebnis mitzusenden, drücken Sie „Rückgängig“ und dann „{ $button }“.
done-preview-result = In { $seconds } s bekommt { $client } dieses Ergebnis zu #{ $number } „{ $title }“.
done-told = { $client } weiß jetzt, dass #{ $number } „{ $title }“ fertig ist.
done-told-result = { $client } hat das Ergebnis zu #{ $number } „{ $title }“ bekommen.
done-taken-back = Zurückgenommen: #{ $number } „{ $title }“ ist nicht fertig, und { $client } hat nichts erfahren.
done-pressed = #{ $number } ist gleich fertig; „Rückgängig“ steht { $place }.
done-pending = #{ $number } wird schon abgeschlossen.
done-not-held = An #{ $number } arbeitet niemand, also kann es nicht fertig sein. Übernehmen Sie zuerst.
done-undone = #{ $number } ist nicht fertig; nichts ist hinausgegangen.
result-kept = #{ $number } wurde vor Ablauf der zehn Sekunden geändert, deshalb ist kein Ergebnis hinausgegangen.
undo-too-late = Zu spät zum Rückgängigmachen: Es ist schon hinausgegangen.
result-plain = { $name } meldet: #{ $number } „{ $title }“ ist fertig.
result-heading = { $name } hat #{ $number } „{ $title }“ fertig:
accepted = Vielen Dank! #{ $number } „{ $title }“ ist abgeschlossen.
accepted-by-client = { $name } sagt: #{ $number } passt so.
reopened-same = #{ $number } ist wieder offen, bei { $name }.
reopened-team = #{ $number } ist wieder offen; das Team wird gefragt.
reopened-by-client = { $name } sagt: #{ $number } ist noch nicht fertig.
reopen-too-old = #{ $number } ist seit mehr als 14 Tagen beendet. Bitte schreiben Sie als neue Anfrage, was Sie brauchen.

unclaimed = #{ $number } „{ $title }“ wartet seit { $waited } darauf, dass jemand übernimmt.
unresolved = #{ $number } „{ $title }“ hat in { $waited } niemand übernommen. Ich erinnere nun niemanden mehr daran; „{ $slash }assign { $number }“ mit einem Namen gibt es jemandem.

tasks =
    Bei Ihnen:
    { $held }
    Zu übernehmen:
    { $unclaimed }
tasks-empty = nichts
tasks-none = Sie haben keine Aufgabe, und keine wartet darauf, übernommen zu werden.
task-line = #{ $number } { $title } – { $status }
requests =
    Ihre Anfragen:
    { $requests }
requests-none = Sie haben keine Anfragen. Schreiben Sie einfach, was Sie brauchen.
new-how = Schreiben Sie einfach, was Sie brauchen: Daraus wird eine Anfrage. Oder auf einmal: „{ $slash }new“ und Ihre Worte.
new-made = #{ $number } ist eine neue Anfrage.

refused-claim = Nur die Assistenz dieses Teams kann übernehmen. Bitten Sie die Leitung um eine Einladung.
refused-pass = Nur die Assistenz dieses Teams kann ablehnen.
refused-details = Nur dieses Team sieht die Details.
refused-reply = Nur wer die Aufgabe hat, kann nach außen schreiben. Übernehmen Sie sie zuerst.
refused-finish = Nur wer die Aufgabe hat, kann sie abschließen.
refused-release = Nur wer die Aufgabe hat, kann sie zurückgeben.
refused-wait = Das kann nur, wer die Aufgabe hat.
refused-accept = Das Ergebnis annehmen kann nur, wer die Anfrage gestellt hat.
refused-reopen = Das kann nur sagen, wer die Anfrage gestellt hat.
refused-cancel = Zurückziehen kann nur, wer die Anfrage gestellt hat.
refused-prioritise = Das ändern kann nur, wer die Anfrage gestellt hat.
refused-shift = Schichten hat nur das Team.
refused-who = Wer Schicht hat, sieht nur das Team.
refused-list = Die Liste der Aufgaben sieht nur das Team. „{ $slash }status“ zeigt Ihre eigenen Anfragen.
refused-summary = Die Übersicht sieht nur die Leitung.
refused-invite = Einladen kann nur die Leitung.
refused-bind = Den Kanal eines Teams festlegen kann nur die Leitung.
expectation-later = #{ $number } „{ $title }“ dauert länger, als wir gesagt haben. Sie haben bis { $by } eine Antwort.
