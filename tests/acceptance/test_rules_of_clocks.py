"""How fast somebody is answered, and what is told in time, on both platforms."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.places import started_again, stopped
from tests.acceptance.sides import PLATFORMS, Side, side_of, types

pytestmark = pytest.mark.parametrize("platform", PLATFORMS)


@pytest.fixture
async def side(agency: Agency, platform: str) -> Side:
    return await side_of(agency, platform)


async def _line_of(side: Side, name: str) -> str:
    """What the manager reads of somebody."""
    before = side.read(side.maria, "Summary for today")
    await side.maria.says("/summary")
    await side.agency.stage.until(
        lambda: side.read(side.maria, "Summary for today") > before, "a summary", side.maria.see
    )
    summary = (await side.maria.sees("Summary for today")).text
    return next(line for line in summary.splitlines() if line.startswith(f"{name}: "))


async def test_an_answer_is_credited_to_whoever_gave_it_and_counts_from_the_first_word(
    side: Side,
) -> None:
    await side.claimed("Book a flight")
    await side.moves(minutes=10)
    await side.client.says("to Porto, please")
    await side.first.sees("to Porto, please", **side.work)
    await side.moves(minutes=10)
    await types(side.maria, f"assign 1 {side.second.name}")
    await side.maria.presses(f"Yes, to {side.second.name}")
    await side.second.sees("Maria has given you #1")

    await types(side.second, "reply 1 On which day?")
    await side.client.sees("On which day?")

    assert "answered in 20 min" in await _line_of(side, side.second.name)
    assert "answered in 20 min" not in await _line_of(side, side.first.name)
    assert not side.read(side.client, "min")


async def test_the_holder_is_warned_in_time_and_managers_when_it_is_late(side: Side) -> None:
    await side.claimed("Book a flight")

    await side.moves(minutes=47)
    assert not side.read(side.first, "has waited")
    await side.moves(minutes=1, seconds=5)
    await side.first.sees("Carla has waited 48 min for an answer on #1")
    await side.settles()
    assert not side.read(side.maria, "#1")
    await side.moves(minutes=12)
    await side.first.sees("Carla still waits for an answer on #1")
    await side.maria.sees("Late: Carla waits for an answer on #1")
    assert side.first.name in (await side.maria.sees("Late: Carla")).text
    assert not side.read(side.second, "answer on #1")
    assert not side.read(side.client, "Late")


async def test_who_has_answered_is_not_warned(side: Side) -> None:
    await side.claimed("Book a flight")
    await side.moves(minutes=40)
    await types(side.first, "reply 1 On which day?")
    await side.client.sees("On which day?")

    await side.moves(minutes=9)
    await side.moves(minutes=30)

    assert not side.read(side.first, "for an answer on #1")
    assert not side.read(side.maria, "answer on #1")


async def test_a_promise_is_counted_in_working_time_over_the_weekend(side: Side) -> None:
    await side.moves(days=25, hours=6, minutes=30)  # Friday 16:30; summer time begins on Sunday

    await side.client.says("Book a flight")

    await side.client.sees("You will have an answer by Mon 30 Mar 09:3")
    card = await side.first.sees("#1 Book a flight", chat=side.channel)
    assert side.fact("Claim by", "Mon 30 Mar 09:00") in card.text


async def test_time_on_hold_is_not_counted(side: Side) -> None:
    await side.claimed("Book a flight")
    await types(side.first, "reply 1 I ask the airline")
    await side.client.sees("I ask the airline")
    await side.moves(minutes=20)
    await types(side.first, "hold 1 until 15:00")
    await side.first.sees("#1 is on hold until")
    await side.client.sees("On hold")
    await side.moves(hours=4, minutes=39)
    assert not side.read(side.first, "was on hold until now", **side.work)
    await side.moves(minutes=2)
    await side.first.sees("#1 “Book a flight” was on hold until now", **side.work)
    await side.first.pressed("Go on", on="was on hold until now", **side.work)
    await side.client.sees(f"{side.first.name} is working on it")
    await side.moves(minutes=20)
    await types(side.first, "done 1 Booked for noon")
    await side.first.sees("gets this result", **side.work)
    await side.moves(seconds=11)
    await side.client.sees("Booked for noon")

    assert "done in 40 min" in await _line_of(side, side.first.name)


async def test_a_promise_of_nothing_is_refused(side: Side) -> None:
    await types(side.maria, f"targets {side.team} urgent answer 0 min")
    await side.maria.sees("A promise is longer than nothing")

    await types(side.maria, f"targets {side.team} answer 2 h")
    await side.maria.sees("Promised from now on")
    await side.client.says("Book a flight")
    await side.client.sees("You will have an answer by Mon 2 Mar 12:0")


async def test_what_was_late_is_told_once_to_each(side: Side) -> None:
    await side.asks("Book a flight")
    await stopped(side.agency)
    side.agency.stage.clock.move(hours=3)

    async with started_again(side.agency) as stage:
        side.client.stage = stage
        await side.first.sees("#1 “Book a flight” has waited 3 h", chat=side.channel)
        await side.maria.sees("#1 “Book a flight” has waited 3 h")
        await side.settles()

        assert side.read(side.first, "has waited", side.channel) == 1
        assert side.read(side.maria, "has waited") == 1
        assert not side.read(side.client, "has waited")


async def test_a_reminder_is_put_off_by_a_button_and_in_words(side: Side) -> None:
    side.agency.stage.spoken.append("call the bank")
    await types(side.first, "remind in 20 min call the bank")
    await side.first.sees("I'll remind you")
    await side.moves(minutes=20)
    due = await side.first.sees("⏰ call the bank")
    assert {"10 min", "1 hour", "Tomorrow 9:00", "Done"} <= set(due.buttons)

    said = await side.first.presses("1 hour", on="⏰ call the bank")
    assert said.startswith("I'll remind you again")
    await side.moves(minutes=61)
    assert side.read(side.first, "⏰ call the bank") == 2
    answered = side.read(side.first, "I'll remind you again")
    await types(side.first, "snooze 1 in 2 hours")
    await side.agency.stage.until(
        lambda: side.read(side.first, "I'll remind you again") > answered, "snoozed", side.first.see
    )
    await side.moves(minutes=119)
    assert side.read(side.first, "⏰ call the bank") == 2
    await side.moves(minutes=2)
    assert side.read(side.first, "⏰ call the bank") == 3
    for person in (side.second, side.maria, side.client):
        assert not side.read(person, "call the bank")
    assert not side.read(side.second, "call the bank", side.channel)


async def test_a_client_is_reminded_of_what_they_wished(side: Side) -> None:
    side.agency.stage.spoken.append("send the passports")
    await types(side.client, "remind in 20 min send the passports")
    await side.client.sees("I'll remind you")

    await side.moves(minutes=20)

    await side.client.sees("⏰ send the passports")
    await side.client.presses("Done", on="⏰ send the passports")
    await side.moves(hours=3)
    assert side.read(side.client, "⏰ send the passports") == 1
    assert not side.read(side.first, "passports", side.channel)


async def test_what_was_promised_is_remembered_with_one_tap(side: Side) -> None:
    card = await side.claimed("Book a flight")
    await side.first.presses("Reply", **side.work)
    await side.first.sees("You are writing to Carla", **side.work)
    thread = {"thread": card.id} if side.on_slack else {}
    await side.first.says("I'll call you tomorrow at 10:00", **side.work, **thread)
    await side.client.sees("I'll call you tomorrow at 10:00")

    await side.first.sees("shall I remind you of this", **side.work)
    await side.first.presses("Remind me", on="shall I remind you of this", **side.work)
    await side.moves(hours=24, minutes=1)

    await side.first.sees("⏰")
    assert not side.read(side.client, "⏰")
    assert not side.read(side.second, "⏰")
