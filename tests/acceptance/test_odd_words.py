"""Odd names, buttons, numbers and roles: nothing breaks, and somebody is told."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.odd import nothing_failed, spoken_update


@pytest.mark.parametrize(
    "name",
    ["<b>Bold</b> & *Co*", "\u202eevil", "x" * 4000, "two\nlines", "👩‍💻" * 60, "\x00", "\ud83d"],
)
async def test_odd_names(agency: Agency, name: str) -> None:
    zoe = agency.stage.telegram.add_user("Zoe")
    agency.stage.telegram.start(zoe)
    agency.stage.telegram.push_raw_update(spoken_update(zoe, "May I ask something?", name))

    told = await agency.maria.sees("May I ask something?")

    assert "\u202e" not in told.text and len(told.text) < 500
    await nothing_failed(agency)


@pytest.mark.parametrize(
    "data", ["garbage", "", "2:claim:abc", "1:claim:nothing", "1:fly:abc", "::::"]
)
async def test_a_button_of_another_time_is_answered(agency: Agency, data: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Please book a table")
    confirmation = await carla.sees("Got it")
    answers = len([c for c in agency.stage.telegram.calls if c["method"] == "answerCallbackQuery"])
    agency.stage.telegram.push_raw_update(
        {
            "callback_query": {
                "id": "4711",
                "from": {"id": carla.user, "is_bot": False, "first_name": "Carla"},
                "message": {
                    "message_id": int(confirmation.id),
                    "date": 1,
                    "chat": {"id": carla.user, "type": "private"},
                },
                "data": data,
            }
        }
    )

    await agency.stage.until(
        lambda: (
            len([c for c in agency.stage.telegram.calls if c["method"] == "answerCallbackQuery"])
            > answers
        ),
        "the press is answered",
        carla.see,
    )


@pytest.mark.parametrize(
    "command",
    [
        "/claim 99999999999999999999",
        "/claim -1",
        "/done #",
        "/done #x",
        "/reply #",
        "/release 0",
        "/claim #1#",
    ],
)
async def test_a_number_that_is_none_does_nothing(agency: Agency, command: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Please book a table")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("You have #1")

    await agency.luis.says(command)

    await agency.luis.sees("There is no such task here. Name it by its number")
    await nothing_failed(agency)


async def test_a_role_that_is_none(agency: Agency) -> None:
    await agency.maria.says("/invite wizard")

    await agency.maria.sees("Write the role, and the team if you like")


async def test_a_name_of_a_team_that_is_too_long(agency: Agency) -> None:
    group = agency.stage.telegram.add_group("Porto", members=[agency.maria.user])

    await agency.maria.says(f"/team {'x' * 300}", chat=group)

    await agency.maria.sees("at most 60 characters", chat=group)
