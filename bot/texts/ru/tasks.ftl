# Жизнь задачи, как её читают клиенты и команда.

confirmation-title = #{ $number } { $title }
confirmation-shared = { $platform ->
    [slack] Всё, что написано в этом треде, доходит до нас.
   *[other] Каждый ответ на это сообщение доходит до нас.
}
confirmation-new = Заявка принята. Мы ответим до { $by }.
confirmation-again = Заявка снова у команды; кто-нибудь её возьмёт.
confirmation-night = Заявка принята и никуда не денется. Мы начнём работу { $opens }, и Вы получите ответ до { $by }.
confirmation-closed-now = Заявка принята и никуда не денется. Мы начнём работу { $opens }, и команда её увидит.
confirmation-claimed = { $holder } берётся за дело и напишет вам.
confirmation-in-progress = { $holder } работает над этим.
confirmation-waiting = { $holder } ждёт вашего ответа.
confirmation-on-hold = Отложено; { $holder } за этим следит.
confirmation-done = Готово. Скажите, пожалуйста, всё ли хорошо.
confirmation-closed = Закрыто. Спасибо!
confirmation-cancelled = Заявка отозвана.
confirmation-dismissed = Закрыто без исполнения.
confirmation-urgent = Отмечено как срочное
confirmation-messages = Сюда { $count ->
    [one] входит { $count } ваше сообщение
    [few] входят { $count } ваших сообщения
    [many] входят { $count } ваших сообщений
   *[other] входят { $count } ваших сообщения
}. Если нужно что-то другое, напишите «{ $slash }new» и ваши слова.
confirmation-messages-urgent = Отмечено как срочное. Сюда { $count ->
    [one] входит { $count } ваше сообщение
    [few] входят { $count } ваших сообщения
    [many] входят { $count } ваших сообщений
   *[other] входят { $count } ваших сообщения
}. Если нужно что-то другое, напишите «{ $slash }new» и ваши слова.

card-title = #{ $number } { $title }
card-below = Карточка теперь ниже.
field-client = Клиент
field-status = Состояние
field-holder = Исполнитель
field-priority = Срочность
field-files = Вложения
field-round = Открыта
field-due-acknowledge = Взять до
field-due-respond = Ответить до
field-due-complete = Завершить до

board-title = { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
    [many] { $count } заявок
   *[other] { $count } заявки
}, { $waiting ->
    [0] все разобраны
   *[other] ждут исполнителя: { $waiting }
}
board-below = Эти заявки теперь ниже.
board-excerpt = { $excerpt }
    { $facts }
board-client = { $client }{ $priority ->
    [urgent] { " · срочно" }
    [low] { " · не срочно" }
   *[other] { "" }
}
board-due = { $facts } · взять до { $at }
board-taken = { $client } · исполнитель: { $holder }
board-waiting = { $client } · { $holder } ждёт ответа клиента
board-over = { $client } · { $status }
board-several = Здесь несколько заявок, и непонятно, о какой речь. Добавьте номер: «{ $slash }note 12 ваши слова».
board-apart = { $client } · взять можно на отдельной карточке

button-claim = Взять
button-claim-number = Взять #{ $number }
button-pass = Не возьму
button-details = Детали
button-details-number = Детали #{ $number }
button-reply = Ответить
button-done = Готово
button-result = Готово с результатом
button-release = Вернуть
button-wait = Ждать ответа
button-resume = Продолжить
button-undo = Отменить
button-urgent = Срочно
button-mark-urgent = Отметить как срочную
button-not-urgent = Не срочно
button-cancel = Отозвать
button-cancel-sure = Да, отозвать
button-keep = Не отзывать
button-looks-good = Всё хорошо
button-not-yet = Ещё не готово
button-new = Новая заявка
button-part-of = К заявке #{ $number } { $title }
button-something-new = Это что-то новое
button-send = Отправить клиенту
button-done-with = Это результат
button-to-client = Кому: { $client } (#{ $number })
button-note = Заметка к #{ $number }
button-language = { $name }

small-talk = Здравствуйте, { $name }! Напишите своими словами, что вам нужно: из этого получится заявка.
joined = Добавлено к #{ $number }: { $title }
part-of-which = К какой заявке это относится? Без ответа через 5 минут получится новая; кнопки действуют и тогда.
placed = Теперь это часть #{ $number }.
press-stale = Это уже решено.
press-foreign = Эта кнопка больше не действует. Посмотрите последнее сообщение об этом или напишите «{ $slash }help».
not-now = Сейчас это невозможно. Состояние #{ $number }: { $status }.
task-not-found = Такой задачи здесь нет. Назовите её по номеру, например «#12».

claimed = #{ $number } теперь ваша: { $title }
claimed-elsewhere = #{ $number } теперь ваша; продолжение — в вашем чате со мной.
claim-too-late = Задача #{ $number } уже занята. Исполнитель: { $winner }.
claim-yours-already = #{ $number } и так ваша.
claim-ended = #{ $number } взять уже нельзя.
claim-too-late-others = { $said } Ещё можно взять: { $others }.
claim-off-shift = Вы сейчас не на смене. Сначала напишите мне «{ $slash }on», а потом берите.
work-begins = У вас #{ $number } «{ $title }», клиент: { $client }. Отвечайте на сообщения клиента ниже или нажмите «Ответить».
passed = Хорошо, #{ $number } остаётся другим.
released = #{ $number } снова у команды. «{ $slash }undo { $number }» отменит это в течение 10 минут.
place-thread = в её треде
place-here = ниже
release-not-held = Задачу #{ $number } никто не взял, поэтому вернуть её нельзя.
details = #{ $number } { $title } · { $client } · { $status } · исполнитель: { $holder } · открыта { $opened } · { $messages ->
    [one] { $messages } сообщение
    [few] { $messages } сообщения
    [many] { $messages } сообщений
   *[other] { $messages } сообщения
}, { $notes ->
    [one] { $notes } заметка
    [few] { $notes } заметки
    [many] { $notes } заметок
   *[other] { $notes } заметки
}
wait-said = #{ $number } ждёт ответа. Клиент: { $client }.
resume-said = Работа над #{ $number } продолжается.
urgent-suggested = Похоже, это срочно. Отметить #{ $number } как срочную?
priority-urgent = #{ $number } отмечена как срочная.
priority-normal = #{ $number } больше не срочная.

cancel-sure = Отозвать #{ $number } «{ $title }»?
cancel-asked = Пожалуйста, подтвердите ниже.
cancel-too-late = #{ $number } уже завершена.
cancelled = { $name } отзывает заявку #{ $number }.
cancelled-for-client = Заявка #{ $number } отозвана.
cancelled-undo = Заявка #{ $number } отозвана. «{ $slash }undo { $number }» отменит это в течение 10 минут.
kept = Работа над #{ $number } продолжается.

done-preview = Через { $seconds } с { $client } узнает, что #{ $number } «{ $title }» готова. Чтобы приложить результат, нажмите «Отменить», а потом «{ $button }».
done-preview-result = Через { $seconds } с { $client } получит этот результат по #{ $number } «{ $title }».
done-told = { $client } теперь знает, что #{ $number } «{ $title }» готова.
done-told-result = Результат по #{ $number } «{ $title }» передан. Получатель: { $client }.
done-taken-back = Отменено: #{ $number } «{ $title }» не готова, и { $client } ничего об этом не знает.
done-pressed = #{ $number } вот-вот будет готова; кнопка «Отменить» — { $place }.
done-pending = #{ $number } уже завершается.
done-not-held = Над #{ $number } никто не работает, поэтому завершить её нельзя. Сначала возьмите её.
done-undone = #{ $number } не готова; ничего не отправлено.
result-kept = За эти десять секунд в #{ $number } что-то изменилось, поэтому результат не отправлен.
undo-too-late = Отменить уже нельзя: всё отправлено.
result-plain = { $name } сообщает: #{ $number } «{ $title }» готова.
result-heading = { $name } присылает результат по #{ $number } «{ $title }»:
accepted = Спасибо! Заявка #{ $number } «{ $title }» закрыта.
accepted-by-client = { $name } сообщает: по #{ $number } всё хорошо.
reopened-same = Заявка #{ $number } снова открыта. Исполнитель: { $name }.
reopened-team = Заявка #{ $number } снова открыта; мы спрашиваем команду.
reopened-by-client = { $name } сообщает: #{ $number } ещё не готова.
reopen-too-old = #{ $number } завершена больше 14 дней назад. Пожалуйста, напишите, что вам нужно, новой заявкой.

unclaimed = #{ $number } «{ $title }» ждёт исполнителя уже { $waited }.
unresolved = Задачу #{ $number } «{ $title }» никто не взял за { $waited }. Больше я о ней не напоминаю; «{ $slash }assign { $number }» и имя передадут её кому-нибудь.

tasks =
    У вас:
    { $held }
    Ждут исполнителя:
    { $unclaimed }
tasks-empty = ничего
tasks-none = У вас нет задач, и ни одна не ждёт исполнителя.
task-line = #{ $number } { $title } — { $status }
requests =
    Ваши заявки:
    { $requests }
requests-none = Заявок у вас нет. Напишите своими словами, что вам нужно.
new-how = Напишите своими словами, что вам нужно: из этого получится заявка. Или сразу: «{ $slash }new» и ваши слова.
new-made = Новая заявка — #{ $number }.

refused-claim = Брать задачи могут только ассистенты этой команды. Попросите у руководства приглашение.
refused-pass = Отказаться от задачи могут только ассистенты этой команды.
refused-details = Детали видит только эта команда.
refused-reply = Писать клиенту может только исполнитель задачи. Сначала возьмите её.
refused-finish = Завершить задачу может только её исполнитель.
refused-release = Вернуть задачу может только её исполнитель.
refused-wait = Это может сделать только исполнитель задачи.
refused-accept = Принять результат может только клиент, от которого пришла заявка.
refused-reopen = Сказать это может только клиент, от которого пришла заявка.
refused-cancel = Отозвать заявку может только клиент, от которого она пришла.
refused-prioritise = Изменить это может только клиент, от которого пришла заявка.
refused-shift = Смены бывают только у сотрудников.
refused-who = Кто на смене, видят только сотрудники.
refused-list = Список задач видят только сотрудники. Ваши собственные заявки покажет «{ $slash }status».
refused-summary = Сводку видит только руководство.
refused-invite = Приглашать может только руководство.
refused-bind = Сделать этот чат каналом команды может только руководство.
expectation-later = #{ $number } «{ $title }» займёт больше времени, чем мы сказали. Вы получите ответ до { $by }.
