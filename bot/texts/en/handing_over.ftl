# A task in other hands: a colleague is asked to take it, or a manager gives it.

handover-how = Write the number and who is to take it, like “{ $slash }handover { $number } Luis”.
handover-asked = { $name } is asked to take #{ $number }; it stays with you until then.
handover-ask = { $name } asks you to take #{ $number } “{ $title }” for { $client }.
handover-ask-why = { $name } asks you to take #{ $number } “{ $title }” for { $client }: { $note }
handover-pending = Somebody is asked already whether they take #{ $number }.
handover-same = { $name } has #{ $number } already.
handover-not-you = Only { $name } is asked.
handover-accepted = #{ $number } is yours: { $title }
handover-accepted-told = { $name } has taken #{ $number } “{ $title }”.
handover-refused = Fine, #{ $number } stays where it is.
handover-refused-told = { $name } cannot take #{ $number } “{ $title }”; it stays with you.
handover-expired = { $name } has not answered, so #{ $number } stays with you.
staff-several = Several people are called that: { $names }. Write the whole name.
staff-no-chat = { $name } has no chat with me yet, so I cannot ask.
assign-how = Write the number and who gets it, like “{ $slash }assign { $number } Luis”.
assign-sure = { $holder } has #{ $number } “{ $title }”. Give it to { $name } all the same?
assigned = #{ $number } is with { $name } now.
assigned-to-you = { $by } has given you #{ $number } “{ $title }”.
assigned-away = { $by } has given #{ $number } “{ $title }” to { $name }.
button-assign-sure = Yes, to { $name }
button-take-over = I take it
button-refuse = I cannot
command-handover = ask a colleague to take a task: { $slash }handover 12 Luis
command-assign = give a task to somebody: { $slash }assign 12 Luis
refused-hand_over = Only whoever holds the task can hand it over.
refused-assign = Only managers and team leads give tasks to others.

idle-ask =
    Are you still on this?
    { $tasks }
    Without an answer, what nobody has begun goes back to the team in 30 minutes.
idle-line = #{ $number } { $title }
idle-still = Good. You are not asked about #{ $number } again before the next working day.
idle-released = #{ $number } “{ $title }” went back to the team, as nobody had begun and nobody answered.
idle-manager = { $name } has #{ $number } “{ $title }” and gave no sign for two working days. “{ $slash }assign { $number }” and a name give it to somebody else.
button-still = Still on #{ $number }
button-give-back = Give back #{ $number }
command-still = you are still on a task: { $slash }still 12

holder-back = { $name }, who has #{ $number }, is back { $at }.
holder-off = { $name }, who has #{ $number }, is not on shift for now.
button-someone-else = Someone else now
someone-else-back = { $name } is back and has #{ $number }.
someone-else-asked = The team is asked to take #{ $number } over.
someone-else-told = { $name } did not want to wait until you are back: #{ $number } “{ $title }” is with the team again.
