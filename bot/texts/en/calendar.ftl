# Shifts in calendar apps.

command-calendar = your shifts in your calendar app: { $slash }calendar
calendar-how = Write “{ $slash }calendar” for an address of your shifts, “{ $slash }calendar team” for your team’s, or “{ $slash }calendar off” to take every such address back.
calendar-own =
    Your shifts and days off, for your calendar app:
    { $public_url }/c/{ $token }.ics

    Add it there as a calendar “by address” or “subscribed”. It follows your plan by itself; most apps look every few hours. Whoever has this address can read your shifts: “{ $slash }calendar off” takes it back.
calendar-team =
    The shifts of { $team }, and when nobody is on, for your calendar app:
    { $public_url }/c/{ $token }.ics

    Add it there as a calendar “by address” or “subscribed”. It follows the plan by itself; most apps look every few hours. Whoever has this address can read these shifts: “{ $slash }calendar off” takes it back.
calendar-off = { $count ->
    [0] You have no calendar address that could be taken back.
    [one] The calendar address you had leads nowhere any more.
   *[other] The { $count } calendar addresses you had lead nowhere any more.
}
calendar-sent = The address of the calendar is in your private chat.
calendar-no-team = That is not your team. Write “{ $slash }calendar team” for your own; managers name one: “{ $slash }calendar team Berlin”.
calendar-unreachable = A calendar app cannot reach this desk. Whoever runs it can set “public_url” under [web] in its settings.
feed-own = Shifts of { $name }
feed-team = Shifts: { $team }
feed-shift = Shift ({ $team })
feed-shift-of = { $name }
feed-off = Day off
feed-gap = Nobody on shift ({ $team })

# Days off from a calendar file.

time-off-taken-over =
    Days off were taken over from your calendar:
    { $lines }
time-off-imported = { $days ->
    [0] { $name }: nothing new. The days off in this file are known already, or over, or more than a year ahead.
    [one] { $name }: one day off was taken over.
   *[other] { $name }: { $days } days off were taken over.
}
time-off-left-timed = { $count ->
    [one] One entry was left out: it has times. Only whole days are days off.
   *[other] { $count } entries were left out: they have times. Only whole days are days off.
}
time-off-left-free = { $count ->
    [one] One entry was left out: the calendar shows it as free. With --free it is taken as well.
   *[other] { $count } entries were left out: the calendar shows them as free. With --free they are taken as well.
}
time-off-left-unclear = { $count ->
    [one] One entry could not be read and was left out.
   *[other] { $count } entries could not be read and were left out.
}
time-off-nobody = Nobody in a team is called { $name }. Write the name as the desk shows it.
time-off-several = Several people could be meant by { $name }: { $names }. Write the whole name.
time-off-too-many = { $name } has so many separate days off planned that no more can be kept. Take some back first.
calendar-file-missing = { $file } cannot be read. Give a calendar file that is there.
calendar-file-large = { $file } is larger than 10 MB. Export only the calendar with the days off.
calendar-file-none = { $file } is no calendar file. Export the calendar as iCalendar (.ics) and give that file.
