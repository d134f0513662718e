"""What a decision saves is what is read again, whatever order it was said in."""

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from bot.cards import Text
from bot.decision import Record
from bot.domain.address import Address, MessageRef
from bot.domain.calendar import Calendar, Span
from bot.domain.conversation import (
    FileKind,
    FileRef,
    Prompt,
    PromptKind,
    ReplyMode,
    Standing,
)
from bot.domain.ids import PromptId, TeamId, derive
from bot.domain.people import AccountId, Duty, Invitation, InvitationKind, Role
from bot.domain.targets import ClockKind, Priority, Target
from bot.domain.task import JournalEntry, Status, TaskClock
from bot.domain.team import Escalation, Team, Workplace
from bot.effects import Answer
from storage.recording import SAVES
from tests.storage.stories import (
    ACCOUNT,
    ANN,
    BOB,
    CHAT,
    CLIENT,
    EVERYBODY,
    GROUP,
    MAX,
    MESSAGE,
    MINUTE,
    NOW,
    SECOND,
    SLACK,
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


async def test_people_are_found_as_they_were_saved(store):
    busy = replace(
        ANN,
        company="Acme",
        language="de",
        zone="Europe/Berlin",
        duty=Duty.OFF,
        duty_until=NOW + MINUTE,
        off_shift_pages=True,
    )
    elsewhere = replace(
        ACCOUNT,
        id=AccountId("slack", "T1", "U1"),
        handle="@cleo",
        private=None,
        reachable=False,
        seen_at=NOW + SECOND,
    )
    await keep(store, TEAM, CLIENT, busy, BOB, MAX, ACCOUNT, elsewhere)

    def look(desk):
        people = desk.people
        assert people.get(ANN.id) == replace(busy, revision=1)
        assert people.by_account(elsewhere.id) == people.get(CLIENT.id)
        assert people.by_account(AccountId("slack", "T2", "U1")) is None
        assert people.account(elsewhere.id) == elsewhere
        assert people.account(AccountId("slack", "T1", "U2")) is None
        assert people.accounts_of(CLIENT.id) == (elsewhere, ACCOUNT)
        assert [each.id for each in people.of_team(TEAM.id)] == [ANN.id, BOB.id]
        assert [each.id for each in people.managers()] == [MAX.id]
        assert [each.id for each in people.staff()] == [ANN.id, BOB.id, MAX.id]
        with pytest.raises(LookupError):
            people.get("nobody")

    await store.read(look)


async def test_an_account_may_change_hands(store):
    await known(store)
    await keep(store, replace(ACCOUNT, person=ANN.id, seen_at=NOW + SECOND))

    owner = await store.read(lambda desk: desk.people.by_account(ACCOUNT.id))

    assert owner.id == ANN.id


async def test_an_invitation_is_kept_until_it_is_used(store):
    invitation = Invitation(
        code="abc",
        kind=InvitationKind.ROLE,
        role=Role.ASSISTANT,
        team=TEAM.id,
        created_by=MAX.id,
        created_at=NOW,
        expires_at=NOW + MINUTE,
    )
    await known(store, invitation)
    found = await store.read(lambda desk: desk.people.invitation("abc"))

    await keep(store, replace(found, used_by=CLIENT.id))

    assert found == replace(invitation, revision=1)
    used = await store.read(lambda desk: desk.people.invitation("abc"))
    assert used == replace(found, used_by=CLIENT.id, revision=2)
    assert await store.read(lambda desk: desk.people.invitation("abd")) is None


async def test_a_team_keeps_its_hours_targets_and_plan(store):
    hours = Calendar(
        "Europe/Berlin",
        {0: (Span(540, 720), Span(780, 1080)), 4: (Span(1320, 1800),)},
        {date(2025, 12, 24): (), date(2025, 12, 31): (Span(540, 600),)},
    )
    strict = Target(MINUTE, 2 * MINUTE, 3 * MINUTE)
    plan = Escalation(SECOND, 2 * SECOND, timedelta(milliseconds=1500))
    team = Team(
        id=TeamId("day"),
        name="Ärzte",
        calendar=hours,
        channel=Address("slack", "T1", "C1", "17.1"),
        workplace=Workplace.PRIVATE,
        targets=dict.fromkeys(Priority, strict),
        escalation=dict.fromkeys(Priority, plan),
    )
    await keep(store, TEAM)
    await keep(store, team)

    def look(desk):
        assert desk.teams.get(team.id) == replace(team, revision=1)
        assert desk.teams.by_channel(SLACK) == desk.teams.get(team.id)
        assert desk.teams.by_channel(CHAT) is None
        assert desk.teams.by_name("äRZTE") == desk.teams.get(team.id)
        assert desk.teams.by_name("Aerzte") is None
        assert [each.id for each in desk.teams.all()] == [TEAM.id, team.id]
        with pytest.raises(LookupError):
            desk.teams.get("none")

    await store.read(look)


async def test_tasks_are_found_by_whose_turn_it_is(store):
    def task(number, status=Status.NEW, holder=None, spoken=0):
        return replace(
            TASK,
            id=f"task-{number}",
            number=number,
            status=status,
            holder=holder,
            opened_at=NOW + number * SECOND,
            spoke_at=NOW + spoken * SECOND,
            ended_at=NOW if status is Status.DONE else None,
        )

    tasks = (
        task(1),
        task(2, Status.CLAIMED, ANN.id, 9),
        task(3, Status.DONE, ANN.id),
        task(4, Status.ON_HOLD, ANN.id, 5),
        task(5),
    )
    await keep(store, *EVERYBODY, *tasks)

    def numbers(found):
        return [each.number for each in found]

    def look(desk):
        assert desk.tasks.get("task-3") == replace(tasks[2], revision=1)
        assert desk.tasks.get("none") is None
        assert desk.tasks.by_number(4) == desk.tasks.get("task-4")
        assert desk.tasks.by_number(9) is None
        assert numbers(desk.tasks.open_of_client(CLIENT.id)) == [2, 4, 5, 1]
        assert numbers(desk.tasks.recent_of_client(CLIENT.id, 2)) == [5, 4]
        assert numbers(desk.tasks.held_by(ANN.id)) == [2, 4]
        assert numbers(desk.tasks.unclaimed(TEAM.id, 1)) == [1]

    await store.read(look)


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


async def test_a_conversation_is_found_from_its_chat_messages(store):
    photo = FileRef(
        platform="telegram",
        workspace="",
        id="F1",
        kind=FileKind.PHOTO,
        name="menu.jpg",
        mime="image/jpeg",
    )
    messages = [
        replace(MESSAGE, id=f"m{number}", text=str(number), files=(photo,), album="x")
        for number in range(3)
    ]
    in_thread = MessageRef(Address("slack", "T1", "C1", "17.1"), "17.2")
    standing = Standing(ref=in_thread, task=TASK.id, message=messages[0].id)
    mode = ReplyMode(person=ANN.id, task=TASK.id, place=str(CHAT), until=NOW)
    await known(store, *messages, standing, mode, replace(PROMPT, message=None))

    def look(desk):
        talk = desk.conversation
        assert talk.message("m1") == messages[1]
        assert talk.message("none") is None
        assert talk.of_task(TASK.id, 2) == (messages[1], messages[2])
        assert talk.standing(in_thread) == standing
        assert talk.standing(MessageRef(SLACK, "17.2")) == standing
        assert talk.standing(MessageRef(SLACK, "17.3")) is None
        assert talk.reply_mode(ANN.id, str(CHAT)) == mode
        assert talk.reply_mode(BOB.id, str(CHAT)) is None
        assert [each.id for each in talk.open_prompts(TASK.id)] == [PROMPT.id]
        assert talk.prompt("none") is None

    await store.read(look)


async def test_a_message_that_waited_for_its_task_gets_it(store):
    await known(store, replace(MESSAGE, task=None))
    await keep(store, MESSAGE)

    assert await store.read(lambda desk: desk.conversation.of_task(TASK.id, 9)) == (MESSAGE,)


async def test_words_can_be_erased_alone(store, database):
    await known(store, MESSAGE)
    await decide(store, relay())

    database.rows("DELETE FROM text")

    erased = await store.read(lambda desk: desk.conversation.message(MESSAGE.id))
    assert erased == replace(MESSAGE, text="")
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


async def test_a_thread_belongs_to_the_card_that_roots_it_or_to_its_origin(store):
    origin = Address("slack", "T1", "D1", "16.1")
    await known(store, replace(TASK, id="dm", number=2, origin=origin))
    (row,) = await decide(store, show("task", SLACK))
    await store.sent(row, [MessageRef(SLACK, "17.1")], parts=1, done=True, now=NOW)

    def look(desk):
        thread = desk.conversation.thread
        assert thread(replace(SLACK, thread="17.1")) == "task"
        assert thread(replace(SLACK, thread="17.2")) is None
        assert thread(origin) == "dm"
        assert thread(replace(origin, thread="")) is None

    await store.read(look)


async def test_a_repeat_makes_the_same_ids(store):
    await known(store)
    answer = Answer(platform="slack", token="t", text=Text("hi"))
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
