"""Which messages open a task, join one, or make the desk ask."""

import pytest

from tests.acceptance.conftest import Agency


def _tasks(agency: Agency) -> set[str]:
    return {s.id for s in agency.ann.see(agency.berlin) if s.text.startswith("#") and not s.thread}


async def test_greetings_open_nothing(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")

    await carla.says("Hello!")

    await carla.sees("Write what you need")
    await agency.stage.quiet()
    assert not _tasks(agency)


async def test_messages_right_after_the_first_join_it(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")

    await carla.says("Book a hotel")
    await carla.says("in Porto")
    await carla.says("with a view")

    await agency.ann.sees("Book a hotel\n> in Porto\n> with a view", chat=agency.berlin)
    await agency.stage.quiet()
    assert len(_tasks(agency)) == 1


async def test_a_later_message_is_asked_about(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.clock.move(minutes=45)

    await carla.says("Also order flowers")
    await carla.sees("Which request does this belong to?")
    await carla.presses("New request")

    await agency.ann.sees("#2 Also order flowers", chat=agency.berlin)


async def test_an_unanswered_question_becomes_a_task(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.clock.move(minutes=45)
    await carla.says("Also order flowers")
    await carla.sees("Which request does this belong to?")

    agency.stage.clock.move(minutes=6)

    await agency.ann.sees("#2 Also order flowers", chat=agency.berlin)
    assert "#2 is part of #1" in await carla.presses("Part of #1 Book a hotel")


async def test_something_new_leaves_the_task_it_had_joined(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    agency.stage.clock.move(minutes=10)

    await carla.says("And order flowers")
    await carla.sees("Added to #1")
    await carla.presses("This is something new")

    await agency.ann.sees("#2 And order flowers", chat=agency.berlin)
    await agency.stage.quiet()
    card = next(s for s in agency.ann.see(agency.berlin) if s.text.startswith("#1"))
    assert "flowers" not in card.text


async def test_urgent_and_cancel(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")

    assert "urgent" in await carla.presses("Urgent")
    await agency.ann.sees("urgent", chat=agency.berlin)
    await carla.presses("Cancel")
    await carla.presses("Yes, cancel it")

    await carla.sees("Cancelled.")
    await agency.ann.sees("cancelled", chat=agency.berlin)


async def test_a_request_in_the_slack_channel_needs_a_mention(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    office = agency.stage.slack.add_channel("colins-office", members=[colin.user])

    await colin.says("does anybody have a stapler", chat=office)
    ts = await colin.says("@desk order staplers", chat=office)

    answer = await colin.sees("You will have an answer by", chat=office)
    assert answer.thread == ts
    await agency.ann.sees("#1 order staplers", chat=agency.berlin)


async def test_an_answer_that_sounds_like_small_talk_reaches_the_staff(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    card = await agency.ann.sees("Book a hotel", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.presses("Reply", chat=agency.berlin)
    await agency.ann.says("Shall I book it?", chat=agency.berlin, thread=card.id)
    await carla.sees("Shall I book it?")

    await carla.says("ok, great")

    await agency.ann.sees("#1 Carla\nok, great", chat=agency.berlin)


async def test_a_code_is_never_shown_in_a_group(agency: Agency) -> None:
    await agency.maria.says("/invite manager", chat=agency.lisbon)

    await agency.maria.sees("write it to me in a private chat", chat=agency.lisbon)


async def test_an_urgent_task_is_reminded_sooner(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await agency.ann.sees("Book a hotel", chat=agency.berlin)
    await carla.presses("Urgent")
    await agency.stage.quiet()

    agency.stage.clock.move(minutes=4)

    await agency.ann.sees("has waited 4 min", chat=agency.berlin)


@pytest.mark.parametrize("platform", ["telegram", "slack"])
async def test_what_an_impatient_client_says_twice_is_said_once(
    agency: Agency, platform: str
) -> None:
    on_slack = platform == "slack"
    client = await (agency.client_on_slack if on_slack else agency.client_on_telegram)(
        "Carla", "Berlin"
    )
    await client.says("Order paper")
    card = await agency.ann.sees("Order paper", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await client.sees("Ann has taken it")
    for words in ("By Friday?", "By Friday?", "A4, please"):
        await client.says(words)

    await agency.ann.sees("#1 Carla\nA4, please", chat=agency.berlin)
    heard = [
        each
        for each in agency.ann.see(agency.berlin)
        if each.thread == card.id and each.id != card.id
    ]
    assert len([each for each in heard if "By Friday?" in each.text]) == 1
