"""German: words that call off a request, ask how far it is, or call a person."""

CANCEL = """
    (das |es |die sache |das thema |das ganze |THING)? (hat|hätte) sich (FILL|damit|leider|von
        (selbst|allein|alleine))* (erledigt|geklärt|gelöst|zerschlagen) (FILL|von (selbst|allein
        |alleine))*
    (hat|erledigt|geklärt) (sich)? (erledigt)?
    (ist)? (FILL)* (hinfällig|gegenstandslos|obsolet|vom tisch|gestorben|abgesagt|abgeblasen
        |überflüssig|geplatzt)
    THING (ist|sind|wäre|hat sich|wurde|fällt|entfällt) (FILL|leider|nicht|mehr)* (hinfällig
        |gegenstandslos|obsolet|vom tisch|gestorben|abgesagt|überflüssig|erledigt|geplatzt|nötig
        |notwendig|nötig|aktuell|relevant|erforderlich|weg|flach)
    (vergiss|vergesst|vergessen sie|ignoriert|ignorieren sie|ignoriere|stoppt|stoppen sie|lasst
        |lass|lassen sie|lassen wir|streicht|streichen sie|storniert|stornieren sie|löscht
        |löschen sie|cancelt|canceln sie|verwerft|verwerfen sie|annulliert|annullieren sie
        |schließen sie|beendet|beenden sie) (bitte|mir|uns|einfach|die arbeit an|die arbeit
        |lieber|FILL|alles|besser)* (es|MINE|daran|das mit TO|den ANY|gut sein|bleiben|sein|die
        arbeit daran) OF? (gut sein|bleiben|sein|einfach|ab|so|TO)?
    (brechen sie|brecht|sagen sie|sagt|blasen sie|blast) (bitte|FILL)* MINE OF? (bitte)? ab
    (zieht|ziehen sie|ziehe|ich ziehe|wir ziehen|nehme|ich nehme|wir nehmen) (FILL|hiermit)*
        MINE OF? (bitte|hiermit)? zurück
    (ich |wir)? (möchte|möchten|würde|will|wollen|würden|muss|müssen) (gern|gerne|bitte|FILL
        |leider|hiermit|doch)* MINE OF? (gern|gerne|bitte|leider|wieder|FILL)* (stornieren
        |zurückziehen|abbrechen|absagen|canceln|zurücknehmen|löschen|widerrufen)
    (können|könnt|könnten|könntet|kann|würden|kannst) (sie|ihr|ich|man|wir|du)? (bitte|FILL)*
        MINE OF? (bitte|wieder|FILL)* (stornieren|zurückziehen|abbrechen|absagen|canceln|löschen
        |streichen|vergessen|ignorieren|stoppen|schließen)
    MINE OF? (bitte|FILL|wieder)* (stornieren|zurückziehen|abbrechen|absagen|canceln|löschen
        |vergessen|ignorieren|streichen)
    (MY)? (ANY)? (THING|das|es|den|die)? (brauche|brauch|brauchen|benötige|benötigen|will|wollen
        |möchte|möchten|bräuchte) (US|ich s|ichs)? (THING|das|es|den|die|davon|dafür|ihre hilfe
        |eure hilfe|hilfe)? (FILL|leider|hier|doch)* (nicht|nichts|keine ANY?|keinen ANY?) (mehr
        |länger)?
    US (brauche|brauch|brauchen|benötige|benötigen|will|wollen|möchte|möchten) (THING|das|es
        |davon|ihre hilfe|eure hilfe)? (FILL|leider|hier|doch)* (nicht|nichts|keine ANY|keinen
        ANY) (mehr|länger)?
    THING (wird|werden) (FILL|doch)* nicht (mehr|länger) (gebraucht|benötigt)
    (ist|wird|es ist|das ist|is|das wird|wäre)? (FILL|doch|leider|eh|ohnehin|wohl)* (nicht|kein
        |keine) (mehr|länger)? (nötig|notwendig|erforderlich|gebraucht|benötigt|aktuell|relevant
        |von interesse|bedarf|thema) (mehr)?
    (US|das|es)? (habe|hab|haben|habs|wir habens) (es|das|mir es|uns|mir|mich|THING)? (FILL|doch
        |leider|selbst|selber)* (anders überlegt|dagegen entschieden|anders entschieden|(selbst
        |selber|allein|alleine) (erledigt|gemacht|gelöst|geschafft|gefunden|hinbekommen
        |hingekriegt)|gefunden|erledigt|eine andere lösung(gefunden)?|schon einen anderen
        |(jemand|jemanden) anderen(gefunden)?)
    (US |ich |wir)? (mache|machen|lösen|löse|erledige|erledigen|lassen|lasse|verzichten
        |verzichte) (es|das|wir)? (doch|lieber|jetzt|nun|FILL|dann|besser|selbst|selber|intern)+
        (selbst|selber|allein|alleine|intern|darauf|sein|bleiben|nicht)?
    (pläne|die pläne|unsere pläne|meine pläne|plan) (haben|hat) sich (FILL)* geändert
    planänderung
    kommando zurück
    falscher (chat|alarm|kanal|adressat|empfänger)
    falsches fenster
    falsche (nummer|gruppe|person)
    (das|die nachricht|es) war (nicht für (euch|sie)|ein versehen|für jemand anderen|ein irrtum
        |aus versehen)
    war nicht für (euch|sie)
    (ihr|sie)? (müsst|müssen|braucht|brauchen) (ihr|sie)? (FILL|da|euch|sich|hier|darum)*
        (nichts|nicht|keine ANY) (mehr)? (zu)? (tun|machen|unternehmen|kümmern|weitermachen|zu
        kümmern|weiterzumachen|bemühen)? (mehr)?
    (bitte)? (nicht|nichts) (mehr|weiter)+ (machen|tun|bearbeiten|daran arbeiten|unternehmen)?
    (bitte)? (doch|lieber|besser) nicht (mehr)?
    (ach)? (egal|vergiss es|vergessen sies|vergesst es|vergesst s|lass gut sein|lass mal|schon
        gut|lasst mal|halb so wild)
    (stopp|stop|ignorieren|storno|stornierung|stornieren|abbrechen|abbruch|canceln)
    (doch)? (keine|keinen|kein) (bedarf|interesse|notwendigkeit) (mehr|daran)*
"""
STATUS = """
    (läuft|ist|geht|klappt) (FILL)* alles (FILL|nach plan|ok|okay|gut|glatt|im zeitplan|in
        ordnung|klar|wie geplant)+ (TO|bei (euch|ihnen))*
    (habt|haben|hast|konntet|konnten) (ihr|sie|du) (FILL)* (TO|THING|ihn|sie|es|jemanden|etwas
        |was|eine ANY|einen ANY|ein ANY)? (FILL|TO)* (erreicht|gefunden|gebucht|angerufen
        |bestellt|verschickt|geschickt|angefangen|begonnen|erreichen|finden|klären|geklärt
        |rausgefunden|herausgefunden|nachgefragt|gesprochen|organisiert|besorgt|abgeschickt
        |hochgeladen)
    (kommt|kommen) (da|MY ANY|THING|FILL|etwas|was|heute|noch)+
    (ich |wir)? (bin|sind) (FILL|ich|wir)* gespannt (TO|FILL)*
    (gibt es|gibts|gibt s|habt ihr|haben sie|hast du|existieren|kam|kommt)? (FILL|TO
        |irgendwelche|irgendein|irgendetwas|irgendwas|etwas|was|ein|eine|einen|neue|erste|neuer
        |aktuelle|weitere)* (neuigkeiten|neuigkeit|news|neues|update|updates|zwischenstand
        |zwischenstände|fortschritte|fortschritt|infos|info|informationen|rückmeldung
        |rückmeldungen|ergebnis|ergebnisse|sachstand|bewegung|antwort|nachricht|nachrichten
        |feedback|entwicklung) (TO|FILL|für (mich|uns)|von (euch|ihnen))*
    wie weit (seid ihr|sind sie|bist du|ist|sind|seit ihr|ist man|kommt ihr|kommen sie) (FILL
        |wir|ihr)* (MINE|THING|die sache)? (TO|FILL|gekommen|gediehen)*
    wie weit (ihr|sie|MINE|THING|es) (FILL|TO)* (seid|sind|ist) (FILL)*
    (wie|was) (ist|lautet|war|wäre) (FILL)* (der|die)? (aktuelle|aktueller|derzeitige|jetzige
        |momentane|neueste)? (stand|status|zwischenstand|sachstand|lage|stand der dinge) (FILL)*
        (TO|(der|des|meiner|meines|unserer|unseres) ANY ANY?)?
    wie (der|die) (aktuelle)? (stand|status|sachstand|stand der dinge) (FILL|TO|(der|des|meiner
        |meines|unserer) ANY)* ist
    (kurzer |aktueller |aktuell |der)? (stand|status|zwischenstand|sachstand|update|statusupdate
        |eta) (TO|(der|des|meiner|meines|unserer) ANY|FILL|bitte|NUMBER)*
    wie (geht|läuft|steht|sieht|siehts|schaut|schauts|stehts|gehts|läufts|kommt|kommen|kommt
        ihr) (es|s|das|ihr|sie|man)? (FILL)* (TO|aus|voran|FILL|weiter)*
    (ist|sind|wird|wurde|wäre|is) (MINE|THING|ihr|sie|das ganze) (FILL|nun|bald|gleich)* (DONE
        |vergessen worden|untergegangen|angekommen) (FILL)*
    (seid ihr|sind sie|bist du|seit ihr) (FILL|bald|gleich)* (TO)? (FILL|bald|gleich)* (DONE
        |dran|weiter|vorangekommen|dabei|weitergekommen|am ball|im zeitplan) TO?
    (FILL|schon|alles)* (fertig|erledigt|angefangen|soweit|so weit|dran)
    wann (kann|können|darf|dürfen|könnte|könnten) US (FILL|bitte)* (TO|mit (einer antwort
        |ergebnissen|einem ergebnis))? (FILL)* (rechnen|haben|bekommen|kriegen|abholen) (MINE
        |THING)?
    wann (kann|können) US (FILL)* (MINE|THING|eine antwort|ein ergebnis|etwas) (FILL)* (haben
        |bekommen|kriegen|erwarten|sehen)
    wann (bekomme|bekommen|kriege|kriegen|erhalte|erhalten|höre|hören) US (FILL|bitte)* (es|das
        |etwas|was|MY TASK|(eine|die) (antwort|rückmeldung|info)|das ergebnis|die ergebnisse|die
        (übersetzung|unterlagen|datei|präsentation)|den (text|bericht|entwurf)|bescheid|von
        (ihnen|euch))? (FILL)*
    wann (ist|sind|wird|werden|wäre|seid|kommt|kommen|passiert|geht|habt) (MINE|THING|ihr|sie
        |was|etwas|es) (FILL|ungefähr|TO)* (DONE|los|weiter|so weit) (TO|FILL)*
    wann (MINE|THING|ihr|sie) (FILL|TO|ungefähr)* DONE (ist|sind|wird|werden|seid|sein wird)
    (ob)? (es|ihr|sie|THING)? (FILL|was|etwas|irgendwas|TO)* (neues|neuigkeiten|fertig
        |fortschritte|ein update|weitergekommen|vorangekommen|angefangen) (FILL|TO)* (gibt|seid
        |sind|ist|habt|haben|sei)
    (wie lange|wie lang|wie viel länger) (dauert|braucht|brauchen|wird|muss|müssen|dauerts|soll)
        (es|das|MINE|(die|der) (übersetzung|bericht|text|präsentation|entwurf)|ihr|sie|US)?
        (FILL)* (noch|DONE|warten|dauern|dafür|damit|bis ANY ANY? ANY?|TO)*
    (wie lange|wie lang) noch
    (dauert|dauerts|braucht ihr|brauchen sie) (es|das|MINE|THING)? (FILL)* (lange|länger|lang)
    wo (bleibt|bleiben|bleibts|steckt|stecken|stehen|steht|hängt|hängts) (FILL)* (MINE|THING|die
        antwort|wir|es|ihr)? (FILL|TO)*
    was (ist|wird|macht|machen|wurde|passiert|läuft|tut sich) (FILL|los|eigentlich)* (MINE
        |(MY)TASK|mit (THING|ANY)|aus (THING|ANY)|TO) (FILL|geworden|los|passiert|aus)*
    (tut|bewegt|rührt) sich (FILL|was|etwas)* (TO)?
    (geht|gehts) (es|da)? (FILL|was|etwas)* (voran|vorwärts|weiter) TO?
    (klappt|wird|schafft|schaffen|läuft|klappts) (das|es|ihr|sie|ihr das|ihr es|sie das|sie es
        |THING|wirds)? (FILL)* (heute|morgen|bis ANY ANY?|diese woche|rechtzeitig|pünktlich
        |zeitlich|was|alles|planmäßig|nach plan) (noch|fertig|was|FILL)*
    (bekomme|kriege|bekommen|kriegen|habe|haben|hab) US (THING|es|das|MINE) (FILL)* (heute
        |morgen|bis ANY ANY?|diese woche|rechtzeitig|pünktlich|noch heute|vor ANY ANY?) (noch)?
    (hat|haben|hatte) (sich)? (das|es|THING|MINE)? (FILL|sich)* WHO (FILL|sich|das|es|THING|TO
        |darum|drum|dran)* (gekümmert|angeschaut|angesehen|angeguckt|übernommen|angefangen
        |gesehen|gelesen|drangesetzt|gemacht|draufgeschaut|reingeschaut|zeit|geschaut|begonnen
        |bearbeitet|damit beschäftigt)
    (habt|haben|hast) (ihr|sie|du) (FILL|das|es|THING|sich|euch|TO|die zeit|zeit|was|etwas
        |damit)* (angefangen|begonnen|angeschaut|angesehen|geschafft|bekommen|erhalten|gesehen
        |gelesen|fertig|erledigt|gefunden|vergessen|herausgefunden|erreicht|gemacht|was|dazu
        gekommen)
    (arbeitet|kümmert|ist|sitzt|kümmert sich|macht) (FILL|sich)* WHO (FILL|sich|das|THING)*
        (daran|dran|darum|drum|an THING|um THING|damit|dabei|TO)+
    wer (kümmert sich|arbeitet|ist|macht|hat) (FILL|das|es|THING)* (darum|daran|dran|drum|das|TO
        |übernommen)*
    US (warte|warten|hänge) (FILL|immer noch|immer|seit ANY ANY? ANY?|hier|sehnsüchtig
        |dringend)* (auf (MINE|THING|antwort|eine ANY|rückmeldung|nachricht|ANY)|seit ANY ANY?
        ANY?)? (FILL)*
    (US)? (habe|hab|haben|hatte) (US)? (FILL|immer noch|seit ANY ANY? ANY?|von (euch|ihnen)
        |leider|TO)* (nichts|nix|keine (antwort|rückmeldung|nachricht|info)) (FILL|mehr|davon
        |von (euch|ihnen)|TO|seit ANY ANY?)* (gehört|bekommen|erhalten|gesehen|gekriegt
        |vorliegen)
    (immer noch|noch immer|noch|bisher|bislang) (FILL|gar)* (nichts|nix|keine (antwort
        |rückmeldung|nachricht|reaktion|info)) (gehört|da|bekommen|passiert|neues|von (euch
        |ihnen)|TO)*
    (nichts neues|keine neuigkeiten)
    (US)? (wollte|wollten|möchte) (FILL|kurz|nur|mal|gern|gerne|einfach)* (nachfragen|nachhaken
        |nachhören|fragen|erkundigen|mich erkundigen) (TO|wegen ANY ANY?)?
    (kurze |kleine |nur eine kurze)? (nachfrage|erinnerung|zwischenfrage) (TO|zum stand)*
    (können|könnten|könnt|könntet|kann|kannst|würden) (sie|ihr|du|WHO|ich|man|wir) (mir|uns)?
        (FILL|bitte|kurz|ganz)* (ein|einen|eine|den|etwas|was|ne|nen)? (kurzes|kurzen|kurze
        |kleines|schnelles|aktuellen)? (update|zwischenstand|rückmeldung|info|stand|status
        |neues) (TO|FILL)* (geben|schicken|sagen|mitteilen|haben|bekommen|durchgeben)
    (bitte)? (um|gebt|geben sie|schickt|schicken sie) (mir|uns)? (bitte|kurz|FILL)* (um|ein
        |einen|eine|kurze|kurzes|kurzen)* (update|zwischenstand|rückmeldung|info zum stand
        |statusupdate) (TO)?
    was neues (TO|von (euch|ihnen))?
    alles (im plan|nach plan|im zeitplan)
"""
PERSON = """
    mit wem (schreibe|rede|spreche|chatte|habe) ich (hier|da|FILL|gerade|es zu tun|eigentlich)*
    (ich |wir)? (will|möchte|wollen|möchten|würde|würden|kann|könnte|können|könnten|darf|dürfte
        |muss|müsste|hätte|hätten|brauche|bräuchte|brauchen|mag) (ich|wir|man|hier|bitte|gern
        |gerne|lieber|mal|jetzt|endlich|FILL|kurz|auch|direkt|dringend|persönlich)* (mit|bei|zu
        |an)? (HUMAN|ihnen|euch) (FILL|hier|direkt|gern|gerne|persönlich|kurz|lieber|am telefon
        |telefonisch|darüber|bitte|dazu)* (sprechen|reden|telefonieren|schreiben|chatten
        |unterhalten|kontakt|haben|zum reden|von (euch|ihnen)|helfen|verbunden werden
        |austauschen|erreichen)*
    (gebt|geben sie|gib|holt|holen sie|schickt|schicken sie|ruft|rufen sie|bitte|einen|ein|nur
        |mit|verbinden sie|verbindet|verbinde|vermitteln sie|leiten sie|stellen sie|stellt
        |lieber)+ (mich|mir|uns|bitte|doch|FILL|direkt|weiter|lieber|endlich|mal)* (mit|an|zu
        |zum)? HUMAN (FILL|direkt|her|ran|weiter|durch|dran|sprechen|verbinden|vermitteln|ans
        telefon|zu|der (helfen kann|mir hilft|sich auskennt))*
    (ein |einen |einem)? (echter |echten |richtiger |richtigen |lebendiger |realer)? (mensch
        |menschen|mitarbeiter|person|ansprechpartner|operator) (FILL|sprechen|her)*
    (echter|richtiger|echten|richtigen) (mensch|menschen|mitarbeiter)
    (kann|könnte|können|könnten|würde|soll|möge|könnt|kannst) (mich|mir|uns|bitte|FILL|sich)*
        (HUMAN|ihr|sie|einer von (euch|ihnen)|WHO) (mich|mir|uns|bitte|FILL|sich|kurz|bei (mir
        |uns)|persönlich|dringend|von (euch|ihnen)|heute|am telefon)* (anrufen|zurückrufen
        |melden|kontaktieren|helfen|antworten|sprechen|schreiben|durchklingeln|weiterhelfen
        |telefonieren|kümmern)
    (ruft|rufen sie|ruf|meldet|melden sie|kontaktieren sie|kontaktiert|sprechen sie) (mich|mir
        |uns|sich|euch|FILL|bitte|bei (mir|uns)|persönlich|doch|kurz|dringend|heute|mal|mit)*
        (an|zurück|telefonisch|persönlich|bei (mir|uns))*
    (ist|sind|bist|seid|sitzt|gibt es|gibts) (da|hier|dort|das|es|du|ihr|sie|FILL|denn|am
        anderen ende|wirklich|eigentlich|dies|überhaupt|nur)* (WHO|jemanden|ein|eine|einen|HUMAN
        |richtiger|echter|echte|mensch|menschen|bot|bots|roboter|maschine|ki|computer|automat
        |automatisch|programm|echt)+ (da|hier|dran|von (euch|ihnen)|oder (ein|eine)? (bot|mensch
        |maschine|roboter)|erreichbar|dahinter|am apparat|mit dem US (reden|sprechen) kann|FILL
        |mit der US (reden|sprechen) kann|sprechen|den ich sprechen kann)*
    (hallo)? (jemand|keiner|niemand|wer) (da|hier|zu hause|dran)
    (US |spreche |rede |schreibe |chatte)* (spreche|rede|schreibe|chatte) (ich)? (hier|da|FILL
        |gerade)* mit (einem|einer|ner|nem)? (bot|maschine|roboter|computer|mensch|menschen|ki
        |echten menschen)
    (kein|keinen|keine|nicht|nie wieder|ich will|wir wollen|ich möchte|ich mag|lust auf|mit
        |FILL)+ (mehr|mit|diesem|diesen|einem|einer|dem|der|lust auf|FILL)* (bot|bots|roboter
        |robotern|maschine|maschinen|ki|chatbot|automaten|computer) (FILL|mehr|schreiben|reden
        |sprechen|chatten|bitte|zu tun haben|diskutieren)*
    (mensch|mitarbeiter|kundendienst|kundenservice|operator|rückruf) (bitte)?
    (bitte)? (um)? (einen)? rückruf (bitte|erbeten|gewünscht|TO)*
    (persönlich|telefonisch) (sprechen|bitte|klären|besprechen)*
    (das|hier|so)* (bringt|hilft) (mir|so|das|hier|FILL)* (nichts|nicht weiter|nicht)
"""
