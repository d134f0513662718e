## What a message holds that cannot be carried

# Told to whoever sent it.
cannot-carry = { $what }: это нельзя передать дальше. Пожалуйста, пришлите это текстом, фотографией или файлом.
lacks-story = История
lacks-paid-media = Платный контент
lacks-game = Игра
lacks-invoice = Счёт Telegram
lacks-giveaway = Розыгрыш
lacks-rich-message = Сообщение в таком формате
lacks-other = То, что Вы прислали
## Что в сообщении нельзя передать дальше

# Говорится тому, кто прислал.
cannot-carry = Передать не получится: { $what }. Пожалуйста, пришлите это текстом, фотографией или файлом.
lacks-story = история
lacks-paid-media = платные материалы
lacks-game = игра
lacks-invoice = счёт от Telegram
lacks-giveaway = розыгрыш
lacks-rich-message = сообщение в таком формате
lacks-other = то, что вы прислали
