"""A desk that is killed while a board is made or sent: no card is lost, none stands there twice."""

import asyncio
from collections import Counter

import pytest

from bot.domain.address import MessageRef
from bot.limits import Limiter
from bot.ports.channel import NewPost
from bot.ports.store import OutboxState
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, run_desk
from tests.engine.rush import claims_on
from tests.engine.several import IDS, SEVERAL, SHARED, grouped, new, passes
from tests.storage.stories import GROUP, MESSAGE, known


@pytest.fixture(autouse=True)
def quick_stop(monkeypatch):
    """A desk that is killed lets no call end."""
    monkeypatch.setattr("bot.courier.GRACE", 0.1)


class Dying:
    """A store whose desk is killed at one of its steps: from then on nothing is done any more."""

    def __init__(self, store, step, *, after):
        self._store = store
        self._step = step
        self._after = after
        self.is_dead = asyncio.Event()

    def __getattr__(self, name):
        work = getattr(self._store, name)
        if name not in {self._step, "later", "bury", "sent", "depart", "gather", "take"}:
            return work

        async def step(*args, **more):
            if self.is_dead.is_set() or (name == self._step and not self._after):
                await self._dies()
            done = await work(*args, **more)
            if name == self._step:
                await self._dies()
            return done

        return step

    async def _dies(self):
        self.is_dead.set()
        await asyncio.Event().wait()


POINTS = [
    ("gather", False, "before they share"),
    ("gather", True, "when they share, before the board leaves"),
    ("depart", False, "before the board is marked"),
    ("depart", True, "when it is marked, before the call"),
    ("sent", False, "when it has arrived, before that is written down"),
    ("sent", True, "when that is written down"),
]


@pytest.mark.parametrize(("step", "after", "when"), POINTS, ids=[each[2] for each in POINTS])
@pytest.mark.parametrize("looks", [True, False], ids=["Slack", "Telegram"])
async def test_a_kill_loses_no_card_and_doubles_none(database, clock, step, after, when, looks):
    first, second = grouped(clock), grouped(clock)
    second._ids = first._ids
    async with database.open() as store:
        await known(store, MESSAGE, *STAFF, *SEVERAL)
        dying = Dying(store, step, after=after)
        async with run_desk(dying, clock, first, limiter=Limiter()) as room:
            await room.says(*new(SEVERAL[:SHARED]))
            await room.until(dying.is_dead.is_set, "the desk is dead")
    if looks:
        second.found = _markers(first)
    if database.engine == "postgres":
        database.rows("UPDATE lease SET held_until = 0 RETURNING lane")
    clock.move(seconds=5)
    async with database.open() as store, run_desk(store, clock, second, limiter=Limiter()) as room:
        await passes(room, 15)
        rows = database.rows("SELECT state, repeated FROM outbox")

    seen = Counter(
        task
        for channel in (first, second)
        for _, parcel in channel.attempts
        if isinstance(parcel, NewPost)
        for task in claims_on(parcel.post)
    )
    doubt = step == "sent" and not after and not looks  # the one that nobody can look up
    assert seen == Counter(dict.fromkeys(IDS[:SHARED], 2 if doubt else 1)), when
    assert {state for state, _ in rows} == {OutboxState.SENT}
    marked = (step, after) == ("depart", True) or doubt
    assert [bool(repeated) for _, repeated in rows] == [marked]


def _markers(channel: FakeChannel) -> dict[str, tuple[MessageRef, ...]]:
    """What a platform finds that keeps the desk's marks."""
    posts = [parcel for _, parcel in channel.attempts if isinstance(parcel, NewPost)]
    return {
        parcel.marker: (MessageRef(GROUP, str(number)),)
        for number, parcel in enumerate(posts, start=1)
    }
