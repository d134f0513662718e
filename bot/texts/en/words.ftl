# Words and figures that other sentences are made of.

# What this language calls itself, and how a day and a time are written (in Babel's letters).
language-name = English
day-pattern = EEE d MMM
moment-pattern = EEE d MMM HH:mm

lasting-seconds = { $seconds } s
lasting-minutes = { $minutes } min
lasting-hours = { $hours } h
lasting-hours-minutes = { $hours } h { $minutes } min
moment = { $at }
not-measured = –
nobody = nobody

status-new = waiting to be claimed
status-claimed = claimed
status-in-progress = in progress
status-waiting = waiting for the client
status-on-hold = on hold
status-done = done
status-closed = closed
status-cancelled = cancelled
status-dismissed = not a request

role-stranger = stranger
role-client = client
role-assistant = assistant
role-lead = team lead
role-manager = manager

priority-name-low = low
priority-name-normal = normal
priority-name-urgent = urgent

files-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
round-number = again (round { $round })

period-today = today
period-yesterday = yesterday
period-week = the last 7 days
period-month = the last 30 days
