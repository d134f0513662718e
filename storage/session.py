"""A session: named statements run one after another in one transaction, whatever the engine."""

from typing import Any, Protocol


class DuplicateRowError(Exception):
    """A unique index refused a row. The transaction (or savepoint) must be undone."""


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
