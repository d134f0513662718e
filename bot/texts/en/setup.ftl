# What the command line prints, for whoever runs the desk.

slack-description = Requests in, tasks out: the desk of your assistants
slack-command = Ask the desk: help, tasks, summary …
slack-shortcut = Make a request
slack-shortcut-use = Ask the desk to take care of what this message says
botfather =
    1. Write /newbot to @BotFather, name it “{ $desk }”, and put the token into config.toml.
    2. /setprivacy → Disable, so that the desk sees replies in your team's group; then add it there.
    3. The desk sets these commands by itself when it starts; they are listed here for you to read:
    { $commands }
running-playground = The playground is open at { $url }
running-folder = No tokens are configured, so this is the playground; it keeps its data in { $folder }.
running-no-folder = The folder { $folder } cannot be made: name another one as [playground] folder in config.toml.
running-not-alone = Another desk is running on { $database }: stop that one first, or name another database in [storage] url (for the playground: another [playground] folder).
running-bad-folder = What the playground keeps in { $folder } cannot be read or written: let the desk write there, remove the folder to start anew, or name another one as [playground] folder in config.toml.
running-no-port = There is no free port from { $first } to { $last }: end what is using them, or name another one as [playground] port in config.toml.
running-stopped = Stopped.
running-platforms = { $desk } is serving { $platforms }.
running-first-manager =
    Nobody manages this desk yet. Become its first manager with the code { $code }
    { $telegram_bot ->
        [none] Send it to the desk's app on Slack as a direct message.
       *[other] Send “/start { $code }” to @{ $telegram_bot } on Telegram, or the code alone to the desk's app on Slack.
    }
running-slack-token-refused = Slack refuses the bot token. Copy it again from the app's page (OAuth & Permissions) into config.toml or FRONTDESK_SLACK__BOT_TOKEN.
running-slack-unreachable = Slack cannot be reached now; the desk keeps trying.
running-telegram-token-refused = Telegram refuses the bot token. Copy it again from @BotFather into config.toml or FRONTDESK_TELEGRAM__TOKEN.
running-telegram-unreachable = Telegram cannot be reached now; the desk keeps trying.
running-telegram-webhook-removed = A webhook was set for this bot and has been removed, since the desk polls.
running-telegram-webhook-unknown = Telegram did not say whether a webhook is set for this bot.
running-telegram-privacy-mode = The bot sees only commands, mentions and replies in groups. To let it see all of the team's group: @BotFather, /setprivacy, Disable; then add it to the group again.
running-telegram-no-groups = The bot may not join groups. Allow it: @BotFather, /setjoingroups, Enable.
running-telegram-menus-unset = The list of commands could not be set; it is tried again at the next start.
running-telegram-webhook-refused = Telegram refuses the webhook; the line above says why. Mend [web] public_url in config.toml, or set receive = "polling" in [telegram]. The desk keeps trying.
running-web = The desk's web server listens on { $host }, port { $port }.
running-health = The desk tells how it is at http://{ $host }:{ $port }/healthz, /readyz and /metrics.
running-web-taken = Port { $port } on { $host } is taken: end the program that listens there, or set another [{ $table }] port in config.toml.
running-web-forbidden = Port { $port } on { $host } is reserved for root: set a [{ $table }] port above 1023 in config.toml.
running-web-no-address = { $host } is no address of this machine: set [{ $table }] host in config.toml to 127.0.0.1, or to 0.0.0.0 for all its addresses.

# `frontdesk rehearse`: a day on stand-ins. Four requests are what its clients write.
rehearse-begins =
    This plays { $hours ->
        [one] one hour
       *[other] { $hours } hours
    } on stand-ins, { $speed } times as fast as real. Nobody real hears of it. Watch it at { $url }
    The first request of each client is claimed, the others wait. A line with “→” shows a message that changed.
rehearse-line = { $at }  { $where } | { $who }: { $words }
rehearse-change = { $at }  { $where } | → { $who }: { $words }
rehearse-ends =
    The day is over. Clients asked for { $asked } things. The desk wrote { $said ->
        [one] one message
       *[other] { $said } messages
    } and changed { $changed ->
        [one] one
       *[other] { $changed }
    } of them.
rehearse-stuck = The people of the rehearsal got no answer from the desk in time: see what is written above, and start it again.
rehearse-request-table = Could you book a table for two tomorrow at 7 pm, somewhere quiet near the station?
rehearse-request-flight = Please find me a flight from Berlin to Lisbon on Monday morning, with hand luggage only.
rehearse-request-minutes = Please type up the minutes of our call today and send them to everyone who took part.
rehearse-request-invoice = An invoice from our printers has not been paid yet. Can you find out why?
