"""Memory: what was read stays known until a statement runs that may have changed it.

One message asks for the same person and team again and again. What is known is forgotten by
subject: whatever writes a table outdates every statement that reads it, and an undone savepoint
outdates all. Tables that change by themselves (cascades) must not be remembered.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from storage.queries import outdated, subjects
from storage.session import Row

T = TypeVar("T")

MOST = 5000  # results about one subject


class Memory:
    """What the statements of one connection's transactions gave, as it was built from them."""

    def __init__(self, engine: str) -> None:
        """Know nothing yet; `engine` is whose statements will be run."""
        self._subjects = subjects(engine)
        self._outdated = outdated(engine)
        self._known: dict[str, dict[tuple[Any, ...], Any]] = defaultdict(dict)
        self._version: object = None

    def recall(
        self,
        read: Callable[..., list[Row]],
        statement: str,
        build: Callable[[list[Row]], T],
        values: Mapping[str, Any],
    ) -> T:
        """What a session's statement gave with these values; read when that is not known."""
        known = self._known[self._subjects[statement]]
        key = (statement, *values.values())
        if key not in known:
            if len(known) >= MOST:
                known.clear()
            known[key] = build(read(statement, **values))
        found: T = known[key]
        return found

    def ran(self, statement: str) -> None:
        """Forget what this statement may have changed."""
        for subject in self._outdated.get(statement, ()):
            self._known.pop(subject, None)

    def of(self, version: object) -> None:
        """Go on with what is known of this version of the database; of another, nothing is."""
        if version != self._version:
            self.forget()
            self._version = version

    def forget(self) -> None:
        """Forget everything: somebody else wrote, or something was undone."""
        self._known.clear()
