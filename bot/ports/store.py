"""The store: units of work as plain functions that run beside the database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.decision import Decision
from bot.domain.address import MessageRef
from bot.domain.albums import LeftOut
from bot.ports.attempts import Attempt
from bot.ports.channel import Arrival, Hearing
from bot.ports.queues import Backlog, OutboxState, Queues
from bot.ports.reader import Reader

T = TypeVar("T")


class StaleStateError(Exception):
    """A row that a decision relied on changed meanwhile: load and decide again."""


class StoreBusyError(Exception):
    """The database could not take the work now; nothing was kept, try again.

    `trouble` is a short code where a person has to mend it, as for `Store.trouble`.
    """

    def __init__(self, detail: str = "", trouble: str = "") -> None:
        """Keep the code beside the words."""
        super().__init__(detail)
        self.trouble = trouble


class ElsewhereError(StoreBusyError):
    """The row went another way meanwhile, or another process carries it: look at the lane again."""


class StoreLostError(Exception):
    """The database will never take anything again as it is; the sentence says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """A stored arrival. `attempts` counts the failures so far."""

    seq: int
    key: str
    platform: str
    lane: str
    raw: str
    at: datetime
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A thing to carry. `effect` is what the decision said (Say, Relay or Show).

    `lane` is the destination's room. `parts_sent` counts the posts of a split message that arrived.
    `unknown` tells that an earlier attempt may have arrived, `repeated` that it was made once more
    all the same: people may see it twice. `stands` tells of a view that it has a message already,
    which this row changes. `held_until` is when an album no longer waits for more parts.
    """

    id: str
    lane: str
    effect: Any
    urgency: int
    state: OutboxState
    attempts: int
    parts_sent: int
    unknown: bool
    repeated: bool
    not_before: datetime
    created_at: datetime
    stands: bool = False
    held_until: datetime | None = None

    @property
    def platform(self) -> str:
        """Where the lane leads."""
        return self.lane.split("/", 1)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What has arrived of an outbox row: the arguments of `Store.sent`."""

    row: str
    refs: tuple[MessageRef, ...]
    parts: int
    done: bool
    shown: str = ""
    repeated: bool = False
    slots: tuple[str, ...] = ()
    left: tuple[LeftOut, ...] = ()


class Transaction(Reader, Protocol):
    """A reader that can also record; all of it commits or none."""

    def record(self, decision: Decision, *, key: str, now: datetime) -> tuple[str, ...]:
        """Write a decision: changes (revisions compared), guards, reminders, outbox rows, views.

        `key` is the event's: outbox ids derive from it. Returns the outbox ids that are ready.
        Answers are not stored. Raises StaleStateError, with nothing written.
        """
        ...

    def skip(self, kind: str) -> None:
        """Note of the row that is handled that it is no event, and of which kind."""
        ...

    @property
    def queues(self) -> Queues:
        """Inbox and outbox, to be changed by hand."""
        ...


class Store(Hearing, Protocol):
    """The database. Methods are atomic and durable when they return."""

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run a function in one transaction on the database's thread."""
        ...

    async def read(self, work: Callable[[Reader], T]) -> T:
        """Run queries on a snapshot."""
        ...

    async def receive(self, arrivals: Sequence[Arrival], *, now: datetime) -> int:
        """Insert into the inbox what is new by key and twins; return how many."""
        ...

    async def handle(
        self, work: Callable[[Transaction, InboxRow], T], *, limit: int, now: datetime
    ) -> list[T]:
        """Take waiting inbox rows in order per lane and run `work` on each, marking it done.

        Each row is its own savepoint (SQLite: one transaction for the batch; PostgreSQL: one short
        transaction for each lane, taken with SKIP LOCKED). `work` returns after recording; a
        StaleStateError is retried at once; any other exception undoes the row, counts an attempt
        and after three parks it as poison with its traceback. Returns the results of those done.
        """
        ...

    async def next_handling(self, *, now: datetime) -> datetime | None:
        """When the earliest inbox row that is held back may be handled."""
        ...

    async def is_handling_due(self, *, now: datetime) -> bool:
        """Whether an inbox row waits that is not held back."""
        ...

    async def fire_reminders(self, *, now: datetime, limit: int) -> int:
        """Move due reminders into the inbox (platform `desk`), each exactly once."""
        ...

    async def next_reminder(self) -> datetime | None:
        """When the earliest pending reminder is due."""
        ...

    async def recover(self, *, now: datetime) -> int:
        """At start: rows found SENDING become READY with `unknown` set; return how many."""
        ...

    async def waiting_lanes(self, *, now: datetime) -> tuple[str, ...]:
        """Lanes with a READY row whose not_before has passed."""
        ...

    async def next_delivery(self, *, now: datetime) -> datetime | None:
        """When the earliest READY row that must still wait may go."""
        ...

    async def take(self, lane: str, *, now: datetime, limit: int) -> tuple[OutboxRow, ...]:
        """A lane's READY rows whose not_before has passed, by urgency (aged) and order.

        New cards are among them even when more than `limit` rows have waited longer. Raises
        ElsewhereError while another process carries them.
        """
        ...

    async def gather(self, rows: Sequence[str]) -> OutboxRow | None:
        """Let READY rows of new cards for one place become one row, which shows a board of them.

        From then on the board is where these cards are shown. Cards that stand somewhere or may
        have arrived stay as they are. None, with nothing changed, when fewer than two could join.
        """
        ...

    async def sending(self, row: str, *, now: datetime) -> None:
        """Mark a row SENDING, committed, before the call that may deliver it.

        Raises ElsewhereError when there is nothing to send any more, or another process carries
        the row's lane.
        """
        ...

    async def depart(
        self, row: str, look: Callable[[Reader], T], *, now: datetime, after: Mark | None = None
    ) -> T:
        """Mark a row SENDING as `sending` does, and read what it shall say in the same moment.

        A change that is committed before joins the row, one after it gets a row of its own. `after`
        is what arrived before it in its lane, written down first as `sent` does: both or none.
        """
        ...

    async def sent(
        self,
        row: str,
        refs: Sequence[MessageRef],
        *,
        parts: int,
        done: bool,
        now: datetime,
        shown: str = "",
        repeated: bool = False,
        slots: tuple[str, ...] = (),
        left: tuple[LeftOut, ...] = (),
    ) -> None:
        """Mark what arrived: refs become standings of the row's task and message, a view's refs.

        `parts` posts of the row have arrived in all; `done` ends the row. `shown` is the hash of
        what a view now shows. `repeated` stays with the row: an earlier attempt may stand there.
        `slots` are as for `Conversation.copied`; the desk is told of files that were `left`.
        """
        ...

    async def later(
        self,
        row: str,
        *,
        not_before: datetime,
        unknown: bool,
        reason: str,
        now: datetime,
        counts: bool = True,
    ) -> None:
        """Put a row back to READY, not to be tried before an instant.

        Without `counts` the attempt is forgotten: the platform asked to wait, nothing failed.
        """
        ...

    async def forget_view(self, view: str) -> None:
        """A view's message is gone: it stands nowhere until it is posted anew."""
        ...

    def hear(self, called: Callable[[str], None]) -> None:
        """Have this called with a lane that this process carries and another has written into."""
        ...

    async def let_go(self, lane: str) -> None:
        """Nothing more is carried in this lane now; another process may carry what comes next."""
        ...

    async def serve(self, platforms: Sequence[str]) -> None:
        """Set aside inbox rows of platforms that are not served, and take back those that are."""
        ...

    async def bury(self, row: str, *, reason: str, parked: bool, now: datetime) -> None:
        """End a row as DEAD (or PARKED until its destination returns) and enqueue DeliveryFailed.

        The inbox row has platform `desk`, key `failed:<row>` and raw JSON
        {"kind": "delivery_failed", "outbox": row, "reason": reason}.
        """
        ...

    async def recent_attempts(self, *, since: datetime) -> tuple[Attempt, ...]:
        """What was tried since then, oldest first: what the limits' windows already hold."""
        ...

    async def outbox(self, row: str) -> OutboxRow | None:
        """One row, whatever its state."""
        ...

    async def backlog(self) -> dict[str, int]:
        """Counts by table and state, for tests: `inbox:new`, `outbox:ready`, ..."""
        ...

    async def backlogs(self) -> tuple[Backlog, ...]:
        """What waits and what was given up, with one cheap query; parts without rows are left out.

        Rows of the platform `desk` are the desk's own: reminders, and what became of deliveries.
        """
        ...

    @property
    def trouble(self) -> str:
        """What keeps the database from taking changes, as a short code; empty when it takes them.

        disk_full, read_only, unreachable, busy, or damaged, of which it does not recover.
        """
        ...

    async def close(self) -> None:
        """Finish what runs and let go of every thread and connection."""
        ...
