"""Pushback: whether Telegram asks one chat to wait, or the whole bot.

It does not say. But where the bot as a whole has sent too much, chats that have nothing to do with
each other are told to come back at the same moment, and nothing gets through in between.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.ports.channel import Outcome, Sent, TryLater

SEVERAL = 3
SAME = 2.0  # seconds: what is asked for is rounded, and heard one after the other


class Pushback:
    """Remembers who was told to wait since something last got through."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._told: dict[str, float] = {}

    def judged(self, chat: str, outcome: Outcome) -> Outcome:
        """The outcome of a call to a chat, marked where it is the whole bot that must wait."""
        if isinstance(outcome, Sent):
            self._told.clear()
        if not isinstance(outcome, TryLater):
            return outcome
        until = self._monotonic() + outcome.after.total_seconds()
        self._told[chat] = until
        together = sum(abs(other - until) <= SAME for other in self._told.values())
        return replace(outcome, everywhere=together >= SEVERAL)
