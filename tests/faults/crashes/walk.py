"""The walk that every desk is led through: what people do, one step after another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.faults.crashes.places import Seen
from tests.faults.crashes.points import Point
from tests.faults.crashes.world import World

REQUESTS = ("request 0", "request 1", "request 2", "request 3")
ADDED = ("more tea", "more salt", "picture one", "picture two", "more pepper")
ANSWER = "answer for you"
WAITED = "has waited"
DELIVERED = "Delivered to"
LONGER = "takes longer than we said"
JOINED = "Added to"
MESSAGES = {
    **{each: each for each in REQUESTS},
    **dict.fromkeys((*ADDED, ANSWER), REQUESTS[0]),
}
"""Every message that people write, and the request it belongs to."""
PICTURES = 2
LAST = 3  # this client writes while no desk is running

Rows = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody does, and how everybody sees that it has had its effect."""

    name: str
    act: Callable[[World], None]
    is_done: Callable[[World, Rows], bool]
    again: Callable[[World], None] | None = None  # for a press that the platform calls failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What people do, from the first step to the last.

    Something may happen to the desk from the step `alert` on, before which it rests. `jump` is how
    far the clock goes where time passes. `later` are the points that are passed then, each with the
    visit that falls into the midst of it; without any it is as the points themselves say.
    """

    name: str
    walk: tuple[Step, ...]
    jump: timedelta
    alert: int = 0
    later: Mapping[Point, int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name

    def visit(self, point: Point, *, later: bool) -> int:
        """Which visit of a point that is; zero where there is none."""
        last = self.later.get(point, 0) if self.later else point.later
        first = min(last, 1)
        return (last if last > first else 0) if later else first


def seen(world: World, room: str, text: str) -> list[Seen]:
    """The desk's messages in a room with these words in them."""
    place = world.team if room in world.team.rooms else world.clients
    return [each for each in place.seen(room) if text in each.text]


def pictures(world: World) -> list[Seen]:
    return [each for each in world.team.seen(world.team.work_room) if each.files]


def _is_open(world: World, client: int) -> bool:
    text = REQUESTS[client]
    return bool(
        seen(world, world.team.team_room, text)
        and seen(world, world.clients.client_room(client), text)
    )


def _is_at_work(world: World, *texts: str) -> bool:
    return all(seen(world, world.team.work_room, text) for text in texts)


def _burst(world: World) -> None:
    world.clients.says(1, REQUESTS[1])
    world.clients.says(2, REQUESTS[2])
    world.clients.sends_picture(0, "picture two")
    world.clients.says(0, "more pepper")


def _add(world: World) -> None:
    world.clients.says(0, "more tea")
    world.clients.says(0, "more salt")


def _claim(world: World) -> None:
    world.team.claims(REQUESTS[0])


def _begin(world: World) -> None:
    world.team.begins_reply(REQUESTS[0])


WALK = (
    Step(
        "a client writes",
        lambda world: world.clients.says(0, REQUESTS[0]),
        lambda world, _: _is_open(world, 0),
    ),
    Step(
        "Ann claims",
        _claim,
        lambda _, rows: bool(rows("SELECT 1 FROM task WHERE status <> 'new'")),
        again=_claim,
    ),
    Step(
        "the client adds two things",
        _add,
        lambda world, _: _is_at_work(world, "more tea", "more salt"),
    ),
    Step(
        "the client sends a picture",
        lambda world: world.clients.sends_picture(0, "picture one"),
        lambda world, _: _is_at_work(world, "picture one") and len(pictures(world)) > 0,
    ),
    Step(
        "Ann wants to answer",
        _begin,
        lambda _, rows: bool(rows("SELECT 1 FROM reply_mode")),
        again=_begin,
    ),
    Step(
        "Ann answers",
        lambda world: world.team.answers(ANSWER, about=REQUESTS[0]),
        lambda world, _: bool(
            seen(world, world.clients.client_room(0), ANSWER)
            and seen(world, world.team.work_room, DELIVERED)
        ),
    ),
    Step(
        "much at once",
        _burst,
        lambda world, _: (
            _is_open(world, 1)
            and _is_open(world, 2)
            and _is_at_work(world, "picture two", "more pepper")
            and len(pictures(world)) >= PICTURES
        ),
    ),
    Step(
        "nobody claims",
        World.time_passes,
        lambda world, _: len(seen(world, world.team.team_room, WAITED)) > 1,
    ),
    Step(
        "still nobody claims",
        World.time_passes,
        lambda _, rows: rows(_LATE)[0][0] > 1,
    ),
)
_LATE = "SELECT COUNT(*) FROM reminder WHERE step > 0 AND state = 'handled'"
DAY = Chapter(name="day", walk=WALK, jump=timedelta(minutes=30))  # longer than a wait for a claim
