"""Accepting: the client says that it looks good, and the task is closed."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.effects import Effect, Forget, Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.public_names import public_name
from bot.use_cases import rating_questions
from bot.use_cases.records import journal
from bot.use_cases.speaking import settled_by, shown, tell
from bot.use_cases.tasks.ending import load_end, over
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(TaskFacts):
    """The task, and where its client is asked for a rating; None when it is not the time."""

    asks_in: Address | None = None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task with what was offered about it."""
    base = load_end(event, read)
    return Facts(
        actor=base.actor,
        known=base.known,
        words=base.words,
        posted=base.posted,
        asks_in=rating_questions.room_for(base.task, base.actor, read, event.at),
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Close a finished task."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not may(known.task.status, Act.ACCEPT):
        return settled(event, facts)
    task = known.task
    after = replace(task, status=move(task.status, Act.ACCEPT), ended_at=now)
    entry = journal(event, after, Act.ACCEPT, by=actor.id, before=task.status, now=now)
    text = Text("accepted", {"number": task.number, "title": task.title})
    asked: tuple[tuple[Record, ...], tuple[Effect, ...]] = ((), ())
    if facts.asks_in is not None and known.holder is not None:
        name, room = public_name(known.holder, as_desk=known.as_desk), facts.asks_in
        asked = rating_questions.question(event, task, known.holder, name, actor, room, now)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry, *asked[0]),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=task.id),
            *shown(after, known.team, known.client),
            *told_at_work(known, actor, "accepted-by-client"),
            *_client_told(known, actor),
            *settled_by(event),
            *over(after, known.team, facts.posted),
            *asked[1],
        ),
    )


def _client_told(known: KnownTask, actor: Person) -> tuple[Effect, ...]:
    """A client hears of it when somebody else did it."""
    if actor.id == known.client.id:
        return ()
    name = public_name(actor, as_desk=known.as_desk)
    args: Args = {"number": known.task.number, "name": name}
    text, to = Text("accepted-for-client", args), known.task.origin
    return (Say(to=to, text=text, language=known.client.language, task=known.task.id),)


def told_at_work(
    known: KnownTask, actor: Person, key: str, buttons: tuple[tuple[Button, ...], ...] = ()
) -> tuple[Effect, ...]:
    """What `actor` did, to whoever works on the task, where they do."""
    if known.spot is None or known.holder is None:
        return ()
    args: Args = {"number": known.task.number, "name": actor.name}
    return (
        Say(
            to=known.spot.to,
            under=known.spot.under,
            text=Text(key, args),
            buttons=buttons,
            language=known.spot.language,
            task=known.task.id,
        ),
    )
