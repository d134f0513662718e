"""Measures: where the desk's parts tell what they did, for whoever keeps figures.

What names something here has few values: a platform, an outcome, an act; never a chat or a person.
"""

from datetime import timedelta
from typing import Protocol


class Measures(Protocol):
    """Keeps figures. Called on the event loop's thread, after the fact; never fails."""

    def received(self, platform: str, lag: timedelta) -> None:
        """An arrival was committed, so long after its time at the platform."""

    def repeated(self, platform: str, times: int) -> None:
        """So many arrivals were known already."""

    def handled(self, platform: str, lag: timedelta) -> None:
        """What was decided about an arrival was committed, so long after its time."""

    def reminded(self, late: timedelta) -> None:
        """A reminder was handled, so long after it was due."""

    def acted(self, act: str) -> None:
        """An act on a task was recorded, such as claim or complete."""

    def called(self, platform: str, outcome: str, took: timedelta) -> None:
        """An attempt to say or show something came to its outcome."""


class Unmeasured:
    """Nobody keeps figures."""

    def received(self, platform: str, lag: timedelta) -> None:
        """Forget it."""

    def repeated(self, platform: str, times: int) -> None:
        """Forget it."""

    def handled(self, platform: str, lag: timedelta) -> None:
        """Forget it."""

    def reminded(self, late: timedelta) -> None:
        """Forget it."""

    def acted(self, act: str) -> None:
        """Forget it."""

    def called(self, platform: str, outcome: str, took: timedelta) -> None:
        """Forget it."""
