"""A shift ends while something cannot wait: it is written down, handed over, taken line by line."""

import pytest

from tests.acceptance.conftest import Agency


@pytest.mark.parametrize("where", ["slack", "telegram"])
async def test_the_next_shift_takes_what_cannot_wait(agency: Agency, where: str) -> None:
    on_slack = where == "slack"
    team, channel = ("Berlin", agency.berlin) if on_slack else ("Lisbon", agency.lisbon)
    leaver, follower = (agency.ann, agency.ben) if on_slack else (agency.luis, agency.rita)
    slash = "@desk " if on_slack else "/"
    note = "call back after two"
    agency.stage.spoken += [note, "Book a table"]
    await agency.maria.says(f"/targets {team} normal answer 2 h")
    await agency.maria.sees("answer 2 h")
    for person, hours in ((leaver, "Mon-Fri 9-12"), (follower, "Mon-Fri 12-17")):
        await person.says(f"{slash}shifts {hours} Europe/Berlin")
        await person.sees("Europe/Berlin")
    agency.stage.clock.move(minutes=80)  # 11:20
    client = await (agency.client_on_telegram if on_slack else agency.client_on_slack)(
        "Carla", team
    )
    await client.says("Book a table")
    await leaver.presses("Claim", on="Book a table", chat=channel)

    agency.stage.clock.move(minutes=11)
    await leaver.sees("This cannot wait until you are back")
    await leaver.says(f"{slash}shiftend 1 {note}")
    await leaver.sees(f"Note: {note}")
    agency.stage.clock.move(minutes=30)  # 12:01

    await leaver.sees("Until then it stays with you")
    card = await follower.sees(f"Hand-over from {leaver.name}", chat=channel)
    assert "an answer is due" in card.text and note in card.text
    await follower.presses("Take #1", on="Hand-over from", chat=channel)
    await follower.sees(f"{follower.name} has it", chat=channel)
    await leaver.sees(f"{follower.name} has taken #1")
    await client.sees(follower.name)
    await agency.stage.quiet()
    assert not [each for each in client.see() if note in each.text]  # a note stays inside
