"""One story: a desk is led through the walk, dies or stops somewhere, and the next goes on."""

import os
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from adapters.playground.faults import Fault
from tests.engine.room import until
from tests.faults.books import BY_PEOPLE
from tests.faults.crashes.nursery import Child, Nursery
from tests.faults.crashes.points import Kind, Point
from tests.faults.crashes.walk import DAY, LAST, REQUESTS, Chapter, Step
from tests.faults.crashes.world import World
from tests.storage.conftest import Database

CODES = {Kind.KILL: -signal.SIGKILL, Kind.STOP: 0, Kind.EXCEPTION: 1}
PATIENCE = 60.0  # seconds of real time, on a machine that does much else
EVERY = 0.01  # seconds between two looks at what everybody sees, which take a while


@dataclass
class Misfortune:
    """A fault of a platform that is planned before the first word: its name and values."""

    platform: str
    name: str
    values: dict[str, Any]
    fault: Fault | None = None

    def __str__(self) -> str:
        told = [
            name if value is True else str(value)
            for name, value in self.values.items()
            if value is not False and name not in {"seconds", "retry_after"}
        ]
        return " ".join([self.platform, self.name, *told])

    @property
    def has_shown_itself(self) -> bool:
        return self.fault is not None and self.fault.shown > 0


@dataclass
class Story:
    """`kind` is what happens to the first desk at its point.

    `then` are the points at which those after it end in the same way, as soon as they get there.
    """

    world: World
    database: Database
    nursery: Nursery
    folder: Path
    chapter: Chapter = DAY
    point: Point | None = None
    times: int = 0
    kind: Kind = Kind.STOP
    then: list[Point] = field(default_factory=list)
    misfortune: Misfortune | None = None
    mutant: str = ""
    patience: float = PATIENCE
    visits: Path | None = None
    desk: Child = field(init=False)
    ends: int = 0
    spoke_last: bool = False

    async def is_told(self) -> None:
        """From the first word to the last, and until nothing is left to do."""
        if self.misfortune is not None:
            place = self.world.places[self.misfortune.platform]
            planned = place.stand_in.faults.plan(self.misfortune.name, **self.misfortune.values)
            self.misfortune.fault = planned
        self.world.jump = self.chapter.jump
        if not self.chapter.alert:
            self.alert.touch()
        self.desk = self._start(self.point, self.times)
        try:
            for number, step in enumerate(self.chapter.walk):
                if number and number == self.chapter.alert:
                    await self._until(self.is_settled, "the desk rests")
                    self.alert.touch()
                await self._take(step)
            if not self.spoke_last:
                self._speaks_last()
            await self._until(self._is_over, "everything is settled, and who was to end has ended")
            assert self.ends == self.mortals, f"{self.ends} of {self.mortals} desks ended"
            assert self.point is None or self.burnt.exists(), "nothing happened to the desk"
            if not self.mortals:
                assert await self.stops() == 0
        except AssertionError as problem:
            raise AssertionError(f"{problem}\n{self.desk.log.read_text()[-3000:]}") from None
        finally:
            await self.desk.is_killed()

    @property
    def mortals(self) -> int:
        """How many desks end before their time."""
        if self.point is None or not self.point.ends(self.kind):
            return 0
        return 1 + len(self.then)

    @property
    def attempts(self) -> int:
        """How often a message may stand there too often, where it is marked so."""
        return max(self.ends, 1) + (self.misfortune is not None)

    @property
    def alert(self) -> Path:
        """It is there when something may happen to a desk."""
        return self.folder / "alert"

    @property
    def burnt(self) -> Path:
        """It is there when something has happened to a desk."""
        return self.folder / "burnt"

    async def goes_on(self) -> None:
        """What some desk left, the next one does."""
        self._let_leases_run_out()
        self.desk = self._start(None, 0)
        try:
            await until(self.is_settled, "everything is settled", seconds=self.patience)
        finally:
            await self.desk.is_killed()

    async def stops(self) -> int:
        """Tell the desk to stop; returns its exit code."""
        os.kill(self.desk.pid, signal.SIGTERM)
        return await self.desk.has_ended()

    def _is_over(self) -> bool:
        """A desk that was told to stop may have settled everything before it is gone."""
        is_ending = self.ends < self.mortals and self.burnt.exists()
        return not is_ending and self.is_settled()

    def is_settled(self) -> bool:
        """All that was said is stored, handled and carried; what is due has been fired."""
        places = self.world.places.values()
        said = sum(place.told + place.stored_presses.start for place in places)
        now = round(self.world.clock.now().timestamp() * 1000)
        ((stored, unhandled, uncarried, due),) = self.database.rows(
            f"""
            SELECT (SELECT COUNT(*) FROM inbox WHERE {BY_PEOPLE}),
                   (SELECT COUNT(*) FROM inbox WHERE state <> 'done'),
                   (SELECT COUNT(*) FROM outbox WHERE state <> 'sent'),
                   (SELECT COUNT(*) FROM reminder
                     WHERE state = 'fired' OR state = 'pending' AND due_at <= {now})
            """  # noqa: S608  words and a number of ours
        )
        return stored >= said and not (unhandled or uncarried or due)

    def _start(self, point: Point | None, times: int) -> Child:
        return self.nursery.start(
            **self.world.order(),
            point=str(point or ""),
            times=times,
            kind=self.kind,
            alert=str(self.alert),
            burnt=str(self.burnt),
            mutant=self.mutant,
            url=self.database.url,
            log=str(self.folder / "desk.log"),
            visits=str(self.visits or ""),
        )

    async def _take(self, step: Step) -> None:
        """Do it once, and wait for its effect; a desk that ends meanwhile is followed by another.

        Whoever sees that a press has failed presses again.
        """
        jumps = self.world.jumps
        step.act(self.world)
        if self.world.jumps > jumps:
            with suppress(ProcessLookupError):
                os.kill(self.desk.pid, signal.SIGUSR1)

        def has_effect() -> bool:
            if step.is_done(self.world, self.database.rows):
                return True
            if step.again is not None and self.world.team.has_failed():
                step.again(self.world)
            return False

        await self._until(has_effect, step.name)

    async def _until(self, look, what: str) -> None:
        """Wait; where a desk ends before, the next one starts."""
        while self.ends < self.mortals:
            await self._either(look, what)
            if not self.desk.ending.done():
                return
            await self._is_followed()
        await self._either(look, what)
        assert look(), f"the desk is no more, before this: {what}"

    async def _either(self, look, what: str) -> None:
        """Wait for this or for the desk's end."""
        ends = self.desk.ending
        await until(lambda: ends.done() or look(), what, seconds=self.patience, every=EVERY)

    async def _is_followed(self) -> None:
        code = await self.desk.has_ended()
        assert code == CODES[self.kind], f"the desk ended with {code}"
        self.ends += 1
        if not self.spoke_last:
            self._speaks_last()
        self._let_leases_run_out()
        following = self.then[self.ends - 1] if self.ends < self.mortals else None
        self.desk = self._start(following, 1)

    def _speaks_last(self) -> None:
        self.spoke_last = True
        self.world.clients.says(LAST, REQUESTS[LAST])

    def _let_leases_run_out(self) -> None:
        """Half a minute after a process was killed, others may carry its lanes."""
        if self.database.engine == "postgres":
            self.database.rows("UPDATE lease SET held_until = 0 RETURNING lane")
