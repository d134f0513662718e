"""Figures of clocks, found once more from the journal alone.

They must equal those that were noted when the clocks stopped; `frontdesk check` looks whether they
do.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.domain.calendar import Calendar, working_between
from bot.domain.ids import PersonId
from bot.domain.pauses import pauses_of
from bot.domain.targets import ClockKind
from bot.domain.task import ClockAct, ClockMark, JournalEntry, Status, TaskClock

CalendarAt = Callable[[datetime], Calendar]
"""The team's calendar as it was at an instant."""


class ClockName(NamedTuple):
    """Which clock of a task."""

    kind: ClockKind
    round: int
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured; of a clock that runs nothing but when it started."""

    started_at: datetime
    stopped_at: datetime | None = None
    credited_to: PersonId | None = None
    working: timedelta | None = None
    wall: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A clock whose figures are others than the journal's; None: there is no such clock."""

    clock: ClockName
    kept: Figures | None
    journals: Figures | None


def recounted(journal: Iterable[JournalEntry], calendar_at: CalendarAt) -> dict[ClockName, Figures]:
    """Every clock of a task whose start the journal tells."""
    entries = tuple(journal)
    found: dict[ClockName, Figures] = {}
    for number, entry in enumerate(entries, start=1):
        for mark in entry.marks:
            name = ClockName(mark.kind, mark.round, mark.part)
            before = found.get(name)
            if mark.act is ClockAct.START:
                found[name] = Figures(started_at=mark.at)
            elif before is not None and mark.act is ClockAct.ON:
                found[name] = Figures(started_at=before.started_at)
            elif before is not None:
                so_far = entries[:number]
                found[name] = _stopped(mark, before, so_far, calendar_at(entry.at))
    return found


def _stopped(
    mark: ClockMark, running: Figures, so_far: tuple[JournalEntry, ...], calendar: Calendar
) -> Figures:
    working = working_between(calendar, running.started_at, mark.at)
    if mark.kind is ClockKind.COMPLETE:
        working -= _on_hold(mark, running, so_far, calendar)
    return Figures(
        started_at=running.started_at,
        stopped_at=mark.at,
        credited_to=mark.credited_to,
        working=working,
        wall=mark.at - running.started_at,
    )


def _on_hold(
    mark: ClockMark, running: Figures, so_far: tuple[JournalEntry, ...], calendar: Calendar
) -> timedelta:
    """Working time that stood still while the clock ran."""
    held = timedelta()
    for pause in pauses_of(so_far, mark.round):
        if pause.status is Status.ON_HOLD:
            start = max(pause.start, running.started_at)
            held += working_between(calendar, start, min(pause.end or mark.at, mark.at))
    return held


def figures(clock: TaskClock) -> Figures:
    """Those of a clock as it is kept."""
    return Figures(
        started_at=clock.started_at,
        stopped_at=clock.stopped_at,
        credited_to=clock.credited_to,
        working=clock.working,
        wall=clock.wall,
    )


def differences(
    clocks: Iterable[TaskClock], journal: Iterable[JournalEntry], calendar_at: CalendarAt
) -> tuple[Difference, ...]:
    """Where what is kept is not what the journal says.

    Of clocks that were started before the journal told of clocks nothing can be said.
    """
    told = recounted(journal, calendar_at)
    kept = {ClockName(each.kind, each.round, each.part): figures(each) for each in clocks}
    names = [name for name in {**told, **kept} if name in told]
    return tuple(
        Difference(clock=name, kept=kept.get(name), journals=told[name])
        for name in names
        if kept.get(name) != told[name]
    )
