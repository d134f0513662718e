"""A platform that is not heard for long is told of once an hour, and when it is heard again."""

from datetime import timedelta

import pytest

from bot import desk_events
from bot.domain.address import Address
from bot.domain.people import Account, AccountId
from bot.ports.way_in import WayIn
from bot.vigil import Vigil
from tests.engine.fakes import FakeChannel
from tests.engine.room import Room
from tests.storage.stories import MAX, keep


class Told:
    def __init__(self):
        self.codes = []

    async def store(self, arrivals):
        self.codes += [desk_events.read(each.key, each.at, each.raw).code for each in arrivals]
        return len(arrivals)


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def channel(clock):
    return FakeChannel(clock)


@pytest.fixture
def vigil(channel, told, clock):
    return Vigil(channels={"telegram": channel}, inbox=told, clock=clock)


def deaf(trouble="unreachable", kind="polling", silence=None):
    return WayIn(kind=kind, trouble=trouble, silence=silence)


WELL = WayIn(kind="polling", trouble="", silence=timedelta(seconds=3))


async def test_what_lasts_is_told_once_an_hour(vigil, channel, told, clock):
    channel.way_in = deaf()
    for minutes, codes in ((0, 0), (4, 0), (1, 1), (30, 1), (29, 1), (1, 2)):
        clock.move(minutes=minutes)
        await vigil.look()
        assert len(told.codes) == codes

    channel.way_in = WELL
    await vigil.look()
    await vigil.look()

    assert told.codes == ["unreachable", "unreachable", "again"]


async def test_what_is_over_soon_is_nobodys_trouble(vigil, channel, told, clock):
    for _ in range(5):
        channel.way_in = deaf()
        await vigil.look()
        clock.move(minutes=4)
        channel.way_in = WELL
        await vigil.look()

    assert told.codes == []


@pytest.mark.parametrize(
    ("way_in", "is_told"),
    [
        (deaf("unreachable", silence=timedelta(seconds=60)), False),
        (deaf("unreachable", silence=timedelta(seconds=91)), True),
        (deaf("webhook_failing", kind="webhook", silence=timedelta(seconds=60)), True),
        (WayIn(kind="webhook", trouble="", silence=timedelta(days=3)), False),
        (WayIn(kind="requests", trouble=""), False),
        (deaf("store_failed", kind="webhook"), False),
    ],
)
async def test_a_way_in_is_shut_when_nothing_came_lately_and_something_is_wrong(
    vigil, channel, told, clock, way_in, is_told
):
    channel.way_in = way_in
    await vigil.look()
    clock.move(minutes=6)
    await vigil.look()

    assert bool(told.codes) is is_told


async def test_the_managers_hear_of_it_on_their_other_platform_too(room: Room):
    chats = [Address("telegram", "", "12"), Address("slack", "T1", "D12")]
    for seen, chat in enumerate(reversed(chats)):
        account = Account(
            id=AccountId(chat.platform, chat.workspace, "12"),
            person=MAX.id,
            name="Max",
            private=chat,
            seen_at=room.clock.now() + timedelta(seconds=seen),
        )
        await keep(room.store, account, key=f"max {seen}")
    slack = FakeChannel(room.clock, "slack")
    room.desk.add(slack)
    room.channel.way_in = deaf()

    await room.desk.vigil.look()
    room.move(minutes=6)
    await room.desk.vigil.look()
    room.channel.way_in = WELL
    await room.desk.vigil.look()

    await room.until(lambda: len(slack.posts()) == 2, "Max is told twice")
    assert slack.posts(chats[1]) == [
        "platform-unreachable Telegram",
        "platform-again Telegram",
    ]
    assert room.channel.posts(chats[0]) == []
