"""Reminders in one place keep ten minutes between them, and what comes meanwhile is one message."""

from dataclasses import replace

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.domain.address import MessageRef
from bot.domain.ids import TaskId
from storage.spacing import APART
from tests.storage.stories import CHAT, GROUP, MINUTE, NOW, TASK, decide, say

LANE = str(CHAT)
CLAIM = ((Button(Text("button-claim"), Press(Action.CLAIM, TASK.id)),),)


def reminder(key: str, **more):
    return replace(say(), text=Text(key, {"number": len(key)}), spaced=True, **more)


async def held(desk, now):
    return await desk.take(LANE, now=now, limit=20)


async def test_the_second_waits_and_takes_in_what_follows(desk):
    first = await decide(desk, reminder("one"), key="a")
    later = await decide(desk, reminder("two"), key="b", now=NOW + MINUTE)
    third = await decide(desk, reminder("three"), key="c", now=NOW + 2 * MINUTE)

    rows = await held(desk, NOW + 2 * MINUTE)
    assert [row.id for row in rows] == [*first, *later]
    assert later == third
    assert [row.held_until for row in rows] == [None, NOW + APART]
    lines = rows[1].effect.text.args["lines"].lines
    assert [each.args["text"].key for each in lines] == ["two", "three"]
    assert await desk.waiting_lanes(now=NOW + MINUTE) == (LANE,)
    assert await desk.next_delivery(now=NOW + MINUTE) == NOW + APART


async def test_what_else_is_said_does_not_wait(desk):
    await decide(desk, reminder("one"), key="a")
    await decide(desk, reminder("two"), key="b", now=NOW + MINUTE)
    (said,) = await decide(desk, say(), key="c", now=NOW + MINUTE)

    free = [row.id for row in await held(desk, NOW + MINUTE) if row.held_until is None]
    assert said in free


async def test_after_ten_minutes_it_goes_at_once(desk):
    (first,) = await decide(desk, reminder("one"), key="a")
    await desk.sending(first, now=NOW)
    await desk.sent(first, [MessageRef(CHAT, "1")], parts=1, done=True, now=NOW)
    (second,) = await decide(desk, reminder("two"), key="b", now=NOW + APART)

    (row,) = await held(desk, NOW + APART)
    assert (row.id, row.held_until) == (second, None)


async def test_another_place_is_another_matter(desk):
    await decide(desk, reminder("one"), key="a")
    await decide(desk, replace(reminder("two"), to=GROUP), key="b", now=NOW + MINUTE)

    (row,) = await desk.take(str(GROUP), now=NOW + MINUTE, limit=20)
    assert row.held_until is None


async def test_two_tasks_in_one_message_are_opened_by_their_numbers(desk):
    await decide(desk, reminder("one"), key="a")
    await decide(desk, reminder("two", task=TASK.id, buttons=CLAIM), key="b", now=NOW + MINUTE)
    other = TaskId("other")
    await decide(desk, reminder("three", task=other, buttons=CLAIM), key="c", now=NOW + MINUTE)

    row = (await held(desk, NOW + MINUTE))[-1]
    assert row.effect.task is None
    presses = [button.press for (button,) in row.effect.buttons]
    assert presses == [Press(Action.DETAILS, TASK.id), Press(Action.DETAILS, other)]


async def test_one_task_keeps_its_buttons(desk):
    await decide(desk, reminder("one"), key="a")
    for key in ("two", "three"):
        await decide(desk, reminder(key, task=TASK.id, buttons=CLAIM), key=key, now=NOW + MINUTE)

    row = (await held(desk, NOW + MINUTE))[-1]
    assert (row.effect.task, row.effect.buttons) == (TASK.id, CLAIM)


async def test_the_same_said_twice_is_said_as_it_is_by_now(desk):
    await decide(desk, reminder("one"), key="a")
    for key, number in (("b", 7), ("c", 8), ("d", 7)):
        again = replace(reminder("waits"), text=Text("waits", {"number": number, "key": key}))
        await decide(desk, again, key=key, now=NOW + MINUTE)

    row = (await held(desk, NOW + MINUTE))[-1]
    told = [each.args["text"].args["key"] for each in row.effect.text.args["lines"].lines]
    assert told == ["c", "d"]
