"""What a person does with rows of the queues, and how rows come to need it."""

from bot.ports.queues import Touch
from tests.storage.stories import (
    CLIENT,
    MINUTE,
    NOW,
    arrival,
    decide,
    say,
)

LATER = NOW + MINUTE
JAN = Touch(by="jan", at=LATER)
GIVEN_UP = Touch(by="jan", at=LATER, why="the client has left")


async def retried(desk, row):
    return await desk.write(lambda tx: tx.queues.retry_delivery(row, JAN))


async def dropped(desk, row):
    return await desk.write(lambda tx: tx.queues.drop_delivery(row, GIVEN_UP))


async def line(desk, row):
    return await desk.read(lambda read: read.queues.outbox_line(row))


async def dead(desk, effect=None, *, key="event"):
    (row,) = await decide(desk, effect or say(), key=key)
    await desk.sending(row, now=NOW)
    await desk.bury(row, reason="gone", parked=False, now=NOW)
    return row


async def ready_in(desk, lane, now=LATER):
    return [row.id for row in await desk.take(lane, now=now, limit=10)]


# The inbox
def failing(_, row):
    sentence = f"of course, said {CLIENT.name}"
    raise ValueError(sentence)


async def poison(desk, key="bad", **more):
    await desk.receive([arrival(key, **more)], now=NOW)
    assert await desk.handle(failing, limit=10, now=NOW) == []
    return await newest(desk)


async def newest(desk):
    (found,) = await desk.read(lambda read: read.queues.inbox_lines(None, limit=1))
    return found
