"""An engine alone: what is put into its inbox, and what it hands over."""

from collections.abc import Callable

from bot.domain.calendar import always_open
from bot.engine import Engine, Handled
from bot.ports.measures import Unmeasured
from bot.pulses import Pulses
from bot.use_cases.table import UseCases
from tests.engine.fakes import FakeChannel, arrival
from tests.storage.stories import NOW, SECOND, TASK


class Handling:
    """An engine alone, and what it handed over after its commits."""

    def __init__(self, store, clock, cases=None, watch: Callable[[Handled], None] | None = None):
        self.store, self.clock = store, clock
        self.channel = FakeChannel(clock)
        self.handed: list[Handled] = []
        self.engine = Engine(
            store=store,
            channels={"telegram": self.channel},
            use_cases=cases or UseCases(lambda: "CODECODE", always_open()),
            clock=clock,
            on_handled=watch or self.handed.append,
            measures=Unmeasured(),
            pulse=Pulses().engine,
        )

    @property
    def answers(self) -> list[str]:
        return [each.text.key for handed in self.handed for each in handed.answers]

    async def takes(self, *arrivals) -> int:
        fresh = await self.engine.store(arrivals)
        while await self.engine.step():
            pass
        return fresh


def says(key, text="hello", second=0, **more):
    return arrival(key, "message", at=NOW + second * SECOND, text=text, **more)


def claims(key, user, *, token="token", lane="task"):  # noqa: S107  no secret
    more = {"action": "claim", "subject": TASK.id, "token": token, "chat": "-100"}
    return arrival(key, "press", at=NOW, user=user, lane=lane, **more)


def inbox(database):
    return dict(database.rows("SELECT key, state || ' ' || disposition FROM inbox"))
