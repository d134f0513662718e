"""Misbehaviour on command: what the next calls and the next socket payloads will suffer."""

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Literal, Protocol, get_args

Kind = Literal[
    "429",
    "200_limit",
    "200_garbage",
    "500",
    "502_html",
    "accepted_then_reset",
    "error",
    "hang",
    "internal_error",
    "never_shared",
    "reset_before",
]


@dataclass(slots=True)
class Fault:
    """One planned misbehaviour for calls whose method matches `pattern`."""

    pattern: str
    kind: Kind
    times: int
    detail: dict[str, Any]

    @property
    def accepted(self) -> bool:
        """Whether the call is carried out before its answer goes wrong."""
        return self.kind == "accepted_then_reset" or bool(self.detail.get("accepted", False))


class SocketFaults(Protocol):
    def disconnect(self, reason: str, *, close: bool) -> None: ...

    def drop(self) -> None: ...


class Faults:
    """What was ordered to go wrong and has not yet."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self.duplicates = 0
        self.holds_next = False
        self.handshakes_to_refuse = 0
        self._sockets: Callable[[], SocketFaults] | None = None

    def act_on(self, sockets: Callable[[], SocketFaults]) -> None:
        self._sockets = sockets

    def empty(self) -> None:
        self.planned.clear()
        self.duplicates = 0
        self.holds_next = False
        self.handshakes_to_refuse = 0

    def next(self, method: str, kind: Kind, times: int = 1, **detail: object) -> None:
        """Let the next `times` calls of `method` go wrong; "*" and "chat.*" match several.

        Beside the API's methods there are "upload", "download" and "response_url". Details:
        `retry_after` (429), `error` (kind "error": that word, `ok: false`), `seconds` (hang: how
        long, otherwise until the caller gives up), and `accepted=True` with 500, 502_html,
        200_garbage and hang when the call is to be carried out all the same.
        """
        if kind not in get_args(Kind):
            raise ValueError(f"{kind!r} is no fault; there are {', '.join(get_args(Kind))}")
        self.planned.append(Fault(method, kind, times, detail))

    def take(self, method: str) -> Fault | None:
        """The fault that this call must suffer, if any; it is then spent."""
        for fault in self.planned:
            if fnmatchcase(method, fault.pattern):
                fault.times -= 1
                if fault.times <= 0:
                    self.planned.remove(fault)
                return fault
        return None

    def duplicate_next(self, times: int = 1) -> None:
        """Send the next payloads twice, in envelopes of their own, as the platform may."""
        self.duplicates += times

    def reorder_next(self) -> None:
        """Hold the next event back until the one after it has been sent."""
        self.holds_next = True

    def refuse_handshakes(self, times: int = 1) -> None:
        """Answer the next socket handshakes with 408; their addresses are used up nevertheless."""
        self.handshakes_to_refuse += times

    def disconnect(self, reason: str = "refresh_requested", *, close: bool = True) -> None:
        """Send each socket a disconnect frame (warning, refresh_requested, link_disabled)."""
        if self._sockets is not None:
            self._sockets().disconnect(reason, close=close)

    def drop_sockets(self) -> None:
        """Cut every socket without a closing frame, as a dead network does."""
        if self._sockets is not None:
            self._sockets().drop()
