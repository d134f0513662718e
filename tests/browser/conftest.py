"""One browser and one rehearsal for all stories; each has a page of its own and empty chats."""

import pytest
import pytest_asyncio

from tests.browser.stage import (
    Chat,
    Rehearsal,
    open_browser,
    open_page,
    open_rehearsal,
    running_desk,
)


def pytest_collection_modifyitems(items) -> None:
    """Let the stories share a loop, as they share a browser."""
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser():
    async with open_browser() as opened:
        yield opened


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def one_rehearsal(tmp_path_factory):
    async with open_rehearsal(tmp_path_factory.mktemp("rehearsal")) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def rehearsal(one_rehearsal) -> Rehearsal:
    await one_rehearsal.begin()
    return one_rehearsal


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser, rehearsal):
    async with open_page(browser, rehearsal.url) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def desk(tmp_path_factory):
    """The whole desk, for the stories of one module, where its people have just come."""
    async with running_desk(tmp_path_factory.mktemp("desk")) as url:
        yield url


@pytest_asyncio.fixture(loop_scope="session")
async def desk_page(browser, desk):
    """Its page; while the desk starts again, the browser says that it is away."""
    async with open_page(browser, desk, excused="net::ERR_") as opened:
        yield opened


@pytest.fixture
def carla(page):
    return Chat(page, "carla-telegram")


@pytest.fixture
def berlin(page):
    return Chat(page, "berlin")
