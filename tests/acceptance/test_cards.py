"""What a card says of a request: its client's words, all of them, and once."""

import pytest

from tests.acceptance.conftest import Agency

SHORT = "Please book a hotel"
LONG = "Please book a hotel in Porto from Monday to Thursday, for two, near the river and not loud"


@pytest.mark.parametrize("team", ["Berlin", "Lisbon"])
@pytest.mark.parametrize("platform", ["telegram", "slack"])
async def test_a_short_request_is_read_once(agency: Agency, team: str, platform: str) -> None:
    invite = agency.client_on_telegram if platform == "telegram" else agency.client_on_slack
    client = await invite("Carla", team)

    await client.says(SHORT)

    confirmation = await client.sees("You will have an answer by")
    card = await _card(agency, team)
    assert confirmation.text.count("book a hotel") == 1
    assert card.count("book a hotel") == 1


@pytest.mark.parametrize("team", ["Berlin", "Lisbon"])
async def test_of_a_request_that_is_longer_than_its_title_all_is_read(
    agency: Agency, team: str
) -> None:
    carla = await agency.client_on_telegram("Carla", team)

    await carla.says(LONG)
    assert LONG in await _card(agency, team)


async def test_what_is_added_stands_below_what_was_asked(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says(SHORT)
    await _card(agency, "Berlin")

    await carla.says("In Porto")

    def read() -> list[str]:
        seen = (each.text for each in agency.ann.see(agency.berlin))
        return [text for text in seen if SHORT in text and "In Porto" in text]

    look = "the card says both"
    (card,) = await agency.stage.until(read, look, lambda: agency.ann.see(agency.berlin))
    assert card.index(SHORT) < card.index("In Porto")


async def _card(agency: Agency, team: str) -> str:
    """The card of the only request."""
    if team == "Berlin":
        return (await agency.ann.sees("#1", chat=agency.berlin)).text
    return (await agency.luis.sees("#1", chat=agency.lisbon)).text
