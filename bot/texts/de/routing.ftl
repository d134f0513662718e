# Verteilung: wem eine neue Aufgabe angeboten wird, warum, und was Assistenten können.

command-why = warum zuerst diese Person gefragt wird: { $slash }why 12
command-skills = was Sie können: { $slash }skills web 3, writing; Sprachen de, en; höchstens 4
refused-why = Wem eine Aufgabe angeboten wird, sieht nur ihr Team.
refused-skills = Fähigkeiten werden für das Team festgehalten.
refused-vouch = Was andere können, sagt nur die Teamleitung oder das Management.
button-acknowledge = Ich habe sie
field-offered = Angeboten
offered-until = { $name }, bis { $until }
mode-broadcast = wer Dienst hat, darf übernehmen
mode-offer = die beste Person wird gefragt, dann zwei weitere, dann alle
mode-assign = die beste Person bekommt sie und sagt „Ich habe sie“
team-mode-how = Schreiben Sie eines davon dahinter: „{ $slash }team mode broadcast“, „{ $slash }team mode offer“ oder „{ $slash }team mode assign“. Team { $team } jetzt: { $now }.
team-mode = Neue Anfragen des Teams { $team } ab jetzt: { $now }.

offer-ask = #{ $number } „{ $title }“ von { $client }: Übernehmen Sie? Bis { $until } werden Sie zuerst gefragt.
offer-theirs = #{ $number } „{ $title }“ von { $client } ist Ihre. Bitte sagen Sie bis { $until }, dass Sie sie haben.
offer-named = { $name }, übernehmen Sie #{ $number }? Bis { $until } werden Sie zuerst gefragt.
offer-for-everybody = Niemand der Gefragten hat #{ $number } übernommen. Jetzt kann es, wer Dienst hat.
claim-offered = Bis { $until } wird zuerst { $name } gefragt. Danach können Sie sie vielleicht übernehmen.

why =
    #{ $number } „{ $title }“: { $mode }. In dieser Reihenfolge, so wie es jetzt ist:
    { $lines }
why-held =
    { $holder } hat #{ $number } „{ $title }“. Würde sie jetzt angeboten, dann in dieser Reihenfolge:
    { $lines }
why-nobody = Das Team hat noch keine Assistenten.
why-line = { $place }. { $name }: { $level ->
        [0] keine solche Fähigkeit bekannt
       *[other] Fähigkeit { $level } von 3
    }, { $speaks ->
        [yes] spricht die Sprache des Kunden
       *[no] nicht die Sprache des Kunden
    }{ $tie ->
        [preferred] , vom Kunden bevorzugt
        [last] , hat die letzte Aufgabe des Kunden erledigt
       *[none] { "" }
    }, { $open } von { $capacity } Aufgaben{ $asked ->
        [yes] , wurde gefragt
       *[no] { "" }
    }
why-not-off = { $name }: nicht im Dienst
why-not-full = { $name }: hat { $open } von { $capacity } Aufgaben

skills-shown =
    { $name }:
    { $skills }
    Aufgaben zugleich: { $capacity }.
    „{ $slash }skills web 3, Excel; Sprachen de, en; höchstens 4“ ändert es; Stufen gehen von 1 bis 3.
skills-kept =
    { $name }:
    { $skills }
    Aufgaben zugleich: { $capacity }.
skills-by =
    { $by } hat geändert, was über Sie bekannt ist.
    { $said }
skills-line = { $skill } · { $level } von 3
skills-none = Noch keine Fähigkeiten bekannt
skills-unclear = „{ $words }“ verstehe ich nicht. Schreiben Sie es wie „{ $slash }skills web 3, Excel; Sprachen de, en; höchstens 4“. Arten von Arbeit sind { $categories }; andere Fähigkeiten in eigenen Worten. Sprachen sind { $languages }.
skills-language = spricht { $language }
spoken-en = Englisch
spoken-de = Deutsch
spoken-ru = Russisch
spoken-fr = Französisch
spoken-es = Spanisch
spoken-pt = Portugiesisch
spoken-it = Italienisch
spoken-nl = Niederländisch
spoken-pl = Polnisch
spoken-uk = Ukrainisch
spoken-tr = Türkisch
