"""A desk whose health is asked for."""

import aiohttp
import pytest
from web_health_stage import HOST, POLLING, SOCKETS, Channel, Clock, Seconds, Store

from adapters.web.health import HealthPages, words_of
from adapters.web.metrics import Figures
from adapters.web.server import WebServer
from bot.health import Health
from bot.pulses import Pulses


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
