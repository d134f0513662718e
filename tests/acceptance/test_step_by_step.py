"""What Telegram has no forms for is asked step by step; the client's menu is always at hand."""

from tests.acceptance.conftest import Agency


async def test_the_menu_leads_to_a_request(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    assert carla.menu == (("New request", "My requests"), ("Talk to a person",))

    await carla.taps("New request")
    await carla.sees("What do you need?")
    await carla.says("Book a table for four")
    second = await carla.sees("How urgent is it?")
    assert second.buttons == ("normal", "urgent", "Back", "Skip", "Cancel")
    await carla.presses("urgent", on="How urgent")

    await carla.sees("Got it. You will have an answer by")
    card = await agency.ann.sees("Book a table for four", chat=agency.berlin)
    assert "urgent" in card.text
    await agency.stage.quiet()
    assert (await carla.sees("How urgent is it?")).buttons == ()
    await carla.taps("My requests")
    await carla.sees("Your requests:")


async def test_back_and_cancel(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")

    await carla.says("/new")
    await carla.says("Book a tabel")
    await carla.presses("Back", on="How urgent")
    await carla.says("Book a table")
    await carla.sees("What do you need? Book a table")

    assert "nothing was sent" in await carla.presses("Cancel", on="How urgent")
    await agency.stage.quiet()
    assert not [each for each in agency.ann.see(agency.berlin) if "Book" in each.text]


async def test_a_form_outlives_the_desk_and_silence(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("/new")
    await carla.says("Book a table")
    await carla.sees("How urgent is it?")
    await agency.stage.quiet()

    agency.stage.clock.move(minutes=31)

    await carla.sees("Got it. You will have an answer by")
    await agency.ann.sees("Book a table", chat=agency.berlin)


async def test_a_manager_invites_step_by_step(agency: Agency) -> None:
    await agency.maria.says("/invite")
    await agency.maria.presses("assistant", on="As whom?")
    await agency.maria.presses("No certain team", on="In which team?")
    await agency.maria.sees("belong to one team: choose it")
    await agency.maria.presses("Lisbon", on="In which team?")

    await agency.maria.sees("invitation")


async def test_an_assistant_finishes_with_a_result(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Translate this letter")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.presses("Done with result", on="Translate")
    await agency.luis.says("Prezado senhor")
    await agency.luis.sees("gets this result")
    agency.stage.clock.move(seconds=11)

    result = await carla.sees("Prezado senhor")
    assert result.buttons == ("Looks good", "Not done yet")
