"""Teams: assistants with one team channel, opening hours, targets and an escalation plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.address import Address
from bot.domain.calendar import Calendar
from bot.domain.ids import PersonId, TeamChangeId, TeamId
from bot.domain.targets import DEFAULT_TARGETS, Priority, Target


class Workplace(StrEnum):
    """Where a claimed task is worked on: the card's thread, or the assistant's own chat."""

    THREAD = "thread"
    PRIVATE = "private"


class Mode(StrEnum):
    """How a team's new tasks are handed out.

    BROADCAST: whoever is on shift may claim. OFFER: the best candidates are asked one after the
    other, then everybody. ASSIGN: the same, but it is theirs, to be acknowledged.
    """

    BROADCAST = "broadcast"
    OFFER = "offer"
    ASSIGN = "assign"


# So long somebody who was asked has to answer.
ANSWERED_WITHIN: Mapping[Mode, timedelta] = {
    Mode.BROADCAST: timedelta(minutes=3),  # was changed while somebody was asked
    Mode.OFFER: timedelta(minutes=3),
    Mode.ASSIGN: timedelta(minutes=10),
}


@dataclass(frozen=True, slots=True)
class Escalation:
    """Working time after the opening at which a step is taken while nobody has claimed.

    None: that step is never taken; managers then read of it in their digest alone. Steps are
    counted from 0, on over the rounds.
    """

    on_shift: timedelta | None
    off_shift: timedelta | None
    manager: timedelta | None

    def __post_init__(self) -> None:
        """Refuse a plan by which nobody is ever told."""
        if all(each is None for each in self.steps):
            sentence = "an escalation takes one step at least"
            raise ValueError(sentence)

    @property
    def steps(self) -> tuple[timedelta | None, ...]:
        """All of a round, in order."""
        return (self.on_shift, self.off_shift, self.manager)

    def taken(self, step: int) -> int:
        """The first step from this one on that is not left out."""
        steps = self.steps
        return next(n for n in range(step, step + len(steps)) if steps[n % len(steps)] is not None)

    @property
    def whole(self) -> timedelta:
        """How long a round lasts."""
        return next(each for each in reversed(self.steps) if each is not None)

    def wait(self, step: int) -> timedelta:
        """How long after the step before, or the round's beginning, a step is taken."""
        which = step % len(self.steps)
        before = [each for each in self.steps[:which] if each is not None]
        return (self.steps[which] or timedelta()) - (before[-1] if before else timedelta())


DEFAULT_ESCALATION: Mapping[Priority, Escalation] = {
    Priority.LOW: Escalation(timedelta(hours=1), timedelta(hours=4), None),
    Priority.NORMAL: Escalation(
        timedelta(minutes=10), timedelta(minutes=30), timedelta(minutes=60)
    ),
    Priority.URGENT: Escalation(timedelta(minutes=3), timedelta(minutes=10), timedelta(minutes=20)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A team. Without `channel` nobody can be asked to claim; the manager is told.

    `language` is what is read in the channel, whatever its people speak elsewhere. New requests of
    its `categories` go to it, whichever team their client belongs to.
    """

    id: TeamId
    name: str
    calendar: Calendar
    channel: Address | None = None
    language: str = ""
    workplace: Workplace = Workplace.THREAD
    mode: Mode = Mode.BROADCAST
    targets: Mapping[Priority, Target] = field(default_factory=lambda: DEFAULT_TARGETS)
    escalation: Mapping[Priority, Escalation] = field(default_factory=lambda: DEFAULT_ESCALATION)
    categories: tuple[str, ...] = ()
    revision: int = 0


@dataclass(frozen=True, slots=True)
class TeamSettings:
    """What leads and managers say of their team in words."""

    calendar: Calendar
    targets: Mapping[Priority, Target]
    escalation: Mapping[Priority, Escalation]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamChange:
    """One change of a team's settings, kept for ever."""

    id: TeamChangeId
    team: TeamId
    actor: PersonId
    at: datetime
    before: TeamSettings
    after: TeamSettings
