"""What both stores have in common: every method that is one unit of work on a session."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from bot.domain.address import MessageRef
from bot.domain.albums import LeftOut
from bot.ports.attempts import Attempt
from bot.ports.channel import Arrival
from bot.ports.queues import Backlog
from bot.ports.reader import Reader
from bot.ports.store import Mark, OutboxRow, StoreBusyError, Transaction
from storage import boards, heard, inbox, outbox, paces, reminders, views
from storage.backlogs import backlogs
from storage.faults import DAMAGED, SILENT
from storage.session import Session
from storage.transaction import SessionReader, SessionTransaction

T = TypeVar("T")


class SharedStore(ABC):
    """The `Store` port, but for what depends on the engine."""

    trouble: str = ""
    _written: int = 0  # transactions that changed something
    _called: Callable[[str], None] = staticmethod(lambda _lane: None)

    @contextmanager
    def _troubled(self, *, changes: bool = True) -> Iterator[None]:
        """Note what keeps the database from its work, and that it took a change again.

        A transaction that changes nothing tells no more than that the database answers.
        """
        written = self._written
        try:
            yield
        except StoreBusyError as busy:
            self.trouble = busy.trouble or self.trouble
            raise
        took = self._written > written or (changes and self.trouble in SILENT)
        if took and self.trouble != DAMAGED:
            self.trouble = ""

    @abstractmethod
    async def _change(self, work: Callable[[Session], T]) -> T:
        """Run a function in a transaction that is durable when this returns."""

    @abstractmethod
    async def _look(self, work: Callable[[Session], T]) -> T:
        """Run queries on a snapshot."""

    def _sending(self, session: Session, row: str, *, now: datetime) -> None:
        """Mark a row, inside a transaction."""
        outbox.sending(session, row, now=now)

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run a function in one transaction beside the database."""

        def change(session: Session) -> T:
            transaction = SessionTransaction(session)
            result = work(transaction)
            transaction.tallies.write(session)
            paces.add(session, transaction.tallies)
            return result

        return await self._change(change)

    async def read(self, work: Callable[[Reader], T]) -> T:
        """Run queries on a snapshot."""
        return await self._look(lambda session: work(SessionReader(session)))

    async def receive(self, arrivals: Sequence[Arrival], *, now: datetime) -> int:
        """Insert into the inbox what is new by key and twins; return how many."""
        return await self._change(lambda session: inbox.store(session, arrivals, now=now))

    async def next_handling(self, *, now: datetime) -> datetime | None:
        """When the earliest inbox row that is held back may be handled."""
        return await self._look(lambda session: inbox.next_waiting(session, now=now))

    async def is_handling_due(self, *, now: datetime) -> bool:
        """Whether an inbox row waits that is not held back."""
        return await self._look(lambda session: inbox.is_due(session, now=now))

    async def fire_reminders(self, *, now: datetime, limit: int) -> int:
        """Move due reminders into the inbox, each exactly once."""
        return await self._change(lambda session: reminders.fire(session, now=now, limit=limit))

    async def next_reminder(self) -> datetime | None:
        """When the earliest pending reminder is due."""
        return await self._look(reminders.next_due)

    async def recover(self, *, now: datetime) -> int:
        """Rows found SENDING become READY with `unknown` set; return how many."""
        return await self._change(lambda session: outbox.recover(session, now=now))

    async def waiting_lanes(self, *, now: datetime) -> tuple[str, ...]:
        """Lanes with a READY row whose not_before has passed, the most urgent first."""
        return await self._look(lambda session: outbox.waiting_lanes(session, now=now))

    async def next_delivery(self, *, now: datetime) -> datetime | None:
        """When the earliest READY row that must still wait may go."""
        return await self._look(lambda session: outbox.next_delivery(session, now=now))

    async def take(self, lane: str, *, now: datetime, limit: int) -> tuple[OutboxRow, ...]:
        """A lane's READY rows whose not_before has passed, by urgency (aged) and order."""
        return await self._look(lambda session: outbox.take(session, lane, now=now, limit=limit))

    async def sending(self, row: str, *, now: datetime) -> None:
        """Mark a row SENDING; raises ElsewhereError when there is nothing to send any more."""
        await self._change(lambda session: self._sending(session, row, now=now))

    async def depart(
        self, row: str, look: Callable[[Reader], T], *, now: datetime, after: Mark | None = None
    ) -> T:
        """Mark a row SENDING and read in the same transaction, after what arrived before it."""

        def leave(session: Session) -> T:
            if after is not None:
                outbox.sent(session, after, now=now)
            self._sending(session, row, now=now)
            return look(SessionReader(session))

        return await self._change(leave)

    async def gather(self, rows: Sequence[str]) -> OutboxRow | None:
        """Let new cards that wait in one place share one message, from now on."""

        def work(session: Session) -> OutboxRow | None:
            first = boards.gather(session, rows)
            return None if first is None else outbox.get(session, first)

        return await self._change(work)

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
        """Mark what arrived; a row with parts to come is READY for the next."""
        mark = Mark(
            row=row,
            refs=tuple(refs),
            parts=parts,
            done=done,
            shown=shown,
            repeated=repeated,
            slots=slots,
            left=left,
        )
        await self._change(lambda session: outbox.sent(session, mark, now=now))

    async def later(
        self,
        row: str,
        *,
        not_before: datetime,
        unknown: bool,
        reason: str,
        now: datetime,  # noqa: ARG002  part of the port; the attempt's instant is already kept
        counts: bool = True,
    ) -> None:
        """Put a row back to READY, not to be tried before an instant."""
        await self._change(
            lambda session: outbox.later(
                session,
                row,
                not_before=not_before,
                unknown=unknown,
                reason=reason,
                counts=counts,
            )
        )

    async def forget_view(self, view: str) -> None:
        """Forget where a view stood."""
        await self._change(lambda session: views.forget(session, view))

    def hear(self, called: Callable[[str], None]) -> None:
        """Have this called with a lane of this process into which another one has written."""
        self._called = called

    async def let_go(self, lane: str) -> None:  # noqa: B027 - one process has nothing to let go
        """Let other processes carry a lane."""

    async def serve(self, platforms: Sequence[str]) -> None:
        """Set aside inbox rows of other platforms, and take back those of these."""
        await self._change(lambda session: inbox.serve(session, platforms))

    async def bury(self, row: str, *, reason: str, parked: bool, now: datetime) -> None:
        """End a row as DEAD or PARKED, and tell the desk through the inbox."""
        await self._change(
            lambda session: outbox.bury(session, row, reason=reason, parked=parked, now=now)
        )

    async def recent_attempts(self, *, since: datetime) -> tuple[Attempt, ...]:
        """What was tried since then, oldest first."""
        return await self._look(lambda session: outbox.recent_attempts(session, since=since))

    async def heard_until(self, platform: str) -> datetime | None:
        """Until when a platform was surely heard."""
        return await self._look(lambda session: heard.until(session, platform))

    async def note_heard(self, platform: str, at: datetime) -> None:
        """Whatever the platform told before that instant is in the inbox."""
        await self._change(lambda session: heard.note(session, platform, at))

    async def open_threads(self, platform: str, *, limit: int) -> tuple[MessageRef, ...]:
        """Threads of so many open requests, the one spoken in last first."""
        return await self._look(lambda session: heard.threads(session, platform, limit))

    async def outbox(self, row: str) -> OutboxRow | None:
        """One row, whatever its state."""
        return await self._look(lambda session: outbox.get(session, row))

    async def backlog(self) -> dict[str, int]:
        """Counts by table and state: `inbox:new`, `outbox:ready`, `reminder:pending`, ..."""
        return await self._look(_backlog)

    async def backlogs(self) -> tuple[Backlog, ...]:
        """What waits and what was given up, by part, platform and state."""
        return await self._look(backlogs)


def _backlog(session: Session) -> dict[str, int]:
    return {
        f"{table}:{row['state']}": row["size"]
        for table, statement in (
            ("inbox", "inbox.backlog"),
            ("outbox", "outbox.backlog"),
            ("reminder", "reminders.backlog"),
        )
        for row in session.all(statement)
    }
