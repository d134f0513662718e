"""The faults of one platform: planned, active and happened; switched off one by one or all."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from fnmatch import fnmatchcase

from adapters.playground.faults.catalogue import kind_of
from adapters.playground.faults.fault import Fault, Happening, Often
from adapters.playground.faults.kinds import Nature, WrongFaultError

MOST_REMEMBERED = 500
SOONEST_LOOK = 0.05
"""Real seconds between two looks at a desk clock that may stand still."""

Undo = Callable[[], None]
Mishap = Callable[[Fault], Undo | None]
"""What a fault does to the world itself; what it returns takes that back."""

ONCE = Often()


class Faults:
    """What was ordered to go wrong, in the order it was asked for."""

    def __init__(
        self, platform: str, *, now: Callable[[], datetime], tell: Callable[[], None]
    ) -> None:
        """`tell` is called after every change that a page may want to show."""
        self.platform = platform
        self.planned: list[Fault] = []
        self.happened: list[Happening] = []
        self._active: dict[str, tuple[Fault, Undo | None]] = {}
        self._mishaps: dict[str, Mishap] = {}
        self._later: list[tuple[datetime, Callable[[], None]]] = []
        self._alarm: asyncio.TimerHandle | None = None
        self._number = 0
        self._now = now
        self._tell = tell

    def know(self, mishaps: Mapping[str, Mishap]) -> None:
        """Learn how the faults happen that are no calls'."""
        self._mishaps |= mishaps

    @property
    def active(self) -> list[Fault]:
        """Those that hold until they are switched off."""
        return [fault for fault, _ in self._active.values()]

    def plan(self, name: str, *, often: Often = ONCE, **values: object) -> Fault:
        """Let something go wrong; raises WrongFaultError, or what the world says against it."""
        kind = kind_of(self.platform, name)
        self._number += 1
        fault = Fault(
            id=f"{self.platform}-{self._number}",
            kind=kind,
            values=kind.read(values),
            often=often,
            planned_at=self._now(),
        )
        if kind.can_repeat:
            self.planned.append(fault)
        else:
            self._begin(fault)
        self._set_alarm()
        self._tell()
        return fault

    def switch_off(self, fault_id: str) -> None:
        """Take back what is planned or active; raises WrongFaultError when it is neither."""
        fault = next((each for each in self.planned if each.id == fault_id), None)
        if fault is not None:
            self.planned.remove(fault)
        elif fault_id in self._active:
            self._end(fault_id)
        else:
            raise WrongFaultError("this fault is over already", "fault-over")
        self._tell()

    def clear(self) -> None:
        """Switch everything off and forget what happened."""
        self.forget()
        self.planned.clear()
        for fault_id in tuple(self._active):
            self._end(fault_id)
        self._tell()

    def empty(self) -> None:
        """Forget everything, where the world it happened in is gone."""
        self.forget()
        self.planned.clear()
        self._active.clear()
        self._tell()

    def forget(self) -> None:
        """Forget what happened and what was to happen later; what is planned stays."""
        self.happened.clear()
        self._later.clear()
        self._stop_alarm()

    def call(self, method: str, chat: str = "") -> Fault | None:
        """The fault that this call must suffer, if any."""
        return self._meet(
            lambda fault: (
                fault.kind.nature is Nature.CALL
                and self.is_meant(fault.method, method)
                and fault.chat in ("", chat)
            )
        )

    def occasion(self, name: str, chat: str = "") -> Fault | None:
        """The fault of this name that something else than a call must suffer, if any."""
        return self._meet(lambda fault: fault.name == name and fault.chat in ("", chat))

    def is_meant(self, pattern: str, method: str) -> bool:
        """Whether a call of the method is one of those that the fault was planned for."""
        return fnmatchcase(method, pattern)

    def note(
        self, fault: Fault, subject: str, *, chat: str = "", effect: str = "", call: str = ""
    ) -> Happening:
        """Write down that a fault showed itself; `call` is what the same call is known by."""
        happening = Happening(
            fault=fault.id,
            name=fault.name,
            at=self._now(),
            subject=subject,
            chat=chat,
            effect=effect or fault.name,
            facts=fault.values | ({"retry_after": fault.retry_after} if fault.retry_after else {}),
            call=call,
        )
        self.happened.append(happening)
        del self.happened[:-MOST_REMEMBERED]
        self._tell()
        return happening

    def went_through(self, call: str) -> None:
        """A call was carried out: what had happened to the same one before is over."""
        now, told = self._now(), False
        for each in self.happened:
            if each.call == call and each.after is None:
                each.after = (now - each.at).total_seconds()
                told = True
        if told:
            self._tell()

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Act when so much time of the desk clock has passed."""
        self._later.append((self._now() + timedelta(seconds=seconds), act))
        self._set_alarm()

    def look(self) -> None:
        """End what has lasted long enough, and do what is due; also when the clock was moved."""
        now = self._now()
        over = [each for each in self.planned if each.is_over(now)]
        for fault in over:
            self.planned.remove(fault)
        for fault, _ in tuple(self._active.values()):
            if fault.is_over(now):
                self._end(fault.id)
                over.append(fault)
        due = [act for at, act in self._later if at <= now]
        self._later = [each for each in self._later if each[0] > now]
        for act in due:
            act()
        self._set_alarm()
        if over:
            self._tell()

    def stop(self) -> None:
        """Let nothing happen by itself any more; a stopped server has no loop."""
        self._stop_alarm()

    def _begin(self, fault: Fault) -> None:
        fault.shown = 1
        undo = self._mishaps[fault.name](fault)
        self.note(fault, "", chat=fault.chat)
        if fault.kind.nature is Nature.STATE:
            self._active[fault.id] = (fault, undo)

    def _end(self, fault_id: str) -> None:
        _, undo = self._active.pop(fault_id)
        if undo is not None:
            undo()

    def _meet(self, is_its: Callable[[Fault], bool]) -> Fault | None:
        now = self._now()
        for fault in tuple(self.planned):
            if fault.is_over(now):
                self.planned.remove(fault)
            elif is_its(fault) and fault.meets():
                if fault.is_over(now):
                    self.planned.remove(fault)
                return fault
        return None

    def _set_alarm(self) -> None:
        self._stop_alarm()
        ends = [fault.ends_at for fault in (*self.planned, *self.active)]
        dates = [at for at in (*ends, *(at for at, _ in self._later)) if at is not None]
        if not dates:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return  # nothing happens by itself before a server runs
        wait = (min(dates) - self._now()).total_seconds()
        self._alarm = loop.call_later(max(wait, SOONEST_LOOK), self.look)

    def _stop_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
