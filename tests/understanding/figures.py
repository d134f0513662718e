"""How well messages are understood: figures of a labelled set, never its texts."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.understanding.category import CATEGORIES, suggestion
from bot.domain.understanding.due import due
from bot.domain.understanding.features import examples_of, words_of
from bot.domain.understanding.meaning import Meaning, understood
from bot.domain.understanding.work import WORK
from bot.domain.words import FILLERS

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "ru")
TUNED = (("tuned to", "practice"), ("tuned to, own", "own"))
REQUEST = "request"
ASKED = "asked"
SMALL_TALK = Meaning.SMALL_TALK.value
KINDS = (REQUEST, *(each.value for each in Meaning))
CLEAR = tuple(kind for kind in KINDS if kind not in {REQUEST, SMALL_TALK})
Counts = Counter[tuple[str, str, bool]]


@cache
def labelled(name: str, file: str = "messages") -> tuple[dict, ...]:
    """The lines of a set: `practice` or `measure`."""
    lines = (HERE / name / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def confusion(name: str, language: str = "") -> Counts:
    """How many messages of each kind were taken for which, and whether for sure."""
    counts: Counts = Counter()
    for each in labelled(name):
        if language in {"", each["language"]}:
            found = understood(each["text"])
            what = (found.meaning.value, found.sure) if found else (REQUEST, True)
            counts[each["kind"], *what] += 1
    return counts


def share(name: str, kinds: Iterable[str], *, asked: bool = False, language: str = "") -> float:
    """The share of messages of these kinds taken for what they are; with those `asked` about."""
    kinds = set(kinds)
    counts = confusion(name, language)
    total = sum(number for (kind, _, _), number in counts.items() if kind in kinds)
    right = sum(
        number
        for (kind, found, sure), number in counts.items()
        if kind in kinds and kind == found and (sure or asked)
    )
    return right / total if total else 1.0


def lost(name: str, language: str = "") -> float:
    """The share of requests that were certainly taken for something else, so that no task opens."""
    counts = confusion(name, language)
    total = sum(number for (kind, _, _), number in counts.items() if kind == REQUEST)
    taken = sum(n for (kind, found, sure), n in counts.items() if kind == REQUEST != found and sure)
    return taken / total


def confusion_text(name: str) -> str:
    """Tables to print: a line for each kind, a column for what it was taken for, sure or asked."""
    blocks = []
    for language in LANGUAGES:
        counts = confusion(name, language)
        lines = [f"{language:12}" + "".join(f"{kind[:10]:>11}" for kind in KINDS)]
        lines += [
            f"{kind:12}"
            + "".join(
                f"{counts[kind, found, True]:>7}+{counts[kind, found, False]:<3}" for found in KINDS
            )
            for kind in KINDS
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def summary(name: str) -> str:
    """The goals of the specification, in one line."""
    return (
        f"{name}: requests lost {lost(name):.2%}; small talk {share(name, [SMALL_TALK]):.1%} sure,"
        f" {share(name, [SMALL_TALK], asked=True):.1%} with asking; clear words"
        f" {share(name, CLEAR):.1%} sure, {share(name, CLEAR, asked=True):.1%} with asking;"
        f" requests asked about {1 - lost(name) - share(name, [REQUEST]):.1%}"
    )


def tables() -> list[tuple[str, list[str], list[list[str]]]]:
    """What docs/understanding.md shows: title, head and lines of each table."""
    return [_meanings(), _due_dates(), _categories()]


def _meanings() -> tuple[str, list[str], list[list[str]]]:
    head = [
        "Messages",
        "Language",
        "Requests lost",
        "Small talk",
        "Clear words",
        "Requests asked about",
    ]
    lines = []
    for title, name in (("not tuned to", "measure"), *TUNED):
        for language in ("", *LANGUAGES):
            taken = lost(name, language)
            kept = share(name, [REQUEST], language=language)
            lines.append(
                [
                    title,
                    language or "all",
                    f"{taken:.1%}",
                    _understood(name, [SMALL_TALK], language),
                    _understood(name, CLEAR, language),
                    f"{abs(1 - kept - taken):.1%}",  # never "-0.0%"
                ]
            )
    return "Meanings", head, lines


def _understood(name: str, kinds: Iterable[str], language: str) -> str:
    """What was understood, and what was with asking; a dash where there is nothing to understand."""
    if not any(kind in kinds for kind, _, _ in confusion(name, language)):
        return "–"
    sure = share(name, kinds, language=language)
    return f"{sure:.0%} + {share(name, kinds, asked=True, language=language) - sure:.0%} asked"


@cache
def dues(name: str, language: str = "") -> tuple[int, int, int, int]:
    """Of due dates: how many messages have one, of them found rightly; how many have none, kept."""
    have = right = none = kept = 0
    for each in labelled(name, "due_dates"):
        if language not in {"", each["language"]}:
            continue
        now = datetime.fromisoformat(each["now"]).replace(tzinfo=ZoneInfo(each["zone"]))
        found = due(each["text"], now)
        if each["due"] is None:
            none += 1
            kept += found is None
        else:
            have += 1
            at = found.at.replace(tzinfo=None).isoformat() if found else None
            right += (at, found and found.has_time) == (each["due"], each["has_time"])
    return have, right, none, kept


def _due_dates() -> tuple[str, list[str], list[list[str]]]:
    head = ["Messages", "Language", "With a due date", "Found rightly", "Without", "Left alone"]
    lines = []
    for title, name in (("not tuned to", "measure"), ("tuned to", "practice")):
        for language in ("", *LANGUAGES):
            figures = map(str, dues(name, language))
            lines.append([title, language or "all", *figures])
    return "Due dates", head, lines


def by_keywords(text: str) -> str:
    """A plain baseline: the category with the most of the message's words among its examples'."""
    words = set(words_of(text)) - FILLERS
    counts = {each: len(words & keywords) for each, keywords in _keywords().items()}
    return max(counts, key=lambda each: counts[each])


@cache
def _keywords() -> dict[str, set[str]]:
    return {
        category: {word for words in examples_of(examples) for word in words} - FILLERS
        for category, examples in WORK.items()
    }


def by_model(text: str) -> str:
    """What the desk suggests, or nothing."""
    found = suggestion(text)
    return found.category if found else ""


@cache
def category_f1(name: str, tell: Callable[[str], str], language: str = "") -> float:
    """The mean of the categories' F1 (macro), over the requests of a set."""
    pairs = [
        (each["category"], tell(each["text"]))
        for each in labelled(name)
        if each["category"] and language in {"", each["language"]}
    ]
    scores = []
    for category in CATEGORIES:
        right = sum(a == b == category for a, b in pairs)
        both = sum((a == category) + (b == category) for a, b in pairs)
        scores.append(2 * right / both if both else 0.0)
    return sum(scores) / len(scores)


def _categories() -> tuple[str, list[str], list[list[str]]]:
    head = ["Messages", "Language", "Macro F1", "Plain keywords"]
    lines = []
    for title, name in (("not tuned to", "measure"), ("tuned to", "practice")):
        for language in ("", *LANGUAGES):
            figures = (
                f"{category_f1(name, each, language):.2f}" for each in (by_model, by_keywords)
            )
            lines.append([title, language or "all", *figures])
    return "Categories", head, lines
