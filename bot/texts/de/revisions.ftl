# Was aus Nachrichten wird, die jemand ändert, löscht oder zurücknimmt.

heading-edited = { $heading } (bearbeitet)
heading-correction = Berichtigung: { $heading }
message-deleted = (Diese Nachricht wurde gelöscht.)

button-withdraw = Zurücknehmen
button-revisit = Wieder öffnen
button-leave = So lassen
command-withdraw = die eigene Nachricht zurücknehmen, in einer Antwort auf sie ({ $slash }withdraw); was Sie in Telegram löschen, sehe ich nicht
refused-withdraw = Zurücknehmen kann eine Nachricht nur, wer sie geschrieben hat.
refused-revisit = Wieder öffnen kann nur, wer sie erledigt hat, oder eine Teamleitung.

withdrawn = Zurückgenommen (#{ $number }): Was weitergegeben wurde, wird jetzt gelöscht. Vielleicht wurde es schon gelesen. In Telegram lassen sich nur die letzten 48 Stunden löschen; wenn etwas stehen bleiben muss, erfahren Sie es.
withdraw-stays = Das ließ sich nicht mehr löschen: Ihre Nachricht zu #{ $number } bleibt dort stehen, wohin sie weitergegeben wurde.
withdraw-how = Antworten Sie mit „{ $slash }withdraw“ auf Ihre eigene Nachricht: in Telegram mit einem Zitat, in Slack in ihrem Thread.
withdraw-inside = Das wurde an niemanden weitergegeben, also ist nichts zurückzunehmen.
withdraw-already = Das ist schon zurückgenommen.
client-withdrew = { $client } hat eine Nachricht zu #{ $number } zurückgenommen.
client-deleted = { $client } hat eine Nachricht zu #{ $number } gelöscht. Unter „Details“ steht sie noch.

edited-after-done = { $client } hat die eigene Nachricht geändert, nachdem #{ $number } „{ $title }“ erledigt war. Wieder öffnen? „Details“ zeigt, was anders ist.
revisited = #{ $number } ist wieder offen und liegt bei Ihnen.
left-done = #{ $number } bleibt, wie sie ist.

details-revisions = #{ $number }: was geändert oder zurückgenommen wurde. „[vorher → nachher]“ kennzeichnet die Wörter.
    { $revisions }
revision-edited = ✎ { $name }, { $at }: { $words }
revision-deleted = ✂ { $name }, { $at }, gelöscht: { $words }
revision-withdrawn = ✂ { $name }, { $at }, zurückgenommen: { $words }
