"""A group that two clients, an assistant and a stranger share."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson, TelegramPerson


@pytest.mark.parametrize("platform", ["telegram", "slack"])
async def test_everybody_is_taken_for_who_they_are(agency: Agency, platform: str) -> None:
    stage = agency.stage
    if platform == "telegram":
        carla = await agency.client_on_telegram("Carla", "Berlin")
        dora = await agency.client_on_telegram("Dora", "Berlin")
        stella = TelegramPerson(stage, "Stella", stage.telegram.add_user("Stella"))
        worker, desk = agency.luis, f"@{stage.telegram.bot.username}"
        people = [each.user for each in (carla, dora, stella, worker)]
        acme = stage.telegram.add_group("Acme", members=people)
    else:
        carla = await agency.client_on_slack("Carla", "Berlin")
        dora = await agency.client_on_slack("Dora", "Berlin")
        stella = SlackPerson(stage, "Stella", stage.slack.add_user("stella", real_name="Stella"))
        worker, desk = agency.ann, "@desk"
        acme = stage.slack.add_channel(
            "acme", members=[each.user for each in (carla, dora, stella, worker)]
        )

    await carla.says(f"{desk} Book a hotel", chat=acme)
    await carla.sees("#1 Book a hotel", chat=acme)
    await dora.says(f"{desk} Order flowers", chat=acme)
    await dora.sees("#2 Order flowers", chat=acme)
    await worker.says(f"{desk} Bring coffee", chat=acme)
    await stage.quiet()
    assert not any("#3" in each.text for each in carla.see(acme))

    refused = await dora.presses("Cancel", on="#1 Book a hotel", chat=acme)
    assert "Only the client who asked" in refused
    await carla.presses("Cancel", on="#1 Book a hotel", chat=acme)
    await carla.sees("Cancel #1", chat=acme)

    stage.spoken += ["Can you help me", "Anybody there"]
    await stella.says(f"{desk} Can you help me", chat=acme)
    await stella.sees("you need an invitation", chat=acme)
    await agency.maria.sees("Can you help me")
    await stella.says(f"{desk} Anybody there", chat=acme)
    await agency.maria.sees("Anybody there")
    await stage.quiet()
    greetings = [s for s in stella.see(acme) if "you need an invitation" in s.text]
    assert len(greetings) == 1
