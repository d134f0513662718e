"""The poll loop through good days and bad ones: nothing is confirmed before it is committed."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from adapters.telegram.arrivals import UPDATES
from bot.events import MessageReceived
from bot.ports.way_in import WayIn

CHAT = {"id": 501, "type": "private"}


def update(number, text="Hello"):
    ann = {"id": 501, "is_bot": False, "first_name": "Ann"}
    message = {"message_id": number, "from": ann, "chat": CHAT, "date": 1790000000, "text": text}
    return {"update_id": number, "message": message}


def offsets(api):
    return [call["offset"] for call in api.of("getUpdates")]


async def test_the_offset_moves_after_the_commit(api, inbox, channel_of, running):
    api.answers("getUpdates", [update(5), update(6)])
    channel = channel_of(api.url)
    running(channel)

    first, second = await inbox.holds(2)
    polls = await api.called("getUpdates", 2)

    assert [first.key, second.key] == ["tg:700:5", "tg:700:6"]
    assert inbox.batches == [["tg:700:5", "tg:700:6"]]
    assert [poll["offset"] for poll in polls] == [0, 7]
    assert polls[0]["allowed_updates"] == list(UPDATES)
    assert isinstance(channel.read(first.raw), MessageReceived)
    assert first.lane == "telegram//501/"
    assert first.at == datetime.fromtimestamp(1790000000, UTC)
    assert channel.trouble == ""


async def test_what_could_not_be_stored_comes_again(api, inbox, channel_of, running):
    api.answers("getUpdates", [update(5)], [update(5)])
    inbox.refusals = 1
    running(channel_of(api.url))

    await inbox.holds(1)
    await api.called("getUpdates", 3)

    assert inbox.batches == [["tg:700:5"]] * 2
    assert offsets(api) == [0, 0, 6]


async def test_poison_hurts_nobody_else(api, inbox, channel_of, running):
    poison = [
        {"update_id": 6, "message": ["?"]},
        {"update_id": 7},
        "nonsense",
        None,
        {"update_id": True},
        {"update_id": 8, "message": {"chat": {"id": "x"}, "date": 1e300}},
        {"update_id": 9, "callback_query": {"data": 7}},
    ]
    api.answers("getUpdates", [update(5), *poison, update(10)])
    channel = channel_of(api.url)
    running(channel)

    rows = await inbox.holds(9)
    await api.called("getUpdates", 2)

    assert offsets(api) == [0, 11]
    assert isinstance(channel.read(rows[0].raw), MessageReceived)
    assert isinstance(channel.read(rows[-1].raw), MessageReceived)
    assert '"update":"nonsense"' in rows[3].raw


async def test_a_batch_that_confirms_nothing_is_not_asked_for_in_a_rush(
    api, inbox, channel_of, running
):
    api.answers("getUpdates", ["nonsense"], ["nonsense"])
    channel = channel_of(api.url)
    running(channel)

    await api.called("getUpdates", 3)

    assert len(channel.waited) == 2


@pytest.mark.parametrize(
    "answer",
    [
        (404, "Not Found"),
        (401, "Unauthorized"),
        (502, "<html>Bad Gateway</html>"),
        (200, "<html>Hello"),
        (200, {"ok": True, "result": {"not": "a list"}}),
        (429, {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 3"}),
        (500, {"ok": False, "error_code": 500, "description": "Internal Server Error: restart"}),
        (200, "[" * 100_000),
        ConnectionResetError(),
    ],
)
async def test_one_bad_answer_is_outlived(api, inbox, channel_of, running, answer):
    api.answers("getUpdates", answer, [update(5)])
    channel = channel_of(api.url)
    running(channel)

    await inbox.holds(1)
    await api.called("getUpdates", 3)

    assert len(channel.waited) == 1
    assert channel.trouble == ""


async def test_the_platform_is_not_asked_before_the_time_it_named(api, inbox, channel_of, running):
    api.answers("getUpdates", (429, {"ok": False, "parameters": {"retry_after": 40}}), [update(5)])
    channel = channel_of(api.url)
    running(channel)

    await inbox.holds(1)

    assert channel.waited[0] >= 40


async def test_pauses_grow_and_stay_below_the_life_of_a_press(api, inbox, channel_of, running):
    api.answers("getUpdates", *[(502, "")] * 12, [update(5)])
    channel = channel_of(api.url)
    running(channel)

    await inbox.holds(1)

    assert channel.waited[0] <= 1
    assert 15 <= max(channel.waited) <= 30
    assert len(set(channel.waited)) == 12


async def test_another_receiver_and_a_webhook_in_the_way(api, inbox, channel_of, running, refusal):
    conflict = refusal(409, "Conflict: can't use getUpdates method while webhook is active")
    api.answers("getUpdates", conflict, [update(5)])
    hook = {"url": "https://x.example", "has_custom_certificate": False, "pending_update_count": 1}
    api.answers("getWebhookInfo", api.usual["getWebhookInfo"], hook)
    running(channel_of(api.url))

    await inbox.holds(1)

    assert api.of("deleteWebhook") == [{"drop_pending_updates": False}]


async def test_a_bad_token_is_believed_after_getme_agreed_thrice(
    api, inbox, channel_of, running, refusal
):
    channel = channel_of(api.url)
    unauthorized = refusal(401, "Unauthorized")
    troubles = []
    pause = channel._sleep

    async def note(seconds):
        troubles.append(channel.trouble)
        await pause(seconds)

    channel._sleep = note
    api.answers("getMe", api.usual["getMe"], *[unauthorized] * 3)
    api.answers("getUpdates", *[unauthorized] * 3, [update(5)])
    running(channel)

    await inbox.holds(1)

    assert troubles == ["", "", "token_refused"]


async def test_failures_for_long_leave_the_old_connections_behind(
    api, inbox, channel_of, running, time_of_transport
):
    api.answers("getUpdates", (502, ""), (502, ""), [update(5)])
    channel = channel_of(api.url, monotonic=time_of_transport, watchdog=timedelta(seconds=90))
    rebuilt = rebuilds_of(channel)
    pause = channel._sleep

    async def slow(seconds):
        time_of_transport.pass_by(60)
        await pause(seconds)

    channel._sleep = slow
    running(channel)

    await inbox.holds(1)

    assert len(rebuilt) == 1


async def test_a_poll_on_a_half_open_connection_is_ended_and_polling_goes_on(
    stand_in, inbox, channel_of, running, time_of_transport, looks
):
    stand_in.faults.plan("hang", method="getUpdates")
    channel = channel_of(stand_in.api_url, monotonic=time_of_transport, between_looks=looks)
    rebuilt = rebuilds_of(channel)
    running(channel)
    await channel.ready()
    await stand_in.wait_for(lambda: hung(stand_in) == 1)
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)

    time_of_transport.pass_by(30)
    await looks.next()
    assert not rebuilt, "Telegram may take its time for an answer"
    time_of_transport.pass_by(30)
    await looks.next()
    await inbox.holds(1)

    assert len(rebuilt) == 1
    assert channel.way_in.restarts == 1
    await until(lambda: channel.way_in.trouble == "")


async def test_a_loop_that_does_not_even_end_is_told_of(
    api, inbox, channel_of, running, time_of_transport, looks
):
    api.answers("getUpdates", "hang")
    channel = channel_of(api.url, monotonic=time_of_transport, between_looks=looks)
    running(channel)
    await api.called("getUpdates")

    time_of_transport.pass_by(200)

    way_in = channel.way_in
    assert (way_in.is_stuck, way_in.trouble) == (True, "silent")


async def test_what_is_known_of_the_way_in(api, inbox, channel_of, running, time_of_transport):
    api.answers("getUpdates", (429, {"ok": False, "parameters": {"retry_after": 4}}), [update(5)])
    channel = channel_of(api.url, monotonic=time_of_transport)
    assert channel.way_in == WayIn(kind="polling", trouble="starting", has_backlog=True)
    running(channel)
    await inbox.holds(1)
    await api.called("getUpdates", 3)

    time_of_transport.pass_by(7)

    assert channel.way_in == WayIn(
        kind="polling", trouble="", silence=timedelta(seconds=7), put_off=1
    )
    time_of_transport.pass_by(90)
    assert channel.way_in.trouble == "silent"


async def until(look):
    async with asyncio.timeout(5):
        while not look():  # noqa: ASYNC110 - any condition has no event
            await asyncio.sleep(0.002)


def rebuilds_of(channel):
    """Each time the connections of polls are left behind."""
    rebuilt = []
    rebuild = channel._polls.rebuild

    async def noted():
        rebuilt.append(True)
        await rebuild()

    channel._polls.rebuild = noted
    return rebuilt


def hung(stand_in):
    return sum(each.name == "hang" for each in stand_in.faults.happened)


async def test_people_and_presses_from_the_stand_in(stand_in, inbox, channel_of, running):
    channel = channel_of(stand_in.api_url)
    running(channel)
    await channel.ready()
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)
    for number in range(250):
        stand_in.say(ann, ann, f"message {number}")
    stand_in.faults.next("getUpdates", "502_html")
    stand_in.faults.next("getUpdates", "409")
    stand_in.faults.next("getUpdates", "accepted_then_reset")

    rows = await inbox.holds(251)
    texts = [
        event.text for row in rows if isinstance(event := channel.read(row.raw), MessageReceived)
    ]

    assert texts == [f"message {number}" for number in range(250)]
    await stand_in.wait_for(lambda: not stand_in.pending_updates())
