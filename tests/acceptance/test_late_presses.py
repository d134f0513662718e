"""Presses whose answer comes too late for the platform: nobody is left wondering."""

from datetime import timedelta

from adapters.playground.telegram.updates import PRESS_LIFE
from tests.acceptance.conftest import Agency
from tests.acceptance.people import TelegramPerson


async def pressed_long_ago(person: TelegramPerson, label: str, *, chat: int | None = None) -> str:
    """The desk hears of it only when Telegram takes no answer any more."""
    press = await person.pressed(label, chat=chat)
    record = person.stage.telegram.world.presses[press]
    record.pressed_at -= PRESS_LIFE + timedelta(seconds=1)
    return press


async def test_in_a_private_chat_the_answer_comes_as_a_message(agency: Agency) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("#1 Carla")
    await stage.quiet()

    press = await pressed_long_ago(agency.luis, "Reply")

    await agency.luis.sees("You are writing to Carla")
    await stage.quiet()
    assert stage.telegram.answer_to(press) is None
    assert sum("You are writing to Carla" in each.text for each in agency.luis.see()) == 1


async def test_a_press_whose_time_is_over_is_explained(agency: Agency) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("#1 Carla")
    await agency.luis.says("/release 1")
    await agency.luis.sees("#1 went back to the team")
    await stage.quiet()

    await pressed_long_ago(agency.luis, "Reply")

    await agency.luis.sees("Only whoever holds the task can write to its client")


async def test_in_a_group_the_card_tells(agency: Agency) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await agency.luis.sees("Book a flight", chat=agency.lisbon)
    await stage.quiet()
    before = len(agency.luis.see(agency.lisbon))

    await pressed_long_ago(agency.luis, "Claim", chat=agency.lisbon)

    await agency.luis.sees("Luis", chat=agency.lisbon)
    await carla.sees("Luis has taken it")
    await stage.quiet()
    assert len(agency.luis.see(agency.lisbon)) == before, "nobody reads another's answer"
