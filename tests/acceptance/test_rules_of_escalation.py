"""What nobody claims, and what changes hands, told of a team on each platform."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.sides import PLATFORMS, Side, side_of, types

pytestmark = pytest.mark.parametrize("platform", PLATFORMS)
WAITED = "has waited"


@pytest.fixture
async def side(agency: Agency, platform: str) -> Side:
    return await side_of(agency, platform)


async def test_who_is_told_of_what_nobody_claims_grows_step_by_step(side: Side) -> None:
    await types(side.second, "offshift on")
    await side.second.sees("When nobody on shift claims")
    await types(side.second, "off")
    await side.second.sees("You are off shift")
    await side.asks("Book a flight")

    await side.moves(minutes=9)
    assert not side.read(side.first, WAITED, side.channel)
    await side.moves(minutes=1, seconds=5)
    await side.first.sees("has waited 10 min", chat=side.channel)
    await side.settles()
    assert not side.read(side.second, WAITED) and not side.read(side.maria, WAITED)
    await side.moves(minutes=20)
    await side.second.sees("has waited 30 min")
    await side.settles()
    assert not side.read(side.maria, WAITED)
    await side.moves(minutes=30)
    await side.maria.sees("has waited 1 h")

    await side.second.presses("Claim", on=WAITED)
    await side.client.sees(f"{side.second.name} has taken it")
    await side.moves(minutes=30)
    assert side.read(side.first, WAITED, side.channel) == 1
    assert side.read(side.second, WAITED) == side.read(side.maria, WAITED) == 1
    assert not side.read(side.first, WAITED)
    assert not side.read(side.client, "wait")


async def test_any_claim_stops_the_rest(side: Side) -> None:
    await side.asks("Book a flight")
    await side.moves(minutes=10, seconds=5)
    await side.first.sees("has waited 10 min", chat=side.channel)

    await side.first.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.first.name} has taken it")
    for _ in range(4):
        await side.moves(minutes=14)

    assert side.read(side.first, WAITED, side.channel) == 1
    assert not side.read(side.maria, WAITED)


async def test_two_rounds_find_nobody_and_managers_read_it_once(side: Side) -> None:
    await side.asks("Book a flight")

    for _ in range(14):
        await side.moves(minutes=15)

    last = await side.maria.sees("Nobody has claimed #1 “Book a flight”")
    assert "Claim" in last.buttons
    assert side.read(side.first, WAITED, side.channel) == 2
    assert side.read(side.maria, WAITED) == 2
    await side.moves(hours=3)
    assert side.read(side.maria, "Nobody has claimed") == 1
    assert side.read(side.first, WAITED, side.channel) == 2
    assert not side.read(side.client, "Nobody has claimed")


async def test_what_is_released_is_for_everybody_again_and_undo_takes_it_back(side: Side) -> None:
    await side.claimed("Book a flight")

    await types(side.first, "release 1")
    said = await side.first.sees("#1 went back to the team")
    await side.client.sees("You will have an answer by")
    await side.can_be_claimed(side.second)
    await side.first.pressed("Undo", on=said.text[:20])

    await side.client.sees(f"{side.first.name} has taken it")
    assert not side.read(side.client, "went back")
    assert not side.read(side.second, "went back")


async def test_a_colleague_has_it_once_they_accept(side: Side) -> None:
    await side.claimed("Book a flight")
    side.agency.stage.spoken.append("I leave at noon")

    await types(side.first, f"handover 1 {side.second.name} I leave at noon")

    asked = await side.second.sees(f"{side.first.name} asks you to take #1")
    assert "I leave at noon" in asked.text
    assert asked.buttons == ("I take it", "I cannot")
    await side.agency.stage.quiet()
    assert not side.read(side.client, side.second.name)
    await side.second.presses("I take it", on="asks you to take")
    await side.first.sees(f"{side.second.name} has taken #1")
    await side.client.sees(side.second.name)
    assert not side.read(side.client, "noon")
    assert not side.read(side.maria, "noon")


async def test_who_refuses_or_does_not_answer_leaves_it_where_it_was(side: Side) -> None:
    await side.claimed("Book a flight")
    await types(side.first, "reply 1 On which day?")
    await side.client.sees("On which day?")

    await types(side.first, f"handover 1 {side.second.name}")
    await side.second.presses("I cannot", on="asks you to take")
    await side.first.sees(f"{side.second.name} cannot take #1")
    await types(side.first, f"handover 1 {side.second.name}")
    await side.agency.stage.until(
        lambda: side.read(side.second, "asks you to take #1") == 2, "asked again", list
    )
    await side.moves(minutes=30, seconds=5)

    await side.first.sees(f"{side.second.name} has not answered, so #1 stays with you")
    assert not side.read(side.client, side.second.name)
    assert not side.read(side.maria, "asks you")


async def test_a_manager_is_asked_before_a_task_is_taken_from_its_holder(side: Side) -> None:
    await side.claimed("Book a flight")

    await types(side.maria, f"assign 1 {side.second.name}")

    await side.maria.sees(f"{side.first.name} has #1 “Book a flight”")
    await side.agency.stage.quiet()
    assert not side.read(side.second, "has given you")
    await side.maria.presses(f"Yes, to {side.second.name}")
    await side.second.sees("Maria has given you #1")
    await side.first.sees(f"Maria has given #1 “Book a flight” to {side.second.name}")
    await side.client.sees(side.second.name)
    assert not side.read(side.client, "Maria")


async def test_who_passes_leaves_it_to_the_others(side: Side) -> None:
    await side.asks("Book a flight")

    said = await side.first.presses("Pass", on="#1", chat=side.channel)

    assert said == "Fine, #1 stays for the others."
    await side.second.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.second.name} has taken it")
    assert not side.read(side.client, "stays for the others")


async def test_whoever_meant_a_request_says_so_with_a_press(side: Side) -> None:
    await side.asks("The sun is shining over Porto today")

    await types(side.first, "dismiss 1")
    await side.first.sees("#1 is no request; Carla is told")
    await side.client.sees("The team sees nothing to do in #1")
    said = await side.client.presses("It is a request", on="The team sees nothing")

    assert said == "#1 is open again; the team is asked."
    await side.client.sees("You will have an answer by")
    await side.second.presses("Claim", on="#1", chat=side.channel)
    await side.client.sees(f"{side.second.name} has taken it")


async def test_a_claim_without_work_goes_back_after_a_question(side: Side) -> None:
    await side.claimed("Book a flight")

    await side.moves(minutes=59)
    assert not side.read(side.first, "Are you still on this?")
    await side.moves(minutes=1, seconds=5)
    asked = await side.first.sees("Are you still on this?")
    assert asked.buttons == ("Still on #1", "Give back #1")
    await side.moves(minutes=29)
    assert not side.read(side.client, "Got it.")
    await side.moves(minutes=2)

    await side.first.sees("#1 “Book a flight” went back to the team")
    await side.client.sees("Got it.")
    await side.can_be_claimed(side.second)
    assert not side.read(side.client, "still on this")
    assert not side.read(side.second, "still on this")
    assert not side.read(side.maria, "still on this")


async def test_nobody_is_asked_after_hours_and_whoever_says_so_keeps_it(side: Side) -> None:
    await side.moves(hours=6, minutes=30)  # 16:30 in Berlin
    await side.claimed("Book a flight")

    await side.moves(hours=14)  # 06:30
    assert not side.read(side.first, "Are you still on this?")
    await side.moves(hours=3, seconds=5)
    await side.first.presses("Still on #1", on="Are you still on this?")

    await side.client.sees(f"{side.first.name} is working on it")
    await side.moves(hours=2)
    assert side.read(side.first, "Are you still on this?") == 1
    assert not side.read(side.client, "Got it.")


async def test_begun_work_is_never_taken_away_and_a_manager_hears_of_silence(side: Side) -> None:
    await side.claimed("Book a flight")
    await types(side.first, "reply 1 I look into it")
    await side.client.sees("I look into it")

    await side.moves(hours=6, minutes=30)
    assert not side.read(side.first, "Are you still on this?")
    for _ in range(10):
        await side.moves(hours=5)

    await side.maria.sees(f"{side.first.name} has #1 “Book a flight” and gave no sign")
    assert side.read(side.first, "Are you still on this?") >= 1
    assert not side.read(side.client, "Got it.")
    assert not side.read(side.second, "still on this")
