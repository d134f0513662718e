"""Turns: whose row goes next in a lane that cannot take all at once.

New cards share a board when one each would take too long. Changes of cards wait a little where the
window is used up, so that several become one edit, and each of the two leaves the other a part of
the window. How many share, and how long a row waits, is `domain/sharing`'s.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.carrying import Carrying
from bot.domain.sharing import FOR_CHANGES, FOR_NEW, Budget, change_first, patience, share
from bot.effects import Amend, Settle, Show, Urgency, ViewKind
from bot.limits import LONG, Limiter
from bot.ports.channel import Window
from bot.ports.clock import Clock
from bot.ports.store import OutboxRow, Store

CARDS = frozenset({ViewKind.CARD, ViewKind.BOARD})


class Kind(Enum):
    """What a row that is not urgent competes with: new cards, changes of cards, all others."""

    NEW = auto()
    CHANGE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Turn:
    """The row that goes next, and the ids of the rows whose cards go with it."""

    row: OutboxRow
    cards: frozenset[str] = frozenset()


class Turns:
    """Arranges the rows of a lane, and lets new cards share."""

    def __init__(
        self,
        *,
        store: Store,
        limiter: Limiter,
        carrying: Carrying,
        clock: Clock,
        alarm: Callable[[str, timedelta, str], None],
    ) -> None:
        """`alarm` makes the courier look at a lane again after a while, for a reason of its own."""
        self._store = store
        self._limiter = limiter
        self._carrying = carrying
        self._clock = clock
        self._alarm = alarm

    def arranged(self, rows: Sequence[OutboxRow]) -> list[OutboxRow]:
        """Put rows into the order in which they go.

        Urgent ones come first, then new cards, then the rest; changes go before new cards where
        both find room, and a view before what is said under it.
        """
        first = next((n for n, row in enumerate(rows) if not is_urgent(row)), len(rows))
        ahead, rest = rows[:first], rows[first:]
        new = [row for row in rest if kind_of(row) is Kind.NEW]
        if not new:
            return roots_first(rows)
        others = [row for row in rest if kind_of(row) is not Kind.NEW]
        early = self._early([row for row in others if kind_of(row) is Kind.CHANGE], len(new))
        urgent = [row for row in others if is_urgent(row)]
        late = [row for row in others if row not in early and row not in urgent]
        return roots_first([*ahead, *urgent, *early, *new, *late])

    def _early(self, changes: Sequence[OutboxRow], cards: int) -> Sequence[OutboxRow]:
        """Changes that go before new cards: all where they take nothing from them, else one."""
        if not changes or not self._carrying.edits_share(changes[0].lane):
            return changes
        waited = self._waited(changes[0])
        return changes[:1] if change_first(waited, cards, self._budget(changes[0])) else ()

    async def next(self, row: OutboxRow, behind: Iterable[OutboxRow]) -> Turn | None:
        """The row's turn, alone or with new cards of those behind it; None when it shall wait."""
        kind = kind_of(row)
        if kind is Kind.NEW:
            return await self._new(row, tuple(behind))
        if kind is Kind.CHANGE:
            rest = patience(self._budget(row).left) - self._waited(row)
            if rest > timedelta():
                self._alarm(row.lane, rest, "changes")
                return None
        return Turn(row)

    async def _new(self, row: OutboxRow, behind: Sequence[OutboxRow]) -> Turn | None:
        """A new card's turn; something that will be said under it keeps it from sharing."""
        budget, waited = self._budget(row), self._waited(row)
        if share(1 + len(behind), waited, budget) == 1:
            return Turn(row)
        if self._limiter.wait(self._windows(row), self._clock.now(), urgent=False):
            return Turn(row)
        roots = {root_of(each) for each in behind}
        if not _may_join(row, row, roots):
            return Turn(row)
        joining = [row, *(each for each in behind if _may_join(each, row, roots))]
        size = share(len(joining), waited, budget)
        if size == 0:
            self._alarm(row.lane, patience(budget.left) - waited, "cards")
            return None
        if size == 1:
            return Turn(row)
        together = [each.id for each in joining[:size]]
        board = await self._store.gather(together)
        if board is None:
            return Turn(row)
        # Should one of them have been left out, it is looked at again.
        self._alarm(row.lane, budget.pace, "cards")
        return Turn(board, frozenset(together))

    def kept_by(self, row: OutboxRow) -> frozenset[Kind]:
        """What waits when a limit keeps this row: all that counts against the same windows."""
        if self._carrying.edits_share(row.lane):
            return frozenset(Kind)
        is_edit = row.stands or isinstance(row.effect, Settle | Amend)
        return frozenset({Kind.CHANGE}) if is_edit else frozenset({Kind.NEW, Kind.OTHER})

    def _windows(self, row: OutboxRow) -> tuple[Window, ...]:
        """The windows that the row counts against, as it sees them."""
        if kind_of(row) is Kind.CHANGE:
            windows = self._carrying.windows_of_edits(row.lane)
        else:
            windows = self._carrying.windows_of_lane(row.lane)
        return windows_for(row, windows, self._limiter, self._clock.now())

    def _budget(self, row: OutboxRow) -> Budget:
        """What the channel takes of this kind."""
        windows = self._windows(row)
        return Budget(
            left=self._limiter.left(windows, self._clock.now()), pace=self._limiter.pace(windows)
        )

    def _waited(self, row: OutboxRow) -> timedelta:
        """How long a row has waited."""
        return self._clock.now() - row.created_at


def windows_for(
    row: OutboxRow, windows: Sequence[Window], limiter: Limiter, now: datetime
) -> tuple[Window, ...]:
    """The windows as this row sees them, which for all but urgent ones are a little smaller.

    Of a long window with a reserve, new cards leave a part to changes; and where new cards come,
    what else is not urgent leaves a part to them.
    """
    if is_urgent(row):
        return tuple(windows)
    seen: list[Window] = []
    for window in windows:
        if not window.reserve or window.period < LONG:
            seen.append(window)
            continue
        limit = max(window.limit - window.reserve - FOR_CHANGES, 1)
        cards = Window(key=f"{window.key}/cards", limit=limit, period=window.period)
        if kind_of(row) is Kind.NEW:
            seen += [window, cards]
            continue
        shown = limiter.taken(cards, now)
        kept = max(FOR_NEW - shown, 0) if shown else 0
        seen.append(replace(window, reserve=window.reserve + kept))
    return tuple(seen)


def is_urgent(row: OutboxRow) -> bool:
    """Whether the row may use what limits keep in reserve."""
    return row.urgency <= Urgency.CLIENT


def is_card(row: OutboxRow) -> bool:
    """Whether this shows a team its tasks."""
    return isinstance(row.effect, Show) and row.effect.kind in CARDS


def is_home(row: OutboxRow) -> bool:
    """Whether this shows a person their home, which counts against a window of its own."""
    return isinstance(row.effect, Show) and row.effect.kind is ViewKind.HOME


def kind_of(row: OutboxRow) -> Kind:
    """What the row competes with."""
    if not is_card(row):
        return Kind.OTHER
    if row.stands:
        return Kind.CHANGE
    return Kind.NEW if row.urgency == Urgency.NEW_CARD else Kind.OTHER


def root_of(row: OutboxRow) -> str:
    """The view under which the row is said; empty for a view itself."""
    return str(getattr(row.effect, "under", ""))


def roots_first(rows: Sequence[OutboxRow]) -> list[OutboxRow]:
    """A view goes before what is said under it, however urgent that is: it roots the thread."""
    views = {row.effect.key: row for row in rows if isinstance(row.effect, Show)}
    ordered: dict[str, OutboxRow] = {}
    for row in rows:
        root = views.get(root_of(row))
        if root is not None:
            ordered.setdefault(root.id, root)
        ordered.setdefault(row.id, row)
    return list(ordered.values())


def _may_join(row: OutboxRow, first: OutboxRow, roots: set[str]) -> bool:
    """Whether a card can share a message with the first one."""
    show = row.effect
    return (
        kind_of(row) is Kind.NEW
        and show.kind is ViewKind.CARD
        and not (show.apart or row.unknown or show.key in roots)
        and (show.to, show.language) == (first.effect.to, first.effect.language)
    )
