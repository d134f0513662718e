# Что печатает командная строка, для тех, кто обслуживает приёмную.

slack-description = Заявки на входе, задачи на выходе: приёмная ваших ассистентов
slack-command = Спросите приёмную: help, tasks, summary…
slack-shortcut = Сделать заявкой
slack-shortcut-use = Попросить приёмную заняться тем, о чём это сообщение
botfather =
    1. Напишите /newbot боту @BotFather, назовите бота «{ $desk }» и впишите токен в config.toml.
    2. /setprivacy → Disable, чтобы приёмная видела ответы в группе вашей команды; затем добавьте её туда.
    3. Эти команды приёмная при запуске задаёт сама; здесь они перечислены, чтобы вы могли их прочесть:
    { $commands }
running-playground = Песочница открыта: { $url }
running-folder = Токены не заданы, поэтому это песочница; её данные хранятся в { $folder }.
running-no-folder = Папку { $folder } создать не удаётся: укажите другую в config.toml, [playground] folder.
running-not-alone = На { $database } уже работает другая приёмная: сначала остановите её или укажите другую базу данных в [storage] url (для песочницы — другую папку в [playground] folder).
running-bad-folder = То, что песочница хранит в { $folder }, нельзя прочесть или записать: дайте приёмной право туда писать, удалите папку, чтобы начать заново, или укажите другую в config.toml, [playground] folder.
running-no-port = С { $first } по { $last } нет ни одного свободного порта: завершите то, что их занимает, или укажите другой в config.toml, [playground] port.
running-stopped = Остановлено.
running-platforms = { $desk } работает. Платформы: { $platforms }.
running-first-manager =
    У этой приёмной ещё нет руководителя. Чтобы стать первым, используйте код { $code }
    { $telegram_bot ->
        [none] Отправьте его приложению приёмной в Slack личным сообщением.
       *[other] Отправьте «/start { $code }» боту @{ $telegram_bot } в Telegram или один только код приложению приёмной в Slack.
    }
running-slack-token-refused = Slack отклоняет токен бота. Скопируйте его ещё раз со страницы приложения (OAuth & Permissions) в config.toml или FRONTDESK_SLACK__BOT_TOKEN.
running-slack-unreachable = Связи со Slack сейчас нет; приёмная продолжает попытки.
running-telegram-token-refused = Telegram отклоняет токен бота. Скопируйте его ещё раз из @BotFather в config.toml или FRONTDESK_TELEGRAM__TOKEN.
running-telegram-unreachable = Связи с Telegram сейчас нет; приёмная продолжает попытки.
running-telegram-webhook-removed = Для этого бота был задан вебхук; он удалён, потому что приёмная опрашивает Telegram сама.
running-telegram-webhook-unknown = Telegram не сообщил, задан ли для этого бота вебхук.
running-telegram-privacy-mode = В группах бот видит только команды, упоминания и ответы. Чтобы он видел в группе команды всё: @BotFather, /setprivacy, Disable; затем добавьте его в группу заново.
running-telegram-no-groups = Боту нельзя вступать в группы. Разрешите это: @BotFather, /setjoingroups, Enable.
running-telegram-menus-unset = Список команд задать не удалось; при следующем запуске будет ещё одна попытка.
running-telegram-webhook-refused = Telegram отклоняет вебхук; почему — сказано строкой выше. Исправьте [web] public_url в config.toml или задайте receive = "polling" в [telegram]. Приёмная продолжает попытки.
running-web = Веб-сервер приёмной слушает { $host }, порт { $port }.
running-health = О своём состоянии приёмная рассказывает по адресам http://{ $host }:{ $port }/healthz, /readyz и /metrics.
running-web-taken = Порт { $port } на { $host } занят: завершите программу, которая его слушает, или задайте другой в config.toml, [{ $table }] port.
running-web-forbidden = Порт { $port } на { $host } доступен только root: задайте в config.toml, [{ $table }] port, номер больше 1023.
running-web-no-address = { $host } не является адресом этой машины: задайте в config.toml, [{ $table }] host, 127.0.0.1 или, для всех её адресов, 0.0.0.0.

# `frontdesk rehearse`: день на имитациях платформ. Четыре запроса — то, что пишут клиенты.
rehearse-begins =
    Здесь { $hours ->
        [one] проходит { $hours } час
        [few] проходят { $hours } часа
       *[many] проходит { $hours } часов
    } на имитациях платформ, в { $speed } раз быстрее настоящего. Настоящим людям ничего не придёт. Посмотреть: { $url }
    Первый запрос каждого клиента берут в работу, остальные ждут. Строка со знаком «→» показывает сообщение, которое изменилось.
rehearse-line = { $at }  { $where } | { $who }: { $words }
rehearse-change = { $at }  { $where } | → { $who }: { $words }
rehearse-ends =
    День окончен. Запросов от клиентов: { $asked }. Сообщений приёмной: { $said }. Изменений в сообщениях: { $changed }.
rehearse-stuck = Участники репетиции не дождались ответа приёмной: посмотрите, что написано выше, и запустите её ещё раз.
rehearse-request-table = Забронируйте, пожалуйста, столик на двоих завтра в 19:00, в тихом месте недалеко от вокзала.
rehearse-request-flight = Найдите мне, пожалуйста, рейс из Берлина в Лиссабон на утро понедельника, только с ручной кладью.
rehearse-request-minutes = Оформите, пожалуйста, протокол нашего сегодняшнего разговора и разошлите его всем участникам.
rehearse-request-invoice = Счёт от нашей типографии до сих пор не оплачен. Можете узнать почему?
