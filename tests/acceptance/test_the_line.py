"""One request from a client's message to done, in all four combinations of platforms."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.stage import WAYS

pytestmark = pytest.mark.parametrize("way", WAYS)


async def test_telegram_client_and_slack_team(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    berlin = agency.berlin

    await carla.says("Please book a table for four on Friday")
    await carla.sees("You will have an answer by")
    card = await agency.ann.sees("Please book a table", chat=berlin)
    assert "#1 is yours" in await agency.ann.presses("Claim", chat=berlin)
    await carla.sees("Ann has taken it")

    await agency.ann.presses("Reply", chat=berlin)
    await agency.ann.sees("You are writing to Carla", chat=berlin)
    await agency.ann.says("For which time?", chat=berlin, thread=card.id)
    await carla.sees("For which time?")
    await agency.ann.sees("Delivered to Carla", chat=berlin)
    await carla.says("At eight")
    relayed = await agency.ann.sees("#1 Carla\nAt eight", chat=berlin)
    assert relayed.thread == card.id

    await agency.ann.presses("Done", on="Please book", chat=berlin)
    await agency.ann.sees("In 10 s Carla is told", chat=berlin)
    agency.stage.clock.move(seconds=11)
    await carla.sees("is done")
    await carla.presses("Looks good")
    await agency.ann.sees("looks good", chat=berlin)
    await carla.sees("Closed. Thank you!")


async def test_slack_client_and_telegram_team(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    group, luis = agency.lisbon, agency.luis

    await colin.says("Translate this letter, please")
    await colin.sees("You will have an answer by")
    first, second = (
        await luis.pressed("Claim", chat=group),
        await agency.rita.pressed("Claim", chat=group),
    )
    assert "#1 is yours" in await luis.answered(first)
    assert "Too late: Luis has #1" in await agency.rita.answered(second)
    await luis.sees("You have #1")
    relayed = await luis.sees("#1 Colin")

    await luis.says("Into which language?", reply_to=relayed.id)
    await colin.sees("Into which language?")
    await luis.sees_signs("🕊", on="Into which language?")
    await luis.sees("Delivered to Colin")
    await colin.says("Portuguese")
    await luis.sees("Portuguese")

    await luis.says("/done 1 Prezado senhor, …")
    await luis.sees("gets this result")
    agency.stage.clock.move(seconds=11)
    result = await colin.sees("Prezado senhor")
    assert result.buttons == ("Looks good", "Not done yet")
    await colin.presses("Not done yet")
    await luis.sees("not done yet")
    await luis.presses("Done", on="not done yet")
    await luis.sees("In 10 s Colin is told")
    agency.stage.clock.move(seconds=11)
    await colin.presses("Looks good", on="is done")
    await luis.sees("looks good")


async def test_both_on_slack(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")

    await colin.says("Find me a hotel in Porto")
    card = await agency.ben.sees("Find me a hotel", chat=agency.berlin)
    await agency.ben.presses("Claim", chat=agency.berlin)
    await agency.ben.says("Which dates?", chat=agency.berlin, thread=card.id)
    await agency.ben.sees("Colin has not seen it", chat=agency.berlin)
    await agency.ben.sees_signs("memo", on="Which dates?", chat=agency.berlin)
    await agency.stage.quiet()
    assert not [each for each in colin.see() if "Which dates?" in each.text]
    await agency.ben.presses("Send to client", chat=agency.berlin)

    await colin.sees("Which dates?")
    await agency.ben.sees_signs("outbox_tray", on="Which dates?", chat=agency.berlin)


async def test_both_on_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")

    await carla.says("Call the plumber")
    await agency.rita.presses("Claim", chat=agency.lisbon)
    await agency.rita.sees("You have #1")
    await agency.rita.says("Which number does he have?")
    await agency.rita.presses("To Carla (#1)", on="To whom?")

    await carla.sees("Which number does he have?")


async def test_what_is_pressed_and_written_in_a_plain_group_is_sent(agency: Agency) -> None:
    """Luis has blocked the desk, so what his client writes is shown and answered in the group."""
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Please book a hotel")
    await agency.luis.sees("Please book a hotel", chat=agency.lisbon)
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await carla.sees("Luis has taken it")
    stage.telegram.block(agency.luis.user)
    await stage.quiet()
    await carla.says("One near the station, if you can")

    await agency.luis.presses("Reply", on="near the station", chat=agency.lisbon)
    await agency.luis.says("Which city?", chat=agency.lisbon)
    await carla.sees("Which city?")
    await stage.quiet()

    assert not [seen for seen in agency.maria.see() if "topic" in seen.text]
