# What follows when a task is done: the client is asked, and the task closed.

review-nudge = Does #{ $number } “{ $title }” look good? Without a word from you it is closed { $closes }.
review-closed = #{ $number } “{ $title }” is closed, as nothing more came. If something is missing, the button opens it again, for 14 days.
