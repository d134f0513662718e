### О чём спрашивает стойка, когда ясные слова могут относиться к нескольким заявкам или не совсем ясны.

meant-which-cancel = Какая заявка больше не нужна?
meant-which-accept = Рады слышать! С какой заявкой всё в порядке?
meant-which-reopen = С какой заявкой что-то не так? Без ответа из вашего сообщения через 5 минут получится новая.
meant-nothing = Открытых заявок у вас нет, отзывать нечего. Если вы имели в виду другое, нажмите кнопку.
meant-perhaps-cancel = Заявка больше не нужна? Тогда нажмите, какая. Без ответа из вашего сообщения через 5 минут получится новая заявка.
meant-perhaps-accept = Результат вам подходит? Тогда нажмите, какой. Без ответа из вашего сообщения через 5 минут получится новая заявка.
meant-perhaps-reopen = Что-то ещё не так? Тогда нажмите, с какой заявкой. Без ответа из вашего сообщения через 5 минут получится новая.
meant-perhaps-status = Хотите узнать, как идут ваши заявки? Без ответа из вашего сообщения через 5 минут получится новая заявка.
meant-perhaps-person = Хотите поговорить с человеком? Без ответа из вашего сообщения через 5 минут получится новая заявка.
meant-perhaps-small-talk = Нужно ли что-нибудь сделать? Без ответа через 5 минут из этого получится заявка.
button-meant = #{ $number } { $title }
button-meant-status = Как идут заявки?
button-meant-person = Поговорить с человеком
button-meant-small-talk = Нет, просто так

field-wanted = Нужно к сроку
confirmation-due = Нужно к сроку: { $at } ({ $zone }).
confirmation-footer = { $lines }
command-due = к какому сроку нужна заявка: { $slash }due 12 к пятнице 17:00
button-due = Изменить срок
button-no-due = Без срока
due-how = К какому сроку нужна заявка #{ $number }? Напишите своими словами: «{ $slash }due { $number } пятница 17:00». «{ $slash }due { $number } нет» снимает срок.
due-unclear = Не понимаю «{ $words }» как срок в будущем. Напишите, например: «{ $slash }due { $number } пятница 17:00».
due-set = Заявка #{ $number } нужна к сроку: { $at } ({ $zone }).
due-none = У заявки #{ $number } больше нет срока.

field-category = Категория
confirmation-category = Категория: { $category }.
command-category = категория заявки: { $slash }category 12
button-category = Категория
category-which = К какой категории относится #{ $number }?
category-why = Заявка #{ $number } похожа на «{ $category }» из-за слов: { $words }. Какая это категория?
category-why-rule = Заявка #{ $number } относится к «{ $category }» по правилу для таких заявок. Какая это категория?
category-why-like = Заявка #{ $number } похожа на «{ $category }», как и #{ $like }. Какая это категория?
category-set = Теперь #{ $number } относится к категории «{ $category }».
refused-categorise = Вы не можете менять категорию этой заявки.
category-writing = Тексты
category-editing = Правка
category-web = Сайт
category-customer-service = Клиенты
category-data-entry = Ввод данных
category-calendar-and-travel = Дела, поездки
category-research = Поиск
category-bookkeeping = Бухгалтерия
category-other = Другое
