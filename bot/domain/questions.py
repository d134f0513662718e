"""Whether somebody asks something, or wants something done: "can you book" is no question."""

from bot.domain.words import plain_words

_ASKING_WORDS = """
    what which who whom whose when where why how is are am was were do does did has have had can
    could will would shall should may might
    was welche welcher welches welchem welchen wer wem wen wann wo warum wieso weshalb wie
    wieviel ist sind kann könnt können habt haben hat gibt gibts macht arbeitet bietet nehmt nehmen
    akzeptiert darf muss wird werden seid
    что кто где когда почему зачем как какой какая какие какое каким какими каких сколько куда
    откуда чем почем есть можно ли
"""
_ASKING = frozenset(_ASKING_WORDS.split())
_BEFORE_ASKING_WORDS = """
    at by for from in until ab an bis in mit seit zu в до к на по с со
"""
_BEFORE = frozenset(_BEFORE_ASKING_WORDS.split())
# After these a verb follows, and it names the work that is wanted.
_WISHES = (
    "can you",
    "could you",
    "would you",
    "will you please",
    "can someone",
    "can somebody",
    "could someone",
    "could somebody",
    "can u",
    "could u",
    "please",
    "i need",
    "i want you",
    "i would like you",
    "i like you",
    "we need",
    "kannst du",
    "könnt ihr",
    "können sie",
    "könnten sie",
    "könntet ihr",
    "könntest du",
    "würden sie",
    "bitte",
    "ich brauche",
    "wir brauchen",
    "можете",
    "могли бы вы",
    "не могли бы",
    "пожалуйста",
    "мне нужно",
    "нам нужно",
    "нужно",
)
# "Do I need a card" asks, and wants nothing done.
_ASKED_FOR = ("do i need", "do we need", "if i need", "if we need", "when i need", "when we need")
_STATUS = frozenset({"news", "ready", "neues", "fertig", "новости", "готово"})
_LONGEST = 30  # words; whoever tells more wants more than an answer that stands ready


def is_question(text: str) -> bool:
    """Whether the words ask, by a question mark or by how they begin, and want no work done."""
    words = plain_words(text)
    if not words or len(words) > _LONGEST or wants_work(text):
        return False
    if _STATUS.intersection(words):
        return False
    return "?" in text or _begins_asking(words) or _asks_later(text)


def wants_work(text: str) -> bool:
    """Whether the words ask somebody to do something."""
    said = f" {' '.join(plain_words(text))} "
    for asked in _ASKED_FOR:
        said = said.replace(f" {asked} ", " ")
    return any(f" {wish} " in said for wish in _WISHES)


def _asks_later(text: str) -> bool:
    """A question may follow a comma: "my plan, does it end"."""
    parts = [plain_words(part) for part in text.replace(";", ",").split(",")[1:]]
    return any(part and _begins_asking(part) for part in parts)


def _begins_asking(words: list[str]) -> bool:
    """Whether they begin as a question does: "when", "until when"."""
    return words[0] in _ASKING or (words[0] in _BEFORE and not _ASKING.isdisjoint(words[1:2]))
