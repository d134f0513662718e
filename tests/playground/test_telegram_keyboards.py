"""The keyboard under a chat's field, and the menu of commands beside it."""

import pytest

from tests.playground.page_stage import DOT


@pytest.fixture
async def telegram(desk):
    """The stand-in, with Carla's private chat begun."""
    desk.world.telegram.start(desk.world.on_telegram["carla"])
    return desk.world.telegram


async def refusal(desk, **parameters):
    url = f"{desk.world.telegram.base_url}{desk.world.telegram.token}/sendMessage"
    async with desk.session.post(url, json=parameters) as answer:
        return (await answer.json()).get("description")


async def test_it_stays_until_it_is_taken_away(desk, telegram):
    carla = desk.world.on_telegram["carla"]
    keyboard = {
        "keyboard": [["New request", {"text": "My number", "request_contact": True}]],
        "is_persistent": True,
        "input_field_placeholder": "What do you need?",
    }
    await desk.telegram("sendMessage", chat_id=carla, text="Hello", reply_markup=keyboard)
    await desk.telegram("sendMessage", chat_id=carla, text="Another message keeps it")

    shown = telegram.chat(carla).keyboard
    assert [[(key.label, key.asks) for key in row] for row in shown.rows] == [
        [("New request", ""), ("My number", "contact")]
    ]
    assert shown.is_persistent and not shown.is_once
    assert shown.placeholder == "What do you need?"
    assert telegram.messages(carla)[-1].buttons == (), "it belongs to no message"

    away = {"remove_keyboard": True}
    await desk.telegram("sendMessage", chat_id=carla, text="Bye", reply_markup=away)
    assert telegram.chat(carla).keyboard is None


@pytest.mark.parametrize(
    ("keyboard", "why"),
    [
        ({"keyboard": "New"}, "Array of Arrays"),
        ({"keyboard": []}, "1 to 300"),
        ({"keyboard": [["x"] * 301]}, "1 to 300"),
        ({"keyboard": [[{"request_contact": True}]]}, "keyboard button"),
        ({"keyboard": [[" "]]}, "keyboard button"),
        ({"keyboard": [["x"]], "is_persistent": "yes"}, "can't parse reply keyboard"),
        ({"keyboard": [["x"]], "input_field_placeholder": "x" * 65}, "placeholder is too long"),
    ],
)
async def test_what_is_not_in_shape_is_refused(desk, telegram, keyboard, why):
    carla = desk.world.on_telegram["carla"]
    assert why in await refusal(desk, chat_id=carla, text="Hello", reply_markup=keyboard)
    assert telegram.chat(carla).keyboard is None


async def test_it_is_there_after_a_restart(playground, desk, telegram, tmp_path):
    carla = desk.world.on_telegram["carla"]
    await desk.telegram(
        "sendMessage", chat_id=carla, text="Hello", reply_markup={"keyboard": [["Again"]]}
    )
    await playground.stop()

    again = type(playground)(folder=tmp_path, clock=playground._clock)
    assert again.world.telegram.chat(carla).keyboard.rows[0][0].label == "Again"


async def test_the_narrowest_menu_of_the_language_is_shown(desk, telegram):
    carla, lisbon = desk.world.on_telegram["carla"], desk.world.places["lisbon"].telegram_chat
    luis = desk.world.on_telegram["luis"]
    for scope, language, command in (
        ("default", "", "start"),
        ("all_private_chats", "", "status"),
        ("all_private_chats", "de", "stand"),
        ("all_group_chats", "en", "claim"),
    ):
        await desk.telegram(
            "setMyCommands",
            commands=[{"command": command, "description": "Does it"}],
            scope={"type": scope},
            language_code=language,
        )

    assert telegram.commands(carla, carla) == [("status", "Does it")]
    assert telegram.commands(lisbon, luis) == [("claim", "Does it")]


async def test_a_person_sends_an_album(desk, telegram):
    carla = desk.world.on_telegram["carla"]
    telegram.send_album(carla, carla, [(DOT, "a.png", "image/png")] * 3, "Three", as_photos=True)

    parts = telegram.messages(carla)[-3:]
    assert len({part.media_group_id for part in parts}) == 1
    assert [part.caption for part in parts] == ["Three", None, None]
    heard = [each["message"] for each in telegram.pending_updates() if "message" in each][-3:]
    assert all(each["media_group_id"] == parts[0].media_group_id for each in heard)
