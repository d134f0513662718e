"""What every decision leads to, whichever use case made it."""

from bot.acquainting import acquainted, welcomed
from bot.decision import Decision
from bot.events import Event
from bot.ports.reader import Reader
from bot.use_cases.homes import refreshed
from bot.use_cases.tasks.watching_clocks import clocks_watched


def completed(event: Event, decision: Decision, read: Reader) -> Decision:
    """The decision with who was met, what is shown at home, and the deadlines that it sets."""
    return decision.plus(
        changes=acquainted(event, read, decision),
        effects=(
            *refreshed(decision, read),
            *welcomed(event, read),
            *clocks_watched(decision, read),
        ),
    )
