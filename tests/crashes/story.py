"""A platform, a database, and the desks that come and go between them."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.engine.nursery import Child, Nursery
from tests.engine.room import until
from tests.engine.sides import CLIENTS, Side
from tests.storage.conftest import Database

REQUESTS = [f"request {number}" for number in range(CLIENTS)]
PATIENCE = 10.0  # seconds of real time, on a machine that does much else


@dataclass
class Crash:
    """What outlives a desk."""

    side: Side
    database: Database
    nursery: Nursery
    log: str
    presses: list[str] = field(default_factory=list)

    def desk(self, point: str = "", times: int = 0) -> Child:
        order = {"point": point, "times": times, "url": self.database.url, "log": self.log}
        return self.nursery.start(**self.side.order(), **order)

    def count(self, what: str) -> "Counter[Any]":
        return Counter(key for (key,) in self.database.rows(what))

    @property
    def tasks(self) -> "Counter[str]":
        return self.count("SELECT title FROM task")

    @property
    def outbox(self) -> "Counter[str]":
        return self.count("SELECT state FROM outbox")

    def says(self, *clients: int) -> None:
        for each in clients:
            self.side.says(each, REQUESTS[each])

    async def settles(self, *, seconds: float = PATIENCE) -> None:
        """The first request was carried to its client and to the team, and that was noted."""
        await until(lambda: self.outbox == {"sent": 2}, "the first is settled", seconds=seconds)

    def claims(self, client: int) -> None:
        self.presses.append(self.side.claim(REQUESTS[client]))

    def let_leases_run_out(self) -> None:
        """Half a minute after a process has died, others may carry its lanes."""
        if self.database.engine == "postgres":
            self.database.rows("UPDATE lease SET held_until = 0 RETURNING lane")

    def is_balanced(self) -> bool:
        """Every request is a task, every press a claim, and nothing is left to do."""
        taken = sum(self.side.was_taken(each) for each in self.presses)
        return (
            set(self.tasks) == set(REQUESTS)
            and self.count("SELECT status FROM task")["claimed"] >= taken
            and set(self.count("SELECT state FROM inbox")) == {"done"}
            and set(self.outbox) == {"sent"}
            and min(self.posted().values()) > 0
        )

    async def is_made_good(self) -> None:
        """Another desk starts, and the ledger becomes balanced."""
        self.let_leases_run_out()
        second = self.desk()
        try:
            await until(self.is_balanced, "the ledger is balanced", seconds=PATIENCE)
        except AssertionError:
            seen = f"{self.tasks}\n{self.outbox}\n{self.posted()}\n{second.log.read_text()[-3000:]}"
            raise AssertionError(f"never balanced:\n{seen}") from None
        finally:
            second.kill()

    def posted(self) -> dict[str, int]:
        """How often each request was posted to the team and confirmed to its client."""
        cards = {f"card of {each}": len(self.side.cards(each)) for each in REQUESTS}
        return cards | {
            f"confirmation of {each}": len(self.side.confirmations(number, each))
            for number, each in enumerate(REQUESTS)
        }

    @property
    def doubled(self) -> int:
        """How many more posts there are than there should be."""
        return sum(self.posted().values()) - 2 * CLIENTS
