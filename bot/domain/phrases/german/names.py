"""German: what the names in phrases stand for, how asides begin, and what asks for work."""

NAMES = {
    "JOINS": (
        "und|oder|aber|bitte|dann|ist|sind|war|hat|haben|wird|werden|dass|ob|wenn|weil|nicht"
        "|noch|kein|keine|ich|wir|ihr|sie|es|in|an|auf|fehlt|fehlen|geht|gehen|mir|uns|immer"
        "|schon|der|die|das|wer|wie|wann|wo|was"
    ),
    "AND": (
        "(und|aber|also|so|na|naja|tja|ach|oh|ah|hm|hmm|ja|nein|ne|nee|jetzt|nun|dann|ok|okay|doch)"
    ),
    "HELLO": (
        "(hallo|hi|hey|moin|servus|guten (morgen|tag|abend)|liebes|liebe|lieber|sehr geehrte)"
        " (zusammen|leute|team|nochmal|ihr lieben|an alle|damen und herren)?"
    ),
    "SORRY": (
        "(sorry|bin gespannt|nee|neee|warte|moment|ups|mein fehler|entschuldigung"
        "|entschuldigen sie|verzeihung|leider|ehrlich gesagt|bitte|kurze frage|nur kurz|eine "
        "frage|danke|vielen dank|(ich |wir )?(wollte|wollten|möchte|möchten|würde) (gern"
        "|gerne|nur|mal|kurz|noch|einmal|eben)* (fragen|nachfragen|wissen|hören|mich "
        "erkundigen|nachhaken) (ob|was)?|(können|könnten) sie (mir|uns) (bitte|mal|kurz)* "
        "sagen|(könnt|könntet) ihr (mir|uns) (bitte|mal|kurz)* sagen|sagen sie (mir|uns)? "
        "(bitte|mal|kurz)*|sagt (mal|mir|uns)?)"
    ),
    "BYE": (
        "(bitte|danke|danke schön|dankeschön|vielen dank|lieben dank|merci|dank|euch|ihnen"
        "|dir|jetzt|dann|schon|nochmal|trotzdem|leute|team|mal|eigentlich|denn|so|sehr|alle"
        "|im voraus|lg|vg|mfg|viele grüße|liebe grüße|sorry|leider|doch|wieder|endlich|heute"
        "|momentan|für (die|ihre|eure) (hilfe|mühe|arbeit)|also|gerade|übrigens)"
    ),
    "FILL": (
        "(denn|schon|jetzt|nun|eigentlich|inzwischen|mittlerweile|bereits|vielleicht|endlich"
        "|noch|da|mal|bitte|kurz|auch|etwa|gerade|damit|bisher|heute|so|irgendwie|bloß|nur"
        "|ungefähr|etwa|wohl|überhaupt|doch)"
    ),
    "MY": (
        "(der|die|das|den|dem|des|mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren"
        "|unserem|unserer|dieser|diese|dieses|diesen|diesem|eure|euer|euren|ihre|ihren|ihr)"
    ),
    "TASK": (
        "(anfrage|auftrag|aufgabe|bitte|sache|bestellung|anliegen|nachricht|projekt|frage"
        "|vorgang|ticket|angelegenheit|arbeit|ding|kram|thema)"
    ),
    "MINE": (
        "(das|es|dies|alles|das ganze|die ganze sache|MY (letzte|letzten|vorige|vorherige"
        "|neue|alte|obige|erste|zweite|heutige|gestrige)? (ANY )?TASK)"
    ),
    "OF": (
        "(von (heute|gestern|vorhin|eben|heute (früh|morgen|vormittag|mittag)|letzter woche|ANY))"
    ),
    "THING": "(es|das|alles|dies|MY ANY ANY? ANY?|(aufgabe|nummer|anfrage)? NUMBER)",
    "PIECE": "(es|das|da|(der|die|das|den|dieser|diese|dieses|eure|euer|ihre) ANY ANY?)",
    "TO": (
        "((zu|zum|zur|bei|beim|von|vom|mit|bezüglich|wegen|über|in sachen|um|für|an|am|bzgl"
        "|aus|hinsichtlich) (MY|NUMBER)? ANY ANY? ANY?|damit|dazu|davon|daran|NUMBER)"
    ),
    "US": "(ich|wir)",
    "WHO": "(jemand|wer|einer|irgendwer|irgendjemand|jemand von (euch|ihnen))",
    "DONE": (
        "(fertig|erledigt|soweit|so weit|abgeschlossen|bearbeitet|gemacht|übernommen"
        "|angefangen|begonnen|vergeben|in arbeit|in bearbeitung|verschickt|geschafft)"
    ),
    "HUMAN": (
        "((ein|einen|einem|eine|einer|der|den|dem|die|ihr|ihren|ihrem|ihre|ihrer|euren|eurem"
        "|eurer)? (echt|echte|echten|echter|echtem|richtigen|richtiger|lebendigen|lebenden"
        "|menschlichen|persönlichen|persönlicher|realen|anderen|zuständigen)? (mensch"
        "|menschen|mitarbeiter|mitarbeiterin|person|ansprechpartner|ansprechpartnerin"
        "|kollegen|kollegin|kollege|chef|chefin|vorgesetzten|leiter|operator|berater"
        "|assistentin|assistent|assistenten|kundendienst|kundenservice|support)|jemand"
        "|jemandem|jemanden|wen|wem|irgendwem|irgendjemand|irgendjemandem|einem von (euch"
        "|ihnen)|einen von (euch|ihnen)) (echtes|echten|richtigen|menschlichem|menschlichen)?"
        " ((aus|von|in) (dem|ihrem|eurem|der|euch|ihnen|ihrer|eurer) (team|firma|mannschaft"
        "|büro)?|von (euch|ihnen)|zuständigen)?"
    ),
    "OK": (
        "(gut|super|toll|prima|klasse|perfekt|richtig|korrekt|ok|okay|bestens|wunderbar"
        "|hervorragend|ausgezeichnet|top|schön|in ordnung|großartig|spitze|einwandfrei|genial"
        "|optimal|tadellos|fein|stimmig|gelungen|genau richtig|vollständig|fantastisch"
        "|sauber)"
    ),
    "VERY": (
        "(sehr|wirklich|jetzt|so|alles|echt|total|einfach|absolut|nun|ganz|richtig|genau|voll"
        "|endlich|soweit|wieder|auch|rundum|ja|schon)"
    ),
    "STILL": (
        "(immer noch|immernoch|noch immer|noch|leider|wieder|auch|schon wieder|so|immer|nach "
        "wie vor|weiterhin|jetzt|einfach|komplett|ganz|völlig|total|doch|teilweise|aber)"
    ),
    "BAD": (
        "(falsch|kaputt|fehlerhaft|unvollständig|unbrauchbar|nicht ok|nicht okay|schlecht"
        "|veraltet|leer|verkehrt|defekt|unleserlich|verpixelt|doppelt|zu (lang|kurz|groß"
        "|klein|dunkel|hell|förmlich)|vertauscht|abgeschnitten|verrutscht)"
    ),
    "FLAW": (
        "(fehler|tippfehler|rechtschreibfehler|problem|probleme|seite|seiten|teil|hälfte"
        "|schluss|ende|anhang|name|namen|zahl|zahlen|bild|stück|absatz|zeile|logo|datum"
        "|stellen|macken|unstimmigkeiten)"
    ),
}
ASIDE = """
    ich|wir|es|das|die|der|den|dem|mein|meine|unser|unsere|hab|habe|haben|hat|ist|sind|da|nur
        |noch|schon|immer|sehr|alles|nichts|was|wie|er|sie|weil|falls|war|jetzt|inzwischen
        |mittlerweile|jemand|leider|eilt|kein|keine|nicht|dachte|wollte|macht|mache|brauche
        |brauchen|statt|für|seit|seitdem|beim|bei|am|im|in|auf|und|aber|doch|pläne|falscher
        |falsches|falsche|bin|pls|eine|ein|einen
"""
OWN = """
    ich|wir|es|das|so|alles|nichts|bin|sind|ist|hab|habe|haben|hat|sehr|wirklich|jetzt|kein
        |keine|dies|hier|mir|uns|passt|genau
"""
WISH = """
    (können|könnten|könnt|könntet|würden|würdet|kann|kannst) (sie|ihr|du|jemand|bitte|mir|uns
        |mich)
    (ich|wir) (brauche|brauchen|bräuchte|bräuchten|benötige|benötigen|hätte|hätten)
    (brauche|brauchen|bräuchte|hätte|möchte|will) (ich|wir)
    bitte
    außerdem
    zusätzlich
    ausserdem
    als nächstes
    nächste aufgabe
    danach
    anschließend
    (schreib|schreiben|schickt|schick|schicken|sucht|such|suchen|bucht|buch|buchen|findet|find
        |macht|mach|machen|bestellt|bestell|bestellen|fragt|frag|fragen|ruft|ruf|rufen|übersetzt
        |erstellt|erstellen|trag|tragt|tragen|setzt|sag|sagt|sagen) (sie|mir|uns|ihm|ihr|ihnen
        |den|die|das|dem|der|ein|eine|einen|es|noch|daraus)
    zusammenfassen
    übersetzen
    bestellen
    buchen
    recherchieren
    reklamieren
    vorbereiten
    ausdrucken
    drucken
    vereinbaren
    antworten
    auf (englisch|deutsch|russisch|französisch)
"""
