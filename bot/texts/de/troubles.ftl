# Was dem Desk im Weg steht, für die Leitung, und was hilft.

trouble-not-admin = In der Gruppe von Team { $team } bin ich einfaches Mitglied, und der Privatsphäre-Modus ist an; deshalb höre ich dort nur Befehle, Erwähnungen und Antworten. Machen Sie mich zum Administrator der Gruppe; oder schalten Sie den Modus aus (@BotFather, /setprivacy, Disable) und nehmen Sie mich neu in die Gruppe auf.
trouble-may-not-write = In der Gruppe von Team { $team } darf ich nicht schreiben; ihre Karten warten. Machen Sie mich dort zum Administrator, oder lassen Sie Mitglieder schreiben; die Karten gehen dann innerhalb von zehn Minuten von selbst hinaus.
trouble-not-member = Im Kanal von Team { $team } bin ich nicht; seine Karten warten. Nehmen Sie mich dort wieder auf, dann gehen die Karten von selbst hinaus. Oder schreiben Sie „{ $slash }team { $team }“ in einer anderen Gruppe oder einem anderen Kanal.
trouble-archived = Der Kanal von Team { $team } ist archiviert; seine Karten warten. Holen Sie ihn aus dem Archiv, dann gehen die Karten von selbst hinaus; oder schreiben Sie „{ $slash }team { $team }“ in einem anderen Kanal.
trouble-refused = Was ich in den Kanal von Team { $team } schreibe, weist die Plattform zurück; seine Karten warten. Sehen Sie nach, ob ich noch dort bin und schreiben darf; die Karten gehen dann innerhalb von zehn Minuten von selbst hinaus.
trouble-topic-closed = Das Thema von Team { $team } ist geschlossen; seine Karten erscheinen im Thema „Allgemein“ der Gruppe. Öffnen Sie es wieder, dann erscheinen sie wieder dort; oder schreiben Sie „{ $slash }team { $team }“ in einem anderen Thema.
trouble-topic-gone = Das Thema von Team { $team } gibt es nicht mehr; seine Karten erscheinen im Thema „Allgemein“ der Gruppe. Schreiben Sie „{ $slash }team { $team }“ in dem Thema, in dem sie erscheinen sollen.
trouble-topics-off = In der Gruppe von Team { $team } sind die Themen ausgeschaltet; seine Karten erscheinen in der Gruppe selbst. Schalten Sie die Themen wieder ein; oder schreiben Sie „{ $slash }team { $team }“ in der Gruppe, wenn sie dort bleiben sollen.

elsewhere-topic-closed = In der Gruppe „{ $group }“ ist ein Thema geschlossen, in dem ich gefragt wurde; meine Antworten erscheinen dort im Thema „Allgemein“. Öffnen Sie das Thema wieder, oder bitten Sie darum, mir in einem anderen zu schreiben.
elsewhere-topic-gone = In der Gruppe „{ $group }“ gibt es ein Thema nicht mehr, in dem ich gefragt wurde; meine Antworten erscheinen dort im Thema „Allgemein“. Bitten Sie darum, mir in einem anderen Thema zu schreiben.
elsewhere-topics-off = In der Gruppe „{ $group }“ sind die Themen ausgeschaltet; meine Antworten erscheinen in der Gruppe selbst. Schalten Sie die Themen wieder ein, wenn jede in ihrem Thema bleiben soll.

store-disk-full = Die Festplatte mit der Datenbank des Desks ist voll; gerade kann nichts gespeichert oder beantwortet werden. Schaffen Sie dort Platz, dann geht es von selbst weiter; was inzwischen geschrieben wird, bewahren die Plattformen eine Weile auf.
store-read-only = In die Datenbank des Desks lässt sich nicht schreiben; gerade kann nichts gespeichert oder beantwortet werden. Geben Sie dem Desk das Recht, die Datei und ihren Ordner zu beschreiben, oder hängen Sie die Festplatte beschreibbar ein; dann geht es von selbst weiter.
store-unreachable = Die Datenbank des Desks antwortet nicht; gerade kann nichts gespeichert oder beantwortet werden. Sehen Sie nach, ob der Server läuft und erreichbar ist; dann geht es von selbst weiter.
store-busy = Ein anderes Programm schreibt in die Datenbank des Desks und lässt nicht los; gerade kann nichts gespeichert oder beantwortet werden. Beenden Sie dieses Programm, dann geht es von selbst weiter.
store-damaged = Die Datenbank des Desks ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her und starten Sie den Desk neu.
store-again = Die Datenbank des Desks nimmt wieder Änderungen an; was gewartet hat, wird gerade erledigt.

platform-silent = Seit einigen Minuten höre ich nichts von { $platform }, und niemand sagt, warum. Ich baue immer wieder neue Verbindungen auf; sehen Sie nach, ob das Netz dieses Rechners in Ordnung ist. Was inzwischen geschrieben wird, bewahrt { $platform } eine Weile auf.
platform-starting = Ich komme nicht dazu, auf { $platform } zu hören. Sehen Sie nach, ob das Netz dieses Rechners in Ordnung ist, und werfen Sie einen Blick in das Protokoll des Desks.
platform-unreachable = Seit einigen Minuten erreiche ich { $platform } nicht. Sehen Sie nach, ob dieser Rechner ins Internet kommt; dann geht es von selbst weiter, und was inzwischen geschrieben wird, bewahrt { $platform } eine Weile auf.
platform-token-refused = { $platform } weist das Token des Desks zurück; von dort kommt nichts an. Tragen Sie ein gültiges in die Einstellungen ein und starten Sie den Desk neu.
platform-conflict = Ein anderes Programm nimmt entgegen, was dem Desk auf { $platform } geschrieben wird. Beenden Sie es; dann geht es von selbst weiter.
platform-asked-to-wait = { $platform } lässt den Desk seit einigen Minuten warten; von dort kommt nichts an. Es geht von selbst weiter.
platform-webhook-refused = { $platform } nimmt die Adresse nicht an, unter der es den Desk anrufen soll. Berichtigen Sie public_url in der Tabelle web der Einstellungen und starten Sie den Desk neu.
platform-webhook-failing = { $platform } ruft den Desk an und wird nicht eingelassen. Sehen Sie nach dem Proxy vor dem Desk; was inzwischen geschrieben wird, bewahrt { $platform } eine Weile auf.
platform-again = Ich höre { $platform } wieder; was inzwischen geschrieben wurde, wird gerade erledigt.
