"""A split task as it is kept: what stands for a message goes with it, and nothing else does."""

from dataclasses import replace

import pytest

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.domain.address import MessageRef
from bot.domain.conversation import Standing
from bot.domain.ids import MessageId, TaskId
from bot.loading import reading
from bot.upkeep import MergeTask, SplitTask
from tests.storage.stories import CHAT, GROUP, MESSAGE, NOW, TASK, decided, known, relay

NEW = replace(TASK, id=TaskId("new"), number=2)
OTHER = replace(MESSAGE, id=MessageId("other"), text="and a taxi", source=MessageRef(CHAT, "12"))
COPIES = tuple(MessageRef(GROUP, each) for each in ("21", "22"))


async def test_copies_and_words_go_with_their_message(store):
    standings = (
        Standing(ref=OTHER.source, task=TASK.id, message=OTHER.id),
        Standing(ref=COPIES[0], task=TASK.id, message=OTHER.id),
        Standing(ref=COPIES[1], task=TASK.id, message=MESSAGE.id),
    )
    await known(store, MESSAGE, OTHER, *standings)
    moved = decided(
        NEW,
        replace(OTHER, task=NEW.id),
        effects=(SplitTask(messages=(OTHER.id,), into=NEW.id),),
    )

    await store.write(lambda desk: desk.record(moved, key="split", now=NOW))

    def look(desk):
        refs = (OTHER.source, *COPIES)
        found = [desk.conversation.standing(each) for each in refs]
        hits = desk.search.tasks(("taxi",), team=None, skip=0, limit=9)
        return [each.task for each in found], [each.task for each in hits]

    stands, found = await store.read(look)
    assert stands == [NEW.id, NEW.id, TASK.id]
    assert found == [NEW.id]
    assert [m.id for m in await store.read(lambda d: d.conversation.of_task(NEW.id, 9))] == [
        OTHER.id
    ]


@pytest.mark.parametrize("how", ["merged", "split"])
async def test_what_waits_to_be_carried_says_the_number_it_has_by_then(store, how):
    press = Press(Action.REPLY, TASK.id)
    waiting = replace(
        relay(GROUP),
        message=OTHER.id,
        heading=Text("relay-from-client", {"number": 1, "name": "Cleo"}),
        buttons=((Button(Text("button-reply"), press),),),
    )
    await known(store, MESSAGE, OTHER)
    await store.write(lambda desk: desk.record(decided(effects=(waiting,)), key="1", now=NOW))
    (row,) = await store.take(str(GROUP), now=NOW, limit=9)
    effect = MergeTask(part=TASK.id, into=NEW.id)
    moved = decided(NEW, effects=(effect,))
    if how == "split":
        effect = SplitTask(messages=(OTHER.id,), into=NEW.id)
        moved = decided(NEW, replace(OTHER, task=NEW.id), effects=(effect,))

    await store.write(lambda desk: desk.record(moved, key="2", now=NOW))

    loaded = await store.read(reading(row, NOW))  # as it was taken before
    said = loaded.said
    assert (said.task, said.heading.args) == (NEW.id, {"number": 2, "name": "Cleo"})
    assert said.buttons[0][0].press.subject == NEW.id
