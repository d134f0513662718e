"""Shifts in words: "Mon-Fri 9-17, Sat 10-14", "24. Dez. 10-14", "с 24 декабря по 2 января".

What is unclear is refused with the words that were not understood: a wrong plan is found out when
nobody comes.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.domain.calendar import DAY_MINUTES, Span
from bot.domain.hours import zone_exists
from bot.domain.shifts.plan import LONGEST, Spans, TimeOff
from bot.domain.understanding.due import due

MIDNIGHT_SHIFT = 14 * 60  # minutes; "9-5" is no night of twenty hours
NOON = 12
ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NAMES = (
    r"mon(?:day)?s?|mo\.?|montags?|пн\.?|понедельник\w*",
    r"tue(?:s|sday|sdays)?|di\.?|dienstags?|вт\.?|вторник\w*",
    r"wed(?:s|nesday|nesdays)?|mi\.?|mittwochs?|ср\.?|сред[ауые]\w*",
    r"thu(?:r|rs|rsday|rsdays)?|do\.?|donnerstags?|чт\.?|четверг\w*",
    r"fri(?:day)?s?|fr\.?|freitags?|пт\.?|пятниц\w*",
    r"sat(?:urday)?s?|sa\.?|samstags?|sonnabends?|сб\.?|суббот\w*",
    r"sun(?:day)?s?|so\.?|sonntags?|вс\.?|воскресень\w*",
)
_SEVERAL = {
    (0, 1, 2, 3, 4): r"weekdays?|workdays?|werktags?|wochentags?|(?:по )?будн\w+",
    (5, 6): r"weekends?|wochenenden?|(?:по )?выходн\w+",
    (0, 1, 2, 3, 4, 5, 6): r"daily|every ?day|täglich|jeden tag|ежедневно|кажд\w+ день",
}
_NAME = "|".join((*_DAY_NAMES, *_SEVERAL.values()))
_DAY = rf"(?<!\w)(?:{_NAME})(?!\w)"
_TO = r"\s*(?:-|\bto\b|\btill\b|\buntil\b|\bbis\b|\bпо\b|\bдо\b)\s*"
_FROM = r"(?:(?<!\w)(?:from|at|on|von|vom|um|am|ab|с|со|в|во)\s+)?"
_CLOCK = r"\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|uhr|h)?(?!\w)"
_SPAN = rf"{_FROM}(?P<start>{_CLOCK}){_TO}(?P<end>{_CLOCK})"
_SPANS = re.compile(_SPAN)
_DAYS = re.compile(rf"{_FROM}(?P<first>{_DAY})(?:{_TO}(?P<last>{_DAY}))?")
_BETWEEN = re.compile(r"[\s,;+&:/]*(?:\b(?:and|und|и)\b[\s,;]*)?")
_ZONE = re.compile(r"[\s,(]*(?:in\s+)?\b(?P<zone>[A-Za-z_]+(?:/[A-Za-z_+\-0-9]+)+|UTC)\)?\s*$")
_SPACES = re.compile(r"[\s\u00a0]+")
_RANGE = re.compile(r"\s+(?:to|until|till|through|bis|по|до)\s+|\s*-\s*")
_LEAD = re.compile(
    r"^(?:(?:from|on|this|the|vom|von|am|ab|den|diese[nrms]?|с|со|в|во|на|эт\w+)\s+)+"
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
CANCEL = re.compile(
    r"^(?:cancel|remove|delete|drop|streiche\w*|lösche\w*|absage\w*|отменить|отмени|убрать|удалить)\s+",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(r"^(\d{1,2})\.?$")
_NUMBER_FIRST = re.compile(r"^\d{1,2}\.?(?=\s|\d{1,2})")


class UnclearShiftsError(ValueError):
    """Words that are no shifts: `words` is what was not understood, `why` which sentence says so.

    `unclear`: no days and times; `long`: a night that is too long; `zone`: no such time zone.
    """

    def __init__(self, why: str, words: str) -> None:
        """Remember what to say."""
        super().__init__(f"{why}: {words}")
        self.why, self.words = why, words


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from Monday; without a `zone` none was named."""

    days: tuple[Spans, ...]
    zone: str = ""


@dataclass(frozen=True, slots=True)
class SingleDay:
    """One day's shifts; none where the day is just named."""

    day: date
    spans: Spans = ()


def read_week(text: str) -> Week:
    """Read a week's pattern; raises UnclearShiftsError."""
    zoned = _ZONE.search(text)
    zone = zoned["zone"] if zoned else ""
    if zone and not zone_exists(zone):
        raise UnclearShiftsError("zone", zone)
    said = _plain(text[: zoned.start()] if zoned else text)
    days: list[list[Span]] = [[] for _ in ENGLISH]
    named: set[int] = set()
    fresh, place = False, 0
    while place < len(said):
        place = _skipped(said, place)
        if place == len(said):
            break
        if found := _DAYS.match(said, place):
            named = _named(found) | (named if fresh else set())
            fresh = True
        elif (found := _SPANS.match(said, place)) and named:
            for day in named:
                days[day].append(_span(found))
            fresh = False
        else:
            raise UnclearShiftsError("unclear", said[place:])
        place = found.end()
    if fresh or not named:  # days without a time
        raise UnclearShiftsError("unclear", said)
    return Week(tuple(tuple(sorted(each, key=lambda span: span.start)) for each in days), zone)


def read_day(text: str, now: datetime) -> SingleDay:
    """Read one day's shifts ("24 Dec 10-14"); `now` is where the person is."""
    said = _plain(text)
    spans: list[Span] = []
    begin = next((each.start() for each in _SPANS.finditer(said) if _is_tail(said, each)), None)
    if begin is None:
        raise UnclearShiftsError("unclear", said)
    place = begin
    while place < len(said):
        place = _skipped(said, place)
        found = _SPANS.match(said, place)
        if found is None:
            break
        spans.append(_span(found))
        place = found.end()
    day = _date(said[:begin].strip(" ,:"), now)
    if day is None:
        raise UnclearShiftsError("unclear", said)
    return SingleDay(day, tuple(sorted(spans, key=lambda span: span.start)))


def read_off(text: str, now: datetime) -> TimeOff:
    """Read days off, one or from one to another; raises UnclearShiftsError."""
    said = _plain(text)
    alone = _date(said, now)
    if alone is not None:
        return TimeOff(alone, alone)
    for dash in _RANGE.finditer(said):
        found = _from_to(said[: dash.start()], said[dash.end() :], now)
        if found is not None:
            return found
    raise UnclearShiftsError("unclear", said)


def read_until(text: str, now: datetime) -> datetime:
    """Read an end: "until 15:00", "2h", "bis morgen 9 Uhr"; a day alone ends as it begins."""
    said = re.sub(r"^(?:until|till|til|bis|до|for|für|на)\s+", "", _plain(text))
    said = re.sub(r"^(\d{1,2})(?:\s*uhr)?$", r"\1:00", said)
    said = re.sub(r"^(\d+)\s*(?:h|hours?|hrs?|std|stunden?|ч|час\w*)\.?$", r"in \1 hours", said)
    said = re.sub(r"^(\d+)\s*(?:m|min|minute\w*|мин\w*)\.?$", r"in \1 minutes", said)
    day = _date(said, now)
    if day is not None:
        at = datetime.combine(day, time(), tzinfo=now.tzinfo)
        if at > now:
            return at
    found = due(f"by {said}", now) or due(said, now)
    if found is None or not found.has_time:
        raise UnclearShiftsError("unclear", said)
    return found.at


def _plain(text: str) -> str:
    """The words in one spelling."""
    dashes = re.sub("[‐‑‒–—−]", "-", text)
    return _SPACES.sub(" ", dashes).strip(" .,;").casefold()


def _skipped(said: str, place: int) -> int:
    found = _BETWEEN.match(said, place)
    return found.end() if found else place


def _named(found: re.Match[str]) -> set[int]:
    """The days that stand there: one, several by one word, or from one to another."""
    first, last = _numbers(found["first"]), _numbers(found["last"] or found["first"])
    if len(first) > 1 or not found["last"]:
        return {*first, *last}
    start, end = first[0], last[-1]
    return {day % 7 for day in range(start, end + 1 if end >= start else end + 8)}


def _numbers(word: str) -> tuple[int, ...]:
    for days, names in _SEVERAL.items():
        if re.fullmatch(names, word):
            return days
    return (next(n for n, names in enumerate(_DAY_NAMES) if re.fullmatch(names, word)),)


def _span(found: re.Match[str]) -> Span:
    """From one clock time to another; an end that is not later is on the next day."""
    start, end = _minutes(found["start"]), _minutes(found["end"])
    late = "pm" if re.search(r"p\.?m", found["end"]) else ""
    signed = re.search(r"[ap]\.?m", found["start"])
    if late and not signed and start < NOON * 60 and start + NOON * 60 < end:
        start += NOON * 60  # "1-5 pm"
    if start >= DAY_MINUTES:
        start = 0
    if end <= start:
        end += DAY_MINUTES
        if end - start > MIDNIGHT_SHIFT and end != DAY_MINUTES:
            raise UnclearShiftsError("long", found.group().strip())
    return Span(start, end)


def _minutes(clock: str) -> int:
    """Minutes after midnight; 24:00 is the end of the day."""
    hour, minute = re.match(r"(\d+)(?:[:.h](\d+))?", clock).groups()  # type: ignore[union-attr]
    hours, minutes = int(hour), int(minute or 0)
    if re.search(r"p\.?m", clock) and hours < NOON:
        hours += NOON
    if re.search(r"a\.?m", clock) and hours == NOON:
        hours = 0
    if minutes > 59 or hours * 60 + minutes > DAY_MINUTES:  # noqa: PLR2004 - a clock face
        raise UnclearShiftsError("unclear", clock.strip())
    return hours * 60 + minutes


def _is_tail(said: str, found: re.Match[str]) -> bool:
    """Whether nothing but times stands from here on."""
    rest = _SPANS.sub("", said[found.start() :])
    return _BETWEEN.sub("", rest) == ""


def _from_to(first: str, last: str, now: datetime) -> TimeOff | None:
    number = _NUMBER_ALONE.match(first)
    if number and _NUMBER_FIRST.match(last):  # "24-27 Dec", "24.-27.12."
        first = _NUMBER_FIRST.sub(first, last, count=1)
    begins = _date(first, now)
    if begins is None:
        return None
    ends = _date(last, datetime.combine(begins, time(), tzinfo=now.tzinfo))
    if ends is None or not begins <= ends < begins + LONGEST:
        return None
    return TimeOff(begins, ends)


def _date(words: str, now: datetime) -> date | None:
    """The day that these words are, and nothing else."""
    said = _LEAD.sub("", words.strip(" ,"))
    said = re.sub(r"(\d)\.\s+(?=[^\W\d])", r"\1 ", said)
    said = re.sub(r"^(\d{1,2}\.\d{1,2})$", r"\1.", said)
    if re.fullmatch(_DAY, said) and len(_numbers(said)) == 1:
        said = ENGLISH[_numbers(said)[0]]
    midnight = datetime.combine(now.date(), time(), tzinfo=now.tzinfo)
    if not said or _RANGE.search(_ISO.sub("", said)):
        return None
    found = due(f"by {said}", midnight)
    whole = " ".join(said.replace("ё", "е").rstrip(".").split())
    if found is None or found.has_time or found.words.rstrip(".") != whole:
        return None
    return found.at.date()
