"""What a statement is made from: time, tasks that were done, quotes, expenses, what was billed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.ids import ExpenseId, PersonId, TaskId
from bot.domain.money.amount import Amount
from bot.domain.pay.lines import Source, SourceKind
from bot.domain.timesheet.entry import TimeEntry
from bot.domain.timesheet.rounding import Rounding, days_on_tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """An entry of time with what its rate may depend on; `company` is a key."""

    entry: TimeEntry
    company: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneTask:
    """A task that was done on a day, by whom; `settled` if an earlier statement has it."""

    task: TaskId
    number: int
    person: PersonId
    day: date
    company: str = ""
    category: str = ""
    settled: bool = False

    @property
    def source(self) -> Source:
        """As a line names it."""
        return Source(SourceKind.TASK, self.task, self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A quote that a client has accepted: a price for all of it, or so much for an hour.

    `seconds` is how long it may take, with all that the client agreed to later; None is any time.
    `price` is the whole price, likewise. A price is due on the day the task was done; `settled` if
    it stands on an earlier statement.
    """

    id: str
    number: int
    task: TaskId
    person: PersonId
    price: Amount
    hourly: bool = False
    seconds: int | None = None
    agreed_on: date
    done_on: date | None = None
    settled: bool = False

    @property
    def source(self) -> Source:
        """As a line names it."""
        return Source(SourceKind.QUOTE, self.id, self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expense:
    """Money that somebody laid out; it is paid back if there is a receipt (`files`)."""

    id: ExpenseId
    number: int
    person: PersonId
    day: date
    amount: Amount
    note: str = ""
    task: TaskId | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Billed:
    """A line of a company's statement; `person` is who worked, a refund is less than nothing."""

    id: str
    number: int
    day: date
    amount: Amount
    company: str = ""
    category: str = ""
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One person's time on one task on one day, as it counts: rounded if that was agreed."""

    day: date
    person: PersonId
    task: TaskId | None
    company: str
    category: str
    seconds: int
    sources: tuple[Source, ...]


Key = tuple[date, PersonId, TaskId | None]


def units(worked: Iterable[Worked], settled: Iterable[Worked], rule: Rounding) -> tuple[Unit, ...]:
    """The new entries put together; beside those `settled` earlier they are the difference.

    A day on a task is rounded once, so what comes late brings what it would have brought in time.
    """
    new, old = tuple(worked), tuple(settled)
    before = _rounded(old, rule)
    after = _rounded((*old, *new), rule)
    found: dict[Key, list[Worked]] = {}
    for each in new:
        found.setdefault(_key(each), []).append(each)
    made = [
        Unit(
            day=key[0],
            person=key[1],
            task=key[2],
            company=those[0].company,
            category=those[0].category,
            seconds=after[key] - before.get(key, 0),
            sources=tuple(
                sorted(Source(SourceKind.TIME, e.entry.id, e.entry.number) for e in those)
            ),
        )
        for key, those in found.items()
    ]
    return tuple(sorted(made, key=lambda e: (e.day, min(s.number for s in e.sources))))


def _key(worked: Worked) -> Key:
    return worked.entry.day, worked.entry.person, worked.entry.task


def _rounded(worked: Iterable[Worked], rule: Rounding) -> dict[Key, int]:
    days = days_on_tasks((each.entry for each in worked), rule)
    return {(each.day, each.person, each.task): each.rounded for each in days}


def within(limit: int, before: int, seconds: int) -> int:
    """How much of some seconds lies below a limit, of which `before` was used already."""
    return min(limit, before + seconds) - min(limit, before)
