# Was die Kommandozeile ausgibt, für alle, die den Desk betreiben.

slack-description = Anfragen herein, Aufgaben heraus: der Desk Ihrer Assistenz
slack-shortcut = Anfrage daraus machen
slack-shortcut-use = Bitten Sie den Desk, sich um diese Nachricht zu kümmern
slack-command = Fragen Sie den Desk: help, tasks, summary …
botfather =
    1. Schreiben Sie /newbot an @BotFather, nennen Sie den Bot „{ $desk }“, und tragen Sie das Token in config.toml ein.
    2. /setprivacy → Disable, damit der Desk Antworten in der Gruppe Ihres Teams sieht; nehmen Sie ihn danach dort auf.
    3. Diese Befehle trägt der Desk beim Start selbst ein; hier stehen sie zum Nachlesen:
    { $commands }
running-playground = Die Spielwiese ist offen: { $url }
running-folder = Es sind keine Token eingetragen, deshalb startet die Spielwiese; ihre Daten liegen in { $folder }.
running-no-folder = Der Ordner { $folder } lässt sich nicht anlegen: Nennen Sie einen anderen als [playground] folder in config.toml.
running-not-alone = Auf { $database } läuft schon ein Desk: Beenden Sie zuerst diesen, oder nennen Sie eine andere Datenbank in [storage] url (für die Spielwiese einen anderen [playground] folder).
running-bad-folder = Was die Spielwiese in { $folder } aufbewahrt, lässt sich nicht lesen oder schreiben: Lassen Sie den Desk dort schreiben, entfernen Sie den Ordner, um neu anzufangen, oder nennen Sie in config.toml einen anderen als [playground] folder.
running-no-port = Von { $first } bis { $last } ist kein Port frei: Beenden Sie, was sie belegt, oder nennen Sie in config.toml einen anderen als [playground] port.
running-stopped = Beendet.
running-platforms = { $desk } läuft auf { $platforms }.
running-first-manager =
    Noch leitet niemand diesen Desk. Mit dem Code { $code } übernehmen Sie die Leitung
    { $telegram_bot ->
        [none] Senden Sie ihn auf Slack als Direktnachricht an die App des Desks.
       *[other] Senden Sie auf Telegram „/start { $code }“ an @{ $telegram_bot }, oder auf Slack nur den Code an die App des Desks.
    }
running-slack-token-refused = Slack lehnt das Bot-Token ab. Kopieren Sie es noch einmal von der Seite der App (OAuth & Permissions) in config.toml oder FRONTDESK_SLACK__BOT_TOKEN.
running-slack-unreachable = Slack ist gerade nicht erreichbar; der Desk versucht es weiter.
running-telegram-token-refused = Telegram lehnt das Bot-Token ab. Kopieren Sie es noch einmal von @BotFather in config.toml oder FRONTDESK_TELEGRAM__TOKEN.
running-telegram-unreachable = Telegram ist gerade nicht erreichbar; der Desk versucht es weiter.
running-telegram-webhook-removed = Für diesen Bot war ein Webhook eingetragen; er wurde entfernt, weil der Desk selbst abfragt.
running-telegram-webhook-unknown = Telegram hat nicht gesagt, ob für diesen Bot ein Webhook eingetragen ist.
running-telegram-webhook-refused = Telegram lehnt den Webhook ab; warum, steht in der Zeile darüber. Ändern Sie [web] public_url in config.toml, oder setzen Sie receive = "polling" in [telegram]. Der Desk versucht es weiter.
running-web = Der Webserver des Desks lauscht auf { $host }, Port { $port }.
running-health = Wie es dem Desk geht, steht unter http://{ $host }:{ $port }/healthz, /readyz und /metrics.
running-web-taken = Port { $port } auf { $host } ist belegt: Beenden Sie das Programm, das dort lauscht, oder setzen Sie einen anderen [{ $table }] port in config.toml.
running-web-forbidden = Port { $port } auf { $host } ist root vorbehalten: Setzen Sie einen [{ $table }] port über 1023 in config.toml.
running-web-no-address = { $host } ist keine Adresse dieses Rechners: Setzen Sie [{ $table }] host in config.toml auf 127.0.0.1, oder auf 0.0.0.0 für alle seine Adressen.
running-telegram-privacy-mode = Der Bot sieht in Gruppen nur Befehle, Erwähnungen und Antworten. Damit er die ganze Gruppe des Teams sieht: @BotFather, /setprivacy, Disable; nehmen Sie ihn danach neu in die Gruppe auf.
running-telegram-no-groups = Der Bot darf keinen Gruppen beitreten. Erlauben Sie es ihm: @BotFather, /setjoingroups, Enable.
running-telegram-menus-unset = Die Liste der Befehle ließ sich nicht eintragen; beim nächsten Start wird es noch einmal versucht.

# `frontdesk rehearse`: ein Tag auf nachgebauten Plattformen. Vier Anfragen sind, was die Kunden schreiben.
rehearse-begins =
    Hier { $hours ->
        [one] läuft eine Stunde
       *[other] laufen { $hours } Stunden
    } auf nachgebauten Plattformen ab, { $speed }-mal so schnell wie in Wirklichkeit. Niemand Wirkliches erfährt davon. Zum Zuschauen: { $url }
    Die erste Anfrage jedes Kunden wird übernommen, die anderen warten. Eine Zeile mit „→“ zeigt eine Nachricht, die sich geändert hat.
rehearse-line = { $at }  { $where } | { $who }: { $words }
rehearse-change = { $at }  { $where } | → { $who }: { $words }
rehearse-ends =
    Der Tag ist zu Ende. Anfragen der Kunden: { $asked }. Nachrichten des Desks: { $said }. Änderungen an Nachrichten: { $changed }.
rehearse-stuck = Die Leute der Probe haben vom Desk nicht rechtzeitig Antwort bekommen: Sehen Sie nach, was darüber steht, und starten Sie sie noch einmal.
rehearse-request-table = Können Sie bitte für morgen um 19 Uhr einen Tisch für zwei reservieren, irgendwo ruhig in der Nähe des Bahnhofs?
rehearse-request-flight = Bitte suchen Sie mir für Montagmorgen einen Flug von Berlin nach Lissabon, nur mit Handgepäck.
rehearse-request-minutes = Bitte schreiben Sie das Protokoll unseres heutigen Gesprächs und schicken Sie es allen, die dabei waren.
rehearse-request-invoice = Eine Rechnung unserer Druckerei ist noch nicht bezahlt. Können Sie herausfinden, warum?
