"""The program as it is started in earnest ends when told, whatever it is in the midst of."""

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager

import pytest

from tests.engine.room import until
from tests.faults.crashes.chapters import ledger_of
from tests.faults.crashes.nursery import ROOT
from tests.faults.crashes.places import ME
from tests.faults.crashes.points import SLACK, TELEGRAM
from tests.faults.crashes.story import PATIENCE
from tests.faults.crashes.walk import REQUESTS, seen

STOPPED_WITHIN = 10
KINDS = [
    pytest.param("sqlite", TELEGRAM),
    pytest.param("postgres", SLACK),
    pytest.param("sqlite", SLACK, marks=pytest.mark.faults),
    pytest.param("postgres", TELEGRAM, marks=pytest.mark.faults),
]
in_every_world = pytest.mark.parametrize(
    ("database", "world_kind"), KINDS, indirect=["database"], ids=str
)


@asynccontextmanager
async def program(story):
    """`frontdesk run` with its settings in the environment."""
    order = story.world.order()["platforms"]
    settings = {"STORAGE__URL": story.database.url}
    if TELEGRAM in order:
        settings["TELEGRAM__TOKEN"] = order[TELEGRAM]["token"]
        settings["TELEGRAM__API_URL"] = order[TELEGRAM]["api_url"]
    if SLACK in order:
        settings["SLACK__BOT_TOKEN"], settings["SLACK__APP_TOKEN"] = ME.bot_token, ME.app_token
        settings["SLACK__API_URL"] = order[SLACK]["api_url"]
    named = {f"FRONTDESK_{name}": value for name, value in settings.items()}
    desk = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters.cli", "run"),
        cwd=story.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **named},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield desk
    finally:
        if desk.returncode is None:
            desk.kill()
            await desk.wait()


async def ended(desk):
    """Tell it to stop; returns what it said."""
    desk.send_signal(signal.SIGTERM)
    async with asyncio.timeout(STOPPED_WITHIN):
        said, _ = await desk.communicate()
    assert desk.returncode == 0
    assert "Traceback" not in said.decode()


def _is_open(story, client):
    world = story.world
    return seen(world, world.team.team_room, REQUESTS[client])


@in_every_world
async def test_a_stop_in_the_midst_of_work(story):
    story.world.clients.says(0, REQUESTS[0])
    async with program(story) as desk:
        await until(lambda: _is_open(story, 0), "the first is open", seconds=PATIENCE)
        story.world.team.claims(REQUESTS[0])
        story.world.clients.says(1, REQUESTS[1])
        story.world.clients.says(2, REQUESTS[2])
        await asyncio.sleep(0)
        await ended(desk)
    story.world.clients.says(3, REQUESTS[3])

    await story.goes_on()

    ledger = ledger_of(story)
    assert sorted(ledger.tasks) == list(REQUESTS)
    assert not ledger.doubles and not ledger.marked


@pytest.mark.faults
@in_every_world
async def test_a_stop_while_a_platform_does_not_answer(story):
    """The call is given up in time; it may have been carried out, and the row says so."""
    method = {TELEGRAM: "sendMessage", SLACK: "chat.postMessage"}[story.world.team.platform]
    story.world.clients.stand_in.faults.next(method, "hang", 1, carried_out=True)
    story.world.clients.says(0, REQUESTS[0])
    room = story.world.clients.client_room(0)
    async with program(story) as desk:
        await until(
            lambda: _is_open(story, 0) and seen(story.world, room, REQUESTS[0]),
            "both are called",
            seconds=PATIENCE,
        )
        await ended(desk)

    await story.goes_on()

    ledger = ledger_of(story)
    assert ledger.tasks == [REQUESTS[0]]
    on_telegram = story.world.team.platform == TELEGRAM
    assert (len(ledger.doubles), ledger.marked) == ((1, 1) if on_telegram else (0, 0))
