# Смены и показатели для руководства.

shift-on = Вы на смене до { $until }.
shift-off = Ваша смена закончена. Напишите «{ $slash }on», когда вернётесь.
shift-off-holding = Ваша смена закончена. За вами остаются { $tasks }; верните то, что не может ждать.
shift-no-team = Вы не состоите ни в одной команде, поэтому смен у вас нет.

who =
    { $teams }
who-no-team = Ни одной команды пока нет.
who-team-open =
    { $team } — работает:
    { $people }
who-team-closed =
    { $team } — начнёт работу { $opens }:
    { $people }
who-on = • { $name } — { $state }, открыто: { $open }
who-off = • { $name } — { $state }, открыто: { $open }
who-absent = • { $name } — по графику на смене, но вестей нет, открыто: { $open }
who-nobody = • пока никого

summary-how = Напишите, если хотите, период и команду: «{ $slash }summary», «{ $slash }summary yesterday», «{ $slash }summary week Berlin».
summary-sent = Сводка у вас в личном чате.
summary-no-chat = Сначала напишите мне лично; тогда я смогу прислать вам туда сводку.
summary-whole-desk = все команды
summary =
    Сводка за { $period }, { $team }
    Просрочено: { $late } · не взято: { $unclaimed } · открыто: { $open } · ждут клиентов: { $waiting }
    Поступило: { $opened }, готово: { $done }
    { $lines }
summary-with-page =
    { $summary }

    На отдельной странице (доступна { $hours } ч): { $public_url }/s/{ $token }
summary-late = Просрочено: #{ $number } { $title }
summary-unclaimed = Не взято: #{ $number } { $title }
summary-more = … и ещё { $count }
summary-person-unmeasured = { $name }: открыто { $open }, готово { $done }
summary-person = { $name }: открыто { $open }, готово { $done } · взято за { $ack_median } (9 из 10 — за { $ack_p90 }) · ответ за { $answer_median } (9 из 10 — за { $answer_p90 }) · готово за { $done_median } (9 из 10 — за { $done_p90 })

digest-day =
    Доброе утро. Открыто: { $open }; со вчерашнего дня поступило: { $opened }, сделано: { $done }.
    { $lines }
digest-week =
    Доброе утро. Открыто: { $open }; за неделю поступило: { $opened }, сделано: { $done }.
    { $lines }
digest-late = Опаздывает: { $count }
digest-unclaimed = Никем не взято: { $count }
digest-waiting = Ждёт клиента: { $count }
digest-task = • #{ $number } { $title }
digest-nothing = Ничего не опаздывает, не ждёт и всё взято.
digest-set = Вы читаете, как идут дела, каждое утро, когда работает команда; в следующий раз { $at }. Отключить: «{ $slash }digest off».
digest-off = Сводок больше не будет.
digest-how = Напишите время, например «{ $slash }digest 8:30»; «{ $slash }digest off» отключит.
command-digest = как идут дела, каждое утро: { $slash }digest 8:30
refused-digest = Сводки получают только менеджеры и руководители команд.
summary-promises = Обещаний клиентам сдержано: { $kept } из { $promised }
digest-hours = Недель с часами ждут утверждения: { $count }. «{ $slash }timesheet»
