# Shifts in calendar apps.

command-calendar = Ihre Schichten in Ihrem Kalender: { $slash }calendar
calendar-how = Mit „{ $slash }calendar“ bekommen Sie eine Adresse Ihrer Schichten, mit „{ $slash }calendar team“ eine der Schichten Ihres Teams; „{ $slash }calendar off“ nimmt alle diese Adressen zurück.
calendar-own =
    Ihre Schichten und freien Tage für Ihre Kalender-App:
    { $public_url }/c/{ $token }.ics

    Fügen Sie sie dort als Kalender „per Adresse“ oder „Abonnement“ hinzu. Der Kalender folgt Ihrem Plan von selbst; die meisten Apps sehen alle paar Stunden nach. Wer diese Adresse hat, kann Ihre Schichten lesen: „{ $slash }calendar off“ nimmt sie zurück.
calendar-team =
    Die Schichten von { $team }, und wann niemand da ist, für Ihre Kalender-App:
    { $public_url }/c/{ $token }.ics

    Fügen Sie sie dort als Kalender „per Adresse“ oder „Abonnement“ hinzu. Der Kalender folgt dem Plan von selbst; die meisten Apps sehen alle paar Stunden nach. Wer diese Adresse hat, kann diese Schichten lesen: „{ $slash }calendar off“ nimmt sie zurück.
calendar-off = { $count ->
    [0] Sie haben keine Kalenderadresse, die man zurücknehmen könnte.
    [one] Ihre Kalenderadresse führt nun nirgendwohin mehr.
   *[other] Ihre { $count } Kalenderadressen führen nun nirgendwohin mehr.
}
calendar-sent = Die Adresse des Kalenders steht in Ihrem privaten Chat.
calendar-no-team = Das ist nicht Ihr Team. Mit „{ $slash }calendar team“ bekommen Sie das eigene; die Leitung nennt eines: „{ $slash }calendar team Berlin“.
calendar-unreachable = Eine Kalender-App erreicht diesen Desk nicht. Wer ihn betreibt, kann in den Einstellungen unter [web] „public_url“ setzen.
feed-own = Schichten von { $name }
feed-team = Schichten: { $team }
feed-shift = Schicht ({ $team })
feed-shift-of = { $name }
feed-off = Frei
feed-gap = Niemand da ({ $team })

# Freie Tage aus einer Kalenderdatei.

time-off-taken-over =
    Aus Ihrem Kalender wurden freie Tage übernommen:
    { $lines }
time-off-imported = { $days ->
    [0] { $name }: nichts Neues. Die freien Tage in dieser Datei sind schon bekannt, vorbei oder liegen mehr als ein Jahr voraus.
    [one] { $name }: Ein freier Tag wurde übernommen.
   *[other] { $name }: { $days } freie Tage wurden übernommen.
}
time-off-left-timed = { $count ->
    [one] Ein Eintrag wurde ausgelassen: Er hat Uhrzeiten. Nur ganze Tage sind freie Tage.
   *[other] { $count } Einträge wurden ausgelassen: Sie haben Uhrzeiten. Nur ganze Tage sind freie Tage.
}
time-off-left-free = { $count ->
    [one] Ein Eintrag wurde ausgelassen: Der Kalender zeigt ihn als verfügbar. Mit --free wird er ebenfalls übernommen.
   *[other] { $count } Einträge wurden ausgelassen: Der Kalender zeigt sie als verfügbar. Mit --free werden sie ebenfalls übernommen.
}
time-off-left-unclear = { $count ->
    [one] Ein Eintrag war nicht zu lesen und wurde ausgelassen.
   *[other] { $count } Einträge waren nicht zu lesen und wurden ausgelassen.
}
time-off-nobody = In keinem Team gibt es { $name }. Schreiben Sie den Namen so, wie der Desk ihn zeigt.
time-off-several = Mit { $name } können mehrere gemeint sein: { $names }. Schreiben Sie den ganzen Namen.
time-off-too-many = Für { $name } sind schon so viele einzelne freie Tage geplant, dass keine weiteren Platz haben. Nehmen Sie zuerst einige zurück.
calendar-file-missing = { $file } lässt sich nicht lesen. Geben Sie eine Kalenderdatei an, die es gibt.
calendar-file-large = { $file } ist größer als 10 MB. Exportieren Sie nur den Kalender mit den freien Tagen.
calendar-file-none = { $file } ist keine Kalenderdatei. Exportieren Sie den Kalender als iCalendar (.ics) und geben Sie diese Datei an.

# Freie Tage aus einem Kalender, der mitverfolgt wird, oder aus einer Datei im Chat.

time-off-calendar-read = Ich lese den Kalender bei { $calendar } und schreibe Ihnen, was ich übernehme; danach sehe ich alle drei Stunden nach. „{ $slash }timeoff kalender aus“ beendet das. Wer die Adresse hat, kann ihn lesen; vielleicht löschen Sie Ihre Nachricht.
time-off-calendar-is = { $days ->
    [0] Ich verfolge den Kalender bei { $calendar }, zuletzt gelesen { $at }. Zurzeit kommt kein freier Tag daraus.
    [one] Ich verfolge den Kalender bei { $calendar }, zuletzt gelesen { $at }. Ein freier Tag kommt daraus.
   *[other] Ich verfolge den Kalender bei { $calendar }, zuletzt gelesen { $at }. { $days } freie Tage kommen daraus.
}
time-off-calendar-none = Ich verfolge keinen Kalender von Ihnen. Schreiben Sie mir die Adresse allein: „{ $slash }timeoff https://…“. Ganze Tage darin werden Ihre freien Tage.
time-off-calendar-off = Ich verfolge den Kalender bei { $calendar } nicht mehr und habe die Adresse vergessen. Freie Tage daraus bleiben; „{ $slash }timeoff streiche 24. Dez.“ nimmt sie zurück.
time-off-calendar-how = „{ $slash }timeoff https://…“ lässt mich einen Kalender verfolgen, „{ $slash }timeoff kalender“ sagt, wie es steht, „{ $slash }timeoff kalender aus“ beendet es.
time-off-calendar-https = Das ist keine Adresse eines Kalenders, dem ich folgen kann. Sie beginnt mit https:// oder webcal://, wie Ihre Kalender-App sie unter „Privatadresse“ oder „Link teilen“ gibt.
time-off-calendar-secret = Wer die Adresse eines Kalenders hat, kann ihn lesen, und hier lesen andere mit. Bitte löschen Sie diese Nachricht und schreiben Sie mir die Adresse allein. Behalten habe ich sie nicht.
time-off-calendar-own = Jeder gibt die Adresse des eigenen Kalenders, und mir allein: „{ $slash }timeoff https://…“.
time-off-file-read = Ich lese { $calendar } und schreibe Ihnen, was ich übernehme.
time-off-file-none = Ich brauche eine Kalenderdatei (.ics), mit „{ $slash }timeoff“ darunter oder als Antwort darauf.
time-off-from =
    { $calendar }
    { $parts }
time-off-gone =
    Keine freien Tage mehr, da sie nicht mehr in Ihrem Kalender stehen:
    { $lines }
time-off-nothing-new = Darin steht kein freier Tag, den ich nicht kenne.
time-off-left-busy = { $count ->
    [one] Ein Eintrag blieb weg: Ihr Kalender zeigt ihn als frei.
   *[other] { $count } Einträge blieben weg: Ihr Kalender zeigt sie als frei.
}
time-off-trouble-gone = Bei { $calendar } gibt es diesen Kalender nicht mehr.
time-off-trouble-refused = { $calendar } lässt mich diesen Kalender nicht lesen. Bitte legen Sie dort eine Privatadresse an und schreiben Sie mir diese.
time-off-trouble-unreachable = Ich erreiche { $calendar } nicht.
time-off-trouble-large = { $calendar } ist zu groß für mich. Bitte geben Sie mir einen Kalender nur mit Ihren freien Tagen.
time-off-trouble-none = Was bei { $calendar } steht, ist kein Kalender (iCalendar, .ics).
time-off-trouble-forbidden = { $calendar } ist keine Adresse im Internet, die ich aufrufen darf.
time-off-trouble-many = In { $calendar } stehen so viele einzelne freie Tage, dass ich sie nicht behalten kann. Übernommen wurde nichts.
time-off-trouble-followed = { $said } Ich versuche es weiter und sage nichts mehr dazu. „{ $slash }timeoff kalender aus“ beendet es.
