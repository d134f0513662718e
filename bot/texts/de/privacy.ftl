# Was nicht alle lesen dürfen.

answered-alone = Die Antwort steht in Ihrem privaten Chat mit mir.
card-hidden = •••• ist hier verborgen. Wer dem Kunden antworten darf, liest es unter „Details“.
details-withheld = #{ $number }: was die Karte verbirgt. Bitte behalten Sie es für sich.
    { $lines }
withheld-line = { $name }, { $at }: { $words }

# Schwärzen: Ein Text verschwindet aus den Chats und aus den Aufzeichnungen.

command-redact = einen Text endgültig entfernen, in einer Antwort darauf ({ $slash }redact) oder aus einer Liste gewählt: { $slash }redact 12
refused-redact = Einen Text entfernen kann, wer ihn geschrieben hat, wer die Aufgabe hat, und ein Manager.
redact-how = Antworten Sie auf die Nachricht mit „{ $slash }redact“, oder schreiben Sie die Nummer der Aufgabe dahinter („{ $slash }redact 12“) und wählen Sie aus.
redact-which = Welche Nachricht zu #{ $number } soll endgültig entfernt werden?
    { $lines }
redact-line = { $place }. { $words }
redact-nothing = Zu #{ $number } gibt es nichts, was Sie entfernen können.
redact-sure = Die Nachricht von { $at } zu #{ $number } samt Dateien endgültig entfernen? Das lässt sich nicht rückgängig machen. Vermerkt bleibt, dass es sie gab, wer sie entfernt hat und wann.
redact-sure-alone = Die Nachricht von { $at } samt Dateien endgültig entfernen? Das lässt sich nicht rückgängig machen.
redact-asked = Ich frage unten nach.
redact-chosen = Eine Nachricht wurde gewählt.
redact-kept = Es wurde nichts entfernt.
redact-done = Die Nachricht ist entfernt.
redact-already = Das ist schon entfernt.
redact-not-yours = Das hat jemand anderes geschrieben. Sie können entfernen, was Sie selbst geschrieben haben; wegen des Übrigen fragen Sie bitte nach.
redacted = Endgültig entfernt: aus den Aufzeichnungen, von Karten und aus meinen Dateien, und aus den Kopien in anderen Chats. Vielleicht wurde es schon gelesen. In Telegram kann ich Dateien und das, was Sie hier sehen, nur 48 Stunden lang löschen; wenn etwas stehen bleiben muss, erfahren Sie es.
redacted-own = Endgültig entfernt: aus den Aufzeichnungen, von Karten und aus meinen Dateien, und aus den Kopien in anderen Chats. Vielleicht wurde es schon gelesen. In Slack kann ich nicht löschen, was Sie selbst geschrieben haben: Bitte löschen Sie Ihre Nachricht dort.
redacted-theirs = Endgültig entfernt: aus den Aufzeichnungen, von Karten und aus meinen Dateien, und aus den Kopien in anderen Chats. Vielleicht wurde es schon gelesen. In Slack kann ich nicht löschen, was Menschen schreiben: Dort, wo sie geschrieben wurde, bleibt die Nachricht, bis ihr Verfasser sie löscht.
redact-stays = Aus den Aufzeichnungen ist es entfernt, aber eine Kopie zu #{ $number } kann ich nicht mehr löschen: Bitte löschen Sie sie in dem Chat, in dem sie steht.
message-redacted = (Diese Nachricht wurde entfernt.)
revision-redacted = ✂ { $name }, { $at }: endgültig entfernt von { $words }
transcript-redacted = endgültig entfernt { $at }
transcript-act-redact = { $name } hat eine Nachricht endgültig entfernt
button-redact-at = { $number } entfernen
button-redact-sure = Entfernen
button-redact-keep = Behalten
