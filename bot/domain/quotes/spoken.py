"""Terms in words: "3 h 90 EUR layout of the flyer, until Friday", "30 € pro Stunde, 2 Std."."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.money.amount import Amount
from bot.domain.money.spoken import currency_of, read_amount
from bot.domain.timesheet.spoken import length
from bot.domain.understanding.due import named

_NUMBER = r"\d{1,3}(?:[ '\u00a0\u202f]\d{3})+(?:[.,]\d{1,3})?|\d[\d.,]*\d|\d"
_UNIT = r"[€$£¥₽₹₴]|[^\W\d_]{2,8}"
_PRICE = re.compile(
    rf"(?<![\w.,#])(?:(?P<before>{_UNIT})\s?(?P<first>{_NUMBER})(?![\d.,]*\w)"
    rf"|(?P<second>{_NUMBER})\s?(?P<after>{_UNIT})(?!\w))"
)
_RATE = re.compile(
    r"\s*(?:/\s?(?:h|hour|std|stunde|ч|час)\b\.?|(?:an|per|each)\s(?:hour|h)\b"
    r"|(?:pro|je|die)\s(?:stunde|std)\b\.?|в\sчас\b|за\sчас\b)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?<!\w)(?:(?:ready|fertig|готово)\s)?"
    r"(?:(?P<by>until|till|by|bis(?:\szum)?|spätestens|до|ко?)"
    r"|(?P<within>within|in|innerhalb\svon|binnen|через|в\sтечение))\s+",
    re.IGNORECASE,
)
_LONG_AGO = timedelta(days=366)
_EDGES = " \t\n,;:–—-."


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What words say of terms; None is what they leave open. `late`: a day that has passed."""

    price: Amount | None = None
    hourly: bool = False
    seconds: int | None = None
    due_at: datetime | None = None
    late: bool = False
    what: str = ""


def spoken(text: str, now: datetime) -> Spoken:
    """Read terms; what says no price, time or date is what will be done. `now` is in their zone."""
    due_at, rest = _until(" ".join(text.split()), now)
    price, hourly, rest = _price(rest)
    seconds, rest = length(rest)
    return Spoken(
        price=price,
        hourly=hourly,
        seconds=seconds,
        due_at=due_at,
        late=due_at is not None and due_at <= now,
        what=" ".join(rest.split()).strip(_EDGES),
    )


def begins_with_terms(text: str) -> bool:
    """Whether a number in front is an amount or a length, and names no task."""
    found = _PRICE.match(text)
    if found and currency_of(found["before"] or found["after"]):
        return True
    said = text.split()
    fronts = (" ".join(said[:count]) for count in (1, 2))
    return any(seconds is not None and not rest for seconds, rest in map(length, fronts))


def _until(text: str, now: datetime) -> tuple[datetime | None, str]:
    """By when it is ready, and the words without that."""
    for cue in _UNTIL.finditer(text):
        tail = text[cue.end() :]
        prefix = "in " if cue["within"] else ""
        found = named(prefix + tail, now) or named(prefix + tail, now - _LONG_AGO)
        if found is None:
            continue
        said = found.words.removeprefix("in ").split()
        after = tail.split()
        if [_plain(each) for each in after[: len(said)]] != [_plain(each) for each in said]:
            continue
        rest = f"{text[: cue.start()].rstrip(_EDGES)} {' '.join(after[len(said) :])}"
        return found.at.astimezone(UTC), rest.strip()
    return None, text


def _price(text: str) -> tuple[Amount | None, bool, str]:
    """The first amount of a currency, whether it is for an hour, and the words without it."""
    for found in _PRICE.finditer(text):
        amount = read_amount(found[0])
        if amount is None:
            continue
        rate = _RATE.match(text, found.end())
        end = rate.end() if rate else found.end()
        return amount, rate is not None, f"{text[: found.start()].rstrip()} {text[end:].lstrip()}"
    return None, False, text


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е").replace("’", "'").strip(",.;:!?–—-")
