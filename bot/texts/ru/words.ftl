# Слова и числа, из которых составлены другие фразы.

# Как этот язык называет себя и как пишутся день и время (буквами Babel).
language-name = Русский
day-pattern = d MMMM (EEE)
moment-pattern = d MMMM (EEE), HH:mm

lasting-seconds = { $seconds } с
lasting-minutes = { $minutes } мин
lasting-hours = { $hours } ч
lasting-hours-minutes = { $hours } ч { $minutes } мин
moment = { $at }
not-measured = –
nobody = нет

status-new = ждёт исполнителя
status-claimed = взята
status-in-progress = в работе
status-waiting = ждёт ответа
status-on-hold = отложена
status-done = готова
status-closed = закрыта
status-cancelled = отозвана
status-dismissed = не заявка

role-stranger = гость
role-client = клиент
role-assistant = ассистент
role-lead = руководитель команды
role-manager = руководитель

priority-name-low = не срочно
priority-name-normal = обычно
priority-name-urgent = срочно

files-count = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
round-number = снова (круг { $round })

period-today = сегодня
period-yesterday = вчера
period-week = последние 7 дней
period-month = последние 30 дней
