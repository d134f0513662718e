"""On and off: a person's own word about being on shift, which beats the plan."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.people import Person
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, tell

UNPLANNED = timedelta(hours=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who, in which team, holding what."""

    actor: Person | None
    team: Team | None
    held: tuple[Task, ...]
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the person's team and what they hold."""
    actor = actor_of(event.sender, read)
    return Facts(
        actor=actor,
        team=read.teams.get(actor.team) if actor and actor.team else None,
        held=read.tasks.held_by(actor.id) if actor else (),
    )


def on(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """On shift to the end of the opening hours that run now, else for four hours."""
    actor, team = facts.actor, facts.team
    if actor is None or team is None:
        return answered(event, Text("shift-no-team"), actor)
    until = _closing(team, now) or now + UNPLANNED
    person = replace(actor, duty=Duty.ON, duty_until=until)
    text = Text("shift-on", {"until": Moment(until, team.calendar.zone)})
    return _said(event, person, text)


def off(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Off shift until told otherwise; what is held stays held, and is said."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("shift-no-team"), actor)
    person = replace(actor, duty=Duty.OFF, duty_until=None)
    numbers = ", ".join(f"#{task.number}" for task in facts.held)
    text = Text("shift-off-holding", {"tasks": numbers}) if numbers else Text("shift-off")
    return _said(event, person, text)


def _said(event: CommandGiven, person: Person, text: Text) -> Decision:
    """Save the word and confirm it."""
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person,),
        effects=(tell(event, text, person.language),),
    )


def _closing(team: Team, now: datetime) -> datetime | None:
    """When the opening hours that run now end, at most a day from now; None while closed."""
    closing = now
    for opens, closes in team.calendar.open_intervals(now, now + timedelta(days=1)):
        if opens > closing:
            break
        closing = closes
    return closing if closing > now else None
