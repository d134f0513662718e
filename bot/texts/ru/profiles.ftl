# Профили клиентов: что команда помнит о клиенте и обо всех в компании.

command-client = что мы знаем о клиенте: { $slash }client Карла, { $slash }client Карла note: любит утро
client-how =
    «{ $slash }client Карла» покажет, что мы знаем о клиенте, «{ $slash }client 12» — о клиенте запроса #12, а название компании — что касается всех её людей.
    За именем можно добавить строку: «{ $slash }client Карла note: любит утро», «rule: копия бухгалтеру», «never: звонить до десяти», «prefers: Луис», «sort: счёт = bookkeeping», «names: desk» или «target: срочно ответ 15 мин».
    «{ $slash }client remove 3» уберёт строку 3, «{ $slash }client Карла history» скажет, кто что менял. Клиенты ничего из этого не видят.
client-nobody = Среди ваших клиентов и компаний нет никого с именем «{ $name }».
client-several = К «{ $name }» подходят несколько: { $names }. Напишите, пожалуйста, имя полностью.
client-no-company = Компания не указана: { $name }.
client-empty = Записей пока нет: { $name }. Добавить строку: «{ $slash }client { $name } note: …».
client-about =
    Что мы знаем ({ $name }):
    { $lines }
client-about-company =
    Для всех в компании { $company }:
    { $lines }
client-both =
    { $own }
    { $company }
client-line-never = { $number }. Никогда: { $text }
client-line-rule = { $number }. Правило: { $text }
client-line-prefers = { $number }. Предпочитает: { $text }
client-line-sort = { $number }. Категория: { $text }
client-line-names = { $number }. { $text ->
        [desk] Видит «{ $desk }» вместо наших имён
       *[own] Видит наши имена
    }
client-names-how = Напишите «names: desk», и вместо наших имён будет «{ $desk }», или «names: own».
client-line-target = { $number }. Обещано: { $text }
client-target-how = Напишите, что обещано, например «{ $slash }client Acme target: срочно ответ 15 мин, готово 3 ч»; слова те же, что у «{ $slash }targets».
client-line-note = { $number }. { $text }
client-on-claim =
    Прежде чем начать #{ $number }, только для вас:
    { $profile }
client-more =
    { $said }
    { $count ->
        [one] Ещё { $count } строка
        [few] Ещё { $count } строки
       *[other] Ещё { $count } строк
    }: «{ $slash }client { $number }»
client-added =
    Записано ({ $name }). Прочтёт каждый, кто возьмёт запрос оттуда:
    { $line }
client-added-company =
    Записано для всех в компании { $name }. Прочтёт каждый, кто возьмёт запрос оттуда:
    { $line }
client-news =
    { $by } делает запись о клиенте, на которого вы сейчас работаете ({ $name }):
    { $line }
client-removed =
    Убрано из записей ({ $name }):
    { $line }
client-no-line = Строки { $number }, которую вы могли бы убрать, нет.
client-too-long = В строке не больше { $most } символов. Сократите её, пожалуйста.
client-too-many = Записей уже очень много: { $name }. Сначала уберите некоторые.
client-sort-how = Напишите слова и категорию: «sort: счёт, чек = bookkeeping», или одну категорию для всего: «sort: bookkeeping». Есть такие: { $categories }.
client-prefers-whom =
    { $count ->
        [0] Здесь нет никого с именем «{ $name }». Напишите имя ассистента: «prefers: Луис».
       *[other] С именем «{ $name }» здесь несколько человек. Напишите, пожалуйста, имя полностью.
    }
client-history =
    Что было записано и что убрано ({ $name }):
    { $lines }
client-change-added = { $at } { $name }, запись: { $line }
client-change-removed = { $at } { $name }, убрано: { $line }
client-sent = Ответ — у вас в личном чате.
client-no-chat = Это только для вас, а писать вам лично я пока не могу. Напишите мне один раз в личный чат и спросите снова.
refused-profile = Что мы знаем о клиенте, читает только его команда.
refused-remember = Что мы знаем о клиенте, записывает только его команда.
refused-strike = Строки, которые записал кто-то другой, убирают руководитель команды и менеджер.

button-write-line = Добавить строку
form-profile = Записать
form-profile-kind = Что вы знаете о клиенте ({ $name })?
form-profile-note = Полезно знать
form-profile-rule = Правило
form-profile-never = Чего никогда не делать
form-profile-words = Своими словами
form-profile-words-hint = Прочтёт каждый, кто возьмёт запрос оттуда. Клиенты — никогда.
form-profile-whom = Кого это касается?
form-profile-company = Все в компании { $company }
form-profile-empty = Напишите здесь что-нибудь.
form-profile-nobody = Этот клиент больше не относится к вашей команде.
form-refused-profile = Slack не открыл форму; ничего не потеряно. Напишите строку сами: «/desk client Карла note: любит утро».
