"""Promising: what an assistant promised a client becomes a memo by one tap."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.cards import Args, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.conversation import Message
from bot.domain.ids import MemoId, MessageId, derive
from bot.domain.memo import MOST_OPEN, Memo
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.understanding.promises import MOST_WORDS, promised
from bot.effects import Remind
from bot.events import ButtonPressed
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, settled_by, tell

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who presses, and what was written with the promise."""

    actor: Person | None
    message: Message | None = None
    task: Task | None = None
    taken: bool = False
    count: int = 0
    zone: str = "UTC"
    number: int = 1


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read the message, and whether a memo was made of it."""
    actor = actor_of(event.sender, read)
    message = read.conversation.message(MessageId(event.press.subject))
    if actor is None or message is None:
        return Facts(actor=actor)
    return Facts(
        actor=actor,
        message=message,
        task=read.tasks.get(message.task) if message.task else None,
        taken=read.memos.get(_id(message)) is not None,
        count=len(read.memos.open_of(actor.id)),
        zone=home_zone(actor, read),
        number=read.memos.next_number(),
    )


def decide(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """Its author alone is reminded, once, at the time that the button was offered for."""
    actor, message = facts.actor, facts.message
    if actor is None or message is None or facts.task is None or message.redacted_at:
        return answered(event, Text("press-stale"), actor)
    if message.author != actor.id:
        return answered(event, Text("promise-of-others"), actor)
    if facts.taken:
        return answered(event, Text("press-stale"), actor)
    if facts.count >= MOST_OPEN:
        return answered(event, Text("memo-too-many", {"most": MOST_OPEN}), actor)
    at = _EPOCH + timedelta(minutes=int(event.press.value or 0))
    promise = promised(message.text, message.at)
    memo = Memo(
        id=_id(message),
        number=facts.number,
        person=actor.id,
        task=facts.task.id,
        words=promise.words if promise else message.text[:MOST_WORDS],
        due_at=max(at, now),
        made_at=now,
    )
    args: Args = {
        "at": Moment(memo.due_at, facts.zone),
        "number": memo.number,
        "task": facts.task.number,
    }
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(memo,),
        effects=(
            Remind(memo.reminder),
            tell(event, Text("memo-set-task", args), actor.language),
            *settled_by(event),
        ),
    )


def _id(message: Message) -> MemoId:
    """One message becomes one memo."""
    return MemoId(derive(message.id, "promise"))
