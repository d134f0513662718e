## What a message holds that cannot be carried

# Told to whoever sent it.
cannot-carry = { $what } cannot be passed on. Please send it as text, as a photo or as a file.
lacks-story = A story
lacks-paid-media = Paid media
lacks-game = A game
lacks-invoice = An invoice of Telegram
lacks-giveaway = A giveaway
lacks-rich-message = A message in this format
lacks-other = What you sent
