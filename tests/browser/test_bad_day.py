"""The panel "Bad day" in a browser: by keyboard, at a desk and on a phone."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.stage import Chat, pictures


@pytest.mark.timeout(120)
async def test_a_bad_day(desk_page: Page, tmp_path: Path) -> None:
    page = desk_page
    panel, toggle = page.locator("#faults"), page.locator("#faults-toggle")
    carla, berlin = Chat(page, "carla-telegram"), Chat(page, "berlin")
    await expect(page.locator("#guide")).to_contain_text("0 of 6")
    async with pictures(page, tmp_path) as seen:
        await toggle.focus()
        await page.keyboard.press("Enter")
        await expect(panel.get_by_role("button", name="Telegram")).to_be_focused()
        await page.keyboard.press("Tab")
        await page.keyboard.press("Tab")
        await expect(panel.locator("#fault-kind")).to_be_focused()
        await page.keyboard.press("ArrowDown")
        await expect(panel.locator("#fault-kind")).to_have_value("429_bare")
        await page.keyboard.press("ArrowUp")
        await expect(panel.locator("#fault-kind")).to_have_value("429")
        await panel.locator("#fault-value-method").select_option("send*")
        await panel.locator("#fault-value-chat").select_option("carla-telegram")
        await panel.locator("#fault-value-retry_after").fill("2")
        await page.keyboard.press("Enter")
        await expect(panel.locator(".now li")).to_contain_text("1 more")
        await expect(toggle.locator(".badge")).to_have_text("1")

        await carla.writes("Please book a table")
        await berlin.sees("Please book a table")
        met = panel.locator('.happened [data-fault="429"]')
        await expect(met).to_contain_text("told to wait 2 s")
        await carla.sees("You will have an answer by")
        await expect(met).to_contain_text("Went through")
        await expect(panel.locator(".now")).to_contain_text("Nothing is to go wrong")
        await seen.take("7-bad-day")

        await panel.get_by_role("button", name="Slack", exact=True).click()
        await panel.locator("#fault-kind").select_option("archived")
        await panel.locator("#fault-value-chat").select_option("berlin")
        await panel.get_by_role("button", name="Let it happen").click()
        await expect(panel.locator(".now li")).to_contain_text("until you switch it off")
        await carla.presses("Urgent")
        await panel.get_by_role("button", name="Switch off: The channel is archived").click()
        await berlin.sees("urgent")

        await page.set_viewport_size({"width": 390, "height": 844})
        await expect(panel.get_by_role("button", name="Let it happen")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390
        await seen.take("8-bad-day-phone")
        await panel.get_by_role("button", name="All off").click()
        await expect(panel.locator(".happened")).to_contain_text("Nothing has gone wrong yet")
        await panel.get_by_role("button", name="Close").focus()
        await page.keyboard.press("Escape")
        await expect(panel).to_be_hidden()
        await expect(toggle).to_be_focused()
