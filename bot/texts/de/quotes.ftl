# Angebote: was eine Anfrage kostet, wie lange sie dauert und was die Kundschaft dazu sagt.

command-quote = was eine Anfrage kostet: „{ $slash }quote #12 3 Std 90 EUR Flyer gestalten, bis Freitag“
refused-quote = Angebote macht das Team der Anfrage.
refused-answer_quote = Ein Angebot beantwortet, wer die Arbeit angefragt hat, oder die Kontaktperson des Unternehmens.
refused-see_quotes = Angebote lesen beide Seiten und Manager.

button-quote-accept = Annehmen
button-quote-ask = Fragen
button-quote-answer = Antworten
button-quote-counter = Andere Bedingungen
button-quote-decline = Ablehnen
button-quote-withdraw = Zurückziehen
button-quote-show = Angebot { $number }

quote-what = { $what }
quote-price = Preis: { $price }
quote-rate = Preis: { $rate } pro Stunde, insgesamt { $sum }
quote-time = Zeit: { $time }
quote-due = Fertig bis: { $at }
quote-anybody = alle im Team
quote-whole =
    Angebot { $quote } von { $name } für #{ $number } „{ $title }“:
    { $terms }
    { $state }
quote-proposed =
    Vorschlag { $quote } von { $client } an { $name } für #{ $number } „{ $title }“:
    { $terms }
    { $state }
quote-with-talk =
    { $quote }
    Dazu wurde gesagt:
    { $lines }
quote-said = { $name }: { $words }
quote-state-open = Gültig bis { $until }.
quote-state-countered = Andere Bedingungen wurden vorgeschlagen und warten auf Antwort.
quote-state-accepted = Angenommen; es bleibt, wie es ist.
quote-state-declined = Abgelehnt.
quote-state-withdrawn = Zurückgezogen.
quote-state-replaced = Durch ein späteres ersetzt.
quote-state-expired = Ohne Antwort abgelaufen.
quote-state-lapsed = Stattdessen wurde ein anderes angenommen.

quote-how =
    „{ $slash }quote #12 3 Std 90 EUR Layout des Flyers, bis Freitag“ nennt einen Preis für #12; pro Stunde heißt es „30 EUR/Std“. Die Währung gehört dazu.
    „{ $slash }quote“ zeigt, was auf Antwort wartet, „{ $slash }quote show 7“ eines davon, „{ $slash }quote withdraw 7“ zieht es zurück.
quote-how-long = Ein Stundenpreis braucht auch die Zeit: „30 EUR/Std 4 Std“.
quote-late = Dieser Tag ist vorbei. Bis wann wird es fertig?
quote-too-long = Das ist zu lang: höchstens { $most } Zeichen. Bitte kürzen Sie es.
quote-own = Das ist Ihre eigene Anfrage: Sich selbst macht niemand ein Angebot.
quote-no-chat = { $client } hat dem Desk noch nie allein geschrieben, und Preise gehören nur in private Chats. Sobald das geschehen ist, schicken Sie das Angebot bitte noch einmal.
quote-only-in-private = Preise gehören nur in private Chats, deshalb wurde nichts gespeichert. Schreiben Sie mir Ihr Angebot allein.
quote-made =
    Angebot { $quote } für #{ $number } „{ $title }“ liegt bei { $client }:
    { $terms }
    Gültig bis { $until }. Ein neues Angebot tritt an seine Stelle.
quote-none = Ein solches Angebot gibt es für Sie nicht. „{ $slash }quote“ zeigt Ihre.
quote-none-made = Keines Ihrer Angebote wartet auf Antwort. „{ $slash }quote #12 3 Std 90 EUR Layout, bis Freitag“ macht eines.
quote-none-got = Kein Angebot wartet auf Ihre Antwort.
quote-list =
    Diese warten auf Antwort:
    { $lines }
quote-line = { $quote }. #{ $number } { $title }: { $price }
quote-line-rate = { $quote }. #{ $number } { $title }: { $price } pro Stunde
quote-not-yours = Zurückziehen kann es nur, wer es gemacht hat.

quote-over-countered = Zu Angebot { $quote } wurden andere Bedingungen vorgeschlagen; sie warten zuerst auf Antwort. „{ $slash }quote“ zeigt sie.
quote-over-accepted = Angebot { $quote } wurde schon angenommen und bleibt, wie es ist.
quote-over-declined = Angebot { $quote } wurde schon abgelehnt.
quote-over-withdrawn = Angebot { $quote } wurde zurückgezogen.
quote-over-replaced = Angebot { $quote } wurde durch ein späteres ersetzt. „{ $slash }quote“ zeigt es.
quote-over-expired = Angebot { $quote } ist abgelaufen. Wenn Sie es noch möchten, bitten Sie um ein neues.
quote-over-lapsed = Statt Angebot { $quote } wurde ein anderes angenommen.
quote-assistant-gone = Wer dieses Angebot gemacht hat, arbeitet nicht mehr hier. Bitten Sie um ein neues.

quote-accepted =
    Angebot { $quote } für #{ $number } „{ $title }“ ist vereinbart, mit { $name }:
    { $terms }
quote-accepted-by-client =
    { $by } hat Ihr Angebot { $quote } für #{ $number } „{ $title }“ angenommen. Sie können beginnen:
    { $terms }
quote-accepted-by-assistant =
    { $name } hat Ihre Bedingungen für #{ $number } „{ $title }“ angenommen und beginnt:
    { $terms }
quote-accepted-for-client =
    Angebot { $quote } von { $name } für Ihre Anfrage #{ $number } „{ $title }“ wurde für Ihr Unternehmen angenommen:
    { $terms }
quote-lapsed = Für #{ $number } „{ $title }“ wurde ein anderes Angebot angenommen; Ihres, { $quote }, ist erledigt. Vielen Dank dafür.
quote-task-away = Für #{ $number } „{ $title }“ wurde ein Angebot von { $name } angenommen, die Aufgabe liegt jetzt bei { $name }.
quote-declined = { $client } hat Ihr Angebot { $quote } für #{ $number } „{ $title }“ abgelehnt.
quote-proposal-declined = { $name } kann Ihre Bedingungen { $quote } für #{ $number } „{ $title }“ nicht annehmen.
quote-declined-yours = Abgelehnt: Angebot { $quote } für #{ $number } „{ $title }“.
quote-with-reason = { $said } Die Begründung: { $words }
quote-stands =
    Angebot { $quote } von { $name } gilt wie zuvor:
    { $terms }
    Gültig bis { $until }.
quote-withdrawn = { $name } hat Angebot { $quote } für #{ $number } „{ $title }“ zurückgezogen.
quote-proposal-withdrawn = { $client } hat die Bedingungen für #{ $number } „{ $title }“ zurückgenommen; Ihr Angebot gilt wie zuvor.
quote-withdrawn-yours = Zurückgezogen: Angebot { $quote } für #{ $number } „{ $title }“.
quote-counter-how = Welche Bedingungen passen Ihnen? Schreiben Sie zum Beispiel „{ $slash }quote counter { $quote } 80 EUR bis Montag“. Was Sie weglassen, bleibt, wie es ist.
quote-countered =
    { $name } liest jetzt Ihre Bedingungen für #{ $number } „{ $title }“:
    { $terms }
quote-ask-how = Was möchten Sie fragen oder antworten? Schreiben Sie „{ $slash }quote ask { $quote } Ist der Druck dabei?“. Nur die andere Seite liest es.
quote-asks = { $name } zu Angebot { $quote } für #{ $number }: { $words }
quote-asked = Zu Angebot { $quote } gesagt. Die Antwort lesen Sie hier.
quote-nobody-hears = Die andere Seite von Angebot { $quote } hat keinen privaten Chat mit dem Desk, über Preise lässt sich so nicht sprechen. Bitte sagen Sie es der Leitung.
quote-ends-soon =
    Dies wartet auf Ihre Antwort und endet bald:
    { $quote }
quote-expired-for-client = Angebot { $quote } von { $name } für #{ $number } „{ $title }“ ist abgelaufen. Wenn Sie es noch möchten, bitten Sie in Ihrer Anfrage um ein neues.
quote-expired-for-assistant = Ihr Angebot { $quote } für #{ $number } „{ $title }“ ist ohne Antwort abgelaufen. „{ $slash }quote #{ $number }“ und neue Bedingungen machen ein weiteres.
proposal-expired-for-client = Niemand hat Ihre Bedingungen { $quote } für #{ $number } „{ $title }“ rechtzeitig beantwortet, sie gelten nicht mehr. Ihre Anfrage bleibt, wie sie ist.
proposal-expired-for-assistant = Die Bedingungen von { $client } für #{ $number } „{ $title }“ sind abgelaufen.

field-agreed = Vereinbart
agreed = { $lines }
agreed-line = Angebot { $quote }: { $what }{ $time }{ $due }
agreed-time = , { $time }
agreed-due = , bis { $at }
confirmation-agreed = Vereinbart in Angebot { $quote }: { $price }{ $time }{ $due }
