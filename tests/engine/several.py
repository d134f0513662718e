"""What the stories of boards share: tasks that come at once, and a group with its limits."""

from dataclasses import replace

from adapters.telegram.windows import windows as telegram_windows
from bot.domain.ids import TaskId
from bot.effects import Show, Urgency, ViewKind
from tests.engine.fakes import FakeChannel
from tests.engine.room import Room
from tests.storage.stories import GROUP, TASK

SEVERAL = [
    replace(TASK, id=TaskId(f"t{n:02}"), number=n, title=f"errand {n}") for n in range(2, 12)
]
IDS = [task.id for task in SEVERAL]
SHARED = 8


def shows(task, **more) -> Show:
    to = more.pop("to", GROUP)
    return Show(kind=ViewKind.CARD, subject=task.id, to=to, language="en", **more)


def new(tasks=SEVERAL) -> list[Show]:
    return [shows(task, urgency=Urgency.NEW_CARD) for task in tasks]


def grouped(clock, *, threads=False) -> FakeChannel:
    channel = FakeChannel(clock, threads=threads)
    channel.limits = telegram_windows
    return channel


async def passes(room: Room, seconds: int) -> None:
    for _ in range(seconds):
        await room.rest()
        room.move(seconds=1)
    await room.rest()
