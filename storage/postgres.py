"""The store on PostgreSQL: short transactions on threads, for any number of processes.

Nothing outlives a transaction (no prepared statements, no session locks), so PgBouncer may stand
between. Lanes of the inbox are taken by locking their row, lanes of the outbox by a lease.
"""

import asyncio
import time
import uuid
from collections import deque
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from functools import partial
from typing import TypeVar

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.ports.store import (
    ElsewhereError,
    InboxRow,
    OutboxRow,
    StaleStateError,
    StoreBusyError,
    Transaction,
)
from storage import inbox, migrations, outbox
from storage.errors import StorageError
from storage.faults import NO_ADDRESS, postgres_advice, said_by
from storage.handling import handle_lane
from storage.leases import BEAT, Leases
from storage.nudges import listen
from storage.postgres_faults import busy
from storage.postgres_session import Connection, PostgresSession
from storage.session import GaveWayError, Session
from storage.shared import SharedStore
from storage.waiting import settled

T = TypeVar("T")

CONNECTIONS = 8
LANE_ROWS = 10  # a transaction over many tasks invites deadlocks
PATIENCE = 10.0  # seconds to wait for a connection
REPEATS = 5


class PostgresStore(SharedStore):
    """The `Store` port. Made by `open_postgres`, which also closes it."""

    def __init__(self, pool: ConnectionPool[Connection], threads: ThreadPoolExecutor) -> None:
        """Use a pool that is open, and as many threads as it has connections."""
        self._pool = pool
        self._threads = threads
        self._leases = Leases(uuid.uuid4().hex)
        self._carries = False  # a process that carries nothing holds nothing

    async def handle(
        self, work: Callable[[Transaction, InboxRow], T], *, limit: int, now: datetime
    ) -> list[T]:
        """Run `work` on waiting rows: a transaction for each lane, several lanes at once."""
        while True:
            lanes = deque(await self._change(partial(inbox.waiting_lanes, limit=limit, now=now)))
            if not lanes:
                return []
            rows = min(LANE_ROWS, max(limit // len(lanes), 1))
            handle = partial(handle_lane, work=work, limit=rows, now=now)
            workers = min(len(lanes), CONNECTIONS)
            runs = [self._run(partial(self._handle_lanes, lanes, handle)) for _ in range(workers)]
            outcomes = await asyncio.gather(*runs)
            results = [result for done, _, _ in outcomes for result in done]
            failed = next((error for _, _, error in outcomes if error is not None), None)
            if not results and failed is not None:
                raise failed
            if results or not sum(failures for _, failures, _ in outcomes):
                return results

    async def recover(self, *, now: datetime) -> int:
        """Rows left SENDING by a process that is no more become READY with `unknown` set."""
        return await self._change(lambda session: self._leases.recover(session, now=now))

    async def waiting_lanes(self, *, now: datetime) -> tuple[str, ...]:
        """Lanes with something to do that no other process carries."""
        return await self._look(lambda session: self._leases.waiting_lanes(session, now=now))

    async def take(self, lane: str, *, now: datetime, limit: int) -> tuple[OutboxRow, ...]:
        """A lane's rows that may go; raises ElsewhereError while another process carries them."""
        self._carries = True
        rows = await self._change(
            lambda session: self._leases.take(session, lane, now=now, limit=limit)
        )
        if rows is None:  # told once the transaction is over, which tells the other process
            raise ElsewhereError(lane)
        return rows

    def _sending(self, session: Session, row: str, *, now: datetime) -> None:
        """Mark a row; raises ElsewhereError when another process carries its lane."""
        self._carries = True
        self._leases.sending(session, row, now=now)

    async def next_delivery(self, *, now: datetime) -> datetime | None:
        """When a row may go, or a lane of a process that may be no more is free."""

        def look(session: Session) -> datetime | None:
            expiry = self._leases.expiry(session)
            due = [outbox.next_delivery(session, now=now), now + expiry if expiry else None]
            return min((each for each in due if each is not None), default=None)

        return await self._look(look)

    async def let_go(self, lane: str) -> None:
        """Free the lane for other processes."""
        await self._change(lambda session: self._leases.free(session, lane))

    async def listen(self, url: str) -> None:
        """Hear for ever of lanes of this process into which another one has written."""
        await listen(url, self._leases.holder, self._nudged)

    def _nudged(self, lane: str) -> None:
        self._called(lane)

    async def keep_leases(self) -> None:
        """Renew for ever what this process holds."""
        while True:
            await asyncio.sleep(BEAT.total_seconds())
            if self._carries:
                # The next beat comes before a lease runs out.
                with suppress(StoreBusyError, StaleStateError):
                    await self._change(self._leases.keep_all)

    async def close(self) -> None:
        """Finish what runs, then end the connections and their threads."""
        if self._pool.closed:
            return
        if self._carries:
            with suppress(StoreBusyError):  # a database that is gone needs no leases back
                await self._change(self._leases.free_all)
        await self._run(self._pool.close)
        self._threads.shutdown()

    async def _change(self, work: Callable[[Session], T]) -> T:
        with self._troubled():
            return await self._run(partial(self._transact, work))

    async def _look(self, work: Callable[[Session], T]) -> T:
        def snapshot(session: Session) -> T:
            session.execute("session.snapshot")
            return work(session)

        with self._troubled(changes=False):
            return await self._run(partial(self._transact, snapshot))

    async def _run(self, function: Callable[[], T]) -> T:
        if self._pool.closed:
            sentence = "the store is closed: open it again"
            raise StorageError(sentence)
        loop = asyncio.get_running_loop()
        return await settled(loop.run_in_executor(self._threads, function))

    def _transact(self, work: Callable[[Session], T]) -> T:
        """On a worker thread: one transaction, repeated when the server chose it to give way."""
        for _ in range(REPEATS):
            with suppress(GaveWayError):
                return self._once(work)
        return self._once(work)

    def _once(self, work: Callable[[Session], T]) -> T:
        try:
            with self._pool.connection(timeout=PATIENCE) as connection:
                session = PostgresSession(connection)
                result = work(session)
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            raise busy(error) from error
        self._written += session.has_written
        return result

    def _handle_lanes(
        self, lanes: deque[str], handle: Callable[[str, Session], tuple[list[T], int]]
    ) -> tuple[list[T], int, StoreBusyError | None]:
        """On a worker thread: one lane after another, until none is left."""
        results: list[T] = []
        failures = 0
        while True:
            try:
                lane = lanes.popleft()
            except IndexError:
                return results, failures, None
            try:
                done, failed = self._transact(partial(handle, lane))
            except StoreBusyError as error:
                return results, failures, error  # what other lanes have done is committed
            results.extend(done)
            failures += failed


@asynccontextmanager
async def open_postgres(url: str, *, made: bool = False) -> AsyncIterator[PostgresStore]:
    """Open a database, brought up to date unless it is to be so; raises StorageError."""
    pool: ConnectionPool[Connection] = ConnectionPool(
        url,
        connection_class=Connection,
        kwargs={"prepare_threshold": None, "row_factory": dict_row},
        min_size=1,
        max_size=CONNECTIONS,
        open=False,
        name="frontdesk",
    )
    with ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="postgres") as threads:
        store = PostgresStore(pool, threads)
        loop = asyncio.get_running_loop()
        try:
            await settled(loop.run_in_executor(threads, _prepare, url, pool, made))
        except BaseException:
            pool.close()
            raise
        beat = asyncio.create_task(store.keep_leases(), name="leases")
        ear = asyncio.create_task(store.listen(url), name="nudges")
        try:
            yield store
        finally:
            beat.cancel()
            ear.cancel()
            await asyncio.wait([beat, ear])
            await store.close()


def _prepare(url: str, pool: ConnectionPool[Connection], made: bool) -> None:
    """On a worker thread: reach the server and apply migrations that are missing."""
    try:
        # The pool would only say that it waited in vain, this says why.
        psycopg.connect(url, connect_timeout=round(PATIENCE)).close()
        pool.open(wait=True, timeout=PATIENCE)
    except psycopg.ProgrammingError:  # its words quote the address, and with it the password
        raise StorageError(NO_ADDRESS) from None
    except (psycopg.Error, PoolTimeout) as error:
        said = said_by(error)
        sentence = f"PostgreSQL cannot be used as the database ({said}): {postgres_advice(said)}"
        raise StorageError(sentence) from None
    try:
        _migrate(pool, made=made)
    except (psycopg.Error, StoreBusyError) as error:
        sentence = (
            f"PostgreSQL does not take the desk's tables ({said_by(error)}): let the database's"
            " user make and change tables, and see that the server has room and takes changes"
        )
        raise StorageError(sentence) from None


def _migrate(pool: ConnectionPool[Connection], *, made: bool) -> None:
    """Apply migrations that are missing, one at a time, unless none may be."""
    pending = True
    while pending:
        with pool.connection() as connection:
            session = PostgresSession(connection)
            session.execute("session.lock_migrations")  # two processes that start take turns
            pending = migrations.advance(
                session,
                lambda statement: connection.execute(statement.encode()),
                migrations.load("postgres"),
                round(time.time() * 1000),
                made=made,
            )
