# Promises that run out: told to whoever has the task, and to leads and managers when they are broken.

due-respond = { $client } has waited { $since } for an answer on #{ $number } “{ $title }”. Please write by { $at }.
due-respond-over = { $client } still waits for an answer on #{ $number } “{ $title }”, due by { $at }. A short word is better than none.
due-complete = #{ $number } “{ $title }” is to be done by { $at }: { $left } of working time are left.
due-complete-over = #{ $number } “{ $title }” was to be done by { $at }. If it takes longer, tell { $client } until when.
due-cover = { $client } waits for an answer on #{ $number } “{ $title }” by { $at }, and { $name } is off shift. Can somebody else write?
due-cover-over = { $client } still waits for an answer on #{ $number } “{ $title }”, due by { $at }, and { $name } is off shift. Can somebody else write?
due-manager-respond = Late: { $client } waits for an answer on #{ $number } “{ $title }”, due by { $at }. { $name } has it.
due-manager-complete = Late: #{ $number } “{ $title }” of { $client } was to be done by { $at }. { $name } has it.

command-targets = how fast a team promises to be: { $slash }targets urgent answer 15 min
refused-targets = Targets are for managers, and for team leads those of their team.
targets =
    Promised, in the team's working time:
    { $lines }
    “{ $slash }targets Berlin urgent answer 15 min, done 3 h” changes what is promised from now on.
targets-set =
    Promised from now on, in the team's working time:
    { $lines }
targets-line = { $team }, { $priority }: claimed { $claim }, answered { $answer }, done { $done }
targets-how = Write it like “{ $slash }targets Berlin urgent claim 5 min, answer 15 min, done 3 h”. Without a priority it is the normal one.
targets-length = How long is “{ $words }”? Write “15 min”, “1h30” or “16 h”.
targets-range = A promise is longer than nothing and at most { $days } days of working time.
targets-which-team = Of which team? There are: { $names }. “{ $slash }targets Berlin answer 1 h”

wanted-soon = { $client } needs #{ $number } “{ $title }” by { $at }.
wanted-over = { $client } needed #{ $number } “{ $title }” by { $at }. If it takes longer, tell them until when.
wanted-manager = Late: { $client } needed #{ $number } “{ $title }” by { $at }. { $name } has it.
awaited-client = For #{ $number } “{ $title }” we wait for your answer. Please write when you can; then it goes on.
awaited-holder = { $client } has not answered on #{ $number } “{ $title }”, though asked twice. Perhaps it can be done without, or be ended.
