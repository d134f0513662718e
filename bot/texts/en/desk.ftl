# Shifts and the manager's figures.

shift-on = You are on shift until { $until }.
shift-off = You are off shift. Write “{ $slash }on” when you are back.
shift-off-holding = You are off shift. You still hold { $tasks }; release what cannot wait.
shift-no-team = You belong to no team, so you have no shift.

who =
    { $teams }
who-no-team = There is no team yet.
who-team-open =
    { $team } (open):
    { $people }
who-team-closed =
    { $team } (opens { $opens }):
    { $people }
who-on = • { $name } – { $state }, { $open } open
who-off = • { $name } – { $state }, { $open } open
who-absent = • { $name } – planned, but no sign yet, { $open } open
who-nobody = • nobody yet

summary-how = Write a period and a team if you like: “{ $slash }summary”, “{ $slash }summary yesterday”, “{ $slash }summary week Berlin”.
summary-sent = The summary is in your private chat.
summary-no-chat = Write to me privately first; then I can send you the summary there.
summary-whole-desk = all teams
summary =
    Summary for { $period }, { $team }
    { $late } late · { $unclaimed } unclaimed · { $open } open · { $waiting } waiting for clients
    { $opened } came in, { $done } done
    { $lines }
summary-with-page =
    { $summary }

    As a page, for { $hours } hours: { $public_url }/s/{ $token }
summary-late = Late: #{ $number } { $title }
summary-unclaimed = Unclaimed: #{ $number } { $title }
summary-more = … and { $count } more
summary-person-unmeasured = { $name }: { $open } open, { $done } done
summary-person = { $name }: { $open } open, { $done } done · claimed in { $ack_median } (9 of 10 within { $ack_p90 }) · answered in { $answer_median } (9 of 10 within { $answer_p90 }) · done in { $done_median } (9 of 10 within { $done_p90 })

digest-day =
    Good morning. { $open } open; since yesterday { $opened } came in and { $done } were done.
    { $lines }
digest-week =
    Good morning. { $open } open; in the last week { $opened } came in and { $done } were done.
    { $lines }
digest-late = { $count ->
    [one] One is late:
   *[other] { $count } are late:
}
digest-unclaimed = { $count ->
    [one] One is unclaimed:
   *[other] { $count } are unclaimed:
}
digest-waiting = { $count ->
    [one] One waits for its client.
   *[other] { $count } wait for their clients.
}
digest-task = • #{ $number } { $title }
digest-nothing = Nothing is late, unclaimed or waiting.
digest-set = You read how the desk stands on the mornings on which a team works, next { $at }. To end it: “{ $slash }digest off”.
digest-off = You get no digest any more.
digest-how = Write a time, like “{ $slash }digest 8:30”; to end it, “{ $slash }digest off”.
command-digest = how the desk stands, each morning: { $slash }digest 8:30
refused-digest = Only managers and team leads get digests.
summary-promises = Promises to clients kept: { $kept } of { $promised }
digest-hours = { $count ->
    [one] One week of hours is to be approved: “{ $slash }timesheet”.
   *[other] { $count } weeks of hours are to be approved: “{ $slash }timesheet”.
}
