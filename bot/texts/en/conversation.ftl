# What crosses between client and staff, and what the desk says about it.

relay-from-client = #{ $number } { $name }
relay-to-client = { $name } (#{ $number })
relay-files = #{ $number } Attached
message-part = Part { $part } of { $of }
message-empty = (a message without words)

reply-mode = You are writing to { $client } about #{ $number } now, until you have been silent for 10 minutes.
reply-mode-thread = Write your answer for { $client } in the thread of #{ $number }.
reply-mode-here = Write your answer for { $client } here.
reply-how = Write the task's number and your words: “{ $slash }reply #12 your words”.
note-how = Write the task's number and your words: “{ $slash }note #12 your words”.
reply-ended = #{ $number } has ended, so nothing can be sent to its client.
noted = Kept as a note on #{ $number }; { $client } has not seen it.
kept-as-note = Kept as a note on #{ $number }.
on-its-way = On its way to { $client } (#{ $number }).
sent-already = This was decided already.
to-whom = To whom? Nothing was sent yet.
nothing-held = You hold no task, { $name }, so your message went to nobody. “{ $slash }tasks” shows what waits.

file-too-large = Your file for #{ $number } is too large to be passed on: at most 20 MB go from Telegram, and at most 50 MB to it. Please send a link, or smaller parts.
message-not-passed-on = What you wrote for #{ $number } could not be passed on. Please write it again, in other words or without the file.
message-not-here = { $client } sent something for #{ $number } that did not get here, or not whole. They were asked to write it again.
file-not-here = { $client } sent a file for #{ $number } that is too large to be passed on (20 MB from Telegram, 50 MB to it). They were asked for a link or smaller parts.

flood-kept = You write faster than we can read. All of it is kept with #{ $number }, and your assistant sees it together.
flood-told = { $client } wrote { $count ->
    [one] one more message
   *[other] { $count } more messages
} for #{ $number } within a short time. All of it is kept with the request; it was not passed on one by one.

fate-delivered = Delivered to { $client } (#{ $number }).
fate-blocked = Not delivered: { $client } has blocked the desk (#{ $number }). It goes out if they return.
fate-away = Not delivered: the desk cannot write in the chat with { $client } any more (#{ $number }). It goes out when the desk is let in again.
fate-gone = Not delivered: the chat with { $client } is gone (#{ $number }).
fate-too-large = Not delivered to { $client } (#{ $number }): the file is too large for the platform (50 MB to Telegram, 20 MB from it).
fate-forbidden = Not delivered to { $client } (#{ $number }): the desk is not allowed to write there. A manager should check its rights.
fate-invalid = Not delivered to { $client } (#{ $number }): the platform refused this message.
fate-erased = Not delivered to { $client } (#{ $number }): the message was erased before it left.
fate-dropped = Not delivered to { $client } (#{ $number }): whoever runs the desk has withdrawn it. Ask them why, or write it again.
fate-unknown = It is not known whether this reached { $client } (#{ $number }). Please ask.
