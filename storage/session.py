"""A session: named statements run one after another in one transaction, whatever the engine."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from bot.ports.store import StaleStateError

T = TypeVar("T")


class DuplicateRowError(Exception):
    """A unique index refused a row. The transaction (or savepoint) must be undone."""


class GaveWayError(StaleStateError):
    """The server ended a deadlock by undoing this transaction: repeat it."""


class Row(Protocol):
    """One line of a result, read by column name."""

    def __getitem__(self, column: str, /) -> Any: ...


class Session(Protocol):
    """What the subject modules need. Statements are named `<subject>.<name>` as in `sql/queries`.

    Raises DuplicateRowError, StoreBusyError, and StaleStateError when the engine chose this
    transaction to give way to another.
    """

    def execute(self, statement: str, **values: Any) -> int:
        """Run a statement; return how many rows it touched."""
        ...

    def one(self, statement: str, **values: Any) -> Row | None:
        """Return the first line, if there is one."""
        ...

    def all(self, statement: str, **values: Any) -> list[Row]:
        """Return every line."""
        ...

    def recall(self, statement: str, build: Callable[[list[Row]], T], **values: Any) -> T:
        """Return what is built of every line; asked again, the same, until it may be another."""
        ...

    def execute_each(self, statement: str, rows: Sequence[dict[str, Any]]) -> None:
        """Run a statement once for each of these sets of values."""
        ...
