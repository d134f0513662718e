"""What a summary is made of."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.expectation import Pace
from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """One person's line in a summary. Medians and 90th percentiles are working time."""

    person: Person
    open: int
    done: int
    acknowledge_median: timedelta | None
    acknowledge_p90: timedelta | None
    respond_median: timedelta | None
    respond_p90: timedelta | None
    complete_median: timedelta | None
    complete_p90: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The desk's (or one team's) load. `late` are open tasks with a running clock past its due.

    Of first answers that clients were `promised` for a time so many were `kept`.
    """

    open: int
    unclaimed: tuple[Task, ...]
    late: tuple[Task, ...]
    waiting: int
    opened: int
    done: int
    promised: int = 0
    kept: int = 0
    people: tuple[Workload, ...]


class Reports(Protocol):
    """Figures."""

    def summary(
        self, *, since: datetime, until: datetime, now: datetime, team: TeamId | None
    ) -> Summary:
        """Counts now (open, unclaimed, late, waiting) and in [since, until) (opened, done)."""
        ...

    def pace(self, team: TeamId, now: datetime) -> Pace:
        """How fast a team was in the last four weeks."""
        ...
