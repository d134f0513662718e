"""What was saved is found again, the ways that use cases look for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

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
from bot.domain.ids import PromptId, TeamId
from bot.domain.people import AccountId
from bot.domain.shifts.plan import Duty
from bot.domain.targets import Priority, Target
from bot.domain.task import Status
from bot.domain.team import Escalation, Team, Workplace
from tests.storage.stories import (
    ACCOUNT,
    ANN,
    BOB,
    CHAT,
    CLIENT,
    EVERYBODY,
    MAX,
    MESSAGE,
    MINUTE,
    NOW,
    SECOND,
    SLACK,
    TASK,
    TEAM,
    keep,
    known,
)

PROMPT = Prompt(
    id=PromptId("prompt"),
    kind=PromptKind.PART_OF,
    person=CLIENT.id,
    task=TASK.id,
    message=MESSAGE.id,
    asked_at=NOW,
)


async def test_people_are_found_as_they_were_saved(store):
    busy = replace(
        ANN,
        company="Acme",
        language="de",
        language_chosen=True,
        zone="Europe/Berlin",
        duty=Duty.OFF,
        duty_until=NOW + MINUTE,
        off_shift_pages=True,
        also_client=True,
        client_team=TEAM.id,
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
        categories=("web", "other"),
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
        replace(MESSAGE, id=f"m{number}", text=str(number), spans=(), files=(photo,), album="x")
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
        assert talk.reply_modes(ANN.id, NOW - MINUTE) == (mode,)
        assert talk.reply_modes(ANN.id, NOW) == talk.reply_modes(BOB.id, NOW - MINUTE) == ()
        assert [each.id for each in talk.open_prompts(TASK.id)] == [PROMPT.id]
        assert talk.prompt("none") is None

    await store.read(look)


async def test_what_somebody_wrote_lately_newest_first(store) -> None:
    later = replace(MESSAGE, id="later", at=MESSAGE.at + MINUTE)
    other = replace(MESSAGE, id="other", author=BOB.id, at=later.at)
    await known(store, MESSAGE, later, other)

    def look(desk):
        lately, writer = desk.conversation.lately, MESSAGE.author
        assert lately(writer, MESSAGE.at, 9) == (later, MESSAGE)
        assert lately(writer, later.at, 9) == (later,)
        assert lately(writer, MESSAGE.at, 1) == (later,)

    await store.read(look)
