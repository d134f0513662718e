# Распределение: кому предлагают новую задачу, почему, и что умеют ассистенты.

command-why = почему первым спрашивают этого человека: { $slash }why 12
command-skills = что вы умеете: { $slash }skills web 3, writing; языки ru, en; не больше 4
refused-why = Кому предложена задача, видит только её команда.
refused-skills = Навыки ведутся для сотрудников.
refused-vouch = О навыках других может сказать только руководитель команды или менеджер.
button-acknowledge = Беру
field-offered = Предложено
offered-until = { $name }, до { $until }
mode-broadcast = взять может любой, кто на смене
mode-offer = спрашивают лучшего, потом ещё двоих, потом всех
mode-assign = отдают лучшему, и он отвечает «Беру»
team-mode-how = Добавьте одно из этих слов: «{ $slash }team mode broadcast», «{ $slash }team mode offer» или «{ $slash }team mode assign». Команда { $team } сейчас: { $now }.
team-mode = Новые заявки команды { $team } с этого момента: { $now }.

offer-ask = #{ $number } «{ $title }» от { $client }: возьмёте? До { $until } сначала спрашивают вас.
offer-theirs = #{ $number } «{ $title }» от { $client } — ваша. Скажите до { $until }, что берёте её.
offer-named = { $name }, возьмёте #{ $number }? До { $until } сначала спрашивают вас.
offer-for-everybody = Никто из спрошенных не взял #{ $number }. Теперь взять может любой, кто на смене.
claim-offered = До { $until } сначала спрашивают { $name }. После этого задача может стать вашей.

why =
    #{ $number } «{ $title }»: { $mode }. В таком порядке, как всё есть сейчас:
    { $lines }
why-held =
    { $holder } ведёт #{ $number } «{ $title }». Если бы её предлагали сейчас, порядок был бы таким:
    { $lines }
why-nobody = В команде пока нет ассистентов.
why-line = { $place }. { $name }: { $level ->
        [0] такой навык не указан
       *[other] навык { $level } из 3
    }, { $speaks ->
        [yes] говорит на языке клиента
       *[no] не на языке клиента
    }{ $tie ->
        [preferred] , клиент предпочитает
        [last] , вёл последнюю задачу клиента
       *[none] { "" }
    }, задач { $open } из { $capacity }{ $asked ->
        [yes] , уже спрашивали
       *[no] { "" }
    }
why-not-off = { $name }: не на смене
why-not-full = { $name }: задач { $open } из { $capacity }

skills-shown =
    { $name }:
    { $skills }
    Задач одновременно: { $capacity }.
    «{ $slash }skills web 3, Excel; языки ru, en; не больше 4» меняет это; уровни от 1 до 3.
skills-kept =
    { $name }:
    { $skills }
    Задач одновременно: { $capacity }.
skills-by =
    { $by } изменил(а), что о вас известно.
    { $said }
skills-line = { $skill } · { $level } из 3
skills-none = Навыки пока не указаны
skills-unclear = Непонятно: «{ $words }». Напишите так: «{ $slash }skills web 3, Excel; языки ru, en; не больше 4». Виды работы: { $categories }; другие навыки своими словами. Языки: { $languages }.
skills-language = язык: { $language }
spoken-en = английский
spoken-de = немецкий
spoken-ru = русский
spoken-fr = французский
spoken-es = испанский
spoken-pt = португальский
spoken-it = итальянский
spoken-nl = нидерландский
spoken-pl = польский
spoken-uk = украинский
spoken-tr = турецкий
