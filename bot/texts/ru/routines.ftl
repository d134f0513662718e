# Повторяющиеся заявки и заявки на более позднее время.

command-every = заявка снова и снова: { $slash }every пятница 9:00: отправить отчёт
command-later = заявка на потом: { $slash }later 3 декабря 9:00 заказать цветы
refused-routine = Заявки создаются для клиентов: ими самими или сотрудниками.
routine-how-every = Когда и что? Напишите, например, «{ $slash }every пятница 9:00: отправить отчёт», «{ $slash }every рабочий день 8:30: проверить почту» или «{ $slash }every месяц 1 числа: оплатить аренду». «{ $slash }later» создаёт заявку один раз.
routine-how-later = Когда и что? Напишите, например, «{ $slash }later 3 декабря 9:00 заказать цветы» или «{ $slash }later понедельник 10:00: позвонить в типографию». Время должно быть впереди. «{ $slash }every» создаёт заявку снова и снова.
routine-what = Что нужно будет сделать? Напишите это после времени.
routine-for-whom = Для какого клиента? Напишите «{ $slash }every для Carla: пятница 9:00: отправить отчёт».
routine-too-long = В такой заявке не больше { $most } знаков. Сократите её, пожалуйста.
routine-too-many = Таких заявок уже { $most }, больше нельзя. «{ $slash }every stop 3» завершает одну.
routine-kept = { $often ->
        [again] Каждый раз, начиная с { $at }, я создаю заявку: { $words }
       *[once] { $at } я создам заявку: { $words }
    } («{ $slash }every stop { $number }» завершает это.)
routine-kept-for-you = Для вас настроена заявка ({ $by }). { $often ->
        [again] Каждый раз, начиная с { $at }: { $words }
       *[once] { $at }: { $words }
    } («{ $slash }every stop { $number }» завершает это.)
routine-made = { $often ->
        [again] Как обычно: заявка #{ $task } «{ $title }». «{ $slash }every stop { $number }» завершает это.
       *[once] Как вы просили: заявка #{ $task } «{ $title }».
    }
routine-none = Ничего не запланировано. «{ $slash }every пятница 9:00: отправить отчёт» создаёт заявку снова и снова, «{ $slash }later 3 декабря 9:00 заказать цветы» — один раз.
routine-list =
    { $lines }
    «{ $slash }every stop { $number }» завершает одну.
routine-line = { $number }: { $at }{ $often ->
        [again] { "" } и снова
       *[once] { "" }
    } – { $words }
routine-line-for = { $number }: { $at }{ $often ->
        [again] { "" } и снова
       *[once] { "" }
    }, клиент: { $name } – { $words }
routine-unknown = Под номером { $number } у вас ничего не запланировано. «{ $slash }every» покажет, что есть.
routine-stopped = Номер { $number } завершён: заявок из него больше не будет.
