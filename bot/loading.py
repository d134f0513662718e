"""Loading: what an outbox row needs from the store, read in one go when it goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot import views
from bot.cards import Card
from bot.domain.address import MessageRef
from bot.domain.conversation import Message
from bot.effects import Relay, Say, Settle, Show
from bot.ports.reader import Reader
from bot.ports.store import OutboxRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a row needs from the store, read in one go."""

    card: Card | None = None
    message: Message | None = None
    handles: tuple[str, ...] = ()
    root: MessageRef | None = None
    refs: tuple[MessageRef, ...] = ()
    shown: str = ""
    is_afresh: bool = False
    said: Say | Relay | Show | None = None


def reading(row: OutboxRow, now: datetime) -> Callable[[Reader], Loaded]:
    """How to read what a row needs."""
    effect: Say | Relay | Show | Settle = row.effect

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
                return _relayed(reader, effect, root=_root(reader, effect.under))
            case Settle():
                return _settled(reader, effect)
            case Say():
                return Loaded(root=_root(reader, effect.under))
            case _:
                assert_never(effect)

    return read


def _settled(reader: Reader, effect: Settle) -> Loaded:
    """What the message says; of one that a view has left, what it shall say."""
    said = reader.carried_at(effect.ref)
    if isinstance(said, Relay):
        return replace(_relayed(reader, said, root=None), said=said)
    if isinstance(said, Show):
        has_left = reader.views.at(effect.ref) is None
        return Loaded(card=views.former(said, reader) if has_left else None, said=said)
    return Loaded(said=said)


def _relayed(reader: Reader, effect: Relay, *, root: MessageRef | None) -> Loaded:
    """A person's message, with the handles that are hidden in it."""
    message = reader.conversation.message(effect.message)
    accounts = reader.people.accounts_of(message.author) if message else ()
    handles = tuple(each.handle for each in accounts) if effect.masked else ()
    return Loaded(message=message, handles=handles, root=root)


def _root(reader: Reader, under: str) -> MessageRef | None:
    """The message of a view, or of the board it stands on."""
    return reader.views.root(under) if under else None
