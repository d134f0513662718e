"""How long new tasks cannot be claimed: the desk beside what the platforms' limits allow at best.

In simulated time, which no machine makes slower: a real desk on SQLite with the limits in force.
The bounds send as early as the limits allow and nothing else, one message for each task or one for
up to eight. Over an hour that is not the wisest way: who uses up a window early waits for it later.
"""

import asyncio
import statistics
import tempfile
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.domain.sharing import BOARD
from storage.sqlite import open_sqlite
from tests.engine.rush import Rush, every, rush

BURST = [0.0] * 100
HOUR = every(2, for_seconds=timedelta(hours=1))
CLAIMED_AFTER = 20  # seconds until Ann claims what she sees, in the last of the cases


@dataclass(frozen=True, slots=True)
class Platform:
    """What a room takes: messages within 60 s, if there is such a limit, and seconds between."""

    name: str
    room: str
    minute: int | None
    pace: float = 1.0


TELEGRAM = Platform("telegram", "Telegram group", 20)
SLACK = Platform("slack", "Slack channel", None)


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that is measured."""

    name: str
    arrivals: Sequence[float]
    until: float
    claimed_after: float | None = None


CASES = (
    Case("100 at once", BURST, 60),
    Case("100 at once, claimed after 2 s", BURST, 60, claimed_after=2),
    Case("30 a minute for an hour", HOUR, 3660),
    Case(
        f"30 a minute, claimed after {CLAIMED_AFTER} s",
        HOUR,
        3660,
        claimed_after=CLAIMED_AFTER,
    ),
)


async def main() -> None:
    """Print each case for each platform, with its bounds beside it."""
    print("seconds until a task can be claimed; simulated time, limits in force")
    print("messages: what the team's room was shown in all, reminders of the desk included\n")
    head = ("", "", "all by", "mean", "longest", "messages", "edits")
    print("{:47} {:26} {:>8} {:>8} {:>8} {:>9} {:>6}".format(*head))
    for platform in (TELEGRAM, SLACK):
        for case in CASES:
            found = await _measured(platform, case)
            title = f"{platform.room}, {case.name}"
            _line(title, "the desk", found.waits, found.last, found.posts, found.edits)
            one = bound(case.arrivals, platform, size=1)
            _line("", "one message for each task", *one)
            many = bound(case.arrivals, platform, size=BOARD)
            _line("", f"one message for up to {BOARD}", *many)
            if found.overfull or len(found.shown) < len(case.arrivals):
                print(f"  NOT VALID: shown {len(found.shown)}, beyond limits {found.overfull}")


async def _measured(platform: Platform, case: Case) -> Rush:
    with tempfile.TemporaryDirectory() as folder:
        async with open_sqlite(str(Path(folder) / "desk.db")) as store:
            return await rush(
                store,
                platform.name,
                case.arrivals,
                until=case.until,
                claimed_after=case.claimed_after,
            )


def bound(
    arrivals: Sequence[float], platform: Platform, *, size: int
) -> tuple[list[float], float, int]:
    """Send as early as the limits allow: waits, when the last went, and how many messages."""
    sent: deque[float] = deque()
    waits: list[float] = []
    at, messages, shown = 0.0, 0, 0
    while shown < len(arrivals):
        at = max(at, arrivals[shown])
        if sent:
            at = max(at, sent[-1] + platform.pace)
        if platform.minute is not None and len(sent) == platform.minute:
            at = max(at, sent.popleft() + 60)
        sent.append(at)
        messages += 1
        together = [each for each in arrivals[shown : shown + size] if each <= at]
        waits += [at - each for each in together]
        shown += len(together)
        if platform.minute is None:
            sent = deque(sent, maxlen=1)
    return waits, at, messages


def _line(
    title: str, who: str, waits: Sequence[float], last: float, messages: int, edits: int = 0
) -> None:
    mean, longest = statistics.mean(waits), max(waits)
    print(
        f"{title:47} {who:26} {last:8.0f} {mean:8.1f} {longest:8.0f} {messages:9} {edits:6}",
        flush=True,
    )


if __name__ == "__main__":
    asyncio.run(main())
