"""Transcripts on request: a task as a file, to the asker's private chat."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, PlaceKind
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.domain.transcript import Format, TranscriptOrder
from bot.effects import Effect, Say
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.transcripts.record import read_record
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, tell
from bot.use_cases.tasks.facts import named

AS_TEXT = frozenset({"text", "txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks for which task, in which form, and where they get it."""

    actor: Person | None
    task: Task | None = None
    words: str = ""
    has_files: bool = False
    private: Address | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read whether there are files that the asker may have."""
    actor = actor_of(event.sender, read)
    task, words = named(event, read)
    if actor is None or task is None:
        return Facts(actor=actor, task=task)
    order = _order(task, actor, Format.ARCHIVE)
    record = read_record(order, read)
    return Facts(
        actor=actor,
        task=task,
        words=words.casefold(),
        has_files=record is not None
        and any(said.message.files for said in record.said if not said.is_hidden),
        private=private_chat(actor, read, event.place.address.platform),
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Send the file; it is made when it leaves, so that it holds what was said until then."""
    actor, task = facts.actor, facts.task
    if actor is None or task is None:
        return answered(event, Text("task-not-found"), actor)
    if facts.words and facts.words not in AS_TEXT:
        return answered(event, Text("transcript-how"), actor)
    here = event.place.kind is PlaceKind.PRIVATE
    to = event.place.address if here else facts.private
    if to is None:
        return answered(event, Text("transcript-no-chat"), actor)
    form = Format.ARCHIVE if facts.has_files else Format.PAGE
    order = _order(task, actor, Format.TEXT if facts.words else form)
    args: Args = {"number": task.number, "title": task.title}
    key = "transcript-archive" if order.format is Format.ARCHIVE else "transcript-here"
    said = Say(to=to, text=Text(key, args), language=actor.language, file=order.file)
    effects: tuple[Effect, ...] = (said,)
    if event.token or not here:
        effects = (said, tell(event, Text("transcript-sent", args), actor.language))
    return Decision(disposition=Disposition.ANSWERED, effects=effects)


def _is_for_client(task: Task, actor: Person) -> bool:
    """Of another team's task staff who asked for it themselves get what its client may read."""
    as_staff = replace(actor, also_client=False)
    return actor.role is Role.CLIENT or not allowed(Deed.TRANSCRIPT, as_staff, task)


def _order(task: Task, actor: Person, form: Format) -> TranscriptOrder:
    return TranscriptOrder(
        task=task.id,
        number=task.number,
        format=form,
        for_client=_is_for_client(task, actor),
        language=actor.language,
    )
