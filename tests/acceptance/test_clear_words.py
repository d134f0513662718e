"""What a client says in clear words acts as a button would, on either platform; doubts are asked."""

import pytest

from tests.acceptance.conftest import Agency

PLATFORMS = pytest.mark.parametrize("platform", ["telegram", "slack"])


async def client(agency: Agency, platform: str):
    if platform == "slack":
        return await agency.client_on_slack("Carla", "Berlin")
    return await agency.client_on_telegram("Carla", "Berlin")


@PLATFORMS
async def test_a_request_lives_by_words_alone(agency: Agency, platform) -> None:
    carla = await client(agency, platform)
    await carla.says("Book a table")
    await agency.ann.presses("Claim", chat=agency.berlin)

    await carla.says("any news?")
    assert "#1 Book a table" in (await carla.sees("Your requests")).text

    await agency.ann.commands("done 1 Booked for eight", chat=agency.berlin)
    agency.stage.clock.move(seconds=15)
    await carla.sees("Booked for eight")
    await carla.says("still wrong")
    await agency.ann.sees("still wrong", chat=agency.berlin)

    await agency.ann.commands("done 1 Booked for nine", chat=agency.berlin)
    agency.stage.clock.move(seconds=15)
    await carla.sees("Booked for nine")
    await carla.says("Looks good, thanks!")
    await carla.sees("is closed.")


@PLATFORMS
async def test_never_mind_asks_which_and_whether(agency: Agency, platform) -> None:
    carla = await client(agency, platform)
    await carla.says("Book a table")
    agency.stage.clock.move(hours=1)
    await carla.says("Order flowers for Friday")
    await carla.presses("New request")
    await carla.sees("#2 Order flowers")

    await carla.says("never mind")
    which = await carla.sees("Which request do you not need any more?")
    assert which.buttons == ("#2 Order flowers for Friday", "#1 Book a table", "New request")
    await carla.pressed("#1 Book a table", on="Which request")
    await carla.sees("Cancel #1")
    await carla.pressed("Yes, cancel it", on="Cancel #1")

    await carla.sees("#1 is cancelled.")
    await carla.sees("Cancelled.")


@PLATFORMS
async def test_what_is_not_quite_clear_is_asked(agency: Agency, platform) -> None:
    carla = await client(agency, platform)

    await carla.says("I need someone to talk to the tax office")
    await carla.presses("Talk to a person", on="Do you want to talk to a person?")

    await agency.ann.sees("talk to the tax office", chat=agency.berlin)
