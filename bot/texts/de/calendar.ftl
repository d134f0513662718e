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
