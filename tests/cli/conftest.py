"""The platforms that the program is pointed at, and the program on one of them."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.playground.slack import SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.timekeeping import DeskClock
from tests.cli.command import frontdesk


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramStandIn]:
    stand_in = TelegramStandIn(DeskClock())
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    stand_in = SlackStandIn(DeskClock())
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


@pytest.fixture
def start(tmp_path, telegram):
    """Start a desk on Telegram in an empty folder, with further settings."""

    async def started(url: str = "", **more) -> asyncio.subprocess.Process:
        settings = {"TELEGRAM__TOKEN": telegram.token, "TELEGRAM__API_URL": telegram.api_url}
        if url:
            settings["STORAGE__URL"] = url
        return await frontdesk(tmp_path, "run", **(settings | more))

    return started
