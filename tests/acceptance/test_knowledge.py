"""What stands ready answers a client at once, on either platform; what did not help is passed on."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.test_slack_forms import on_slack
from tests.acceptance.views import form

PLATFORMS = pytest.mark.parametrize("platform", ["telegram", "slack"])
HOURS = "add When are you open? | Monday to Friday, **9 to 17**, Berlin time."


async def client(agency: Agency, platform: str):
    await agency.maria.says(f"/faq {HOURS}")
    await agency.maria.sees("Kept as number 1")
    if platform == "slack":
        return await agency.client_on_slack("Carla", "Berlin")
    return await agency.client_on_telegram("Carla", "Berlin")


@PLATFORMS
async def test_an_answer_that_helps_makes_no_work(agency: Agency, platform) -> None:
    carla = await client(agency, platform)

    await carla.says("when do you open?")
    answer = await carla.sees("Monday to Friday, 9 to 17, Berlin time.")
    assert "From our answers: “When are you open?”" in answer.text
    assert answer.buttons == ("That helps", "Talk to a person")
    assert "Glad that helped, Carla" in await carla.presses("That helps")

    agency.stage.clock.move(minutes=30)
    await agency.stage.quiet()
    assert not any("#1" in each.text for each in agency.ann.see(agency.berlin))


@PLATFORMS
async def test_a_person_is_called_with_the_question(agency: Agency, platform) -> None:
    carla = await client(agency, platform)
    await carla.says("when do you open?")

    assert "it is #1, and a person answers you" in await carla.presses("Talk to a person")
    await agency.ann.sees("when do you open?", chat=agency.berlin)
    told = await agency.ann.sees("was given this answer before", chat=agency.berlin)
    assert told.thread
    await agency.ann.presses("Claim", chat=agency.berlin)

    await agency.maria.says("/faq misses")
    missed = await agency.maria.sees("1. when do you open? (an answer was given")
    assert missed.buttons == ("1: Write an answer",)


@PLATFORMS
async def test_silence_makes_it_a_request_after_ten_minutes(agency: Agency, platform) -> None:
    carla = await client(agency, platform)
    await carla.says("when do you open?")
    await carla.sees("Monday to Friday")

    agency.stage.clock.move(minutes=11)

    await agency.ann.sees("when do you open?", chat=agency.berlin)
    await carla.sees("#1")


async def test_an_answer_is_written_to_what_was_asked_in_vain(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    maria = agency.maria
    await carla.says("Do you sell vouchers?")
    await carla.sees("#1")
    await maria.says("/faq misses")
    await maria.sees("1. Do you sell vouchers?")

    await maria.presses("1: Write an answer")
    await maria.sees("A client asked: “Do you sell vouchers?”")
    await maria.presses("Skip", on="A client asked")
    await maria.sees("Clients are given these words")
    await maria.says("No, but friends of clients get 10 %.")
    await maria.presses("Skip", on="One on each line")
    await maria.presses("Skip", on="every client may be given")
    await maria.sees("Kept as number 1")

    dan = await agency.client_on_slack("Dan", "Berlin")
    await dan.says("do you sell vouchers")
    await dan.sees("friends of clients get 10 %")


async def test_on_slack_the_question_stands_in_the_form(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    maria = on_slack(agency, "Maria")
    await carla.says("Do you sell vouchers?")
    await carla.sees("#1")
    maria.asks("faq misses")
    await maria.sees("1. Do you sell vouchers?")

    await maria.pressed("1: Write an answer")
    opened = await form(maria, "Which question does it answer?")
    opened.submit(question="Do you sell vouchers?", answer="No, but friends get 10 %.")

    await form(maria, "Kept as number 1")
    maria.asks("faq misses")
    await maria.sees("Every question found an answer")


@PLATFORMS
async def test_a_companys_answers_are_for_whoever_was_invited_for_it(
    agency: Agency, platform
) -> None:
    maria = agency.maria
    await maria.says("/faq add company:Acme Who signs our invoices? | Ms Whitlock does.")
    await maria.sees("People of Acme who ask this")
    invite = agency.client_on_slack if platform == "slack" else agency.client_on_telegram
    carla = await invite("Carla", "Berlin company:Acme")
    dan = await invite("Dan", "Berlin")

    await carla.says("who signs our invoices?")
    answer = await carla.sees("Ms Whitlock does.")
    assert "From the answers for Acme" in answer.text
    await dan.says("who signs our invoices?")
    await dan.sees("#1")
