"""What was said on Slack while it could not reach the desk, and is not repeated any more."""

import asyncio

import pytest

from tests.acceptance.conftest import Agency, found
from tests.acceptance.people import SlackPerson
from tests.acceptance.stage import PATIENCE, WAYS, Stage, open_desk, open_stage
from tests.sqlite import open_new

CONFIRMED = "You will have an answer by"
PARTS = 250  # more than one page of a conversation


def count(person: SlackPerson, words: str, chat: str | None = None) -> int:
    return sum(words in each.text for each in person.see(chat))


def cards(agency: Agency) -> list[str]:
    return [each.text for each in agency.ann.see(agency.berlin) if "Claim" in each.buttons]


async def goes_deaf(stage: Stage) -> int:
    """Slack cannot reach the desk any more; the fault's number."""
    fault = stage.slack.faults.plan("sockets_down")
    await stage.until(lambda: not stage.slack.connections, "nobody listens", list)
    return fault.id


async def is_given_up(stage: Stage) -> None:
    """Slack has repeated everything as often as it does."""
    async with asyncio.timeout(PATIENCE):
        while stage.slack.undelivered:
            stage.clock.move(minutes=6)
            await asyncio.sleep(0.01)
    assert stage.slack.deliveries.gone


async def hears_again(stage: Stage, fault: int) -> None:
    stage.slack.faults.switch_off(fault)
    await stage.until(lambda: stage.slack.connections, "the desk listens", list)


async def test_what_slack_repeats_no_more_is_read_up(agency: Agency) -> None:
    stage = agency.stage
    colin = await agency.client_on_slack("Colin", "Berlin")
    dora = await agency.client_on_slack("Dora", "Berlin")
    await dora.says("Order flowers")
    await dora.sees(CONFIRMED)
    await stage.quiet()
    asked = stage.clock.now()

    fault = await goes_deaf(stage)
    await colin.says("Book a flight to Porto")
    await is_given_up(stage)
    await hears_again(stage, fault)

    await colin.sees(CONFIRMED)
    await stage.quiet()
    assert len(cards(agency)) == 2
    assert count(dora, CONFIRMED) == 1, "what had been heard is not heard again"
    (row,) = [each for each in await opened(stage) if "Porto" in each[0]]
    assert abs(row[1] - asked.timestamp()) < 60, "it counts from when it was said"


async def opened(stage: Stage) -> list[tuple[str, float]]:
    """Title and time of every request."""
    people = await stage.store.read(
        lambda read: [
            each for team in read.teams.all() for each in read.tasks.unclaimed(team.id, 9)
        ]
    )
    return [(each.title, each.opened_at.timestamp()) for each in people]


async def test_a_thread_that_goes_on_in_a_gap_is_read_up(agency: Agency) -> None:
    stage = agency.stage
    colin = await agency.client_on_slack("Colin", "Berlin")
    office = stage.slack.add_channel("colins-office", members=[colin.user])
    await colin.says("@desk order staplers", chat=office)
    confirmed = await colin.sees(CONFIRMED, chat=office)
    thread = confirmed.thread or confirmed.id
    await agency.ann.presses("Claim", chat=agency.berlin)
    await colin.says("@desk and a box of pens", chat=office, thread=thread)
    await agency.ann.sees("a box of pens", chat=agency.berlin)
    await stage.quiet()
    usual = count(agency.ann, "a box of pens", agency.berlin)
    stage.clock.move(hours=1)

    fault = await goes_deaf(stage)
    await colin.says("@desk the blue ones", chat=office, thread=thread)
    await is_given_up(stage)
    await hears_again(stage, fault)

    await agency.ann.sees("the blue ones", chat=agency.berlin)
    await stage.quiet()
    assert count(agency.ann, "the blue ones", agency.berlin) == usual
    assert count(agency.ann, "a box of pens", agency.berlin) == usual


async def test_a_stranger_who_writes_in_a_gap_is_not_lost(agency: Agency) -> None:
    stage = agency.stage
    fault = await goes_deaf(stage)
    zoe = SlackPerson(stage, "Zoe", stage.slack.add_user("zoe", real_name="Zoe"))
    await zoe.says("Do you also translate?")
    await is_given_up(stage)
    await hears_again(stage, fault)

    await agency.maria.sees("Do you also translate?")


async def test_a_long_gap_has_many_pages(agency: Agency) -> None:
    stage = agency.stage
    colin = await agency.client_on_slack("Colin", "Berlin")
    fault = await goes_deaf(stage)
    await colin.says("Book a flight to Porto")
    for number in range(PARTS):
        stage.clock.move(seconds=1)
        stage.slack.say(agency.ann.user, agency.berlin, f"Lunch number {number}?")
    await is_given_up(stage)
    await hears_again(stage, fault)

    await colin.sees(CONFIRMED)
    await stage.quiet()
    assert len(cards(agency)) == 1


async def test_slack_that_refuses_to_tell_for_a_while_is_asked_again(agency: Agency) -> None:
    stage = agency.stage
    colin = await agency.client_on_slack("Colin", "Berlin")
    fault = await goes_deaf(stage)
    await colin.says("Book a flight to Porto")
    await is_given_up(stage)
    stage.slack.faults.plan("429", method="conversations.history", retry_after=1)
    await hears_again(stage, fault)

    await colin.sees(CONFIRMED)
    await stage.quiet()
    assert len(cards(agency)) == 1


@pytest.mark.parametrize("way", WAYS)
async def test_what_was_said_between_two_desks_is_read_up(tmp_path, clock, way: str) -> None:
    async with open_new(tmp_path / "desk.db") as store:
        async with open_stage(store, clock, way=way, keep_servers=True) as stage:
            agency = await found(stage)
            colin = await agency.client_on_slack("Colin", "Berlin")
            await stage.quiet()
        try:
            await colin.says("Book a flight to Porto")
            await is_given_up(stage)
            async with open_desk(stage.telegram, stage.slack, store, clock, way=way) as again:
                for person in (colin, agency.ann):
                    person.stage = again
                await colin.sees(CONFIRMED)
                await again.quiet()
        finally:
            await stage.telegram.stop_server()
            await stage.slack.stop_server()

    assert len(cards(agency)) == 1
