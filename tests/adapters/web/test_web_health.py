"""How the desk is, told to those who ask: a word to strangers, details and figures to its keeper."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from adapters.web.health import HealthPages, words_of
from adapters.web.metrics import Figures
from adapters.web.server import WebServer
from bot import health as health_module
from bot.health import Health
from bot.ports.channel import WayIn
from bot.ports.queues import Backlog
from bot.ports.store import StoreBusyError
from bot.pulses import Pulses

HOST = "127.0.0.1"
TOKEN = "a-token-of-sixteen-letters"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
POLLING = WayIn(kind="polling", trouble="", silence=timedelta(seconds=3), put_off=2)
SOCKETS = WayIn(kind="sockets", trouble="", silence=timedelta(seconds=1), connections=2, restarts=1)


class Clock:
    def now(self):
        return NOW


class Channel:
    def __init__(self, way_in):
        self.way_in = way_in


class Store:
    """Says what waits, or does not."""

    def __init__(self):
        self.trouble = ""
        self.asked = 0
        self.rows = (
            Backlog("inbox", "telegram", "new", 3, 2, NOW - timedelta(seconds=40)),
            Backlog("inbox", "telegram", "poison", 1, 1, NOW - timedelta(days=2)),
            Backlog("outbox", "slack", "ready", 5, 4, NOW - timedelta(seconds=7)),
        )

    async def backlogs(self):
        self.asked += 1
        if self.trouble:
            raise StoreBusyError("not now", self.trouble)
        return self.rows


class Seconds:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def channels():
    return {"telegram": Channel(POLLING), "slack": Channel(SOCKETS)}


@pytest.fixture
def pulses(seconds):
    return Pulses(seconds)


@pytest.fixture
def health(store, channels, pulses):
    health = Health(store=store, channels=channels, pulses=pulses, clock=Clock())
    health.is_running = True
    return health


@pytest.fixture
def figures():
    return Figures()


@pytest.fixture
async def ask(health, figures):
    """Ask the desk's server for health, or with `world` the one that anybody reaches."""
    servers = []

    async def asked(path, *, token="", world=False, given=None):
        server = WebServer(host=HOST, port=0)
        pages = HealthPages(health=health, token=token, metrics=figures)
        server.add(*(words_of(health) if world else pages.routes))
        servers.append(server)
        url = f"http://{HOST}:{await server.start()}"
        headers = {} if given is None else {"Authorization": f"Bearer {given}"}
        async with (
            aiohttp.ClientSession() as session,
            session.get(url + path, headers=headers) as answer,
        ):
            return answer.status, await answer.text(), answer.headers

    yield asked
    for server in servers:
        await server.stop()
    await health.close()


async def test_a_desk_that_is_well_says_how_it_hears_and_what_waits(ask, store):
    for path in ("/healthz", "/readyz"):
        status, text, headers = await ask(path)

        assert (status, headers["Content-Type"]) == (200, "application/json; charset=utf-8")
        assert json.loads(text) == {
            "ok": True,
            "reasons": [],
            "store": "ok",
            "platforms": {
                "telegram": {
                    "way_in": "polling",
                    "trouble": "",
                    "silence_seconds": 3.0,
                    "connections": None,
                    "restarts": 0,
                },
                "slack": {
                    "way_in": "sockets",
                    "trouble": "",
                    "silence_seconds": 1.0,
                    "connections": 2,
                    "restarts": 1,
                },
            },
            "inbox": {
                "telegram": {
                    "new": {"rows": 3, "lanes": 2, "oldest_seconds": 40.0},
                    "poison": {"rows": 1, "lanes": 1, "oldest_seconds": 172800.0},
                },
                "slack": {},
            },
            "outbox": {
                "telegram": {},
                "slack": {"ready": {"rows": 5, "lanes": 4, "oldest_seconds": 7.0}},
            },
        }
    assert store.asked == 2


async def test_a_platform_that_is_shut_is_no_reason_to_start_anew(ask, channels):
    channels["telegram"].way_in = WayIn(
        kind="polling", trouble="unreachable", silence=timedelta(minutes=3)
    )

    assert (await ask("/healthz"))[0] == 200
    status, text, _ = await ask("/readyz")

    assert (status, json.loads(text)["reasons"]) == (503, ["telegram: unreachable"])


async def test_one_failure_after_a_good_poll_is_none_of_readiness(ask, channels):
    channels["telegram"].way_in = WayIn(
        kind="polling", trouble="unreachable", silence=timedelta(seconds=30)
    )

    assert (await ask("/readyz"))[0] == 200


async def test_a_loop_that_stands_is_named(ask, pulses, channels, seconds):
    channels["slack"].way_in = WayIn(kind="sockets", trouble="silent", is_stuck=True)
    with pulses.ticker.at_work():
        pass
    with pulses.engine.at_work(), pulses.courier.at_work():
        seconds.now += 119
        assert json.loads((await ask("/healthz"))[1])["reasons"] == ["slack: stuck"]
        seconds.now += 2
        assert json.loads((await ask("/healthz"))[1])["reasons"] == [
            "engine: stuck",
            "slack: stuck",
        ]
        seconds.now += 500
        status, text, _ = await ask("/healthz")

    assert status == 503
    assert json.loads(text)["reasons"] == [
        "engine: stuck",
        "courier: stuck",
        "ticker: stuck",
        "slack: stuck",
    ]


async def test_a_database_that_takes_nothing_is_told_without_waiting_for_it(ask, store):
    store.trouble = "disk_full"

    assert (await ask("/healthz"))[0] == 200
    status, text, _ = await ask("/readyz")

    told = json.loads(text)
    assert (status, told["reasons"]) == (503, ["store: disk_full"])
    assert (told["store"], told["inbox"], told["outbox"]) == ("disk_full", None, None)


async def test_a_database_that_does_not_answer_is_asked_once(ask, store, health, monkeypatch):
    go_on = asyncio.Event()

    async def slow():
        store.asked += 1
        await go_on.wait()
        return ()

    store.backlogs = slow
    monkeypatch.setattr(health_module, "PATIENCE", 0.01)

    for _ in range(3):
        assert json.loads((await ask("/healthz"))[1])["inbox"] is None
    assert store.asked == 1

    go_on.set()
    await health.close()
    assert json.loads((await ask("/healthz"))[1])["inbox"] == {"telegram": {}, "slack": {}}


async def test_a_desk_that_starts_is_not_ready(ask, health):
    health.is_running = False

    assert json.loads((await ask("/readyz"))[1])["reasons"] == ["desk: starting"]


@pytest.mark.parametrize("given", [None, "", "wrong", TOKEN + "x", "ü"])
async def test_whoever_has_no_token_learns_one_word(ask, health, given):
    assert (await ask("/readyz", token=TOKEN, given=given))[:2] == (200, "ok\n")
    health.is_running = False
    assert (await ask("/readyz", token=TOKEN, given=given))[:2] == (503, "not ok\n")
    assert (await ask("/metrics", token=TOKEN, given=given))[:2] == (401, "")


async def test_whoever_has_the_token_learns_all(ask):
    assert json.loads((await ask("/healthz", token=TOKEN, given=TOKEN))[1])["platforms"]
    assert (await ask("/metrics", token=TOKEN, given=TOKEN))[0] == 200


async def test_the_world_learns_one_word_and_no_figures(ask, channels, store):
    assert (await ask("/healthz", world=True))[:2] == (200, "ok\n")
    assert (await ask("/metrics", world=True))[0] == 404
    channels["telegram"].way_in = WayIn(kind="polling", trouble="token_refused")

    assert (await ask("/readyz", world=True))[:2] == (503, "not ok\n")
    assert store.asked == 0


def sample(text, name, **labels):
    for family in text_string_to_metric_families(text):
        for each in family.samples:
            if each.name == name and each.labels == labels:
                return each.value
    raise AssertionError(f"no {name}{labels} in\n{text}")


async def test_figures_can_be_read_by_prometheus(ask, figures):
    figures.received("telegram", timedelta(seconds=0.3))
    figures.handled("telegram", timedelta(seconds=0.7))
    figures.repeated("slack", 4)
    figures.reminded(timedelta(seconds=20))
    figures.acted("claim")
    figures.called("telegram", "sent", timedelta(seconds=0.2))
    for _ in range(3):
        figures.called("telegram", "try_later", timedelta(seconds=0.1))

    status, text, headers = await ask("/metrics")

    assert status == 200
    assert headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    on_telegram = {"platform": "telegram"}
    assert sample(text, "frontdesk_update_lag_seconds_bucket", le="0.5", **on_telegram) == 1
    assert sample(text, "frontdesk_update_lag_seconds_bucket", le="0.25", **on_telegram) == 0
    assert sample(text, "frontdesk_handling_lag_seconds_sum", **on_telegram) == 0.7
    assert sample(text, "frontdesk_duplicates_total", platform="slack") == 4
    assert sample(text, "frontdesk_reminder_lateness_seconds_sum") == 20
    assert sample(text, "frontdesk_task_acts_total", act="claim") == 1
    assert sample(text, "frontdesk_sends_total", outcome="sent", **on_telegram) == 1
    assert sample(text, "frontdesk_send_duration_seconds_count", **on_telegram) == 4
    assert sample(text, "frontdesk_rate_limited_total", call="send", **on_telegram) == 3
    assert sample(text, "frontdesk_rate_limited_total", call="receive", **on_telegram) == 2
    assert sample(text, "frontdesk_inbox_rows", state="poison", **on_telegram) == 1
    assert sample(text, "frontdesk_inbox_lanes", state="new", **on_telegram) == 2
    assert sample(text, "frontdesk_outbox_rows", state="ready", platform="slack") == 5
    assert sample(text, "frontdesk_outbox_rows", state="dead", platform="slack") == 0
    age = "frontdesk_outbox_oldest_row_age_seconds"
    assert sample(text, age, state="ready", platform="slack") == 7
    assert sample(text, "frontdesk_receiver_silence_seconds", **on_telegram) == 3
    assert sample(text, "frontdesk_receiver_connections", platform="slack") == 2
    assert sample(text, "frontdesk_receiver_restarts_total", platform="slack") == 1
    assert sample(text, "frontdesk_receiver_up", **on_telegram) == 1
    assert sample(text, "frontdesk_ready") == 1
    assert sample(text, "process_resident_memory_bytes") > 1_000_000


async def test_figures_are_there_while_the_database_is_not(ask, store):
    store.trouble = "unreachable"

    _, text, _ = await ask("/metrics")

    assert sample(text, "frontdesk_store_up") == 0
    assert sample(text, "frontdesk_ready") == 0
    assert sample(text, "frontdesk_healthy") == 1
    assert "frontdesk_inbox_rows{" not in text


async def test_names_keep_to_the_conventions_and_labels_are_few(ask):
    _, text, _ = await ask("/metrics")
    ours = [each for each in text_string_to_metric_families(text) if "frontdesk" in each.name]

    assert ours
    for each in ours:
        assert each.documentation.endswith(".")
        for one in each.samples:
            assert set(one.labels) <= {"platform", "state", "outcome", "act", "call", "le"}
            if each.type == "counter":
                assert one.name.endswith("_total")
