"""Loading: what an outbox row needs from the store, read in one go when it goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import assert_never

from bot import views
from bot.cards import Card
from bot.domain.address import Address, MessageRef
from bot.domain.albums import as_one
from bot.domain.conversation import Message, MessageKind
from bot.domain.masking import mask, mask_name, mask_part
from bot.domain.writing import one_line, short
from bot.effects import Amend, Relay, Say, Settle, Show
from bot.ports.reader import Reader
from bot.ports.store import OutboxRow

QUOTED = 200  # characters of what a message answers, where it stands before the message


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a row needs from the store, read in one go.

    `quoted` is the beginning of what a message answers; `answers` is where that stands in the chat
    to which the message goes, if it does. `team` is the name of the team whose topic that is.
    """

    card: Card | None = None
    message: Message | None = None
    hidden: tuple[str, ...] = ()
    quoted: str = ""
    answers: MessageRef | None = None
    root: MessageRef | None = None
    refs: tuple[MessageRef, ...] = ()
    shown: str = ""
    is_afresh: bool = False
    said: Say | Relay | Amend | Show | None = None
    copies: tuple[tuple[str, MessageRef], ...] = ()
    team: str = ""


def reading(row: OutboxRow, now: datetime) -> Callable[[Reader], Loaded]:
    """How to read what a row needs."""
    effect: Say | Relay | Amend | Show | Settle = row.effect

    def read(reader: Reader) -> Loaded:
        match effect:
            case Show():
                return Loaded(
                    card=views.compose(effect.kind, effect.subject, reader, now),
                    refs=reader.views.refs(effect.key),
                    shown=reader.views.shown(effect.key),
                    is_afresh=reader.views.is_afresh(effect.key),
                )
            case Relay():
                return _relayed_now(reader, row.id, effect)
            case Amend():
                return _amended(reader, effect)
            case Settle():
                return _settled(reader, effect)
            case Say():
                return Loaded(root=_root(reader, effect.under))
            case _:
                assert_never(effect)

    return partial(_in_topic, read, effect.to) if effect.to.thread else read


def _in_topic(read: Callable[[Reader], Loaded], to: Address, reader: Reader) -> Loaded:
    """The same for a topic or thread, with the team whose place that is."""
    team = reader.teams.by_channel(to)
    name = team.name if team is not None and team.channel == to else ""
    return replace(read(reader), team=name)


def _amended(reader: Reader, effect: Amend) -> Loaded:
    """A message as it is now, how it was carried, and where that stands."""
    said = reader.carried(effect.row)
    if not isinstance(said, Relay):
        return Loaded()
    loaded = _relayed(reader, said)
    return replace(loaded, said=said, copies=reader.conversation.copied(effect.row))


def _settled(reader: Reader, effect: Settle) -> Loaded:
    """What the message says; of one that a view has left, what it shall say."""
    said = reader.carried_at(effect.ref)
    if isinstance(said, Relay):
        return _relayed(reader, said)
    if isinstance(said, Show):
        has_left = reader.views.at(effect.ref) is None
        return Loaded(card=views.former(said, reader) if has_left else None, said=said)
    return Loaded(said=said)


def _whole(reader: Reader, row: str, effect: Relay) -> Relay:
    """The row as it is now: parts of an album may have joined it since it was taken."""
    now = reader.carried(row) if effect.album else None
    return now if isinstance(now, Relay) else effect


def _relayed_now(reader: Reader, row: str, effect: Relay) -> Loaded:
    """A person's message; where it belongs to another task by now, so does the row."""
    loaded = _relayed(reader, _whole(reader, row, effect))
    if loaded.message is None or loaded.message.task == effect.task:
        return loaded
    now = reader.carried(row)
    return _relayed(reader, now) if isinstance(now, Relay) else loaded


def _relayed(reader: Reader, effect: Relay) -> Loaded:
    """A person's message, with what it answers and what is hidden in both."""
    root = _root(reader, effect.under)
    found = (reader.conversation.message(each) for each in effect.messages)
    parts = [each for each in found if each is not None]
    kept = [each for each in parts if not each.is_gone] or parts[:1]
    if not kept:
        return Loaded(root=root, said=effect)
    message = as_one(kept)
    answered = _answered(reader, message)
    hidden = reader.people.contacts_of_staff() if effect.masked else ()
    quoted, answers = "", None
    if answered is not None:
        answers = reader.conversation.copy_of(answered.id, effect.to)
        # A client has never seen a result that was undone.
        if answers is not None or answered.kind is MessageKind.REQUEST or not effect.masked:
            quoted = _quoted(message, answered, hidden)
    elif not effect.masked:
        quoted = message.quoted  # of a chat that the desk does not know
    return Loaded(
        message=message,
        hidden=hidden,
        quoted=quoted,
        answers=answers,
        root=root,
        said=effect,
    )


def _answered(reader: Reader, message: Message) -> Message | None:
    """The message that this one answers, where everybody who reads the one may read the other."""
    standing = reader.conversation.standing(message.answers) if message.answers else None
    if standing is None or standing.message is None or standing.task != message.task:
        return None
    found = reader.conversation.message(standing.message)
    if found is None or found.is_gone or found.kind is MessageKind.NOTE:
        return None
    return found


def _quoted(message: Message, answered: Message, hidden: tuple[str, ...]) -> str:
    """What was picked out of the answered message, else its beginning.

    What is hidden is so before anything is cut, which would leave half of it.
    """
    picked = mask_part(message.quoted, answered.text, hidden) if message.quoted else None
    return picked or short(_beginning(answered, hidden), QUOTED)


def _beginning(message: Message, hidden: tuple[str, ...]) -> str:
    """What a message says on one line; its file's name where it has no words."""
    names = (one_line(mask_name(file.name, hidden)) for file in message.files)
    return one_line(mask(message.text, hidden)) or next(names, "")


def _root(reader: Reader, under: str) -> MessageRef | None:
    """The message of a view, or of the board it stands on."""
    return reader.views.root(under) if under else None
