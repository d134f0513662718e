# Promises that run out: told to whoever has the task, and to leads and managers when they are broken.

due-respond = { $client } has waited { $since } for an answer on #{ $number } “{ $title }”. Please write by { $at }.
due-respond-over = { $client } still waits for an answer on #{ $number } “{ $title }”, promised by { $at }. A short word is better than none.
due-complete = #{ $number } “{ $title }” is to be done by { $at }: { $left } of working time are left.
due-complete-over = #{ $number } “{ $title }” was to be done by { $at }. If it takes longer, tell { $client } until when.
due-cover = { $client } waits for an answer on #{ $number } “{ $title }” by { $at }, and { $name } is off shift. Can somebody else write?
due-cover-over = { $client } still waits for an answer on #{ $number } “{ $title }”, promised by { $at }, and { $name } is off shift. Can somebody else write?
due-manager-respond = Late: { $client } has had no answer on #{ $number } “{ $title }”, promised by { $at }. { $name } has it.
due-manager-complete = Late: #{ $number } “{ $title }” of { $client } was to be done by { $at }. { $name } has it.
