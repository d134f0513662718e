# Взгляд назад: поиск.

command-find = найти задачи по любым словам: { $slash }find счёт acme
find-how = Напишите, что искать, любыми словами: «{ $slash }find счёт acme». Я ищу в названиях, сообщениях и заметках, в именах файлов, клиентов и компаний; достаточно начала слова.
find-nothing = Нигде нет всех этих слов сразу: { $words }
find-found =
    Найдено по словам «{ $words }», сначала новое:
    { $tasks }
find-task = #{ $number } { $title } — { $status } · { $client } · { $at }
find-task-message =
    #{ $number } { $title } — { $status } · { $client } · { $at }
    { "    " }«{ $excerpt }»
find-task-note =
    #{ $number } { $title } — { $status } · { $client } · { $at }
    { "    " }Заметка: «{ $excerpt }»
find-more =
    { $said }
    Есть ещё: «{ $slash }find { $command }»
button-find-more = Показать ещё
refused-find = Искать могут только сотрудники. Ваши собственные заявки покажет «{ $slash }status».
