"""Staff look for what was asked once, on either platform."""

from tests.acceptance.conftest import Agency


async def test_staff_find_what_was_asked_on_either_platform(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await carla.says("Pay the invoice of Café Müller")
    await agency.ann.sees("#1 Pay the invoice", chat=agency.berlin)
    agency.stage.clock.move(seconds=1)  # so that one of the two is the newer
    await colin.says("Write an invoice for Huber")
    await agency.luis.sees("#2 Write an invoice", chat=agency.lisbon)

    on_slack = await agency.ann.commands("find Pay")
    await agency.luis.says("/find invoice")
    await agency.maria.says("/find invoice")

    assert on_slack.startswith("Found for “Pay”, newest first:\n#1 Pay the invoice")
    found = await agency.luis.sees("Found for “invoice”")
    assert "#2 Write an invoice for Huber – waiting to be claimed · Colin" in found.text
    assert "#1" not in found.text
    both = await agency.maria.sees("Found for “invoice”")
    assert both.text.index("#2 Write") < both.text.index("#1 Pay")


async def test_nothing_is_found_aloud(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Pay the invoice")
    await agency.luis.sees("#1 Pay the invoice", chat=agency.lisbon)

    await agency.luis.says("/find invoice", chat=agency.lisbon)

    await agency.luis.sees("write it to me in a private chat", chat=agency.lisbon)
    await agency.stage.quiet()
    assert not [s for s in agency.rita.see(agency.lisbon) if "Found for" in s.text]
