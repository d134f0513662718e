"""What comes in survives failures of the store, lost answers and an end of the desk, either way."""

import asyncio

import pytest

from tests.acceptance.conftest import Agency, found
from tests.acceptance.people import SlackPerson, TelegramPerson
from tests.acceptance.stage import CALLED, PATIENCE, WAYS, open_desk, open_stage
from tests.sqlite import open_new

pytestmark = pytest.mark.parametrize("way", WAYS)
WORDS = "Book a flight to Porto"


async def client(agency: Agency, platform: str) -> SlackPerson | TelegramPerson:
    if platform == "slack":
        return await agency.client_on_slack("Colin", "Berlin")
    return await agency.client_on_telegram("Carla", "Lisbon")


def cards(agency: Agency) -> list[str]:
    """The cards about the request, in the channels of both teams."""
    seen = [*agency.ann.see(agency.berlin), *agency.luis.see(agency.lisbon)]
    return [each.text for each in seen if WORDS in each.text and "Claim" in each.buttons]


@pytest.mark.parametrize("platform", ["telegram", "slack"])
@pytest.mark.parametrize("stumble", ["failures", "losses"])
async def test_what_had_to_be_brought_twice_is_one_request(
    agency: Agency, way: str, platform: str, stumble: str
) -> None:
    stage = agency.stage
    person = await client(agency, platform)
    await stage.quiet()
    usual, stage.slack.deliveries.ack_seconds = stage.slack.deliveries.ack_seconds, 0.3
    setattr(stage.doorstep, stumble, 1)

    await person.says(WORDS)
    async with asyncio.timeout(PATIENCE):
        await stage.doorstep.has_stumbled.wait()
    stage.slack.deliveries.ack_seconds = usual
    if way == CALLED and platform == "telegram":
        # Who calls repeats by the desk's clock; who is asked, at the next poll.
        hook = stage.telegram.world.webhook
        await stage.telegram.wait_for(lambda: "500" in hook.get("last_error_message", ""))
        stage.clock.move(seconds=5)
    await person.sees("You will have an answer by")
    await stage.quiet()
    await stage.until(lambda: not stage.slack.undelivered, "Slack is told", list)
    await stage.until(lambda: not stage.telegram.pending_updates(), "Telegram is told", list)

    assert len(cards(agency)) == 1


async def test_what_was_written_while_no_desk_ran_is_not_lost(tmp_path, clock, way: str) -> None:
    async with open_new(tmp_path / "desk.db") as store:
        async with open_stage(store, clock, way=way, keep_servers=True) as stage:
            agency = await found(stage)
            carla = await agency.client_on_telegram("Carla", "Lisbon")
            colin = await agency.client_on_slack("Colin", "Berlin")
            await stage.quiet()
        try:
            await carla.says(f"{WORDS}, by Telegram")
            await colin.says(f"{WORDS}, by Slack")
            async with open_desk(stage.telegram, stage.slack, store, clock, way=way) as again:
                for person in (carla, colin, agency.ann, agency.luis):
                    person.stage = again
                await again.until(
                    lambda: again.slack.deliveries.receivers, "Slack reaches it", list
                )
                clock.move(seconds=61)
                await carla.sees("You will have an answer by")
                await colin.sees("You will have an answer by")
                await again.quiet()
        finally:
            await stage.telegram.stop_server()
            await stage.slack.stop_server()

    assert len(cards(agency)) == 2
