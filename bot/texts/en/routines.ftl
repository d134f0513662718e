# Routines: requests that are made again and again, or once at a time that was named.

command-every = a request again and again: { $slash }every Friday 9:00: send the report
command-later = a request at a later time: { $slash }later 3 December 9:00 order flowers
refused-routine = Requests are made for clients, by themselves or by staff.
routine-how-every = When, and what? Write for example “{ $slash }every Friday 9:00: send the report”, “{ $slash }every weekday 8:30: check the inbox” or “{ $slash }every month on the 1st: pay the rent”. “{ $slash }later” makes a request once.
routine-how-later = When, and what? Write for example “{ $slash }later 3 December 9:00 order flowers” or “{ $slash }later Monday 10:00: call the printer”. It has to lie ahead. “{ $slash }every” makes a request again and again.
routine-what = What is to be done then? Write it behind the time.
routine-for-whom = For which client? Write “{ $slash }every for Carla: Friday 9:00: send the report”.
routine-too-long = A request like this has { $most } characters at most. Please shorten it.
routine-too-many = There are { $most } such requests already, which is the most there can be. “{ $slash }every stop 3” ends one.
routine-kept = { $often ->
        [again] Every time from { $at } on, I make this request: { $words }
       *[once] At { $at } I make this request: { $words }
    } (“{ $slash }every stop { $number }” ends it.)
routine-kept-for-you = { $by } has set up a request for you. { $often ->
        [again] Every time from { $at } on: { $words }
       *[once] At { $at }: { $words }
    } (“{ $slash }every stop { $number }” ends it.)
routine-made = { $often ->
        [again] As always: request #{ $task } “{ $title }”. “{ $slash }every stop { $number }” ends it.
       *[once] As you wanted: request #{ $task } “{ $title }”.
    }
routine-none = Nothing is planned. “{ $slash }every Friday 9:00: send the report” makes a request again and again, “{ $slash }later 3 December 9:00 order flowers” once.
routine-list =
    { $lines }
    “{ $slash }every stop { $number }” ends one.
routine-line = { $number }: { $at }{ $often ->
        [again] { "" } and again
       *[once] { "" }
    } – { $words }
routine-line-for = { $number }: { $at }{ $often ->
        [again] { "" } and again
       *[once] { "" }
    }, for { $name } – { $words }
routine-unknown = Nothing of yours with number { $number } is planned. “{ $slash }every” lists what is.
routine-stopped = Number { $number } is ended: no more requests come of it.
