"""Words that ask for the same, for finding answers: "expensive" and "price", "bill" and "invoice".

A line is what is asked about, then beginnings of words; `_` joins words that mean it only together.
"""

from collections import defaultdict

from bot.domain.words import plain_words

_CONCEPTS = """
    price: price pric cost charge fee rate rates expensive cheap tariff how_much come_to pricing
        preis kost teuer günstig tarif gebühr wie_viel wieviel zahle
        цен стоим стоит стоят дорог дешев тариф почем расцен
    plan: plan plans package subscri membership tier contract regular light
        paket abo abos abonnement vertrag tarif mitgliedschaft
        тариф пакет подписк абонемент договор план
    payment: pay paid paying payment card cards visa mastercard amex american_express paypal bitcoin
        crypto cheque check transfer cash wire iban sepa debit stripe
        zahl bezahl kart kreditkart überweis lastschrift bar paypal mastercard
        оплат плати платеж карт картой перевод наличн биткоин крипт безнал
    opening: open opening close closes closing hours reach weekend weekends saturday sunday monday
        tuesday wednesday thursday friday evening evenings night morning weekday what_time
        do_you_work
        öffnungszeit geöffnet offen feierabend erreich wochenende samstag sonntag montag freitag
        abends morgens uhrzeit arbeitet_ihr habt_ihr_auf
        график открыт закрыт выходн суббот воскрес понедельник пятниц вечер утр ночь скольки
        часы_работы вы_работаете
    holiday: holiday holidays christmas easter new_year new_years bank_holiday vacation
        feiertag weihnacht ostern silvester neujahr праздник рождеств новый_год январ
    leave: cancel cancellation quit leave terminate ending end stop my_membership close_my_account
        unsubscribe get_out kündig beend aussteig raus loswerden austret
        расторг отказ отмен уйти прекрат отписа
    notice: notice period frist kündigungsfrist срок
    switch: upgrade downgrade switch move change bigger smaller larger go_from down up_to
        wechsel hochstuf herabstuf größer kleiner сменить смен перейти больш
    invoice: invoice bill bills billing receipt accountant rechnung beleg quittung счет чек квитанц
        акт
    refund: refund money_back reimburs give_back erstatt geld_zurück rückerstatt возврат верн
    secret: confidential secret secrecy nda disclosure discreet privacy tell_anyone sees see_what
        anyone_else talk_about vertraulich schweig geheim diskret verschwieg
        конфиденц тайн секрет разглаш сторон nda
    data: data gdpr server store stored delete deleted erase retention country keep where_are
        daten dsgvo server speicher gespeichert lösch gelöscht datenschutz land
        данн сервер хран удал персональн
    friend: friend friends refer referral referring recommend discount bring reward
        freund empfehl empfiehlt rabatt друг друз рекоменд скидк
    trial: trial test try trying free start first testphase probe kostenlos ausprobier
        пробн бесплатн попроб тест
    speed: fast quick quickly soon respond response reply turnaround how_long get_back answer wait
        schnell antwort reaktion wie_lange dauert быстр ответ скоро
    language: language languages speak spoken french spanish german english russian polish italian
        sprach sprech sprich französisch englisch spanisch язык языках говор английск
    choose: same choose pick dedicated always own personal different each_time who_works
        gleiche selbe immer aussuch wähl фест один тот_же выбра постоян
    phone: phone call calls calling ring telephone dial anruf telefon звон телефон
    file: file files size attach upload mb gb large video photo format big
        datei dateien größe anhang hochlad файл размер вложен
    urgent: urgent urgently rush asap immediately express within_the_hour right_now surcharge
        emergency dringend eilig sofort eilt срочн немедлен
    tax: vat tax taxes mwst umsatzsteuer steuer netto brutto ндс налог
    us: company based located location founded who_are_you people_work employees robot robots ai bot
        human machine where_are_you firma sitz seid_ihr mensch ki компан робот бот кто_вы человек
    colleague: colleague colleagues coworker user users member partner secretary add another_person
        invite boss kollege kollegin mitarbeiter hinzufüg коллег сотрудник добавит
    complaint: complain complaint unhappy rude dissatisfied unsatisfied manager beschwer unzufrieden
        жалоб недовол
    revision: revision revisions changes draft correction corrections redo amend dont_like rework
        korrektur änderung überarbeit правк исправл передел
    unused: unused left leftover carry roll rollover expire expired lost lose next_month
        übrig verfall verfällt übertrag сгора остал перенос неиспользован
    balance: remaining used balance gone so_far nearly how_many_hours verbraucht rest stand
        израсход остаток потрач
    minutes: minute minutes minimum round rounded counted count tracked smallest per_minute spend
        spent minuten abgerechnet takt минут округл учит
    password: password passwords login credentials access passwort zugang zugangsdaten пароль доступ
    refuse: legal medical thesis illegal refuse wont not_do advice dispute homework limits
        rechtlich medizinisch юридич медицин
    zone: zone timezone time_zone abroad overseas zeitzone пояс часов
"""


def _read() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """Concepts by the beginnings of words, and by words that stand together."""
    single: defaultdict[str, set[str]] = defaultdict(set)
    joined: dict[str, str] = {}
    concept = ""
    for word in _CONCEPTS.split():
        if word.endswith(":"):
            concept = f"={word[:-1]}"
        elif "_" in word:
            joined[f" {word.replace('_', ' ')} "] = concept
        else:
            single[word].add(concept)
    return {word: frozenset(concepts) for word, concepts in single.items()}, joined


_SINGLE, _JOINED = _read()
_SHORT = 5  # a beginning of fewer letters must be the whole word, or all but its ending
_ENDING = 2


def concepts_of(word: str) -> frozenset[str]:
    """What a word asks about: by its longest beginning that is known."""
    for end in range(len(word), 1, -1):
        found = _SINGLE.get(word[:end])
        if found and (end >= _SHORT or len(word) - end <= _ENDING):
            return found
    return frozenset()


def concepts_in(text: str) -> list[str]:
    """What a text asks about, by its words and by those that stand together."""
    words = plain_words(text)
    said = f" {' '.join(words)} "
    found = [concept for phrase, concept in _JOINED.items() if phrase in said]
    return found + [concept for word in words for concept in sorted(concepts_of(word))]
