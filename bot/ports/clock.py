"""The desk clock, which a rehearsal may move; transport time is asyncio's, which nobody moves."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The desk clock: what people see, reminders and platform windows follow it."""

    def now(self) -> datetime:
        """Aware UTC."""
        ...

    def on_jump(self, wake: Callable[[], None]) -> None:
        """Call `wake` whenever the clock was moved by hand."""
        ...
