"""The desk was off for hours: what people wrote and what came due meanwhile, once it is back."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.domain.ids import TaskId
from bot.use_cases.tasks.reminding import ROUND_OF_STEPS
from tests.acceptance.conftest import Agency, found
from tests.acceptance.people import TelegramPerson
from tests.acceptance.stage import Stage, open_desk, open_stage
from tests.acceptance.test_late_presses import outlived
from tests.sqlite import open_new

WAITED = "for somebody to claim it"


@dataclass
class Outage:
    """A desk that is off; `ends` starts it anew."""

    agency: Agency
    ends: Callable[[], AbstractAsyncContextManager[Stage]]

    def everybody_meets(self, stage: Stage, *people: TelegramPerson) -> None:
        """From now on they talk to the new desk."""
        self.agency.stage = stage
        for person in (self.agency.maria, self.agency.luis, self.agency.rita, *people):
            person.stage = stage


@pytest.fixture
async def agency_then_outage(tmp_path, clock) -> AsyncIterator[Callable]:
    """Founds the desk; what happens inside the block comes before the outage."""
    async with open_new(tmp_path / "desk.db") as store:
        stages: list[Stage] = []

        @asynccontextmanager
        async def before() -> AsyncIterator[Outage]:
            async with open_stage(store, clock, keep_servers=True) as stage:
                stages.append(stage)
                ends = lambda: open_desk(stage.telegram, stage.slack, store, clock)  # noqa: E731
                yield Outage(await found(stage), ends)
                await stage.quiet()

        try:
            yield before
        finally:
            for stage in stages:
                await stage.telegram.stop_server()
                await stage.slack.stop_server()


async def requests(stage: Stage) -> dict[str, list[str]]:
    """What was said to each open request, by its title, in the order of the record."""
    return await stage.store.read(
        lambda read: {
            task.title: [each.text for each in read.conversation.of_task(task.id, 50)]
            for team in read.teams.all()
            for task in read.tasks.unclaimed(team.id, 50)
        }
    )


async def first(stage: Stage) -> TaskId:
    return await stage.store.read(lambda read: read.tasks.by_number(1).id)


def waits(person: TelegramPerson, chat: int | None = None) -> list[str]:
    """How often somebody reads that #1 waits."""
    return [each.text for each in person.see(chat) if WAITED in each.text and "#1" in each.text]


async def test_what_clients_wrote_is_caught_up_in_order_and_once(agency_then_outage, clock) -> None:
    async with agency_then_outage() as outage:
        carla = await outage.agency.client_on_telegram("Carla", "Lisbon")
        dora = await outage.agency.client_on_telegram("Dora", "Lisbon")
    clock.move(hours=2)
    for words in ("Book a table", "for four people", "on Friday", "by the window"):
        for person, whose in ((carla, ""), (dora, " (Dora)")):
            await person.says(words + whose)
            clock.move(seconds=20)
    clock.move(minutes=40)

    async with outage.ends() as stage:
        outage.everybody_meets(stage, carla, dora)
        await dora.sees("4 messages")
        await carla.sees("4 messages")
        await stage.quiet()
        assert await requests(stage) == {
            "Book a table": ["Book a table", "for four people", "on Friday", "by the window"],
            "Book a table (Dora)": [
                f"{words} (Dora)"
                for words in ("Book a table", "for four people", "on Friday", "by the window")
            ],
        }


async def test_a_request_counts_from_when_it_was_written(agency_then_outage, clock) -> None:
    async with agency_then_outage() as outage:
        carla = await outage.agency.client_on_telegram("Carla", "Lisbon")
    clock.move(hours=1)
    asked = clock.now()
    await carla.says("Book a table")
    clock.move(hours=2)

    async with outage.ends() as stage:
        outage.everybody_meets(stage, carla)
        await carla.sees("#1")
        await stage.quiet()
        task = await stage.store.read(lambda read: read.tasks.by_number(1))
        assert abs(task.opened_at - asked) < timedelta(seconds=2)


async def test_late_reminders_of_a_request_are_told_once_to_each(agency_then_outage, clock) -> None:
    async with agency_then_outage() as outage:
        agency = outage.agency
        carla = await agency.client_on_telegram("Carla", "Lisbon")
        await carla.says("Book a table")
        await carla.presses("Urgent")
        await agency.luis.sees("urgent", chat=agency.lisbon)
    clock.move(hours=3)

    async with outage.ends() as stage:
        outage.everybody_meets(stage, carla)
        await agency.maria.sees(WAITED)
        await agency.luis.sees("#1 “Book a table” has waited", chat=agency.lisbon)
        await stage.quiet()
        assert len(waits(agency.luis, agency.lisbon)) == 1
        assert len(waits(agency.maria)) == 1
        one = await first(stage)
        entries = await stage.store.read(lambda read: read.tasks.journal(one))
        (told,) = [each for each in entries if each.act == "remind"]
        assert int(told.detail) % ROUND_OF_STEPS == ROUND_OF_STEPS - 1, "the managers' step"

        stage.clock.move(minutes=2)
        await stage.quiet()
        assert len(waits(agency.luis, agency.lisbon)) == 1, "the second round has its own time"
        stage.clock.move(minutes=1, seconds=1)
        await stage.until(lambda: len(waits(agency.luis, agency.lisbon)) == 2, "again", list)


async def test_a_result_and_a_question_that_came_due_meanwhile(agency_then_outage, clock) -> None:
    """Reminders of other kinds: each does late what it was set for, once."""
    async with agency_then_outage() as outage:
        agency = outage.agency
        carla = await agency.client_on_telegram("Carla", "Lisbon")
        dora = await agency.client_on_telegram("Dora", "Lisbon")
        await carla.says("Book a table")
        await carla.sees("#1")
        clock.move(minutes=45)
        await agency.stage.quiet()
        await carla.says("And a taxi")
        await agency.stage.quiet()
        await dora.says("Order flowers")
        await agency.luis.presses("Claim", on="#2", chat=agency.lisbon)
        await agency.luis.says("/done 2 They are ordered")
        await agency.luis.sees("gets this result")
    clock.move(hours=3)

    async with outage.ends() as stage:
        outage.everybody_meets(stage, carla, dora)
        await dora.sees("They are ordered")
        await carla.sees("#3 And a taxi")
        await stage.quiet()
        assert sum("They are ordered" in each.text for each in dora.see()) == 1
        assert set(await requests(stage)) == {"Book a table", "And a taxi"}


async def test_a_claim_that_outlived_its_meaning_brings_a_fresh_card(
    agency_then_outage, clock
) -> None:
    async with agency_then_outage() as outage:
        agency = outage.agency
        carla = await agency.client_on_telegram("Carla", "Lisbon")
        dora = await agency.client_on_telegram("Dora", "Lisbon")
        await carla.says("Book a table")
        await agency.luis.sees("#1 Book a table", chat=agency.lisbon)
        await dora.says("Order flowers")
        await agency.luis.sees("#2 Order flowers", chat=agency.lisbon)
        await agency.stage.quiet()
    clock.move(minutes=5)
    first_press = await agency.luis.pressed("Claim", on="#1", chat=agency.lisbon)
    second_press = await agency.rita.pressed("Claim", on="#1", chat=agency.lisbon)
    outlived(agency.stage, first_press, second_press)

    async with outage.ends() as stage:
        outage.everybody_meets(stage, carla, dora)
        await agency.luis.sees("#1 is yours")
        await agency.rita.sees("Too late: Luis has #1")
        await carla.sees("Luis has taken it")

        def cards() -> list:
            return [each for each in agency.luis.see(agency.lisbon) if "#1 Book" in each.text]

        await stage.until(lambda: len(cards()) == 2 and not cards()[0].buttons, "afresh", list)
        await stage.quiet()
        left, fresh = cards()
        assert "further down" in left.text
        assert "Release" in fresh.buttons


async def test_nobody_is_asked_for_what_was_claimed_meanwhile(agency_then_outage, clock) -> None:
    """The press waits at Telegram, and is taken before the late reminders are looked at."""
    async with agency_then_outage() as outage:
        agency = outage.agency
        carla = await agency.client_on_telegram("Carla", "Lisbon")
        await carla.says("Book a table")
        await agency.luis.sees("#1 Book a table", chat=agency.lisbon)
        await agency.stage.quiet()
    clock.move(hours=3)
    await agency.luis.pressed("Claim", on="#1", chat=agency.lisbon)

    async with outage.ends() as stage:
        outage.everybody_meets(stage, carla)
        await carla.sees("Luis has taken it")
        await stage.quiet()
        assert waits(agency.luis, agency.lisbon) == []
        assert waits(agency.maria) == []
        one = await first(stage)
        entries = await stage.store.read(lambda read: read.tasks.journal(one))
        assert [each.act for each in entries if each.act == "remind"] == []
