"""Requests of each starter category, in three languages: what a desk knows before it has learned.

Requests with misleading words ("cancel my booking") belong here, beside plain ones.
"""

WORK = {
    "writing": """
    write a blog post | write an article about | write a text for our newsletter | draft an email
    draft a letter to my landlord | a speech for the wedding | product description for the shop
    write a press release | linkedin post | social media captions | instagram post with hashtags
    a slogan for our campaign | job ad for a new cook | cover letter | script for a video
    ghostwrite a chapter | a poem for the birthday card | invitation text | website copy about us
    bio for the speaker | report about the event | story for kids | think of a name for our cafe
    write an apology email saying forget about it | toast for the retirement | an obituary | ad copy
    schreib einen text | schreiben sie einen brief | einen blogartikel über
    entwurf für eine e-mail
    rede zur hochzeit | produktbeschreibung für den shop | produkttexte | pressemitteilung verfassen
    newsletter text | beitrag für instagram | werbetext | slogan für die kampagne | stellenanzeige
    anschreiben für die bewerbung | gedicht zum geburtstag | einladungstext | über uns text | absage
    drehbuch für ein video | dankesrede | nachruf verfassen | text fürs profil | formulieren sie
    напишите текст | написать статью | статья для блога | составьте письмо | письмо арендодателю
    речь на свадьбу | описание товара | описания для магазина | пресс релиз | пост для соцсетей
    текст для рассылки | рекламный текст | слоган | вакансия текст | сопроводительное письмо
    стихотворение на юбилей | текст приглашения | тост | сценарий ролика | поздравление | некролог
    придумайте название | сочините | биография спикера | рассказ для детей | текст о нас
    """,
    "editing": """
    proofread this | proofreading | check the spelling and grammar | correct the typos
    edit my essay | shorten this text | make it shorter | rephrase this paragraph | reword it
    rewrite the intro in a friendlier tone | improve the style | check my thesis for mistakes
    polish my cv | go over the draft | fix commas | format the document | unify the headings
    translate this | cut it to one page | make it sound less formal | tone down the wording
    clean up the subtitles | track changes in the contract | simplify the language of the manual
    korrekturlesen | bitte korrektur lesen | gegenlesen | rechtschreibung prüfen | grammatik prüfen
    tippfehler korrigieren | text kürzen | kürzen auf eine seite | umformulieren
    satz klingt holprig
    überarbeiten sie den stil | lektorat | verbessern sie das manuskript | lebenslauf überarbeiten
    formatieren | überschriften vereinheitlichen | schreibweise einheitlich | gendern | übersetzen
    freundlicher formulieren | kommas setzen | zeichensetzung | vereinfachen
    корректура | проверьте ошибки | вычитайте текст | исправьте опечатки | пунктуация | орфография
    отредактируйте | сократите текст | перефразируйте | перепишите абзац проще | улучшите стиль
    поправьте резюме | отформатируйте документ | разбейте на абзацы | подзаголовки
    оформление текста
    переведите текст | смягчите тон | вычитка диплома | уберите повторы | запятые | грамматика
    """,
    "web": """
    website | our homepage is down | the site is slow | contact form does not work on the website
    update the opening hours on the site | change the banner | add a page | put the pictures online
    the button on the landing page | broken link on the page | wordpress plugin update
    shop checkout
    seo for our site | domain and hosting | ssl certificate | newsletter signup form | menu item
    add a language to the website | cookie banner | google analytics | upload products to the shop
    the login page shows an error | change the price in the online shop | blog layout | server
    footer shows last year | stop the popup on our site | header | favicon | redirect the url
    webseite | homepage ändern | auf der website | die seite lädt nicht | kontaktformular geht nicht
    öffnungszeiten auf der seite | banner tauschen | unterseite anlegen | bilder online stellen
    onlineshop | wordpress | impressum aktualisieren | domain umziehen | hosting | link ist tot
    plugin | knopf auf der seite | anmeldeknopf | menüpunkt | startseite | online buchen einbauen
    suchmaschine google finden | cookiehinweis | serverfehler | preise auf der webseite
    сайт | на сайте | обновите сайт | сайт не открывается | страница | главная страница | баннер
    форма на сайте | интернет магазин | кнопка | корзина | домен | хостинг | вордпресс | плагин
    подключите оплату | добавьте раздел | меню сайта | ссылка на странице | счетчик | лендинг
    верстка
    выложите фото на сайт | цены на сайте | поиск google seo | сертификат | ошибка на сайте
    """,
    "customer_service": """
    reply to the customer | answer the customer emails | respond to the review | a client complains
    call the customer back | call our customers | tell the guest | write back to the lady
    apologise to the buyer for the delay | customer wants a refund | answer the comments on facebook
    handle the calls | take over the live chat | answer the support tickets | support inbox
    calm down an angry customer | ask the customers for feedback | tell them the parcel is late
    send the buyer the tracking number | the client asks about a delivery
    the guests ask for the code
    customers ask on instagram whether we ship | answer the messages of our clients
    antworten sie dem kunden | kunden anrufen | kundin beruhigen | kundenanfragen beantworten
    beschwerde beantworten | reklamation vom kunden | bewertung beantworten | kommentare beantworten
    rückruf beim kunden | gast fragt | dem käufer sagen | support postfach | tickets beantworten
    anrufe annehmen | kunde will sein geld zurück | entschuldigung an die kundin | chat übernehmen
    kunden warten auf antwort | sagen sie ihm die lieferung kommt später | paket der kundin
    ответьте клиенту | ответить клиентам | позвоните клиенту | перезвоните покупателю | отзыв
    ответьте на отзывы | клиент жалуется | жалоба клиента | извинитесь перед клиентом | покупатель
    покупатели спрашивают | вопросы покупателей | комментарии | обзвоните клиентов | поддержка
    сообщите гостю | клиент хочет возврат денег | успокойте клиента | чат поддержки
    заявки клиентов
    напишите ей что заказ придет | звонки от клиентов | посылка клиента | гости спрашивают
    """,
    "data_entry": """
    enter the data | type this into excel | put the list into a spreadsheet | copy the addresses
    transfer the contacts into the table | digitise the forms | type up the handwritten notes
    fill in the sheet | add the missing rows | update the crm | tag the photos | sort the list
    remove duplicates from the table | merge the two spreadsheets | import the csv | airtable
    google sheet columns | scan and name the files | enter the survey answers | inventory count list
    typed out from the photos | postcodes | registration forms | database entries | business cards
    daten eingeben | in excel eintragen | in die tabelle übertragen | liste abtippen | erfassen
    adressen kopieren | formulare digitalisieren | visitenkarten abtippen | spalte ausfüllen
    doppelte löschen in der liste | handschriftliche notizen abtippen | kundennummern nachtragen
    crm pflegen | fragebögen erfassen | inventurliste | zeilen ergänzen | csv | kontakte einpflegen
    artikel anlegen in der datenbank | fotos beschriften und sortieren | mitgliederliste
    внесите данные | введите в таблицу | перенесите в excel | таблица | заполните таблицу | эксель
    перепечатайте список | наберите текст с фото | оцифруйте анкеты | занесите контакты | вбейте
    визитки | удалите дубли | столбец | строки в таблице | база данных | проставьте | crm
    гугл таблица
    артикулы | прайс лист | инвентаризация список | анкеты | перенесите контакты | адреса в список
    """,
    "calendar_and_travel": """
    book a flight | book a hotel | book a table for four | reserve a table at the restaurant
    find me a train | train tickets | flight to rome | schedule a meeting | move my appointment
    reschedule the call | cancel my hotel booking | cancel my flight | put it in my calendar
    set up a zoom call | arrange a dentist appointment | rental car | taxi to the airport
    plan our trip | itinerary | send a calendar invite | block my afternoon | holiday for the family
    drop my meetings tomorrow | visa appointment | airbnb for the weekend | change my seat
    move the doctor appointment | when are all of us free | bus | rooms for two nights
    flug buchen | hotel buchen | tisch reservieren | zugticket | bahn | termin vereinbaren
    termin verschieben | termin absagen | meeting ansetzen | in den kalender eintragen | mietwagen
    taxi zum flughafen | reise planen | urlaub | zahnarzttermin | umbuchen | fähre | unterkunft
    besprechung verlegen | hotel stornieren | flug stornieren | zimmer für zwei nächte | arzttermin
    sagen sie meine termine ab | restaurant am samstag | fahrt nach | videokonferenz einladen
    забронируйте отель | забронировать билет | билеты на поезд | самолет | рейс | перелет
    гостиница
    столик в ресторане | назначьте встречу | перенесите встречу | запишите к врачу | запись | такси
    в календарь | отмените бронь отеля | отмените мою встречу | командировка | поездка | отпуск
    аренда машины | расписание | созвон в зуме | напомните о встрече | номер на две ночи | маршрут
    отмените рейс | перенесите запись | аэропорт | совещание | отель подберите
    """,
    "research": """
    find out | research | compare prices | compare three providers | find suppliers | find a company
    who sells | who makes | list of competitors | market overview | what does the law say about
    summarise the study | collect facts with sources | find statistics | which software is best
    average rent | how far is it | background check on a company | what are the requirements for
    make a list of events | find grants | look up the opening hours | best schools near
    find the email addresses of journalists | cheapest phone plan | what is new in the regulation
    recherche | recherchieren sie | vergleichen sie anbieter | preisvergleich | anbieter finden
    übersicht | lieferanten suchen | wer verkauft | wo gibt es | wo kriegt man | studien zu
    welche ämter | was sagt das gesetz | fakten sammeln | marktanalyse | konkurrenz | statistik
    herausfinden | zusammenfassung der studie | liste der messen | welche förderung | fördermittel
    wie weit ist es | welche voraussetzungen | bestes programm | quellen | hersteller von
    найдите информацию | узнайте | исследуйте | сравните цены | сравните сервисы
    найдите поставщика
    поставщики | кто продает | где купить | где починить | обзор рынка | конкуренты | статистика
    какие документы нужны | что говорит закон | соберите список | подборка | исследование
    источники
    выясните | отзывы о компании | какая программа лучше | список выставок | требования | гранты
    сколько стоит | производители | найдите факты | таблица сравнения сроки цены
    """,
    "bookkeeping": """
    invoice | write an invoice for | send the invoice | payment reminder | overdue invoice
    receipts | sort the receipts | expense report | payroll | pay the salaries | bank statement
    reconcile the account | vat return | tax return | bookkeeping | credit note | profit and loss
    balance sheet | pay the bill | check whether the payment arrived | quote into an invoice
    chase the money they owe us | dunning letter | accounting | bank transfer | petty cash | budget
    rechnung schreiben | rechnung | rechnung stellen | mahnung schicken | zahlungserinnerung
    belege
    quittungen | belege sortieren | buchhaltung | verbuchen | lohnabrechnung | gehälter überweisen
    kontoauszug | umsatzsteuer | steuererklärung | gutschrift | bilanz | zahlungseingang prüfen
    spesenabrechnung | kassenbuch | überweisung | offene posten | angebot in rechnung | löhne
    konto
    счет | выставьте счет | счета на оплату | акт | накладная | чеки | разнесите чеки | бухгалтерия
    авансовый отчет | зарплата | оплата пришла | выписка | сверка | налог
    налоговая декларация | ндс
    квитанции | долг | напоминание об оплате | платеж | перевод в банк | расходы | баланс | смета
    пришла ли оплата | задолженность | касса
    """,
    "other": """
    order flowers | buy a present | a gift for my colleague | order a cake | catering for the party
    find a plumber | find a babysitter | somebody to walk the dog | design a poster | design a logo
    print flyers | business cards design | call the town hall | renew my passport | parking permit
    complain to the phone company | cancel my gym membership | cancel my subscription | pick up the
    parcel | courier | quotes from painters | cleaner for the office | repair of the washing machine
    organise a party | moving company | order office supplies | insurance claim | return the shoes
    blumen bestellen | geschenk besorgen | kuchen bestellen | catering | klempner | babysitter
    handwerker finden | jemand der mit dem hund geht | plakat gestalten | logo gestalten | flyer
    visitenkarten drucken | beim amt anrufen | ausweis verlängern | parkausweis | reklamieren
    abo kündigen | vertrag kündigen | paket abholen | kurier | angebote von malern | putzfrau
    umzug
    büromaterial bestellen | versicherung melden | waschmaschine reparieren | feier organisieren
    закажите цветы | купите подарок | подарок коллеге | закажите торт | кейтеринг
    найдите сантехника
    найдите няню | выгуливать собаку | плакат | дизайн логотипа | напечатайте флаеры | макет
    открытки
    позвоните в мэрию | продлите паспорт | госуслуги | отмените подписку | отключите услугу | курьер
    заберите посылку | отвезите документы | нотариус | уборка офиса | ремонт | мастер | переезд
    организуйте праздник | канцтовары | страховка | верните покупку
    """,
}

# What is to be passed on to others is no word of the client's own.
PASSED_ON = """
    write that it looks good | write them that it is fine | write her that we accept | tell him it
    tell her it is perfect | tell them thats wrong | tell them it doesnt work | tell him never mind
    say that we dont need it anymore | please tell her we cancel | ask him if there are any news
    ask them when it is ready | ask her how far they are | let him know it works now | answer no
    let them know we are happy with it | reply that it is still wrong | tell him thanks | email them
    send him our thanks | wish her a happy birthday | answer that its ok | say yes to them
    schreib dass es passt | schreiben sie ihm dass alles gut ist | sag ihm es passt so | sag ihr ab
    sagen sie ihr dass es falsch ist | sagt ihnen es funktioniert nicht | sag ihnen danke | frag ihn
    fragen sie ihn wann es fertig ist | fragt sie wie weit sie sind | antworte dass es stimmt
    antworten sie dass wir es nicht mehr brauchen | richten sie ihm aus dass es passt | schreib nein
    напишите им что все отлично | напишите ему что не работает | скажите ей что все хорошо
    скажите им что это неправильно | передайте ему спасибо | спросите у него когда будет готово
    спросите их есть ли новости | ответьте что все устраивает | ответьте что больше не нужно
    сообщите ему что подходит | поздравьте ее с днем рождения | напишите ей привет
"""

# Scraps of a talk, which mean nothing without what was said before.
SCRAPS = """
    i need it today | i need it now | i still need it | i do need it | please do it now | do it now
    now | now please | before friday | before | after lunch | tomorrow please | today | later please
    this one please | the second one | the first one | first | the other one please | both | neither
    the blue ones | two i think | i want it | i want this one | yes please do it | go ahead please
    and this as well | and this one too | something else | long ago | too late | hold this | on it
    call them | help me | no | not now | not yet | still there | once said | as before | done | when
    i want to work with you | when do you want to leave | translate this please | it is for my boss
    i need a frame | would two do | and quickly please | wrong place | too early | said to all
    ich brauche es heute | ich brauche es noch | das brauche ich noch | bitte jetzt machen | jetzt
    vorher | nachher | heute | morgen bitte | das zweite | die erste | beide | das hier bitte
    noch eins | auch das noch | etwas anderes | später bitte | nein | noch nicht | ruft sie an
    ich will es so | bitte gleich machen | am freitag | lieber das blaue | das andere | wann
    мне нужно сегодня | это мне еще нужно | сделайте сейчас | сейчас | до пятницы | завтра
    второй | первую | оба | вот это пожалуйста | и это тоже | что то другое | потом | нет
    еще нет | позвоните им | на какой язык | лучше синий | другой | когда | мне нужно еще одно
"""

# Requests that could be about anything, so that such words alone do not make a category.
VAGUE = """
    i need help | can you help me with something | i have a question | i have a request | i need
    something done | could you do something for me | please do this | see attached | as discussed
    here is the file | one more thing | another task for you | help | urgent | its urgent | please
    new request | can you do it again next week | i need a few things | please call him | ask her if
    she got it | tell them we are not ready yet | tell her that it looks good | write him never mind
    what are your opening hours | how much does it cost | do you have a discount | how can i pay
    do you speak french | do you work on weekends | who is my assistant | is the museum open
    are you open on saturday | what do you do with my data | how do i change my password
    can i pay by card | what services do you offer | do you have time next week | how do i cancel
    how does it work | where do i find my invoices | what happens to unused hours | who are you
    send them a thank you | stop the car | can you find a person who | i want something new
    ich brauche hilfe | ich habe eine frage | ich hätte eine bitte | ich bräuchte | was ist das
    was kostet das | wie sind ihre öffnungszeiten | wann habt ihr auf | wie kann ich kündigen
    wo finde ich meine rechnungen | kann ich mit karte zahlen | arbeitet ihr am wochenende
    wer ist mein assistent | welche sprachen sprecht ihr | was macht ihr mit meinen daten
    können sie mir helfen | noch etwas | eine neue aufgabe | anbei die datei | wie besprochen
    hilfe | dringend
    bitte | neue anfrage | rufen sie ihn an | fragen sie sie ob
    sagen sie ihnen dass wir noch nicht
    fertig sind | schreiben sie ihm es hat sich erledigt | es geht um | könnten sie bitte
    мне нужна помощь | у меня вопрос | есть просьба | помогите | можете помочь с одним делом
    сколько это стоит | когда вы работаете | как можно оплатить | вы работаете по выходным
    когда работает почта | кто мой ассистент | на каких языках вы говорите | какие у вас услуги
    новая задача | еще одно дело | файл во вложении | как договаривались | срочно | нужно сделать
    позвоните ему | спросите у нее | передайте им что мы не готовы | напишите ему что не нужно
    скажите им | найдите человека который | нужна ваша помощь
"""
