"""Lines of a statement: what for, how much, and the entries each figure comes from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.domain.ids import PersonId, TaskId
from bot.domain.money.amount import Amount


class LineKind(StrEnum):
    """What a line is, in the order in which lines are read."""

    FIXED = "fixed"
    SALARY = "salary"
    RETAINER = "retainer"
    INCLUDED = "included"  # hours within a retainer
    OVERRUN = "overrun"  # hours beyond it
    HOURS = "hours"
    TASK = "task"
    QUOTE = "quote"
    EXTRA = "extra"  # hours beyond a quote that are paid all the same
    COVERED = "covered"  # hours that a price or a salary pays
    UNPAID = "unpaid"  # hours that cost nothing
    UNAGREED = "unagreed"  # hours beyond a quote that its client has not agreed to
    ONCE = "once"
    COMMISSION = "commission"
    BENEFIT = "benefit"
    DEDUCTION = "deduction"
    EXPENSE = "expense"


EARNED = frozenset(
    {
        LineKind.FIXED,
        LineKind.SALARY,
        LineKind.HOURS,
        LineKind.TASK,
        LineKind.QUOTE,
        LineKind.EXTRA,
        LineKind.ONCE,
        LineKind.COMMISSION,
    }
)


class SourceKind(StrEnum):
    """Of which kind the entry is that a line comes from."""

    TIME = "time"
    TASK = "task"
    QUOTE = "quote"
    EXPENSE = "expense"
    LINE = "line"  # of a bill, from which a commission comes
    TERMS = "terms"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """An entry that a line comes from; `number` is what people call it by."""

    kind: SourceKind
    id: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. Its amount was rounded once; `seconds` and `rate` tell how it came about.

    `base` is what a commission or a percentage is taken of. `person` did the work.
    """

    kind: LineKind
    amount: Amount
    first: date
    last: date
    name: str = ""
    task: TaskId | None = None
    person: PersonId | None = None
    seconds: int = 0
    rate: Decimal | None = None
    base: Amount | None = None
    sources: tuple[Source, ...] = ()


_ORDER = {kind: place for place, kind in enumerate(LineKind)}


def in_reading_order(lines: list[Line]) -> tuple[Line, ...]:
    """By kind, then by day; lines that are alike keep their order."""
    return tuple(sorted(lines, key=lambda each: (_ORDER[each.kind], each.first, each.last)))
