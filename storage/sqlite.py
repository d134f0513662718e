"""The store on SQLite: one writer that commits in groups, and readers beside it.

A unit of work is a plain function that runs on a connection's own thread, BEGIN and COMMIT
included: nothing can be awaited between the two, so nothing can be cancelled between them.
"""

import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.ports.store import ElsewhereError, InboxRow, StoreBusyError, Transaction
from storage import inbox, migrations
from storage.errors import StorageError
from storage.faults import ADVICE
from storage.handling import handle_rows
from storage.jobs import Job, Jobs
from storage.memory import Memory
from storage.places import place_of
from storage.queries import numbered
from storage.session import Row, Session
from storage.shared import SharedStore
from storage.sqlite_faults import fault_of, refined, translated

T = TypeVar("T")

PATIENCE = 5.0  # seconds to wait for another process that is writing
READERS = 2  # a long report must not hold up the courier's short looks


class DeskConnection(aiosqlite.Connection):
    """A connection whose thread runs whole functions: a crossing costs more than a statement."""

    @property
    def closed(self) -> bool:
        """Whether it has no database any more."""
        return self._connection is None

    def begin(self, function: Callable[[sqlite3.Connection], None]) -> None:
        """Have a function run on the connection's thread, which reports in its own way."""
        if self.closed or not self._running:
            raise StorageError("the connection is closed")
        self._tx.put_nowait((None, partial(function, self._conn)))

    async def run(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Run a function on the connection's thread, after those that came before it."""
        result: T = await self._execute(function, self._conn)  # type: ignore[no-untyped-call]
        return result

    def join(self) -> None:
        """Wait for the thread of a connection that failed to open: it has only to end.

        It still reports to the event loop, which would otherwise be closed by then.
        """
        self._thread.join()


class SqliteSession:
    """The `Session` port on the connection's thread."""

    def __init__(self, connection: sqlite3.Connection, memory: Memory | None = None) -> None:
        """Run statements on this connection; `memory` outlives the session, or there is none."""
        self._connection = connection
        self._memory = memory or Memory("sqlite")
        self._statements = numbered()

    def execute(self, statement: str, **values: Any) -> int:
        """Run a statement; return how many rows it touched."""
        return self._run(statement, values).rowcount

    def execute_each(self, statement: str, rows: Sequence[dict[str, Any]]) -> None:
        """Run a statement once for each of these sets of values."""
        for values in rows:
            self._run(statement, values)

    def one(self, statement: str, **values: Any) -> Row | None:
        """Return the first line, if there is one."""
        return self._run(statement, values).fetchone()  # type: ignore[no-any-return]

    def all(self, statement: str, **values: Any) -> list[Row]:
        """Return every line."""
        return self._run(statement, values).fetchall()

    def recall(self, statement: str, build: Callable[[list[Row]], T], **values: Any) -> T:
        """Return what is built of every line; asked again, the same, until it may be another."""
        return self._memory.recall(self.all, statement, build, values)

    def _run(self, statement: str, values: dict[str, Any]) -> sqlite3.Cursor:
        self._memory.ran(statement)
        text, pick = self._statements[statement]
        try:
            return self._connection.execute(text, pick(values))
        except sqlite3.DatabaseError as error:
            raise refined(error, statement) from error


class SqliteStore(SharedStore):
    """The `Store` port. Made by `open_sqlite`, which also closes it."""

    def __init__(self, writer: DeskConnection, readers: list[DeskConnection]) -> None:
        """Use connections that are open."""
        self._writer = writer
        self._readers = readers
        self._changes = Jobs(writer.begin, partial(self._transact, Memory("sqlite")))
        self._next_looks = cycle([Jobs(reader.begin, _snapshot) for reader in readers])

    async def handle(
        self, work: Callable[[Transaction, InboxRow], T], *, limit: int, now: datetime
    ) -> list[T]:
        """Run `work` on waiting inbox rows: one transaction for all, a savepoint for each."""

        def batch(session: Session) -> tuple[list[T], int]:
            rows = inbox.waiting(session, limit=limit, now=now)
            return handle_rows(session, rows, work, now=now)

        while True:
            results, failures = await self._change(batch)
            if results or not failures:  # an empty list tells that nothing is left to handle now
                return results

    async def close(self) -> None:
        """Finish what runs, then end the connections and their threads."""
        for connection in (*self._readers, self._writer):
            await connection.close()

    async def _look(self, work: Callable[[Session], T]) -> T:
        self._must_be_open()
        with self._troubled(changes=False):
            return await next(self._next_looks).do(work)

    async def _change(self, work: Callable[[Session], T]) -> T:
        self._must_be_open()
        with self._troubled():
            return await self._changes.do(work)

    def _must_be_open(self) -> None:
        if self._writer.closed:
            raise StorageError("the store is closed: open it again")

    def _transact(self, memory: Memory, connection: sqlite3.Connection, jobs: list[Job]) -> None:
        """All jobs in one transaction; one that fails is undone alone."""
        if not jobs:
            return
        session = SqliteSession(connection, memory)
        changes = connection.total_changes
        try:
            connection.execute("BEGIN IMMEDIATE")
            # The number changes when another connection has written, be it another process's.
            memory.of(connection.execute("PRAGMA data_version").fetchone()[0])
            for job in jobs:
                connection.execute("SAVEPOINT job")
                try:
                    job.result = job.work(session)
                except Exception as error:  # it belongs to the asker of this job alone
                    if isinstance(error, StoreBusyError) and not isinstance(error, ElsewhereError):
                        raise  # the disk is full or broken: nothing of this transaction can be kept
                    job.error = error
                    connection.execute("ROLLBACK TO job")
                    memory.forget()
                connection.execute("RELEASE job")
            connection.execute("COMMIT")
            if connection.total_changes > changes:
                self._written += 1
        except sqlite3.DatabaseError as error:
            raise translated(error) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
                memory.forget()


def _snapshot(connection: sqlite3.Connection, jobs: list[Job]) -> None:
    """On a reader's thread: everything the jobs see is of one moment, after they were asked for."""
    connection.execute("BEGIN")
    session = SqliteSession(connection)
    try:
        for job in jobs:
            try:
                job.result = job.work(session)
            except Exception as error:  # noqa: BLE001  it belongs to the asker of this job alone
                job.error = error
    finally:
        if connection.in_transaction:  # where the file is damaged, SQLite has ended it by itself
            connection.execute("ROLLBACK")


@asynccontextmanager
async def open_sqlite(path: str | Path, *, made: bool = False) -> AsyncIterator[SqliteStore]:
    """Open a database file, made and brought up to date as needed; raises StorageError.

    With `made` it must be there and up to date already.
    """
    place = place_of(path, made=made)
    async with AsyncExitStack() as stack:

        async def connect(prepare: Callable[[sqlite3.Connection], object]) -> DeskConnection:
            connection = _connection(place)
            try:
                await connection
            except BaseException:
                connection.join()
                raise
            stack.push_async_callback(connection.close)  # its thread would outlive the program
            await connection.run(prepare)
            return connection

        try:
            writer = await connect(partial(_prepare_writer, made=made))
            readers = [
                await connect(lambda each: each.execute("PRAGMA query_only = ON"))
                for _ in range(READERS)
            ]
        except (sqlite3.Error, StoreBusyError) as error:
            fault = error.trouble if isinstance(error, StoreBusyError) else fault_of(error)
            said = error.__cause__ if isinstance(error, StoreBusyError) else error
            advice = f"{place} cannot be used as the database ({said}): {ADVICE[fault]}"
            raise StorageError(advice) from error
        yield SqliteStore(writer, readers)


def _connection(path: Path) -> DeskConnection:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=PATIENCE, isolation_level=None, cached_statements=512
        )
        connection.row_factory = sqlite3.Row
        return connection

    return DeskConnection(connect, iter_chunk_size=64)


def _prepare_writer(connection: sqlite3.Connection, *, made: bool) -> None:
    """Set what SQLite keeps per connection, and apply migrations unless none may be missing."""
    mode = _write_ahead(connection)
    if mode != "wal":
        sentence = (
            f"SQLite cannot keep its write-ahead log here (it stays at {mode!r}): put the database"
            " on a disk of this machine, not on a network drive"
        )
        raise StorageError(sentence)
    connection.execute("PRAGMA synchronous = FULL")  # acknowledged means kept, power cut or not
    connection.execute("PRAGMA foreign_keys = ON")
    session = SqliteSession(connection)
    _must_take_more(connection)
    pending = True
    while pending:
        connection.execute("BEGIN IMMEDIATE")  # two processes that start at once take turns
        try:
            pending = migrations.advance(
                session,
                connection.execute,
                migrations.load("sqlite"),
                round(time.time() * 1000),
                made=made,
            )
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _must_take_more(connection: sqlite3.Connection) -> None:
    """Write something that changes nothing: a full disk is told at the start, not in the middle."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(f"PRAGMA user_version = {int(version)}")


def _write_ahead(connection: sqlite3.Connection) -> str:
    """Turn the write-ahead log on; return what is on then."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            # SQLite does not wait here when two processes make a database at once.
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
