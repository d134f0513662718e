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
