# Что печатают команды outbox и inbox, для тех, кто обслуживает приёмную.

queues-playground = Токены не заданы, поэтому речь о песочнице в { $folder }.
queues-busy = Другая программа пишет в базу данных приёмной и не освобождает её: попробуйте ещё раз через минуту.

queues-outbox-sizes =
    Исходящие: ждут — { $ready } (из них уже пора — { $due }), в пути — { $sending }, отложены — { $parked }, недоставимы — { $dead }, сняты — { $dropped }, дошли — { $sent }.
    Под вопросом: возможно, уже дошли — { $unknown }; по этой причине отправлены ещё раз — { $repeated }.
queues-inbox-sizes = Входящие: ждут — { $new } (из них уже со сбоем — { $failed }), с неподключённых платформ — { $away }, сбойные — { $poison }, сняты — { $dropped }, обработаны — { $done }.
queues-none = Таких строк нет.
queues-more = Показано строк: { $count }, но есть и другие: задайте больше через --limit.

queues-outbox-row = { $id }: { $state }, возраст { $age }, кому: { $place }
queues-inbox-row = { $id }: { $state }, возраст { $age }, от кого: { $place }
queues-team = команда { $team }, { $platform }
queues-person = { $name }, { $platform }
queues-from-desk = сама приёмная
queues-state-ready = ждёт
queues-state-sending = в пути
queues-state-sent = дошла
queues-state-parked = отложена, пока не вернётся получатель
queues-state-dead = недоставима
queues-state-dropped = снята
queues-state-new = ждёт
queues-state-away = ждёт подключения своей платформы
queues-state-poison = сбойная
queues-state-done = обработана

queues-about = по #{ $number }
queues-characters = { $count ->
    [one] { $count } символ
    [few] { $count } символа
    [many] { $count } символов
   *[other] { $count } символа
}
queues-bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байта
    [many] { $count } байт
   *[other] { $count } байта
}
queues-attempts = { $count ->
    [0] попыток ещё не было
    [one] { $count } попытка
    [few] { $count } попытки
    [many] { $count } попыток
   *[other] { $count } попытки
}
queues-may-have-arrived = возможно, дошла
queues-repeated = отправлена ещё раз
queues-next = следующая попытка через { $wait }
queues-error = последняя ошибка: { $error }
queues-dropped = снята: { $by }, { $at }: { $why }
queues-retried = запущена снова: { $by }, { $at }

queues-skipped = Пропущено, потому что приёмной это не нужно:
queues-skipped-kind = { $platform } { $kind }: { $count ->
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}, последний раз { $at }

queues-outbox-hint = Исправлено? «frontdesk outbox retry ID» или «retry --all-dead». Больше не нужно? «frontdesk outbox drop ID --reason ПРИЧИНА».
queues-inbox-hint = Исправлено? «frontdesk inbox retry ID». Больше не нужно? «frontdesk inbox drop ID --reason ПРИЧИНА».

queues-goes-again = Строка { $id } уйдёт снова: в течение полуминуты, если приёмная работает, иначе при её запуске.
queues-needless = Строке { $id } уходить незачем: строка { $other } новее, ждёт и показывает то же самое. Ненужная строка убрана из исходящих.
queues-dead-go-again = { $count ->
    [0] Недоставимых строк нет.
    [one] { $count } строка уйдёт снова: в течение полуминуты, если приёмная работает, иначе при её запуске.
    [few] { $count } строки уйдут снова: в течение полуминуты, если приёмная работает, иначе при её запуске.
    [many] { $count } строк уйдут снова: в течение полуминуты, если приёмная работает, иначе при её запуске.
   *[other] { $count } строки уйдут снова: в течение полуминуты, если приёмная работает, иначе при её запуске.
}
queues-handled-again = Строка { $id } будет обработана снова: в течение полуминуты, если приёмная работает, иначе при её запуске.
queues-given-up = Строка { $id } снята.

queues-which = Назовите одну строку по её ID или укажите вместо этого --all-dead.
queues-no-reason = Назовите причину с помощью --reason: эти слова сохранятся вместе со строкой.
queues-no-delivery = Среди исходящих нет строки { $id }: какие есть, покажет «frontdesk outbox --all».
queues-no-arrival = Среди входящих нет строки { $id }: какие есть, покажет «frontdesk inbox --all».
queues-is-sending = Строка { $id } в пути: посмотрите через минуту, что с ней стало. Если приёмная не работает, запустите её: она продолжит с этой строки.
queues-is-sent = Строка { $id } уже дошла.
queues-is-dropped = Строка { $id } снята: { $by }, { $at }: { $why }
queues-is-new = Строка { $id } ещё не безнадёжна: работающая приёмная обработает её сама.
queues-is-away = Строка { $id } ждёт свою платформу: она будет обработана, когда приёмная снова подключится к этой платформе.
queues-is-done = Строка { $id } уже обработана.

check-clocks-sound = Часов: { $clocks }, задач: { $tasks }; каждая цифра та же, что в журнале. Начались раньше, чем журнал стал о них говорить: { $untold }.
check-clocks-differ =
    Отличаются от журнала: { $count } из { $clocks } часов ({ $tasks } задач):
    { $lines }
check-clocks-line = #{ $number } { $kind }, круг { $round }: записано { $kept }, по журналу { $journal }
