# Сметы: сколько стоит запрос, сколько времени он займёт и что на это говорит клиент.

command-quote = сколько будет стоить запрос: { $slash }quote #12 3 ч 90 EUR вёрстка листовки, до пятницы
refused-quote = Сметы составляет команда, которой принадлежит запрос.
refused-answer_quote = На смету отвечает тот, кто просил о работе, или контактное лицо его компании.
refused-see_quotes = Сметы читают обе стороны и менеджеры.

button-quote-accept = Принять
button-quote-ask = Спросить
button-quote-answer = Ответить
button-quote-counter = Другие условия
button-quote-decline = Отклонить
button-quote-withdraw = Отозвать
button-quote-show = Смета { $number }

quote-what = { $what }
quote-price = Цена: { $price }
quote-rate = Цена: { $rate } в час, всего { $sum }
quote-time = Время: { $time }
quote-due = Готово к: { $at }
quote-anybody = любой из команды
quote-whole =
    Смета { $quote } для #{ $number } «{ $title }», составляет { $name }:
    { $terms }
    { $state }
quote-proposed =
    Условия { $quote } для #{ $number } «{ $title }», предлагает { $client }, кому: { $name }:
    { $terms }
    { $state }
quote-with-talk =
    { $quote }
    Что об этом сказано:
    { $lines }
quote-said = { $name }: { $words }
quote-state-open = Действует до { $until }.
quote-state-countered = Предложены другие условия, они ждут ответа.
quote-state-accepted = Принята и остаётся как есть.
quote-state-declined = Отклонена.
quote-state-withdrawn = Отозвана.
quote-state-replaced = Заменена более поздней.
quote-state-expired = Истекла без ответа.
quote-state-lapsed = Вместо неё принята другая.

quote-how =
    «{ $slash }quote #12 3 ч 90 EUR вёрстка листовки, до пятницы» называет цену для #12; за час — «30 EUR/ч». Валюта обязательна.
    «{ $slash }quote» покажет, что ждёт ответа, «{ $slash }quote show 7» — одну из них, «{ $slash }quote withdraw 7» отзовёт её.
quote-how-long = К цене за час нужно и время: «30 EUR/ч 4 ч».
quote-late = Этот день прошёл. К какому сроку будет готово?
quote-too-long = Слишком длинно: не больше { $most } знаков. Сократите, пожалуйста.
quote-own = Это ваш собственный запрос: самому себе смету не составляют.
quote-no-chat = { $client } ещё не писал(а) сюда лично, а цены бывают только в личных чатах. Когда напишет, составьте смету ещё раз.
quote-only-in-private = Цены бывают только в личных чатах, поэтому ничего не сохранено. Напишите смету мне лично.
quote-made =
    Смета { $quote } для #{ $number } «{ $title }» отправлена, её читает { $client }:
    { $terms }
    Действует до { $until }. Новая смета займёт её место.
quote-none = Такой сметы для вас нет. «{ $slash }quote» покажет ваши.
quote-none-made = Ни одна ваша смета не ждёт ответа. «{ $slash }quote #12 3 ч 90 EUR вёрстка, до пятницы» составит новую.
quote-none-got = Ни одна смета не ждёт вашего ответа.
quote-list =
    Ждут ответа:
    { $lines }
quote-line = { $quote }. #{ $number } { $title }: { $price }
quote-line-rate = { $quote }. #{ $number } { $title }: { $price } в час
quote-not-yours = Отозвать может только тот, кто составил.

quote-over-countered = К смете { $quote } предложены другие условия; сначала нужен ответ на них. «{ $slash }quote» покажет их.
quote-over-accepted = Смета { $quote } уже принята и остаётся как есть.
quote-over-declined = Смета { $quote } уже отклонена.
quote-over-withdrawn = Смета { $quote } отозвана.
quote-over-replaced = Смета { $quote } заменена более поздней. «{ $slash }quote» покажет её.
quote-over-expired = Смета { $quote } истекла. Если она ещё нужна, попросите новую.
quote-over-lapsed = Вместо сметы { $quote } принята другая.
quote-assistant-gone = Тот, кто составил эту смету, здесь больше не работает. Попросите новую.

quote-accepted =
    Смета { $quote } для #{ $number } «{ $title }» согласована, исполняет { $name }:
    { $terms }
quote-accepted-by-client =
    { $by }: ваша смета { $quote } для #{ $number } «{ $title }» принята. Можно начинать:
    { $terms }
quote-accepted-by-assistant =
    { $name }: ваши условия для #{ $number } «{ $title }» приняты, работа начинается:
    { $terms }
quote-accepted-for-client =
    Смета { $quote } для вашего запроса #{ $number } «{ $title }» (исполняет { $name }) принята от имени вашей компании:
    { $terms }
quote-lapsed = Для #{ $number } «{ $title }» принята другая смета; ваша, { $quote }, больше не действует. Спасибо за неё.
quote-task-away = Для #{ $number } «{ $title }» принята смета, составленная { $name }; теперь задачу ведёт { $name }.
quote-declined = { $client }: ваша смета { $quote } для #{ $number } «{ $title }» отклонена.
quote-proposal-declined = { $name }: ваши условия { $quote } для #{ $number } «{ $title }» принять не получится.
quote-declined-yours = Отклонено: смета { $quote } для #{ $number } «{ $title }».
quote-with-reason = { $said } Причина: { $words }
quote-stands =
    Смета { $quote } действует как прежде, исполняет { $name }:
    { $terms }
    Действует до { $until }.
quote-withdrawn = Смета { $quote } для #{ $number } «{ $title }» отозвана ({ $name }).
quote-proposal-withdrawn = { $client }: условия для #{ $number } «{ $title }» отозваны; ваша смета действует как прежде.
quote-withdrawn-yours = Отозвано: смета { $quote } для #{ $number } «{ $title }».
quote-counter-how = Какие условия вам подойдут? Напишите, например, «{ $slash }quote counter { $quote } 80 EUR до понедельника». Что не названо, остаётся как есть.
quote-countered =
    { $name } теперь читает ваши условия для #{ $number } «{ $title }»:
    { $terms }
quote-ask-how = Что вы хотите спросить или ответить? Напишите «{ $slash }quote ask { $quote } Печать включена?». Прочтёт только другая сторона.
quote-asks = { $name } о смете { $quote } для #{ $number }: { $words }
quote-asked = Сказано о смете { $quote }. Ответ вы прочтёте здесь.
quote-nobody-hears = У другой стороны сметы { $quote } нет личного чата с нами, поэтому о ценах говорить негде. Сообщите, пожалуйста, менеджеру.
quote-ends-soon =
    Это ждёт вашего ответа и скоро истечёт:
    { $quote }
quote-expired-for-client = Смета { $quote } для #{ $number } «{ $title }» (составляет { $name }) истекла. Если она ещё нужна, попросите новую в своём запросе.
quote-expired-for-assistant = Ваша смета { $quote } для #{ $number } «{ $title }» истекла без ответа. «{ $slash }quote #{ $number }» и новые условия составят другую.
proposal-expired-for-client = На ваши условия { $quote } для #{ $number } «{ $title }» никто вовремя не ответил, они больше не действуют. Запрос остаётся как есть.
proposal-expired-for-assistant = Условия для #{ $number } «{ $title }», которые предлагает { $client }, истекли.

field-agreed = Согласовано
agreed = { $lines }
agreed-line = Смета { $quote }: { $what }{ $time }{ $due }
agreed-time = , { $time }
agreed-due = , до { $at }
confirmation-agreed = Согласовано в смете { $quote }: { $price }{ $time }{ $due }

command-quotes = несколько смет рядом: «{ $slash }quotes 12», «{ $slash }quotes 12 все»
command-price = назвать свою цену: «{ $slash }price 12 80 EUR до пятницы»
refused-ask_quotes = Сметы просит тот, чей это запрос, или руководители команды и менеджеры.
refused-propose = Свою цену называет тот, чей это запрос, или контактное лицо его компании.
button-quotes-all = Все ({ $count })
button-quotes-one = { $name }
button-quotes-rated = { $name } (★ { $average })
button-quotes-no = Сметы не будет
button-quotes-compare = Сравнить
button-quote-accept-number = Принять { $number }
quotes-how = «{ $slash }quotes 12» покажет сметы для #12 рядом или попросит их; «{ $slash }quotes 12 все» спросит всех, кто мог бы это сделать, «{ $slash }quotes 12 Анна, Борис» — двоих.
quotes-whom = Кто скажет, сколько стоит #{ $number } «{ $title }»?
quotes-nobody = Больше некого просить о смете. Запрос остаётся как есть.
quotes-unknown = Я никого не знаю по имени «{ $name }». «{ $slash }quotes 12» покажет, кого можно спросить нажатием.
quotes-asked = О смете для #{ $number } «{ $title }» спрошено: { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}. Каждую смету вы прочтёте здесь, а все рядом — по «{ $slash }quotes { $number }».
quotes-wanted =
    { $client } просит смету для #{ $number } «{ $title }»: сколько стоит, сколько займёт, к какому сроку будет готово. Напишите, например,
    «{ $slash }quote #{ $number } 3 ч 90 EUR что вы сделаете, до пятницы»
quotes-not-asked = Никто не ждёт от вас сметы для этого запроса.
quotes-refused-yours = Хорошо: смету для #{ $number } «{ $title }» от вас больше не ждут.
quotes-refused = { $name }: сметы для #{ $number } «{ $title }» не будет.
quotes-compared =
    Сметы для #{ $number } «{ $title }»:
    { $lines }
quotes-none-yet = Для #{ $number } «{ $title }» смет пока нет.
quotes-line = { $quote }. { $name }{ $rated }: { $price }{ $time }{ $due } — { $what }
quotes-line-proposal = { $quote }. Ваши условия, кому: { $name }: { $price }{ $time }{ $due } — { $what }
quotes-rated = , ★ { $average } ({ $count })
quotes-with-missing =
    { $quotes }
    { $missing }
quotes-missing = Ещё не ответили: { $names }
quotes-missing-count = Ещё не ответили: { $count }
quotes-how-far =
    Пока смет для #{ $number } «{ $title }»: { $count }
    { $missing }
price-how = «{ $slash }price 12 80 EUR до пятницы» называет вашу цену для #12 и срок. Валюта обязательна.
price-nobody = Сейчас мне некому написать из тех, кто мог бы взять #{ $number }. Попросите человека: «{ $slash }person».
price-kept =
    Ваши условия { $quote } для #{ $number } «{ $title }» { $count ->
        [one] читает { $count } человек
        [few] читают { $count } человека
       *[other] читают { $count } человек
    }:
    { $terms }
    Если до { $until } их никто не примет, я сообщу.

button-quote-more = Нужно больше времени
quote-extra =
    Для #{ $number } «{ $title }» нужно больше времени ({ $name }). Сверх согласованного, смета { $quote }:
    { $terms }
    { $state } Без вашего согласия это не войдёт в счёт.
quote-more-how = Насколько больше? «{ $slash }quote more { $quote } 2 ч 60 EUR таблицы заняли больше» спросит клиента; при цене за час достаточно времени.
quote-more-of-agreed = О дополнительном времени просит исполнитель, и только к принятой смете.
quote-more-waits = Сначала нужен ответ на смету { $quote }. «{ $slash }quote withdraw { $quote }» отзовёт её.
budget-near = Из согласованных { $agreed } на #{ $number } «{ $title }» ушло { $worked }. Если нужно больше, спросите клиента сейчас: «{ $slash }quote more { $quote } 2 ч 60 EUR причина». Время сверх согласованного вам оплатят; в счёт оно войдёт только с согласия клиента.
