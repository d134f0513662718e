"""The catalogues: a key with its arguments becomes words in the reader's language.

Files are `bot/texts/<language>/*.ftl`. English is complete and stands in for a missing sentence.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Placeable, TextElement, VariableReference

from bot.cards import Day, Lasting, Lines, Moment, Text, Word
from bot.domain.languages import Languages
from bot.domain.money.amount import Amount

FALLBACK = "en"
MINUTE = 60
LONGEST = 2500  # characters of an argument; Fluent refuses more
# Where a sentence (or a term) begins: its further lines are indented, or close a bracket.
_BEGINS = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class UnknownTextError(KeyError):
    """No catalogue has this key: a mistake of ours, found by the test that reads every use."""


class Words:
    """One language's sentences.

    Each is parsed when it is first said: all of them would take a fifth of the desk's start.
    """

    def __init__(self, language: str, resources: Mapping[str, str]) -> None:
        """Find out which sentences the catalogue's files hold."""
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._sources: dict[str, str] = {}
        for text in resources.values():
            for key, source in _sentences(text):
                self._sources.setdefault(key, source)
        self._parsed: set[str] = set()
        self._plain: dict[str, tuple[tuple[str, bool], ...]] = {}

    def has(self, key: str) -> bool:
        """Whether this language has the sentence."""
        self._parse(key)
        return bool(self._bundle.has_message(key))

    def of(self, key: str, args: Mapping[str, str | int]) -> str:
        """Format one sentence; raises UnknownTextError or ValueError for a missing argument."""
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise UnknownTextError(key)
        plain = self._plain.get(key)
        if plain is None:
            plain = self._plain[key] = _plain_parts(pattern)
        if plain and (words := _joined(plain, args)):
            return words
        # A summary's lines may be more than Fluent takes: they are put in afterwards.
        long = {name: value for name, value in args.items() if len(str(value)) > LONGEST}
        held = {name: f"\0{name}\0" for name in long}
        formatted, errors = self._bundle.format_pattern(pattern, {**args, **held})
        if errors:
            sentence = f"{self.language}/{key}: {errors[0]}"
            raise ValueError(sentence) from errors[0]
        said = str(formatted)
        for name, value in long.items():
            said = said.replace(held[name], str(value))
        return said

    def _parse(self, key: str) -> None:
        """Take a sentence in, and those that it is made of."""
        if key in self._parsed or key not in self._sources:
            return
        source = self._sources[key]
        self._bundle.add_resource(FluentResource(source))
        self._parsed.add(key)  # last, since another thread may ask meanwhile
        for name in _REFERENCE.findall(source):
            self._parse(name)


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Cut a file into its sentences, each with its key."""
    found = list(_BEGINS.finditer(text))
    ends = [*(each.start() for each in found[1:]), len(text)]
    for each, end in zip(found, ends, strict=True):
        yield each[1], text[each.start() : end]


def _plain_parts(pattern: Any) -> tuple[tuple[str, bool], ...]:  # noqa: ANN401 - Fluent's tree
    """A sentence of words and bare variables alone, as (text or name, is a variable)."""
    parts = []
    for element in getattr(pattern, "elements", (pattern,)):
        match element:
            case TextElement():
                parts.append((element.value, False))
            case Placeable(expression=VariableReference(id=variable)):
                parts.append((variable.name, True))
            case _:
                return ()
    return tuple(parts)


def _joined(parts: tuple[tuple[str, bool], ...], args: Mapping[str, str | int]) -> str:
    """Such a sentence in words, at a tenth of Fluent's cost; empty where Fluent must have a say.

    It writes numbers in the language's way, refuses what is too long, and tells what is missing.
    """
    words = []
    for text, is_variable in parts:
        word = args.get(text) if is_variable else text
        if not isinstance(word, str) or (is_variable and len(word) > LONGEST):
            return ""
        words.append(word)
    return "".join(words)


class Catalogue:
    """All languages; `own` is the desk's, read by whoever's language is not known."""

    def __init__(self, own: str = FALLBACK, words: Mapping[str, Words] | None = None) -> None:
        """Read every language folder beside this file, unless other words are given."""
        self._own = own
        self._words = words or {language: _words(language) for language in languages()}

    @property
    def languages(self) -> tuple[str, ...]:
        """Tags of the languages that have a catalogue."""
        return tuple(sorted(self._words))

    @property
    def spoken(self) -> Languages:
        """The same with what each calls itself, and which one is the desk's own."""
        names = {tag: self.words(Text("language-name"), tag) for tag in self.languages}
        return Languages(own=self._own, names=names)

    def words(self, text: Text, language: str) -> str:
        """The sentence in the reader's language, or in English where that language lacks it."""
        tag = (language or self._own).split("-", maxsplit=1)[0]
        words = self._words.get(tag, self._words[FALLBACK])
        if not words.has(text.key):
            words = self._words[FALLBACK]
        args = {name: self._plain(value, words.language) for name, value in text.args.items()}
        if "number" in args:
            args["number"] = str(args["number"])  # a name, not a quantity: never "1,234"
        return words.of(text.key, args)

    def _plain(self, value: Word, language: str) -> str | int:
        """One argument as words."""
        match value:
            case str() | int():
                return value
            case Text():
                return self.words(value, language)
            case Lines():
                return "\n".join(self.words(line, language) for line in value.lines)
            case Moment():
                pattern = self.words(Text("moment-pattern"), language)
                return _moment(value.at, value.zone, pattern, language)
            case Day():
                return _day(value.on, self.words(Text("day-pattern"), language), language)
            case Lasting():
                return self._lasting(timedelta(seconds=value.seconds), language)
            case Amount():
                return format_currency(value.major, value.currency, locale=_locale(language))

    def _lasting(self, duration: timedelta, language: str) -> str:
        """Hours and minutes; below a minute, seconds."""
        seconds = round(duration.total_seconds())
        hours, minutes = divmod(seconds // 60, 60)
        if seconds < MINUTE:
            return self.words(Text("lasting-seconds", {"seconds": seconds}), language)
        if not hours:
            return self.words(Text("lasting-minutes", {"minutes": minutes}), language)
        key = "lasting-hours" if minutes == 0 else "lasting-hours-minutes"
        return self.words(Text(key, {"hours": hours, "minutes": minutes}), language)


@lru_cache(maxsize=1024)  # a card is shown again and again with the instant it is due
def _moment(at: datetime, zone: str, pattern: str, language: str) -> str:
    """An instant in words."""
    return format_datetime(at.astimezone(ZoneInfo(zone)), pattern, locale=_locale(language))


@lru_cache(maxsize=1024)
def _day(on: date, pattern: str, language: str) -> str:
    """A day in words."""
    return format_date(on, pattern, locale=_locale(language))


@cache
def _locale(language: str) -> Locale:
    """Babel's own form of a language, which it would look up for every part of a date."""
    return Locale.parse(language, sep="-")


@cache
def _words(language: str) -> Words:
    """A language's own files, read once and for every catalogue."""
    return Words(language, _read(files("bot.texts") / language))


def languages() -> tuple[str, ...]:
    """Tags of the languages that have a folder beside this file."""
    folders = (each for each in files("bot.texts").iterdir() if each.is_dir())
    return tuple(sorted(each.name for each in folders if not each.name.startswith("_")))


def _read(folder: Traversable) -> dict[str, str]:
    """The catalogue files of one language by name."""
    return {
        each.name: each.read_text("utf-8")
        for each in sorted(folder.iterdir(), key=lambda each: each.name)
        if each.name.endswith(".ftl")
    }
