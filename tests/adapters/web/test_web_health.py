"""How the desk is, as the web server tells it: health, readiness, and to whom."""

import asyncio
import json
from datetime import timedelta

import pytest
from web_health_stage import TOKEN

from bot import health as health_module
from bot.ports.way_in import WayIn


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
