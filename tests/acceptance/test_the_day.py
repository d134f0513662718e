"""Shifts, reminders and the manager's questions."""

from tests.acceptance.conftest import Agency


async def test_an_unclaimed_task_is_reminded_and_escalated(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Order paper")
    card = await agency.ann.sees("Order paper", chat=agency.berlin)
    await agency.stage.quiet()

    agency.stage.clock.move(minutes=11)
    reminder = await agency.ann.sees("has waited", chat=agency.berlin)
    assert reminder.thread == card.id
    agency.stage.clock.move(minutes=55)
    await agency.maria.sees("has waited 1 h")
    await agency.maria.presses("Claim", on="has waited 1 h")

    await carla.sees("Maria has taken it")
    agency.stage.clock.move(hours=3)
    await agency.stage.quiet()
    assert len([s for s in agency.ann.see(agency.berlin) if "has waited" in s.text]) == 1


async def test_at_night_the_offer_waits_for_the_shift(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.clock.move(hours=10)  # 20:00 in Berlin

    await carla.says("Order paper")
    await carla.sees("We open Tue 3 Mar 09:00")
    await agency.stage.quiet()
    assert not [s for s in agency.ann.see(agency.berlin) if "Order paper" in s.text]
    agency.stage.clock.move(hours=13)

    await agency.ann.sees("Order paper", chat=agency.berlin)


async def test_off_shift_cannot_claim_and_on_can(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    assert "You are off shift" in await agency.ann.commands("off")
    await carla.says("Order paper")

    assert "You are off shift" in await agency.ann.presses("Claim", chat=agency.berlin)
    assert "Ann \N{EN DASH} off shift" in await agency.ben.commands("who")
    assert "You are on shift until" in await agency.ann.commands("on")
    assert "is yours" in await agency.ann.presses("Claim", chat=agency.berlin)


async def test_the_summary_counts_and_measures(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Order paper")
    await agency.ann.sees("Order paper", chat=agency.berlin)
    agency.stage.clock.move(minutes=6)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.stage.quiet()
    agency.stage.clock.move(minutes=54)
    await agency.ann.presses("Done", chat=agency.berlin)
    await agency.ann.sees("In 10 s", chat=agency.berlin)
    agency.stage.clock.move(seconds=11)
    await carla.sees("is done")
    await carla.says("Order pens")
    await agency.ann.sees("Order pens", chat=agency.berlin)

    await agency.maria.says("/summary")

    summary = (await agency.maria.sees("Summary for today")).text
    assert "0 late · 1 unclaimed · 1 open · 0 waiting" in summary
    assert "2 came in, 1 done" in summary
    assert "Unclaimed: #2 Order pens" in summary
    assert (
        "Ann: 0 open, 1 done · claimed in 6 min (9 of 10 within 6 min)"
        " · answered in 1 h (9 of 10 within 1 h) · done in 1 h (9 of 10 within 1 h)" in summary
    )


async def test_a_late_task_is_named_as_late(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Order paper")
    await agency.ann.sees("Order paper", chat=agency.berlin)
    agency.stage.clock.move(hours=2)

    await agency.maria.says("/summary")

    assert "Late: #1 Order paper" in (await agency.maria.sees("Summary for today")).text


async def test_a_summary_asked_in_a_group_goes_to_the_private_chat(agency: Agency) -> None:
    await agency.maria.says("/summary", chat=agency.lisbon)

    await agency.maria.sees("The summary is in your private chat", chat=agency.lisbon)
    await agency.maria.sees("Summary for today")


async def test_an_assistant_may_not_see_the_summary(agency: Agency) -> None:
    assert "Only managers" in await agency.ann.commands("summary")
