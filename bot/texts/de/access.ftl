# Ankommen: Begrüßungen, Einladungen, verbundene Konten, Teams, Sprachen.

hello-stranger = Guten Tag! Hier ist { $desk }. Um uns zu schreiben, brauchen Sie eine Einladung: Öffnen Sie den Link, den Sie bekommen haben, oder senden Sie hier den Code.
hello-client = Guten Tag, { $name }! Schreiben Sie einfach, was Sie brauchen: Daraus wird eine Anfrage.
hello-assistant = Guten Tag, { $name }! Neue Aufgaben erscheinen im Kanal Ihres Teams. Schreiben Sie „{ $slash }off“, wenn Sie gehen, und „{ $slash }on“, wenn Sie wieder da sind.
hello-lead = Guten Tag, { $name }! Neue Aufgaben erscheinen im Kanal Ihres Teams. Schreiben Sie „{ $slash }off“, wenn Sie gehen, und „{ $slash }on“, wenn Sie wieder da sind.
hello-manager = Guten Tag, { $name }! Mit „{ $slash }summary“ bekommen Sie jederzeit die Übersicht; „{ $slash }help“ zeigt alles Weitere.

welcome-client = Willkommen, { $name }! Hier ist { $desk }. Schreiben Sie einfach, was Sie brauchen, wir kümmern uns darum.
welcome-assistant = Willkommen, { $name }! Sie gehören als Assistenz zum Team { $team }. Neue Aufgaben erscheinen im Kanal des Teams; mit „Übernehmen“ wird eine davon Ihre.
welcome-moved = Sie gehören jetzt zum Team { $team } und nicht mehr zum Team { $former }.
welcome-lead = Willkommen, { $name }! Sie leiten das Team { $team }. Neue Aufgaben erscheinen im Kanal des Teams.
welcome-manager =
    Willkommen, { $name }! Sie leiten diesen Desk. So geht es weiter:
    1. Nehmen Sie mich in die Gruppe oder den Kanal des Teams auf und schreiben Sie dort „{ $slash }team“ und den Namen des Teams, zum Beispiel „{ $slash }team Berlin“.
    2. Laden Sie hier Leute ein: „{ $slash }invite assistant Berlin“, „{ $slash }invite client“.
    3. Mit „{ $slash }summary“ bekommen Sie jederzeit die Übersicht, mit „{ $slash }help“ alle Befehle.

invite-how = Schreiben Sie die Rolle und, wenn Sie möchten, das Team: „{ $slash }invite client“, „{ $slash }invite assistant Berlin“, „{ $slash }invite manager“. Für jemanden aus einem Unternehmen: „{ $slash }invite client company:Acme“; für die Kontaktperson, die für das Unternehmen spricht: „{ $slash }invite contact company:Acme“.
invite-no-team = Ein Team „{ $name }“ gibt es nicht. Teams: { $teams }. Für ein Unternehmen: „{ $slash }invite client company:Acme“.
invite-team-first = Legen Sie zuerst ein Team an: Schreiben Sie „{ $slash }team Berlin“ in der Gruppe oder im Kanal des Teams.
invited-as = eine Person ({ $role })
invited-into-team = eine Person ({ $role } im Team { $team })
invited =
    Eine Einladung für { $whom }, 7 Tage gültig: { $code }
    { $telegram_bot ->
        [none] Der Code geht als Direktnachricht an die App des Desks.
       *[other] Auf Telegram genügt es, https://t.me/{ $telegram_bot }?start={ $code } zu öffnen und auf „Start“ zu tippen; auf Slack geht der Code als Direktnachricht an die App des Desks.
    }

code-unknown = Diesen Code gibt es hier nicht. Bitte prüfen Sie ihn, oder bitten Sie um einen neuen.
code-used = Dieser Code wurde schon benutzt. Bitten Sie um einen neuen.
code-expired = Dieser Code ist abgelaufen. Bitten Sie um einen neuen.
code-has-role = Sie sind schon dabei ({ $role }), der Code wurde deshalb nicht benutzt.

team-change-sure = Sie gehören zum Team { $former }. Zum Team { $team } wechseln?
team-stays = Sie bleiben im Team { $team }; der Code wurde nicht benutzt.
button-change-team = Ja, wechseln
button-stay = Nein, bleiben

only-in-private = Das ist nur für Sie bestimmt: Schreiben Sie es mir in einem privaten Chat.
link-code = Ihr Code, um ein zweites Konto zu verbinden: { $code }. Senden Sie ihn mir innerhalb von { $minutes } Minuten von dem anderen Konto aus.
link-strangers = Zuerst brauchen Sie eine Einladung; danach können Sie ein zweites Konto verbinden.
link-same = Dieses Konto gehört schon zu Ihnen. Senden Sie den Code von Ihrem anderen Konto aus.
link-has-role = Dieses Konto gehört schon jemandem hier und wurde deshalb nicht verbunden. Die Leitung kann helfen.
linked = Fertig, { $name }: Dieses Konto ist jetzt mit Ihnen verbunden.

team-not-here = Schreiben Sie das in der Gruppe oder im Kanal des Teams: Dort erscheinen dann die Karten.
team-how = Schreiben Sie den Namen des Teams hinter den Befehl: „{ $slash }team Berlin“.
team-name-too-long = Der Name eines Teams hat höchstens { $most } Zeichen: „{ $slash }team Berlin“.
team-taken = Dies ist schon der Kanal des Teams { $team }.
team-takes-how = Schreiben Sie Kategorien dahinter: „{ $slash }team takes bookkeeping, web“, oder „{ $slash }team takes nothing“. Es gibt: { $categories }.
team-takes = Neue Anfragen dieser Kategorien gehen ab jetzt an das Team { $team }: { $categories }.
team-takes-nothing = Das Team { $team } hat keine eigene Kategorie mehr.
team-bound-topic = Dies ist jetzt das Thema des Teams { $team }. Neue Aufgaben erscheinen in diesem Thema als Karten. Zum Einladen schreiben Sie mir privat: „{ $slash }invite assistant { $team }“.
team-bound = Dies ist jetzt der Kanal des Teams { $team }. Neue Aufgaben erscheinen hier als Karten. Zum Einladen schreiben Sie mir privat: „{ $slash }invite assistant { $team }“.

added = Guten Tag! Damit ein Team hier seinen Kanal hat, schreiben Sie „{ $slash }team“ und den Namen des Teams, zum Beispiel „{ $slash }team Berlin“. Neue Aufgaben erscheinen dann hier als Karten.
added-again = Ich bin zurück im Kanal des Teams { $team }. Neue Aufgaben erscheinen wieder hier, und die, die noch niemand übernommen hat.
channel-removed = Ich wurde aus dem Kanal des Teams { $team } entfernt, das Team sieht also keine neuen Aufgaben. Nehmen Sie mich dort wieder auf; oder nehmen Sie mich in eine andere Gruppe oder einen anderen Kanal auf und schreiben Sie dort: „{ $slash }team { $team }“.
channel-restricted = Ich darf im Kanal des Teams { $team } nicht mehr schreiben, das Team sieht also keine neuen Aufgaben. Erlauben Sie es mir wieder; oder nehmen Sie mich in eine andere Gruppe oder einen anderen Kanal auf und schreiben Sie dort: „{ $slash }team { $team }“.
channel-closed = Der Kanal des Teams { $team } wurde archiviert oder gelöscht, das Team sieht also keine neuen Aufgaben. Stellen Sie ihn wieder her und nehmen Sie mich dort wieder auf; oder nehmen Sie mich in eine andere Gruppe oder einen anderen Kanal auf und schreiben Sie dort: „{ $slash }team { $team }“.

language-which = In welcher Sprache soll ich mit Ihnen sprechen?
language-which-channel = In welcher Sprache soll ich in diesem Kanal schreiben?
language-set = Ab jetzt spreche ich Deutsch mit Ihnen.
language-set-channel = Ab jetzt schreibe ich in diesem Kanal Deutsch.
language-unknown = Die Sprache „{ $name }“ spreche ich nicht. Sprachen: { $names }.
refused-language = Die Sprache eines Teamkanals ändern kann nur die Leitung oder die Teamleitung. Für Ihre eigene schreiben Sie mir privat.

stranger-invite = Dafür brauchen Sie eine Einladung. Öffnen Sie den Link, den Sie bekommen haben, oder senden Sie hier den Code.
stranger-kept = Vielen Dank, Ihre Nachricht wurde weitergegeben. Um mit uns zu arbeiten, brauchen Sie eine Einladung: Öffnen Sie den Link, den Sie bekommen haben, oder senden Sie hier den Code.
stranger-wrote = { $name }, ohne Einladung, schreibt:
no-team-yet = Vielen Dank. Wir richten uns gerade noch ein; Ihre Nachricht ist gut aufgehoben.

command-unknown = Einen Befehl „{ $name }“ gibt es nicht. „{ $slash }help“ zeigt alle.
help =
    Das können Sie hier tun ({ $role }):
    { $commands }
help-line = { $slash }{ $name } – { $does }

command-start = anfangen, oder einen Einladungscode einlösen
command-help = was Sie hier tun können
command-new = eine Anfrage stellen: { $slash }new Ihre Worte, oder nur { $slash }new, dann wird gefragt
command-urgent = eine Anfrage eilt, oder doch nicht: { $slash }urgent 12
command-accept = ein Ergebnis ist in Ordnung: { $slash }accept 12
command-reopen = es ist noch nicht fertig: { $slash }reopen 12
command-pass = nichts für mich: { $slash }pass 12
command-details = was über eine Aufgabe bekannt ist: { $slash }details 12
command-wait = auf Antwort warten, oder weitermachen: { $slash }wait 12
command-undo = das Letzte rückgängig machen: { $slash }undo 12
command-person = mit jemandem sprechen
command-status = Ihre Anfragen, oder Ihre Aufgaben
command-cancel = eine Anfrage zurückziehen: { $slash }cancel 12
command-tasks = was wartet und was Sie übernommen haben
command-claim = eine Aufgabe übernehmen: { $slash }claim 12
command-release = eine Aufgabe zurückgeben: { $slash }release 12
command-reply = nach außen schreiben: { $slash }reply 12 Ihre Worte
command-note = eine Notiz festhalten: { $slash }note 12 Ihre Worte
command-done = eine Aufgabe abschließen: { $slash }done 12 das Ergebnis
command-on = Ihre Schicht beginnt
command-off = Ihre Schicht endet
command-who = wer Schicht hat
command-summary = wie es läuft
command-invite = jemanden einladen: { $slash }invite client
command-team = dies wird der Kanal des Teams
command-link = Ihr zweites Konto verbinden
command-back = im Formular: eine Frage zurück
command-skip = im Formular: diese Frage auslassen
command-language = in welcher Sprache ich mit Ihnen spreche: { $slash }language de
