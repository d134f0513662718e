"""Jobs: units of work that wait for one thread, share its transactions, and are told the outcome.

Whatever arrives while a transaction is being committed makes up the next one; nothing waits for
company.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from storage.session import Session
from storage.waiting import Outcome, told

C = TypeVar("C")
T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Job:
    """A unit of work and what became of it: filled in by the thread, told by the loop."""

    work: Callable[[Session], Any]
    future: Outcome[Any]
    result: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        """Let the asker go on."""
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


def _tell(jobs: list[Job]) -> None:
    for job in jobs:
        job.tell()


class Jobs(Generic[C]):
    """The work that waits for the thread of a connection of type C."""

    def __init__(
        self,
        hand_over: Callable[[Callable[[C], None]], None],
        transact: Callable[[C, list[Job]], None],
    ) -> None:
        """`hand_over` has a function run on the thread, `transact` does several jobs there as one.

        Nobody waits for the function itself: it wakes the loop once, with what became of the jobs.
        """
        self._hand_over = hand_over
        self._transact = transact
        self._waiting: deque[Job] = deque()
        self._called = False

    async def do(self, work: Callable[[Session], T]) -> T:
        """Have a function run in a transaction; return when that was committed."""
        loop = asyncio.get_running_loop()
        job = Job(work, Outcome(loop=loop))
        self._waiting.append(job)
        if not self._called:
            self._called = True
            try:
                self._hand_over(partial(self._commit, loop))
            except Exception as error:  # noqa: BLE001  every asker must hear of it
                self._not_called(error)
        result: T = await told(job.future)
        return result

    def _commit(self, loop: asyncio.AbstractEventLoop, connection: C) -> None:
        """On the thread: do all that waits."""
        # Said before the queue is emptied: whoever comes later calls again, perhaps in vain.
        self._called = False
        jobs = self._taken()
        try:
            self._transact(connection, jobs)
        except Exception as error:  # noqa: BLE001  every asker must hear of it
            for job in jobs:
                job.error = error
        loop.call_soon_threadsafe(_tell, jobs)  # each such call wakes the loop, so one for all

    def _taken(self) -> list[Job]:
        jobs = []
        with suppress(IndexError):  # the thread and the loop may both be taking
            while True:
                jobs.append(self._waiting.popleft())
        return jobs

    def _not_called(self, error: Exception) -> None:
        """Nobody may wait for a thread that did not take the work."""
        self._called = False
        for job in self._taken():
            job.future.set_exception(error)
