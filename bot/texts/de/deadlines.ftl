# Zusagen, die ablaufen: für die Person mit der Aufgabe, und für Leitung und Management, wenn sie gebrochen sind.

due-respond = { $client } wartet seit { $since } auf eine Antwort zu #{ $number } „{ $title }“. Bitte schreib bis { $at }.
due-respond-over = { $client } wartet noch auf eine Antwort zu #{ $number } „{ $title }“, zugesagt bis { $at }. Ein kurzes Wort ist besser als keines.
due-complete = #{ $number } „{ $title }“ soll bis { $at } fertig sein: Es bleiben { $left } Arbeitszeit.
due-complete-over = #{ $number } „{ $title }“ sollte bis { $at } fertig sein. Wenn es länger dauert, sag { $client }, bis wann.
due-cover = { $client } wartet bis { $at } auf eine Antwort zu #{ $number } „{ $title }“, und { $name } hat keinen Dienst. Kann jemand anders schreiben?
due-cover-over = { $client } wartet noch auf eine Antwort zu #{ $number } „{ $title }“, zugesagt bis { $at }, und { $name } hat keinen Dienst. Kann jemand anders schreiben?
due-manager-respond = Zu spät: { $client } hat keine Antwort zu #{ $number } „{ $title }“, zugesagt bis { $at }. Bei { $name }.
due-manager-complete = Zu spät: #{ $number } „{ $title }“ von { $client } sollte bis { $at } fertig sein. Bei { $name }.
