"""What is measured: how late things are, what was repeated, what became of calls and tasks."""

from datetime import timedelta

import pytest

from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Remind
from bot.ports.channel import Refused, TryLater
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import STAFF, run_desk
from tests.storage.stories import CHAT, MINUTE, NOW, SECOND, TASK, TEAM, decide, known, say


class Kept:
    """The `Measures` port, which keeps everything in order."""

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *said: self.told.append((name, *said))

    def of(self, name):
        return [said for kind, *said in self.told if kind == name]


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
async def room(store, clock, kept):
    await known(store, *STAFF)
    async with run_desk(store, clock, FakeChannel(clock), measures=kept) as room:
        yield room


async def test_a_press_that_arrives_late(room, kept):
    room.move(seconds=3)
    press = {"action": "claim", "subject": TASK.id, "token": "t", "chat": TEAM.channel.chat}

    await room.desk.engine.store([arrival("p", "press", at=NOW, user="8", **press)])
    await room.until(lambda: kept.of("handled"), "the press is handled")
    await room.rest()

    assert kept.of("received") == kept.of("handled") == [["telegram", 3 * SECOND]]
    assert kept.of("acted") == [["claim"]]
    outcomes = {(platform, outcome) for platform, outcome, _ in kept.of("called")}
    assert outcomes == {("telegram", "sent")}


async def test_what_comes_twice_is_counted_and_measured_once(room, kept):
    batch = [arrival(key, "unheard-of", at=NOW) for key in ("a", "b")]
    await room.desk.engine.store(batch)
    await room.desk.engine.store([*batch, arrival("c", "unheard-of", at=NOW - MINUTE)])
    await room.rest()

    assert kept.of("repeated") == [["telegram", 2]]
    assert [lag for _, lag in kept.of("received")] == [timedelta(), timedelta(), MINUTE]
    assert len(kept.of("handled")) == 3


async def test_a_reminder_is_measured_by_its_due_time(room, kept):
    due = Reminder(subject=TASK.id, kind=ReminderKind.UNCLAIMED, due_at=NOW + MINUTE)
    await decide(room.store, Remind(due))

    room.move(seconds=75)
    await room.until(lambda: kept.of("reminded"), "the reminder is handled")

    assert kept.of("reminded") == [[15 * SECOND]]
    assert kept.of("handled") == []


async def test_calls_are_told_by_their_outcome(room, kept):
    room.channel.next(CHAT, TryLater(SECOND), Refused("gone"))

    await room.says(say())
    await room.until(lambda: kept.of("called"), "the first call")
    room.move(seconds=2)
    await room.until(lambda: len(kept.of("called")) == 2, "the second call")

    assert [outcome for _, outcome, _ in kept.of("called")] == ["try_later", "refused"]


async def test_the_desk_knows_that_its_loops_get_on(room):
    assert room.desk.health.stuck == ()
    assert room.desk.health.hindrances == ()
