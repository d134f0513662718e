"""Who is there, and what the desk makes of it, told of a team on each platform."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.sides import PLATFORMS, Person, Side, side_of, types

pytestmark = pytest.mark.parametrize("platform", PLATFORMS)


@pytest.fixture
async def side(agency: Agency, platform: str) -> Side:
    return await side_of(agency, platform)


async def _plans(person: Person, words: str = "Mon-Fri 9-17") -> None:
    await types(person, f"shifts {words}")
    await person.sees("Your shifts from now on")


async def test_a_persons_word_beats_the_plan(side: Side) -> None:
    await _plans(side.first)
    await types(side.first, "off")
    await side.first.sees("You are off shift")
    await side.asks("Book a flight")

    said = await side.first.presses("Claim", on="#1", chat=side.channel)
    assert said.startswith("You are off shift.")
    await types(side.first, "on")
    await side.first.sees("You are on shift until Mon 2 Mar 17:00")
    await side.first.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.first.name} has taken it")
    assert not side.read(side.client, "shift")


async def test_who_is_away_is_back_by_the_plan(side: Side) -> None:
    await types(side.first, "away until 15:00")
    await side.first.sees("You are away until Mon 2 Mar 15:00")
    await side.asks("Book a flight")
    assert "off shift" in await side.first.presses("Claim", on="#1", chat=side.channel)

    await types(side.maria, "who")
    await side.maria.sees(f"{side.first.name} – off shift until Mon 2 Mar 15:00")
    await side.moves(hours=5, minutes=1)
    assert "#1 is yours" in await side.first.presses("Claim", on="#1", chat=side.channel)


async def test_who_does_not_come_is_passed_over_and_told_of(side: Side) -> None:
    await side.settings("team mode offer", "the best is asked, then two more")
    await types(side.second, "skills web 3")
    await side.second.sees("Web")
    await _plans(side.second)

    await side.moves(hours=23, seconds=5)  # Tuesday, 09:00
    begun = await side.second.sees("Your shift has begun, until Tue 3 Mar 17:00")
    assert "I am here" in begun.buttons
    await side.moves(minutes=14)
    assert not side.read(side.maria, "no sign")
    await side.moves(minutes=2)
    await side.maria.sees(f"{side.second.name} of {side.team} was planned from")
    await side.client.says("Please mend our web page")
    await side.first.sees("will you take it? You are asked first")
    await side.settles()
    assert not side.read(side.second, "will you take it?")
    assert not side.read(side.client, side.second.name)
    assert not side.read(side.first, "no sign")

    await side.second.presses("I am here", on="Your shift has begun")
    await types(side.maria, "who")
    await side.maria.sees(f"{side.second.name} – on shift")


async def test_while_the_holder_is_off_the_others_are_asked_to_cover(side: Side) -> None:
    await side.claimed("Book a flight")
    await types(side.first, "off")
    await side.first.sees("You are off shift. You still hold #1")

    await side.moves(minutes=48, seconds=5)

    asked = await side.second.sees("waits for an answer on #1", chat=side.channel)
    assert f"{side.first.name} is off shift. Can somebody else write?" in asked.text
    assert not side.read(side.first, "waits for an answer on #1")
    assert not side.read(side.client, "off shift")


async def test_without_a_plan_on_lasts_four_hours_and_then_asks(side: Side) -> None:
    await side.moves(hours=8)  # 18:00, closed
    await types(side.first, "on")
    await side.first.sees("You are on shift until Mon 2 Mar 22:00")
    await side.client.says("Book a flight")
    await side.first.presses("Claim", on="#1", chat=side.channel)

    await side.moves(hours=4, seconds=5)

    asked = await side.first.sees("Are you still there?")
    assert "4 h more" in asked.buttons
    said = await side.first.presses("4 h more", on="Are you still there?")
    assert said == "You are on shift until Tue 3 Mar 02:00."
    assert not side.read(side.second, "Are you still there?")


async def test_the_first_who_takes_a_shift_has_it_and_else_it_stays(side: Side) -> None:
    await _plans(side.first)
    await _plans(side.second, "Mon-Thu 9-17")

    await types(side.first, "swap Friday")
    await side.first.sees("I have asked your team. Until somebody takes it")
    offered = f"{side.first.name} would like to give this shift away"
    await side.second.presses("I take it", on=offered, chat=side.channel)

    await side.first.sees(f"{side.second.name} has taken your shift")
    await types(side.second, "shifts")
    await side.second.sees("Fri 6 Mar")
    await types(side.first, "swap Thursday")
    await side.agency.stage.quiet()
    await side.moves(hours=48)
    await side.moves(hours=12)
    await side.first.sees("Nobody has taken your shift so far; it stays yours")
    assert not side.read(side.client, "shift")


async def test_a_gap_in_the_plan_is_told_at_once(side: Side) -> None:
    await _plans(side.first)
    await _plans(side.second, "Mon-Thu 9-17")

    await types(side.first, "timeoff Friday")

    said = await side.first.sees("Your days off: Fri 6 Mar")
    assert f"Nobody is planned while {side.team} is open:" in said.text
    told = await side.maria.sees(f"{side.first.name} has changed the shifts of")
    assert "Fri 6 Mar 09:00" in told.text
    assert not side.read(side.client, "planned")
    await types(side.maria, "who")
    await side.maria.sees("Nobody is planned while")


async def test_a_team_without_a_plan_is_there_in_its_hours(side: Side) -> None:
    await types(side.maria, "who")
    await side.maria.sees(f"{side.first.name} – on shift until Mon 2 Mar 17:00")
    await side.moves(hours=8)
    await types(side.maria, "who")
    await side.maria.sees(f"{side.first.name} – off shift until Tue 3 Mar 09:00")
    await side.moves(hours=15, minutes=30)  # 09:30
    assert not side.read(side.maria, "no sign"), "who has the team's hours is not watched"
    assert not side.read(side.first, "Your shift has begun")
