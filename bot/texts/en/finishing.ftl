# What follows when a task is done: the client is asked, and the task closed.

review-nudge = Does #{ $number } “{ $title }” look good? Without a word from you it is closed { $closes }.
review-closed = #{ $number } “{ $title }” is closed, as nothing more came. If something is missing, the button opens it again, for 14 days.

button-stars = { $stars } ★
rating-ask = How content are you with what { $name } did for #{ $number } “{ $title }”? 5 ★ is the best; only the managers see what you gave.
rating-thanks = Thank you! Your rating of #{ $number } is kept.
rating-given = You have rated #{ $number } already.
rating-early = #{ $number } can be rated when it is done.
rating-how = Write the number and one to five stars, like “{ $slash }rate { $number } 5”.
rating-poor = { $client } gave #{ $number } “{ $title }” { $stars } of 5 ★. { $name } did it.
confirmation-rating = { $name } is rated { $average } of 5 ★ by clients ({ $count } ratings)
command-rate = rate a request that is done
refused-rate = Only the client who asked can rate it.

field-follows = Follows

undone = Taken back: #{ $number } is { $status } again.
undone-at-work = { $name } took it back: #{ $number } goes on.
undo-nothing = There is nothing to take back on #{ $number }: that is possible for 10 minutes, until somebody goes on with it.
undo-not-yours = Only { $name } or a manager can take that back.
dismissed = #{ $number } is no request; { $client } is told and can say that it is one. “{ $slash }undo { $number }” takes that back for 10 minutes.
dismissed-small-talk = #{ $number } is no request; nobody is told. “{ $slash }undo { $number }” takes that back for 10 minutes.
dismissed-told = The team sees nothing to do in #{ $number } “{ $title }”, so it is closed. If you need something, press the button or reply to this.
button-dismiss = Not a request
button-insist = It is a request
command-dismiss = not a request: { $slash }dismiss 12
refused-dismiss = Only this team can say that it is no request.

hold-until = #{ $number } is on hold until { $at }; you are reminded then. Its time to finish stands still until you go on.
hold-said = #{ $number } is on hold; you are reminded { $at }. Its time to finish stands still until you go on.
hold-over = #{ $number } “{ $title }” was on hold until now. Does it go on?
hold-over-reason = #{ $number } “{ $title }” was on hold until now ({ $reason }). Does it go on?
command-hold = put a task on hold: { $slash }hold 12 until Friday
