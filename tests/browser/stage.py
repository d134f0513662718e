"""What the browser stories share: one browser, people who type and press, and what they see."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from adapters.playground.playground import Playground
from bot.timekeeping import DeskClock
from tests.playground.page_stage import MANIFEST, App, FakeDesk

ROOT = Path(__file__).parents[2]
FLAGS = (
    "--no-sandbox",  # a test machine is often a container, run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15_000  # milliseconds
URL = re.compile(r"http://127\.0\.0\.1:\d+/")
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


def browser_path() -> str:
    """Where the browser is; without one there is nothing to test, which is a failure on CI."""
    path = os.environ.get("FRONTDESK_BROWSER", "/usr/bin/chromium")
    if not Path(path).exists():
        missing = f"there is no browser at {path}: install chromium or set FRONTDESK_BROWSER"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return path


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    path = browser_path()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def open_page(
    browser: Browser, url: str, *, excused: str = "", **look
) -> AsyncIterator[Page]:
    """A page of its own, with nothing wrong on its console and nothing fetched elsewhere.

    What a browser says on its console of answers that the story wants to fail is `excused`.
    """
    wrong: list[str] = []
    context = await browser.new_context(**{"viewport": DESKTOP} | look)
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(("blob:", url)) else wrong.append(asked.url),
    )
    await page.goto(url)
    yield page
    await context.close()
    assert not [each for each in wrong if not (excused and excused in each)]


@asynccontextmanager
async def running_desk(folder: Path) -> AsyncIterator[str]:
    """`frontdesk run` without tokens, as `make run` starts it; gives the page's address."""
    config = folder / "config.toml"
    config.write_text(f'[playground]\nfolder = "{folder / "playground"}"\nport = 18080\n')
    # The output goes to a file: a pipe that nobody reads would stop the desk when it is full.
    output = folder / "output"
    with output.open("wb") as writing:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters.cli", "run", "--config", str(config)),
            cwd=ROOT,
            stdout=writing,
            stderr=asyncio.subprocess.STDOUT,
            env={key: value for key, value in os.environ.items() if "FRONTDESK_" not in key}
            | {"PYTHONUNBUFFERED": "1"},
        )
    try:
        while not (found := URL.search(output.read_text())):
            assert process.returncode is None, output.read_text()
            await asyncio.sleep(0.05)
        yield found[0]
    finally:
        process.terminate()
        await process.wait()
        print(output.read_text())  # noqa: T201 - shown by pytest when the test fails


class Rehearsal:
    """A playground without a desk: the stories act as its bot on Telegram and its app on Slack."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession):
        self.playground = playground
        self.world = playground.world
        self.desk = FakeDesk(playground, session)
        self.app = App(self.desk)

    @property
    def url(self) -> str:
        return self.playground.url

    async def begin(self) -> None:
        """Empty chats again; the app stays connected."""
        self.world.reset()
        self.world.slack.deliveries.ack_seconds = 3.0
        self.app.answer, self.app.acks = None, True
        while not self.app.heard.empty():
            self.app.heard.get_nowait()
        self.world.telegram.start(self.world.on_telegram["carla"])

    async def bot(self, method: str, **parameters) -> dict:
        """Do as the bot on Telegram, in Carla's chat unless another is named."""
        return await self.desk.telegram(
            method, **{"chat_id": self.world.on_telegram["carla"]} | parameters
        )

    async def post(self, **parameters) -> dict:
        """Post as the app into the channel of team Berlin."""
        channel = self.world.places["berlin"].slack_chat
        return await self.desk.slack("chat.postMessage", **{"channel": channel} | parameters)


@asynccontextmanager
async def open_rehearsal(folder: Path) -> AsyncIterator[Rehearsal]:
    playground = Playground(
        folder=folder,
        clock=DeskClock(),
        manifest=MANIFEST,
        commands=[("new", "Ask for something"), ("summary", "How the day is going")],
        on_restart=lambda: None,
    )
    playground.world.telegram.limits.enforced = playground.world.slack.limits.enforced = False
    # Nobody plays the founding here: everybody has come.
    playground._founding.state = "ready"
    await playground.start(port=0)
    async with aiohttp.ClientSession() as session:
        made = Rehearsal(playground, session)
        running = asyncio.create_task(made.app.run())
        slack = playground.world.slack
        await slack.wait_for(lambda: slack.connections)
        yield made
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
    await playground.stop()


class Chat:
    """One pane, as somebody uses it."""

    def __init__(self, page: Page, key: str):
        self.page = page
        self.pane = page.locator(f'[data-place="{key}"]')
        # Of a channel's field and its thread's, that of the thread when it is open.
        self.field = self.pane.locator(".composer textarea:visible").last
        self.send = self.pane.get_by_role("button", name="Send", exact=True).last
        self.form = page.locator(f'[data-form-of="{key}"]').get_by_role("dialog")

    async def writes(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    def messages(self, words: str | re.Pattern[str]) -> Locator:
        return self.pane.locator("[data-message]").filter(has_text=words)

    async def sees(self, words: str) -> None:
        await expect(self.messages(words).last).to_be_visible()

    async def presses(self, label: str) -> None:
        await self.pane.get_by_role("button", name=label, exact=True).last.click()

    async def opens_menu(self, words: str) -> Locator:
        """The menu of a message, as the mouse opens it."""
        message = self.messages(words).last
        await message.hover()
        await message.get_by_role("button", name="What you can do with this message").click()
        return self.page.get_by_role("menu")

    async def acts_as(self, name: str) -> None:
        group = self.pane.get_by_role("group", name="Who acts")
        await group.get_by_role("button", name=name).click()


@asynccontextmanager
async def pictures(page: Page, otherwise: Path) -> AsyncIterator["Pictures"]:
    """Screenshots into the folder that was asked for, and one of what was seen at a failure."""
    taken = Pictures(page, otherwise)
    try:
        yield taken
    except BaseException:
        place = taken.folder / "failure.png"
        await page.screenshot(path=str(place))
        print(f"What was seen last: {place}")  # noqa: T201 - shown by pytest
        raise


class Pictures:
    def __init__(self, page: Page, otherwise: Path):
        asked = os.environ.get("FRONTDESK_SCREENSHOTS")
        self.page = page
        self.wanted = bool(asked)
        self.folder = Path(asked or otherwise)

    async def take(self, name: str) -> None:
        if self.wanted:
            await self.page.screenshot(path=str(self.folder / f"{name}.png"))
