# Wörter und Zahlen, aus denen andere Sätze bestehen.

# Wie die Sprache sich selbst nennt, und wie Tag und Uhrzeit geschrieben werden (in Babels Zeichen).
language-name = Deutsch
day-pattern = EEE d. MMM
moment-pattern = EEE d. MMM, HH:mm

lasting-seconds = { $seconds } s
lasting-minutes = { $minutes } Min.
lasting-hours = { $hours } Std.
lasting-hours-minutes = { $hours } Std. { $minutes } Min.
moment = { $at }
not-measured = –
nobody = niemandem

status-new = noch zu übernehmen
status-claimed = übernommen
status-in-progress = in Arbeit
status-waiting = wartet auf Antwort
status-on-hold = zurückgestellt
status-done = fertig
status-closed = abgeschlossen
status-cancelled = zurückgezogen
status-dismissed = keine Anfrage

role-stranger = Gast
role-client = Kunde
role-assistant = Assistenz
role-lead = Teamleitung
role-manager = Leitung

priority-name-low = niedrig
priority-name-normal = normal
priority-name-urgent = eilt

files-count = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
round-number = erneut (Runde { $round })

period-today = heute
period-yesterday = gestern
period-week = die letzten 7 Tage
period-month = die letzten 30 Tage
