"""The faults of Slack's stand-in, and the shorthand in which tests plan them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from adapters.playground.faults import Fault, Faults, Often

_ABOUT = ("ts", "text", "file", "files", "trigger_id")


class SlackFaults(Faults):
    """Methods are those of the Web API, and "upload", "download" and "response_url"."""

    def __init__(self, *, now: Callable[[], datetime], tell: Callable[[], None]) -> None:
        super().__init__("slack", now=now, tell=tell)

    def next(self, method: str, kind: str, times: int = 1, **values: object) -> Fault:
        """Let the next `times` calls of `method` go wrong; "*" and "chat.*" match several."""
        return self.plan(kind, often=Often(times=times), method=method, **values)

    def duplicate_next(self, times: int = 1) -> None:
        """Send the next payloads twice, in envelopes of their own, as the platform may."""
        self.plan("duplicated", often=Often(times=times))

    def reorder_next(self) -> None:
        """Hold the next event back until the one after it has been sent."""
        self.plan("reordered")

    def refuse_handshakes(self, times: int = 1) -> None:
        """Answer the next socket handshakes with 408; their addresses are used up nevertheless."""
        self.plan("dead_wss", often=Often(times=times))

    def disconnect(self, reason: str = "refresh_requested", *, close: bool = True) -> None:
        """Send each socket a disconnect frame."""
        self.plan("disconnect", reason=reason, close=close)

    def drop_sockets(self) -> None:
        """Cut every socket without a closing frame, as a dead network does."""
        self.plan("sockets_dropped")


def chat_of(params: Mapping[str, Any]) -> str:
    """The channel of a call; a user's id stands for the direct messages with them."""
    chat = str(params.get("channel") or params.get("channel_id") or "")
    return f"D{chat[1:]}" if chat.startswith("U") else chat


def known_by(method: str, params: Mapping[str, Any]) -> str:
    """What a repeated call is known by: the message that it changes, or what it says."""
    about = next((f"{params[each]}" for each in _ABOUT if params.get(each)), "")
    return f"{method}/{chat_of(params)}/{about}"
