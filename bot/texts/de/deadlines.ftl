# Zusagen, die ablaufen: für die Person mit der Aufgabe, und für Leitung und Management, wenn sie gebrochen sind.

due-respond = { $client } wartet seit { $since } auf eine Antwort zu #{ $number } „{ $title }“. Bitte schreiben Sie bis { $at }.
due-respond-over = { $client } wartet noch auf eine Antwort zu #{ $number } „{ $title }“, zugesagt bis { $at }. Ein kurzes Wort ist besser als keines.
due-complete = #{ $number } „{ $title }“ soll bis { $at } fertig sein: Es bleiben { $left } Arbeitszeit.
due-complete-over = #{ $number } „{ $title }“ sollte bis { $at } fertig sein. Wenn es länger dauert, sagen Sie { $client }, bis wann.
due-cover = { $client } wartet bis { $at } auf eine Antwort zu #{ $number } „{ $title }“, und { $name } hat keinen Dienst. Kann jemand anders schreiben?
due-cover-over = { $client } wartet noch auf eine Antwort zu #{ $number } „{ $title }“, zugesagt bis { $at }, und { $name } hat keinen Dienst. Kann jemand anders schreiben?
due-manager-respond = Zu spät: { $client } hat keine Antwort zu #{ $number } „{ $title }“, zugesagt bis { $at }. Bei { $name }.
due-manager-complete = Zu spät: #{ $number } „{ $title }“ von { $client } sollte bis { $at } fertig sein. Bei { $name }.

command-targets = wie schnell ein Team zu sein verspricht: { $slash }targets dringend antwort 15 min
refused-targets = Zusagen sind Sache des Managements, und der Teamleitung für ihr Team.
targets =
    Zugesagt, in der Arbeitszeit des Teams:
    { $lines }
    „{ $slash }targets Berlin dringend antwort 15 min, fertig 3 h“ ändert, was ab jetzt zugesagt wird.
targets-set =
    Ab jetzt zugesagt, in der Arbeitszeit des Teams:
    { $lines }
targets-line = { $team }, { $priority }: übernommen { $claim }, beantwortet { $answer }, fertig { $done }
targets-how = Schreiben Sie es wie „{ $slash }targets Berlin dringend übernommen 5 min, antwort 15 min, fertig 3 h“. Ohne Dringlichkeit ist die normale gemeint.
targets-length = Wie lang ist „{ $words }“? Schreiben Sie „15 min“, „1h30“ oder „16 h“.
targets-range = Eine Zusage ist länger als nichts und höchstens { $days } Tage Arbeitszeit.
targets-which-team = Für welches Team? Es gibt: { $names }. „{ $slash }targets Berlin antwort 1 h“

wanted-soon = { $client } braucht #{ $number } „{ $title }“ bis { $at }.
wanted-over = { $client } brauchte #{ $number } „{ $title }“ bis { $at }. Wenn es länger dauert, schreiben Sie bitte, bis wann.
wanted-manager = Überfällig: { $client } brauchte #{ $number } „{ $title }“ bis { $at }. Bei { $name }.
awaited-client = Zu #{ $number } „{ $title }“ warten wir auf Ihre Antwort. Bitte schreiben Sie, wenn Sie können; dann geht es weiter.
awaited-holder = { $client } hat zu #{ $number } „{ $title }“ nicht geantwortet, obwohl zweimal gefragt wurde. Vielleicht geht es ohne, oder es kann beendet werden.
