"""Deleting: on Slack a client's leaves a note with the staff, the staff's goes from the client."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.conversation import Message, MessageKind
from bot.domain.people import Person
from bot.domain.task import Task
from bot.effects import Effect, Say, Urgency
from bot.events import MessageDeleted
from bot.ports.reader import Reader
from bot.use_cases.conversation.copying import Written, amended, retitled, views, written
from bot.use_cases.conversation.mending import Lost, anew, lost_at
from bot.use_cases.conversation.withdrawing import taken_back
from bot.use_cases.places import Spot, told_under_card
from bot.use_cases.records import journal
from bot.use_cases.speaking import noticed
from bot.use_cases.tasks.facts import KnownTask


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The message, and whoever wrote it: Slack does not say who deleted it.

    `lost` is what a message of the desk's own showed.
    """

    actor: Person | None
    written: Written
    lost: Lost | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.written.known.task if self.written.known else None


def load(event: MessageDeleted, read: Reader) -> Facts:
    """Read the message that stood there, unless that was the desk's own copy of one."""
    standing = read.conversation.standing(event.ref)
    message = read.conversation.message(standing.message) if standing and standing.message else None
    if message is not None and not _is_source(event, message):
        message = None
    author = read.people.get(message.author) if message else None
    return Facts(actor=author, written=written(message, read), lost=lost_at(event.ref, read))


def _is_source(event: MessageDeleted, message: Message) -> bool:
    here, source = event.ref, message.source
    return here.message == source.message and here.address.room == source.address.room


def decide(event: MessageDeleted, facts: Facts, now: datetime) -> Decision:
    """Keep the words in the record; the other side sees that they were taken back.

    A card of the desk's own is shown anew.
    """
    if facts.lost is not None:
        return anew(facts.lost)
    message, found, author = facts.written.message, facts.written.known, facts.actor
    if message is None or author is None or message.is_gone:
        return noticed()
    after = replace(message, deleted_at=event.at)
    if found is None or message.kind is MessageKind.NOTE:
        return Decision(disposition=Disposition.NOTICED, changes=(after,))
    if message.kind is not MessageKind.REQUEST:
        spot = Spot(event.place.address, _language(found, author))
        decision = taken_back(event, facts.written, message, found, spot, now)
        return decision.plus(effects=(_said(spot, found),))
    task = retitled(facts.written, after) or found.task
    entry = journal(event, task, "delete", by=message.author, before=task.status, now=now)
    notes: tuple[Effect, ...] = amended(after, facts.written.copies)
    return Decision(
        disposition=Disposition.JOINED,
        changes=(task, after, entry),
        effects=(*notes, *views(task, found, after), *(() if notes else _noted(task, found))),
    )


def _language(found: KnownTask, author: Person) -> str:
    """What is said in a thread is in the language of its channel."""
    return found.spot.language if found.spot and found.spot.under else author.language


def _said(spot: Spot, found: KnownTask) -> Say:
    """That the client's copy goes as well."""
    text = Text("withdrawn", {"number": found.task.number})
    return Say(to=spot.to, text=text, language=spot.language, task=found.task.id)


def _noted(task: Task, found: KnownTask) -> tuple[Effect, ...]:
    """The words stood on the card alone: the team is told under it."""
    text = Text("client-deleted", {"number": task.number, "client": found.client.name})
    return told_under_card(task, found.team, text, Urgency.REMINDER)
