"""What a decision saves is what is read again, whatever order it was said in."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.cards import Text
from bot.decision import Record
from bot.domain.conversation import (
    Prompt,
    PromptKind,
)
from bot.domain.ids import PromptId, derive
from bot.domain.people import Invitation, InvitationKind, Role
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, TaskClock
from bot.effects import Answer
from storage.recording import SAVES
from tests.storage.stories import (
    ACCOUNT,
    ANN,
    CLIENT,
    EVERYBODY,
    GROUP,
    MAX,
    MESSAGE,
    MINUTE,
    NOW,
    SECOND,
    TASK,
    TEAM,
    decide,
    decided,
    keep,
    known,
    relay,
    say,
    show,
)

CLOCK = TaskClock(
    task=TASK.id,
    kind=ClockKind.RESPOND,
    round=1,
    part=2,
    started_at=NOW,
    due_at=NOW + MINUTE,
)
ENTRY = JournalEntry(
    id="entry",
    task=TASK.id,
    round=1,
    at=NOW,
    act="open",
    actor=CLIENT.id,
    platform="telegram",
    before=None,
    after=Status.NEW,
)
PROMPT = Prompt(
    id=PromptId("prompt"),
    kind=PromptKind.PART_OF,
    person=CLIENT.id,
    task=TASK.id,
    message=MESSAGE.id,
    asked_at=NOW,
)


def test_every_kind_of_row_can_be_saved():
    assert set(SAVES) == set(get_args(Record))


async def test_rows_that_point_at_others_may_be_named_first(store):
    await keep(store, PROMPT, ENTRY, CLOCK, MESSAGE, TASK, *reversed(EVERYBODY))

    assert await store.read(lambda desk: desk.conversation.prompt(PROMPT.id)) == replace(
        PROMPT, revision=1
    )


async def test_an_account_may_change_hands(store):
    await known(store)
    await keep(store, replace(ACCOUNT, person=ANN.id, seen_at=NOW + SECOND))

    owner = await store.read(lambda desk: desk.people.by_account(ACCOUNT.id))

    assert owner.id == ANN.id


async def test_an_invitation_is_kept_until_it_is_used(store):
    invitation = Invitation(
        code="abc",
        kind=InvitationKind.ROLE,
        company="Acme",
        contact=True,
        role=Role.ASSISTANT,
        team=TEAM.id,
        created_by=MAX.id,
        created_at=NOW,
        expires_at=NOW + MINUTE,
    )
    await known(store, invitation)
    found = await store.read(lambda desk: desk.people.invitation("abc"))
    speaker = replace(CLIENT, company="Acme", contact=True, revision=1)

    await keep(store, speaker, replace(found, used_by=CLIENT.id))

    assert (await store.read(lambda desk: desk.people.get(CLIENT.id))).contact

    assert found == replace(invitation, revision=1)
    used = await store.read(lambda desk: desk.people.invitation("abc"))
    assert used == replace(found, used_by=CLIENT.id, revision=2)
    assert await store.read(lambda desk: desk.people.invitation("abd")) is None


async def test_task_numbers_rise(store):
    first = await store.write(lambda desk: desk.tasks.next_number())
    second = await store.write(lambda desk: desk.tasks.next_number())

    assert (first, second) == (1, 2)


async def test_clocks_and_journal_keep_their_order(store):
    stopped = replace(
        CLOCK,
        stopped_at=NOW + SECOND,
        credited_to=ANN.id,
        working=timedelta(milliseconds=1),
        wall=SECOND,
    )
    later = replace(CLOCK, kind=ClockKind.ACKNOWLEDGE, part=0, started_at=NOW + SECOND)
    claim = replace(ENTRY, id="a", act="claim", before=Status.NEW, after=Status.CLAIMED)
    await known(store, later, CLOCK, ENTRY, claim)
    await keep(store, stopped)

    clocks = await store.read(lambda desk: desk.tasks.clocks(TASK.id))
    journal = await store.read(lambda desk: desk.tasks.journal(TASK.id))

    assert clocks == (stopped, later)
    assert journal == (ENTRY, claim)


@pytest.mark.parametrize("credited", [None, ANN.id])
async def test_a_clock_runs_on_unless_somebody_was_credited_with_it(store, credited):
    stopped = replace(CLOCK, stopped_at=NOW + SECOND, credited_to=credited, working=SECOND)
    await known(store, CLOCK)
    await keep(store, stopped)

    await keep(store, CLOCK)

    (clock,) = await store.read(lambda desk: desk.tasks.clocks(TASK.id))
    assert clock == (CLOCK if credited is None else stopped)


async def test_a_message_that_waited_for_its_task_gets_it(store):
    await known(store, replace(MESSAGE, task=None))
    await keep(store, MESSAGE)

    assert await store.read(lambda desk: desk.conversation.of_task(TASK.id, 9)) == (MESSAGE,)


async def test_words_can_be_erased_alone(store, database):
    await known(store, MESSAGE)
    await decide(store, relay())

    database.rows("DELETE FROM text")

    erased = await store.read(lambda desk: desk.conversation.message(MESSAGE.id))
    assert erased == replace(MESSAGE, text="", spans=(), quoted="")
    words = [
        row
        for table in ("message", "journal", "outbox", "view", "standing")
        for row in database.rows(f"SELECT * FROM {table}")  # noqa: S608  a test's own words
        if MESSAGE.text in str(row)
    ]
    assert words == []


async def test_an_answered_question_is_no_longer_open(store):
    await known(store, MESSAGE, PROMPT)
    asked = await store.read(lambda desk: desk.conversation.prompt(PROMPT.id))

    await keep(store, replace(asked, answered_at=NOW))

    assert await store.read(lambda desk: desk.conversation.open_prompts(TASK.id)) == ()


async def test_a_repeat_makes_the_same_ids(store):
    await known(store)
    answer = Answer(platform="slack", token="t", text=Text("hi"), language="en")
    effects = (say("one"), answer, say("two"), show())
    first = decided(effects=effects[:3])
    second = decided(effects=effects[3:])
    runs = []

    class UndoneError(Exception):
        pass

    def work(desk):
        ready = desk.record(first, key="event", now=NOW), desk.record(second, key="event", now=NOW)
        runs.append(ready)
        if len(runs) == 1:
            raise UndoneError
        return ready

    with pytest.raises(UndoneError):
        await store.write(work)
    assert await store.backlog() == {}
    await store.write(work)

    assert runs[0] == runs[1]
    expected = [derive("event", f"out:{index}") for index in (0, 2, 3)]
    assert [each for ready in runs[1] for each in ready] == expected
    assert await store.backlog() == {"outbox:ready": 3}


async def test_what_a_row_carries_can_be_asked(store):
    await known(store, MESSAGE)
    said, shown, relayed = await decide(store, say("hi"), show(), relay(fate_to=GROUP))

    def look(desk):
        assert desk.carried(said) == say("hi")
        assert desk.carried(relayed) == relay(fate_to=GROUP)
        assert desk.carried(shown) is None
        assert desk.carried("none") is None

    await store.read(look)


async def test_words_that_no_database_takes_do_not_lose_the_message(store):
    await known(store, replace(MESSAGE, text="a\0b \ud83d \U0001f600 ' \" ; -- %s :x"))

    kept = await store.read(lambda desk: desk.conversation.message(MESSAGE.id))

    assert kept.text == "ab ? \U0001f600 ' \" ; -- %s :x"
