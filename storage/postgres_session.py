"""Statements on one connection to PostgreSQL, inside a transaction."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import psycopg
from psycopg.rows import DictRow

from storage.memory import Memory
from storage.postgres_faults import refining
from storage.queries import load
from storage.session import Row

T = TypeVar("T")

Connection = psycopg.Connection[DictRow]


class PostgresSession:
    """The `Session` port on one connection, inside its transaction."""

    def __init__(self, connection: Connection) -> None:
        """Run statements on this connection."""
        self._cursor = connection.cursor()
        self._statements = load("postgres")
        self._memory = Memory("postgres")
        self.has_written = False

    def execute(self, statement: str, **values: Any) -> int:
        """Run a statement; return how many rows it touched."""
        return self._run(statement, values).rowcount

    def execute_each(self, statement: str, rows: Sequence[dict[str, Any]]) -> None:
        """Run a statement once for each of these sets of values, in one trip."""
        self._memory.ran(statement)
        self.has_written = self.has_written or bool(rows)
        with refining(statement):
            self._cursor.executemany(self._statements[statement].encode(), rows)

    def one(self, statement: str, **values: Any) -> Row | None:
        """Return the first line, if there is one."""
        return self._run(statement, values).fetchone()

    def all(self, statement: str, **values: Any) -> list[Row]:
        """Return every line."""
        return list(self._run(statement, values).fetchall())

    def recall(self, statement: str, build: Callable[[list[Row]], T], **values: Any) -> T:
        """Return what is built of every line; asked again, the same, until it may be another."""
        return self._memory.recall(self.all, statement, build, values)

    def _run(self, statement: str, values: dict[str, Any]) -> psycopg.Cursor[DictRow]:
        self._memory.ran(statement)
        with refining(statement):
            done = self._cursor.execute(self._statements[statement].encode(), values)
        said = done.statusmessage or ""  # such as "UPDATE 1"
        if said.startswith(("INSERT", "UPDATE", "DELETE")) and not said.endswith(" 0"):
            self.has_written = True
        return done
