"""The faults of the Bot API's stand-in, and the shorthand in which tests plan them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from adapters.playground.faults import Fault, Faults, Often

ANY_BUT_POLLS = "*"
EVERYTHING = "everything"
_ABOUT = ("message_id", "text", "caption", "media", "callback_query_id")


class TelegramFaults(Faults):
    """Methods are those of the Bot API, and "file" for downloads."""

    def __init__(self, *, now: Callable[[], datetime], tell: Callable[[], None]) -> None:
        super().__init__("telegram", now=now, tell=tell)

    def next(self, method: str, kind: str, times: int = 1, **values: object) -> Fault:
        """Let the next `times` calls of the method go wrong."""
        return self.plan(kind, often=Often(times=times), method=method, **values)

    def is_meant(self, pattern: str, method: str) -> bool:
        """Match a method by its name or a pattern such as "send*".

        "*" stands for any but getUpdates, which is asked all the time and would otherwise take the
        faults meant for others; "everything" stands for that one too.
        """
        if pattern == EVERYTHING:
            return True
        if pattern == ANY_BUT_POLLS:
            return method != "getUpdates"
        return super().is_meant(pattern, method)


def chat_of(params: Mapping[str, Any]) -> str:
    return str(params.get("chat_id", ""))


def known_by(method: str, params: Mapping[str, Any]) -> str:
    """What a repeated call is known by: the message that it changes, or what it says."""
    about = next((f"{params[each]}" for each in _ABOUT if each in params), "")
    return f"{method}/{chat_of(params)}/{about}"
