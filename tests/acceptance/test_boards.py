"""A burst for one team: boards under the platforms' real limits, and all that is done from them."""

import asyncio
from dataclasses import dataclass

import pytest

from tests.acceptance.conftest import Agency, found
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson
from tests.acceptance.stage import Stage, open_desk, open_stage
from tests.sqlite import open_new

REQUESTS = 14


@dataclass
class Team:
    """Whoever sees the burst: two assistants in one room, and the client who asks."""

    agency: Agency
    carla: TelegramPerson
    first: SlackPerson | TelegramPerson
    second: SlackPerson | TelegramPerson
    room: str | int

    @property
    def stage(self) -> Stage:
        return self.agency.stage

    def see(self) -> list[Seen]:
        return self.first.see(self.room)

    @property
    def boards(self) -> list[Seen]:
        return [each for each in self.see() if "requests, " in each.text]

    def board_of(self, number: int) -> Seen:
        return next(each for each in self.boards if f"#{number} errand" in each.text)

    def line(self, number: int) -> str:
        """What a board says below a task's title."""
        lines = self.board_of(number).text.splitlines()
        at = next(n for n, line in enumerate(lines) if line.strip("* ").startswith(f"#{number} "))
        return lines[at + 1]

    @property
    def on_boards(self) -> list[int]:
        """The numbers of the tasks that are to be claimed on boards."""
        labels = (label for each in self.boards for label in each.buttons)
        return [int(label.split("#")[1]) for label in labels if label.startswith("Claim #")]

    @property
    def claimable(self) -> int:
        return sum(label.startswith("Claim") for each in self.see() for label in each.buttons)

    async def settles(self) -> None:
        """Wait until nothing is due, handled or carried any more in this second."""
        for _ in range(500):
            backlog = await self.stage.store.backlog()
            busy = backlog.get("inbox:new", 0) + backlog.get("outbox:sending", 0)
            busy += len(self.stage.telegram.pending_updates())
            reminder = await self.stage.store.next_reminder()
            busy += reminder is not None and reminder <= self.stage.clock.now()
            if not busy and self.stage.desk.courier.is_idle:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"the desk does not come to rest: {backlog}")

    async def passes(self, seconds: int) -> None:
        for _ in range(seconds):
            await self.settles()
            self.stage.clock.move(seconds=1)
        await self.settles()

    async def comes(
        self, words: str, person: SlackPerson | TelegramPerson, *, chat: str | int | None = None
    ) -> None:
        """Let seconds pass until somebody sees this."""
        for _ in range(30):
            await self.settles()
            if any(words in each.text for each in person.see(chat)):
                return
            self.stage.clock.move(seconds=1)
        await person.sees(words, chat=chat)

    async def is_asked(self, requests: int = REQUESTS) -> None:
        """Carla asks for much at once, and all of it has become tasks."""
        for number in range(1, requests + 1):
            await self.carla.says(f"/new errand {number}")
        for _ in range(1000):
            if await self.stage.store.read(lambda read: read.tasks.by_number(requests)):
                return
            await asyncio.sleep(0.01)
        raise AssertionError("not all requests have become tasks")


def limited(stage: Stage) -> None:
    """From now on the platforms' limits hold, and what was before is long past."""
    stage.clock.move(minutes=2)
    stage.telegram.limits.exceeded.clear()
    stage.slack.limits.exceeded.clear()
    stage.telegram.limits.enforced = stage.slack.limits.enforced = True
    stage.desk.courier._limiter._lifted = False


@pytest.fixture(params=["Berlin on Slack", "Lisbon on Telegram"])
async def team(agency: Agency, request: pytest.FixtureRequest) -> Team:
    return await team_in(agency, request.param)


async def team_in(agency: Agency, where: str) -> Team:
    name = where.split(maxsplit=1)[0]
    carla = await agency.client_on_telegram("Carla", name)
    limited(agency.stage)
    if name == "Berlin":
        return Team(agency, carla, agency.ann, agency.ben, agency.berlin)
    return Team(agency, carla, agency.luis, agency.rita, agency.lisbon)


async def test_a_burst_can_be_claimed_within_seconds(team: Team) -> None:
    await team.is_asked()
    await team.passes(6)

    assert team.claimable == REQUESTS
    assert len(team.on_boards) >= REQUESTS - 5
    assert not team.stage.telegram.limits.exceeded
    assert not team.stage.slack.limits.exceeded


async def test_the_first_claim_from_a_board_wins_and_the_other_is_told(team: Team) -> None:
    await team.is_asked()
    await team.passes(6)
    number = team.on_boards[0]
    label = f"Claim #{number}"

    won = await team.first.pressed(label, chat=team.room)
    lost = await team.second.pressed(label, chat=team.room)

    assert f"#{number} is yours" in await team.first.answered(won)
    assert f"Too late: {team.first.name} has #{number}" in await team.second.answered(lost)
    await team.passes(3)
    assert team.line(number) == f"Carla · taken by {team.first.name}"
    assert number not in team.on_boards
    assert label not in team.board_of(number).buttons


async def test_in_a_channel_a_claimed_task_gets_its_own_card_with_its_thread(
    agency: Agency,
) -> None:
    team = await team_in(agency, "Berlin")
    await team.is_asked()
    await team.passes(6)
    number = team.on_boards[2]
    await team.first.presses(f"Claim #{number}", chat=team.room)
    await team.passes(3)

    card = next(
        each for each in team.see() if each.text.startswith(f"#{number} ") and not each.thread
    )
    assert "Reply" in card.buttons
    await team.first.presses("Reply", on=f"#{number} errand", chat=team.room)
    await team.first.says("On my way", chat=team.room, thread=card.id)
    await team.comes("On my way", team.carla)


async def test_in_a_group_a_claimed_task_goes_on_in_the_holders_own_chat(agency: Agency) -> None:
    team = await team_in(agency, "Lisbon")
    await team.is_asked()
    await team.passes(6)
    number = team.on_boards[2]
    await team.first.presses(f"Claim #{number}", chat=team.room)
    await team.passes(3)

    await team.first.sees(f"You have #{number}")
    posts = [each for each in team.see() if f"#{number} errand" in each.text]
    assert len(posts) == 1  # the board, and no card of its own
    await team.first.presses(f"Details #{number}", chat=team.room)
    await team.first.presses("Release", on=f"#{number} errand", chat=team.room)
    await team.passes(8)
    assert number in team.on_boards


async def test_a_task_that_its_client_cancels_is_crossed_off_its_board(team: Team) -> None:
    await team.is_asked()
    await team.passes(20)
    number = team.on_boards[1]

    await team.carla.says(f"/cancel {number}")
    await team.comes("Cancel #", team.carla)
    await team.carla.presses("Yes, cancel it")
    await team.passes(10)

    assert team.line(number) == "Carla · cancelled"
    assert number not in team.on_boards


async def test_details_and_pass_are_answered_from_a_board(team: Team) -> None:
    await team.is_asked()
    await team.passes(6)
    number = team.on_boards[0]
    board = team.board_of(number)

    details = await team.first.presses("Details", on=board.text, chat=team.room)
    passed = await team.first.presses("Pass", on=board.text, chat=team.room)

    assert details.startswith(f"#{number} errand {number}")
    assert f"#{number}" in passed
    assert number in team.on_boards  # for the others


async def test_a_reminder_names_the_task_and_points_to_its_board(team: Team) -> None:
    await team.is_asked()
    await team.passes(20)
    number = team.on_boards[3]
    board = team.board_of(number)
    team.stage.clock.move(minutes=10)
    await team.passes(20)

    reminder = next(
        each for each in team.see() if f"#{number} “errand {number}” has waited" in each.text
    )
    if team.first.platform == "slack":
        assert reminder.thread == board.id
    else:
        assert str(reminder.raw.reply_to) == board.id
    await team.first.presses(f"Claim #{number}", chat=team.room)


async def test_who_answers_a_board_is_asked_for_a_number(team: Team) -> None:
    await team.is_asked()
    await team.passes(6)
    number = team.on_boards[0]
    board = team.board_of(number)
    words = "I would take this one"

    if isinstance(team.first, SlackPerson):
        await team.first.says(words, chat=team.room, thread=board.id)
    else:
        await team.first.says(words, chat=team.room, reply_to=board.id)
    await team.comes("Several requests stand there", team.first, chat=team.room)


async def test_more_words_of_the_client_give_an_unclaimed_task_its_own_card(
    agency: Agency,
) -> None:
    """They are carried under it, where the team talks about this task alone."""
    team = await team_in(agency, "Berlin")
    await team.is_asked()
    await team.passes(20)
    number = team.on_boards[1]
    confirmation = next(each for each in team.carla.see() if each.text.startswith(f"#{number} "))

    await team.carla.says("and quickly, please", reply_to=confirmation.id)
    await team.passes(5)

    card = next(
        each for each in team.see() if each.text.startswith(f"#{number} ") and not each.thread
    )
    said = await team.first.sees("and quickly, please", chat=team.room)
    assert "Claim" in card.buttons
    assert team.line(number) == "Carla · to be claimed on its own card"
    assert {each.thread for each in team.see() if "and quickly" in each.text} >= {card.id}
    assert said


@pytest.mark.parametrize("where", ["Berlin on Slack", "Lisbon on Telegram"])
async def test_a_desk_that_is_stopped_in_the_middle_of_a_board_loses_no_card(
    tmp_path, clock, where
) -> None:
    """The platform has taken the board, and nobody heard of it."""
    async with open_new(tmp_path / "desk.db") as store:
        async with open_stage(store, clock, keep_servers=True) as stage:
            team = await team_in(await found(stage), where)
            stand_in = stage.slack if where.endswith("Slack") else stage.telegram
            method = "chat.postMessage" if where.endswith("Slack") else "sendMessage"
            stand_in.faults.plan(
                "hang", method=method, chat=team.room, seconds=30, carried_out=True
            )
            await team.is_asked(8)
            await stage.until(lambda: stand_in.faults.happened, "the board hangs", team.see)
        try:
            clock.move(seconds=30)
            async with open_desk(stage.telegram, stage.slack, store, clock, limits=True) as again:
                team.agency.stage = team.carla.stage = team.first.stage = again
                await team.passes(20)
        finally:
            await stage.telegram.stop_server()
            await stage.slack.stop_server()

    tasks = [f"#{number} errand {number}" for number in range(1, 9)]
    times = [sum(task in each.text for each in team.see()) for task in tasks]
    twice = 2 if where.endswith("Telegram") else 1  # where nobody can look whether it stands there
    assert min(times) >= 1
    assert max(times) <= twice
