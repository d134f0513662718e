"""Lists of tasks: what waits and what one holds for staff, one's own requests for a client."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Button, Lines, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.people import Person, Role
from bot.domain.task import Task
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, button, overheard, status_text, tell

SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, and the tasks that concern them."""

    actor: Person | None
    held: tuple[Task, ...]
    unclaimed: tuple[Task, ...]
    own: tuple[Task, ...]
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read held, unclaimed and requested tasks."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None, held=(), unclaimed=(), own=())
    teams = [team.id for team in read.teams.all()]
    if actor.role is not Role.MANAGER:
        teams = [actor.team] if actor.team else []
    return Facts(
        actor=actor,
        held=read.tasks.held_by(actor.id),
        unclaimed=tuple(task for team in teams for task in read.tasks.unclaimed(team, SHOWN)),
        own=read.tasks.recent_of_client(actor.id, SHOWN),
    )


def staff(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """What one holds, then what nobody has claimed, each with its Claim button."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if actor is None or not (facts.held or facts.unclaimed):
        return answered(event, Text("tasks-none"), actor)
    text = Text(
        "tasks",
        {
            "held": Lines(tuple(_line(task) for task in facts.held) or (Text("tasks-empty"),)),
            "unclaimed": Lines(
                tuple(_line(task) for task in facts.unclaimed) or (Text("tasks-empty"),)
            ),
        },
    )
    buttons = tuple((_claim(task),) for task in facts.unclaimed[:5])
    effect = tell(event, text, actor.language, buttons)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))


def status(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """A client's own requests; staff get their list, and below it what they asked for."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    lines = Lines(tuple(_line(task) for task in facts.own))
    own = Text("requests", {"requests": lines}) if facts.own else Text("requests-none")
    if actor is None or not actor.role.is_staff:
        return answered(event, own, actor)
    work = staff(event, facts, now)
    is_both = actor.also_client and facts.own
    return work.plus(effects=(tell(event, own, actor.language),)) if is_both else work


def _line(task: Task) -> Text:
    """One task in a list."""
    args: Args = {"number": task.number, "title": task.title, "status": status_text(task.status)}
    return Text("task-line", args)


def _claim(task: Task) -> Button:
    """Claim it from the list."""
    label = Text("button-claim-number", {"number": task.number})
    return replace(button("button-claim", Action.CLAIM, task.id, Style.PRIMARY), label=label)
