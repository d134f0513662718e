# Weekly timesheets: handed in, approved or returned, and what that means for entries.

command-timesheet = your week's timesheet, to hand in: { $slash }timesheet, { $slash }timesheet submit last
button-timesheet-submit = Hand in
button-timesheet-recall = Take back
button-timesheet-approve = Approve
button-timesheet-return = Return
button-timesheet-show = { $number }: { $name }
refused-timesheet = Timesheets are for staff.
refused-judge_hours = Hours are approved by team leads and managers.

time-handed-in = That week is handed in and waits for approval. “{ $slash }timesheet recall” takes it back; for the week before, “{ $slash }timesheet recall last”.
time-approved = That week is approved and stays as it is. “{ $slash }time fix { $entry } 1h reason” writes down the difference in a later one.
time-fix-original = That is itself a correction. “{ $slash }time fix { $entry } 1h reason” says what is right, “{ $slash }time undo” takes the correction back.
time-same = It comes to that already.
time-added-late =
    Written down for { $day }. That week is closed, so it counts in the week of { $week }:
    { $line }
time-corrected =
    That week is approved, so this stays there:
    { $before }
    and this corrects it in the week of { $week }:
    { $after }

timesheet-how =
    “{ $slash }timesheet” shows your week, “{ $slash }timesheet last” the one before, “{ $slash }timesheet 2026-11-16” the one of that day.
    “{ $slash }timesheet submit last” hands it in, “{ $slash }timesheet recall last” takes it back.
    Leads and managers: “{ $slash }timesheet review”, “{ $slash }timesheet approve 5”, “{ $slash }timesheet return 5 Tuesday is missing”.
timesheet-whose = Timesheet of { $name }
timesheet-week =
    { $from } to { $to }: { $sum }
    { $days }
timesheet-state-open = Not handed in yet.
timesheet-state-submitted = Handed in as timesheet { $sheet }, waits for approval.
timesheet-state-returned = Returned: { $comment }
timesheet-state-approved = Approved as timesheet { $sheet }.
timesheet-state-own = Approved as timesheet { $sheet }, by the only manager for own hours.
timesheet-none = There is no such timesheet for you to see.
timesheet-not-yours = Only whoever worked hands a timesheet in or takes it back.
timesheet-empty = Nothing is written down in that week, so there is nothing to hand in.
timesheet-timer-runs = A timer that began in that week still runs. “{ $slash }timer stop” stops it; then hand the week in.
timesheet-submitted = Handed in: { $sum }. { $names } can approve it now.
timesheet-submitted-nobody = Handed in: { $sum }. I can write to nobody who may approve it; please tell your manager.
timesheet-to-judge =
    For your approval:
    { $sheet }
timesheet-recalled = Taken back. Write down what is missing, then hand it in again.
timesheet-not-handed-in = That timesheet is not handed in.
timesheet-approved-already = That timesheet is approved already and stays as it is.
timesheet-own = Nobody approves own hours. Another lead or manager does.
timesheet-changed = { $name }'s week is not any more what was handed in. Please ask for it again.
timesheet-return-how = What is to be changed? “{ $slash }timesheet return { $sheet } Tuesday is missing” tells { $name }.
timesheet-approved-said = Approved: { $sum } of { $name }, week of { $week }.
timesheet-approved-own = Approved, and marked as your own hours: { $sum }, week of { $week }.
timesheet-returned-said = Returned to { $name }, with your comment.
timesheet-approved-news = { $by } has approved your timesheet of the week of { $week }: { $sum }.
timesheet-returned-news = { $by } has returned your timesheet of the week of { $week }: { $comment } When it is right, hand it in again: “{ $slash }timesheet”
timesheet-nothing-waits = No timesheet waits for you.
timesheet-waiting =
    These wait for you:
    { $lines }
timesheet-line = { $sheet }. { $name }, week of { $week }: { $sum }

export-bad-day = “{ $day }” is no day. Write it as 2026-11-26.
export-days-reversed = { $since } is after { $until }. Give the earlier day to --from.
export-no-file = { $file } cannot be written. Give a file in a folder that is there and can be written to.
export-written = { $rows ->
    [one] { $rows } row was written to { $file }.
   *[other] { $rows } rows were written to { $file }.
}
