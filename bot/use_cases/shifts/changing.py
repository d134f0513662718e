"""On, off and away: a person's own word about being on shift, which beats the plan."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.cards import Moment, Text
from bot.decision import Decision
from bot.domain.people import Person
from bot.domain.roster import planned
from bot.domain.shifts.plan import Duty
from bot.domain.shifts.reading import UnclearShiftsError, read_until
from bot.domain.task import Task
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.shifts.asking import Asked, of
from bot.use_cases.shifts.saving import UNPLANNED, changed, presence
from bot.use_cases.speaking import answered

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who, in which team, holding what."""

    actor: Person | None
    asked: Asked | None
    held: tuple[Task, ...]
    task: Task | None = None

    @property
    def team(self) -> Team | None:
        """Where the person has shifts."""
        return self.asked.team if self.asked else None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the person's team and what they hold."""
    actor = actor_of(event.sender, read)
    return Facts(
        actor=actor,
        asked=of(actor, actor, read) if actor else None,
        held=read.tasks.held_by(actor.id) if actor else (),
    )


def on(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """On shift as long as it is said, else to the end of what is planned now, else four hours."""
    actor, asked, team = facts.actor, facts.asked, facts.team
    if actor is None or asked is None or team is None:
        return answered(event, Text("shift-no-team"), actor)
    until = _end(actor, team, now) or now + UNPLANNED
    if event.words.strip():
        said = _until(event.words, asked, now)
        if said is None:
            return answered(event, Text("shift-on-how"), actor)
        until = said
    return _said(event, asked, Duty.ON, until, Text("shift-on", _args(asked, until)), now)


def off(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Off shift until told otherwise; what is held stays held, and is said."""
    asked = facts.asked
    if asked is None:
        return answered(event, Text("shift-no-team"), facts.actor)
    numbers = ", ".join(f"#{task.number}" for task in facts.held)
    text = Text("shift-off-holding", {"tasks": numbers}) if numbers else Text("shift-off")
    return _said(event, asked, Duty.OFF, None, text, now)


def away(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Off shift until a time, and then as planned."""
    actor, asked, team = facts.actor, facts.asked, facts.team
    if actor is None or asked is None or team is None:
        return answered(event, Text("shift-no-team"), actor)
    until = _until(event.words, asked, now)
    if until is None:
        return answered(event, Text("shift-away-how"), actor)
    return _said(event, asked, Duty.OFF, until, Text("shift-away", _args(asked, until)), now)


def _until(words: str, asked: Asked, now: datetime) -> datetime | None:
    try:
        return read_until(words, now.astimezone(ZoneInfo(asked.zone)))
    except UnclearShiftsError:
        return None


def _args(asked: Asked, until: datetime) -> dict[str, Moment]:
    return {"until": Moment(until, asked.zone)}


def _said(
    event: CommandGiven, asked: Asked, duty: Duty, until: datetime | None, text: Text, now: datetime
) -> Decision:
    """Save the word and confirm it."""
    after = replace(presence(asked.person), duty=duty, until=until)
    return changed(event, asked.person, asked, after, text, now)


def _end(person: Person, team: Team, now: datetime) -> datetime | None:
    """When the planned shift that runs now ends, at most a day from now; None without one."""
    running = next(planned(person, team, now, now + A_DAY), None)
    return running[1] if running and running[0] <= now else None
