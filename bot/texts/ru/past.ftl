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

# Объединение.

command-merge = сделать одну задачу частью другой: { $slash }merge 12 15
merge-how = Напишите, какая задача остаётся и какая становится её частью: «{ $slash }merge 12 15» вкладывает #15 в #12. В ветке #15 достаточно «{ $slash }merge 12».
merge-same = #{ $number } и так одна задача.
merge-other-client = #{ $number } и #{ $part } принадлежат разным клиентам, поэтому остаются раздельными.
merge-ended = #{ $number } уже завершена, её нельзя объединить.
merge-apart = #{ $number } и #{ $part } пришли из разных чатов, которые могут читать другие, поэтому остаются раздельными.
merged = #{ $part } теперь часть #{ $number } «{ $title }».
merged-here = #{ $part } теперь часть #{ $number } «{ $title }». Вот что по ней написали:
status-merged = часть другой
confirmation-merged = Теперь это часть { $whole }; всё продолжается там.
field-merged-into = Часть
refused-merge = Объединять могут только эта команда и клиент, которому принадлежат заявки.

# Записать заявку клиента.

command-for = записать заявку клиента: { $slash }for Карла: заказать столик
for-how = Напишите, чья это заявка, двоеточие и саму заявку: «{ $slash }for Карла: заказать столик на двоих».
for-nobody = Среди ваших клиентов нет имени «{ $name }». Клиенты приходят по приглашению.
for-several = К «{ $name }» подходят несколько: { $names }. Напишите имя полностью.
for-unreachable = { $name }: написать туда сейчас нельзя, поэтому заявка не создана.
for-told = { $name }: для вас записана заявка #{ $number } «{ $title }».
for-made = #{ $number } – новая заявка ({ $client }); клиенту сообщено, команда извещена.
refused-write_down = Записывать заявки клиентов могут только сотрудники. «{ $slash }new» создаст вашу собственную.
