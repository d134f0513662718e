"""The walks: each event passes each room once, and costs no more crossings than it did."""

from collections import Counter
from dataclasses import replace
from inspect import iscoroutinefunction

import pytest

from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Remind
from bot.use_cases.table import UseCases
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import STAFF, run_desk
from tests.storage.stories import MINUTE, NOW, TASK, TEAM, decide, keep, known

# Crossings to the database by what happened, each measured from the first row to rest. `handle`
# is called once more than there are rows, to learn that nothing is left.
MESSAGE_COSTS = {  # a client's message opens a task: a confirmation and a card go out
    "receive": 1,
    "handle": 2,
    "take": 2,
    "depart": 2,
    "sent": 2,
    "let_go": 2,  # free of charge on SQLite
}
PRESS_COSTS = {  # a claim: an answer at once, then both views are edited
    "receive": 1,
    "handle": 2,
    "take": 2,
    "depart": 2,
    "sent": 2,
    "let_go": 2,
}
REMINDER_COSTS = {  # an unclaimed task: the team is reminded, and the next look is planned
    "fire_reminders": 3,  # one fires, one finds nothing more, one plans the reminder after it
    "next_reminder": 2,
    "handle": 3,  # it looks once more because the clock was moved
    "take": 1,
    "depart": 2,  # the sentence, and the card above it, which nobody had shown yet
    "sent": 2,
    "let_go": 1,
    "waiting_lanes": 1,  # the courier's look, because the clock was moved
    "next_delivery": 1,
}
PLANS = {"fire_reminders": 2, "next_reminder": 2}  # the ticker's, beside the walk, when it is told


class Counted:
    """A store that counts its calls."""

    def __init__(self, store):
        self._store = store
        self.calls = Counter()

    def __getattr__(self, name):
        method = getattr(self._store, name)
        if not iscoroutinefunction(method):
            return method

        async def counted(*args, **more):
            self.calls[name] += 1
            return await method(*args, **more)

        return counted


@pytest.fixture
async def walking(store, clock, monkeypatch):
    """A desk at rest, whose store calls and use cases are counted from here on."""
    rooms = []
    find = UseCases.find

    def found(self, event, read):
        case = find(self, event, read)
        rooms.append(case.decide.__module__.removeprefix("bot.use_cases."))
        return case

    monkeypatch.setattr(UseCases, "find", found)
    await known(store, *STAFF)
    await store.write(lambda tx: tx.tasks.next_number())  # the known task's
    async with run_desk(Counted(store), clock, FakeChannel(clock)) as room:
        await room.rest()
        await room.until(lambda: room.store.calls["next_delivery"] == 2, "the courier has looked")
        await room.until(lambda: room.store.calls["next_reminder"], "the ticker has planned")
        room.store.calls.clear()
        room.channel.reads.clear()
        room.rooms = rooms
        yield room


async def closed(room):
    """No task is open, so that a message opens one."""
    task = await room.store.read(lambda read: read.tasks.get(TASK.id))
    await keep(room.store._store, replace(task, status="closed"), key="closed")


async def test_a_clients_message(walking):
    await closed(walking)
    walking.store.calls.clear()
    await walking.desk.engine.store([arrival("m", "message", at=NOW, text="a room in Lisbon")])
    await walking.until(lambda: len(walking.channel.attempts) == 2, "card and confirmation")
    await walking.rest()

    assert walking.rooms == ["intake.receiving"]
    assert len(walking.channel.reads) == 1
    assert grown(walking, MESSAGE_COSTS | PLANS) == {}


async def test_a_press(walking):
    press = {"action": "claim", "subject": TASK.id, "token": "t", "chat": TEAM.channel.chat}
    await walking.desk.engine.store([arrival("p", "press", at=NOW, user="8", **press)])
    await walking.until(lambda: len(walking.channel.attempts) == 2, "both views are shown")
    await walking.rest()

    assert walking.rooms == ["tasks.claiming"]
    assert len(walking.channel.reads) == len(walking.channel.answers) == 1
    assert grown(walking, PRESS_COSTS | PLANS) == {}


async def test_a_reminder(walking):
    due = Reminder(subject=TASK.id, kind=ReminderKind.UNCLAIMED, due_at=NOW + MINUTE)
    await decide(walking.store._store, Remind(due))
    walking.store.calls.clear()
    walking.move(minutes=1)
    await walking.until(lambda: walking.channel.attempts, "the team is reminded")
    await walking.rest()

    assert walking.rooms == ["tasks.reminding"]
    assert grown(walking, REMINDER_COSTS) == {}


def grown(room, costs):
    """Calls there were more of than there should be."""
    calls = room.store.calls
    return {name: calls[name] for name in calls if calls[name] > costs.get(name, 0)}
