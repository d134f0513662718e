"""A rush: many clients ask at once, in simulated time, and each task waits to be claimed.

A real desk on SQLite, with the platforms' windows as the adapters state them. Only what is beyond
the adapters is not there. What is told is when what went out, and what stood on it.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from adapters.slack.windows import windows as slack_windows
from adapters.telegram.windows import windows as telegram_windows
from bot.buttons import Action, decode
from bot.cards import Post
from bot.domain.address import Address
from bot.domain.ids import PersonId, TaskId
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.team import Workplace
from bot.limits import Limiter
from bot.ports.channel import NewPost
from bot.ports.store import Store
from tests.clock import StoryClock
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import Room, run_desk
from tests.storage.stories import ANN, BOB, GROUP, MAX, NOW, TEAM, keep

WINDOWS = {"telegram": telegram_windows, "slack": slack_windows}
CHANNELS = {"telegram": GROUP, "slack": Address("slack", "", "C1")}
WORKPLACES = {"telegram": Workplace.PRIVATE, "slack": Workplace.THREAD}
PATIENCE = 60.0  # seconds of real time for one simulated second, however busy the machine is


@dataclass
class Rush:
    """What the team's room showed. Times are seconds since the first request."""

    platform: str
    opened: dict[TaskId, float] = field(default_factory=dict)
    shown: dict[TaskId, float] = field(default_factory=dict)
    posts: int = 0
    edits: int = 0
    overfull: dict[str, int] = field(default_factory=dict)

    @property
    def waits(self) -> list[float]:
        """How long each task that could be claimed was not, in seconds."""
        return [at - self.opened[task] for task, at in self.shown.items()]

    @property
    def last(self) -> float:
        """When the last task could be claimed."""
        return max(self.shown.values())

    @property
    def mean(self) -> float:
        """The mean wait."""
        return statistics.mean(self.waits)


async def rush(
    store: Store,
    platform: str,
    arrivals: Sequence[float],
    *,
    until: float,
    claimed_after: float | None = None,
    step: int = 1,
) -> Rush:
    """Let one request come at each of these seconds; Ann claims what has been shown for so long.

    `step` is how many seconds the clock moves at once.
    """
    clock = StoryClock(NOW)
    channel = FakeChannel(clock, platform, threads=platform == "slack")
    channel.limits = WINDOWS[platform]
    await _found(store, platform, len(arrivals))
    told = Rush(platform)
    coming = sorted(arrivals)
    claims: list[tuple[float, TaskId]] = []
    asked = read = 0
    async with run_desk(store, clock, channel, limiter=Limiter()) as room:
        for second in range(0, round(until) + 1, step):
            while asked < len(coming) and coming[asked] <= second:
                await _asks(room, asked)
                asked += 1
            while claims and claims[0][0] <= second:
                await _claims(room, claims.pop(0)[1])
            await room.rest(seconds=PATIENCE)
            for at, parcel in channel.attempts[read:]:
                fresh = _claimable(parcel, told, CHANNELS[platform], (at - NOW).total_seconds())
                if claimed_after is not None:
                    claims.extend((second + claimed_after, task) for task in fresh)
            read = len(channel.attempts)
            room.move(seconds=step)
        told.opened |= await room.store.read(
            lambda read: {
                task: (found.opened_at - NOW).total_seconds()
                for task in told.shown
                if (found := read.tasks.get(task)) is not None
            }
        )
    told.overfull = channel.overfull()
    return told


async def _found(store: Store, platform: str, clients: int) -> None:
    team = replace(TEAM, channel=CHANNELS[platform], workplace=WORKPLACES[platform])
    people = [
        Person(id=PersonId(f"c{n}"), name=f"Client {n}", role=Role.CLIENT, team=TEAM.id)
        for n in range(clients)
    ]
    accounts = [_account(platform, f"c{n}", each) for n, each in enumerate(people)]
    staff = [_account(platform, each.id, each) for each in (ANN, BOB)]
    await keep(store, team, ANN, BOB, MAX, *people)
    await keep(store, *accounts, *staff, key="accounts")


def _account(platform: str, user: str, person: Person) -> Account:
    return Account(
        id=AccountId(platform, "", user),
        person=person.id,
        name=person.name,
        private=Address(platform, "", user),
        seen_at=NOW,
    )


async def _asks(room: Room, number: int) -> None:
    asked = arrival(
        f"ask:{number}",
        "message",
        at=room.clock.now(),
        user=f"c{number}",
        platform=room.channel.name,
        text=f"Please book table {number}",
    )
    await room.desk.engine.store((asked,))


async def _claims(room: Room, task: TaskId) -> None:
    press = arrival(
        f"claim:{task}",
        "press",
        at=room.clock.now(),
        user="ann",
        platform=room.channel.name,
        lane=f"task:{task}",
        chat=CHANNELS[room.channel.name].chat,
        action="claim",
        subject=task,
        token=f"press:{task}",
    )
    await room.desk.engine.store((press,))


def _claimable(parcel: object, told: Rush, team: Address, at: float) -> list[TaskId]:
    """The tasks that this shows for the first time with a button to claim them."""
    to = parcel.to if isinstance(parcel, NewPost) else parcel.ref.address  # type: ignore[attr-defined]
    if to.room != team:
        return []
    if isinstance(parcel, NewPost):
        told.posts += 1
    else:
        told.edits += 1
    fresh = [task for task in claims_on(parcel.post) if task not in told.shown]  # type: ignore[attr-defined]
    told.shown |= dict.fromkeys(fresh, at)
    return fresh


def claims_on(post: Post) -> list[TaskId]:
    """The tasks that a message offers to claim."""
    rows = [*post.buttons, *(row for section in post.sections for row in section.buttons)]
    presses = (decode(button.data) for row in rows for button in row)
    return [TaskId(press.subject) for press in presses if press.action is Action.CLAIM]


def every(seconds: float, *, for_seconds: timedelta) -> list[float]:
    """One request after another at an even pace."""
    return [n * seconds for n in range(int(for_seconds.total_seconds() / seconds))]
