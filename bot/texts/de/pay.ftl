# Verträge: was Assistenten bekommen und Firmen berechnet wird, und von wann bis wann.

command-contract = was vereinbart ist, oder für die Verwaltung „{ $slash }contract Luis 18 EUR pro Stunde“
refused-contract = Verträge sind für das Personal.
refused-agree = Verträge schließt die Verwaltung. „{ $slash }contract“ zeigt Ihren.

contract-how =
    Darin lese ich keine Vereinbarung. Für Assistenten zum Beispiel:
    „{ $slash }contract Luis 18 EUR pro Stunde ab 1. Januar“, „… 25 EUR pro Auftrag für web“, „… 60 % der Angebote“, „… 2.400 EUR im Monat, Angestellter“, „… 25.000 EUR im Jahr“, „… Provision 5 %, 8 % über 10.000 EUR“, „… Abzug 21 % Steuer“, „… Zuschuss 49 EUR im Monat Fahrt“, „… Meilenstein 500 EUR Entwurf“, „… einmalig -20 EUR doppelt gezählt“, „… unbezahlt bis 15. Januar“, „… alle zwei Wochen“, „… exklusiv für Acme“
    Für Firmen: „{ $slash }contract Acme 30 EUR pro Stunde“, „… 40 EUR pro Stunde durch Luis“, „… 900 EUR im Monat“, „… Kontingent 10 Std. 300 EUR darüber 35 Übertrag 5 für 2 Monate“, „… kostenlos“, „… Viertelstunden“, „… sichtbar“
    „{ $slash }contract beenden 5 am 31. Dezember“, „{ $slash }contract beenden Luis“, „{ $slash }contract erreicht 7“
contract-who = So heißt hier niemand. Beginnen Sie mit jemandem aus dem Personal, einer Firma oder Kundschaft ohne Firma: „{ $slash }contract Luis 18 EUR pro Stunde“
contract-which = Wer ist gemeint: { $names }? Schreiben Sie den ganzen Namen.
contract-no-day = Diesen Tag gibt es nicht. Schreiben Sie „1. Januar“ oder „2027-01-01“.
contract-days-reversed = { $until } liegt vor { $since }. Der erste Tag kommt zuerst.
contract-unclear = Ich verstehe alles außer „{ $words }“. Bitte lassen Sie es weg oder sagen Sie es anders; „{ $slash }contract“ mit einem Namen allein zeigt, was vereinbart ist.
contract-no-scope = „{ $words }“ ist keine Firma, keine Kategorie und niemand vom Personal, von dem ich weiß.
contract-none = Es gibt noch keine Verträge. „{ $slash }contract Luis 18 EUR pro Stunde“ macht den ersten.
contract-none-own = Mit Ihnen ist hier kein Vertrag eingetragen. Das kann Ihre Verwaltung tun.
contract-none-with = Mit { $name } gibt es noch keinen Vertrag. Sagen Sie, was vereinbart ist: „18 EUR pro Stunde ab 1. Januar“.
contract-which-currency = In welcher Währung? Sagen Sie sie mit der ersten Vereinbarung: „18 EUR pro Stunde“.
contract-other-currency = Der Vertrag mit { $name } ist in { $currency }, und ein Vertrag hat eine Währung. Beenden Sie ihn zuerst; dann kann ein anderer beginnen.
contract-not-pay = Das ist keine Bezahlung: { $name } gehört zum Personal. Kontingente sind für Firmen.
contract-not-bill = Das ist für das Personal, und { $name } wird berechnet: pro Stunde, im Monat oder Jahr, mit einem Kontingent, einmalig oder kostenlos.
contract-other-side =
    Das passt nicht zu { $name }. Von Assistenten kann man „Angestellter“, „selbständig“ und „exklusiv für Acme“ sagen, von Firmen „Viertelstunden“, „sichtbar“ und „verborgen“.
contract-monthly-only = Ein Kontingent gilt für einen Monat, also ist seine Rechnung monatlich.
contract-employees-only = Zuschüsse und Abzüge sind für Angestellte. Wenn { $name } angestellt ist, fügen Sie „Angestellter“ hinzu.
contract-name-it = Wie heißt dieser Abzug? „Abzug 21 % Steuer“
contracts =
    Verträge
    { $lines }
contract-head-pay = { $contract }. { $name } wird in { $currency } bezahlt
contract-head-bill = { $contract }. { $name } wird in { $currency } berechnet
contract-head-billed = { $contract }. Arbeit von { $name } wird in { $currency } berechnet, wo nichts anderes vereinbart ist
contract-ended-head = { $contract }. { $name }, in { $currency }, bis { $until }
contract-settings = { $first }; { $second }
contract-rhythm-weekly = Wöchentlich
contract-rhythm-fortnightly = Alle zwei Wochen
contract-rhythm-monthly = Monatlich
contract-employee = angestellt
contract-contractor = selbständig
contract-exclusive = Arbeitet nur für { $company }
contract-rounding-minute = Zeit wird auf die Minute gerundet, einmal je Auftrag und Tag
contract-rounding-quarter = Zeit wird auf Viertelstunden aufgerundet, einmal je Auftrag und Tag
contract-shown = Der Kontakt der Firma sieht Stunden und Rechnungen
contract-hidden = Der Kontakt der Firma sieht keine Stunden und Rechnungen
contract-no-terms = Für heute oder später ist nichts vereinbart.
contract-agreed =
    Mit { $name } vereinbart:
    { $lines }

    { $contract }
contract-settings-said =
    Eingetragen.
    { $contract }
contract-ended = Der Vertrag mit { $name } endet mit { $day }.
contract-end-how = Was endet? „{ $slash }contract beenden 5“ beendet die Vereinbarung mit dieser Nummer, „{ $slash }contract beenden Luis am 31. Dezember“ den ganzen Vertrag.
contract-reach-how = Welcher Meilenstein? „{ $slash }contract erreicht 7“ nimmt seine Nummer; „{ $slash }contract“ zeigt alle.
milestone-reached = Erreicht: { $line }
milestone-reached-already = Das ist schon erreicht oder beendet.
terms-replaced = Anstelle von { $line }
terms-ended = Beendet: { $line }
terms-ended-already = Das endet bis dahin schon.
terms-line = { $terms }. { $what }, { $days }
terms-for = { $what } für { $scope }
terms-both = { $one }, { $other }
terms-since = ab { $since }
terms-between = { $since } bis { $until }
terms-on = am { $day }
terms-not-reached = noch nicht erreicht
terms-hourly = { $amount } pro Stunde
terms-task = { $amount } pro Auftrag
terms-quote = { $percent } % der angenommenen Angebote
terms-fixed-month = { $amount } im Monat
terms-fixed-year = { $amount } im Jahr
terms-salary-month = Gehalt von { $amount } im Monat
terms-salary-year = Gehalt von { $amount } im Jahr
terms-benefit-month = Zuschuss von { $amount } im Monat: { $name }
terms-benefit-year = Zuschuss von { $amount } im Jahr: { $name }
terms-deduction-month = Abzug von { $amount } im Monat: { $name }
terms-deduction-year = Abzug von { $amount } im Jahr: { $name }
terms-share = Abzug von { $percent } % des Verdienten: { $name }
terms-tier-first = { $percent } %
terms-tier = { $percent } % über { $above }
terms-commission = Provision auf das Berechnete: { $lines }
terms-once = { $amount } einmalig: { $name }
terms-retainer = Kontingent von { $hours } im Monat für { $fee }, darüber { $overrun } pro Stunde
terms-retainer-carried = { $months ->
    [one] Kontingent von { $hours } im Monat für { $fee }, darüber { $overrun } pro Stunde; bis zu { $cap } werden für { $months } Monat übertragen
   *[other] Kontingent von { $hours } im Monat für { $fee }, darüber { $overrun } pro Stunde; bis zu { $cap } werden für { $months } Monate übertragen
}
terms-unpaid = Unbezahlt
terms-free = Kostenlos
