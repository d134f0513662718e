"""The shape every use case has: facts are loaded, permission is asked, a decision is made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from bot.decision import Decision
from bot.domain.people import Person
from bot.domain.permissions import Deed
from bot.domain.task import Task
from bot.ports.reader import Reader


class Asked(Protocol):
    """What the permission table looks at: who acts, and on which task (None: on no task)."""

    @property
    def actor(self) -> Person | None: ...
    @property
    def task(self) -> Task | None: ...


E = TypeVar("E")
F = TypeVar("F", bound=Asked)


@dataclass(frozen=True)
class UseCase(Generic[E, F]):
    """One thing a person can do. Without a `deed` everyone may, and `decide` looks itself."""

    load: Callable[[E, Reader], F]
    decide: Callable[[E, F, datetime], Decision]
    deed: Deed | None = None


Case = UseCase[Any, Any]  # a row of a table: each row has an event and facts of its own


@dataclass(frozen=True, slots=True)
class Actor:
    """The least facts: who acts."""

    actor: Person | None
    task: Task | None = None
