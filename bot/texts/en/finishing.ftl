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
