# Mehrere Dateien, die zusammen geschickt wurden und von denen einige nicht mitgehen konnten.

files-left = Von dem, was Sie zu #{ $number } geschickt haben, konnten wir { $files } nicht weitergeben: { $why }. Bitte schicken Sie einen Link oder kleinere Teile.
files-not-here = Von dem, was { $client } zu #{ $number } geschickt hat, ist { $files } nicht angekommen: { $why }. Das wurde auch dort gesagt.
fate-files-left = Von dem, was Sie geschickt haben, hat { $files } { $client } nicht erreicht (#{ $number }): { $why }.
left-too-large = von Telegram gehen höchstens 20 MB, dorthin höchstens 50 MB
left-refused = es lässt sich nicht lesen, oder die Plattform nimmt es nicht an
