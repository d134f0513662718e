# What keeps the desk from working and what mends it, for managers and whoever runs it.

trouble-not-admin = In the group of team { $team } I am a plain member and privacy mode is on, so I hear only commands, mentions and replies there. Make me an administrator of the group; or switch privacy mode off (@BotFather, /setprivacy, Disable) and add me to the group again.
trouble-may-not-write = I may not write in the group of team { $team }, so its cards wait. Make me an administrator there, or let members send messages; the cards then go out by themselves within ten minutes.
trouble-not-member = I am not in the channel of team { $team }, so its cards wait. Add me there again; the cards then go out by themselves. Or write “{ $slash }team { $team }” in another group or channel.
trouble-archived = The channel of team { $team } is archived, so its cards wait. Take it out of the archive, and the cards go out by themselves; or write “{ $slash }team { $team }” in another channel.
trouble-refused = The platform refuses what I write to the channel of team { $team }, so its cards wait. See that I am still there and may write; the cards then go out by themselves within ten minutes.
trouble-topic-closed = The topic of team { $team } is closed, so its cards appear in the group's General topic. Reopen it, and they appear there again; or write “{ $slash }team { $team }” in another topic.
trouble-topic-gone = The topic of team { $team } is no longer there, so its cards appear in the group's General topic. Write “{ $slash }team { $team }” in the topic where they are to appear.
trouble-topics-off = In the group of team { $team } topics are switched off, so its cards appear in the group itself. Switch topics on again; or write “{ $slash }team { $team }” in the group, if they are to stay there.

elsewhere-topic-closed = In the group “{ $group }” a topic where I was asked is closed, so my answers appear in its General topic. Reopen the topic, or ask people to write to me in another one.
elsewhere-topic-gone = In the group “{ $group }” a topic where I was asked is no longer there, so my answers appear in its General topic. Ask people to write to me in another topic.
elsewhere-topics-off = In the group “{ $group }” topics are switched off, so my answers appear in the group itself. Switch topics on again, if each is to stay in its own.

store-disk-full = The disk with the desk's database is full, so nothing can be stored or answered now. Make room on it; the desk then goes on by itself, and what people write meanwhile is kept by the platforms for a while.
store-read-only = The desk's database cannot be written, so nothing can be stored or answered now. Give the desk the right to write the file and its folder, or mount the disk for writing; the desk then goes on by itself.
store-unreachable = The desk's database does not answer, so nothing can be stored or answered now. See that the server runs and can be reached; the desk then goes on by itself.
store-busy = Another program is writing to the desk's database and does not let go, so nothing can be stored or answered now. End that program; the desk then goes on by itself.
store-damaged = The desk's database is damaged. Restore it from a backup, then start the desk again.
store-again = The desk's database takes changes again; what waited is being handled.

platform-silent = For some minutes I have heard nothing from { $platform }, and nobody says why. I keep making new connections; see whether this machine's network is well. What is written meanwhile is kept by { $platform } for a while.
platform-starting = I cannot begin to listen to { $platform }. See whether this machine's network is well, and look into the desk's log.
platform-unreachable = For some minutes I have not been able to reach { $platform }. See that this machine reaches the internet; the desk then goes on by itself, and what is written meanwhile is kept by { $platform } for a while.
platform-token-refused = { $platform } refuses the desk's token, so nothing arrives from there. Put a valid one into the settings and start the desk again.
platform-conflict = Another program takes what is written to the desk on { $platform }. End it; the desk then goes on by itself.
platform-asked-to-wait = { $platform } has been asking the desk to wait for some minutes, so nothing arrives from there. The desk goes on by itself.
platform-webhook-refused = { $platform } does not take the address under which it is to call the desk. Mend public_url in the table web of the settings, and start the desk again.
platform-webhook-failing = { $platform } calls the desk and is not let in. Look at the proxy in front of the desk; what is written meanwhile is kept by { $platform } for a while.
platform-again = I hear { $platform } again; what was written meanwhile is being handled.
