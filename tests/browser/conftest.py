"""One browser and one rehearsal for each module; each story has a page and empty chats."""

import pytest
import pytest_asyncio

from tests.browser.stage import Rehearsal, open_browser, open_page, open_rehearsal


def pytest_collection_modifyitems(items) -> None:
    """Let the stories of a module share a loop, as they share a browser."""
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.asyncio(loop_scope="module"), append=False)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    async with open_browser() as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def one_rehearsal(tmp_path_factory):
    async with open_rehearsal(tmp_path_factory.mktemp("rehearsal")) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def rehearsal(one_rehearsal) -> Rehearsal:
    await one_rehearsal.begin()
    return one_rehearsal


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, rehearsal):
    async with open_page(browser, rehearsal.url) as opened:
        yield opened
