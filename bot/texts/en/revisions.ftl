# What becomes of messages that their authors change, delete or withdraw.

heading-edited = { $heading } (edited)
heading-correction = Correction: { $heading }
message-deleted = (This message was deleted by its author.)

button-withdraw = Withdraw
button-revisit = Reopen it
button-leave = Leave it done
command-withdraw = take back your own message, in a reply to it ({ $slash }withdraw); what you delete on Telegram I cannot see
refused-withdraw = Only whoever wrote a message can withdraw it.
refused-revisit = Only whoever did it, or a team lead, can reopen it.

withdrawn = Withdrawn (#{ $number }): what was passed on is deleted now. It may have been seen already. On Telegram only the last 48 hours can be deleted; you will hear if something has to stay.
withdraw-stays = It could not be deleted any more: your message on #{ $number } stays where it was passed on to.
withdraw-how = Answer your own message with “{ $slash }withdraw”, on Telegram by quoting it and on Slack in its thread.
withdraw-inside = This was passed on to nobody, so there is nothing to withdraw.
withdraw-already = This was taken back already.
client-withdrew = { $client } withdrew a message on #{ $number }.
client-deleted = { $client } deleted a message on #{ $number }. Details still show it.

edited-after-done = { $client } changed their message after #{ $number } “{ $title }” was done. Reopen it? Details show what changed.
revisited = #{ $number } is open again, and yours.
left-done = #{ $number } stays as it is.

details-revisions = #{ $number }: what was changed or taken back. “[before → after]” marks the words.
    { $revisions }
revision-edited = ✎ { $name }, { $at }: { $words }
revision-deleted = ✂ { $name }, { $at }, deleted: { $words }
revision-withdrawn = ✂ { $name }, { $at }, withdrawn: { $words }
