# Schichten: was geplant ist, freie Tage, und was jemand selbst dazu sagt.

command-away = Sie sind eine Weile weg: { $slash }away bis 15 Uhr
command-shifts = Ihre Schichten, und ein anderer Plan: { $slash }shifts Mo-Fr 9-17
command-timeoff = freie Tage: { $slash }timeoff 24. Dez. - 2. Jan.

shift-away = Sie sind bis { $until } weg. Bis dahin bekommen Sie nichts Neues.
shift-away-how = Schreiben Sie, wie lange: „{ $slash }away bis 15 Uhr“, „{ $slash }away 2h“ oder „{ $slash }away bis morgen 9 Uhr“.
shift-on-how = Schreiben Sie, bis wann, oder nichts: „{ $slash }on bis 20 Uhr“. Ohne Uhrzeit gilt das Ende Ihrer geplanten Schicht.
state-on = Schicht bis { $until }
state-on-open = Schicht
state-off = keine Schicht bis { $until }
state-off-open = keine Schicht
shift-undone = Es ist wieder wie vorher: { $state }.
shift-changed-since = Das wurde inzwischen noch einmal geändert. Bitte schreiben Sie es neu.
button-undo-shift = Rückgängig

shifts-how = „{ $slash }shifts Mo-Fr 9-17, Sa 10-14“ plant Ihre Woche, „{ $slash }shifts 24. Dez. 10-14“ einen Tag, „{ $slash }shifts“ zeigt den Plan.
shifts-own =
    Ihre Schichten
    { $plan }
shifts-of =
    Schichten von { $name }
    { $plan }
shifts-set =
    Ihre Schichten ab jetzt
    { $plan }
shifts-set-of =
    Schichten von { $name } ab jetzt
    { $plan }
shifts-by =
    { $by } hat Ihre Schichten geändert:
    { $said }
shifts-plan =
    { $parts }
shifts-every-week =
    Jede Woche ({ $zone }):
    { $lines }
shifts-team-hours = Keine eigene Woche geplant: Schicht ist, solange { $team } geöffnet hat.
shifts-next =
    Die nächsten 7 Tage:
    { $lines }
shifts-later =
    Später:
    { $lines }
shifts-time-off =
    Freie Tage:
    { $lines }
shifts-line = • { $days } { $hours }
shifts-off-line = • { $days }
shifts-none = • nichts
weekdays = { $first }–{ $last }
weekday-0 = Mo
weekday-1 = Di
weekday-2 = Mi
weekday-3 = Do
weekday-4 = Fr
weekday-5 = Sa
weekday-6 = So
shifts-unclear = „{ $words }“ verstehe ich nicht. Bitte schreiben Sie Tage und Zeiten: „{ $slash }shifts Mo-Fr 9-17, Sa 10-14“, oder einen Tag: „{ $slash }shifts 24. Dez. 10-14“. Geändert wurde nichts.
shifts-long = „{ $words }“ wäre eine Nacht von mehr als 14 Stunden. Bitte schreiben Sie 9-17 für einen Tag, 21-5 für eine Nacht. Geändert wurde nichts.
shifts-zone = Eine Zeitzone „{ $words }“ kenne ich nicht. Bitte schreiben Sie eine wie Europe/Berlin. Geändert wurde nichts.
shifts-no-day = Für „{ $words }“ ist nichts Eigenes geplant.
shifts-too-many = In diesem Plan stehen sehr viele einzelne und freie Tage. Bitte nehmen Sie zuerst einige heraus.
shifts-several = So heißen mehrere: { $names }. Bitte schreiben Sie den ganzen Namen.
shifts-sent = Ich habe es Ihnen allein geschrieben.
refused-schedule = Die Schichten anderer planen nur die Teamleitung und Manager.
button-plan-week = Woche ändern
button-plan-off = Freie Tage

gaps =
    Niemand ist geplant, während { $team } geöffnet hat:
    { $lines }
gap-line = • { $from } bis { $to }
gap-more =
    { $count ->
        [one] • und noch einmal
       *[other] • und noch { $count } Mal
    }
shifts-with-gap =
    { $said }

    { $gap }
gap-by =
    { $by } hat die Schichten von { $name } geändert.
    { $gap }

shift-begins =
    Ihre Schicht hat begonnen, bis { $until }. { $unclaimed ->
        [0] Es wartet nichts darauf, übernommen zu werden.
        [one] Eine Anfrage wartet darauf, übernommen zu werden.
       *[other] { $unclaimed } Anfragen warten darauf, übernommen zu werden.
    }
shift-begins-off = Ihre geplante Schicht hat begonnen, bis { $until }; seit Ihrem „{ $slash }off“ haben Sie aber keine. Sind Sie wieder da?
shift-ends = Ihre Schicht endet jetzt. Sie haben noch { $tasks }; geben Sie zurück, was nicht auf Sie warten kann.
duty-over = Die Schicht, die Sie angesagt hatten, ist um. Sind Sie noch da? Ohne Antwort haben Sie keine Schicht mehr.
no-show = Ihre Schicht hat { $since } begonnen, und ich habe nichts von Ihnen gehört. Bis Sie schreiben, gehen Anfragen an die anderen.
no-show-of = { $name } ({ $team }) war ab { $since } geplant und hat sich nicht gemeldet. Bis dahin gehen Anfragen an die anderen.
button-here = Ich bin da
button-my-tasks = Meine Anfragen
button-stay-on = Noch { $hours } Std.

time-off-how = Schreiben Sie die Tage: „{ $slash }timeoff 24. Dez. - 2. Jan.“, „{ $slash }timeoff Freitag“. „{ $slash }timeoff cancel 24. Dez.“ nimmt sie zurück.
time-off-day = { $day }
time-off-days = { $first } – { $last }
time-off-set = Ihre freien Tage: { $days }. Sie haben dann keine Schicht.
time-off-set-of = Freie Tage von { $name }: { $days }.
time-off-back = Nicht mehr frei: { $days }. Sie haben dann Schicht wie geplant.
time-off-back-of = Nicht mehr frei für { $name }: { $days }.
time-off-none = Für „{ $words }“ sind keine freien Tage geplant.
time-off-unclear = Die Tage „{ $words }“ verstehe ich nicht. Bitte schreiben Sie sie wie „24. Dez. - 2. Jan.“ oder „Freitag“. Geändert wurde nichts.

form-week = Schichten einer Woche
form-week-days = Wann arbeiten Sie?
form-week-days-of = Wann arbeitet { $name }?
form-week-hint = Tage und Zeiten, etwa: Mo-Fr 9-17, Sa 10-14. Eine Schicht über Mitternacht: Fr 22-6.
form-week-zone = Zeitzone
form-week-zone-hint = Die Uhr, nach der diese Zeiten gehen, etwa Europe/Berlin. Jetzt ist es { $zone }.
form-time-off = Freie Tage
form-time-off-first = Welcher ist Ihr erster freier Tag?
form-time-off-first-of = Welcher ist der erste freie Tag von { $name }?
form-time-off-hint = Etwa: 24. Dez., morgen, oder gleich beide: 24. Dez. - 2. Jan.
form-time-off-last = Und der letzte? Für einen einzelnen Tag lassen Sie ihn weg.
form-refused-week = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie: „/desk shifts Mo-Fr 9-17“.
form-refused-timeoff = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie: „/desk timeoff 24. Dez. - 2. Jan.“.

command-swap = eine Schicht Ihrem Team anbieten: { $slash }swap Freitag
swap-how = Schreiben Sie den Tag, dessen Schicht Sie abgeben möchten: „{ $slash }swap Freitag“, „{ $slash }swap 24. Dez.“.
swap-no-shift = Sie haben dann keine Schicht, die Sie abgeben könnten: { $day }.
swap-nobody = In Ihrem Team ist niemand, den ich fragen könnte.
swap-offered =
    Ich habe Ihr Team gefragt. Bis jemand sie nimmt, bleibt es Ihre Schicht:
    { $shift }
swap-who =
    { $owner } möchte diese Schicht abgeben. Wer nimmt sie?
    { $shift }
swap-yours =
    Die Schicht ist jetzt Ihre. { $owner } erfährt es.
    { $shift }
swap-taken =
    { $name } hat die Schicht von { $owner } genommen:
    { $shift }
swap-taken-yours =
    { $name } hat Ihre Schicht genommen, Sie haben dann frei:
    { $shift }
swap-untaken =
    Bisher hat niemand Ihre Schicht genommen; sie bleibt Ihre:
    { $shift }
swap-kept = { $owner } behält die Schicht.
swap-gone = Diese Schicht ist nicht mehr zu haben.
swap-own = Es ist Ihre eigene Schicht.
swap-not-team = Nehmen können sie nur Assistenten und Leitung dieses Teams.
swap-busy = Sie haben dann selbst eine Schicht.
swap-not-yours = Nur { $name } kann das Angebot zurücknehmen.
button-take-shift = Ich nehme sie
button-keep-shift = Ich behalte sie

shifts-with-load =
    { $said }

    { $load }
load =
    Das ist viel für { $name }:
    { $lines }
load-week = • Woche ab { $day }: { $hours } Stunden, mehr als 48
load-rest = • { $at }: nur { $hours } Stunden nach der vorigen Schicht, weniger als 11
load-more = • … und { $count } weitere
