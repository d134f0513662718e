"""The first minute in other languages, and once more, with keys alone."""

from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.stage import Chat, Pictures, open_page, pictures, running_desk


@pytest.mark.timeout(120)
async def test_the_page_speaks_the_browsers_language_or_the_chosen_one(
    browser, tmp_path: Path
) -> None:
    """A German browser reads German at once; the switch is kept over a reload."""
    async with (
        running_desk(tmp_path) as url,
        open_page(browser, url, locale="de-AT") as page,
        pictures(page, tmp_path) as seen,
    ):
        await expect(page.locator("html")).to_have_attribute("lang", "de")
        await expect(page.locator("#guide")).to_contain_text("0 von 6")
        await german_client_and_english_team(page, seen)

        await page.get_by_role("button", name="English", exact=True).click()
        await expect(page.locator("#guide")).to_contain_text("Your first minute")
        await page.reload()
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        await page.get_by_role("button", name="Deutsch", exact=True).click()
        await expect(page.locator("#guide")).to_contain_text("Ihre erste Minute")


async def german_client_and_english_team(page: Page, seen: Pictures) -> None:
    """The hint names the button as the team's chat does, whatever the page speaks."""
    carla, berlin = Chat(page, "carla-telegram"), Chat(page, "berlin")
    await carla.writes("/language de")
    await carla.sees("Ab jetzt spreche ich Deutsch mit Ihnen")
    await carla.writes("Bitte einen Tisch für vier am Freitag")
    await carla.sees("Sie bekommen bis")
    await berlin.sees("Claim by")
    await expect(page.locator("#guide .hint")).to_have_text(
        "Die Anfrage steht jetzt als Karte in #team-berlin. Drücken Sie als Ann „Claim“."
    )
    await berlin.presses("Claim")
    await carla.sees("Ann hat übernommen und schreibt Ihnen.")
    await berlin.sees("#1 is yours")
    await seen.take("7-two-languages")


@pytest.mark.timeout(180)
async def test_starting_again_and_the_minute_with_keys_alone(
    desk_page: Page, tmp_path: Path
) -> None:
    """All that was said goes, the people come anew, and nobody touches the mouse."""
    page = desk_page
    async with pictures(page, tmp_path) as seen:
        await start_again(page)
        await seen.take("7-started-again")
        await with_keys_alone(page)
        await seen.take("8-keys-alone")


async def start_again(page: Page) -> None:
    carla = Chat(page, "carla-telegram")
    await expect(page.locator("#guide")).to_contain_text("of 6")
    await carla.writes("Please book a table")
    await Chat(page, "berlin").sees("Please book a table")
    await expect(page.locator("#guide")).not_to_contain_text("0 of 6")
    await carla.field.fill("Half a thought")
    await reaches(page, page.get_by_role("button", name="Start again"))
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Start again?")
    await expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(dialog.get_by_role("button", name="Start again")).to_be_focused()
    await page.keyboard.press("Enter")
    # The people may all have come before the page is there again, so nobody waits to see them come.
    await expect(page.locator("#guide")).to_contain_text("0 of 6", timeout=60_000)
    await carla.sees("Welcome, Carla!")
    await expect(carla.messages("Please book a table")).to_have_count(0)
    await expect(Chat(page, "berlin").messages("#1")).to_have_count(0)
    await expect(carla.field).to_have_value("")


async def with_keys_alone(page: Page) -> None:
    """Done comes before any answer: those two steps stay open, until another request makes up."""
    guide = page.locator("#guide")
    carla, berlin = Chat(page, "carla-telegram"), Chat(page, "berlin")

    async def follows(hint: str) -> None:
        """Go to the first minute's button, and press it."""
        await expect(guide).to_contain_text(hint)
        await reaches(page, guide.locator(".go"))
        await page.keyboard.press("Enter")

    await follows("Write what she needs")
    await expect(carla.field).to_be_focused()
    await page.keyboard.press("Enter")
    await follows("press Claim")
    await page.keyboard.press("Enter")
    await expect(guide).to_contain_text("press Reply on the card")
    await reaches(page, berlin.pane.get_by_role("button", name="Done", exact=True).last)
    await page.keyboard.press("Enter")
    await expect(guide).to_contain_text("2 of 6")
    for step in ("answer", "reply"):
        await expect(guide.locator(f'[data-step="{step}"]')).to_have_class("passed")

    # The result leaves after ten real seconds too, so the hint to move the clock may be gone.
    await reaches(page, page.get_by_role("button", name="+5 min"))
    await page.keyboard.press("Enter")
    await follows("Press Looks good")
    await page.keyboard.press("Enter")
    await follows("ask for the summary")
    await page.keyboard.press("Enter")
    await expect(guide).to_contain_text("4 of 6")
    await expect(guide).to_contain_text("Ask for something else as Carla")

    await reaches(page, carla.field)
    await page.keyboard.type("And flowers for the table")
    await page.keyboard.press("Enter")
    await follows("press Claim")
    await page.keyboard.press("Enter")
    await follows("press Reply on the card")
    await page.keyboard.press("Enter")
    await expect(berlin.pane.get_by_role("complementary")).to_be_visible()
    await follows("write to Carla in the thread")
    await expect(berlin.field).to_be_focused()
    await page.keyboard.press("Enter")
    await follows("Write back as Carla")
    await page.keyboard.press("Enter")
    await expect(guide).to_contain_text("6 of 6")


async def reaches(page: Page, target: Locator) -> None:
    """Go there as somebody without a mouse does: F6 from part to part, Tab within a part."""
    await expect(target).to_be_visible()
    for step in ("F6", "Tab"):
        for _ in range(14 if step == "F6" else 40):
            if await target.evaluate("(node) => node === document.activeElement"):
                return
            if step == "F6" and await target.evaluate(IS_IN_SAME_PART):
                break
            await page.keyboard.press(step)
    raise AssertionError(f"{target} was not reached with keys")


IS_IN_SAME_PART = """(node) => {
  const part = "#guide, #bar, .tabs, .thread, .main";
  return node.closest(part) === document.activeElement.closest(part);
}"""
