"""Boards: what cannot have a card each shares a message, lost by no stop and shown by none twice."""

from collections import Counter
from dataclasses import replace

import pytest

from bot.cards import Text
from bot.domain.ids import TaskId
from bot.effects import Relay, Say, Urgency, ViewKind, view_key
from bot.limits import Limiter
from bot.ports.channel import EditPost, NewPost, Unknown
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, Room, run_desk
from tests.engine.rush import claims_on
from tests.engine.several import IDS, SEVERAL, SHARED, grouped, new, passes, shows
from tests.storage.stories import ANN, GROUP, MESSAGE, claimed_by, keep, known


@pytest.fixture(autouse=True)
def quick_stop(monkeypatch):
    """A desk that is killed lets no call end."""
    monkeypatch.setattr("bot.courier.GRACE", 0.1)


@pytest.fixture
def channel(clock) -> FakeChannel:
    return grouped(clock)


@pytest.fixture
async def group(store, clock, channel):
    """A team with several tasks, under the limits of a Telegram group."""
    await known(store, MESSAGE, *STAFF, *SEVERAL)
    async with run_desk(store, clock, channel, limiter=Limiter()) as room:
        yield room


def offered(channel: FakeChannel) -> list[list[TaskId]]:
    """The tasks to claim on each message of the group, as it was posted."""
    return [claims_on(parcel.post) for _, parcel in channel.attempts if isinstance(parcel, NewPost)]


def now_on(channel: FakeChannel) -> list[TaskId]:
    """What can be claimed by what stands in the group now."""
    newest = {}
    for _, parcel in channel.attempts:
        if isinstance(parcel, EditPost):
            newest[parcel.ref.message] = parcel.post
    posted = [parcel.post for _, parcel in channel.attempts if isinstance(parcel, NewPost)]
    for number, post in enumerate(posted, start=1):
        newest.setdefault(str(number), post)
    return [task for post in newest.values() for task in claims_on(post)]


async def ann_claims(room: Room, *tasks) -> None:
    """She holds them, which the cards shall show."""

    def found(read):
        return [read.tasks.get(each.id) for each in tasks]

    held = [claimed_by(each, ANN) for each in await room.store.read(found)]
    await keep(room.store, *held, key=f"claims of {[each.id for each in held]}")
    await room.says(*(shows(each) for each in held))


async def test_in_calm_times_each_task_has_a_card_of_its_own(group, channel):
    for task in SEVERAL[:4]:
        await group.says(*new([task]))
        await passes(group, 20)

    assert offered(channel) == [[each] for each in IDS[:4]]


async def test_what_comes_at_once_shares_a_board(group, channel):
    await group.says(*new())
    await passes(group, 3)

    assert offered(channel) == [IDS[:SHARED], [IDS[8]], [IDS[9]]]
    assert channel.overfull() == {}


async def test_a_claimed_task_stays_on_the_board_without_its_button(group, channel):
    await group.says(*new())
    await passes(group, 3)
    await ann_claims(group, SEVERAL[0])
    await passes(group, 2)

    assert sorted(now_on(channel)) == IDS[1:]
    sections = channel.attempts[-1][1].post.sections
    assert sections[0].text == "board-taken Cleo Ann"


async def test_several_claims_are_one_change_of_the_board(group, channel):
    await group.says(*new())
    await passes(group, 3)
    await ann_claims(group, *SEVERAL[:4])
    await passes(group, 20)

    assert len(channel.edits()) == 1
    assert sorted(now_on(channel)) == IDS[4:]


async def test_where_people_talk_under_it_a_task_gets_its_own_card(store, clock):
    channel = grouped(clock, threads=True)
    await known(store, MESSAGE, *STAFF, *SEVERAL)
    async with run_desk(store, clock, channel, limiter=Limiter()) as room:
        await room.says(*new())
        await passes(room, 3)
        under = view_key(ViewKind.CARD, IDS[0], GROUP)
        talk = Say(to=GROUP, text=Text("talk"), language="en", under=under)
        await room.says(shows(SEVERAL[0], apart=True), talk)
        await passes(room, 12)

    *_, own, said = [parcel for _, parcel in channel.attempts if isinstance(parcel, NewPost)]
    (card,) = [ref for ref, text in channel.standing.items() if "card-title 2 " in text]
    assert own.post.title == "card-title 2 errand 2"
    assert (said.post.body, said.to.thread) == ("talk", card.message)
    assert Counter(now_on(channel)) == Counter(IDS)  # the board only says where it can be claimed


async def test_what_is_said_about_an_unclaimed_task_stands_under_its_board(group, channel):
    await group.says(*new())
    await passes(group, 3)
    under = view_key(ViewKind.CARD, IDS[1], GROUP)
    reminder = Say(
        to=GROUP, text=Text("waits"), language="en", under=under, urgency=Urgency.REMINDER
    )
    await group.says(reminder)
    await passes(group, 2)

    assert (channel.posts()[-1], channel.attempts[-1][1].reply_to) == ("waits", "1")


async def test_a_card_under_which_something_will_be_said_shares_with_nobody(group, channel):
    under = view_key(ViewKind.CARD, IDS[0], GROUP)
    file = Relay(to=GROUP, message=MESSAGE.id, heading=Text("from"), language="en", under=under)
    await group.says(*new(), file)
    await passes(group, 4)

    assert offered(channel)[0] == [IDS[0]]
    assert channel.attempts[1][1].reply_to == "1"
    assert Counter(now_on(channel)) == Counter(IDS)


async def test_cards_of_another_topic_do_not_join(group, channel):
    elsewhere = replace(GROUP, thread="7")
    tasks = [shows(each, to=elsewhere, urgency=Urgency.NEW_CARD) for each in SEVERAL[5:]]
    await group.says(*new(SEVERAL[:5]), *tasks)
    await passes(group, 12)

    posts = [parcel for _, parcel in channel.attempts if isinstance(parcel, NewPost)]
    assert all(
        {IDS.index(each) >= 5 for each in claims_on(each.post)} == {each.to.thread == "7"}
        for each in posts
    )
    assert Counter(now_on(channel)) == Counter(IDS)


async def test_a_board_that_is_gone_is_posted_anew(group, channel):
    await group.says(*new())
    await passes(group, 3)
    channel.gone.add("1")
    await ann_claims(group, SEVERAL[0])
    await passes(group, 12)

    assert offered(channel)[-1] == IDS[1:SHARED]


async def test_a_change_while_a_board_is_on_its_way_is_shown_afterwards(group, channel):
    channel.gate.clear()
    await group.says(*new())
    await group.until(lambda: channel.under_way, "the board is under way")
    await ann_claims(group, SEVERAL[0])
    channel.gate.set()
    await passes(group, 12)

    assert offered(channel)[0] == IDS[:SHARED]
    assert sorted(now_on(channel)) == IDS[1:]


async def test_a_board_whose_fate_is_unknown_stays_one_board(group, channel):
    channel.next(GROUP, Unknown("reset"))
    await group.says(*new(SEVERAL[:SHARED]))
    await passes(group, 5)

    assert offered(channel) == [IDS[:SHARED], IDS[:SHARED]]
    assert len(channel.standing) == 1
