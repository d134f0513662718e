"""What becomes of what clients write, the same on both platforms."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson
from tests.acceptance.places import started_again, stopped

pytestmark = pytest.mark.parametrize("platform", ["telegram", "slack"])
Client = SlackPerson | TelegramPerson


async def _client(agency: Agency, platform: str, name: str = "Carla") -> Client:
    on_slack = platform == "slack"
    return await (agency.client_on_slack if on_slack else agency.client_on_telegram)(name, "Berlin")


async def _answers(client: Client, text: str, to: Seen) -> None:
    """Quote a message on Telegram, write in its thread on Slack."""
    if isinstance(client, SlackPerson):
        await client.says(text, thread=to.thread or to.id)
    else:
        await client.says(text, reply_to=to.id)


async def _types(client: Client, command: str) -> None:
    if isinstance(client, SlackPerson):
        client.asks(command)
    else:
        await client.says(f"/{command}")


def _cards(agency: Agency) -> list[str]:
    seen = agency.ann.see(agency.berlin)
    return [s.text for s in seen if s.text.startswith("#") and not s.thread]


async def test_greetings_and_thanks_open_nothing(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)

    await carla.says("Hello!")
    await carla.sees("Write what you need")
    await carla.says("thank you so much")
    await carla.says("👍")

    await agency.stage.quiet()
    assert not _cards(agency)


async def test_what_comes_right_after_joins_even_over_a_restart(
    agency: Agency, platform: str
) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    await carla.says("in Porto")
    await agency.ann.sees("Book a hotel\n> in Porto", chat=agency.berlin)
    await stopped(agency)
    agency.stage.clock.move(seconds=60)

    async with started_again(agency) as stage:
        carla.stage = stage
        await carla.says("with a view")

        await agency.ann.sees("in Porto\n> with a view", chat=agency.berlin)
        await stage.quiet()
        assert len(_cards(agency)) == 1


async def test_an_answer_to_an_older_request_goes_to_it(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    first = await carla.sees("#1 Book a hotel")
    await _types(carla, "new Order flowers")
    await carla.sees("#2 Order flowers")
    agency.stage.clock.move(minutes=45)

    await _answers(carla, "for two nights", first)

    await agency.ann.sees("Book a hotel\n> for two nights", chat=agency.berlin)
    await agency.stage.quiet()
    assert len(_cards(agency)) == 2


async def test_what_a_request_waits_for_joins_it_whenever_it_comes(
    agency: Agency, platform: str
) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    card = await agency.ann.sees("#1 Book a hotel", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.commands("reply 1 For how many nights?")
    await carla.sees("For how many nights?")
    await agency.ann.commands("wait 1")
    await carla.sees("is waiting for your answer")
    agency.stage.clock.move(hours=3)

    await carla.says("two nights")

    relayed = await agency.ann.sees("#1 Carla\ntwo nights", chat=agency.berlin)
    assert relayed.thread == card.id
    await carla.sees("Added to #1")
    await carla.sees("Ann is working on it")


async def test_silence_makes_a_new_request_which_one_press_merges(
    agency: Agency, platform: str
) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.clock.move(minutes=45)
    await carla.says("and a car, please")
    question = await carla.sees("Which request does this belong to?")
    assert question.buttons == ("Part of #1 Book a hotel", "New request")

    agency.stage.clock.move(minutes=6)

    await agency.ann.sees("#2 and a car, please", chat=agency.berlin)
    assert "#2 is part of #1" in await carla.presses("Part of #1 Book a hotel")


async def test_something_new_leaves_what_it_had_joined(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.clock.move(minutes=10)
    await carla.says("And order flowers")
    await carla.sees("Added to #1")

    await carla.presses("This is something new")

    await agency.ann.sees("#2 And order flowers", chat=agency.berlin)
    await agency.stage.quiet()
    assert not any("flowers" in each for each in _cards(agency) if each.startswith("#1"))


async def test_several_open_requests_are_listed_and_kept_apart(
    agency: Agency, platform: str
) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    await carla.sees("#1 Book a hotel")
    await _types(carla, "new Order flowers")
    await carla.sees("#2 Order flowers")
    await agency.ann.presses("Claim", on="#2 Order flowers", chat=agency.berlin)
    await agency.ann.commands("reply 2 Roses?")
    await carla.sees("Ann (#2)\nRoses?")

    await carla.says("any news?")

    listed = await carla.sees("#2 Order flowers – in progress")
    assert "#1 Book a hotel – waiting to be claimed" in listed.text


async def test_one_confirmation_is_changed_as_things_move(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)
    await carla.says("Design a flyer by Friday 5pm")
    first = await carla.sees("You will have an answer by")
    assert "Wanted by" in first.text
    assert "Europe/Berlin" in first.text

    assert "urgent" in await carla.presses("Urgent")
    await agency.ann.presses("Claim", chat=agency.berlin)
    taken = await carla.sees("Ann has taken it")
    await _types(carla, "due 1 Monday 11:00")
    await carla.sees("#1 is wanted by Mon")
    await agency.ann.commands("done 1 Here it is")
    await agency.ann.sees("gets this result", chat=agency.berlin)
    agency.stage.clock.move(seconds=11)
    await carla.sees("Ann has finished #1")
    await agency.stage.quiet()

    now = [each for each in carla.see() if each.text.startswith("#1 Design a flyer")]
    assert {each.id for each in now} == {first.id} == {taken.id}


async def test_a_category_is_chosen_by_a_press(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)
    await carla.says("Please look after the thing we spoke about")
    await carla.pressed("Category")

    await carla.presses("Bookkeeping")

    await agency.ann.sees("Bookkeeping", chat=agency.berlin)


async def test_a_flood_is_told_once_and_lost_nowhere(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)
    await carla.says("Sort my photos")
    card = await agency.ann.sees("Sort my photos", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it")
    agency.stage.clock.move(minutes=3)

    for number in range(1, 31):
        await carla.says(f"photo number {number:02}")

    await carla.sees("faster than we can read")
    agency.stage.clock.move(minutes=2)
    await agency.ann.sees("Carla wrote", chat=agency.berlin)
    await agency.stage.quiet()
    notices = [each for each in carla.see() if "faster than we can read" in each.text]
    assert len(notices) == 1
    relayed = [
        e for e in agency.ann.see(agency.berlin) if e.thread == card.id and "photo number" in e.text
    ]
    assert len(relayed) <= 21
    await agency.ann.presses("Details", on="#1 Sort my photos", chat=agency.berlin)
    details = await agency.ann.sees("31 messages", chat=agency.berlin)
    assert details


async def test_a_cancelled_request_can_be_brought_back(agency: Agency, platform: str) -> None:
    carla = await _client(agency, platform)
    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")
    await carla.presses("Cancel")
    await carla.pressed("Yes, cancel it")
    await carla.sees("Cancelled.")

    await carla.pressed("Undo")

    await carla.sees("You will have an answer by")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it")
