"""Rows for the inbox: their lanes, times and twins."""

from datetime import UTC, datetime

from adapters.telegram.arrivals import arrivals
from adapters.telegram.origins import Me
from adapters.telegram.read import read
from bot.events import ButtonPressed

CHAT = {"id": 501, "type": "private"}
NOW = datetime(2026, 9, 21, 10, tzinfo=UTC)


def update(number, text="Hello"):
    ann = {"id": 501, "is_bot": False, "first_name": "Ann"}
    message = {"message_id": number, "from": ann, "chat": CHAT, "date": 1790000000, "text": text}
    return {"update_id": number, "message": message}


def test_presses_wait_for_their_task_only():
    def press(data):
        message = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}}
        query = {"id": "1", "from": {"id": 1}, "data": data, "message": message}
        return {"update_id": 1, "callback_query": query}

    rows = arrivals([press("1:claim:abc"), press("other")], me=Me(700, "desk_bot"), now=NOW)

    assert [row.lane for row in rows] == ["task:abc", "telegram//-5/"]
    assert [row.at for row in rows] == [NOW, NOW]


def test_the_same_edit_has_the_same_twin():
    def edit(number, text):
        message = update(1, text)["message"] | {"edit_date": 1790000060}
        return {"update_id": number, "edited_message": message}

    first, again, other = arrivals(
        [edit(1, "a"), edit(2, "a"), edit(3, "b")], me=Me(700, "desk_bot"), now=NOW
    )

    assert first.twins == again.twins
    assert first.key != again.key
    assert first.twins != other.twins
    assert first.at == datetime.fromtimestamp(1790000060, UTC)


def test_topics_are_lanes_of_their_own():
    message = update(1)["message"] | {
        "chat": {"id": -5, "type": "supergroup"}, "message_thread_id": 12, "is_topic_message": True,
    }  # fmt: skip

    (row,) = arrivals([{"update_id": 1, "message": message}], me=Me(700, "desk_bot"), now=NOW)

    assert row.lane == "telegram//-5/12"


def test_a_press_is_read_with_the_time_it_came():
    press = {"id": "1", "from": {"id": 1, "is_bot": False, "first_name": "Ann"}, "data": "1:claim:abc",
             "message": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}}}  # fmt: skip
    (row,) = arrivals([{"update_id": 1, "callback_query": press}], me=Me(700, "b"), now=NOW)

    event = read(row.raw)
    assert isinstance(event, ButtonPressed)
    assert event.at == NOW
