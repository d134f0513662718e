"""A platform says "too many" all the same: whoever is meant waits, nobody else, and nothing is lost."""

import pytest

from adapters.playground.faults import Often
from tests.acceptance.conftest import Agency
from tests.acceptance.test_bad_day_calls import confirmations, passes, unfinished

NAMES = ["Ada", "Bob", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal"]
ALWAYS = Often(times=0)


async def test_a_whole_bot_that_must_wait_is_left_alone_until_it_may_go_on(agency: Agency) -> None:
    """Telegram does not say whom it means; three chats told the same in a row are enough."""
    clients = [await agency.client_on_telegram(name, "Berlin") for name in NAMES]
    colin = await agency.client_on_slack("Colin", "Berlin")
    telegram = agency.stage.telegram
    await agency.stage.quiet()
    flood = telegram.faults.plan("429", method="send*", retry_after=30, often=ALWAYS)
    for client in clients[:3]:
        await client.says(f"{client.name} needs a hotel")
    await agency.stage.until(lambda: len(telegram.faults.happened) == 3, "three wait", list)

    for client in clients[3:]:
        await client.says(f"{client.name} needs a hotel")
    await colin.says("Order flowers")
    await colin.sees("You will have an answer by")
    await agency.ann.sees("Hal needs a hotel", chat=agency.berlin)
    await agency.stage.quiet_but_waiting()
    assert len(telegram.faults.happened) == 3

    telegram.faults.switch_off(flood.id)
    await passes(agency, lambda: all(confirmations(each) == 1 for each in clients), seconds=10)
    assert not await unfinished(agency)


@pytest.mark.parametrize("word", ["message_limit_exceeded", "rate_limited"])
async def test_a_channel_of_slack_that_must_wait_keeps_its_order(agency: Agency, word: str) -> None:
    """With HTTP 200, as Slack does where a channel has had too much."""
    carla = await agency.client_on_telegram("Carla", "Berlin")
    dora = await agency.client_on_slack("Dora", "Lisbon")
    slack = agency.stage.slack
    limit = slack.faults.plan(
        "200_limit", method="chat.postMessage", chat=agency.berlin, error=word, often=ALWAYS
    )
    for thing in ("chairs", "tables", "lamps"):
        await carla.says(f"/new Order {thing}")
    await agency.stage.until(lambda: slack.faults.happened, "Slack asks to wait", list)

    await dora.says("Book a hotel")
    await dora.sees("You will have an answer by")
    for _ in range(3):
        await agency.stage.quiet_but_waiting()
        agency.stage.clock.move(seconds=10)
    assert not [each for each in agency.ann.see(agency.berlin) if "Order" in each.text]

    slack.faults.switch_off(limit.id)
    await passes(agency, lambda: True, seconds=10)
    cards = [each.text for each in agency.ann.see(agency.berlin) if "Claim" in each.buttons]
    assert [card.find("chairs") > 0 for card in cards] == [True, False, False]
    assert [card.find("lamps") > 0 for card in cards] == [False, False, True]
    assert not await unfinished(agency)
