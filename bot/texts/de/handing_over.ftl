# Eine Aufgabe in anderen Händen: erbeten oder zugeteilt.

handover-how = Schreiben Sie die Nummer und wer übernehmen soll, etwa „{ $slash }handover { $number } Luis“.
handover-asked = { $name } ist gefragt, #{ $number } zu übernehmen; bis dahin bleibt die Aufgabe bei Ihnen.
handover-ask = { $name } bittet Sie, #{ $number } „{ $title }“ für { $client } zu übernehmen.
handover-ask-why = { $name } bittet Sie, #{ $number } „{ $title }“ für { $client } zu übernehmen: { $note }
handover-pending = Es ist schon jemand gefragt, #{ $number } zu übernehmen.
handover-same = { $name } hat #{ $number } schon.
handover-not-you = Gefragt ist nur { $name }.
handover-accepted = #{ $number } gehört Ihnen: { $title }
handover-accepted-told = { $name } hat #{ $number } „{ $title }“ übernommen.
handover-refused = In Ordnung, #{ $number } bleibt, wo es ist.
handover-refused-told = { $name } kann #{ $number } „{ $title }“ nicht übernehmen; die Aufgabe bleibt bei Ihnen.
handover-expired = { $name } hat nicht geantwortet, also bleibt #{ $number } bei Ihnen.
staff-several = So heißen mehrere: { $names }. Schreiben Sie den ganzen Namen.
staff-no-chat = { $name } hat noch keinen Chat mit mir, also kann ich nicht fragen.
assign-how = Schreiben Sie die Nummer und wer sie bekommt, etwa „{ $slash }assign { $number } Luis“.
assign-sure = { $holder } hat #{ $number } „{ $title }“. Trotzdem an { $name } geben?
assigned = #{ $number } ist jetzt bei { $name }.
assigned-to-you = { $by } hat Ihnen #{ $number } „{ $title }“ gegeben.
assigned-away = { $by } hat #{ $number } „{ $title }“ an { $name } gegeben.
button-assign-sure = Ja, an { $name }
button-take-over = Ich übernehme
button-refuse = Geht nicht
command-handover = jemanden bitten zu übernehmen: { $slash }handover 12 Luis
command-assign = eine Aufgabe jemandem geben: { $slash }assign 12 Luis
refused-hand_over = Übergeben kann nur, wer die Aufgabe hat.
refused-assign = Aufgaben geben nur Leitung und Teamleitung an andere.

idle-ask =
    Sind Sie noch dran?
    { $tasks }
    Ohne Antwort geht zurück ans Team, was in 30 Minuten noch niemand begonnen hat.
idle-line = #{ $number } { $title }
idle-still = Gut. Nach #{ $number } werden Sie erst am nächsten Arbeitstag wieder gefragt.
idle-released = #{ $number } „{ $title }“ ist zurück beim Team: Niemand hatte begonnen, und niemand hat geantwortet.
idle-manager = { $name } hat #{ $number } „{ $title }“ und gab zwei Arbeitstage lang kein Zeichen. „{ $slash }assign { $number }“ mit einem Namen gibt die Aufgabe jemand anderem.
button-still = Noch dran: #{ $number }
button-give-back = Zurück: #{ $number }
command-still = Sie sind noch dran: { $slash }still 12

holder-back = { $name } bearbeitet #{ $number } und ist { $at } zurück.
holder-off = { $name } bearbeitet #{ $number } und ist zurzeit nicht im Dienst.
button-someone-else = Jetzt jemand anderes
someone-else-back = { $name } ist zurück und hat #{ $number }.
someone-else-asked = Das Team wird gebeten, #{ $number } zu übernehmen.
someone-else-told = { $name } wollte nicht warten, bis Sie zurück sind: #{ $number } „{ $title }“ ist wieder beim Team.
