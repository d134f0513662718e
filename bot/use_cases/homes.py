"""Homes that people have looked at follow what happens to them."""

from datetime import datetime

from bot.decision import Decision, Disposition, Record
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.effects import Show, ViewKind
from bot.events import HomeOpened
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.room import Actor
from bot.use_cases.speaking import language_of


def load(event: HomeOpened, read: Reader) -> Actor:
    """Read who looks."""
    return Actor(actor_of(event.sender, read))


def decide(event: HomeOpened, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Show it, to strangers as well: it says how to come in."""
    show = Show(
        kind=ViewKind.HOME,
        subject=str(event.sender.account),
        to=event.place.address.room,
        language=language_of(facts.actor, event.sender),
    )
    return Decision(disposition=Disposition.ANSWERED, effects=(show,))


def refreshed(decision: Decision, read: Reader) -> tuple[Show, ...]:
    """Bring the homes of those up to date whom the decision concerns."""
    people = [
        person
        for change in decision.changes
        for person in _concerned(change, read)
        if person is not None
    ]
    chosen = {each.id: each.language for each in decision.changes if isinstance(each, Person)}
    return tuple(
        Show(
            kind=ViewKind.HOME,
            subject=view.subject,
            to=view.to,
            language=chosen.get(person, view.language),
        )
        for person in dict.fromkeys(people)
        for view in read.views.homes_of([person])
    )


def _concerned(change: Record, read: Reader) -> tuple[PersonId | None, ...]:
    """Whose home shows what is changed: of a task also whoever has just lost it."""
    if isinstance(change, Task):
        before = read.tasks.get(change.id) if change.revision else None
        return (change.client, change.holder, before.holder if before else None)
    return (change.id,) if isinstance(change, Person) and change.revision else ()
