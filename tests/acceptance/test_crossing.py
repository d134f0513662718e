"""Each kind of contents is sent once in each direction, and arrives as docs/relay.md says."""

from itertools import groupby

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.crossing import FROM_SLACK, FROM_TELEGRAM, Crossing
from tests.acceptance.looks import seen_on_slack, seen_on_telegram
from tests.acceptance.people import Seen


@pytest.mark.parametrize("to", ["telegram", "slack"])
@pytest.mark.parametrize("origin", ["telegram", "slack"])
async def test_everything_crosses(agency: Agency, origin: str, to: str) -> None:
    team, place = ("Lisbon", agency.lisbon) if to == "telegram" else ("Berlin", agency.berlin)
    if origin == "telegram":
        client, kinds = await agency.client_on_telegram("Carla", team), FROM_TELEGRAM
    else:
        client, kinds = await agency.client_on_slack("Colin", team), FROM_SLACK
    worker = agency.luis if to == "telegram" else agency.ann
    await client.says("Please help me with a few things")
    await worker.presses("Claim", chat=place)
    await client.sees(f"{worker.name} has taken it")
    await agency.stage.quiet()
    here = None if to == "telegram" else place

    arrived = {}
    for name, kind in kinds.items():
        agency.stage.clock.move(seconds=5)  # nobody sends all of it in a minute
        before = {each.id for each in worker.see(here)}
        kind.send(client)
        await agency.stage.until(
            lambda: (
                not agency.stage.telegram.pending_updates()
                and not agency.stage.slack.deliveries.pending
            ),
            f"{name} is told",
            lambda: worker.see(here),
        )
        await agency.stage.quiet_but_waiting()
        agency.stage.clock.move(seconds=15)  # the desk waits for more of an album
        await agency.stage.until(
            lambda: any(each.id not in before for each in worker.see(here)),  # noqa: B023
            f"{name} has arrived",
            lambda: worker.see(here),
        )
        await agency.stage.quiet()
        new = [each for each in worker.see(here) if each.id not in before]
        arrived[name] = described(new, kind, to)

    assert arrived == {name: getattr(kind, to) for name, kind in kinds.items()}


def described(new: list[Seen], kind: Crossing, to: str) -> str:
    """What came, and whether it says what was said."""
    if not any(kind.says in each.text for each in new):
        return f"without {kind.says!r}: {[each.text for each in new]}"
    look = seen_on_telegram if to == "telegram" else seen_on_slack
    words = [each for each in new if each.raw.from_bot]
    albums = [
        [look(each) for each in album]
        for _, album in groupby(words, key=lambda each: _album_of(each) or each.id)
    ]
    shown = [one[0] if len(one) == 1 else f"album ({', '.join(one)})" for one in albums]
    if to == "slack" and len(shown) > 1:
        shown = [each for each in shown if each != "text"]  # the heading with its buttons
    return " + ".join(shown)


def _album_of(seen: Seen) -> str | None:
    return getattr(seen.raw, "media_group_id", None)


async def test_what_cannot_be_carried_is_named_to_whoever_sent_it(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")

    agency.stage.telegram.send_content(carla.user, carla.user, {"story": {"id": 1}})

    await carla.sees("A story cannot be passed on")


async def test_an_answer_stays_an_answer_on_both_sides(agency: Agency) -> None:
    """Within Telegram it is a reply to the very message; to Slack it begins with a quotation."""
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a hotel")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await carla.sees("Luis has taken it")
    asked = await carla.says("Two rooms or three?")
    there = await agency.luis.sees("Two rooms or three?")

    await agency.luis.says("Two, I think", reply_to=there.id)
    answer = await carla.sees("Two, I think")
    assert answer.raw.reply_to == int(asked)
    await carla.says("Then two", reply_to=answer.id)
    back = await agency.luis.sees("Then two")
    replied = next(each for each in agency.luis.see() if each.id == str(back.raw.reply_to))
    assert replied.text == "Two, I think"


async def test_an_answer_to_another_platform_begins_with_what_it_answers(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Two rooms or three?")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.presses("Reply", chat=agency.berlin)
    card = await agency.ann.sees("You are writing to Carla", chat=agency.berlin)
    await agency.ann.says("Would *two* do?", chat=agency.berlin, thread=card.thread)
    answer = await carla.sees("Would *two* do?")

    await carla.says("Yes", reply_to=answer.id)

    back = await agency.ann.sees("Would *two* do?\nYes", chat=agency.berlin)
    assert seen_on_slack(back) == "quote"
