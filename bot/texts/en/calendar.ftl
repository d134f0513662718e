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

# Days off from a calendar that is followed, or from a file in the chat.

time-off-calendar-read = I am reading the calendar at { $calendar } and will write what I take over; after that I look every three hours. “{ $slash }timeoff calendar off” ends it. Whoever has its address can read it, so you may want to take your message away.
time-off-calendar-is = { $days ->
    [0] I follow the calendar at { $calendar }, read last { $at }. No day off comes from it at present.
    [one] I follow the calendar at { $calendar }, read last { $at }. One day off comes from it.
   *[other] I follow the calendar at { $calendar }, read last { $at }. { $days } days off come from it.
}
time-off-calendar-none = I follow no calendar of yours. Write its address to me alone: “{ $slash }timeoff https://…”. Its whole days become your days off.
time-off-calendar-off = I follow the calendar at { $calendar } no more and have forgotten its address. Days off that came from it stay; “{ $slash }timeoff cancel 24 Dec” takes them back.
time-off-calendar-how = “{ $slash }timeoff https://…” has me follow a calendar, “{ $slash }timeoff calendar” tells how it stands, “{ $slash }timeoff calendar off” ends it.
time-off-calendar-https = That is no address of a calendar that I can follow. It begins with https:// or webcal://, as your calendar app gives it under “secret address” or “share by link”.
time-off-calendar-secret = Whoever has a calendar’s address can read it, and others read along here. Please take that message away and write the address to me alone. I have not kept it.
time-off-calendar-own = Everybody gives the address of their own calendar, and to me alone: “{ $slash }timeoff https://…”.
time-off-file-read = I am reading { $calendar } and will write what I take over.
time-off-file-none = I need one calendar file (.ics), with “{ $slash }timeoff” under it, or as an answer to it.
time-off-from =
    { $calendar }
    { $parts }
time-off-gone =
    No days off any more, since they are gone from your calendar:
    { $lines }
time-off-nothing-new = There is no day off in it that I do not know.
time-off-left-busy = { $count ->
    [one] One entry was left out: your calendar shows it as free.
   *[other] { $count } entries were left out: your calendar shows them as free.
}
time-off-trouble-gone = There is no calendar at { $calendar } any more.
time-off-trouble-refused = { $calendar } does not let me read this calendar. Please make a secret address for it there and write me that.
time-off-trouble-unreachable = I cannot reach { $calendar }.
time-off-trouble-large = { $calendar } is too large for me. Please give me a calendar with just your days off.
time-off-trouble-none = What stands at { $calendar } is no calendar (iCalendar, .ics).
time-off-trouble-forbidden = { $calendar } is no address on the internet that I may call.
time-off-trouble-many = There are so many separate days off in { $calendar } that I cannot keep them. Nothing was taken over.
time-off-trouble-followed = { $said } I go on trying and say no more of it. “{ $slash }timeoff calendar off” ends it.
