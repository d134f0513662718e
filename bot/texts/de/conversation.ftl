# Was zwischen Kunden und Team hin- und hergeht, und was der Desk dazu sagt.

relay-from-client = #{ $number } { $name }
relay-to-client = { $name } (#{ $number })
relay-files = #{ $number } Anhang
message-part = Teil { $part } von { $of }
message-empty = (eine Nachricht ohne Worte)

reply-mode = Sie schreiben jetzt zu #{ $number } an { $client }, bis Sie 10 Minuten lang nichts geschrieben haben.
reply-mode-thread = Schreiben Sie Ihre Antwort an { $client } im Thread von #{ $number }.
reply-mode-here = Schreiben Sie Ihre Antwort an { $client } hier.
reply-how = Schreiben Sie die Nummer der Aufgabe und Ihre Worte: „{ $slash }reply #12 Ihre Worte“.
note-how = Schreiben Sie die Nummer der Aufgabe und Ihre Worte: „{ $slash }note #12 Ihre Worte“.
reply-ended = #{ $number } ist beendet, deshalb geht nichts mehr hinaus.
noted = Als Notiz zu #{ $number } festgehalten; { $client } hat sie nicht gesehen.
kept-as-note = Als Notiz zu #{ $number } festgehalten.
on-its-way = Unterwegs an { $client } (#{ $number }).
sent-already = Das ist schon entschieden.
to-whom = An wen? Noch ist nichts hinausgegangen.
nothing-held = Sie haben gerade keine Aufgabe, { $name }, deshalb ging Ihre Nachricht an niemanden. „{ $slash }tasks“ zeigt, was wartet.

flood-kept = Sie schreiben schneller, als wir lesen können. Alles bleibt bei #{ $number }, und Ihre Assistenz sieht es zusammen.
flood-told = { $client } hat in kurzer Zeit { $count ->
    [one] eine weitere Nachricht
   *[other] { $count } weitere Nachrichten
} zu #{ $number } geschrieben. Alles bleibt bei der Anfrage; es wurde nicht einzeln weitergegeben.

fate-delivered = Zugestellt an { $client } (#{ $number }).
fate-blocked = Nicht zugestellt: { $client } hat den Desk blockiert (#{ $number }). Die Nachricht geht hinaus, sobald das aufgehoben ist.
fate-gone = Nicht zugestellt: Den Chat mit { $client } gibt es nicht mehr (#{ $number }).
fate-away = Nicht zugestellt: Der Desk kann im Chat mit { $client } nicht mehr schreiben (#{ $number }). Die Nachricht geht hinaus, sobald er wieder hinein darf.
fate-too-large = Nicht zugestellt an { $client } (#{ $number }): Die Datei ist zu groß (höchstens 50 MB zu Telegram, 20 MB von dort).
fate-forbidden = Nicht zugestellt an { $client } (#{ $number }): Der Desk darf dort nicht schreiben. Die Leitung sollte seine Rechte prüfen.
fate-invalid = Nicht zugestellt an { $client } (#{ $number }): Die Plattform hat diese Nachricht abgelehnt.
fate-erased = Nicht zugestellt an { $client } (#{ $number }): Die Nachricht wurde gelöscht, bevor sie hinausging.
file-too-large = Ihre Datei zu #{ $number } ist zu groß, um weitergegeben zu werden: Von Telegram gehen höchstens 20 MB, dorthin höchstens 50 MB. Bitte schicken Sie einen Link oder kleinere Teile.
message-not-passed-on = Was Sie zu #{ $number } geschrieben haben, konnte nicht weitergegeben werden. Bitte schreiben Sie es noch einmal, mit anderen Worten oder ohne die Datei.
message-not-here = { $client } hat zu #{ $number } etwas geschickt, das hier nicht oder nicht ganz angekommen ist. Wir haben darum gebeten, es noch einmal zu schreiben.
file-not-here = { $client } hat zu #{ $number } eine Datei geschickt, die zu groß ist, um weitergegeben zu werden (20 MB von Telegram, 50 MB dorthin). Wir haben um einen Link oder kleinere Teile gebeten.
fate-dropped = Nicht zugestellt an { $client } (#{ $number }): Wer den Desk betreibt, hat die Zustellung aufgegeben. Fragen Sie nach dem Grund, oder schreiben Sie es noch einmal.
fate-unknown = Ob das bei { $client } angekommen ist (#{ $number }), ist ungewiss. Bitte fragen Sie nach.
