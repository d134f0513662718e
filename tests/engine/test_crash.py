"""kill -9 at every point between a platform and the database: nothing lost, nothing doubled."""

import asyncio
import os
import signal
import sys

import pytest

from bot.timekeeping import DeskClock
from tests.engine.crashing import REQUESTS, Crash
from tests.engine.desk_process import (
    AFTER_CALL,
    AFTER_SENDING,
    AFTER_SENT,
    BEFORE_SENDING,
    POINTS,
)
from tests.engine.nursery import ROOT, open_nursery
from tests.engine.sides import CLIENTS, ME, open_side

# How often a desk gets to a point before it dies there in the midst of work: the first request
# takes one row of the inbox and two deliveries, and is settled before the others are sent.
LATER = {BEFORE_SENDING: 4, AFTER_SENDING: 4, AFTER_CALL: 4, AFTER_SENT: 3}
STOPPED_WITHIN = 10
STARTED_WITHIN = 25  # a whole interpreter starts, perhaps beside other tests


@pytest.fixture(scope="session")
def nursery():
    with open_nursery() as opened:
        yield opened


@pytest.fixture
async def crash(platform, database, nursery, tmp_path):
    async with open_side(platform, DeskClock()) as side:
        async with database.open() as store:
            await side.settle(store)
        yield Crash(side, database, nursery, str(tmp_path / "desk.log"))


@pytest.mark.parametrize("when", ["at first", "later"])
@pytest.mark.parametrize("platform", ["telegram", "slack"])
@pytest.mark.parametrize("point", POINTS)
async def test_a_crash(crash, platform, point, when):
    first = crash.desk(point, 1 if when == "at first" else LATER.get(point, 2))
    said = {0}
    try:
        crash.says(0)
        if when == "later":
            await crash.settles()
            crash.claims(0)
            crash.says(1, 2)
            said |= {1, 2}
        assert await first.ended() == -signal.SIGKILL
    finally:
        first.kill()
    assert crash.outbox["sending"] == (point in {AFTER_SENDING, AFTER_CALL})
    crash.says(*(each for each in range(CLIENTS) if each not in said))  # while no desk is running

    await crash.is_made_good()

    assert set(crash.tasks.values()) == {1}
    # Nobody can look into a Telegram chat, so what may have arrived there is said once more.
    assert crash.doubled == (point == AFTER_CALL and platform == "telegram")


@pytest.mark.parametrize("platform", ["telegram", "slack"])
async def test_a_stop(crash, platform, tmp_path):
    """The program as it is started in earnest ends when told, and nothing is lost."""
    settings = {
        "STORAGE__URL": crash.database.url,
        **(
            {"TELEGRAM__TOKEN": crash.side.stand_in.token, "TELEGRAM__API_URL": _url(crash)}
            if platform == "telegram"
            else {
                "SLACK__BOT_TOKEN": ME.bot_token,
                "SLACK__APP_TOKEN": ME.app_token,
                "SLACK__API_URL": _url(crash),
            }
        ),
    }
    crash.says(0)
    desk = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters.cli", "run"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), **_named(settings)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        await crash.settles(seconds=STARTED_WITHIN)
        crash.claims(0)
        crash.says(1, 2)
        await asyncio.sleep(0)
        desk.send_signal(signal.SIGTERM)
        async with asyncio.timeout(STOPPED_WITHIN):
            said, _ = await desk.communicate()
    finally:
        if desk.returncode is None:
            desk.kill()
            await desk.wait()
    assert desk.returncode == 0
    assert "Traceback" not in said.decode()
    in_doubt = crash.outbox["sending"]
    crash.says(3)

    await crash.is_made_good()

    assert set(crash.tasks.values()) == {1}
    assert crash.tasks.keys() == set(REQUESTS)
    assert crash.doubled <= (in_doubt if platform == "telegram" else 0)


def _url(crash):
    return crash.side.stand_in.api_url


def _named(settings):
    return {f"FRONTDESK_{name}": value for name, value in settings.items()}
