"""A budget: the time that was agreed on in accepted quotes, and how much of it is used.

Time beyond it is billed to nobody without the client's consent, and paid all the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.quotes.quote import Quote, State
from bot.domain.timesheet.entry import TimeEntry

WARNED_AT = 80  # percent of the agreed time


@dataclass(frozen=True, slots=True)
class Budget:
    """Seconds that were agreed on, and seconds that were worked."""

    agreed: int
    worked: int

    @property
    def is_near(self) -> bool:
        """Whether it is time to ask for more."""
        return self.agreed > 0 and self.worked * 100 >= self.agreed * WARNED_AT

    @property
    def beyond(self) -> int:
        """Seconds that nobody has agreed to pay for."""
        return max(0, self.worked - self.agreed)

    @property
    def until_near(self) -> timedelta:
        """How much longer it takes until it is time to ask."""
        return timedelta(seconds=max(0, -(-self.agreed * WARNED_AT // 100) - self.worked))


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an entry was agreed on; the rest is not billable."""

    entry: TimeEntry
    billable: int
    beyond: int


def agreed_time(quotes: Iterable[Quote]) -> int | None:
    """Seconds of all accepted quotes of a task; None where none names a time."""
    accepted = [each for each in quotes if each.state is State.ACCEPTED]
    times = [each.terms.seconds for each in accepted if each.terms.seconds is not None]
    return sum(times) if times else None


def shares(entries: Iterable[TimeEntry], agreed: int | None) -> tuple[Share, ...]:
    """The entries of a task in the order they were worked, each with what was agreed of it.

    The agreed time is used up by the earliest; a correction takes back from what is beyond first.
    Without an agreed time all of it is billable.
    """
    found: list[Share] = []
    used = 0
    for each in sorted(entries, key=lambda entry: (entry.day, entry.number)):
        if agreed is None:
            found.append(Share(each, each.seconds, 0))
            continue
        before, after = max(0, used - agreed), max(0, used + each.seconds - agreed)
        used += each.seconds
        found.append(Share(each, each.seconds - (after - before), after - before))
    return tuple(found)
