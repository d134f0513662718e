# Рабочее время: таймер, записи вручную, исправления.

command-timer = время работы над задачей: { $slash }timer 12, { $slash }timer stop
command-time = ваши часы за неделю или новая запись: { $slash }time 1ч20 вчера #12 вёрстка
button-timer = Таймер
button-timer-stop = Остановить
button-timer-still = Ещё работаю
button-timer-number = Таймер для #{ $number }
button-time-undo = Отменить
refused-time = Время по задаче записывают только сотрудники её команды.

timer-none =
    Таймер не запущен. «{ $slash }timer 12» запустит его для #12.
    Записано сегодня: { $today }
timer-runs =
    Таймер идёт для #{ $number } «{ $title }»: пока { $lasting }.
    Записано сегодня: { $today }
timer-which = Какая задача? «{ $slash }timer 12» запускает таймер для #12, «{ $slash }timer stop» останавливает его.
timer-not-open = Задача #{ $number } уже не открыта. «{ $slash }time 30 мин #{ $number }» запишет то, что вы ещё сделали.
timer-started = Таймер идёт для #{ $number }.
timer-switched = { $former } Теперь он идёт для #{ $number }.
timer-stopped-short = Таймер для #{ $number } остановлен, прошло { $lasting }.
timer-stopped = Таймер для #{ $number } остановлен, прошло { $lasting }: это запись { $entry }. «{ $slash }time fix { $entry } 1ч причина» исправит её.
timer-stopped-here = Таймер для #{ $number } остановлен.
timer-runs-already = Таймер уже идёт для #{ $number }.
timer-nothing-runs = У вас не запущен таймер. «{ $slash }time 1ч20 #12» запишет то, что вы сделали.
timer-goes-on = Таймер для #{ $number } идёт дальше.
timer-question = Вы ещё работаете над #{ $number } «{ $title }»? На таймере { $lasting }. Без ответа я остановлю его через полчаса и засчитаю время до вашего последнего сообщения по задаче.
timer-given-up = Я остановил таймер для #{ $number } «{ $title }». В записи { $entry } засчитано { $kept }, до вашего последнего сообщения по задаче ({ $at }). Было больше? «{ $slash }time fix { $entry } 2ч причина»
timer-given-up-nothing = Я остановил таймер для #{ $number } «{ $title }». За это время вы ничего по ней не писали, поэтому ничего не засчитано. «{ $slash }time 2ч #{ $number }» запишет то, что вы сделали.

time-how =
    «{ $slash }time 1ч20 вчера #12 вёрстка» записывает ваше время: сколько, когда, по какой задаче и заметку. Понятны и «80 мин», «1:20», «1,5 часа», «9:00-10:30», «в понедельник» и «12.11.».
    «{ $slash }time fix 17 1ч причина» исправляет запись 17, «{ $slash }time remove 17» убирает её.
time-no-day = Такого дня нет. Проверьте, пожалуйста, дату.
time-future = Это ещё впереди. Записывайте, пожалуйста, время, когда работа сделана.
time-too-old = Это было больше { $days } дней назад. Обсудите это, пожалуйста, с руководителем.
time-too-long = В сутках 24 часа. Проверьте, пожалуйста, длительность.
time-note-too-long = В заметке может быть не больше { $most } знаков. Сократите её, пожалуйста.
time-day-full = В сутках 24 часа, а на { $day } уже записано { $sum }. «{ $slash }time fix» исправляет запись.
time-overlaps = Это пересекается с записью { $entry }. Исправьте, пожалуйста, одну из двух.
time-no-entry = У вас нет такой записи. «{ $slash }time» покажет записи этой недели.
time-fix-how = Сколько это заняло и почему исправляется? «{ $slash }time fix { $entry } 1ч отвлёк звонок»
time-added =
    Записано на { $day }:
    { $line }
time-added-here = Готово. Подробности я скажу вам наедине: «{ $slash }time»
time-fixed =
    { $before }
    теперь
    { $after }
time-removed =
    Убрано:
    { $line }
time-undone =
    Отменено:
    { $line }
time-back =
    Снова засчитывается:
    { $line }
time-parts = { $lines }
time-week =
    Ваше время с { $from } по { $to }: { $sum }
    { $days }
time-week-empty = На этой неделе ещё ничего не записано. «{ $slash }time 1ч20 вчера #12 вёрстка» добавит запись, «{ $slash }timer 12» запустит таймер.
time-day =
    { $day }: { $sum }
    { $lines }
time-by-task =
    По задачам:
    { $lines }
time-task-sum = { $sum } · { $what }
time-runs = Таймер идёт: { $what }, { $lasting }, ещё не засчитано.
time-line = { $entry }. { $lasting } · { $what }
time-line-note = { $entry }. { $lasting } · { $what } · { $note }
time-less = −{ $lasting }
time-task = #{ $number } { $title }
time-no-task = без задачи
