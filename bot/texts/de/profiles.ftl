# Profile von Kundinnen und Kunden: was das Team sich über sie und über ganze Firmen merkt.

command-client = was wir über jemanden wissen: { $slash }client Carla, { $slash }client Carla note: mag Vormittage
client-how =
    „{ $slash }client Carla“ zeigt, was wir über Carla wissen, „{ $slash }client 12“, über wen es in #12 geht, und der Name einer Firma, was für alle dort gilt.
    Hinter dem Namen kommt eine Zeile dazu: „{ $slash }client Carla note: mag Vormittage“, „rule: Buchhaltung in Kopie“, „never: vor zehn anrufen“, „prefers: Luis“, „sort: Rechnung = bookkeeping“, „names: desk“ oder „target: dringend Antwort 15 min“.
    „{ $slash }client remove 3“ nimmt Zeile 3 weg, „{ $slash }client Carla history“ sagt, wer was geändert hat. Kundinnen und Kunden sehen davon nichts.
client-nobody = Unter Ihren Kundinnen, Kunden und Firmen kenne ich niemanden namens „{ $name }“.
client-several = Zu „{ $name }“ passen mehrere: { $names }. Bitte schreiben Sie den ganzen Namen.
client-no-company = Von { $name } ist keine Firma bekannt.
client-empty = Über { $name } ist noch nichts notiert. „{ $slash }client { $name } note: …“ schreibt etwas auf.
client-about =
    Was wir über { $name } wissen:
    { $lines }
client-about-company =
    Für alle bei { $company }:
    { $lines }
client-both =
    { $own }
    { $company }
client-line-never = { $number }. Nie: { $text }
client-line-rule = { $number }. Regel: { $text }
client-line-prefers = { $number }. Am liebsten { $text }
client-line-sort = { $number }. Kategorie: { $text }
client-line-names = { $number }. { $text ->
        [desk] Liest „{ $desk }“ statt unserer Namen
       *[own] Liest unsere Namen
    }
client-names-how = Bitte schreiben Sie „names: desk“, dann steht „{ $desk }“ statt unserer Namen da, oder „names: own“.
client-line-target = { $number }. Zugesagt: { $text }
client-target-how = Bitte schreiben Sie, was zugesagt ist, etwa „{ $slash }client Acme target: dringend Antwort 15 min, fertig 3 h“; die Worte sind die von „{ $slash }targets“.
client-line-note = { $number }. { $text }
client-on-claim =
    Bevor Sie mit #{ $number } anfangen, nur für Sie:
    { $profile }
client-more =
    { $said }
    { $count ->
        [one] Noch eine Zeile
       *[other] Noch { $count } Zeilen
    }: „{ $slash }client { $number }“
client-added =
    Über { $name } notiert. Wer eine Anfrage von dort übernimmt, liest es:
    { $line }
client-added-company =
    Für alle bei { $name } notiert. Wer eine Anfrage von dort übernimmt, liest es:
    { $line }
client-news =
    { $by } hat etwas über { $name } notiert, für die Sie gerade arbeiten:
    { $line }
client-removed =
    Aus dem, was wir über { $name } wissen, gestrichen:
    { $line }
client-no-line = Eine Zeile { $number }, die Sie streichen könnten, gibt es nicht.
client-too-long = Eine Zeile hat höchstens { $most } Zeichen. Bitte kürzen Sie sie.
client-too-many = Über { $name } stehen schon sehr viele Zeilen da. Bitte streichen Sie zuerst einige.
client-sort-how = Bitte schreiben Sie Wörter und eine Kategorie, „sort: Rechnung, Beleg = bookkeeping“, oder eine Kategorie für alles, „sort: bookkeeping“. Es gibt: { $categories }.
client-prefers-whom =
    { $count ->
        [0] Hier heißt niemand „{ $name }“. Bitte schreiben Sie den Namen eines Teammitglieds: „prefers: Luis“.
       *[other] Hier heißen mehrere „{ $name }“. Bitte schreiben Sie den ganzen Namen.
    }
client-history =
    Was über { $name } notiert und was gestrichen wurde:
    { $lines }
client-change-added = { $at } { $name }, notiert: { $line }
client-change-removed = { $at } { $name }, gestrichen: { $line }
client-sent = Ich habe es Ihnen allein geschrieben.
client-no-chat = Das ist nur für Sie, und allein kann ich Ihnen noch nicht schreiben. Schreiben Sie mir einmal privat, und fragen Sie dann noch einmal.
refused-profile = Was wir über jemanden wissen, liest nur das zuständige Team.
refused-remember = Was wir über jemanden wissen, schreibt nur das zuständige Team auf.
refused-strike = Zeilen, die jemand anders geschrieben hat, streichen Teamleitung und Management.

button-write-line = Zeile hinzufügen
form-profile = Notieren
form-profile-kind = Was wissen Sie über { $name }?
form-profile-note = Gut zu wissen
form-profile-rule = Eine Regel
form-profile-never = Was man nie tun darf
form-profile-words = In Ihren Worten
form-profile-words-hint = Wer eine Anfrage von dort übernimmt, liest es. Kundinnen und Kunden nie.
form-profile-whom = Für wen gilt es?
form-profile-company = Alle bei { $company }
form-profile-empty = Bitte schreiben Sie hier etwas.
form-profile-nobody = Dafür ist Ihr Team nicht mehr zuständig.
form-refused-profile = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie die Zeile selbst: „/desk client Carla note: mag Vormittage“.
