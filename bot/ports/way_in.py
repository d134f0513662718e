"""The way in: how a platform's messages reach the desk, and whether they still do."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """How a platform reaches the desk, and whether it can now.

    `kind`: polling, webhook, sockets or requests. `trouble` is a short code while nothing can come
    in, empty when all is well; `starting` until it has begun. `silence` is how long ago the
    platform was last heard, by a successful poll, a frame of a socket or a request of its own; None
    when never. `has_backlog` until what waited at the platform at the start was taken, where it
    keeps a queue. `connections` are those open now, None where the platform opens them. `restarts`
    counts the loops and sockets that fell silent and were started anew, `put_off` how often the
    platform asked to wait before receiving. `is_stuck`: a restart did not help, the loop stands.
    """

    kind: str
    trouble: str
    silence: timedelta | None = None
    has_backlog: bool = False
    connections: int | None = None
    restarts: int = 0
    put_off: int = 0
    is_stuck: bool = False
