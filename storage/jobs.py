"""Jobs: units of work that wait for one thread, share its transactions, and are told the outcome.

Whatever arrives while a transaction is being committed makes up the next one; nothing waits for
company.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from storage.session import Session
from storage.waiting import settled

C = TypeVar("C")
T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Job:
    """A unit of work and what became of it: filled in by the thread, told by the loop."""

    work: Callable[[Session], Any]
    future: asyncio.Future[Any]
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
        run: Callable[[Callable[[C], None]], Coroutine[Any, Any, None]],
        transact: Callable[[C, list[Job]], None],
    ) -> None:
        """`run` runs a function on the thread, `transact` does several jobs there as one."""
        self._run = run
        self._transact = transact
        self._waiting: deque[Job] = deque()
        self._called = False

    async def do(self, work: Callable[[Session], T]) -> T:
        """Have a function run in a transaction; return when that was committed."""
        loop = asyncio.get_running_loop()
        job = Job(work, loop.create_future())
        self._waiting.append(job)
        if not self._called:
            self._called = True
            call = asyncio.ensure_future(self._run(partial(self._commit, loop)))
            call.add_done_callback(self._not_called)
        result: T = await settled(job.future)
        return result

    def _commit(self, loop: asyncio.AbstractEventLoop, connection: C) -> None:
        """On the thread: do all that waits."""
        # Said before the queue is emptied: whoever comes later calls again, perhaps in vain.
        self._called = False
        jobs = []
        while self._waiting:
            jobs.append(self._waiting.popleft())
        try:
            self._transact(connection, jobs)
        except Exception as error:  # noqa: BLE001  every asker must hear of it
            for job in jobs:
                job.error = error
        loop.call_soon_threadsafe(_tell, jobs)  # each such call wakes the loop, so one for all

    def _not_called(self, call: asyncio.Future[None]) -> None:
        """Nobody may wait for a thread that did not take the work."""
        error = None if call.cancelled() else call.exception()
        if error is not None:
            self._called = False
            while self._waiting:
                self._waiting.popleft().future.set_exception(error)
