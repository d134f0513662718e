"""Replying: the Reply button opens reply mode, and a command sends what stands behind it."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind, ReplyMode, Standing
from bot.domain.ids import MessageId, derive
from bot.domain.people import Person
from bot.effects import Say, Urgency
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.conversation.answering import REPLY_MODE
from bot.use_cases.conversation.talk import Fate, as_note, can_talk, to_client
from bot.use_cases.places import Spot
from bot.use_cases.speaking import answered, language_here, tell
from bot.use_cases.tasks.facts import KnownTask, TaskFacts


def begin(event: ButtonPressed, facts: TaskFacts, now: datetime) -> Decision:
    """For ten silent minutes what the presser writes in the work place goes to the client."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    if not can_talk(found):
        return answered(event, Text("reply-ended", {"number": found.task.number}), actor)
    args: Args = {"number": found.task.number, "client": found.client.name}
    place = _mode_place(event, found)
    mode = ReplyMode(person=actor.id, task=found.task.id, place=str(place), until=now + REPLY_MODE)
    key = "reply-mode-thread" if place.thread else "reply-mode-here"
    hint = Say(
        to=place,
        text=Text("reply-mode", args),
        language=language_here(event, actor.language),
        task=found.task.id,
        urgency=Urgency.ANSWER,
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(mode,),
        effects=(tell(event, Text(key, args), actor.language), hint),
    )


def _mode_place(event: ButtonPressed, found: KnownTask) -> Address:
    """The thread under the pressed card; the chat itself when the press came from inside."""
    address = event.place.address
    spot = found.spot or Spot(address, "")
    # Only on Slack can any message root a thread; elsewhere the chat is all there is.
    pressed_card = address.platform == "slack" and spot.under and not address.thread
    if pressed_card and spot.to.room == address.room and event.ref is not None:
        return replace(address, thread=event.ref.message)
    return address


def by_command(event: CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """`/reply 12 words` goes to the client, `/note 12 words` stays inside."""
    found, actor = facts.known, facts.actor
    words = facts.words
    if found is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    if not words:
        return answered(event, Text(f"{event.name}-how"), actor)
    message = _written(event, actor, found, words)
    standing = Standing(ref=message.source, task=found.task.id, message=message.id)
    changes = (standing,) if event.ref else ()
    args: Args = {"number": found.task.number, "client": found.client.name}
    if event.name == "note":
        text = Text("kept-as-note", args)
        return as_note(event, message, found, actor, now).plus(
            changes=changes, effects=(tell(event, text, actor.language),)
        )
    if not can_talk(found):
        return answered(event, Text("reply-ended", {"number": found.task.number}), actor)
    decision = to_client(
        event,
        message,
        found,
        actor,
        Fate(event.place.address, language_here(event, actor.language)),
        now,
    )
    if event.token:
        hush = tell(event, Text("on-its-way", args), actor.language)
        decision = decision.plus(effects=(hush,))
    return decision.plus(changes=changes)


def _written(event: CommandGiven, actor: Person, found: KnownTask, words: str) -> Message:
    """What stood behind the command."""
    return Message(
        id=MessageId(derive(event.key, "message")),
        task=found.task.id,
        author=actor.id,
        kind=MessageKind.REPLY,
        text=words,
        at=event.at,
        source=event.ref or MessageRef(event.place.address, ""),
    )
