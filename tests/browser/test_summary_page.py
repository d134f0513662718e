"""A summary's page in a browser: painted as its policy allows, fitting a phone, ended by its button."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from adapters.web.pages import Pages
from adapters.web.server import WebServer
from bot.texts import Catalogue
from bot.use_cases.managers.showing import Days, link_to
from bot.wording import Wording
from tests.clock import StoryClock
from tests.sqlite import open_new
from tests.storage.stories import EVERYBODY, MAX, TASK, keep

DAY = datetime(2026, 3, 2, tzinfo=UTC)
LONG = "Find the hotel " + "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2


@pytest_asyncio.fixture(loop_scope="session")
async def url(tmp_path) -> AsyncIterator[str]:
    clock = StoryClock()
    async with open_new(tmp_path / "desk.db") as store:
        days = Days(since=DAY, until=DAY + timedelta(days=1), team=None)
        link = link_to(days, "token", MAX.id, clock.now())
        await keep(store, *EVERYBODY, replace(TASK, title=LONG), link)
        wording = Wording(Catalogue(), {"desk": "Front desk"})
        web = WebServer(host="127.0.0.1", port=0)
        web.add(*Pages(store=store, clock=clock, wording=wording).routes)
        yield f"http://127.0.0.1:{await web.start()}/s/token"
        await web.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser, url) -> AsyncIterator[Page]:
    wrong: list[str] = []
    page = await browser.new_page(viewport={"width": 390, "height": 800})
    page.on("console", lambda said: None if "404" in said.text else wrong.append(said.text))
    page.on("request", lambda asked: None if asked.url == url else wrong.append(asked.url))
    await page.goto(url)
    yield page
    await page.close()
    assert [each for each in wrong if "favicon" not in each] == []


@pytest.mark.timeout(120)
async def test_it_is_read_on_a_phone_and_taken_back(page: Page, url: str) -> None:
    await expect(page.get_by_role("heading", name="Summary: all teams")).to_be_visible()
    ground = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(245, 244, 241)", "the policy refuses the page's own style"
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await page.evaluate(overflow) == 0

    await page.get_by_role("button", name="End this link now").click()

    await expect(page.get_by_role("heading", name="This link leads nowhere")).to_be_visible()
    await page.goto(url)
    await expect(page.get_by_role("heading", name="This link leads nowhere")).to_be_visible()
