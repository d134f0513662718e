"""By when a client may expect an answer: from what was measured, who is there, and what waits.

The time told first is the promise, whether it is kept is measured. See docs/expectation.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.domain.calendar import add_working
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import next_shift, those_on_shift
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import Task, TaskClock
from bot.domain.team import Team

ENOUGH = 20  # measurements, below which the target is told
MOST_RENEWED = 2  # times that a client is told another time
SHARE = 0.8  # of the answers came within what is told
DAYS = 28  # that are measured
_STEP = timedelta(minutes=5)  # nobody promises 10:03
_AHEAD_OF_TIME = timedelta(minutes=10)
_PART = 5  # of the time that is told, the last fifth


@dataclass(frozen=True, slots=True)
class Pace:
    """A team's last four weeks, in working time.

    `respond` is what four of five answers took at most, `acknowledge` the middle time to a claim;
    None where nothing was measured.
    """

    count: int = 0
    respond: timedelta | None = None
    acknowledge: timedelta | None = None


UNKNOWN = Pace()


def expected(
    task: Task, team: Team, people: Sequence[Person], pace: Pace, ahead: int, now: datetime
) -> datetime:
    """When four of five would have their answer, with so many unclaimed requests `ahead`.

    Nothing counts before somebody is on shift. Those on shift share what is ahead, each claim of
    which takes as long as it usually does.
    """
    begins = max(next_shift(people, team, now), now)
    hands = max(len(those_on_shift(people, team, begins)), 1)
    span = _span(task, team, pace)
    if pace.count >= ENOUGH and pace.acknowledge is not None and not _is_urgent(task):
        span += pace.acknowledge * ahead / hands
    return _rounded(add_working(team.calendar, begins, span))


def renewed(
    task: Task, team: Team, people: Sequence[Person], pace: Pace, now: datetime
) -> datetime:
    """Another time, for a promise that will not be kept: as if the request came in now."""
    return expected(task, team, people, pace, 0, now)


def promised(clock: TaskClock, at: datetime) -> TaskClock:
    """The clock of a request whose client is told a time for the first time."""
    return replace(clock, promised_at=at, expected_at=at)


def is_promise(clock: TaskClock) -> bool:
    """Whether it measures the first answer to a new request."""
    return clock.kind is ClockKind.RESPOND and clock.round == 1 and clock.part == 0


def is_kept(clock: TaskClock) -> bool:
    """Whether the answer came by the time that was told first."""
    return (
        clock.promised_at is not None
        and clock.stopped_at is not None
        and clock.stopped_at <= clock.promised_at
    )


def look(clock: TaskClock, now: datetime) -> Reminder | None:
    """Shortly before a told time is over, as long as another may be told; None where none was."""
    if clock.expected_at is None or clock.stopped_at is not None:
        return None
    early = min(_AHEAD_OF_TIME, (clock.expected_at - now) / _PART)
    return Reminder(
        subject=clock.task,
        kind=ReminderKind.EXPECTED,
        step=int(clock.expected_at.timestamp()) // 60,
        due_at=clock.expected_at - early,
    )


def told(clock: TaskClock) -> datetime:
    """The time that the client reads now."""
    return clock.expected_at or clock.due_at


def _span(task: Task, team: Team, pace: Pace) -> timedelta:
    target = team.targets[task.priority].of(ClockKind.RESPOND)
    if pace.count < ENOUGH or pace.respond is None:
        return target
    return min(pace.respond, target) if _is_urgent(task) else pace.respond


def _is_urgent(task: Task) -> bool:
    return task.priority is Priority.URGENT


def _rounded(at: datetime) -> datetime:
    """The next five minutes of the clock; seconds are nobody's matter."""
    at = at.replace(second=0, microsecond=0)
    over = timedelta(seconds=at.timestamp() % _STEP.total_seconds())
    return (at - over + _STEP if over else at).astimezone(UTC)
