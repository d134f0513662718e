# Splitting a request.

command-split = make a request of its own of some messages: { $slash }split 12
split-how = Reply to the client's message with “{ $slash }split”, or write “{ $slash }split 12”: I list the client's messages of #12, and you choose. “{ $slash }split 12 3” takes the third alone, “{ $slash }split 12 3+” it and what the client wrote after it. Your own messages and notes stay.
split-merged = #{ $number } is part of another request. Split that one.
split-one = The client has written one message about #{ $number }, so there is nothing to part.
split-all = Then nothing of the client's would be left in #{ $number }. Please choose fewer messages.
split-which =
    Which message of #{ $number } begins the new request?
    { $lines }
split-line = { $place }. { $words }
button-split-at = { $number }
split-how-many = “{ $words }”: this message alone, or also what the client wrote after it?
button-split-one = This one alone
button-split-on = And what came after
split-done = A part of #{ $part } is a request of its own now: #{ $number } “{ $title }”. Its clocks run from now, and the team is asked.
split-told = A part of your request #{ $part } goes on as a request of its own: #{ $number } “{ $title }”.
refused-split = Only the team of a request can split it.
split-chosen = Which message of #{ $number } begins a new request was chosen.
