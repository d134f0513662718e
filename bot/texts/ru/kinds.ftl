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
