"""The first minute in a browser: the whole desk, and a newcomer who types and presses."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

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


@pytest.fixture
async def page(tmp_path) -> AsyncIterator[Page]:
    """The page in a browser, with nothing wrong on its console and nothing fetched elsewhere."""
    wrong: list[str] = []
    path = browser_path()
    async with running_desk(tmp_path) as url, async_playwright() as playwright:
        browser: Browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(url) else wrong.append(asked.url),
        )
        await page.goto(url)
        yield page
        await browser.close()
    assert not wrong


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


class Chat:
    """One pane, as somebody uses it."""

    def __init__(self, page: Page, key: str):
        self.pane = page.locator(f'[data-place="{key}"]')
        self.field = self.pane.locator("textarea:visible").last

    async def writes(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    def messages(self, words: str) -> Locator:
        return self.pane.locator("[data-message]").filter(has_text=words)

    async def sees(self, words: str) -> None:
        await expect(self.messages(words).last).to_be_visible()

    async def presses(self, label: str) -> None:
        await self.pane.get_by_role("button", name=label, exact=True).last.click()

    async def acts_as(self, name: str) -> None:
        group = self.pane.get_by_role("group", name="Who acts")
        await group.get_by_role("button", name=name).click()


@pytest.mark.timeout(120)
async def test_the_first_minute(page: Page, tmp_path: Path) -> None:
    async with pictures(page, tmp_path) as seen:
        await walk(page, seen)
        await the_other_way_round(page, seen)
        await every_pane(page)
        await on_a_phone(page, seen)


async def walk(page: Page, seen: Pictures) -> None:
    """The guided minute: offered texts are taken, one is typed, buttons are pressed."""
    carla, berlin, maria = (
        Chat(page, key) for key in ("carla-telegram", "berlin", "maria-telegram")
    )

    async def is_done(step: str) -> None:
        await expect(page.locator(f'#guide [data-step="{step}"]')).to_have_class("done")

    async def takes_the_offer(chat: Chat) -> None:
        await page.get_by_role("button", name="Write it for me").click()
        await expect(chat.field).to_be_focused()
        await page.keyboard.press("Enter")

    await expect(page.locator("#guide")).to_contain_text("0 of 6")
    await seen.take("1-founded")
    await takes_the_offer(carla)
    await is_done("ask")
    await berlin.sees("Please book a table")

    await page.get_by_role("button", name="Show me where").click()
    await expect(berlin.pane.get_by_role("button", name="Claim")).to_be_focused()
    await page.keyboard.press("Enter")
    await is_done("claim")
    await berlin.sees("Only visible to you")
    await carla.sees("Ann has taken it")
    await seen.take("2-claimed")

    await berlin.presses("Reply")
    await takes_the_offer(berlin)
    await is_done("answer")
    await carla.sees("is there a budget?")
    await berlin.sees("Delivered to Carla")
    await carla.writes("At eight, and the budget is 160 euros")
    await is_done("reply")
    await berlin.sees("160 euros")
    await seen.take("3-thread")

    await berlin.presses("Done")
    await berlin.sees("In 10 s Carla is told")
    await page.get_by_role("button", name="+5 min").click()
    await carla.presses("Looks good")
    await is_done("finish")
    await expect(carla.pane.locator(".toast")).to_contain_text("Thank you!")
    await takes_the_offer(maria)
    await maria.sees("Summary for today")
    await expect(page.locator("#guide")).to_contain_text("6 of 6")
    await seen.take("4-summary")


async def the_other_way_round(page: Page, seen: Pictures) -> None:
    """A client on Slack, a team on Telegram, and a file on its way between them."""
    colin, lisbon, luis = (Chat(page, key) for key in ("colin-slack", "lisbon", "luis-telegram"))
    await colin.writes("Please translate this letter")
    await lisbon.sees("Please translate this letter")
    await lisbon.acts_as("Maria")
    await lisbon.acts_as("Luis")
    await lisbon.presses("Claim")
    await expect(lisbon.pane.locator(".toast").first).to_contain_text("#2 is yours")
    letter = {"name": "letter.txt", "mimeType": "text/plain", "buffer": b"Dear Sir"}
    await colin.pane.locator("input[type=file]").set_input_files(letter)
    await colin.writes("Here it is")
    await expect(page.locator('.tabs [data-tab="luis"] .badge')).to_be_visible()
    await page.get_by_role("tab", name="Luis").first.click()
    await luis.sees("letter.txt")
    await luis.messages("Please translate").last.locator(".bubble").dblclick()
    await luis.writes("Into which language?")
    await colin.sees("Into which language?")
    await seen.take("5-other-way")


async def every_pane(page: Page) -> None:
    """Each chat can be reached, and shows how its people came."""
    await page.get_by_role("tab", name="Ann").first.click()
    await Chat(page, "ann-slack").sees("You are an assistant in team Berlin")
    ann = page.locator('[data-seat="ann"] section:visible')
    await ann.get_by_role("button", name="Telegram").click()
    await Chat(page, "ann-telegram").sees("this account is now linked to you")
    await page.get_by_role("tab", name="Ben").first.click()
    await Chat(page, "ben-slack").sees("Welcome, Ben!")
    await page.get_by_role("tab", name="Maria").first.click()
    maria = page.locator('[data-seat="maria"] section:visible')
    await maria.get_by_role("button", name="Slack").click()
    await Chat(page, "maria-slack").sees("this account is now linked to you")
    await Chat(page, "lisbon").sees("This is now the channel of team Lisbon")
    await Chat(page, "colin-slack").sees("Welcome, Colin!")


async def on_a_phone(page: Page, seen: Pictures) -> None:
    """One chat at a time, and nothing beside the screen."""
    await page.set_viewport_size({"width": 390, "height": 844})
    for tab, key in (("Carla", "carla-telegram"), ("#team-berlin", "berlin"), ("Ben", "ben-slack")):
        await page.locator("#switcher").get_by_role("tab", name=tab).click()
        await expect(page.locator(".pane:visible")).to_have_count(1)
        await expect(page.locator(f'[data-place="{key}"]')).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390
        await seen.take(f"6-phone-{key}")
