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
