"""Words as they are compared: folded, without endings and filler words, in three languages.

Endings are cut roughly: what is compared is never shown. `KIN` names words that ask for the same
thing in an agency's everyday life, so that "how expensive" finds "prices".
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TELLING = 5  # letters of a stem that belongs to one word alone
_SHORTEST = 3  # letters that stay of a word whose ending is cut

_ENGLISH = """
    a an the and or but if of in on at to for from by with about as into is are am was were be been
    do does did done have has had can could will would shall should may might must i you u he she it
    we they me my mine your yours his her its our ours their them us this that these those there
    here what which who whom whose when where why how not no nor so than then too very just also
    only any some all each both please hi hello hey thanks ok want need like get got know tell say
    one ones thing things way something anything anyone somebody let s t d ll re ve m
    don im ive guys make made find go goes going out up use give more much many every even office
    around really actually right long wondering
"""
_GERMAN = """
    der die das den dem des ein eine einen einem einer eines und oder aber wenn von im in an am auf
    zu zum zur für fuer mit über ueber als ist sind bin war waren sein seid habe hat haben hast kann
    kannst können koennen könnt wird werden würde wuerde soll sollen darf dürfen muss müssen ich du
    er sie es wir ihr mir mich dir dich ihm ihn ihnen ihre ihren ihrem ihrer euch eure euer unser
    uns mein meine meinen meinem meiner dies diese dieser dieses was welche welcher welches wer wem
    wen wessen wann wo warum wieso wie nicht kein keine so dann auch nur noch schon mal denn da bei
    alle alles etwas man bitte hallo danke ja nein gibt gibts möchte moechte brauche will vom ne n
    hab habt haben finde findet geht gehen macht machen würdet
    aus nach eigentlich überhaupt
"""
_RUSSIAN = """
    и или но если в во на с со к ко у о об от до за из по для при над под это этот эта эти то тот та
    те как что кто где когда почему зачем какой какая какие каким какими каких какое сколько ли не
    нет да бы же ни я ты он она оно мы вы они мне меня мной тебе тебя вам вас вами нам нас нами его
    ее их мой моя мое мои моего моей ваш ваша ваше ваши вашей ваших наш наша наше наши есть быть был
    была было были будет а там тут ну уже еще можно могу может можете нужно надо хочу пожалуйста
    привет здравствуйте спасибо все всё
"""
_FILLERS = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "ru": frozenset(_RUSSIAN.split()),
}
FILLERS = frozenset().union(*_FILLERS.values())

_YOU_WORDS = """
    you your yours u ihr euch euer eure eurer eurem euren ihnen ihre ihrem ihren ihrer du dein deine
    вы вас вам вами ваш ваша ваше ваши вашей ваших ты тебя
"""
_YOU = frozenset(_YOU_WORDS.split())

_KIN = """
    price prices pricing cost costs charge charges charged expensive cheap fee fees
    open opening close closed closing weekend weekends saturday sunday
    quick quickly fast soon
    stop cancel end ending terminate quit
    invoice invoices bill bills billing
    refund refunds
    colleague colleagues coworker secretary teammate
    discount voucher referral
    card cards visa mastercard cheque paypal
    confidential confidentiality secret nda
    urgent rush
    tax vat
    robot robots bot bots machine ai human humans
    trial test try trying
    complaint complaints complain unhappy
    password passwords login logins credentials
    plan plans subscription subscriptions membership package packages
    language languages speak
    holiday holidays christmas easter
    carry rollover unused leftover
    revision revisions correction corrections
    upgrade downgrade switch
    kosten kostet koste preis preise teuer gebühr
    geöffnet offen öffnungszeiten feierabend wochenende arbeitszeiten
    kündigen kündigung aufhören mindestlaufzeit beenden
    datenschutz datenschutzkonform dsgvo
    rechnung rechnungen
    zahlungsarten mastercard kreditkarte paypal zahlen bezahlen
    tarif tarife paket pakete abo
    стоит стоимость цена цены тариф тарифы берете почем
    оплата оплатить платить заплатить перевести
    часы график режим выходные
    конфиденциально конфиденциальность тайна
"""
_ENDINGS = """
    ungen ingen lich isch ung ing ies ern est ed es en em er et ly st te e n s t
    ами ями ого его ому ему ыми ими ете ите ешь ишь ать ять ить ает яет ует ов ев ей ой ый ий
    ая яя ое ее ые ие ых их ую юю ом ем ам ям ах ях ть ся а я о е у ю ы и ь
"""
_BY_LENGTH = sorted(_ENDINGS.split(), key=len, reverse=True)


def folded(text: str) -> str:
    """The same letters for the same word: small, composed, with ss for ß and е for ё."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return plain.replace("ё", "е").replace("’", "'")


def plain_words(text: str) -> list[str]:
    """Every word, folded."""
    return _WORD.findall(folded(text))


def telling_words(text: str) -> list[str]:
    """The words that say what it is about, as they stand: fillers are left out."""
    found = (word.split("'")[0] for word in plain_words(text))
    return [word for word in found if word not in FILLERS]


def addresses(text: str) -> bool:
    """Whether whoever reads the words is meant: "do you", "your", "bei Ihnen"."""
    return not _YOU.isdisjoint(plain_words(text))


def language_of(text: str) -> str:
    """The language whose filler words stand in a text, empty when that cannot be told."""
    words = plain_words(text)
    if any("а" <= sign <= "я" for word in words for sign in word):
        return "ru"
    counts = {tag: sum(word in fillers for word in words) for tag, fillers in _FILLERS.items()}
    first, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=lambda tag: counts[tag]) if first > second else ""


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its ending, or the name of its kin."""
    return KIN.get(word) or KIN.get(_cut(word)) or _cut(word)


def _cut(word: str) -> str:
    """At most one ending goes."""
    for ending in _BY_LENGTH:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _kin() -> dict[str, str]:
    """Each word of a line of kin, and its stem, with the line's first word."""
    lines = (line.split() for line in folded(_KIN).splitlines())
    return {form: f"={line[0]}" for line in lines if line for word in line for form in _forms(word)}


def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands, and its stem where that is still a telling one."""
    cut = _cut(word)
    return (word, cut) if len(cut) >= _TELLING else (word,)


KIN = _kin()
