"""Boards: what cannot have a card each shares a message, lost by no stop and shown by none twice."""

import asyncio
from collections import Counter
from dataclasses import replace

import pytest

from adapters.telegram.windows import windows as telegram_windows
from bot.cards import Text
from bot.domain.address import MessageRef
from bot.domain.ids import TaskId
from bot.effects import Relay, Say, Show, Urgency, ViewKind, view_key
from bot.limits import Limiter
from bot.ports.channel import EditPost, NewPost, Unknown
from bot.ports.store import OutboxState
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, Room, run_desk
from tests.engine.rush import claims_on
from tests.storage.stories import ANN, GROUP, MESSAGE, TASK, claimed_by, keep, known

SEVERAL = [
    replace(TASK, id=TaskId(f"t{n:02}"), number=n, title=f"errand {n}") for n in range(2, 12)
]
IDS = [task.id for task in SEVERAL]
SHARED = 8


@pytest.fixture(autouse=True)
def quick_stop(monkeypatch):
    """A desk that is killed lets no call end."""
    monkeypatch.setattr("bot.courier.GRACE", 0.1)


def shows(task, **more) -> Show:
    to = more.pop("to", GROUP)
    return Show(kind=ViewKind.CARD, subject=task.id, to=to, language="en", **more)


def new(tasks=SEVERAL) -> list[Show]:
    return [shows(task, urgency=Urgency.NEW_CARD) for task in tasks]


def grouped(clock, *, threads=False) -> FakeChannel:
    channel = FakeChannel(clock, threads=threads)
    channel.limits = telegram_windows
    return channel


@pytest.fixture
def channel(clock) -> FakeChannel:
    return grouped(clock)


@pytest.fixture
async def group(store, clock, channel):
    """A team with several tasks, under the limits of a Telegram group."""
    await known(store, MESSAGE, *STAFF, *SEVERAL)
    async with run_desk(store, clock, channel, limiter=Limiter()) as room:
        yield room


async def passes(room: Room, seconds: int) -> None:
    for _ in range(seconds):
        await room.rest()
        room.move(seconds=1)
    await room.rest()


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


async def test_a_board_whose_fate_is_unknown_stays_one_board(group, channel):
    channel.next(GROUP, Unknown("reset"))
    await group.says(*new(SEVERAL[:SHARED]))
    await passes(group, 5)

    assert offered(channel) == [IDS[:SHARED], IDS[:SHARED]]
    assert len(channel.standing) == 1
