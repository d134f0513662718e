"""German: words that judge a result."""

REOPEN = """
    (zeile|seite|absatz|punkt|spalte|satz|kapitel|teil|folie|abschnitt|position) (NUMBER|eins
        |zwei|drei|vier) (ist|sind|fehlt|stimmt|hat|passt) (STILL|FILL)* (falsch|nicht|leer
        |kaputt|fehlerhaft|unvollständig|WORD)*
    (bei (mir|uns))? (kommt|erscheint|steht|ist|bekomme ich|kriege ich|sehe ich|habe ich|kommen
        |erscheinen|stehen) (da|bei (mir|uns)|STILL|hier)* (immer noch|noch immer|noch|wieder
        |weiterhin) (da|ein|eine|einen|der|die|das|dieselbe|alte|die alte|der alte|das alte
        |falsche)* (fehlermeldung|fehler|meldung|alte ANY|ANY)
    so (hatte|habe|hatten|haben|war) (US|es|das)* (mir|uns)? (das|es)? (STILL|aber|eigentlich
        |so)* nicht (vorgestellt|gemeint|gewollt|gewünscht|bestellt|gedacht|abgesprochen
        |vereinbart|besprochen)
    (das|es)? (war|ist|wurde) (STILL|aber|so|eigentlich)* nicht (so)? (abgesprochen|vereinbart
        |besprochen|bestellt|gewünscht|gemeint|gewollt|gedacht|vorgestellt)
    (das|es|hier)? (ist|war|sind)? (STILL|FILL|ja)* (die|der|das|den|ein|eine) (falsche|falscher
        |falsches|falschen|alte|alter|altes|veraltete|gleiche|verkehrte) ANY (ANY)?
    (THING|das|es|da|MY ANY)? (ist|sind|stimmt|stimmen|war|waren|steht|wirkt|sieht)? (nicht)?
        (STILL|da|FILL)* BAD (aus|verstanden|gemacht|geschrieben|verlinkt|übersetzt|formatiert
        |angekommen)?
    PIECE? (stimmt|passt|geht|funktioniert|klappt|gefällt|reicht|tut|läuft|öffnet|lädt|gefallen
        |stimmen|passen|gehen|funktionieren|entspricht|überzeugt|hilft|trifft) (THING|das|es|mir
        |uns|so|da|sich|MY ANY)? (STILL|so|leider|FILL|ganz|wirklich|gar|überhaupt|mir|uns|hier
        |bei (mir|uns))* (nicht|nix|nichts|gar nicht) (STILL|richtig|ganz|so|zusammen|öffnen|bei
        (mir|uns)|wie (gewünscht|besprochen)|unseren ANY|dem ANY|so richtig|zu)*
    (THING|das|es|dies)? (ist|war|sind|wäre)? (STILL|FILL|ja|gar)* (nicht|nix) (STILL|ganz
        |wirklich|so ganz)* (das|richtig|korrekt|gut|fertig|vollständig|in ordnung|ok|okay
        |erledigt|behoben|gelöst|das richtige|was|wie|so|zufriedenstellend|brauchbar|lesbar
        |aktuell|abgeschlossen|komplett|schön)+ (was)? (US)? (wollte|wollten|gewünscht
        |besprochen|meinte|brauche|bestellt|gemeint|vereinbart|gesagt|will|haben wollte)* (habe
        |hatte|haben|hatten)?
    (da|hier|es|und|jetzt|aber)? (fehlt|fehlen) (STILL|da|mir|uns|FILL|etwas|was|ja|hier)*
        (THING|was|etwas|die hälfte|noch|ein ANY|eine ANY|ANY ANY?|der ANY ANY?|die ANY ANY?|das
        ANY|einiges)? (in MY? ANY|auf MY? ANY)?
    THING (fehlt|fehlen) (STILL|FILL|komplett|ganz)*
    (da|es|hier|ich|wir|und)? (sind|ist|gibt es|habe|haben|sehe|finde)? (ich|wir)? (STILL|da
        |FILL|drin|mindestens)* (ein|einen|zwei|drei|ein paar|einige|viele|mehrere|derselbe|der
        gleiche|derselben|die gleichen|kleine|kleiner|paar|etliche)* FLAW (drin|drinnen
        |enthalten|gefunden|entdeckt|in THING|in der ANY|im ANY|falsch|vergessen|übrig|da|im
        text|auf MY ANY)+
    (der |das |die |dasselbe |derselbe |gleiche |selbe |gleiches)* (fehler|problem) (ist|besteht
        |bleibt|tritt|wie)? (STILL|FILL)* (da|wieder da|nicht (behoben|gelöst|weg)|bestehen|auf
        |wie (vorher|zuvor|vorhin))+
    (da|es|hier)? (hat|ist) (sich)? (STILL|FILL|da)* (nichts|nix|gar nichts) (geändert|passiert
        |verändert|getan) (TO)?
    (ihr|sie|du) (habt|haben|hast) (mir|uns|mich)? (STILL|FILL|leider|wohl|da)* (THING|etwas|was
        |die hälfte|das|es|den ANY|einen ANY|eine ANY|mich|nur ANY ANY?|die ANY ANY?|ANY ANY?)?
        (STILL|FILL)* (vergessen|falsch (verstanden|gemacht|geschrieben)|übersehen|verwechselt
        |missverstanden|ausgelassen|nicht (verstanden|gemacht|berücksichtigt|beachtet|fertig)
        |geschickt|falsch)
    (leider|da|das|wohl|etwas)* (falsch|miss|nicht)? (verstanden|missverstanden|verwechselt
        |vergessen) (worden)?
    (die|der|das|den) (falsche|falscher|falsches|falschen|alte|alter|veraltete|gleiche
        |verkehrte) ANY (ANY)? (geschickt|verwendet|genommen|bearbeitet)?
    (falsche|falscher|falsches|falschen|verkehrte|verkehrter) ANY
    (US |ich |wir)? (bin|sind|war) (US|damit)? (STILL|FILL|damit|ganz|wirklich|leider|gar
        |überhaupt)* (nicht (sehr|ganz|so|wirklich)? (zufrieden|glücklich|überzeugt|begeistert)
        |unzufrieden|enttäuscht) (TO|damit|davon)?
    (US |ich |wir)? (meinte|meinten|wollte|wollten|sagte) (doch|eigentlich|ja|aber|FILL|um)* (MY
        |ein|eine|einen|was|etwas|MY ANY)* (anderen|andere|anderes|andere|ganz anderes|version
        |datei|variante) ANY? (ANY)? (gemeint|gewollt|gesagt|gebeten|gewünscht|bestellt|haben
        |anderes)?
    (THING|das|es) (lässt|lassen) sich (STILL|FILL|leider|bei (mir|uns))* nicht (öffnen|lesen
        |abspielen|herunterladen|drucken|bearbeiten)
    (US)? (kann|können|komme|bekomme|kriege) (US)? (THING|es|das)? (STILL|FILL|leider)* nicht
        (öffnen|lesen|ansehen|auf|abspielen|herunterladen|runterladen|rein)
    (so|das|es)? (passt|geht|stimmt|funktioniert) (das|es)? (so|leider|noch)* nicht
    (nicht|noch nicht|immer noch nicht) (richtig|gut|fertig|ok|korrekt|behoben|gelöst|ganz|ganz
        richtig|das richtige)
    (immer noch|noch immer|wieder|schon wieder) (falsch|kaputt|nicht|fehlerhaft|das gleiche
        |dasselbe)
"""
REDO = """
    (bitte|könnt ihr|können sie|könnten sie|könntet ihr|das|müsst ihr|müssen sie|es|muss)+ (FILL
        |das|es|THING|bitte|nochmal|nochmals|noch einmal|noch mal|erneut|wieder|daran|da|drüber
        |muss)* (überarbeiten|korrigieren|verbessern|nachbessern|prüfen|überprüfen|nachschauen
        |ansehen|anschauen|machen|schauen|ändern|versuchen|durchgehen|öffnen|drübergehen
        |drüberschauen|überarbeitet werden|nachgebessert werden|neu machen|anpassen)
    (nochmal|noch einmal|noch mal|nochmals|erneut|bitte nochmal) (bitte|machen|versuchen|prüfen
        |anschauen|ansehen|überarbeiten|von vorn|von vorne|neu)*
    nachbessern
    (bitte)? (wieder|nochmal) (öffnen|aufmachen)
"""
ACCEPT = """
    (US)? (habe|haben|hab|gibt es|gibts|von mir) (ich|wir|FILL|von (mir|uns))* (nichts|keine
        ANY) (mehr|FILL|weiter|weiteres|von (mir|uns))* (zu)? (ergänzen|ändern|beanstanden
        |meckern|verbessern|hinzuzufügen|auszusetzen|korrigieren|sagen|ANY)?
    genauso (hatte|habe|wollte|hatten|war|soll|sollte) (US|es|das|mir|uns|ichs)* (vorgestellt
        |haben|gewollt|gewünscht|gemeint|gedacht|sein|aussehen)?
    (läuft|funktioniert|geht|klappt) (FILL|wieder|jetzt|einwandfrei|alles|VERY)+
    (THING|das|es|alles|MY ANY)? (sieht|schaut|klingt|liest|hört|ist|sind|war|wirkt|wurde|wird)
        (das|es|alles|sich|mir|uns|VERY|jetzt|so|für (mich|uns)|FILL)* OK (geworden|aus|so|an
        |jetzt|für (mich|uns)|gelungen|wie (gewünscht|besprochen|gewollt|bestellt|vereinbart|es
        soll)|VERY)*
    (THING|das|es|alles|MY ANY)? (passt|stimmt|gefällt|funktioniert|läuft|klappt|sitzt|passen)
        (THING|das|es|alles|sich|mir|uns|MY ANY)? (VERY|jetzt|so|mir|uns|für (mich|uns)|FILL)*
        (OK|gut|genau|perfekt)? (geworden|aus|so|an|jetzt|für (mich|uns)|gelungen|wie (gewünscht
        |besprochen|gewollt|bestellt|vereinbart|es soll)|VERY)*
    (VERY|alles)* OK (geworden|gemacht|gelöst|umgesetzt|getroffen|so|gelungen|geschrieben
        |geworden so)+
    alles (VERY)* (OK|geklappt|erledigt|da|angekommen|erhalten|passt) (so|jetzt)*
    (VERY)* (genau|exakt)* (so|das|was|wie) (war es|ist es|hab|habe|haben|wollte|wollten|hatte
        |hatten|brauche|brauchte|sollte|ist|habe ich|wollte ich|nehmen|machen)+ (US|es|das
        |ichs)? (FILL|mir|uns|es|das|VERY)* (wollte|wollten|brauche|brauchte|gebraucht|gewollt
        |gemeint|vorgestellt|gedacht|gesucht|haben|gewünscht|sein|richtig|gut|OK|nehmen|sollte)*
    (genau|exakt) (das|so|was|wie)* (US|ich)? (wollte|brauche|meinte|gesucht|gebraucht|gemeint
        |richtig|mir|vorgestellt|habe|brauchte|das|es)*
    (VERY)* (gute|super|tolle|klasse|schöne|perfekte|prima|saubere|hervorragende|ausgezeichnete
        |großartige|beste|spitzen) (arbeit|job|ergebnis|leistung|übersetzung|sache|text|lösung)+
    (guter|super|toller|klasse|gutes|tolles|schönes|perfektes) (job|text|ergebnis|arbeit
        |resultat|design)
    (VERY)* (gut|toll|super|prima|schön|klasse|perfekt|gern)* (gemacht|gelöst|geworden|gelungen
        |umgesetzt|hinbekommen|getroffen)
    (US |ich |wir)? (bin|sind) (US|damit)? (VERY|damit|FILL|auch)* (zufrieden|glücklich
        |begeistert|einverstanden|happy) (TO|damit|mit THING)*
    (VERY)* (zufrieden|begeistert|einverstanden) (TO|damit|so)*
    (THING|es|das|so)? gefällt (THING|es|das)? (mir|uns) (VERY|gut|so|FILL)* OK?
    (mir|uns) gefällt (es|das|THING|alles|VERY)+ (gut)?
    (US |hiermit |wird |ist |THING)* (TASK)? (nehme|nehmen|akzeptiere|akzeptieren|bestätige
        |abgenommen|angenommen|genehmigt|ist akzeptiert|freigegeben|freigabe|abnahme|erteilt
        |bestätigt) (US|ich|wir|es|das|THING|so|hiermit|wird|ist|erteilt|gerne|gern)* (an|ab)?
    (so)? (nehme|nehmen|lassen|lasse|behalten|machen) (US|wir|ich) (es|das)? (so|gern|gerne
        |FILL)*
    (THING|auftrag|anfrage|ihr|sie|das|es|du|US|kann|könnt|können|bitte|darf|dürfen|man)+ (THING
        |das|es|ihr|sie|so|damit|gern|gerne|jetzt|FILL|von mir aus|kann|wir)* (geschlossen
        werden|zumachen|schließen|abschließen|abhaken|zu|geschlossen|abgeschlossen|abgehakt
        werden|ablegen)
    (damit|das|thema|auftrag|THING)* (ist)? (FILL|damit|das)* (erledigt und OK|gelöst
        |abgeschlossen|behoben|geklärt|abgehakt)
    (jetzt|nun|es|das|alles|THING|endlich)* (funktioniert|geht|klappt|läuft|stimmt|passt) (jetzt
        |nun|es|das|alles|wieder|endlich|THING|VERY)* (OK|einwandfrei|tadellos|wunderbar)?
    (das|es|THING)? (hat)? (mir|uns)? (VERY)* (geholfen|geklappt|funktioniert) (VERY|sehr|gut)*
    (hilft|passt|reicht) (mir|uns)? (VERY|so|schon|völlig|weiter)*
    (keine|nichts|kein) (weiteren|weitere|mehr|ANY)? (anmerkungen|änderungen|einwände|wünsche
        |beschwerden|korrekturen|auszusetzen|hinzuzufügen|zu (meckern|beanstanden|verbessern
        |ändern)|fragen)+ (mehr)?
    (US |ich)? (habe|haben|hab|geprüft|gelesen|gecheckt) (es|alles|THING)? (FILL|nun|mir)*
        (geprüft|gelesen|angeschaut|kontrolliert|gecheckt|getestet|durchgesehen|angesehen
        |erhalten) (und)? (VERY|ist|alles|passt|für)* OK?
    (von (mir|uns|meiner seite|unserer seite) (aus)?|für (mich|uns)) (ist|passt|ok|alles|so|das
        |es|VERY)* OK?
    passt (so|alles|perfekt|super|für (mich|uns)|wunderbar|VERY)*
    so (passt|stimmt|ist|gefällt) (das|es|mir|uns|VERY)* OK?
    (viel|deutlich|so|schon) besser (so|jetzt|als vorher)*
    volltreffer
    ins schwarze getroffen
    einwandfrei
    tadellos
    wie (gewünscht|besprochen|bestellt)
"""
