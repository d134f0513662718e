"""German: what people write, by what they mean with it. Each example stands between bars."""

SMALL_TALK = """
    hallo | hi | hey | hallo zusammen | hallo ihr lieben | hi leute | moin | moin moin | servus
    grüezi | grüß gott | grüß dich | guten morgen | guten morgen zusammen | morgen | guten tag
    guten abend | gute nacht | schönen guten tag | tach | na | hallöchen | hallo an alle | mahlzeit
    danke | danke schön | dankeschön | danke sehr | vielen dank | vielen lieben dank
    herzlichen dank | besten dank | tausend dank | danke euch | danke ihnen | danke dir
    lieben dank | danke nochmal | danke für die hilfe | vielen dank für ihre hilfe
    danke für alles | danke für die schnelle antwort | danke für die rückmeldung | merci
    vielen dank im voraus | danke im voraus | danke für ihre geduld | danke fürs bescheid geben
    sehr freundlich | das ist sehr nett von ihnen | das ist lieb von euch | ihr seid die besten
    ihr seid super | ihr seid spitze | sie sind ein schatz | nett von euch | sehr nett
    ok | okay | ok danke | okay super | alles klar | alles klar danke | alles gut | in ordnung
    gut | na gut | sehr gut | super | prima | toll | klasse | spitze | perfekt | wunderbar
    fein | cool | geil | genial | ausgezeichnet | hervorragend | freut mich | das freut mich
    schön | schön zu hören | sehr schön | verstanden | verstehe | aha | ach so | genau | stimmt
    ja | jawohl | klar | natürlich | gerne | gern geschehen | bitte schön | kein problem
    keine ursache | macht nichts | kein thema | passt schon | geht klar | wird gemacht
    einverstanden
    tschüss | tschüssi | tschau | ciao | ade | auf wiedersehen | auf wiederhören | bis bald
    bis später | bis morgen | bis dann | bis nächste woche | bis montag | man sieht sich
    wir hören uns | schönes wochenende | schönen tag noch | schönen abend | schönen feierabend
    einen schönen tag | ein schönes wochenende euch | guten rutsch | frohe weihnachten
    frohes neues jahr | frohes fest | alles gute | alles gute zum geburtstag | gute besserung
    herzlichen glückwunsch | glückwunsch | viel glück | viel erfolg | gute reise | gute fahrt
    gleichfalls | ebenso | ihnen auch | dir auch | danke gleichfalls | wie geht es ihnen
    wie gehts | wie gehts euch | na wie gehts | ich hoffe es geht ihnen gut | schlaf gut
    haha | hihi | lol | sehr lustig | der war gut | das war lustig | ich musste lachen | hahaha
    was für ein tag | was für ein wetter | heute ist es heiß | schönes wetter heute
    es regnet schon wieder | endlich freitag | endlich wochenende | schon wieder montag
    ich bin müde | ich bin wieder da | wieder zurück aus dem urlaub | hatte ein tolles wochenende
    viele grüße | liebe grüße | lg | vg | mfg | beste grüße | mit freundlichen grüßen | gruß
    freundliche grüße | schöne grüße aus münchen | entschuldigung | sorry | tut mir leid | ups
    mein fehler | guten appetit | prost | willkommen zurück | schön dass es euch gibt | hm
    freue mich | ich freue mich darauf | ich freue mich auf die zusammenarbeit
    wollte nur hallo sagen
    war nur ein scherz | nur spaß | ich melde mich | mache ich | bin gerade im meeting
    bin unterwegs
    gut zu wissen | gute nachrichten | das ist ja super | ach wie schön | wie schön | nicht schlecht
    frohe ostern | okidoki | okili | schönen dienstag | schönes fest | hurra | juhu | na sowas | ne
    schönen urlaub | einen guten start in die woche | hier schneit es | die sonne scheint
    war nett mit ihnen | immer wieder gerne | super danke | toll danke | top | top danke | jo
"""
CANCEL = """
    vergiss es | vergessen sie es | vergesst es | vergesst das bitte | ach vergiss es
    vergessen sie meine anfrage | vergesst meine nachricht | ignoriert meine letzte nachricht
    bitte ignorieren | bitte ignorieren sie meine anfrage | egal | ist egal | schon gut
    hat sich erledigt | hat sich erledigt danke | das hat sich erledigt | es hat sich erledigt
    hat sich schon erledigt | die sache hat sich erledigt | meine anfrage hat sich erledigt
    der auftrag hat sich erledigt | erledigt brauche ich nicht mehr | ist schon erledigt
    das ist bereits erledigt | hab es selbst erledigt | habe es selber gemacht
    ich habe es inzwischen selbst gelöst | wir haben es selbst gemacht | wir lösen es anders
    wir haben eine andere lösung gefunden | habe es schon gefunden | hab es gefunden danke
    mein mann hat es schon gemacht | meine kollegin hat sich darum gekümmert
    das problem hat sich von selbst gelöst | das problem ist gelöst brauche nichts mehr
    brauche ich nicht mehr | das brauche ich nicht mehr | ich brauche es nicht mehr
    brauchen wir nicht mehr | wir brauchen das nicht mehr | das brauchen wir doch nicht
    ich brauche das doch nicht | wird nicht mehr gebraucht | wird nicht mehr benötigt
    nicht mehr nötig | das ist nicht mehr nötig | ist nicht mehr notwendig | nicht nötig
    nicht mehr notwendig | ist nicht mehr aktuell | nicht mehr aktuell | nicht mehr relevant
    ist hinfällig | meine anfrage ist hinfällig | die anfrage ist gegenstandslos | das entfällt
    das fällt weg | fällt aus | der termin fällt aus brauchen wir nicht mehr | alles abgesagt
    stornieren | bitte stornieren | bitte stornieren sie das | storniert das bitte | storno
    ich möchte stornieren | ich möchte meine anfrage stornieren | auftrag stornieren
    abbrechen | bitte abbrechen | brecht das bitte ab | bitte brechen sie das ab | stopp | stop
    stoppt das bitte | halt | bitte nicht weitermachen | ihr könnt aufhören | sie können aufhören
    bitte nicht mehr machen | macht das bitte nicht | bitte doch nicht | doch nicht | lieber nicht
    lasst es | lasst es gut sein | lassen wir das | lassen wir es | lass gut sein | lass es bleiben
    dann lassen wir es lieber | wir lassen es doch | bitte löschen | bitte löschen sie meine anfrage
    löscht meine anfrage bitte | anfrage bitte löschen | streichen sie das | streicht das bitte
    ich ziehe meine anfrage zurück | anfrage zurückziehen | ich nehme die anfrage zurück
    möchte die anfrage zurückziehen | bitte nehmen sie das von der liste | canceln bitte
    bitte cancelt das | könnt ihr das canceln | könnt ihr meine anfrage stornieren
    können sie die anfrage bitte abbrechen | habe es mir anders überlegt
    ich habe es mir anders überlegt
    wir haben uns anders entschieden | haben uns dagegen entschieden | wir machen es doch selbst
    ich mache es doch selbst | ich mache das selber | pläne haben sich geändert
    unsere pläne haben sich geändert bitte stornieren | der kunde hat abgesagt | zu spät
    ist jetzt eh zu spät | kein bedarf mehr | wir haben keinen bedarf mehr | kein interesse mehr
    war ein versehen | aus versehen geschickt | falscher chat | das war für jemand anderen
    ihr müsst nichts mehr machen | sie brauchen nichts mehr zu tun | ihr braucht das nicht zu machen
    muss nicht mehr sein | muss doch nicht sein | falscher alarm | auftrag zurück | schluss damit
    können wir absagen | das sagen wir ab | wir blasen das ab | die ganze sache ist abgeblasen
"""
STATUS = """
    gibt es neuigkeiten | gibts neuigkeiten | gibt es schon neuigkeiten | gibt es was neues
    gibts was neues | gibts schon was neues | schon was neues | irgendwas neues | neuigkeiten
    gibt es etwas neues zu meiner anfrage | habt ihr neuigkeiten | haben sie schon neuigkeiten
    wie ist der stand | wie ist der stand der dinge | wie ist der aktuelle stand | stand
    wie ist der stand meiner anfrage | was ist der stand | aktueller stand bitte | zwischenstand
    gibt es einen zwischenstand | kurzer zwischenstand bitte | status | status bitte | statusupdate
    wie ist der status | update bitte | gibts ein update | könnt ihr mir ein update geben
    können sie mir sagen wie der stand ist | wie weit seid ihr | wie weit sind sie | wie weit ist es
    wie weit seid ihr mit meiner anfrage | wie weit sind sie damit | wie weit ist meine anfrage
    wie siehts aus | wie sieht es aus | wie sieht es mit meiner anfrage aus | und wie siehts aus
    wie stehts | wie steht es um meine anfrage | wie läuft es | wie läufts | wie läuft es damit
    läuft alles | läuft es | geht es voran | gehts voran | kommt ihr voran | wie kommt ihr voran
    geht da was voran | tut sich was | tut sich da was | was macht meine anfrage | was ist damit
    was ist mit meiner anfrage | was ist aus meiner anfrage geworden | wo bleibt mein ergebnis
    wo bleibt das | wo bleibt die antwort | ist es fertig | ist es schon fertig | schon fertig
    seid ihr fertig | seid ihr schon fertig | sind sie fertig | ist das fertig | fertig
    ist meine anfrage schon fertig | ist meine sache fertig | habt ihr schon angefangen
    haben sie schon begonnen | habt ihr schon was | haben sie schon etwas
    hat schon jemand geschaut
    hat sich das schon jemand angesehen | hat das schon jemand übernommen | arbeitet jemand daran
    wer arbeitet daran | wer kümmert sich darum | kümmert sich jemand darum | ist jemand dran
    seid ihr dran | seid ihr noch dran | sind sie noch dran | wann ist es fertig
    wann wird es fertig | wann seid ihr fertig | wann kann ich damit rechnen | wann kommt das
    wann bekomme ich es | wann bekomme ich eine antwort | wann kriege ich bescheid
    wann höre ich von ihnen | bis wann ist es fertig | wie lange dauert es noch | wie lange noch
    wie lange dauert das | dauert es noch lange | dauert das noch lange | wie lange muss ich warten
    wie lange braucht ihr noch | warum dauert das so lange | was dauert da so lange
    ich warte noch | ich warte immer noch | warte noch auf antwort | ich warte seit gestern
    ich warte seit drei tagen | ich habe noch nichts gehört | habe noch nichts von ihnen gehört
    noch nichts gehört | immer noch nichts | noch keine antwort | bisher keine rückmeldung
    wollte mal nachfragen | ich wollte nur mal nachfragen | ich wollte nachfragen wie weit es ist
    wollte nachhaken | kurze nachfrage zum stand | nur eine kurze nachfrage wie weit ihr seid
    habt ihr meine nachricht bekommen | haben sie meine anfrage erhalten
    ist meine anfrage angekommen
    kommt das heute noch | wird das heute noch was | schafft ihr das heute noch
    klappt das heute noch
    sind wir im zeitplan | sind sie im plan | liegt alles im plan
    gibts einen termin wann es fertig ist
    können sie mir sagen wann es fertig ist | könnt ihr schon etwas sagen
    sagt mir bitte wie weit ihr seid
    bitte um rückmeldung zum stand | ich hatte gestern geschrieben | ich hatte am montag gefragt
    hatte vor drei tagen gefragt gibts was neues | was ist nun | und | und wie weit | neues
"""
REOPEN = """
    immer noch falsch | ist immer noch falsch | das ist immer noch falsch | das ist falsch | falsch
    wieder falsch | schon wieder falsch | das stimmt nicht | stimmt nicht | stimmt so nicht
    das stimmt immer noch nicht | stimmt noch nicht | passt nicht | das passt nicht | passt so nicht
    passt noch nicht | das passt noch nicht ganz | noch nicht ganz | nicht ganz | nicht richtig
    das ist nicht richtig | nicht ganz richtig | das ist nicht korrekt | nicht korrekt
    das ist nicht das was ich wollte | das wollte ich nicht | nicht das was ich wollte
    das war nicht gemeint | so war das nicht gemeint | das habe ich nicht gemeint | so nicht
    das ist nicht was ich bestellt habe | das hatte ich anders gemeint
    so hatten wir das nicht besprochen
    ich meinte etwas anderes | ich wollte etwas anderes | ich meinte die andere
    ich meinte das andere
    ich wollte das blaue | geht nicht | es geht nicht | geht immer noch nicht | geht leider nicht
    funktioniert nicht | es funktioniert nicht | funktioniert immer noch nicht | tut nicht
    funktioniert leider noch nicht | klappt nicht | klappt immer noch nicht | läuft nicht
    ist noch kaputt | immer noch kaputt | der fehler ist noch da | der fehler ist wieder da
    das problem besteht weiterhin | das problem ist noch da | gleiches problem | selber fehler
    derselbe fehler wie vorher | da ist ein fehler drin | da sind noch fehler drin
    noch fehler drin
    da ist ein fehler | es sind noch fehler drin | ich habe einen fehler gefunden | noch zwei fehler
    sie haben etwas vergessen | ihr habt was vergessen | ihr habt die hälfte vergessen
    da fehlt was
    da fehlt noch etwas | es fehlt etwas | es fehlt noch was | die hälfte fehlt | teil zwei fehlt
    die letzte seite fehlt | ist nicht vollständig | unvollständig | ist noch nicht fertig
    das ist noch nicht fertig | noch nicht fertig | nicht fertig | das ist nicht erledigt
    das wurde nicht gemacht | nichts geändert | da hat sich nichts geändert | ist noch wie vorher
    falsche datei | das ist die falsche datei | falsche version | das ist die falsche
    falsches dokument
    ihr habt die falsche datei geschickt | falsch verstanden | ihr habt mich falsch verstanden
    da habt ihr mich missverstanden | sie haben mich falsch verstanden | ein missverständnis
    bitte nochmal | bitte noch einmal | nochmal bitte | bitte nochmal machen | bitte neu machen
    bitte korrigieren | bitte korrigieren sie das | bitte ändern | bitte nachbessern
    nachbessern bitte
    bitte überarbeiten | das muss überarbeitet werden | muss nochmal überarbeitet werden
    da muss nachgebessert werden | schaut bitte nochmal drüber | bitte nochmal prüfen
    schauen sie bitte noch einmal nach | können sie das nochmal machen | könnt ihr das korrigieren
    ich bin nicht zufrieden | bin damit nicht zufrieden | nicht zufrieden | gefällt mir nicht
    das gefällt mir nicht | gefällt mir so nicht | das ist nicht gut | nicht gut genug
    das ergebnis ist falsch | das ergebnis stimmt nicht | die zahlen stimmen nicht
    der name ist falsch | das datum ist falsch | die adresse ist falsch | der link geht nicht
    der link ist kaputt | die datei lässt sich nicht öffnen | kann ich nicht öffnen
    bitte wieder öffnen | bitte wieder aufmachen | anfrage wieder öffnen | nein das ist falsch
    nein so nicht | leider falsch | leider nicht richtig | leider noch nicht ganz richtig
    leider stimmt das noch nicht | das kann so nicht bleiben | unbrauchbar
    damit kann ich nichts anfangen
    ihr habt nur die hälfte gemacht | nur der erste teil ist gemacht
    lest bitte nochmal was ich schrieb
    zu lang bitte kürzen | das ist zu kurz | sieht komisch aus | sieht falsch aus
    da stimmt was nicht
"""
ACCEPT = """
    passt | passt so | passt danke | passt so danke | passt perfekt | das passt | das passt so
    passt alles | alles passt | passt wunderbar | sieht gut aus | sieht gut aus danke
    sieht super aus | das sieht gut aus | schaut gut aus | sieht klasse aus | sieht prima aus
    gefällt mir | gefällt mir gut | gefällt mir sehr gut | das gefällt mir | gefällt uns sehr
    mir gefällts | perfekt so | so ist es perfekt | das ist perfekt | perfekt geworden
    ist perfekt geworden | super geworden | ist super geworden | toll geworden | schön geworden
    ist sehr gut geworden | sehr gut geworden danke | gut gemacht | super gemacht | toll gemacht
    gute arbeit | super arbeit | tolle arbeit | sehr gute arbeit | saubere arbeit | klasse arbeit
    genau so | genau so wollte ich es | genau das wollte ich | genau das was ich brauchte
    genau das habe ich gebraucht | genau richtig | genau richtig so | genau wie gewünscht
    das ist genau was ich wollte | so habe ich mir das vorgestellt | wie gewünscht | so soll es sein
    funktioniert | es funktioniert | funktioniert jetzt | jetzt funktioniert es | funktioniert super
    jetzt geht es | geht jetzt danke | klappt jetzt | jetzt klappt es | klappt alles
    läuft jetzt | läuft wieder | jetzt läuft es | alles funktioniert | jetzt stimmt es
    jetzt stimmt alles | stimmt alles | stimmt so | jetzt passt es | jetzt ist es richtig
    alles richtig | alles korrekt | ist korrekt | das ist richtig so | alles in ordnung
    ist in ordnung | ist so in ordnung | ist ok so | so ist es gut | so ist es ok | gut so
    ist gut so | das ist gut so | so kann es bleiben | kann so bleiben | so lassen | bleibt so
    bin zufrieden | ich bin zufrieden | bin sehr zufrieden | wir sind sehr zufrieden
    sehr zufrieden mit dem ergebnis | ich bin sehr zufrieden danke | bin begeistert
    sind begeistert
    ich bin einverstanden | einverstanden damit | wir sind mit dem ergebnis einverstanden
    abgenommen | ich nehme es ab | hiermit abgenommen | angenommen | ich nehme es an | akzeptiert
    ich akzeptiere das ergebnis | freigegeben | ist freigegeben | freigabe erteilt | von mir aus ok
    kann geschlossen werden | kann zu | ihr könnt es schließen | sie können die anfrage schließen
    bitte schließen alles gut | könnt ihr schließen | die anfrage kann geschlossen werden
    kann abgeschlossen werden | damit ist alles erledigt | alles erledigt danke | damit erledigt
    erledigt vielen dank für das ergebnis | problem gelöst danke | das hat geholfen | hat geklappt
    hat alles geklappt | hat super geklappt | keine einwände | keine änderungen mehr
    keine änderungen nötig | nichts zu ändern | nichts zu beanstanden | nehme ich so | nehmen wir so
    das nehme ich | wir nehmen es so | top ergebnis | tolles ergebnis | das ergebnis ist super
    das ergebnis gefällt mir | der text ist super | der text gefällt mir sehr
    die liste ist perfekt
    die datei passt | habe geprüft passt alles | geprüft und für gut befunden | gelesen alles gut
    viel besser so | jetzt viel besser | so ist es besser | besser gehts nicht | volltreffer
    ins schwarze getroffen | hervorragend gemacht | ausgezeichnete arbeit | rundum zufrieden
"""
PERSON = """
    ein mensch bitte | mensch bitte | einen menschen bitte | ich will einen menschen
    ich möchte mit einem menschen sprechen | kann ich mit einem menschen sprechen
    ich will mit einem menschen reden | ich möchte mit jemandem sprechen | mitarbeiter bitte
    kann ich mit jemandem sprechen | kann ich mit jemandem reden | kann ich jemanden sprechen
    ich würde gern mit jemandem sprechen | ich muss mit jemandem sprechen
    ich brauche einen menschen
    ich möchte mit einem mitarbeiter sprechen | kann ich einen mitarbeiter sprechen
    ich möchte einen echten menschen | einen echten menschen bitte | echter mensch
    gibt es hier einen menschen | gibt es hier auch menschen | ist hier ein mensch | ist da wer
    ist da jemand | ist jemand da | hallo ist da jemand | ist hier jemand | jemand da | keiner da
    kann mich jemand anrufen | bitte rufen sie mich an | rufen sie mich an | ruft mich bitte an
    ruft mich an | bitte um rückruf | rückruf bitte | bitte rückruf | ich bitte um rückruf
    rufen sie mich bitte zurück | kann mich bitte jemand zurückrufen | ich möchte telefonieren
    können wir telefonieren | können wir sprechen | können wir kurz reden | ich möchte reden
    bitte melden sie sich bei mir | kann sich jemand bei mir melden | bitte melde sich jemand
    kann sich bitte jemand persönlich melden | jemand soll sich bei mir melden
    verbinden sie mich mit einem mitarbeiter | verbinden sie mich | bitte verbinden
    verbindet mich mit einem menschen | stellen sie mich durch | bitte durchstellen
    leiten sie mich an einen menschen weiter | an einen mitarbeiter weiterleiten bitte
    bist du ein bot | bist du ein roboter | bist du ein mensch | sind sie ein bot
    sind sie ein mensch | sind sie ein echter mensch | ist das ein bot | spreche ich mit einem bot
    rede ich mit einem bot | rede ich mit einer maschine | spreche ich mit einem menschen
    bin ich hier mit einem computer verbunden | kein bot bitte | keine bots | keinen bot
    ich will nicht mit einem bot reden | ich möchte nicht mit einer maschine sprechen
    ich rede nicht mit robotern | ich hasse bots | bitte jemand echtes | jemand echtes bitte
    ich will jemanden aus fleisch und blut | bitte persönlich | ich möchte persönlich sprechen
    ich möchte den chef sprechen | ich will mit dem chef reden | ihren vorgesetzten bitte
    kann ich den teamleiter sprechen | kundenservice bitte | kundendienst | berater bitte
    ich möchte mit meiner assistentin sprechen | kann ich direkt mit meiner assistentin sprechen
    ich brauche jemanden der mir hilft | kann mir ein mensch helfen
    kann mir jemand persönlich helfen
    kann ein mensch das ansehen | ein mensch soll antworten | bitte soll mir ein mensch antworten
    ich möchte das mit jemandem besprechen | ich will das persönlich besprechen
    ansprechpartner bitte
    wer ist mein ansprechpartner | gibt es einen ansprechpartner | eine person bitte
    eine echte person bitte | mit einer person sprechen | mit einem menschen sprechen
    mit jemand reden
    jemand vom team bitte | einer von euch bitte | eine kollegin bitte | hol mir einen menschen
"""
