# Coming in: greetings, invitations, linked accounts, teams.

hello-stranger = Hello! This is { $desk }. To write to us you need an invitation: open the link you were sent, or send its code here.
hello-client = Hello { $name }! Write what you need, in your own words: that makes a request.
hello-assistant = Hello { $name }! New tasks appear in your team channel. Write “{ $slash }off” to me when you leave and “{ $slash }on” when you are back.
hello-lead = Hello { $name }! New tasks appear in your team channel. Write “{ $slash }off” to me when you leave and “{ $slash }on” when you are back.
hello-manager = Hello { $name }! “{ $slash }summary” shows how the desk is doing; “{ $slash }help” lists the rest.

welcome-client = Welcome, { $name }! This is { $desk }. Write what you need, in your own words, and we take it from there.
welcome-assistant = Welcome, { $name }! You are an assistant in team { $team }. New tasks appear in the team channel; press Claim to take one.
welcome-moved = You belong to team { $team } now, and no longer to team { $former }.
welcome-lead = Welcome, { $name }! You lead team { $team }. New tasks appear in the team channel.
welcome-manager =
    Welcome, { $name }! You manage this desk. Next:
    1. Add me to the team's group or channel, and write there “{ $slash }team” and the team's name, for example “{ $slash }team Berlin”.
    2. Invite people, here: “{ $slash }invite assistant Berlin”, “{ $slash }invite client”.
    3. See how the desk is doing, any time: “{ $slash }summary”. All commands: “{ $slash }help”.

invite-how = Write the role, and the team if you like: “{ $slash }invite client”, “{ $slash }invite assistant Berlin”, “{ $slash }invite manager”. For somebody of a company: “{ $slash }invite client company:Acme”; for whoever speaks for it: “{ $slash }invite contact company:Acme”.
invite-no-team = There is no team “{ $name }”. Teams: { $teams }. For a company: “{ $slash }invite client company:Acme”.
invite-team-first = First make a team: write “{ $slash }team Berlin” inside the team's group or channel.
invited-as = one { $role }
invited-into-team = one { $role } in team { $team }
invited =
    A one-time invitation for { $whom }, valid for 7 days: { $code }
    { $telegram_bot ->
        [none] They send it to the desk's app as a direct message.
       *[other] On Telegram they open https://t.me/{ $telegram_bot }?start={ $code } and press Start; on Slack they send the code to the desk's app as a direct message.
    }

code-unknown = This code is not known here. Please check it, or ask for a new one.
code-used = This code was used already. Ask for a new one.
code-expired = This code has expired. Ask for a new one.
code-has-role = You are here already, as { $role }, so this code was not used.

team-change-sure = You belong to team { $former }. Change to team { $team }?
team-stays = You stay in team { $team }; the code was not used.
button-change-team = Yes, change
button-stay = No, stay

only-in-private = That is for you alone: write it to me in a private chat.
link-code = Your code to link another account of yours: { $code }. Within { $minutes } minutes, send it to me from that account.
link-strangers = You need an invitation first; then you can link a second account.
link-same = This account is yours already. Send the code from your other account.
link-has-role = This account already belongs to somebody at the desk, so it was not linked. A manager can help.
linked = Done, { $name }: this account is now linked to you.

team-not-here = Write this inside the team's group or channel: there the desk will post its cards.
team-how = Write the team's name behind the command: “{ $slash }team Berlin”.
team-name-too-long = A team's name has at most { $most } characters: “{ $slash }team Berlin”.
team-taken = This is the channel of team { $team } already.
team-takes-how = Write categories behind it: “{ $slash }team takes bookkeeping, web”, or “{ $slash }team takes nothing”. There are: { $categories }.
team-takes = New requests of these categories go to team { $team } from now on: { $categories }.
team-takes-nothing = Team { $team } takes no category of its own any more.
team-bound-topic = This is now the topic of team { $team }. New tasks will appear in this topic as cards. Invite assistants with “{ $slash }invite assistant { $team }”, in a private chat with me.
team-bound = This is now the channel of team { $team }. New tasks will appear here as cards. Invite assistants with “{ $slash }invite assistant { $team }”, in a private chat with me.

added = Hello! To give a team its channel here, write “{ $slash }team” and the team's name, for example “{ $slash }team Berlin”. New tasks then appear here as cards.
added-again = I am back in the channel of team { $team }. New tasks appear here again, and so do those that nobody has claimed.
channel-removed = I was removed from the channel of team { $team }, so the team sees no new tasks. Add me there again; or add me to another group or channel and write there: “{ $slash }team { $team }”.
channel-restricted = I may no longer write in the channel of team { $team }, so the team sees no new tasks. Allow me to write there; or add me to another group or channel and write there: “{ $slash }team { $team }”.
channel-closed = The channel of team { $team } was archived or deleted, so the team sees no new tasks. Restore it and add me there again; or add me to another group or channel and write there: “{ $slash }team { $team }”.

language-which = Which language shall I speak with you?
language-which-channel = In which language shall I write in this channel?
language-set = From now on I speak English with you.
language-set-channel = From now on I write English in this channel.
language-unknown = I do not speak “{ $name }”. Languages: { $names }.
refused-language = Only managers and team leads can change the language of their team's channel. To change your own, write to me privately.

stranger-invite = You need an invitation for that. Open the link you were sent, or send its code here.
stranger-kept = Thank you, your message was passed on. To work with us you need an invitation: open the link you were sent, or send its code here.
stranger-wrote = { $name }, who was not invited, wrote:
no-team-yet = Thank you. The desk is still being set up; your message is kept.

command-unknown = There is no command “{ $name }”. “{ $slash }help” lists what there is.
help =
    What you can do here ({ $role }):
    { $commands }
help-line = { $slash }{ $name } – { $does }

command-start = start, or use an invitation code
command-help = what you can do here
command-new = make a request: { $slash }new your words, or { $slash }new alone to be asked
command-person = talk to a person
command-urgent = a request is urgent, or not any more: { $slash }urgent 12
command-accept = a result looks good: { $slash }accept 12
command-reopen = it is not done yet: { $slash }reopen 12
command-pass = not me: { $slash }pass 12
command-details = what is known of a task: { $slash }details 12
command-wait = wait for the client, or go on: { $slash }wait 12
command-undo = take back what was just done: { $slash }undo 12
command-status = your requests, or what you hold
command-cancel = cancel a request: { $slash }cancel 12
command-tasks = what waits and what you hold
command-claim = take a task: { $slash }claim 12
command-release = give a task back: { $slash }release 12
command-reply = write to the client: { $slash }reply 12 your words
command-note = keep a note: { $slash }note 12 your words
command-done = finish a task: { $slash }done 12 the result
command-on = you are on shift
command-off = you are off shift
command-who = who is on shift
command-summary = how the desk is doing
command-invite = invite somebody: { $slash }invite client
command-team = make this the team's channel
command-link = link a second account of yours
command-back = in a form: one question back
command-skip = in a form: leave this question out
command-language = which language I speak with you: { $slash }language de
