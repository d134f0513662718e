"""What a client said on the telephone becomes their request, whichever platform they read on."""

from tests.acceptance.conftest import Agency


async def test_staff_on_slack_write_down_for_a_client_on_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")

    answer = await agency.ann.commands("for Carla: book a table")

    assert answer == "#1 is a new request of Carla, who has been told; the team is asked."
    await carla.sees("Ann has written this down for you as request #1: “book a table”.")
    await carla.sees("Got it. You will have an answer by")
    await agency.ann.sees("#1 book a table", chat=agency.berlin)


async def test_staff_on_telegram_write_down_for_a_client_on_slack(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")

    await agency.luis.says("/for Colin: order paper")

    await agency.luis.sees("#1 is a new request of Colin")
    await colin.sees("Luis has written this down for you as request #1: “order paper”.")
    await agency.luis.sees("#1 order paper", chat=agency.lisbon)
