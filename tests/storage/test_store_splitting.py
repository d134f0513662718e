"""A split task as it is kept: what stands for a message goes with it, and nothing else does."""

from dataclasses import replace

from bot.domain.address import MessageRef
from bot.domain.conversation import Standing
from bot.domain.ids import MessageId, TaskId
from bot.upkeep import SplitTask
from tests.storage.stories import CHAT, GROUP, MESSAGE, NOW, TASK, decided, known

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
