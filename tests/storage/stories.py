"""The people, places and rows that the stories about the store are made of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address, MessageRef
from bot.domain.calendar import always_open
from bot.domain.conversation import Message, MessageKind
from bot.domain.formatting import Mark, Span
from bot.domain.ids import MessageId, PersonId, TaskId, TeamId
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.task import Status, Task
from bot.domain.team import Team
from bot.effects import Effect, Relay, Say, Show, Urgency, ViewKind
from bot.ports.channel import Arrival
from bot.ports.store import InboxRow, Store, Transaction

NOW = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
GROUP = Address("telegram", "", "-100")
CHAT = Address("telegram", "", "7")
SLACK = Address("slack", "T1", "C1")
TEAM = Team(id=TeamId("team"), name="Night Owls", calendar=always_open(), channel=GROUP)
CLIENT = Person(id=PersonId("cleo"), name="Cleo", role=Role.CLIENT, team=TEAM.id)
ANN = Person(id=PersonId("ann"), name="Ann", role=Role.ASSISTANT, team=TEAM.id)
BOB = Person(id=PersonId("bob"), name="Bob", role=Role.LEAD, team=TEAM.id)
MAX = Person(id=PersonId("max"), name="Max", role=Role.MANAGER)
ACCOUNT = Account(
    id=AccountId("telegram", "", "7"), person=CLIENT.id, name="Cleo", private=CHAT, seen_at=NOW
)
TASK = Task(
    id=TaskId("task"),
    number=1,
    client=CLIENT.id,
    team=TEAM.id,
    title="book a table",
    origin=CHAT,
    opened_at=NOW,
    spoke_at=NOW,
)
MESSAGE = Message(
    id=MessageId("message"),
    task=TASK.id,
    author=CLIENT.id,
    kind=MessageKind.REQUEST,
    text="a table for two, please",
    spans=(Span(0, 7, Mark.BOLD), Span(8, 15, Mark.LINK, "https://example.org")),
    at=NOW,
    source=MessageRef(CHAT, "11"),
    answers=MessageRef(CHAT, "10"),
    quoted="which day?",
)
EVERYBODY = (TEAM, CLIENT, ANN, BOB, MAX, ACCOUNT)


def decided(*changes: Record, effects: tuple[Effect, ...] = (), guards: tuple = ()) -> Decision:
    return Decision(disposition=Disposition.OPENED, changes=changes, effects=effects, guards=guards)


async def keep(store: Store, *changes: Record, key: str = "setup") -> None:
    await store.write(lambda desk: desk.record(decided(*changes), key=key, now=NOW))


async def known(store: Store, *more: Record) -> None:
    """The team, its people and a task are there already."""
    await keep(store, *EVERYBODY, TASK, *more)


async def decide(
    store: Store, *effects: Effect, key: str = "event", now: datetime = NOW
) -> tuple[str, ...]:
    return await store.write(lambda desk: desk.record(decided(effects=effects), key=key, now=now))


def arrival(key: str, lane: str = "lane", *, at: datetime = NOW, **more) -> Arrival:
    return Arrival(key=key, platform="telegram", lane=lane, raw=f'"{key}"', at=at, **more)


def key_of(desk: Transaction, row: InboxRow) -> str:
    return row.key


def recording(*changes: Record) -> Callable[[Transaction, InboxRow], str]:
    """Work that records the same for every row."""

    def work(desk: Transaction, row: InboxRow) -> str:
        desk.record(decided(*changes), key=row.key, now=NOW)
        return row.key

    return work


def say(words: str = "hello", to: Address = CHAT, **more) -> Say:
    return Say(to=to, text=Text(words), language="en", **more)


def show(subject: str = "task", to: Address = GROUP, *, urgency: Urgency = Urgency.CARD) -> Show:
    return Show(kind=ViewKind.CARD, subject=TaskId(subject), to=to, language="en", urgency=urgency)


def relay(to: Address = CHAT, **more) -> Relay:
    return Relay(
        to=to, message=MESSAGE.id, heading=Text("from"), language="en", task=TASK.id, **more
    )


def claimed_by(task: Task, person: Person) -> Task:
    return replace(task, status=Status.CLAIMED, holder=person.id)
