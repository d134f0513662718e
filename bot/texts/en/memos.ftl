# Memos: what people want to be reminded of.

command-remind = a reminder in your own words: { $slash }remind tomorrow 9:00 call the bank
command-snooze = be reminded again later: { $slash }snooze 3 Friday 10:00
refused-remind = You can be reminded of your own requests, and staff of their team's tasks.
button-memo-done = Done
button-memo-done-of = Done · { $number }
button-memo-remove = Remove
button-snooze-10m = 10 min
button-snooze-1h = 1 hour
button-snooze-tomorrow = Tomorrow 9:00
button-snooze-of = 1 hour · { $number }

memo-set = I'll remind you { $at }. (Reminder { $number })
memo-set-task = I'll remind you of #{ $task } { $at }. (Reminder { $number })
memo-when = When shall I remind you? Write for example “{ $slash }remind tomorrow 9:00 call the bank”, “{ $slash }remind in 20 min tea” or “{ $slash }remind 12 Friday ask for the date”. It has to lie ahead.
memo-what = Of what? Write it behind the time: “{ $slash }remind tomorrow 9:00 call the bank”.
memo-too-far = That is more than two years ahead. Please choose an earlier day.
memo-too-long = A reminder has { $most } characters at most. Please shorten it.
memo-too-many = You have { $most } reminders, which is the most there can be. “{ $slash }remind drop 3” removes one.
memo-no-task = There is no #{ $number }. A reminder of no task begins with its time: “{ $slash }remind tomorrow 9:00 call the bank”.
memo-unknown = You have no reminder { $number }. “{ $slash }remind” lists yours.
memo-none = You have no reminders. “{ $slash }remind tomorrow 9:00 call the bank” sets one.
memo-list =
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" } And { $more } more later on.
    }
    “{ $slash }remind drop { $number }” removes one, “{ $slash }snooze { $number } Friday 10:00” puts it off.
memo-line = { $number }: { $at } – { $words }
memo-line-task = { $number }: { $at } – #{ $task } { $words }
memo-due = ⏰ { $words }
memo-due-task = ⏰ #{ $task } “{ $title }”: { $words }
memo-due-task-only = ⏰ You wanted to look at #{ $task } “{ $title }”.
memo-due-several =
    ⏰ You wanted to be reminded:
    { $lines }
memo-late = { $memo } (for { $at })
memo-done = Done: reminder { $number } comes no more.
memo-dropped = Reminder { $number } is removed.
memo-snoozed = I'll remind you again { $at }. (Reminder { $number })
snooze-how = Which reminder? “{ $slash }snooze 3 Friday 10:00” puts off reminder 3, and “{ $slash }snooze 1 hour” the last that came.
snooze-when = Until when? Write for example “{ $slash }snooze { $number } in 2 hours” or “{ $slash }snooze { $number } Friday 10:00”. It has to lie ahead.

promise-ask = { $name }, shall I remind you of this { $at }?
button-promise = Remind me
promise-of-others = Only whoever wrote it can be reminded of it.

together = { $lines }
together-line = • { $text }
