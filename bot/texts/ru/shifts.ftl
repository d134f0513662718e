# Смены: что запланировано, выходные дни и что человек говорит о себе сам.

command-away = вас какое-то время не будет: { $slash }away до 15:00
command-shifts = ваши смены и другой график: { $slash }shifts пн-пт 9-17
command-timeoff = дни отдыха: { $slash }timeoff 24 декабря - 2 января

shift-away = Вас не будет до { $until }. До этого времени ничего нового вам не поручат.
shift-away-how = Напишите, как долго: «{ $slash }away до 15:00», «{ $slash }away 2 часа» или «{ $slash }away до завтра 9:00».
shift-on-how = Напишите, до какого времени, или ничего: «{ $slash }on до 20:00». Без времени — до конца вашей смены по графику.
state-on = на смене до { $until }
state-on-open = на смене
state-off = не на смене до { $until }
state-off-open = не на смене
shift-undone = Всё снова как было: { $state }.
shift-changed-since = С тех пор это изменили ещё раз. Пожалуйста, напишите заново.
button-undo-shift = Отменить

shifts-how = «{ $slash }shifts пн-пт 9-17, сб 10-14» задаёт вашу неделю, «{ $slash }shifts 24 декабря 10-14» — один день, «{ $slash }shifts» показывает график.
shifts-own =
    Ваши смены
    { $plan }
shifts-of =
    Смены: { $name }
    { $plan }
shifts-set =
    Ваши смены с этого момента
    { $plan }
shifts-set-of =
    Смены с этого момента: { $name }
    { $plan }
shifts-by =
    Ваши смены изменены, это сделал(а) { $by }:
    { $said }
shifts-plan =
    { $parts }
shifts-every-week =
    Каждую неделю ({ $zone }):
    { $lines }
shifts-team-hours = Своей недели в графике нет: смена идёт, пока работает { $team }.
shifts-next =
    Ближайшие 7 дней:
    { $lines }
shifts-later =
    Позже:
    { $lines }
shifts-time-off =
    Дни отдыха:
    { $lines }
shifts-line = • { $days } { $hours }
shifts-off-line = • { $days }
shifts-none = • ничего
weekdays = { $first }–{ $last }
weekday-0 = пн
weekday-1 = вт
weekday-2 = ср
weekday-3 = чт
weekday-4 = пт
weekday-5 = сб
weekday-6 = вс
shifts-unclear = Не понимаю «{ $words }». Напишите, пожалуйста, дни и время: «{ $slash }shifts пн-пт 9-17, сб 10-14» или один день: «{ $slash }shifts 24 декабря 10-14». Ничего не изменено.
shifts-long = «{ $words }» — это ночь длиннее 14 часов. Напишите, пожалуйста, 9-17 для дня, 21-5 для ночи. Ничего не изменено.
shifts-zone = Часового пояса «{ $words }» я не знаю. Напишите, пожалуйста, например Europe/Berlin. Ничего не изменено.
shifts-no-day = На «{ $words }» ничего отдельного не запланировано.
shifts-too-many = В этом графике очень много отдельных дней и дней отдыха. Пожалуйста, сначала уберите часть из них.
shifts-several = Так зовут нескольких: { $names }. Напишите, пожалуйста, имя полностью.
shifts-sent = Ответ у вас в личном чате.
refused-schedule = Смены других планируют только руководители команд и менеджеры.
button-plan-week = Изменить неделю
button-plan-off = Дни отдыха

gaps =
    Никто не запланирован, пока работает { $team }:
    { $lines }
gap-line = • { $from } — { $to }
gap-more =
    { $count ->
        [one] • и ещё { $count } раз
        [few] • и ещё { $count } раза
       *[other] • и ещё { $count } раз
    }
shifts-with-gap =
    { $said }

    { $gap }
gap-by =
    Смены изменены: { $name } (кто изменил: { $by }).
    { $gap }

shift-begins =
    Ваша смена началась и идёт до { $until }. { $unclaimed ->
        [0] Ничего не ждёт, чтобы его взяли.
        [one] { $unclaimed } запрос ждёт, чтобы его взяли.
        [few] { $unclaimed } запроса ждут, чтобы их взяли.
       *[other] { $unclaimed } запросов ждут, чтобы их взяли.
    }
shift-begins-off = Ваша смена по графику началась и идёт до { $until }, но вы написали «{ $slash }off». Вы снова здесь?
shift-ends = Ваша смена заканчивается. За вами остаются { $tasks }; верните то, что не может вас ждать.
duty-over = Время, на которое вы вышли на смену, истекло. Вы ещё здесь? Без ответа вы не на смене.
no-show = Ваша смена началась { $since }, а от вас ничего не слышно. Пока вы не напишете, запросы получают другие.
no-show-of = По графику с { $since } на смене { $name } (команда { $team }), но вестей нет. Пока их нет, запросы получают другие.
button-here = Я здесь
button-my-tasks = Мои запросы
button-stay-on = Ещё { $hours } ч

time-off-how = Напишите дни: «{ $slash }timeoff 24 декабря - 2 января», «{ $slash }timeoff пятница». «{ $slash }timeoff cancel 24 декабря» отменяет их.
time-off-day = { $day }
time-off-days = { $first } – { $last }
time-off-set = Ваши дни отдыха: { $days }. В это время вы не на смене.
time-off-set-of = Дни отдыха, { $name }: { $days }.
time-off-back = Дни отдыха отменены: { $days }. В это время вы на смене по графику.
time-off-back-of = Дни отдыха отменены, { $name }: { $days }.
time-off-none = На «{ $words }» дней отдыха не запланировано.
time-off-unclear = Не понимаю дни «{ $words }». Напишите их, пожалуйста, так: «24 декабря - 2 января» или «пятница». Ничего не изменено.

form-week = Смены на неделю
form-week-days = Когда вы работаете?
form-week-days-of = Когда работает { $name }?
form-week-hint = Дни и время, например: пн-пт 9-17, сб 10-14. Смена через полночь: пт 22-6.
form-week-zone = Часовой пояс
form-week-zone-hint = По каким часам идёт это время, например Europe/Berlin. Сейчас это { $zone }.
form-time-off = Дни отдыха
form-time-off-first = Какой день отдыха у вас первый?
form-time-off-first-of = Первый день отдыха, { $name }?
form-time-off-hint = Например: 24 декабря, завтра или сразу оба: 24 декабря - 2 января.
form-time-off-last = А последний? Для одного дня оставьте пустым.
form-refused-week = Slack не открыл форму; ничего не потеряно. Напишите, пожалуйста: «/desk shifts пн-пт 9-17».
form-refused-timeoff = Slack не открыл форму; ничего не потеряно. Напишите, пожалуйста: «/desk timeoff 24 декабря - 2 января».

command-swap = предложить смену своей команде: { $slash }swap пятница
swap-how = Напишите день, смену которого вы хотите отдать: «{ $slash }swap пятница», «{ $slash }swap 24 декабря».
swap-no-shift = В этот день у вас нет смены, которую можно отдать: { $day }.
swap-nobody = В вашей команде нет никого, кого я мог бы спросить.
swap-offered =
    Я спросил вашу команду. Пока смену никто не взял, она остаётся вашей:
    { $shift }
swap-who =
    { $owner }: эту смену можно взять. Кто возьмёт?
    { $shift }
swap-yours =
    Теперь эта смена ваша. { $owner } об этом узнает.
    { $shift }
swap-taken =
    Смену взял(а) { $name } (раньше — { $owner }):
    { $shift }
swap-taken-yours =
    Вашу смену взял(а) { $name }, в это время вы свободны:
    { $shift }
swap-untaken =
    Вашу смену пока никто не взял; она остаётся вашей:
    { $shift }
swap-kept = { $owner } оставляет смену за собой.
swap-gone = Этой смены больше нет среди предложенных.
swap-own = Это ваша собственная смена.
swap-not-team = Взять её могут только ассистенты и руководители этой команды.
swap-busy = В это время у вас своя смена.
swap-not-yours = Отозвать предложение может только { $name }.
button-take-shift = Беру
button-keep-shift = Оставляю себе

shifts-with-load =
    { $said }

    { $load }
load =
    Это много для { $name }:
    { $lines }
load-week = • неделя с { $day }: часов — { $hours }, больше 48
load-rest = • { $at }: после предыдущей смены часов — всего { $hours }, меньше 11
load-more = • … и ещё { $count }
