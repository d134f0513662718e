"""Reminders in people's own words on both platforms, as they read and press them."""

from tests.acceptance.conftest import Agency


async def test_a_client_on_telegram_is_reminded_and_puts_it_off(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")

    agency.stage.spoken.append("call the bank")
    await carla.says("/remind in 20 min call the bank")
    await carla.sees("I'll remind you ")
    agency.stage.clock.move(seconds=20 * 60)
    await carla.sees("⏰ call the bank")
    said = await carla.presses("10 min", on="⏰ call the bank")
    assert said.startswith("I'll remind you again ")
    agency.stage.clock.move(seconds=10 * 60)
    await agency.stage.until(
        lambda: [each.text for each in carla.see()].count("⏰ call the bank") == 2,
        "it comes again",
        carla.see,
    )

    said = await carla.presses("Done", on="⏰ call the bank")
    assert said == "Done: reminder 1 comes no more."


async def test_an_assistant_on_slack_is_reminded_of_a_task_alone(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", on="#1", chat=agency.berlin)

    agency.stage.spoken.append("ask for the date")
    said = await agency.ann.commands("remind 1 in 2 hours ask for the date", chat=agency.berlin)
    assert said.startswith("I'll remind you of #1 ")
    agency.stage.clock.move(seconds=2 * 3600)

    await agency.ann.sees("⏰ #1 “Book a table”: ask for the date")
    said = await agency.ann.commands("remind")
    assert "1: " in said and "#1 ask for the date" in said
