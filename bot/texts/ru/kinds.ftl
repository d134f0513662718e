## What a message holds that cannot be carried

# Told to whoever sent it.
cannot-carry = Передать не получится: { $what }. Пожалуйста, пришлите это текстом, фотографией или файлом.
lacks-story = история
lacks-paid-media = платные материалы
lacks-game = игра
lacks-invoice = счёт от Telegram
lacks-giveaway = розыгрыш
lacks-rich-message = сообщение в таком формате
lacks-other = то, что вы прислали
