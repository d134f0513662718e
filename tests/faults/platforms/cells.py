"""Every cell of the matrix: a fault of the catalogue, and the call or the act that it meets.

Made from the catalogue: a new fault of calls meets every kind of call by itself, and one of another
nature that has no line in `BESIDE` fails a test.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import product
from typing import Any

from adapters.playground.faults import CATALOGUE, FaultKind, Nature
from adapters.playground.faults.catalogue import ANY
from adapters.playground.faults.kinds import Sort
from tests.faults.platforms.calls import CALLS, Call
from tests.faults.platforms.days import DAYS, FORUM, SLACK_DAY, TELEGRAM_DAY

REAL = {"hang": 0.05, "slow": 0.05, "shared_late": 0.1}
"""Faults that last for real seconds, which stories have not."""

MEANT_FOR = {("telegram", "wrapped_429"): "send*", ("slack", "200_limit"): "chat.*"}
"""Where the catalogue's default names but one of the methods that it can meet."""


@dataclass(frozen=True, slots=True)
class Beside:
    """How a fault that meets no call happens.

    Before the act or at once after it, on this day; `role` says whose chat it happens to.
    """

    day: str
    role: str = ""
    before: bool = True
    poison: int = 0
    not_at: tuple[str, ...] = ()


_AFTER = {"before": False}
BESIDE: Mapping[tuple[str, str], Beside] = {
    ("telegram", "poison_update"): Beside(TELEGRAM_DAY, poison=1),
    ("telegram", "unknown_update"): Beside(TELEGRAM_DAY),
    ("telegram", "duplicated"): Beside(TELEGRAM_DAY),
    ("telegram", "album_apart"): Beside(TELEGRAM_DAY, "client", **_AFTER),
    ("telegram", "migrated"): Beside(TELEGRAM_DAY, "team", **_AFTER),
    ("telegram", "blocked"): Beside(TELEGRAM_DAY, "client", **_AFTER),
    ("telegram", "kicked"): Beside(TELEGRAM_DAY, "team", **_AFTER),
    ("telegram", "rights_taken"): Beside(TELEGRAM_DAY, "team", **_AFTER),
    ("telegram", "topic_closed"): Beside(FORUM, "client", **_AFTER),
    ("telegram", "topic_deleted"): Beside(FORUM, "client", **_AFTER),
    ("telegram", "topics_off"): Beside(FORUM, "client", **_AFTER),
    ("slack", "duplicated"): Beside(SLACK_DAY),
    ("slack", "reordered"): Beside(SLACK_DAY, not_at=("claim", "fill in")),
    ("slack", "delayed"): Beside(SLACK_DAY, not_at=("claim", "fill in")),
    ("slack", "told_twice"): Beside(SLACK_DAY, not_at=("claim", "fill in")),
    ("slack", "disconnect"): Beside(SLACK_DAY),
    ("slack", "sockets_dropped"): Beside(SLACK_DAY),
    ("slack", "sockets_silent"): Beside(SLACK_DAY),
    ("slack", "dead_wss"): Beside(SLACK_DAY),
    ("slack", "sockets_down"): Beside(SLACK_DAY, **_AFTER, not_at=("change",)),
    ("slack", "archived"): Beside(SLACK_DAY, "team", **_AFTER),
    ("slack", "bot_removed"): Beside(SLACK_DAY, "team", **_AFTER),
    ("slack", "ext_shared"): Beside(SLACK_DAY, "team", **_AFTER),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One fault with its values; `call` is None where it meets an act of people."""

    kind: FaultKind
    values: tuple[tuple[str, Any], ...]
    day: str
    act: str
    role: str
    before: bool = True
    call: Call | None = None
    poison: int = 0

    @property
    def fault(self) -> str:
        """The fault as a table names it: with the values that there is a choice of."""
        told = [
            name if value is True else str(value)
            for name, value in self.values
            if value is not False and name not in {"seconds", "retry_after"}
        ]
        return " ".join([f"{self.kind.platform} {self.kind.name}", *told])

    @property
    def meets(self) -> str:
        """The call or the act that it meets."""
        return str(self.call) if self.call is not None else self.act

    def __str__(self) -> str:
        return f"{self.fault} at {self.meets}"


def variants(kind: FaultKind) -> Iterator[dict[str, Any]]:
    """Every choice that the fault's parameters leave, each number as it is by default."""
    choices: list[list[tuple[str, Any]]] = []
    for each in kind.parameters:
        match each.sort:
            case Sort.FLAG:
                choices.append([(each.name, False), (each.name, True)])
            case Sort.CHOICE:
                choices.append([(each.name, choice) for choice in each.choices])
            case Sort.NUMBER if kind.nature is Nature.CALL and each.name == "seconds":
                choices.append([(each.name, REAL[kind.name])])
    return (dict(picked) for picked in product(*choices))


def _met_by(kind: FaultKind) -> list[Call]:
    default = next(str(each.default) for each in kind.parameters if each.name == "method")
    pattern = MEANT_FOR.get((kind.platform, kind.name), default)
    return [
        each
        for each in CALLS
        if each.platform == kind.platform and (pattern == ANY or fnmatchcase(each.method, pattern))
    ]


def _cells_of(kind: FaultKind) -> Iterator[Cell]:
    for values in variants(kind):
        given = {"kind": kind, "values": tuple(values.items())}
        if kind.nature is Nature.CALL:
            for call in _met_by(kind):
                yield Cell(**given, day=call.on, act=call.act, role=call.role, call=call)
        elif (beside := BESIDE.get((kind.platform, kind.name))) is not None:
            for act in DAYS[beside.day].acts:
                if act not in beside.not_at:
                    yield Cell(
                        **given,
                        day=beside.day,
                        act=act,
                        role=beside.role,
                        before=beside.before,
                        poison=beside.poison,
                    )


CELLS = tuple(cell for kind in CATALOGUE for cell in _cells_of(kind))


def _slice() -> Iterator[Cell]:
    """One cell of every fault, at another call or act each time."""
    of_faults: dict[str, list[Cell]] = {}
    for cell in CELLS:
        of_faults.setdefault(cell.fault, []).append(cell)
    for number, cells in enumerate(of_faults.values()):
        yield cells[number * STRIDE % len(cells)]


STRIDE = 7
SLICE = frozenset(map(str, _slice()))
