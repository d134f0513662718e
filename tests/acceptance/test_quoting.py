"""A quote on both platforms: made, countered and accepted, each side alone with the desk."""

from tests.acceptance.conftest import Agency


async def test_a_quote_from_slack_is_accepted_on_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("A flyer please")
    await agency.ann.presses("Claim", on="#1", chat=agency.berlin)

    agency.stage.spoken.append("layout of the flyer")
    agency.ann.asks("quote #1 3 h 90 EUR layout of the flyer")
    await agency.ann.sees("Quote 1 for #1 “A flyer please” is with Carla:")
    offered = await carla.sees("Quote 1 from Ann for #1")
    assert "Price: €90.00\nTime: 3 h" in offered.text

    await carla.presses("Accept", on="Quote 1 from Ann")

    await carla.sees("Quote 1 for #1 “A flyer please” is agreed on, with Ann:")
    await agency.ann.sees("Carla has accepted your quote 1")
    card = await agency.ann.sees("Quote 1: layout of the flyer, 3 h", chat=agency.berlin)
    assert "90" not in card.text
    await carla.sees("Agreed in quote 1: €90.00, 3 h")


async def test_a_quote_from_telegram_is_countered_on_slack(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("A flyer please")
    await agency.luis.presses("Claim", on="#1", chat=agency.lisbon)
    agency.stage.spoken.append("layout")
    await agency.luis.says("/quote 90 EUR layout")
    await colin.sees("Quote 1 from Luis for #1")

    colin.asks("quote counter 1 80 EUR")
    await agency.luis.sees("Proposal 2 of Colin to Luis for #1 “A flyer please”:")
    await agency.luis.presses("Accept", on="Proposal 2 of Colin")

    await colin.sees("Luis has accepted your terms for #1 “A flyer please” and begins:")
    await agency.luis.sees("Price: €80.00")
