"""The webhook: set only where it must be, taken only from Telegram, confirmed after the commit."""

import asyncio
import io
import json
from datetime import timedelta

import aiohttp
import pytest
from structlog.testing import capture_logs

from adapters.telegram.arrivals import UPDATES
from adapters.telegram.hook import HEADER, Hook
from adapters.web.routes import Request
from adapters.web.server import WebServer
from bot.events import MessageReceived
from bot.ports.store import StoreBusyError
from bot.ports.way_in import WayIn
from tests.ports import LOOPBACK, free_port

TOKEN = "100001:PLAYGROUND"
HOOK = Hook.of("https://desk.example", token=TOKEN)
ASKED = list(UPDATES)
CHAT = {"id": 501, "type": "private"}


def update(number, text="Hello"):
    ann = {"id": 501, "is_bot": False, "first_name": "Ann"}
    message = {"message_id": number, "from": ann, "chat": CHAT, "date": 1790000000, "text": text}
    return {"update_id": number, "message": message}


def told(info=None, **more):
    """What getWebhookInfo says of a webhook that stands."""
    usual = {"url": HOOK.url, "has_custom_certificate": False, "pending_update_count": 0}
    return usual | {"allowed_updates": ASKED} | more


@pytest.fixture
async def hooked(api, channel_of, running):
    """A channel that is called, up and running."""
    channel = channel_of(api.url, hook=HOOK)
    running(channel)
    await channel.ready()
    return channel


async def brings(channel, body, secret=HOOK.secret):
    """Telegram posts a body; the status it is answered with."""
    (route,) = channel.routes
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {} if secret is None else {HEADER: secret}
    answer = await route.take(Request(body=body, headers=headers))
    assert answer.body == ""
    return answer.status


async def test_it_is_set_once_with_a_secret_and_drops_nothing(api, hooked):
    (call,) = await api.called("setWebhook")

    assert call == {
        "url": HOOK.url,
        "secret_token": HOOK.secret,
        "allowed_updates": ASKED,
        "drop_pending_updates": False,
    }
    assert not api.of("deleteWebhook")
    assert not api.of("getUpdates")


@pytest.mark.parametrize(
    ("info", "is_set"),
    [
        (told(), False),
        (told(allowed_updates=ASKED[::-1]), False),
        (told(allowed_updates=["message"]), True),
        (told(url="https://desk.example/telegram/other"), True),
        (told(last_error_date=1790000000, last_error_message="Wrong response"), False),
    ],
)
async def test_it_is_set_only_where_it_differs(api, channel_of, running, info, is_set):
    api.usual["getWebhookInfo"] = info
    channel = channel_of(api.url, hook=HOOK)
    running(channel)
    await channel.ready()
    await api.called("getWebhookInfo")
    await brings(channel, update(1))

    assert bool(api.of("setWebhook")) is is_set


def test_another_secret_is_another_address():
    own = Hook.of("https://desk.example/", token=TOKEN, secret="a-secret-of-our-own")

    assert own.url != HOOK.url
    assert own.url.startswith("https://desk.example/telegram/")
    assert Hook.of("https://desk.example", token=TOKEN) == HOOK, "the same after a restart"
    assert own.secret not in f"{own!r} {own.url}"
    assert TOKEN.partition(":")[2] not in f"{HOOK!r} {HOOK.url} {HOOK.secret}"


async def test_an_update_is_committed_before_telegram_hears_of_it(hooked, inbox):
    assert await brings(hooked, update(5)) == 200

    (row,) = inbox.rows.values()
    assert row.key == "tg:700:5"
    assert isinstance(hooked.read(row.raw), MessageReceived)


async def test_what_is_known_of_the_way_in(api, channel_of, running, time_of_transport):
    api.usual["getWebhookInfo"] = told()
    channel = channel_of(api.url, hook=HOOK, monotonic=time_of_transport)
    assert channel.way_in == WayIn(kind="webhook", trouble="starting")
    running(channel)
    await channel.ready()
    assert channel.way_in == WayIn(kind="webhook", trouble="")

    await brings(channel, update(5), secret="a stranger's")
    assert channel.way_in.silence is None
    await brings(channel, update(5))
    time_of_transport.pass_by(30)

    assert channel.way_in == WayIn(kind="webhook", trouble="", silence=timedelta(seconds=30))
    time_of_transport.pass_by(300)
    assert channel.way_in.trouble == "silent", "nobody could say for long that it stands"


async def test_what_could_not_be_stored_is_refused_and_comes_again(hooked, inbox):
    inbox.refusals = 2

    assert [await brings(hooked, update(5)) for _ in range(3)] == [500, 500, 200]

    assert list(inbox.rows) == ["tg:700:5"]
    assert hooked.trouble == ""


async def test_trouble_with_the_store_is_told(hooked, inbox):
    inbox.refusals = 1
    await brings(hooked, update(5))

    assert hooked.trouble == "store_failed"


async def test_a_store_that_is_busy_is_said_in_one_line(hooked, inbox):
    inbox.refusals, inbox.refusal = 1, StoreBusyError("the disk is full")

    with capture_logs() as said:
        status = await brings(hooked, update(5))

    assert (status, hooked.trouble) == (500, "store_failed")
    (line,) = said
    assert (line["event"], line["reason"]) == ("telegram: store busy", "the disk is full")
    assert "exc_info" not in line


async def test_the_same_update_twice_is_one_row(hooked, inbox):
    await brings(hooked, update(5))
    await brings(hooked, update(5))

    assert list(inbox.rows) == ["tg:700:5"]


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", HOOK.secret[:-1], HOOK.secret + "x", "ä\udc80"]
)
async def test_a_stranger_is_turned_away(hooked, inbox, secret):
    assert await brings(hooked, update(5), secret) == 403

    assert not inbox.batches


@pytest.mark.parametrize(
    "body",
    [b"", b"not json", b"{", b"\xff\xfe\x00", b"[" * 100_000, b"[1]", b'"text"', b"null",
     b'{"update_id": "x"}', b'{"update_id": 7, "message": ["?"]}'],
)  # fmt: skip
async def test_what_nobody_can_read_is_kept_and_stops_nothing(hooked, inbox, body):
    assert await brings(hooked, body) == 200
    assert await brings(hooked, update(8)) == 200

    assert len(inbox.rows) == 2


async def test_nothing_is_taken_before_the_bot_is_known(api, channel_of):
    channel = channel_of(api.url, hook=HOOK)

    assert await brings(channel, update(5)) == 503


async def test_a_check_sets_it_and_opens_the_door(api, channel_of, inbox):
    channel = channel_of(api.url, hook=HOOK)

    assert (await channel.check()).problems == ()

    assert len(api.of("setWebhook")) == 1
    assert await brings(channel, update(5)) == 200


async def test_a_refused_webhook_is_told_and_tried_again(api, channel_of, running, refusal):
    wrong = refusal(400, "Bad Request: bad webhook: Failed to resolve host")
    api.answers("setWebhook", wrong, wrong, (502, ""))
    channel = channel_of(api.url, hook=HOOK)

    assert (await channel.check()).problems == ("webhook_refused",)
    running(channel)
    await api.called("setWebhook", 4)
    await channel.ready()

    assert len(channel.waited) == 2


async def test_failures_that_telegram_tells_of_are_trouble(api, channel_of, running):
    failing = told(
        pending_update_count=3, last_error_date=1790000000, last_error_message="Wrong response: 502"
    )
    api.usual["getWebhookInfo"] = failing
    channel = channel_of(api.url, hook=HOOK)

    await channel.check()
    running(channel)
    await channel.ready()

    assert not api.of("setWebhook")
    assert channel.trouble == ""  # told once; nothing new was said since


async def test_back_to_polling_it_is_removed_without_dropping(stand_in, inbox, channel_of, running):
    stand_in.scene.local = True
    channel = channel_of(stand_in.api_url, hook=Hook.of("http://127.0.0.1:9", token=TOKEN))
    called = running(channel)
    await channel.ready()
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)
    await stand_in.wait_for(lambda: stand_in.world.webhook.get("last_error_message"))
    called.cancel()
    await asyncio.wait([called])

    running(channel_of(stand_in.api_url))

    await inbox.holds(1)
    assert not stand_in.world.webhook


@pytest.fixture
async def called(stand_in, channel_of, running):
    """A channel whom the stand-in calls over HTTP; gives it and its address."""
    stand_in.scene.local = True
    port = free_port()
    channel = channel_of(stand_in.api_url, hook=Hook.of(f"http://{LOOPBACK}:{port}", token=TOKEN))
    web = WebServer(host=LOOPBACK, port=port)
    web.add(*channel.routes)
    await web.start()
    running(channel)
    await channel.ready()
    yield channel, f"http://{LOOPBACK}:{port}{channel.routes[0].path}"
    await web.stop()


async def test_a_failure_of_the_store_delays_and_loses_nothing(stand_in, clock, inbox, called):
    channel, _ = called
    ann = stand_in.add_user("Ann")
    inbox.refusals = 1
    stand_in.start(ann)
    for number in range(50):
        stand_in.say(ann, ann, f"message {number}")
    await stand_in.wait_for(lambda: "500" in stand_in.world.webhook.get("last_error_message", ""))
    assert not inbox.rows, "the later ones wait behind the one that failed"
    clock.at += timedelta(seconds=5)

    rows = await inbox.holds(51)
    await stand_in.wait_for(lambda: not stand_in.pending_updates())

    events = [channel.read(row.raw) for row in rows]
    texts = [event.text for event in events if isinstance(event, MessageReceived)]
    assert texts == [f"message {number}" for number in range(50)]


async def test_what_is_too_large_for_an_update_is_not_read(called, inbox):
    _, url = called

    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=io.BytesIO(b"x" * 2**21), headers={HEADER: HOOK.secret}) as answer,
    ):
        assert answer.status == 413

    assert not inbox.batches
