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

command-quotes = mehrere Angebote im Vergleich: „{ $slash }quotes 12“, „{ $slash }quotes 12 alle“
command-price = einen eigenen Preis nennen: „{ $slash }price 12 80 EUR bis Freitag“
refused-ask_quotes = Um Angebote bittet, wer die Anfrage gestellt hat, oder die Leitung.
refused-propose = Einen eigenen Preis nennt, wer die Anfrage gestellt hat, oder die Kontaktperson des Unternehmens.
button-quotes-all = Alle ({ $count })
button-quotes-one = { $name }
button-quotes-rated = { $name } (★ { $average })
button-quotes-no = Kein Angebot von mir
button-quotes-compare = Vergleichen
button-quote-accept-number = { $number } annehmen
quotes-how = „{ $slash }quotes 12“ zeigt die Angebote für #12 nebeneinander oder bittet um welche; „{ $slash }quotes 12 alle“ fragt alle, die es könnten, „{ $slash }quotes 12 Ann, Ben“ zwei davon.
quotes-whom = Wer soll sagen, was #{ $number } „{ $title }“ kostet?
quotes-nobody = Es ist niemand mehr da, den ich um ein Angebot bitten könnte. Ihre Anfrage bleibt, wie sie ist.
quotes-unknown = Ich kenne hier niemanden namens „{ $name }“. „{ $slash }quotes 12“ zeigt, wen Sie mit einem Druck fragen können.
quotes-asked = Um ein Angebot für #{ $number } „{ $title }“ gebeten: { $count ->
    [one] eine Person
   *[other] { $count } Personen
}. Sie lesen jedes Angebot hier, und alle nebeneinander mit „{ $slash }quotes { $number }“.
quotes-wanted =
    { $client } hätte gern ein Angebot für #{ $number } „{ $title }“: was es kostet, wie lange es dauert, bis wann es fertig ist. Schreiben Sie zum Beispiel
    „{ $slash }quote #{ $number } 3 Std 90 EUR was Sie tun werden, bis Freitag“
quotes-not-asked = Für diese Anfrage wartet niemand auf ein Angebot von Ihnen.
quotes-refused-yours = In Ordnung: Für #{ $number } „{ $title }“ wartet niemand mehr auf ein Angebot von Ihnen.
quotes-refused = { $name } macht kein Angebot für #{ $number } „{ $title }“.
quotes-compared =
    Angebote für #{ $number } „{ $title }“:
    { $lines }
quotes-none-yet = Für #{ $number } „{ $title }“ gibt es noch kein Angebot.
quotes-line = { $quote }. { $name }{ $rated }: { $price }{ $time }{ $due } – { $what }
quotes-line-proposal = { $quote }. Ihre Bedingungen an { $name }: { $price }{ $time }{ $due } – { $what }
quotes-rated = , ★ { $average } ({ $count })
quotes-with-missing =
    { $quotes }
    { $missing }
quotes-missing = Noch ohne Antwort: { $names }
quotes-missing-count = Noch ohne Antwort: { $count }
quotes-how-far =
    Bisher Angebote für #{ $number } „{ $title }“: { $count }
    { $missing }
price-how = „{ $slash }price 12 80 EUR bis Freitag“ nennt Ihren Preis für #12 und bis wann Sie es brauchen. Die Währung gehört dazu.
price-nobody = Im Moment kann ich niemandem schreiben, der #{ $number } übernehmen könnte. Bitten Sie um eine Person: „{ $slash }person“.
price-kept =
    Ihre Bedingungen { $quote } für #{ $number } „{ $title }“ liegen bei { $count ->
        [one] einer Person
       *[other] { $count } Personen
    }:
    { $terms }
    Wenn sie bis { $until } niemand annimmt, sage ich es Ihnen.

button-quote-more = Brauche mehr Zeit
quote-extra =
    { $name } braucht mehr Zeit für #{ $number } „{ $title }“. Über das Vereinbarte hinaus, als Angebot { $quote }:
    { $terms }
    { $state } Ohne Ihr Ja wird es nicht berechnet.
quote-more-how = Wie viel mehr? „{ $slash }quote more { $quote } 2 Std 60 EUR die Tabellen dauern länger“ fragt die Kundschaft; bei einem Stundenpreis genügt die Zeit.
quote-more-of-agreed = Um mehr Zeit bittet, wer die Arbeit macht, zu einem Angebot, das angenommen wurde.
quote-more-waits = Angebot { $quote } wartet zuerst auf Antwort. „{ $slash }quote withdraw { $quote }“ zieht es zurück.
budget-near = { $worked } der vereinbarten { $agreed } für #{ $number } „{ $title }“ sind verbraucht. Wenn es länger dauert, fragen Sie die Kundschaft jetzt: „{ $slash }quote more { $quote } 2 Std 60 EUR Grund“. Zeit über das Vereinbarte hinaus wird Ihnen bezahlt, berechnet wird sie nur mit deren Ja.
