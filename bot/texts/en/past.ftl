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

# Merging.

command-merge = put one task into another: { $slash }merge 12 15
merge-how = Write which task stays and which becomes part of it: “{ $slash }merge 12 15” puts #15 into #12. In the thread of #15, “{ $slash }merge 12” is enough.
merge-same = #{ $number } is one task already.
merge-other-client = #{ $number } and #{ $part } are of different clients, so they stay apart.
merge-ended = #{ $number } has ended, so it cannot be merged.
merge-apart = #{ $number } and #{ $part } were asked for in different chats, which others may read, so they stay apart.
merged = #{ $part } is part of #{ $number } “{ $title }” now.
merged-here = #{ $part } is part of #{ $number } “{ $title }” now. What the client wrote of it:
status-merged = part of another
confirmation-merged = This is part of { $whole } now; it goes on there.
field-merged-into = Part of
refused-merge = Only this team, or the client whose requests they are, can merge them.

# Writing down a client's request.

command-for = write down a client's request: { $slash }for Carla: book a table
for-how = Write whose request it is, a colon, and the request: “{ $slash }for Carla: book a table for two”.
for-nobody = No client of yours is called “{ $name }”. Clients come by invitation.
for-several = Several clients fit “{ $name }”: { $names }. Please write the whole name.
for-unreachable = { $name } cannot be written to now, so nothing was made of it.
for-told = { $name } has written this down for you as request #{ $number }: “{ $title }”.
for-made = #{ $number } is a new request of { $client }, who has been told; the team is asked.
refused-write_down = Only staff can write down a client's request. “{ $slash }new” makes one of your own.
