# Das Wissen: Antworten, die bereitstehen, was daraus wurde, und die Pflege der Einträge.

faq-answer =
    { $answer }

    { $source }
faq-source = Aus unseren Antworten: „{ $title }“
faq-source-company = Aus den Antworten für { $company }: „{ $title }“
button-helps = Das hilft
button-to-person = An einen Menschen
faq-helped = Schön, dass das hilft, { $name }. Schreiben Sie jederzeit, wenn Sie etwas brauchen.
faq-to-person = Ihre Frage ist weitergegeben: Sie ist #{ $number }, und ein Mensch antwortet Ihnen.
faq-given = { $name } hat diese Antwort schon bekommen, und die Frage von #{ $number } ist damit nicht geklärt: { $entries }

command-faq = Antworten, die bereitstehen: { $slash }faq list, { $slash }faq add
refused-knowledge = Die Liste der Antworten liest nur das Team.
refused-curate = Antworten ändern nur Teamleitungen und die Leitung.
faq-how =
    „{ $slash }faq list“ zeigt die Antworten, die bereitstehen, „{ $slash }faq 3“ eine davon.
    „{ $slash }faq add“ fragt Sie nach einer neuen. In einer Zeile: „{ $slash }faq add Wann haben Sie geöffnet? | Montag bis Freitag, 9 bis 17 Uhr.“ Nur für eine Firma: „{ $slash }faq add company:Acme Frage | Antwort“.
    „{ $slash }faq remove 3“ nimmt eine weg, „{ $slash }faq misses“ zeigt, was Kunden vergeblich gefragt haben.
faq-empty = Solche Antworten gibt es noch nicht. „{ $slash }faq add“ schreibt eine.
faq-list =
    { $count ->
        [one] Eine Antwort steht bereit:
       *[other] { $count } Antworten stehen bereit:
    }
    { $lines }
faq-line = { $number }. { $title }
faq-line-company = { $number }. { $title } ({ $company })
faq-more = … und { $count } weitere. „{ $slash }faq list“ mit dem Namen einer Firma zeigt die dieser Firma.
faq-none = Eine Antwort Nummer { $number } gibt es nicht. „{ $slash }faq list“ zeigt alle.
faq-added = Als Nummer { $number } aufgenommen: „{ $title }“. Wer das fragt, bekommt ab jetzt diese Antwort.
faq-added-company = Als Nummer { $number } aufgenommen: „{ $title }“. Wer bei { $company } das fragt, bekommt ab jetzt diese Antwort.
faq-removed = Nummer { $number }, „{ $title }“, bekommt niemand mehr.
faq-too-long = Eine Antwort hat höchstens { $most } Zeichen. Bitte kürzen Sie sie.
faq-misses =
    { $count ->
        [one] Auf eine Frage gab es keine Antwort, und sie wurde zur Anfrage:
       *[other] Auf { $count } Fragen gab es keine Antwort, und sie wurden zu Anfragen, die neuesten zuerst:
    }
    { $lines }
faq-miss = { $place }. { $question }
faq-miss-tried = { $place }. { $question } (eine Antwort kam, und sie half nicht)
faq-no-misses = Auf jede Frage gab es eine Antwort, oder es hat noch niemand gefragt.
button-write-answer = { $number }: Antwort schreiben

form-knowledge = Antwort schreiben
form-knowledge-question = Welche Frage beantwortet sie?
form-knowledge-question-hint = So, wie ein Kunde fragen würde.
form-knowledge-asked = Gefragt wurde: „{ $question }“. Sie können es besser sagen oder so lassen.
form-knowledge-answer = Die Antwort
form-knowledge-answer-hint = Diese Worte bekommen Kunden so, wie sie dastehen.
form-knowledge-more = Andere Arten, danach zu fragen
form-knowledge-more-hint = Eine in jeder Zeile. Je mehr es sind, desto öfter wird die Antwort gefunden.
form-knowledge-company = Nur für eine Firma?
form-knowledge-company-hint = Ihr Name; bleibt das leer, können alle Kunden die Antwort bekommen.
form-knowledge-empty = Bitte schreiben Sie hier etwas.
form-refused-knowledge = Slack hat das Formular nicht geöffnet; verloren ist nichts. Bitte schreiben Sie die Antwort selbst: „/desk faq add Frage | Antwort“.

faq-file-problem = { $file }, Zeile { $line }: { $problem }
faq-file-no-front = Die erste Zeile muss „---“ sein; darunter stehen Titel und Fragen.
faq-file-no-end = Eine zweite Zeile „---“ muss beenden, was über der Antwort steht.
faq-file-no-title = Über dieser Zeile fehlt ein Titel: „title: Öffnungszeiten“.
faq-file-no-answer = Die Antwort fehlt: Sie steht unter dieser Zeile.
faq-file-line = „{ $word }“ ist weder „Name: Wert“ noch „- eine Frage“.
faq-file-key = „{ $word }“ ist unbekannt. Es gibt title, language, company und questions.
faq-file-twice = „{ $word }“ steht hier zweimal.
faq-file-list = Fragen stehen unter „questions:“, jede in einer Zeile, die mit „- “ beginnt.
faq-file-quotes = Die Anführungszeichen enden nicht richtig: { $word }
faq-file-long = Die Antwort ist länger als { $word } Zeichen.
faq-file-unreadable = Das ist kein Text in UTF-8.
faq-no-files = In { $folder } liegen keine Dateien, die auf .md enden.
faq-no-folder = { $folder } ist kein Ordner.
faq-imported = { $added } neu, { $changed } geändert, { $same } wie zuvor. Einträge ohne Datei bleiben; „{ $slash }faq remove 3“ nimmt einen weg.
faq-exported = { $count ->
    [one] Ein Eintrag steht jetzt in { $folder }.
   *[other] { $count } Einträge stehen jetzt in { $folder }.
}
