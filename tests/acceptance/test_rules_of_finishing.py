"""How a request ends, told of a team on each platform and a client on the other."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen, SlackPerson
from tests.acceptance.sides import PLATFORMS, Side, side_of, types

pytestmark = pytest.mark.parametrize("platform", PLATFORMS)
NUDGE = "Does #1 “Book a flight” look good?"


@pytest.fixture
async def side(agency: Agency, platform: str) -> Side:
    return await side_of(agency, platform)


async def _done(side: Side, result: str = "Booked for noon", *, number: int = 1) -> Seen:
    """The first assistant has finished it, and the client reads the result."""
    side.agency.stage.spoken.append(result)
    await types(side.first, f"done {number} {result}")
    await side.first.sees(f"gets this result for #{number}", **side.work)
    await side.moves(seconds=11)
    return await side.client.sees(result)


async def _days(side: Side, days: int) -> None:
    """Days pass, an hour here and there, as they do."""
    for _ in range(days * 2):
        await side.moves(hours=12)


async def _answers(side: Side, text: str, to: Seen) -> None:
    """The client quotes a message on Telegram, or writes in its thread on Slack."""
    if isinstance(side.client, SlackPerson):
        await side.client.says(text, thread=to.thread or to.id)
    else:
        await side.client.says(text, reply_to=to.id)


async def test_done_shows_what_leaves_in_ten_seconds_and_undo_holds_it(side: Side) -> None:
    await side.claimed("Book a flight")
    await side.first.presses("Done", on="#1", **side.work)
    await side.first.sees("In 10 s Carla is told that #1", **side.work)
    await side.moves(seconds=8)
    said = await side.first.presses("Undo", on="In 10 s Carla is told", **side.work)
    assert said == "#1 is not done; nothing was sent."
    await side.moves(seconds=30)
    assert not side.read(side.client, "is done")

    result = await _done(side)

    assert side.first.name in result.text
    verdict = await side.client.sees("Booked for noon")
    assert {"Looks good", "Not done yet"} <= {
        label for each in side.client.see() for label in each.buttons
    }, verdict
    await side.first.sees("Carla has got the result for #1", **side.work)
    assert not side.read(side.maria, "Booked for noon")


async def test_what_looks_good_is_closed_and_its_holder_reads_so(side: Side) -> None:
    await side.claimed("Book a flight")
    await _done(side)

    await side.client.presses("Looks good")

    await side.client.sees("Closed. Thank you!")
    await side.first.sees("Carla says that #1 looks good", **side.work)
    await side.first.sees(side.fact("Status", "closed"), chat=side.channel)
    await _days(side, 8)
    assert not side.read(side.client, NUDGE)


async def test_what_is_not_done_yet_comes_back_to_whoever_did_it(side: Side) -> None:
    await side.claimed("Book a flight")
    await _done(side)

    said = await side.client.presses("Not done yet")

    assert said == f"#1 is open again, with {side.first.name}."
    await side.client.sees(f"{side.first.name} has taken it")
    await side.first.sees("Carla says that #1 is not done yet", **side.work)
    assert not side.read(side.second, "not done yet")
    await _done(side, "Booked for ten")


async def test_while_its_holder_is_off_the_team_is_asked(side: Side) -> None:
    await side.claimed("Book a flight")
    await _done(side)
    await types(side.first, "off")
    await side.first.sees("You are off shift")

    said = await side.client.presses("Not done yet")

    assert said == "#1 is open again; the team is asked."
    await side.client.sees("You will have an answer by")
    await side.second.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.second.name} has taken it")
    assert not side.read(side.first, "not done yet")


async def test_an_answer_to_the_result_opens_it_again(side: Side) -> None:
    await side.claimed("Book a flight")
    result = await _done(side)

    await _answers(side, "This is the wrong airport", result)

    await side.first.sees("This is the wrong airport", **side.work)
    await side.client.sees(f"#1 is open again, with {side.first.name}")
    await side.client.sees(f"{side.first.name} has taken it")
    assert not side.read(side.second, "wrong airport")


async def test_silence_is_asked_after_three_days_and_closed_after_seven(side: Side) -> None:
    await side.claimed("Book a flight")
    await _done(side)

    await _days(side, 2)  # Wednesday
    assert not side.read(side.client, NUDGE)
    await _days(side, 2)
    nudge = await side.client.sees(NUDGE)
    assert nudge.buttons == ("Looks good", "Not done yet")
    await _days(side, 3)
    assert not side.read(side.client, "is closed, as nothing more came")
    await _days(side, 3)

    await side.client.sees("#1 “Book a flight” is closed, as nothing more came")
    assert side.read(side.client, NUDGE) == 1
    assert not side.read(side.client, "How content")
    said = await side.client.presses("Not done yet", on="is closed, as nothing")
    assert said == f"#1 is open again, with {side.first.name}."


async def test_nothing_is_closed_while_it_is_on_hold(side: Side) -> None:
    await side.claimed("Book a flight")
    await types(side.first, "hold 1 the airline answers")
    await side.first.sees("#1 is on hold")

    await _days(side, 9)

    assert not side.read(side.client, "look good")
    assert not side.read(side.client, "closed")
    await side.client.sees(f"On hold; {side.first.name} keeps an eye on it")


async def test_what_comes_after_fourteen_days_follows_it(side: Side) -> None:
    await side.claimed("Book a flight")
    result = await _done(side)
    await side.client.presses("Looks good")
    await side.client.sees("Closed. Thank you!")
    await _days(side, 15)

    await _answers(side, "And now a hotel there", result)

    card = await side.first.sees("#2 And now a hotel there", chat=side.channel)
    assert side.fact("Follows", "#1") in card.text
    await side.client.sees("#2 And now a hotel there")
    assert not side.read(side.client, "#1 is open again")


async def test_within_fourteen_days_what_was_closed_opens_again(side: Side) -> None:
    await side.claimed("Book a flight")
    result = await _done(side)
    await side.client.presses("Looks good")
    await side.client.sees("Closed. Thank you!")
    await side.moves(hours=24)

    await _answers(side, "This is the wrong airport", result)

    await side.first.sees("This is the wrong airport", **side.work)
    await side.client.sees(f"#1 is open again, with {side.first.name}")
    assert not any("#2" in text for text in side.texts(side.client))


async def test_a_rating_is_asked_once_and_few_stars_reach_the_manager(side: Side) -> None:
    await side.claimed("Book a flight")
    await _done(side)
    assert not side.read(side.client, "How content")
    await side.client.presses("Looks good")

    asked = await side.client.sees(f"How content are you with what {side.first.name} did for #1")
    assert asked.buttons == ("1 ★", "2 ★", "3 ★", "4 ★", "5 ★")
    assert await side.client.presses("2 ★") == "Thank you! Your rating of #1 is kept."
    await side.maria.sees(f"Carla gave #1 “Book a flight” 2 of 5 ★. {side.first.name} did it.")
    for person in (side.first, side.second):
        assert not side.read(person, "★") and not side.read(person, "★", side.channel)

    await types(side.client, "new Order flowers")
    await side.first.presses("Claim", on="#2", chat=side.channel)
    await _done(side, "Roses", number=2)
    said = await side.client.presses("Looks good", on="#2")
    assert "#2 “Order flowers” is closed" in said
    await side.agency.stage.quiet()
    assert side.read(side.client, "How content") == 1, "not twice in a week"


async def test_undo_brings_back_for_ten_minutes_and_no_longer(side: Side) -> None:
    await side.claimed("Book a flight")
    await types(side.first, "release 1")
    await side.first.sees("went back to the team")
    await side.moves(minutes=11)

    await types(side.first, "undo 1")

    await side.first.sees("There is nothing to take back on #1")
    await side.can_be_claimed(side.second)
