"""The first minute of the playground, by mouse, in pictures."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.stage import PHONE, Chat, Pictures, pictures

CODE = re.compile(r"^\W*[A-HJ-NP-Z2-9]{8}\W*$")


INVITING = re.compile(r"^\W*/invite")


COVERED = """() => {
  const arrow = document.getElementById("pointer").getBoundingClientRect();
  const meets = (each) => each.left < arrow.right && each.right > arrow.left && each.top < arrow.bottom && each.bottom > arrow.top;
  const found = [...document.querySelectorAll("button:not(.guided), a, img, .guided svg")].filter((each) => each.checkVisibility({ visibilityProperty: true }) && meets(each.getBoundingClientRect()));
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    range.selectNodeContents(walk.currentNode);
    if (walk.currentNode.data.trim() && [...range.getClientRects()].some(meets)) found.push(walk.currentNode);
  }
  return found.map((each) => each.textContent || each.outerHTML);
}"""


@pytest.mark.timeout(120)
async def test_the_first_minute(desk_page: Page, tmp_path: Path) -> None:
    page = desk_page
    async with pictures(page, tmp_path) as seen:
        await how_they_came(page, seen)
        await walk(page, seen)
        await the_other_way_round(page, seen)
        await every_pane(page)
        await on_a_phone(page, seen)


async def covers_nothing(page: Page) -> None:
    """The guide's arrow is there, and stands over no words and no button but the wanted one."""
    await expect(page.locator("#pointer")).to_be_visible()
    assert await page.evaluate(COVERED) == []


async def takes_the_offer(page: Page, chat: Chat) -> None:
    """Let the text be written; the guide then says that it is still to be sent, and where."""
    await page.get_by_role("button", name="Write it for me").click()
    await expect(chat.field).to_be_focused()
    await expect(page.locator("#guide .hint")).to_contain_text("Now press Send")
    await expect(chat.send).to_have_class(re.compile("guided"))
    await covers_nothing(page)
    await page.keyboard.press("Enter")
    await expect(chat.send).not_to_have_class(re.compile("guided"))


async def walk(page: Page, seen: Pictures) -> None:
    """The guided minute: offered texts are taken, one is typed, buttons are pressed."""
    carla, berlin, maria = (
        Chat(page, key) for key in ("carla-telegram", "berlin", "maria-telegram")
    )

    async def is_done(step: str) -> None:
        await expect(page.locator(f'#guide [data-step="{step}"]')).to_have_class("done")

    await expect(page.locator("#guide")).to_contain_text("0 of 6")
    await seen.take("1-founded")
    await covers_nothing(page)
    await takes_the_offer(page, carla)
    await is_done("ask")
    await berlin.sees("Please book a table")

    await page.get_by_role("button", name="Show me where").click()
    await expect(berlin.pane.get_by_role("button", name="Claim")).to_be_focused()
    await page.keyboard.press("Enter")
    await is_done("claim")
    await berlin.sees("Only visible to you")
    await carla.sees("Ann has taken it")
    await seen.take("2-claimed")
    await covers_nothing(page)

    await berlin.presses("Reply")
    await takes_the_offer(page, berlin)
    await is_done("answer")
    await carla.sees("is there a budget?")
    await berlin.sees("Delivered to Carla")
    await carla.writes("At eight, and the budget is 160 euros")
    await is_done("reply")
    await berlin.sees("160 euros")
    await seen.take("3-thread")

    # The thread stands over the channel, and its first message is the card.
    await page.get_by_role("button", name="Show me where").click()
    thread = berlin.pane.get_by_role("complementary")
    done = thread.get_by_role("button", name="Done", exact=True).first
    await expect(done).to_be_focused()
    await expect(done).to_be_in_viewport(ratio=1)
    await expect(done).to_have_class(re.compile("guided"))
    await page.keyboard.press("Enter")
    await berlin.sees("In 10 s Carla is told")
    await expect(berlin.messages("In 10 s Carla is told").last).to_be_in_viewport(ratio=1)
    await page.get_by_role("button", name="+5 min").click()
    await expect(carla.pane.get_by_role("button", name="Looks good")).to_be_visible()
    await covers_nothing(page)
    await carla.presses("Looks good")
    await is_done("finish")
    await expect(carla.pane.locator(".toast")).to_contain_text("Thank you!")
    await takes_the_offer(page, maria)
    await maria.sees("Summary for today")
    await expect(page.locator("#guide")).to_contain_text("6 of 6")
    await seen.take("4-summary")


async def how_they_came(page: Page, seen: Pictures) -> None:
    """Codes and invitations are folded away, until somebody wants to know; a reload keeps that."""
    maria, colin, lisbon = (Chat(page, key) for key in ("maria-telegram", "colin-slack", "lisbon"))
    await maria.sees("Welcome, Maria!")
    await expect(maria.messages(INVITING)).to_have_count(0)
    await expect(colin.messages(CODE)).to_have_count(0)
    fold = maria.pane.get_by_role("button", name="Maria invited people with codes")
    await expect(fold).to_have_attribute("aria-expanded", "false")
    await fold.focus()
    await page.keyboard.press("Enter")
    await expect(maria.messages("/invite client Berlin")).to_have_count(1)
    await expect(fold).to_be_focused()
    await lisbon.pane.get_by_role("button", name="Maria /team Lisbon").click()
    await expect(lisbon.messages("/team Lisbon").first).to_be_focused()
    await seen.take("0-unfolded")
    await page.reload()
    await expect(maria.messages("/invite client Berlin")).to_have_count(1)
    await expect(colin.messages(CODE)).to_have_count(0)
    await fold.click()
    await expect(maria.messages(INVITING)).to_have_count(0)
    await maria.sees("Welcome, Maria!")


async def the_other_way_round(page: Page, seen: Pictures) -> None:
    """A client on Slack, a team on Telegram, and a file on its way between them."""
    colin, lisbon, luis = (Chat(page, key) for key in ("colin-slack", "lisbon", "luis-telegram"))
    await colin.pane.get_by_role("tab", name="Home").click()
    await expect(colin.pane.get_by_text("in the “Messages” tab beside this one")).to_be_visible()
    await expect(colin.pane.get_by_role("button", name="New request")).to_be_visible()
    await expect(page.locator("#guide")).to_contain_text("as Colin on Slack, ask Team Lisbon")
    await takes_the_offer(page, colin)
    await lisbon.sees("Please translate this letter")
    await page.get_by_role("button", name="Show me where").click()
    await expect(lisbon.pane.get_by_role("button", name="Claim")).to_be_focused()
    await lisbon.acts_as("Maria")
    await lisbon.acts_as("Luis")
    await lisbon.presses("Claim")
    await expect(lisbon.pane.locator(".toast").first).to_contain_text("#2 is yours")
    await expect(page.locator("#guide")).to_contain_text("in both directions")
    letter = {"name": "letter.txt", "mimeType": "text/plain", "buffer": b"Dear Sir"}
    await colin.pane.locator(".main input[type=file]").set_input_files(letter)
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
    await page.set_viewport_size(PHONE)
    for tab, key in (("Carla", "carla-telegram"), ("#team-berlin", "berlin"), ("Ben", "ben-slack")):
        await page.locator("#switcher").get_by_role("tab", name=tab).click()
        await expect(page.locator(".pane:visible")).to_have_count(1)
        await expect(page.locator(f'[data-place="{key}"]')).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390
        await seen.take(f"6-phone-{key}")
