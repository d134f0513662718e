# Time that was worked: the timer, entries by hand, corrections.

command-timer = the time you work on a task: { $slash }timer 12, { $slash }timer stop
command-time = your hours of this week, or new ones: { $slash }time 1h20 yesterday #12 layout
button-timer = Timer
button-timer-stop = Stop
button-timer-still = Still on it
button-timer-number = Timer on #{ $number }
button-time-undo = Undo
refused-time = Time on a task is written down by the staff of its team.

timer-none =
    No timer runs. “{ $slash }timer 12” starts one on #12.
    Written down today: { $today }
timer-runs =
    The timer runs on #{ $number } “{ $title }”: { $lasting } so far.
    Written down today: { $today }
timer-which = Which task? “{ $slash }timer 12” starts the timer on #12, “{ $slash }timer stop” stops it.
timer-not-open = #{ $number } is not open any more. “{ $slash }time 30 min #{ $number }” writes down what you still did.
timer-started = The timer runs on #{ $number }.
timer-switched = { $former } It runs on #{ $number } now.
timer-stopped-short = The timer on #{ $number } has stopped after { $lasting }.
timer-stopped = The timer on #{ $number } has stopped after { $lasting }, which is entry { $entry }. “{ $slash }time fix { $entry } 1h reason” corrects it.
timer-stopped-here = The timer on #{ $number } has stopped.
timer-runs-already = The timer runs on #{ $number } already.
timer-nothing-runs = No timer of yours runs. “{ $slash }time 1h20 #12” writes down what you did.
timer-goes-on = The timer on #{ $number } goes on.
timer-question = Are you still on #{ $number } “{ $title }”? The timer shows { $lasting }. Without an answer I stop it in half an hour, and count up to your last word on the task.
timer-given-up = I have stopped the timer on #{ $number } “{ $title }”. Entry { $entry } counts { $kept }, up to your last word on it ({ $at }). Was it more? “{ $slash }time fix { $entry } 2h reason”
timer-given-up-nothing = I have stopped the timer on #{ $number } “{ $title }”. You wrote nothing on it meanwhile, so nothing is counted. “{ $slash }time 2h #{ $number }” writes down what you did.

time-how =
    “{ $slash }time 1h20 yesterday #12 layout” writes down your time: how long, when, on which task, and a note. “80 min”, “1:20”, “9:00-10:30”, “Monday” and “12 Nov” are understood as well.
    “{ $slash }time fix 17 1h reason” corrects entry 17, “{ $slash }time remove 17” takes it away.
time-no-day = There is no such day. Please look at the date.
time-future = This lies ahead. Please write time down when it is done.
time-too-old = This is more than { $days } days ago. Please speak with your manager about it.
time-too-long = A day has 24 hours. Please look at the length.
time-note-too-long = A note has { $most } characters at most. Please shorten it.
time-day-full = A day has 24 hours, and { $sum } stand on { $day } already. “{ $slash }time fix” corrects an entry.
time-overlaps = This overlaps entry { $entry }. Please correct one of the two.
time-no-entry = There is no such entry of yours. “{ $slash }time” lists those of this week.
time-fix-how = How long was it, and why is it corrected? “{ $slash }time fix { $entry } 1h took a call meanwhile”
time-added =
    Written down for { $day }:
    { $line }
time-added-here = Done. What it is I tell in private: “{ $slash }time”
time-fixed =
    { $before }
    is now
    { $after }
time-removed =
    Taken away:
    { $line }
time-undone =
    Taken back:
    { $line }
time-back =
    It stands again:
    { $line }
time-parts = { $lines }
time-week =
    Your time from { $from } to { $to }: { $sum }
    { $days }
time-week-empty = Nothing is written down this week yet. “{ $slash }time 1h20 yesterday #12 layout” adds an entry, “{ $slash }timer 12” starts a timer.
time-day =
    { $day }: { $sum }
    { $lines }
time-by-task =
    By task:
    { $lines }
time-task-sum = { $sum } · { $what }
time-runs = The timer runs on { $what }: { $lasting }, not counted yet.
time-line = { $entry }. { $lasting } · { $what }
time-line-note = { $entry }. { $lasting } · { $what } · { $note }
time-less = −{ $lasting }
time-task = #{ $number } { $title }
time-no-task = without a task
