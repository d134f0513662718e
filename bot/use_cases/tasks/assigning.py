"""Assigning: a manager or team lead gives a task to somebody, and is asked before one is taken."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Style, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.ids import PersonId, TaskId
from bot.domain.lifecycle import Act, move
from bot.domain.people import Person
from bot.domain.reminders import ReminderKind
from bot.domain.targets import ClockKind
from bot.domain.task import HELD, Status, Task
from bot.effects import Forget
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.opening import no_more_offers
from bot.use_cases.places import Spot, actor_of, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, settled_by, shown, tell
from bot.use_cases.staff import named_first
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, known, named, settled
from bot.use_cases.tasks.idling import idle_reminder
from bot.use_cases.tasks.passing_on import Successor, held_by, passed_on, successor, told_alone

ASSIGN = "assign"  # in the journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who gives which task to whom; `is_sure` when it was asked already."""

    actor: Person | None
    known: KnownTask | None
    to: Successor | None = None
    meant: tuple[Person, ...] = ()
    holder_chat: Spot | None = None
    is_sure: bool = False

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task and whom the words, or the button, name."""
    if isinstance(event, ButtonPressed):
        task = read.tasks.get(TaskId(event.press.subject))
        meant = event.press.value  # an old button names nobody
        people: tuple[Person, ...] = (read.people.get(PersonId(meant)),) if meant else ()
    else:
        task, words = named(event, read)
        people, _ = named_first(words, read)
    found = known(task, read)
    holder = found.holder if found else None
    chat = private_chat(holder, read) if holder else None
    return Facts(
        actor=actor_of(event.sender, read),
        known=found,
        to=successor(people[0], found, read) if found and len(people) == 1 else None,
        meant=people,
        holder_chat=Spot(chat, holder.language) if holder and chat else None,
        is_sure=isinstance(event, ButtonPressed),
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Give it; from somebody who works on it only when that was confirmed."""
    found, actor, to = facts.known, facts.actor, facts.to
    if found is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    task = found.task
    if not task.status.is_open:
        return settled(event, TaskFacts(actor=actor, known=found))
    if len(facts.meant) > 1:
        names = ", ".join(each.name for each in facts.meant)
        return answered(event, Text("staff-several", {"names": names}), actor)
    if to is None:
        return answered(event, Text("assign-how", {"number": task.number}), actor)
    args: Args = {
        "number": task.number,
        "title": task.title,
        "name": to.person.name,
        "by": actor.name,
        "holder": found.holder.name if found.holder else "",
    }
    if task.holder == to.person.id:
        return answered(event, Text("handover-same", args), actor)
    if task.status in HELD and not facts.is_sure:
        press = Press(Action.ASSIGN, task.id, to.person.id)
        sure = Button(Text("button-assign-sure", args), press, Style.DANGER)
        effect = tell(event, Text("assign-sure", args), actor.language, ((sure,),))
        return Decision(disposition=Disposition.ANSWERED, effects=(effect,))
    return _assigned(event, facts, found, args, now)


def _assigned(
    event: ButtonPressed | CommandGiven, facts: Facts, found: KnownTask, args: Args, now: datetime
) -> Decision:
    """The task has another holder; one that nobody had is acknowledged by that."""
    task, team, actor, to = found.task, found.team, facts.actor, facts.to
    if actor is None or to is None:
        return answered(event, Text("task-not-found"), actor)
    status = move(task.status, Act.CLAIM) if task.status is Status.NEW else task.status
    after = replace(held_by(task, to.person), status=status)
    stopped = clocks.stopped(
        found.clocks, frozenset({ClockKind.ACKNOWLEDGE}), task, team, event.at, to.person.id
    )
    entry = journal(
        event, after, ASSIGN, by=actor.id, before=task.status, now=now, detail=to.person.id
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, *stopped, entry),
        effects=(
            tell(event, Text("assigned", args), actor.language),
            *settled_by(event),
            *shown(after, team, found.client),
            Forget(subject=task.id, kind=ReminderKind.UNCLAIMED),
            *no_more_offers(task, team),
            Forget(subject=task.id, kind=ReminderKind.OFFER),
            Forget(subject=task.id, kind=ReminderKind.IDLE),
            idle_reminder(after, team, found.journal, now),
            *told_alone(to.person, to.private, after, Text("assigned-to-you", args)),
            *passed_on(after, found, to),
            *told_alone(found.holder, facts.holder_chat, after, Text("assigned-away", args)),
        ),
    )
