# Looking back: search.

command-find = look for tasks by any words: { $slash }find invoice acme
find-how = Write behind it what you look for, in any words: “{ $slash }find invoice acme”. I look through titles, messages, notes, and the names of files, clients and companies; the beginning of a word is enough.
find-nothing = Nothing has all of these words: { $words }
find-found =
    Found for “{ $words }”, newest first:
    { $tasks }
find-task = #{ $number } { $title } – { $status } · { $client } · { $at }
find-task-message =
    #{ $number } { $title } – { $status } · { $client } · { $at }
    { "    " }“{ $excerpt }”
find-task-note =
    #{ $number } { $title } – { $status } · { $client } · { $at }
    { "    " }Note: “{ $excerpt }”
find-more =
    { $said }
    There are more: “{ $slash }find { $command }”
button-find-more = Show more
refused-find = Only staff can search. “{ $slash }status” shows your own requests.
