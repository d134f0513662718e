"""Lists of tasks: what waits and what one holds for staff, one's own requests for a client."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Button, Lines, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.people import Person, Role
from bot.domain.permissions import speaks_for
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
    company: tuple[tuple[Task, Person], ...] = ()
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
        company=_of_company(actor, read),
    )


def _of_company(actor: Person, read: Reader) -> tuple[tuple[Task, Person], ...]:
    """What others at the company asked for lately, for its contact."""
    if not actor.contact:
        return ()
    others = [e for e in read.people.clients() if e.id != actor.id and speaks_for(actor, e)]
    found = [(t, each) for each in others for t in read.tasks.recent_of_client(each.id, SHOWN)]
    found.sort(key=lambda pair: (pair[0].status.is_open, pair[0].opened_at), reverse=True)
    return tuple(found[:SHOWN])


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
    """A client's own requests, and a contact's company's; staff get their list above their own."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    text = Text("requests-none")
    if facts.own:
        text = Text("requests", {"requests": Lines(tuple(_line(task) for task in facts.own))})
    if actor is not None and actor.role.is_staff:
        work = staff(event, facts, now)
        is_both = actor.also_client and facts.own
        return work.plus(effects=(tell(event, text, actor.language),)) if is_both else work
    if facts.company and actor is not None:
        others = Lines(tuple(_line_of(task, client) for task, client in facts.company))
        text = Text(
            "requests-company", {"said": text, "company": actor.company, "requests": others}
        )
    return answered(event, text, actor)


def _line(task: Task) -> Text:
    """One task in a list."""
    args: Args = {"number": task.number, "title": task.title, "status": status_text(task.status)}
    return Text("task-line", args)


def _line_of(task: Task, client: Person) -> Text:
    """One task of somebody else."""
    return Text("task-line-of", {"task": _line(task), "client": client.name})


def _claim(task: Task) -> Button:
    """Claim it from the list."""
    label = Text("button-claim-number", {"number": task.number})
    return replace(button("button-claim", Action.CLAIM, task.id, Style.PRIMARY), label=label)
