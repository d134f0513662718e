# Задача в других руках: по просьбе или по назначению.

handover-how = Напишите номер и имя того, кто возьмёт задачу, например «{ $slash }handover { $number } Луис».
handover-asked = Вопрос о #{ $number } отправлен, отвечает { $name }; пока задача остаётся у вас.
handover-ask = { $name } просит вас взять #{ $number } «{ $title }». Клиент: { $client }.
handover-ask-why = { $name } просит вас взять #{ $number } «{ $title }». Клиент: { $client }. Комментарий: { $note }
handover-pending = О том, чтобы взять #{ $number }, уже кого-то спросили.
handover-same = #{ $number } уже у этого сотрудника: { $name }.
handover-not-you = Вопрос только для одного человека: { $name }.
handover-accepted = #{ $number } теперь ваша: { $title }
handover-accepted-told = Задачу #{ $number } «{ $title }» теперь ведёт { $name }.
handover-refused = Хорошо, #{ $number } останется на месте.
handover-refused-told = { $name } не может взять #{ $number } «{ $title }»; задача остаётся у вас.
handover-expired = { $name } не отвечает, поэтому #{ $number } остаётся у вас.
staff-several = Так зовут нескольких: { $names }. Напишите имя полностью.
staff-no-chat = У меня ещё нет чата с этим человеком, спросить нельзя: { $name }.
assign-how = Напишите номер и имя исполнителя, например «{ $slash }assign { $number } Луис».
assign-sure = Задачу #{ $number } «{ $title }» ведёт { $holder }. Всё равно передать? Новый исполнитель: { $name }.
assigned = Теперь #{ $number } ведёт { $name }.
assigned-to-you = { $by } передаёт вам #{ $number } «{ $title }».
assigned-away = { $by } передаёт #{ $number } «{ $title }» другому исполнителю: { $name }.
button-assign-sure = Да: { $name }
button-take-over = Беру
button-refuse = Не могу
command-handover = попросить коллегу взять задачу: { $slash }handover 12 Луис
command-assign = передать задачу сотруднику: { $slash }assign 12 Луис
refused-hand_over = Передать задачу может только тот, кто её ведёт.
refused-assign = Назначать исполнителя могут только руководители и старшие команды.

idle-ask =
    Вы ещё работаете над этим?
    { $tasks }
    Без ответа то, к чему никто не приступил, через 30 минут вернётся команде.
idle-line = #{ $number } { $title }
idle-still = Хорошо. О #{ $number } вас не спросят до следующего рабочего дня.
idle-released = #{ $number } «{ $title }» снова у команды: никто не приступил и не ответил.
idle-manager = Задачу #{ $number } «{ $title }» ведёт { $name }, но уже два рабочих дня нет никаких вестей. «{ $slash }assign { $number }» и имя передадут её другому.
button-still = Работаю: #{ $number }
button-give-back = Вернуть #{ $number }
command-still = вы ещё работаете над задачей: { $slash }still 12

holder-back = { $name } занимается #{ $number } и вернётся { $at }.
holder-off = { $name } занимается #{ $number } и сейчас не на смене.
button-someone-else = Другой исполнитель
someone-else-back = { $name } уже на смене и занимается #{ $number }.
someone-else-asked = Команду просят взять #{ $number }.
someone-else-told = { $name } не хочет ждать Вашего возвращения: #{ $number } «{ $title }» снова у команды.
