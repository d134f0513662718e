"""The first minute in a browser: the whole desk, and a newcomer who types and presses."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.stage import PHONE, Chat, Pictures, open_page, pictures, running_desk

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


async def on_a_phone(page: Page, seen: Pictures) -> None:
    """One chat at a time, and nothing beside the screen."""
    await page.set_viewport_size(PHONE)
    for tab, key in (("Carla", "carla-telegram"), ("#team-berlin", "berlin"), ("Ben", "ben-slack")):
        await page.locator("#switcher").get_by_role("tab", name=tab).click()
        await expect(page.locator(".pane:visible")).to_have_count(1)
        await expect(page.locator(f'[data-place="{key}"]')).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390
        await seen.take(f"6-phone-{key}")


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
