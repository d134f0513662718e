# Shifts: what is planned, time off, and a person's own word about being there.

command-away = you are away for a while: { $slash }away until 15:00
command-shifts = your shifts, and another plan: { $slash }shifts Mon-Fri 9-17
command-timeoff = days off: { $slash }timeoff 24 Dec - 2 Jan

shift-away = You are away until { $until }. Nothing new is given to you until then.
shift-away-how = Write how long: “{ $slash }away until 15:00”, “{ $slash }away 2h” or “{ $slash }away until tomorrow 9:00”.
shift-on-how = Write until when, or nothing: “{ $slash }on until 20:00”. Without a time it is the end of your planned shift.
state-on = on shift until { $until }
state-on-open = on shift
state-off = off shift until { $until }
state-off-open = off shift
shift-undone = It is as it was before: { $state }.
shift-changed-since = This was changed again since. Write it anew, please.
button-undo-shift = Undo

shifts-how = “{ $slash }shifts Mon-Fri 9-17, Sat 10-14” plans your week, “{ $slash }shifts 24 Dec 10-14” one day, “{ $slash }shifts” shows it.
shifts-own =
    Your shifts
    { $plan }
shifts-of =
    { $name }’s shifts
    { $plan }
shifts-set =
    Your shifts from now on
    { $plan }
shifts-set-of =
    { $name }’s shifts from now on
    { $plan }
shifts-by =
    { $by } has changed your shifts:
    { $said }
shifts-plan =
    { $parts }
shifts-every-week =
    Every week ({ $zone }):
    { $lines }
shifts-team-hours = No week of your own is planned: you are on shift while { $team } is open.
shifts-next =
    Next 7 days:
    { $lines }
shifts-later =
    Later:
    { $lines }
shifts-time-off =
    Days off:
    { $lines }
shifts-line = • { $days } { $hours }
shifts-off-line = • { $days }
shifts-none = • nothing
weekdays = { $first }–{ $last }
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
shifts-unclear = I do not understand “{ $words }”. Please write days and times: “{ $slash }shifts Mon-Fri 9-17, Sat 10-14”, or one day: “{ $slash }shifts 24 Dec 10-14”. Nothing was changed.
shifts-long = “{ $words }” would be a night of more than 14 hours. Please write 9-17 for a day, 21-5 for a night. Nothing was changed.
shifts-zone = I know no time zone “{ $words }”. Please write one like Europe/Berlin. Nothing was changed.
shifts-no-day = Nothing of its own is planned for “{ $words }”.
shifts-too-many = There are very many single days and days off in this plan. Please take some away first.
shifts-several = Several people are called so: { $names }. Please write the whole name.
shifts-sent = I have written it to you alone.
refused-schedule = Only team leads and managers plan the shifts of others.
button-plan-week = Change the week
button-plan-off = Take days off

gaps =
    Nobody is planned while { $team } is open:
    { $lines }
gap-line = • { $from } to { $to }
gap-more =
    { $count ->
        [one] • and one more time
       *[other] • and { $count } more times
    }
shifts-with-gap =
    { $said }

    { $gap }
gap-by =
    { $by } has changed the shifts of { $name }.
    { $gap }

shift-begins =
    Your shift has begun, until { $until }. { $unclaimed ->
        [0] Nothing waits to be claimed.
        [one] One request waits to be claimed.
       *[other] { $unclaimed } requests wait to be claimed.
    }
shift-begins-off = Your planned shift has begun, until { $until }, and you are off since you wrote “{ $slash }off”. Are you back?
shift-ends = Your shift ends now. You still hold { $tasks }; release what cannot wait for you.
duty-over = You said that you are on shift, and that time is over. Are you still there? Without an answer you are off shift.
no-show = Your shift began { $since }, and I have not heard from you. Until you write, requests go to the others.
no-show-of = { $name } of { $team } was planned from { $since } and has given no sign. Requests go to the others until { $name } writes.
button-here = I am here
button-my-tasks = My requests
button-stay-on = { $hours } h more

time-off-how = Write the days: “{ $slash }timeoff 24 Dec - 2 Jan”, “{ $slash }timeoff Friday”. “{ $slash }timeoff cancel 24 Dec” takes them back.
time-off-day = { $day }
time-off-days = { $first } – { $last }
time-off-set = Your days off: { $days }. You are not on shift then.
time-off-set-of = { $name }’s days off: { $days }.
time-off-back = No days off any more: { $days }. You are on shift then as planned.
time-off-back-of = No days off any more for { $name }: { $days }.
time-off-none = No days off are planned for “{ $words }”.
time-off-unclear = I do not understand the days “{ $words }”. Please write them like “24 Dec - 2 Jan” or “Friday”. Nothing was changed.

form-week = Shifts of a week
form-week-days = When do you work?
form-week-days-of = When does { $name } work?
form-week-hint = Days and times, like: Mon-Fri 9-17, Sat 10-14. A shift over midnight: Fri 22-6.
form-week-zone = Time zone
form-week-zone-hint = The clock that these times go by, like Europe/Berlin. Now it is { $zone }.
form-time-off = Days off
form-time-off-first = Which is your first day off?
form-time-off-first-of = Which is { $name }’s first day off?
form-time-off-hint = Like: 24 Dec, tomorrow, or at once: 24 Dec - 2 Jan.
form-time-off-last = And the last one? Leave it out for a single day.
form-refused-week = Slack did not open the form; nothing is lost. Please write it: “/desk shifts Mon-Fri 9-17”.
form-refused-timeoff = Slack did not open the form; nothing is lost. Please write it: “/desk timeoff 24 Dec - 2 Jan”.

command-swap = offer a shift to your team: { $slash }swap Friday
swap-how = Write the day whose shift you would like to give away: “{ $slash }swap Friday”, “{ $slash }swap 24 Dec”.
swap-no-shift = You have no shift to give away: { $day }.
swap-nobody = There is nobody in your team whom I could ask.
swap-offered =
    I have asked your team. Until somebody takes it, the shift stays yours:
    { $shift }
swap-who =
    { $owner } would like to give this shift away. Who takes it?
    { $shift }
swap-yours =
    The shift is yours now. { $owner } is told.
    { $shift }
swap-taken =
    { $name } has taken { $owner }’s shift:
    { $shift }
swap-taken-yours =
    { $name } has taken your shift, so you are off then:
    { $shift }
swap-untaken =
    Nobody has taken your shift so far; it stays yours:
    { $shift }
swap-kept = { $owner } keeps the shift.
swap-gone = This shift is no longer to be had.
swap-own = It is your own shift.
swap-not-team = Only this team’s assistants and leads can take it.
swap-busy = You have a shift then yourself.
swap-not-yours = Only { $name } can take the offer back.
button-take-shift = I take it
button-keep-shift = I keep it

shifts-with-load =
    { $said }

    { $load }
load =
    This is much for { $name }:
    { $lines }
load-week = • the week of { $day }: { $hours } hours, more than 48
load-rest = • { $at }: only { $hours } hours after the shift before, less than 11
load-more = • … and { $count } more
