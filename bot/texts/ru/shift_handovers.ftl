# В конце смены: что не может ждать, переходит к следующей.

shiftend-draft =
    Ваша смена заканчивается { $ends }. Это не может ждать Вашего возвращения и перейдёт к следующей смене:
    { $lines }
    «{ $slash }shiftend { $number } перезвонить после шести» добавит заметку.
shiftend-draft-empty = Ваша смена заканчивается { $ends }. Следующей смене ничего не передаётся.
shiftend-staying =
    { $text }
    Это остаётся у Вас:
    { $lines }
shiftend-line-answer = #{ $number } { $title }: { $over ->
    [yes] ответ был нужен { $at }
   *[no] ответ нужен { $at }
}
shiftend-line-work = #{ $number } { $title }: { $over ->
    [yes] нужно было сделать { $at }
   *[no] сделать { $at }
}
shiftend-line-date = #{ $number } { $title }: { $over ->
    [yes] было нужно клиенту { $at }
   *[no] нужно клиенту { $at }
}
shiftend-line-promise = #{ $number } { $title }: { $over ->
    [yes] было обещано на { $at }
   *[no] обещано на { $at }
}
shiftend-line-note = { $line }. Заметка: { $note }
shiftend-nothing = До Вашего возвращения ничего не должно быть готово, передавать нечего.
shiftend-no-team = Смены передаёт только тот, кто работает в команде.
shiftend-how = Напишите «{ $slash }shiftend 12 перезвонить после шести», «{ $slash }shiftend без 12», «{ $slash }shiftend с 12» или «{ $slash }shiftend отправить». Речь о строках, которые показывает «{ $slash }shiftend».
shiftend-sent-already = Это уже передано команде.
shiftend-sent =
    Это передано команде { $team }, строки разберут по одной. До тех пор они остаются у Вас:
    { $lines }
shiftend-left =
    { $name } передаёт это, и пока никто не взял:
    { $lines }
    «{ $slash }assign { $number }» и имя передадут это кому-нибудь.
shiftend-title = Передача смены: { $name }
shiftend-back = { $name } вернётся { $at }. До тех пор это не может ждать:
shiftend-no-return = У { $name } нет следующей смены в плане. Это не может ждать:
shiftend-taken = { $line }. Взято: { $name }.
shiftend-settled = { $line }. Решено.
shiftend-taken-already = #{ $number } уже взято: { $name }.
shiftend-not-theirs = #{ $number } уже решено или в других руках.
shiftend-own = #{ $number } у Вас. Возьмёт кто-то другой из команды.
button-shiftend-send = Передать сейчас
button-shiftend-without = Оставить себе #{ $number }
button-shiftend-with = Передать и #{ $number }
button-shiftend-take = Взять #{ $number }
command-shiftend = что Вы передаёте в конце смены
