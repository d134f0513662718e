# A task's life, as clients and staff read it.

confirmation-title = #{ $number } { $title }
confirmation-shared = { $platform ->
    [slack] Everything that is written in this thread reaches us.
   *[other] Every reply to this message reaches us.
}
confirmation-new = Got it. You will have an answer by { $by }.
confirmation-again = It is with the team again; somebody takes it over.
confirmation-night = Got it. We open { $opens }; your request is kept, and you will have an answer by { $by }.
confirmation-closed-now = Got it. We open { $opens }; your request is kept, and the team sees it then.
confirmation-claimed = { $holder } has taken it and will write to you.
confirmation-in-progress = { $holder } is working on it.
confirmation-waiting = { $holder } is waiting for your answer.
confirmation-on-hold = On hold; { $holder } keeps an eye on it.
confirmation-done = Done. Please say whether it looks good.
confirmation-closed = Closed. Thank you!
confirmation-cancelled = Cancelled.
confirmation-dismissed = Closed without work.
confirmation-urgent = Marked as urgent
confirmation-messages = { $count } messages of yours belong to it. For something else, write “{ $slash }new” and your words.
confirmation-messages-urgent = Marked as urgent. { $count } messages of yours belong to it. For something else, write “{ $slash }new” and your words.

card-title = #{ $number } { $title }
card-below = Its card stands further down now.
field-client = Client
field-status = Status
field-holder = With
field-priority = Priority
field-files = Attached
field-round = Opened
field-due-acknowledge = Claim by
field-due-respond = Answer by
field-due-complete = Finish by

board-title = { $count } requests, { $waiting ->
    [0] none to claim
   *[other] { $waiting } to claim
}
board-below = These requests stand further down now.
board-excerpt = { $excerpt }
    { $facts }
board-client = { $client }{ $priority ->
    [urgent] { " · urgent" }
    [low] { " · low" }
   *[other] { "" }
}
board-due = { $facts } · claim by { $at }
board-taken = { $client } · taken by { $holder }
board-waiting = { $client } · { $holder } is waiting for the client
board-over = { $client } · { $status }
board-several = Several requests stand there, so nobody knows which one you mean. Write its number, too: “{ $slash }note 12 your words”.
board-apart = { $client } · to be claimed on its own card

button-claim = Claim
button-claim-number = Claim #{ $number }
button-pass = Pass
button-details = Details
button-details-number = Details #{ $number }
button-reply = Reply
button-done = Done
button-result = Done with result
button-release = Release
button-wait = Wait for client
button-resume = Go on
button-undo = Undo
button-urgent = Urgent
button-mark-urgent = Mark as urgent
button-not-urgent = Not urgent
button-cancel = Cancel
button-cancel-sure = Yes, cancel it
button-keep = Keep it
button-looks-good = Looks good
button-not-yet = Not done yet
button-new = New request
button-part-of = Part of #{ $number } { $title }
button-something-new = This is something new
button-send = Send to client
button-done-with = Done with this
button-to-client = To { $client } (#{ $number })
button-note = Note on #{ $number }
button-language = { $name }

small-talk = Hello { $name }! Write what you need, in your own words: that makes a request.
joined = Added to #{ $number }: { $title }
part-of-which = Which request does this belong to? Without an answer it becomes a new one in 5 minutes; the buttons still work then.
placed = It is part of #{ $number } now.
press-stale = This was settled already.
press-foreign = This button does nothing any more. Look at the newest message about it, or write “{ $slash }help”.
not-now = That does not apply now: #{ $number } is { $status }.
task-not-found = There is no such task here. Name it by its number, like “#12”.

claimed = #{ $number } is yours: { $title }
claimed-elsewhere = #{ $number } is yours; go on in your chat with me.
claim-too-late = Too late: { $winner } has #{ $number }.
claim-yours-already = #{ $number } is yours already.
claim-ended = #{ $number } can no longer be claimed.
claim-too-late-others = { $said } Still to be claimed: { $others }.
claim-off-shift = You are off shift. Write “{ $slash }on” to me first, then claim.
work-begins = You have #{ $number } “{ $title }” for { $client }. Reply to the client's messages below, or press Reply.
passed = Fine, #{ $number } stays for the others.
released = #{ $number } went back to the team. “{ $slash }undo { $number }” takes that back for 10 minutes.
place-thread = in its thread
place-here = below
release-not-held = Nobody holds #{ $number }, so it cannot be released.
details = #{ $number } { $title } · { $client } · { $status } · with { $holder } · since { $opened } · { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
wait-said = #{ $number } waits for { $client }.
resume-said = #{ $number } goes on.
urgent-suggested = That sounds urgent. Shall we mark #{ $number } as urgent?
priority-urgent = #{ $number } is marked as urgent.
priority-normal = #{ $number } is normal again.

cancel-sure = Cancel #{ $number } “{ $title }”?
cancel-asked = Please confirm below.
cancel-too-late = #{ $number } has ended already.
cancelled = { $name } has cancelled #{ $number }.
cancelled-for-client = #{ $number } is cancelled.
cancelled-undo = #{ $number } is cancelled. “{ $slash }undo { $number }” takes that back for 10 minutes.
kept = #{ $number } goes on.

done-preview = In { $seconds } s { $client } is told that #{ $number } “{ $title }” is done. To send a result with it, press Undo, then “{ $button }”.
done-preview-result = In { $seconds } s { $client } gets this result for #{ $number } “{ $title }”.
done-told = { $client } was told that #{ $number } “{ $title }” is done.
done-told-result = { $client } has got the result for #{ $number } “{ $title }”.
done-taken-back = Taken back: #{ $number } “{ $title }” is not done, and { $client } was told nothing.
done-pressed = #{ $number } is about to be done; Undo is { $place }.
done-pending = #{ $number } is already on its way to done.
done-not-held = Nobody works on #{ $number }, so it cannot be done. Claim it first.
done-undone = #{ $number } is not done; nothing was sent.
result-kept = #{ $number } was changed before the ten seconds were over, so no result was sent.
undo-too-late = Too late to undo: it was sent already.
result-plain = { $name } says that #{ $number } “{ $title }” is done.
result-heading = { $name } has finished #{ $number } “{ $title }”:
accepted = Thank you! #{ $number } “{ $title }” is closed.
accepted-by-client = { $name } says that #{ $number } looks good.
reopened-same = #{ $number } is open again, with { $name }.
reopened-team = #{ $number } is open again; the team is asked.
reopened-by-client = { $name } says that #{ $number } is not done yet.
reopen-too-old = #{ $number } ended more than 14 days ago. Please write what you need as a new request.

unclaimed = #{ $number } “{ $title }” has waited { $waited } for somebody to claim it.
unresolved = Nobody has claimed #{ $number } “{ $title }” in { $waited }. I do not remind anybody of it again; “{ $slash }assign { $number }” and a name give it to somebody.

tasks =
    You hold:
    { $held }
    To be claimed:
    { $unclaimed }
tasks-empty = nothing
tasks-none = You hold no task, and none waits to be claimed.
task-line = #{ $number } { $title } – { $status }
requests =
    Your requests:
    { $requests }
requests-none = You have no requests. Write what you need, in your own words.
new-how = Write what you need, in your own words: that makes a request. Or all at once: “{ $slash }new” and your words.
new-made = #{ $number } is a new request.

refused-claim = Only assistants of this team can claim. Ask a manager for an invitation.
refused-pass = Only assistants of this team can pass.
refused-details = Only this team can see the details.
refused-reply = Only whoever holds the task can write to its client. Claim it first.
refused-finish = Only whoever holds the task can finish it.
refused-release = Only whoever holds the task can release it.
refused-wait = Only whoever holds the task can do that.
refused-accept = Only the client who asked can accept the result.
refused-reopen = Only the client who asked can say that.
refused-cancel = Only the client who asked can cancel it.
refused-prioritise = Only the client who asked can change that.
refused-shift = Only staff have shifts.
refused-who = Only staff can see who is on shift.
refused-list = Only staff can see the list of tasks. “{ $slash }status” shows your own requests.
refused-summary = Only managers can see the summary.
refused-invite = Only managers can invite.
refused-bind = Only a manager can make this a team's channel.
expectation-later = #{ $number } “{ $title }” takes longer than we said. You will have an answer by { $by }.
