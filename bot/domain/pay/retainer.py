"""The meter of a retainer: hours a month, what is carried over, and how long they will last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from bot.domain.pay.periods import Period, days_in_month, month_of, months_later
from bot.domain.pay.terms import Retainer, Terms
from bot.domain.pay.work import within

MINUTE = 60


@dataclass(frozen=True, slots=True, order=True)
class Carried:
    """Seconds that a month (its first day) has left over."""

    month: date
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A retainer's month: the hours of its own, and what was carried into it, the oldest first."""

    month: date
    own: int
    carried: tuple[Carried, ...] = ()

    @property
    def available(self) -> int:
        """Seconds that can be used before the overrun begins."""
        return self.own + sum(each.seconds for each in self.carried)

    def left(self, used: int, retainer: Retainer) -> tuple[Carried, ...]:
        """What is carried out of it. The oldest hours are used first.

        Hours lapse with the end of their last month, and of what is above the cap the oldest do.
        """
        after = months_later(self.month, 1)
        rest = []
        for each in sorted((*self.carried, Carried(self.month, self.own))):
            taken = max(0, min(each.seconds, used))
            used -= taken
            lives = months_later(each.month, retainer.months) >= after
            if each.seconds > taken and lives:
                rest.append(Carried(each.month, each.seconds - taken))
        return _capped(rest, retainer.cap)


def _capped(carried: list[Carried], cap: int) -> tuple[Carried, ...]:
    """As much of it as the cap permits, the newest first."""
    kept = []
    for each in reversed(carried):
        seconds = min(each.seconds, cap)
        cap -= seconds
        if seconds:
            kept.append(Carried(each.month, seconds))
    return tuple(reversed(kept))


def month_under(terms: Iterable[Terms], month: Period, carried: tuple[Carried, ...]) -> Month:
    """The month under the retainers that are in force in it.

    Of one that is in force on some of its days only, the hours are so many parts, to the minute.
    """
    own = Fraction(0)
    for each in terms:
        days = month.cut(each.since, each.until) if each.since else None
        if days is not None and isinstance(each.basis, Retainer):
            whole = days_in_month(month.first)
            own += Fraction(each.basis.seconds * days.days, whole)
    minutes = int(own / MINUTE + Fraction(1, 2))
    return Month(month=month.first.replace(day=1), own=minutes * MINUTE, carried=carried)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """How a retainer stands on a day; `out_on` is when its hours will be used up at this pace.

    It is None where they last for the month, or are used up already (`over` is what is beyond).
    """

    available: int
    used: int
    days_left: int
    out_on: date | None = None

    @property
    def over(self) -> int:
        """Seconds beyond what is available."""
        return max(0, self.used - self.available)


def meter(month: Month, used: int, today: date) -> Meter:
    """How the month stands; the pace is that of its days so far, with today."""
    whole = month_of(month.month)
    elapsed, length = (today - whole.first).days + 1, whole.days
    out_on = None
    if 0 < used < month.available:
        day = -(-month.available * elapsed // used)  # the first on which the pace has used it all
        if day <= length:
            out_on = whole.first + timedelta(days=day - 1)
    return Meter(available=month.available, used=used, days_left=length - elapsed, out_on=out_on)


@dataclass
class Usage:
    """Counts seconds against what is available."""

    available: int
    used: int = 0

    def take(self, seconds: int) -> tuple[int, int]:
        """How much of some seconds is within what is available, and how much beyond it."""
        inside = within(self.available, self.used, seconds)
        self.used += seconds
        return inside, seconds - inside
