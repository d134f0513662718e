# What not everybody may read.

answered-alone = I have answered you in your private chat.
card-hidden = •••• is hidden here. Whoever may answer the client reads it with Details.
details-withheld = #{ $number }: what the card hides. Please keep it to yourself.
    { $lines }
withheld-line = { $name }, { $at }: { $words }

# Redaction: a text goes from the chats and from the record.

command-redact = remove a text for good, in a reply to it ({ $slash }redact), or choose it from a list: { $slash }redact 12
refused-redact = A text can be removed by whoever wrote it, by whoever holds the task, and by a manager.
redact-how = Answer the message with “{ $slash }redact”, or write the number of the task behind it (“{ $slash }redact 12”) and choose.
redact-which = Which message on #{ $number } shall be removed for good?
    { $lines }
redact-line = { $place }. { $words }
redact-nothing = On #{ $number } there is nothing that you can remove.
redact-sure = Remove the message of { $at } from #{ $number } for good, with its files? This cannot be undone. The record keeps that there was one, who removed it and when.
redact-sure-alone = Remove the message of { $at } for good, with its files? This cannot be undone.
redact-asked = I ask you below.
redact-chosen = A message was chosen.
redact-kept = Nothing was removed.
redact-done = The message is removed.
redact-already = That is removed already.
redact-not-yours = Somebody else wrote that. You can remove what you wrote yourself; ask the desk about the rest.
redacted = Removed for good: from the record, from cards and files of mine, and from the copies in other chats. It may have been read already. Telegram lets me delete files and what you see here only for 48 hours; if something has to stay, you will hear.
redacted-own = Removed for good: from the record, from cards and files of mine, and from the copies in other chats. It may have been read already. On Slack I cannot delete what you wrote yourself, so please delete your own message.
redacted-theirs = Removed for good: from the record, from cards and files of mine, and from the copies in other chats. It may have been read already. On Slack I cannot delete what people write: it stays in the chat where it was written until its author deletes it.
redact-stays = It is removed from the record, but one copy on #{ $number } can no longer be deleted by me: please delete it in the chat where it stands.
message-redacted = (This message was removed.)
revision-redacted = ✂ { $name }, { $at }: removed for good by { $words }
transcript-redacted = removed for good { $at }
transcript-act-redact = { $name } removed a message for good
button-redact-at = Remove { $number }
button-redact-sure = Remove it
button-redact-keep = Keep it
