"""What stands in chats: views, what was posted of them, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.address import Address, MessageRef
from bot.domain.ids import PersonId
from bot.effects import Relay, Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message of the desk where it stands; of several for one row the last, with its buttons."""

    ref: MessageRef
    said: Say | Relay


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A person's message on its way to another place, or there: by the outbox row that carries it.

    One that has not begun will carry the message as it is then.
    """

    row: str
    relay: Relay
    has_begun: bool


class Views(Protocol):
    """Where views stand."""

    def refs(self, view: str) -> tuple[MessageRef, ...]:
        """The messages of a view, by its key; empty while it was never sent."""
        ...

    def shown(self, view: str) -> str:
        """The hash of what a view shows, empty when it was never sent."""
        ...

    def is_afresh(self, view: str) -> bool:
        """Whether a view shall be posted once more, wherever it stands."""
        ...

    def at(self, ref: MessageRef) -> "StandingView | None":
        """The view that a message shows, None for any other message."""
        ...

    def is_last(self, ref: MessageRef) -> bool:
        """Whether nothing of the desk stands below a message; what people wrote is not known."""
        ...

    def root(self, view: str) -> MessageRef | None:
        """The message under which something is said about a view: its own, else its board's."""
        ...

    def on_board(self, board: str) -> tuple["PlacedView", ...]:
        """The cards that share a board."""
        ...

    def is_board(self, ref: MessageRef) -> bool:
        """Whether a message shows several tasks at once."""
        ...

    def homes_of(self, people: Sequence[PersonId]) -> tuple["StandingView", ...]:
        """The homes that these people have looked at, without their messages."""
        ...

    def of_place(self, place: Address, limit: int) -> tuple["StandingView", ...]:
        """The views of open tasks that belong to a chat or topic, the oldest task's first.

        Without their messages.
        """
        ...

    def of_subject(self, subject: str) -> tuple["StandingView", ...]:
        """Every view of a subject, sent or waiting."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedView:
    """A task's card on a board; `apart` when it has, or is getting, a message of its own."""

    subject: str
    apart: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """One view as the store knows it; `refs` is empty until it was sent."""

    key: str
    kind: str
    subject: str
    to: Address
    language: str
    refs: tuple[MessageRef, ...]
