"""One planned fault: how often it shows itself, and each time that it did."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from adapters.playground.faults.kinds import FaultKind, Value, WrongFaultError

MOST_TIMES = 1000
CERTAIN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Often:
    """How often a fault shows itself on its occasions.

    `times` in all, 0 for as long as it is not switched off; only each `every`th occasion, and of
    these so many `percent`, by dice that fall alike for the same `seed`; and for `lasts` seconds
    of the desk clock, 0 for ever.
    """

    times: int = 1
    every: int = 1
    percent: float = CERTAIN
    seed: int = 1
    lasts: float = 0

    def __post_init__(self) -> None:
        if not 0 <= self.times <= MOST_TIMES:
            raise WrongFaultError(
                f"times lies between 0 (until switched off) and {MOST_TIMES}", "out-of-range"
            )
        if self.every < 1:
            raise WrongFaultError("every is at least 1: each occasion", "out-of-range")
        if not 0 < self.percent <= CERTAIN:
            raise WrongFaultError("percent lies above 0 and up to 100", "out-of-range")
        if self.lasts < 0:
            raise WrongFaultError("lasts is at least 0: for ever", "out-of-range")


@dataclass(slots=True, eq=False)
class Fault:
    """A fault as it was planned; `shown` counts the times that it showed itself."""

    id: str
    kind: FaultKind
    values: dict[str, Value]
    often: Often
    planned_at: datetime
    shown: int = 0
    _occasions: int = 0
    _dice: Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._dice = Random(self.often.seed)  # noqa: S311 - a rehearsal wants the same dice again

    @property
    def name(self) -> str:
        return self.kind.name

    @property
    def method(self) -> str:
        return str(self.values.get("method", ""))

    @property
    def chat(self) -> str:
        return str(self.values.get("chat", ""))

    @property
    def carried_out(self) -> bool:
        """Whether the call happens although its answer is lost."""
        return self.name in {"accepted_then_reset", "slow"} or bool(self.values.get("carried_out"))

    @property
    def retry_after(self) -> int:
        """Grows with each time, as the real platforms' do for those who do not wait."""
        times = max(self.shown - 1, 0)
        growth = float(self.values.get("growth", 1))
        wait = float(self.values.get("retry_after", 0)) * growth ** min(times, 20)
        return int(min(wait, timedelta(days=1).total_seconds()))

    def seconds(self) -> float:
        return float(self.values.get("seconds", 0))

    @property
    def left(self) -> int | None:
        """How many times are left; None until it is switched off."""
        if not self.kind.can_repeat or self.often.times == 0:
            return None
        return self.often.times - self.shown

    @property
    def ends_at(self) -> datetime | None:
        if not self.often.lasts:
            return None
        return self.planned_at + timedelta(seconds=self.often.lasts)

    def is_over(self, now: datetime) -> bool:
        return self.left == 0 or (self.ends_at is not None and now >= self.ends_at)

    def meets(self) -> bool:
        """Whether it shows itself on this occasion, which counts."""
        self._occasions += 1
        if self._occasions % self.often.every:
            return False
        if self.often.percent < CERTAIN and self._dice.random() * CERTAIN >= self.often.percent:
            return False
        self.shown += 1
        return True


@dataclass(slots=True)
class Happening:
    """One time that a fault showed itself: to what, and how that ended.

    `subject` is the method or what else met it. `effect` names the page's sentence, `facts` are
    its values. `after` is how many seconds of the desk clock it took until the same call went
    through; None while it has not.
    """

    fault: str
    name: str
    at: datetime
    subject: str
    chat: str
    effect: str
    facts: dict[str, Any] = field(default_factory=dict)
    call: str = ""
    after: float | None = None

    @property
    def kind(self) -> str:
        return self.name
