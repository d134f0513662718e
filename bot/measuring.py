"""Measuring: what the engine did, told in figures."""

from collections.abc import Sequence
from datetime import datetime

from bot import desk_events
from bot.decision import Decision
from bot.domain.task import JournalEntry
from bot.ports.channel import Arrival
from bot.ports.measures import Measures
from bot.ports.store import InboxRow


def arrived(measures: Measures, arrivals: Sequence[Arrival], *, fresh: int, now: datetime) -> None:
    """A batch was committed; what a platform repeats comes before what is new."""
    for arrival in arrivals[len(arrivals) - fresh :]:
        measures.received(arrival.platform, now - arrival.at)
    if arrivals and fresh < len(arrivals):
        measures.repeated(arrivals[0].platform, len(arrivals) - fresh)


def handled(measures: Measures, row: InboxRow, acts: Sequence[str], *, now: datetime) -> None:
    """What was decided about a row was committed."""
    if desk_events.is_reminder(row.key):
        measures.reminded(now - row.at)
    elif row.platform != desk_events.PLATFORM:
        measures.handled(row.platform, now - row.at)
    for act in acts:
        measures.acted(act)


def acts_of(decision: Decision) -> tuple[str, ...]:
    """The acts on tasks that a decision writes into their journals."""
    return tuple(each.act for each in decision.changes if isinstance(each, JournalEntry))
