# Формы и главные страницы: открытые сразу или заполняемые шаг за шагом, и постоянное меню клиента.

form-desk = { $desk }
form-submit = Отправить
form-cancel = Отмена
form-close = Закрыть
form-opening = Одну минуту…
form-working = Ваши ответы получены; итог скоро появится здесь.
form-expired = Форма открывалась слишком долго. Пожалуйста, попробуйте ещё раз.
form-refused-request = Slack не открыл форму; ничего не потеряно. Пожалуйста, напишите мне личным сообщением, своими словами, что вам нужно.
form-refused-invitation = Slack не открыл форму; ничего не потеряно. Пожалуйста, напишите роль и команду сами, например «/desk invite assistant Berlin».
form-refused-result = Slack не открыл форму; ничего не потеряно. Пожалуйста, напишите номер задачи и результат сами: «/desk done 12 результат».

form-choose = Пожалуйста, выберите один из вариантов.
form-required = Этот вопрос пропустить нельзя.
form-first = Это первый вопрос. «{ $slash }cancel» закроет форму.
form-over = Эта форма закрыта.
form-none = Сейчас нет открытой формы.
form-added = Добавлено к тому, что вы уже написали.
form-cancelled = Отменено; ничего не отправлено.
form-left = Форма закрыта, потому что ответа не было. Начните заново, когда захотите.

step-asks-hint =
    { $label }
    { $hint }
step-count = Шаг { $step } из { $of }
option = { $name }
button-back = Назад
button-skip = Пропустить
button-cancel-form = Отмена

form-request = Новая заявка
form-request-words = Что вам нужно?
form-request-hint = Напишите, о чём речь, к какому сроку это нужно и что ещё нам стоит знать.
form-request-urgency = Насколько это срочно?
form-request-empty = Пожалуйста, напишите, что вам нужно.
request-for-clients = Заявки оставляют только клиенты. Над чем можно работать, покажет «{ $slash }tasks».
request-thanks = Спасибо! Новая заявка — #{ $number }. Мы ответим до { $by }.
request-thanks-night = Спасибо! Новая заявка — #{ $number }. Мы начнём работу { $opens }, и команда её увидит.
request-made = Из этой формы уже получилась заявка #{ $number }.

form-invitation = Приглашение
form-invitation-role = В какой роли?
form-invitation-team = В какую команду?
form-invitation-hint = Для ассистента и руководителя команды она обязательна. Клиентов без команды обслуживает команда { $team }.
form-invitation-any = Без определённой команды
form-invitation-which = Ассистент и руководитель команды состоят в одной команде: выберите её.

form-result = Завершить #{ $number }
form-result-intro = { $title }. Клиент: { $client }
form-result-words = Результат (получит { $client })
form-result-hint = Напишите, что получит { $client }. Если оставить поле пустым, уйдёт только сообщение о том, что всё готово.

menu-new = Новая заявка
menu-requests = Мои заявки
menu-person = Поговорить с человеком

person-asked = { $name } хочет поговорить с человеком: #{ $number } «{ $title }».
person-asked-away = { $name } хочет поговорить с человеком: #{ $number } «{ $title }». Исполнитель сейчас не на смене: { $holder }.
person-coming-holder = { $by ->
    [none] { $holder } уже знает и напишет вам по #{ $number }.
   *[other] { $holder } уже знает и напишет вам по #{ $number } до { $by }.
}
person-coming-away = { $by ->
    [none] { $holder } сейчас не на смене. Команда уже знает, и кто-нибудь напишет вам по #{ $number }.
   *[other] { $holder } сейчас не на смене. Команда уже знает, и кто-нибудь напишет вам по #{ $number } до { $by }.
}
person-coming-team = { $by ->
    [none] Команда уже знает, и кто-нибудь напишет вам по #{ $number }.
   *[other] Команда уже знает, и кто-нибудь напишет вам по #{ $number } до { $by }.
}
person-coming-night = { $by ->
    [none] Мы начнём работу { $opens }. Тогда команда узнает об этом, и кто-нибудь напишет вам по #{ $number }.
   *[other] Мы начнём работу { $opens }. Тогда команда узнает об этом, и кто-нибудь напишет вам по #{ $number } до { $by }.
}
person-new = Команда узнает, что вы хотите поговорить с человеком (#{ $number }).
person-for-clients = Позвать человека могут только клиенты. Кто на смене, покажет «{ $slash }who».

home-client = Здравствуйте, { $name }!
home-assistant = Здравствуйте, { $name }!
home-lead = Здравствуйте, { $name }!
home-manager = Здравствуйте, { $name }!
home-requests = Ваши заявки:
home-no-requests = Открытых заявок у вас нет. Напишите, что вам нужно, на соседней вкладке с сообщениями или нажмите здесь «{ $button }».
home-request-held = #{ $number } { $title } — { $status }, исполнитель: { $holder }
home-request-new = #{ $number } { $title } — { $status }; ответим до { $by }
home-priority = { $line } · { $priority }
home-held = У вас:
home-unclaimed = Ждут исполнителя:
home-on-shift = Вы на смене, команда { $team }.
home-off-shift = Вы не на смене, команда { $team }.
home-go-on = Начать смену
home-go-off = Закончить смену
home-shifts = Мои смены
home-who = Кто на смене?
home-tasks = Задачи
home-summary = Сводка
home-invite = Пригласить
home-figures = Сегодня поступило: { $opened }, готово: { $done } · просрочено: { $late } · не взято: { $unclaimed } · открыто: { $open } · ждут клиентов: { $waiting }
