## What a message holds that cannot be carried

# Told to whoever sent it.
cannot-carry = { $what } lässt sich nicht weitergeben. Bitte schicken Sie es als Text, als Foto oder als Datei.
lacks-story = Eine Story
lacks-paid-media = Ein bezahlter Inhalt
lacks-game = Ein Spiel
lacks-invoice = Eine Rechnung von Telegram
lacks-giveaway = Eine Verlosung
lacks-rich-message = Eine Nachricht in diesem Format
lacks-other = Was Sie geschickt haben
