"""How a request comes to whoever does it, told of a team on each platform and a client elsewhere."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson, TelegramPerson
from tests.acceptance.sides import PLATFORMS, Side, side_of, types

pytestmark = pytest.mark.parametrize("platform", PLATFORMS)


@pytest.fixture
async def side(agency: Agency, platform: str) -> Side:
    return await side_of(agency, platform)


async def test_a_card_says_what_is_asked_for(side: Side) -> None:
    await side.client.says("Book a flight to Porto by Friday 5pm")
    if isinstance(side.client, TelegramPerson):
        await side.client.sends_document(b"names", "guests.txt")
    else:
        await side.client.uploads(b"names", "guests.txt", "text/plain")
    await side.first.sees(side.fact("Attached", "1 file"), chat=side.channel)
    await side.client.presses("Urgent")
    await side.first.sees(side.fact("Priority", "urgent"), chat=side.channel)

    card = await side.first.sees("#1 Book a flight to Porto", chat=side.channel)

    for label, value in (
        ("Client", "Carla"),
        ("Category", "Calendar, travel"),
        ("Wanted by", "Fri 6 Mar 17:00"),
        ("Claim by", "Mon 2 Mar 10:"),
    ):
        assert side.fact(label, value) in card.text, card.text
    assert {"Claim", "Pass", "Details"} <= set(card.buttons)
    confirmed = await side.client.sees("#1 Book a flight to Porto")
    assert not {"Claim", "Pass", "Details"} & set(confirmed.buttons)


async def test_the_first_claim_wins_and_the_loser_is_offered_the_oldest(side: Side) -> None:
    await side.asks("Book a flight")
    dora = await side.another_client("Dora")
    await dora.says("Order flowers")
    await side.first.sees("#2 Order flowers", chat=side.channel)
    await side.agency.stage.quiet()

    won = await side.first.pressed("Claim", on="#1", chat=side.channel)
    lost = await side.second.pressed("Claim", on="#1", chat=side.channel)

    assert "#1 is yours" in await side.first.answered(won)
    said = await side.second.answered(lost)
    assert said.startswith(f"Too late: {side.first.name} has #1.")
    assert "Still to be claimed: #2." in said
    await side.client.sees(f"{side.first.name} has taken it")
    await side.first.sees(side.first.name, chat=side.channel)
    assert not side.read(side.client, side.second.name)
    assert not side.read(side.maria, "Too late")
    await side.second.presses("Claim", on="#2", chat=side.channel)
    await dora.sees(f"{side.second.name} has taken it")


async def test_the_best_is_asked_then_the_next_then_everybody(side: Side) -> None:
    await side.settings("team mode offer", "the best is asked, then two more")
    await types(side.second, "skills web 3")
    await side.second.sees("Web")

    await side.client.says("Please mend our web page")

    await side.second.sees("will you take it? You are asked first")
    await side.first.sees(side.fact("Offered to", side.second.name), chat=side.channel)
    said = await side.first.presses("Claim", on="#1", chat=side.channel)
    assert said.startswith(f"{side.second.name} is asked first, until ")
    assert not side.read(side.first, "will you take it?")
    await side.moves(minutes=3, seconds=1)
    await side.first.sees("will you take it? You are asked first")
    assert side.read(side.second, "will you take it?") == 1
    await side.moves(minutes=3, seconds=1)
    await side.first.sees("Nobody who was asked took #1", chat=side.channel)
    await side.second.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.second.name} has taken it")
    assert not side.read(side.client, "asked first")


async def test_what_is_assigned_is_acknowledged_with_a_press(side: Side) -> None:
    await side.settings("team mode assign", "it is given to the best")
    await types(side.second, "skills web 3")
    await side.second.sees("Web")

    await side.client.says("Please mend our web page")

    asked = await side.second.sees("is yours. Please say until")
    assert asked.buttons[0] == "I have it"
    await side.agency.stage.quiet()
    assert not side.read(side.client, "has taken it")
    assert not side.read(side.first, "is yours")
    await side.second.presses("I have it", on="is yours. Please say")
    await side.client.sees(f"{side.second.name} has taken it")


async def test_off_shift_away_or_full_is_never_chosen_and_why_is_told(side: Side) -> None:
    await side.settings("team mode offer", "the best is asked, then two more")
    await types(side.second, "skills web 3")
    await side.second.sees("Web")
    await types(side.second, "away 2h")
    await side.second.sees("You are away until")

    await side.client.says("Please mend our web page")

    await side.first.sees("will you take it? You are asked first")
    await types(side.maria, "why 1")
    await side.maria.sees(f"{side.second.name}: not on shift")
    await side.first.presses("Claim", on="will you take it?")
    await types(side.first, "skills capacity 1")
    await side.first.sees("Tasks at a time: 1")
    dora = await side.another_client("Dora")
    await dora.says("Order flowers")
    await side.first.sees("#2 Order flowers", chat=side.channel)
    await side.settles()
    assert side.read(side.first, "will you take it?") == 1
    assert not side.read(side.second, "will you take it?")
    await types(side.maria, "why 2")
    await side.maria.sees(f"{side.first.name}: has 1 of 1 tasks")


async def test_the_clients_last_assistant_is_asked_first_while_on_shift(side: Side) -> None:
    await side.settings("team mode offer", "the best is asked, then two more")
    await types(side.first, "off")
    await side.first.sees("You are off shift")
    await side.client.says("Book a flight")
    await side.second.presses("Claim", on="will you take it?")
    await types(side.second, "done 1 Booked")
    await side.second.sees("gets this result", **side.work)
    await side.moves(seconds=11)
    await side.client.presses("Looks good")
    await types(side.first, "on")
    await side.first.sees("You are on shift until")

    await types(side.client, "new Book a hotel")

    await side.second.sees("#2 “Book a hotel” of Carla: will you take it?")
    await types(side.maria, "why 2")
    await side.maria.sees("did the client's last task")
    assert not side.read(side.first, "will you take it?")


async def test_whoever_may_not_claim_reads_how_to_get_the_right(side: Side) -> None:
    await side.asks("Book a flight")
    stage = side.agency.stage
    if side.on_slack:
        guest = SlackPerson(stage, "Gus", stage.slack.add_user("gus", real_name="Gus"))
        stage.slack.join(guest.user, side.channel)
    else:
        guest = TelegramPerson(stage, "Gus", stage.telegram.add_user("Gus"))
        stage.telegram.join(guest.user, side.channel)

    said = await guest.presses("Claim", on="#1", chat=side.channel)

    assert said.startswith("You need an invitation for that.")
    assert "Claim" in (await side.first.sees("#1 ", chat=side.channel)).buttons
    await stage.quiet()
    assert not side.read(side.client, "has taken it")


async def test_a_press_on_what_is_over_is_answered_in_words_and_runs_once(side: Side) -> None:
    await side.asks("Book a flight")

    claims = await side.answers(side.first, "Claim", times=2)
    assert claims[0].startswith("#1 is yours" + (":" if side.on_slack else "; go on in your chat"))
    assert claims[1] == "#1 is yours already."
    await side.client.sees(f"{side.first.name} has taken it")
    releases = await side.answers(side.first, "Release", times=2)

    assert releases[0].startswith("#1 went back to the team.")
    assert releases[1] == "Only whoever holds the task can release it."
    assert "waiting to be claimed" in await side.first.presses("Details", chat=side.channel)
    await side.agency.stage.quiet()
    assert not side.read(side.client, "has taken it")


async def test_a_second_message_does_not_void_a_claim(side: Side) -> None:
    await side.asks("Book a flight")
    press = await side.first.pressed("Claim", on="#1", chat=side.channel)
    await side.client.says("to Porto, for two")

    assert "#1 is yours" in await side.first.answered(press)
    await side.first.sees("to Porto, for two", **side.work)
    await side.client.sees(f"{side.first.name} has taken it")


async def test_the_first_claim_stays_the_acknowledgement_after_release(side: Side) -> None:
    await side.asks("Book a flight")
    await side.moves(minutes=6)
    await side.first.presses("Claim", on="#1", chat=side.channel)
    await side.moves(minutes=10)
    await types(side.first, "release 1")
    await side.first.sees("went back to the team")
    await side.moves(minutes=20)
    await side.second.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.second.name} has taken it")

    await side.maria.says("/summary")

    summary = (await side.maria.sees("Summary for today")).text
    assert f"{side.first.name}: 0 open, 0 done · claimed in 6 min" in summary
    assert f"{side.second.name}: 1 open, 0 done" in summary
    assert "claimed in 36 min" not in summary


async def test_at_night_the_client_reads_when_and_the_shift_gets_the_first_offer(
    side: Side,
) -> None:
    await side.moves(hours=10)  # 20:00 in Berlin

    await side.client.says("Book a flight")

    await side.client.sees("We open Tue 3 Mar 09:00")
    await side.moves(hours=12, minutes=58)
    assert not side.read(side.first, "Book a flight", side.channel)
    assert not side.read(side.maria, "has waited")
    await side.moves(minutes=3)
    card = await side.first.sees("#1 Book a flight", chat=side.channel)
    assert "Claim" in card.buttons
    assert not side.read(side.first, "has waited", side.channel)
