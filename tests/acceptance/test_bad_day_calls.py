"""A call meets a fault: the message comes, as often as promised, and nobody else waits for it."""

import pytest

from adapters.playground.faults import Often
from tests.acceptance.conftest import Agency

ONCE, TWICE = 1, 2
NAMES = ["Ada", "Bob", "Cleo", "Dan", "Eve", "Fay"]


async def passes(agency: Agency, look, *, seconds: int = 5) -> None:
    """Let the desk clock pass until nothing waits any more, and see what came of it."""
    for _ in range(60):  # dice may fall badly many times
        await agency.stage.quiet_but_waiting()
        if "outbox:ready" not in await agency.stage.store.backlog():
            break
        agency.stage.clock.move(seconds=seconds)
    assert look()


def confirmations(person) -> int:
    return sum("You will have an answer by" in each.text for each in person.see())


def cards(agency: Agency) -> int:
    seen = agency.ann.see(agency.berlin)
    return sum("Claim" in each.buttons for each in seen)


async def unfinished(agency: Agency) -> set[str]:
    """What has been given up, or waits for nothing."""
    backlog = await agency.stage.store.backlog()
    return backlog.keys() & {"inbox:poison", "outbox:ready", "outbox:dead", "outbox:parked"}


TELEGRAM = [
    ("429", {"retry_after": 5}, ONCE),
    ("429_bare", {}, ONCE),
    ("wrapped_429", {"retry_after": 5}, ONCE),
    ("reset_before", {}, ONCE),
    ("502_html", {}, ONCE),
    ("502_html", {"carried_out": True}, TWICE),
    ("200_garbage", {}, ONCE),
    ("200_garbage", {"carried_out": True}, TWICE),
    ("404_once", {}, ONCE),
    ("401", {}, ONCE),
    ("409", {}, ONCE),
    ("500", {}, ONCE),
    ("500", {"carried_out": True}, TWICE),
    ("hang", {"seconds": 0.05}, ONCE),
    ("hang", {"seconds": 0.05, "carried_out": True}, TWICE),
    ("slow", {"seconds": 0.05}, ONCE),
    ("accepted_then_reset", {}, TWICE),
]


@pytest.mark.parametrize(("fault", "values", "copies"), TELEGRAM)
async def test_a_confirmation_outlives_telegrams_bad_day(
    agency: Agency, fault: str, values: dict, copies: int
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.telegram.faults.plan(fault, method="sendMessage", chat=carla.user, **values)

    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    await passes(agency, lambda: confirmations(carla) == copies)

    assert confirmations(carla) == copies and cards(agency) == 1
    assert not await unfinished(agency)


SLACK = [
    ("429", {"retry_after": 5}),
    ("200_limit", {"error": "message_limit_exceeded"}),
    ("200_limit", {"error": "rate_limited"}),
    ("reset_before", {}),
    ("500", {}),
    ("500", {"carried_out": True}),
    ("502_html", {}),
    ("502_html", {"carried_out": True}),
    ("200_garbage", {}),
    ("200_garbage", {"carried_out": True}),
    ("internal_error", {}),
    ("internal_error", {"carried_out": True}),
    ("hang", {"seconds": 0.05}),
    ("hang", {"seconds": 0.05, "carried_out": True}),
    ("slow", {"seconds": 0.05}),
    ("accepted_then_reset", {}),
]


@pytest.mark.parametrize(("fault", "values"), SLACK)
async def test_a_card_outlives_slacks_bad_day_and_comes_once(
    agency: Agency, fault: str, values: dict
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.slack.faults.plan(fault, method="chat.postMessage", chat=agency.berlin, **values)

    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")
    await passes(agency, lambda: cards(agency) == 1, seconds=10)

    assert confirmations(carla) == 1 and not await unfinished(agency)


async def test_waits_that_grow_are_kept_each_time_and_by_that_chat_alone(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    dora = await agency.client_on_telegram("Dora", "Berlin")
    faults = agency.stage.telegram.faults
    often = Often(times=3)
    faults.plan("429", method="send*", chat=carla.user, retry_after=5, growth=3, often=often)
    await carla.says("Book a hotel")

    for seconds in (5, 15, 45):
        await agency.stage.until(
            lambda s=seconds: faults.happened and faults.happened[-1].facts["retry_after"] == s,
            f"a wait of {seconds} s",
            carla.see,
        )
        await agency.stage.quiet_but_waiting()
        agency.stage.clock.move(seconds=seconds - 1)
        await agency.stage.quiet_but_waiting()
        assert confirmations(carla) == 0
        if seconds == 15:
            await dora.says("Order flowers")
            await dora.sees("You will have an answer by")
        agency.stage.clock.move(seconds=1)

    await carla.sees("You will have an answer by")
    await agency.stage.quiet()
    assert confirmations(carla) == 1
    assert [each.after is not None for each in faults.happened] == [True] * 3


@pytest.mark.parametrize("percent", [10, 40])
async def test_a_rehearsal_with_dice_loses_nothing(agency: Agency, percent: int) -> None:
    clients = [await agency.client_on_telegram(name, "Berlin") for name in NAMES]
    often = Often(times=0, percent=percent, seed=7)
    telegram, slack = agency.stage.telegram.faults, agency.stage.slack.faults
    telegram.plan("429", method="send*", retry_after=1, often=often)
    slack.plan("500", method="chat.*", carried_out=True, often=often)

    for client in clients:
        await client.says(f"{client.name} needs a hotel")
    await agency.stage.until(
        lambda: not agency.stage.telegram.pending_updates(), "all is fetched", agency.maria.see
    )
    await passes(agency, lambda: all(confirmations(each) == 1 for each in clients), seconds=3)

    assert telegram.happened and slack.happened
    seen = [each.text for each in agency.ann.see(agency.berlin) if "Claim" in each.buttons]
    assert sorted(name for name in NAMES for text in seen if f"{name} needs" in text) == NAMES
    assert not await unfinished(agency)
