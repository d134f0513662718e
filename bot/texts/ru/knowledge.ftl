# Знания: готовые ответы, что из них вышло, и уход за ними.

faq-answer =
    { $answer }

    { $source }
faq-source = Из наших ответов: «{ $title }»
faq-source-company = Из ответов для компании { $company }: «{ $title }»
button-helps = Это помогло
button-to-person = Нужен человек
faq-helped = Рады, что это помогло, { $name }. Пишите, когда что-нибудь понадобится.
faq-to-person = Ваш вопрос передан: это #{ $number }, вам ответит человек.
faq-given = { $name }: этот ответ уже был дан, но вопрос #{ $number } он не решил: { $entries }

command-faq = готовые ответы: { $slash }faq list, { $slash }faq add
refused-knowledge = Список ответов читают только сотрудники.
refused-curate = Ответы меняют только руководители команд и менеджеры.
faq-how =
    «{ $slash }faq list» показывает готовые ответы, «{ $slash }faq 3» — один из них.
    «{ $slash }faq add» спросит о новом. Одной строкой: «{ $slash }faq add Когда вы работаете? | С понедельника по пятницу, с 9 до 17.» Только для одной компании: «{ $slash }faq add company:Acme Вопрос | Ответ».
    «{ $slash }faq remove 3» убирает ответ, «{ $slash }faq misses» показывает вопросы, на которые ответа не нашлось.
faq-empty = Таких ответов пока нет. «{ $slash }faq add» поможет написать первый.
faq-list =
    { $count ->
        [one] Готов { $count } ответ:
        [few] Готово { $count } ответа:
       *[other] Готово { $count } ответов:
    }
    { $lines }
faq-line = { $number }. { $title }
faq-line-company = { $number }. { $title } ({ $company })
faq-more = … и ещё { $count }. «{ $slash }faq list» с названием компании покажет ответы для неё.
faq-none = Ответа номер { $number } нет. «{ $slash }faq list» покажет все.
faq-added = Сохранено под номером { $number }: «{ $title }». Кто об этом спросит, теперь получит этот ответ.
faq-added-company = Сохранено под номером { $number }: «{ $title }». Теперь этот ответ получат те, кто спросит об этом из компании { $company }.
faq-removed = Номер { $number }, «{ $title }», больше никому не показывается.
faq-too-long = В ответе не больше { $most } знаков. Сократите его, пожалуйста.
faq-misses =
    { $count ->
        [one] На { $count } вопрос ответа не нашлось, он стал запросом:
        [few] На { $count } вопроса ответа не нашлось, они стали запросами, сначала новые:
       *[other] На { $count } вопросов ответа не нашлось, они стали запросами, сначала новые:
    }
    { $lines }
faq-miss = { $place }. { $question }
faq-miss-tried = { $place }. { $question } (ответ был дан, но не помог)
faq-no-misses = На все вопросы ответ нашёлся, или никто ещё не спрашивал.
button-write-answer = { $number }: написать ответ

form-knowledge = Написать ответ
form-knowledge-question = На какой вопрос он отвечает?
form-knowledge-question-hint = Так, как спросил бы клиент.
form-knowledge-asked = Клиент спросил: «{ $question }». Можно сказать лучше или оставить так.
form-knowledge-answer = Ответ
form-knowledge-answer-hint = Клиенты получат эти слова как есть.
form-knowledge-more = Как ещё об этом спрашивают
form-knowledge-more-hint = По одному вопросу в строке. Чем их больше, тем чаще ответ находится.
form-knowledge-company = Только для одной компании?
form-knowledge-company-hint = Её название; если пусто, ответ могут получить все клиенты.
form-knowledge-empty = Напишите здесь что-нибудь, пожалуйста.
form-refused-knowledge = Slack не открыл форму, но ничего не потеряно. Напишите ответ сами: «/desk faq add Вопрос | Ответ».

faq-file-problem = { $file }, строка { $line }: { $problem }
faq-file-no-front = Первой строкой должно быть «---», под ней стоят заголовок и вопросы.
faq-file-no-end = Вторая строка «---» должна закончить то, что стоит над ответом.
faq-file-no-title = Над этой строкой нет заголовка: «title: Часы работы».
faq-file-no-answer = Нет ответа: он стоит под этой строкой.
faq-file-line = «{ $word }» — это ни «имя: значение», ни «- вопрос».
faq-file-key = «{ $word }» неизвестно. Есть title, language, company и questions.
faq-file-twice = «{ $word }» стоит здесь дважды.
faq-file-list = Вопросы стоят под «questions:», каждый в строке, которая начинается с «- ».
faq-file-quotes = Кавычки заканчиваются неправильно: { $word }
faq-file-long = Ответ длиннее { $word } знаков.
faq-file-unreadable = Это не текст в UTF-8.
faq-no-files = В папке { $folder } нет файлов с окончанием .md.
faq-no-folder = { $folder } — не папка.
faq-imported = Добавлено: { $added }, изменено: { $changed }, без изменений: { $same }. Записи без файла остаются; «{ $slash }faq remove 3» убирает одну.
faq-exported = Записано в { $folder }: { $count }.
