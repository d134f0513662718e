"""What the desk's own clocks and couriers report."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.address import Address
from bot.domain.shifts.plan import TimeOff


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDue:
    """A reminder's time has come. The state may have moved on since it was set."""

    key: str
    at: datetime
    reminder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryFailed:
    """A message will not arrive: `reason` is one of the courier's words (blocked, gone, ...).

    With files that were `left`, by their names, all but those has arrived.
    """

    key: str
    at: datetime
    outbox: str
    reason: str
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A relayed message arrived: the one who wrote it is told."""

    key: str
    at: datetime
    outbox: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRead:
    """Somebody's calendar was looked at: the days off in it, or the `problem` as a short code.

    gone, refused, unreachable, large, none (it is no calendar) or forbidden. Of entries that are
    no days off there is the count: with times, shown as free, unreadable. `unchanged`: since it was
    read last; `etag` and `modified` are how its keeper tells.
    """

    key: str
    at: datetime
    source: str
    days: tuple[TimeOff, ...] = ()
    timed: int = 0
    free: int = 0
    unclear: int = 0
    etag: str = ""
    modified: str = ""
    unchanged: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleFound:
    """Something is in the desk's way in a group or channel: a short code, as `Channel.look` says.

    `refused`: the platform refuses what is written there, and does not say why. `title` is what the
    chat is called, where that is known. A room without a chat is a whole platform, with a code of
    `WayIn.trouble`, or `again` when it is heard again.
    """

    key: str
    at: datetime
    room: Address
    code: str
    title: str = ""
