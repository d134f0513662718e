"""Words as they are compared: folded, and told from filler words, in three languages."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

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
_YOU_ENDINGS = ("ете", "ите")  # a Russian verb can do without "you"

_I_WORDS = """
    i me my mine we us our ours im ich mir mich mein meine meinem meinen meiner wir uns unser unsere
    unserem unseren unserer я меня мне мной мой моя мое мои моего моей мы нас нам нами наш наша наше
    наши нашего нашей
"""
_SELF = frozenset(_I_WORDS.split())


def folded(text: str) -> str:
    """The same letters for the same word: small, composed, with ss for ß and е for ё."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return plain.replace("ё", "е").replace("’", "'")


def plain_words(text: str) -> list[str]:
    """Every word, folded; of "what's" and "I'm" the first one."""
    return [found.split("'")[0] for found in _WORD.findall(folded(text))]


def telling_words(text: str) -> list[str]:
    """The words that say what it is about, as they stand: fillers are left out."""
    return [word for word in plain_words(text) if word not in FILLERS]


def addresses(text: str) -> bool:
    """Whether whoever reads the words is meant: "do you", "your", "bei Ihnen", "берёте"."""
    words = plain_words(text)
    return not _YOU.isdisjoint(words) or any(word.endswith(_YOU_ENDINGS) for word in words)


def speaks_of_self(text: str) -> bool:
    """Whether whoever writes speaks of themselves: "can I", "my plan", "bei uns"."""
    return not _SELF.isdisjoint(plain_words(text))


def language_of(text: str) -> str:
    """The language whose filler words stand in a text, empty when that cannot be told."""
    words = plain_words(text)
    if any("а" <= sign <= "я" for word in words for sign in word):
        return "ru"
    counts = {tag: sum(word in fillers for word in words) for tag, fillers in _FILLERS.items()}
    first, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=lambda tag: counts[tag]) if first > second else ""
