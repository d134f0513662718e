# Напоминания, которые люди ставят себе сами.

command-remind = напоминание своими словами: { $slash }remind завтра 9:00 позвонить в банк
command-snooze = напомнить ещё раз позже: { $slash }snooze 3 пятница 10:00
refused-remind = Напоминания можно ставить о своих запросах, сотрудникам — о задачах своей команды.
button-memo-done = Готово
button-memo-done-of = Готово · { $number }
button-memo-remove = Удалить
button-snooze-10m = 10 мин
button-snooze-1h = 1 час
button-snooze-tomorrow = Завтра 9:00
button-snooze-of = 1 час · { $number }

memo-set = Напомню { $at }. (Напоминание { $number })
memo-set-task = Напомню о #{ $task } { $at }. (Напоминание { $number })
memo-when = Когда напомнить? Напишите, например, «{ $slash }remind завтра 9:00 позвонить в банк», «{ $slash }remind через 20 минут чай» или «{ $slash }remind 12 пятница спросить о сроке». Время должно быть впереди.
memo-what = О чём? Напишите это после времени: «{ $slash }remind завтра 9:00 позвонить в банк».
memo-too-far = До этого больше двух лет. Выберите, пожалуйста, день поближе.
memo-too-long = В напоминании не больше { $most } знаков. Сократите его, пожалуйста.
memo-too-many = У вас { $most } напоминаний, больше нельзя. «{ $slash }remind drop 3» удаляет одно.
memo-no-task = #{ $number } нет. Напоминание без задачи начинается со времени: «{ $slash }remind завтра 9:00 позвонить в банк».
memo-unknown = У вас нет напоминания { $number }. «{ $slash }remind» покажет ваши.
memo-none = У вас нет напоминаний. «{ $slash }remind завтра 9:00 позвонить в банк» поставит одно.
memo-list =
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" } И ещё { $more } позже.
    }
    «{ $slash }remind drop { $number }» удаляет, «{ $slash }snooze { $number } пятница 10:00» откладывает.
memo-line = { $number }: { $at } – { $words }
memo-line-task = { $number }: { $at } – #{ $task } { $words }
memo-due = ⏰ { $words }
memo-due-task = ⏰ #{ $task } «{ $title }»: { $words }
memo-due-task-only = ⏰ Вы хотели посмотреть #{ $task } «{ $title }».
memo-due-several =
    ⏰ Вы просили напомнить:
    { $lines }
memo-late = { $memo } (на { $at })
memo-done = Готово: напоминание { $number } больше не придёт.
memo-dropped = Напоминание { $number } удалено.
memo-snoozed = Напомню ещё раз { $at }. (Напоминание { $number })
snooze-how = Какое напоминание? «{ $slash }snooze 3 пятница 10:00» откладывает напоминание 3, а «{ $slash }snooze 1 час» — последнее, что пришло.
snooze-when = До какого времени? Напишите, например, «{ $slash }snooze { $number } через 2 часа» или «{ $slash }snooze { $number } пятница 10:00». Время должно быть впереди.

promise-ask = { $name }, напомнить вам об этом { $at }?
button-promise = Напомнить
promise-of-others = Напомнить об этом можно только тому, кто это написал.

together = { $lines }
together-line = • { $text }
