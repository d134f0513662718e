"""What the page keeps and tells while somebody works with it: news, reloads, a lost desk, files."""

import asyncio
import re
from contextlib import suppress

from playwright.async_api import Error, Page, expect

from tests.browser.furniture import SEATS, says_in_berlin
from tests.browser.stage import PHONE, Chat, open_page
from tests.playground.page_stage import DOT

DROP = """(node) => {
  const data = new DataTransfer();
  data.items.add(new File(["Dear Sir"], "letter.txt", { type: "text/plain" }));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    node.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


PASTE = """(node) => {
  const data = new DataTransfer();
  data.items.add(new File(["x"], "note.txt", { type: "text/plain" }));
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  node.dispatchEvent(event);
}"""


async def test_what_a_new_page_finds_is_history_and_what_comes_then_is_news(browser, rehearsal):
    says_in_berlin(rehearsal, "Good morning")
    async with open_page(browser, rehearsal.url, viewport=PHONE) as page:
        carla, berlin = (page.locator(f'#switcher [data-tab="{each}"]') for each in SEATS)
        await expect(carla).to_have_attribute("aria-selected", "true")
        await expect(berlin.locator(".badge")).to_have_count(0)
        says_in_berlin(rehearsal, "Lunch?")
        await expect(berlin.locator(".badge")).to_have_text("1")
        await page.reload()
        await expect(berlin.locator(".badge")).to_have_text("1")
        says_in_berlin(rehearsal, "At noon?")
        await expect(berlin.locator(".badge")).to_have_text("2")


async def test_a_reload_brings_back_what_was_open(page: Page, rehearsal, carla):
    berlin = Chat(page, "berlin")
    root = await rehearsal.post(text="#7 Flowers")
    for number in range(40):
        await rehearsal.bot("sendMessage", text=f"Line {number}")
    await berlin.acts_as("Ben")
    message = berlin.messages("#7 Flowers")
    await message.hover()
    await message.get_by_role("button", name="Reply in thread").click()
    await berlin.field.fill("Half a thought")
    await carla.field.fill("Another one")
    await page.locator(".tabs").get_by_role("tab", name="Luis").click()
    await page.get_by_role("button", name="Colours: as this machine is set").click()
    await page.get_by_role("button", name="Colours: light").click()
    await page.get_by_role("button", name="Hide", exact=True).click()
    await carla.messages("Line 5").first.scroll_into_view_if_needed()
    await expect(carla.messages("Line 5").first).to_be_in_viewport()
    await page.reload()

    await expect(berlin.pane.get_by_role("complementary")).to_contain_text("#7 Flowers")
    await expect(berlin.field).to_have_value("Half a thought")
    await expect(carla.field).to_have_value("Another one")
    await expect(page.locator(".tabs").get_by_role("tab", name="Luis")).to_have_attribute(
        "aria-selected", "true"
    )
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await expect(page.locator("#guide")).to_be_hidden()
    await expect(carla.messages("Line 5").first).to_be_in_viewport()
    await page.get_by_role("button", name="First minute").click()
    await expect(page.locator("#guide")).to_be_visible()
    await berlin.field.press("Enter")
    await berlin.sees("Half a thought")
    channel = rehearsal.world.places["berlin"].slack_chat
    sent = rehearsal.world.slack.messages(channel)[-1]
    assert (sent.thread_ts, sent.sender) == (root["ts"], "ben")


async def test_another_rehearsal_begins_without_what_was_open(page: Page, rehearsal, carla):
    await carla.field.fill("Half a thought")
    await page.reload()
    await expect(carla.field).to_have_value("Half a thought")
    rehearsal.playground._founding.rehearsal += "-again"
    async with page.expect_navigation():
        rehearsal.playground._page.changed()
    await expect(carla.field).to_have_value("")


async def test_a_lost_desk_is_said_and_found_again(browser, rehearsal):
    async with open_page(browser, rehearsal.url, excused="net::ERR_") as page:
        carla = Chat(page, "carla-telegram")
        await carla.sees("/start")
        server, port = rehearsal.playground._page, int(rehearsal.url.rstrip("/").rpartition(":")[2])
        await server.stop()
        await expect(page.get_by_text("Reconnecting …")).to_be_visible()
        await carla.writes("Is anybody there?")
        await expect(carla.pane.get_by_role("alert")).to_contain_text("The desk does not answer")
        await expect(carla.field).to_have_value("Is anybody there?")

        server._stopping = False
        await server.start(port)
        await expect(page.get_by_text("Reconnecting …")).to_have_count(0)
        await rehearsal.bot("sendMessage", text="We are back")
        await carla.sees("We are back")
        await carla.field.press("Enter")
        await carla.sees("Is anybody there?")
        await expect(carla.pane.locator(".trouble")).to_be_hidden()


async def test_before_anything_is_heard_of_the_desk_the_page_says_so(page: Page, rehearsal):
    heard = asyncio.Event()

    async def hold(asked):
        await heard.wait()
        with suppress(Error):  # the page that asked is gone since
            await asked.continue_()

    await page.route("**/events", hold)
    await page.reload()
    await expect(page.locator("#notice")).to_have_text("The desk is starting …")
    await expect(page.locator("#notice")).to_be_visible()
    await expect(page.locator(".pane")).to_have_count(0)
    heard.set()
    await expect(page.locator(".pane").first).to_be_visible()
    await expect(page.locator("#notice")).to_have_text("")


async def test_starting_again_asks_first(page: Page, rehearsal):
    asked = []
    rehearsal.playground._on_restart = lambda: asked.append(1)
    button = page.get_by_role("button", name="Start again")
    await button.click()
    dialog = page.get_by_role("dialog", name="Start again?")
    await expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    assert asked == []
    await button.click()
    async with page.expect_response(re.compile("/act/restart")):
        await dialog.get_by_role("button", name="Start again").click()
    assert asked == [1]
    rehearsal.playground._is_over = False


async def test_files_come_by_drop_and_paste_and_are_seen_before_they_go(page: Page, rehearsal):
    berlin = Chat(page, "berlin")
    await berlin.pane.evaluate(DROP)
    await berlin.field.evaluate(PASTE)
    await expect(berlin.pane.locator(".attachment")).to_have_text(
        [re.compile("letter.txt.*8 B", re.DOTALL), re.compile("note.txt")]
    )
    await berlin.writes("Both, please")
    await berlin.sees("letter.txt")
    message = berlin.messages("Both, please")
    await expect(message.get_by_role("link", name=re.compile("letter|note"))).to_have_count(2)

    picture = {"name": "dot.png", "mimeType": "image/png", "buffer": DOT}
    await berlin.pane.locator(".main input[type=file]").set_input_files(picture)
    await expect(berlin.pane.locator(".attachment img")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(berlin.pane.locator(".attachment")).to_have_count(0)
