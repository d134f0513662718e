"""Skipped rows, counted by kind: what arrived, was stored, and is no event that the desk knows.

Counts are since the start. The log tells of a kind once an hour at most, and never what it said.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

QUIET = timedelta(hours=1)
MOST_KINDS = 200  # kinds are the platforms' words, of which there could be any number
_PLAIN = re.compile(r"[a-z0-9_.:/-]{1,80}", re.IGNORECASE)

log = structlog.get_logger()


def plain(kind: str) -> str:
    """A kind, unless it is no name: whatever a platform sends as one is kept and shown."""
    return kind if _PLAIN.fullmatch(kind) else "odd"


class Skips:
    """Belongs to the event loop's thread."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._told: dict[tuple[str, str], tuple[datetime, int]] = {}

    @property
    def counts(self) -> Mapping[tuple[str, str], int]:
        """How often, by platform and kind."""
        return self._counts

    def note(self, platform: str, kind: str, now: datetime) -> None:
        """One more row of this kind was skipped."""
        row = (platform, plain(kind))
        if row not in self._counts and len(self._counts) >= MOST_KINDS:
            row = (platform, "other")
        self._counts[row] += 1
        told_at, before = self._told.get(row, (None, 0))
        if told_at is None or now - told_at >= QUIET:
            times = self._counts[row]
            self._told[row] = (now, times)
            log.info("skipped", platform=row[0], kind=row[1], times=times - before)
