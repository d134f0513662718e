"""The queues, inbox and outbox, for whoever runs the desk: what waits, what failed, and by hand.

Lines tell kinds and sizes; what people wrote is in none of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class OutboxState(StrEnum):
    """Where a row is on its way. DROPPED is what a person gave up."""

    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    PARKED = "parked"
    DEAD = "dead"
    DROPPED = "dropped"


class InboxState(StrEnum):
    """Where an arrival is. AWAY ones are of a platform that is not served now."""

    NEW = "new"
    AWAY = "away"
    POISON = "poison"
    DROPPED = "dropped"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """That a person changed a row by hand: who, when, and why where a reason was asked for."""

    by: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxLine:
    """A row of the outbox in a list. `kind` is `say:<key>`, `relay`, `show:<view>` or `settle`.

    `team` or `person` name whose room the lane is, where the desk knows. `task` is a number.
    `characters` and `files` are those of a relayed message. `reason` is the last error.
    """

    id: str
    state: OutboxState
    lane: str
    team: str
    person: str
    kind: str
    task: int | None
    characters: int
    files: int
    attempts: int
    unknown: bool
    repeated: bool
    not_before: datetime
    created_at: datetime
    reason: str
    touch: Touch | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxLine:
    """A row of the inbox in a list. `raw` is for naming its kind, never to be shown.

    `error` is the type of the last failure and where in the code it was raised, without its words.
    """

    number: int
    key: str
    state: InboxState
    platform: str
    lane: str
    team: str
    person: str
    size: int
    attempts: int
    received_at: datetime
    disposition: str
    error: str
    touch: Touch | None
    raw: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedKind:
    """How often a kind of row was no event, as far as rows are kept, and when last."""

    platform: str
    kind: str
    times: int
    last_at: datetime


class QueueReader(Protocol):
    """What is in the queues."""

    def outbox_sizes(self, *, now: datetime) -> Mapping[str, int]:
        """Rows by state, and of these `due` (ready, and may go now), `unknown` and `repeated`."""
        ...

    def outbox_in_need(self, *, before: datetime, limit: int) -> tuple[OutboxLine, ...]:
        """Rows that are dead or parked, or were written before an instant and are not over."""
        ...

    def outbox_lines(self, state: OutboxState | None, *, limit: int) -> tuple[OutboxLine, ...]:
        """The newest rows, of one state or all."""
        ...

    def outbox_line(self, row: str) -> OutboxLine | None:
        """One row by its id."""
        ...

    def inbox_sizes(self) -> Mapping[str, int]:
        """Rows by state, and of the new ones `failed`: failed before, and to be tried again."""
        ...

    def inbox_in_need(self, *, before: datetime, limit: int) -> tuple[InboxLine, ...]:
        """Rows that are poison, or arrived before an instant and are not handled."""
        ...

    def inbox_lines(self, state: InboxState | None, *, limit: int) -> tuple[InboxLine, ...]:
        """The newest rows, of one state or all."""
        ...

    def inbox_line(self, number: int) -> InboxLine | None:
        """One row by its number."""
        ...

    def skipped(self, *, limit: int) -> tuple[SkippedKind, ...]:
        """The kinds that were skipped, the most frequent first."""
        ...


class Queues(QueueReader, Protocol):
    """The same, and what a person may do about it.

    Each act returns whether it was done: a row that is over, or under way, is left as it is.
    """

    def retry_delivery(self, row: str, touch: Touch) -> str:
        """Let a row go at once that waits, is parked or dead, with all its attempts before it.

        Returns its id, or that of a row which waits to show the same view and makes it needless;
        empty when nothing was done.
        """
        ...

    def retry_dead(self, touch: Touch) -> int:
        """Let every dead row go; return how many."""
        ...

    def drop_delivery(self, row: str, touch: Touch) -> bool:
        """End a row that waits, is parked or dead. An author who was told nothing is told."""
        ...

    def retry_arrival(self, number: int, touch: Touch) -> bool:
        """Let a poison row be handled again."""
        ...

    def drop_arrival(self, number: int, touch: Touch) -> bool:
        """End a row that was not handled, with a disposition of its own."""
        ...


@dataclass(frozen=True, slots=True)
class Backlog:
    """Rows of one part (inbox or outbox), platform and state.

    States: new and poison in the inbox; ready, sending, parked and dead in the outbox. `lanes` is
    in how many lanes they are, `oldest_at` when the oldest happened or was decided.
    """

    part: str
    platform: str
    state: str
    rows: int
    lanes: int
    oldest_at: datetime
