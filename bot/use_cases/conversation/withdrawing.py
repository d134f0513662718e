"""Withdrawing: whoever sent a message takes its copies back, as long as the platform allows."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import MessageId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.effects import Effect, React, Say, Sign
from bot.events import ButtonPressed, CommandGiven, MessageDeleted
from bot.ports.reader import Reader
from bot.use_cases.conversation.copying import (
    Written,
    amended,
    author_of,
    retitled,
    views,
    written,
)
from bot.use_cases.places import Spot, actor_of, quoted_refs
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, language_here, settled_by, signed, tell
from bot.use_cases.tasks.facts import KnownTask

CROSSES = frozenset({MessageKind.REQUEST, MessageKind.REPLY, MessageKind.RESULT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who withdraws which message."""

    actor: Person | None
    written: Written

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.written.known.task if self.written.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the message: a button carries its id, a command points at it."""
    if isinstance(event, ButtonPressed):
        message = read.conversation.message(MessageId(event.press.subject))
    else:
        message = next(filter(None, (_said_at(event, read))), None)
    return Facts(actor=actor_of(event.sender, read), written=written(message, read))


def _said_at(event: CommandGiven, read: Reader) -> tuple[Message | None, ...]:
    """The messages that are quoted, or from which the thread grew."""
    standings = (read.conversation.standing(ref) for ref in quoted_refs(event))
    return tuple(
        read.conversation.message(each.message) for each in standings if each and each.message
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Take it back once, and say that it may have been seen."""
    actor, message, found = facts.actor, facts.written.message, facts.written.known
    if actor is None or message is None or not author_of(actor, message):
        key = "press-stale" if isinstance(event, ButtonPressed) else "withdraw-how"
        return answered(event, Text(key), actor)
    if found is None or message.kind not in CROSSES:
        return answered(event, Text("withdraw-inside"), actor)
    if message.is_gone:
        return answered(event, Text("withdraw-already"), actor)
    spot = Spot(event.place.address, language_here(event, actor.language))
    text = Text("withdrawn", {"number": found.task.number})
    told = tell(event, text, actor.language)
    decision = taken_back(event, facts.written, message, found, spot, now)
    return decision.plus(effects=(told, *settled_by(event)))


def taken_back(
    event: ButtonPressed | CommandGiven | MessageDeleted,
    hanging: Written,
    message: Message,
    found: KnownTask,
    spot: Spot,
    now: datetime,
) -> Decision:
    """It is withdrawn with the rest of its album: copies go, the record keeps that it was there."""
    after = replace(message, withdrawn_at=now)
    rest = tuple(replace(each, withdrawn_at=now) for each in hanging.album if not each.is_gone)
    task = retitled(hanging, after) or found.task
    entry = journal(event, task, "withdraw", by=message.author, before=task.status, now=now)
    changes: tuple[Record, ...] = (task, after, *rest, entry)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=changes,
        effects=(
            *amended(after, hanging.copies, spot),
            *views(task, found, after),
            *_staff_told(found, after),
            *(react for each in (after, *rest) for react in _unsigned(each)),
        ),
    )


def _unsigned(message: Message) -> tuple[React, ...]:
    """What staff took back bears no sign any more that it was sent."""
    is_request = message.kind is MessageKind.REQUEST
    return () if is_request else signed(message, None, Sign.SENT)


def _staff_told(found: KnownTask, message: Message) -> tuple[Effect, ...]:
    """Whoever works on it may have acted on what a client takes back."""
    spot = found.spot
    if message.kind is not MessageKind.REQUEST or spot is None or found.holder is None:
        return ()
    args: Args = {"number": found.task.number, "client": found.client.name}
    return (
        Say(
            to=spot.to,
            under=spot.under,
            text=Text("client-withdrew", args),
            language=spot.language,
            task=found.task.id,
        ),
    )
