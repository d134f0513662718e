"""What stands around a desk whose health is asked for: a clock, channels and a store."""

from datetime import UTC, datetime, timedelta

from bot.ports.queues import Backlog
from bot.ports.store import StoreBusyError
from bot.ports.way_in import WayIn

HOST = "127.0.0.1"
TOKEN = "a-token-of-sixteen-letters"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
POLLING = WayIn(kind="polling", trouble="", silence=timedelta(seconds=3), put_off=2)
SOCKETS = WayIn(kind="sockets", trouble="", silence=timedelta(seconds=1), connections=2, restarts=1)


class Clock:
    def now(self):
        return NOW


class Channel:
    def __init__(self, way_in):
        self.way_in = way_in


class Store:
    """Says what waits, or does not."""

    def __init__(self):
        self.trouble = ""
        self.asked = 0
        self.rows = (
            Backlog("inbox", "telegram", "new", 3, 2, NOW - timedelta(seconds=40)),
            Backlog("inbox", "telegram", "poison", 1, 1, NOW - timedelta(days=2)),
            Backlog("outbox", "slack", "ready", 5, 4, NOW - timedelta(seconds=7)),
        )

    async def backlogs(self):
        self.asked += 1
        if self.trouble:
            raise StoreBusyError("not now", self.trouble)
        return self.rows


class Seconds:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now
