"""Time on lines: what is alike stands on one line, and the line is rounded, not its entries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.domain.ids import PersonId, TaskId
from bot.domain.money.amount import Amount
from bot.domain.pay.amounts import for_time
from bot.domain.pay.lines import Line, LineKind, Source
from bot.domain.pay.work import Unit

Alike = tuple[LineKind, TaskId | None, PersonId, Decimal | None, str]


@dataclass
class Hours:
    """Collects time; one task, person and rate make one line."""

    currency: str
    _found: dict[Alike, list[tuple[Unit, int]]] = field(default_factory=dict)

    def add(
        self,
        kind: LineKind,
        unit: Unit,
        seconds: int,
        rate: Decimal | None = None,
        currency: str = "",
    ) -> None:
        """Put so much of a day's time on its line; without a rate it costs nothing."""
        alike = (kind, unit.task, unit.person, rate, currency or self.currency)
        self._found.setdefault(alike, []).append((unit, seconds))

    def lines(self) -> Iterable[Line]:
        """One line for all that is alike."""
        for (kind, task, person, rate, currency), parts in self._found.items():
            seconds = sum(each for _, each in parts)
            yield Line(
                kind=kind,
                amount=Amount.zero(currency) if rate is None else for_time(rate, seconds, currency),
                first=_first(parts),
                last=max(unit.day for unit, _ in parts),
                task=task,
                person=person,
                seconds=seconds,
                rate=rate,
                sources=_sources(parts),
            )


def _first(parts: list[tuple[Unit, int]]) -> date:
    return min(unit.day for unit, _ in parts)


def _sources(parts: list[tuple[Unit, int]]) -> tuple[Source, ...]:
    return tuple(sorted({source for unit, _ in parts for source in unit.sources}))
