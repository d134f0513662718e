# Обещания, срок которых подходит: тому, кто ведёт задачу, а нарушенные — руководителям и менеджерам.

due-respond = { $client } ждёт ответа по #{ $number } «{ $title }» уже { $since }. Напишите, пожалуйста, до { $at }.
due-respond-over = { $client } всё ещё ждёт ответа по #{ $number } «{ $title }», обещанного до { $at }. Короткое слово лучше, чем ничего.
due-complete = #{ $number } «{ $title }» должна быть готова до { $at }: осталось { $left } рабочего времени.
due-complete-over = #{ $number } «{ $title }» должна была быть готова до { $at }. Если нужно больше времени, сообщите срок: { $client } ждёт.
due-cover = { $client } ждёт ответа по #{ $number } «{ $title }» до { $at }, а { $name } не на смене. Кто-нибудь может ответить?
due-cover-over = { $client } всё ещё ждёт ответа по #{ $number } «{ $title }», обещанного до { $at }, а { $name } не на смене. Кто-нибудь может ответить?
due-manager-respond = Опоздание: { $client } без ответа по #{ $number } «{ $title }», обещанного до { $at }. Ведёт { $name }.
due-manager-complete = Опоздание: #{ $number } «{ $title }» ({ $client }) должна была быть готова до { $at }. Ведёт { $name }.

command-targets = как быстро команда обещает отвечать: { $slash }targets срочно ответ 15 мин
refused-targets = Обещанные сроки — дело менеджеров, а для своей команды и её руководителя.
targets =
    Обещано, в рабочее время команды:
    { $lines }
    «{ $slash }targets Berlin срочно ответ 15 мин, готово 3 ч» меняет то, что обещают с этого момента.
targets-set =
    С этого момента обещано, в рабочее время команды:
    { $lines }
targets-line = { $team }, { $priority }: взять { $claim }, ответить { $answer }, сделать { $done }
targets-how = Напишите так: «{ $slash }targets Berlin срочно взять 5 мин, ответ 15 мин, готово 3 ч». Без срочности имеется в виду обычная.
targets-length = Сколько это — «{ $words }»? Напишите «15 мин», «1 ч 30 мин» или «16 ч».
targets-range = Обещанный срок больше нуля и не больше { $days } дней рабочего времени.
targets-which-team = Для какой команды? Есть: { $names }. «{ $slash }targets Berlin ответ 1 ч»

wanted-soon = { $client }: #{ $number } «{ $title }» нужно к сроку: { $at }.
wanted-over = { $client }: #{ $number } «{ $title }» было нужно к сроку: { $at }. Если дело затягивается, напишите, до какого времени.
wanted-manager = Опоздание. { $client }: #{ $number } «{ $title }» было нужно к сроку: { $at }. У кого: { $name }.
