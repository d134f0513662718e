"""One story: a desk is led through the walk, dies or stops somewhere, and the next goes on."""

import os
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.engine.room import until
from tests.faults.crashes.nursery import Child, Nursery
from tests.faults.crashes.points import Point
from tests.faults.crashes.walk import LAST, REQUESTS, WALK, Step
from tests.faults.crashes.world import World
from tests.storage.conftest import Database

PATIENCE = 60.0  # seconds of real time, on a machine that does much else


@dataclass
class Story:
    """`sign` is how the first desk ends at its point: SIGKILL or SIGTERM.

    `then` are the points at which those after it end in the same way, as soon as they get there.
    """

    world: World
    database: Database
    nursery: Nursery
    folder: Path
    point: Point | None = None
    times: int = 0
    sign: int = signal.SIGTERM
    then: list[Point] = field(default_factory=list)
    mutant: str = ""
    patience: float = PATIENCE
    visits: Path | None = None
    desk: Child = field(init=False)
    ends: int = 0
    spoke_last: bool = False

    async def is_told(self) -> None:
        """From the first word to the last, and until nothing is left to do."""
        self.desk = self._start(self.point, self.times)
        try:
            for step in WALK:
                await self._take(step)
            if not self.spoke_last:
                self._speaks_last()
            await self._until(self.is_settled, "everything is settled")
            assert self.ends == self.mortals, f"{self.ends} of {self.mortals} desks ended"
            if self.point is None:
                assert await self.stops() == 0
        except AssertionError as problem:
            raise AssertionError(f"{problem}\n{self.desk.log.read_text()[-3000:]}") from None
        finally:
            await self.desk.is_killed()

    @property
    def mortals(self) -> int:
        """How many desks end before their time."""
        return 0 if self.point is None else 1 + len(self.then)

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

    def is_settled(self) -> bool:
        """All that was said is stored, handled and carried; what is due has been fired."""
        places = self.world.places.values()
        said = sum(place.said + place.stored_presses.start for place in places)
        now = round(self.world.clock.now().timestamp() * 1000)
        ((stored, unhandled, uncarried, due),) = self.database.rows(
            f"""
            SELECT (SELECT COUNT(*) FROM inbox WHERE platform <> 'desk'),
                   (SELECT COUNT(*) FROM inbox WHERE state <> 'done'),
                   (SELECT COUNT(*) FROM outbox WHERE state <> 'sent'),
                   (SELECT COUNT(*) FROM reminder
                     WHERE state = 'fired' OR state = 'pending' AND due_at <= {now})
            """  # noqa: S608  a number of ours
        )
        return stored >= said and not (unhandled or uncarried or due)

    def _start(self, point: Point | None, times: int) -> Child:
        return self.nursery.start(
            **self.world.order(),
            point=str(point or ""),
            times=times,
            sign=self.sign,
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
            await until(lambda: self.desk.ending.done() or look(), what, seconds=self.patience)
            if not self.desk.ending.done():
                return
            await self._is_followed()
        await until(look, what, seconds=self.patience)

    async def _is_followed(self) -> None:
        code = await self.desk.has_ended()
        expected = -signal.SIGKILL if self.sign == signal.SIGKILL else 0
        assert code == expected, f"the desk ended with {code}"
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
