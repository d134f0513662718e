"""What an assistant can do: skills with a level, languages, and how many tasks at a time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.domain.ids import PersonId
from bot.domain.understanding.category import category_named

LEVELS = range(1, 4)
CAPACITY = 5  # open tasks at a time, where nobody has said another number
MOST_SKILLS = 30
MOST_SIGNS = 40  # of one skill's name
_LANGUAGES = {
    "en": ("english", "englisch", "английский"),
    "de": ("german", "deutsch", "немецкий"),
    "ru": ("russian", "russisch", "русский"),
    "fr": ("french", "französisch", "французский"),
    "es": ("spanish", "spanisch", "испанский"),
    "pt": ("portuguese", "portugiesisch", "португальский"),
    "it": ("italian", "italienisch", "итальянский"),
    "nl": ("dutch", "niederländisch", "нидерландский"),
    "pl": ("polish", "polnisch", "польский"),
    "uk": ("ukrainian", "ukrainisch", "украинский"),
    "tr": ("turkish", "türkisch", "турецкий"),
}
LANGUAGES = tuple(_LANGUAGES)  # that have a name in the catalogues
_NAMED = {name: tag for tag, names in _LANGUAGES.items() for name in names}
_OF_LANGUAGES = re.compile(r"(?:languages?|sprachen?|языки?)\b[:\s]*(?P<rest>.*)", re.IGNORECASE)
_OF_CAPACITY = re.compile(
    r"(?:capacity|at most|höchstens|kapazität|не больше|максимум)\b[:\s]*(?P<rest>.*)",
    re.IGNORECASE,
)
_SKILL = re.compile(r"(?P<name>.*?)[\s:=]*(?P<level>[1-3]|[*★]{1,3})?")
_WORD = re.compile(r"\w+")
_NONE = frozenset({"none", "nothing", "keine", "нет", "никаких"})


class UnclearExpertiseError(ValueError):
    """Words that say no skill, language or number; `words` are those."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Expertise:
    """One person's. Skills are categories of work, or free words; each has a level of 1 to 3.

    `languages` are tags ("de"). Whoever has as many open tasks as `capacity` is chosen for none.
    """

    person: PersonId
    skills: Mapping[str, int] = field(default_factory=dict, hash=False)
    languages: tuple[str, ...] = ()
    capacity: int = CAPACITY
    revision: int = 0

    @property
    def id(self) -> PersonId:
        """Of whom it is: everybody has one."""
        return self.person

    def level(self, category: str, title: str) -> int:
        """How well they know such work: of its category, or named in its title; 0: not at all."""
        said = f" {' '.join(_WORD.findall(title.casefold()))} "
        named = (
            level
            for skill, level in self.skills.items()
            if skill == category or f" {skill.casefold()} " in said
        )
        return max(named, default=0)


def changed(before: Expertise, words: str) -> Expertise:
    """Take over what the words say, parted by semicolons or lines; the rest stays as it was.

    "web 3, Excel; languages de, en; capacity 4". Raises UnclearExpertiseError.
    """
    after = before
    for part in filter(None, (each.strip() for each in re.split(r"[;\n]", words))):
        if found := _OF_LANGUAGES.fullmatch(part):
            after = replace(after, languages=_languages(found["rest"]))
        elif found := _OF_CAPACITY.fullmatch(part):
            after = replace(after, capacity=_capacity(found["rest"]))
        else:
            after = replace(after, skills=_skills(part))
    return after


def _skills(words: str) -> dict[str, int]:
    if words.casefold() in _NONE:
        return {}
    found: dict[str, int] = {}
    for each in filter(None, (part.strip() for part in words.split(","))):
        match = _SKILL.fullmatch(each)
        name = " ".join((match["name"] if match else each).split())
        if match is None or not name or len(name) > MOST_SIGNS or name.isdigit():
            raise UnclearExpertiseError(each)
        level = match["level"] or "1"
        found[category_named(name) or name] = int(level) if level.isdigit() else len(level)
    if len(found) > MOST_SKILLS:
        raise UnclearExpertiseError(words)
    return found


def _languages(words: str) -> tuple[str, ...]:
    if words.strip().casefold() in _NONE:
        return ()
    found: dict[str, None] = {}
    for each in filter(None, re.split(r"[,\s]+", words.casefold())):
        tag = _NAMED.get(each, each)
        if tag not in _LANGUAGES:
            raise UnclearExpertiseError(each)
        found[tag] = None
    if not found:
        raise UnclearExpertiseError(words or "languages")
    return tuple(found)


def _capacity(words: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]?", words.strip()):
        raise UnclearExpertiseError(words or "capacity")
    return int(words)
