"""Using the page: on a phone, after a reload, when the desk is away, with files, by keys alone."""

import asyncio
import re
from contextlib import suppress
from itertools import pairwise

import pytest
from playwright.async_api import Error, Page, expect

from tests.browser.stage import PHONE, Chat, Rehearsal, open_page
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
SEATS = ("carla", "berlin")
# What a screen reader would only call by what sort of thing it is.
NAMELESS = re.compile(
    r"^ *- ((?:button|checkbox|combobox|dialog|link|radio|searchbox|tab|textbox)(?!\w)(?! \").*)$",
    re.MULTILINE,
)
CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const light = (colour) => {
    const [red, green, blue] = colour.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (node) => {
    const layers = [];
    for (let each = node; each; each = each.parentElement) {
      layers.push(rgba(getComputedStyle(each).backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reduceRight((below, [red, green, blue, alpha]) =>
      [red, green, blue].map((part, number) => part * alpha + below[number] * (1 - alpha)), [255, 255, 255]);
  };
  const faint = [];
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim());
    if (!own || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || node.disabled) continue;
    const below = ground(node);
    const [red, green, blue, alpha] = rgba(getComputedStyle(node).color);
    const ink = [red, green, blue].map((part, number) => part * alpha + below[number] * (1 - alpha));
    const [more, less] = [light(ink), light(below)].sort((one, other) => other - one);
    const ratio = (more + 0.05) / (less + 0.05);
    if (ratio < 4.5) faint.push(`${node.className || node.tagName}: ${node.textContent.slice(0, 30)} ${ratio.toFixed(2)}`);
  }
  return faint;
}"""


@pytest.fixture
def carla(page):
    return Chat(page, "carla-telegram")


async def furnish(rehearsal: Rehearsal) -> None:
    """Something of everything, so that there is something to look at."""
    world = rehearsal.world
    lisbon, luis = world.places["lisbon"].telegram_chat, world.on_telegram["luis"]
    maria = world.on_telegram["maria"]
    keyboard = [
        [{"text": kind, "callback_data": kind, "style": kind}]
        for kind in ("success", "danger", "primary")
    ]
    await rehearsal.bot(
        "sendMessage",
        text="<b>#7</b> <blockquote>Flowers</blockquote>",
        parse_mode="HTML",
        reply_markup={"inline_keyboard": [*keyboard, [{"text": "Plain", "callback_data": "p"}]]},
    )
    commands = [{"command": "new", "description": "Ask for something"}]
    await rehearsal.desk.telegram("setMyCommands", commands=commands)
    asked = world.telegram.say(maria, lisbon, "Who is on?")
    world.telegram.say(luis, lisbon, "I am", reply_to=asked)
    world.telegram.edit(maria, lisbon, asked, "Who is on now?")
    world.telegram.send_voice(luis, lisbon, b"voice" * 900, duration=75)
    world.telegram.send_contact(luis, lisbon, "+49 30 23125 000", "Bistro")
    world.telegram.send_location(maria, lisbon, 52.5, 13.4)
    world.telegram.send_document(maria, lisbon, b"%PDF", "menu.pdf", "application/pdf")
    world.telegram.delete(maria, lisbon, world.telegram.say(maria, lisbon, "Oops"))
    channel, ann = world.places["berlin"].slack_chat, world.on_slack["ann"]
    button = {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Claim"}}
    actions = [button | {"action_id": each, "style": each} for each in ("primary", "danger")]
    blocks = [
        {"type": "section", "text": {"type": "mrkdwn", "text": f">Flowers\n<@{ann}> `code`"}},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "Answer by 10:30"}]},
        {"type": "actions", "elements": [button, *actions]},
    ]
    card = await rehearsal.post(text="#7", blocks=blocks)
    world.slack.say(ann, channel, "On it", card["ts"])
    world.slack.edit(ann, channel, world.slack.say(ann, channel, "Lunch?"), "Lunch at noon?")
    await rehearsal.desk.slack("chat.postEphemeral", channel=channel, user=ann, text="Yours now")


def says_in_berlin(rehearsal: Rehearsal, words: str) -> None:
    world = rehearsal.world
    world.slack.say(world.on_slack["ben"], world.places["berlin"].slack_chat, words)


@pytest.mark.parametrize("locale", ["en", "de"])
async def test_on_a_phone_one_chat_is_open_and_nothing_is_beside_the_screen(
    browser, rehearsal, locale
):
    await furnish(rehearsal)
    async with open_page(browser, rehearsal.url, viewport=PHONE, locale=locale) as page:
        switcher = page.get_by_role("tablist", name="Chats")
        await expect(switcher.get_by_role("tab")).to_have_count(8)
        for tab in await switcher.get_by_role("tab").all():
            await tab.click()
            await expect(page.locator(".pane:visible")).to_have_count(1)
            width = await page.evaluate("document.documentElement.scrollWidth")
            cut = await page.locator("#bar button, #guide button").evaluate_all(
                "(all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth).length"
            )
            assert (width, cut) == (390, 0)
        await switcher.get_by_role("tab", name="Carla").click()
        await page.evaluate("document.activeElement.blur()")
        await expect(switcher.get_by_role("tab", name="Carla")).to_have_attribute(
            "aria-selected", "true"
        )
        berlin = switcher.get_by_role("tab", name="#team-berlin")
        says_in_berlin(rehearsal, "Lunch?")
        await expect(berlin.locator(".badge")).to_have_text("1")
        await expect(page).to_have_title(re.compile(r"^\(1\)"))
        await berlin.click()
        await expect(berlin.locator(".badge")).to_have_count(0)
        await Chat(page, "berlin").sees("Lunch?")


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


async def test_everything_that_can_be_used_has_a_name(browser, rehearsal):
    await furnish(rehearsal)
    commands = [{"command": "new", "description": "Ask for something"}]
    await rehearsal.desk.telegram("setMyCommands", commands=commands)
    async with open_page(browser, rehearsal.url) as page:
        await Chat(page, "berlin").sees("Yours now")
        lisbon = Chat(page, "lisbon")
        await expect(lisbon.pane.get_by_role("button", name="Menu")).to_be_visible()
        for tab in await page.locator(".tabs").get_by_role("tab").all():
            await tab.click()
            assert NAMELESS.findall(await page.locator("body").aria_snapshot()) == []
        await page.get_by_role("button", name="Bad day").click()
        await expect(page.locator("#faults")).to_be_visible()
        assert NAMELESS.findall(await page.locator("body").aria_snapshot()) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out_from_their_ground(browser, rehearsal, scheme):
    await furnish(rehearsal)
    async with open_page(
        browser, rehearsal.url, color_scheme=scheme, reduced_motion="reduce"
    ) as page:
        await Chat(page, "berlin").sees("Yours now")
        await Chat(page, "lisbon").sees("menu.pdf")
        assert await page.evaluate(CONTRAST) == []


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


async def test_every_part_is_reached_and_walked_with_keys(page: Page, rehearsal, carla):
    for words in ("One", "Two", "Three"):
        await rehearsal.bot("sendMessage", text=words)
    await carla.sees("Three")
    seen = []
    for _ in range(8):
        await page.keyboard.press("F6")
        seen.append(
            await page.evaluate(
                "document.activeElement.closest('[data-place], [id]').dataset.place ?? ''"
            )
        )
    assert {"carla-telegram", "colin-slack", "berlin", "lisbon", "maria-telegram"} <= set(seen)
    assert all(one != other for one, other in pairwise(seen) if one)

    await carla.pane.get_by_role("log").focus()
    await page.keyboard.press("ArrowUp")
    await expect(carla.messages("Three")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(carla.messages("Two")).to_be_focused()
    outline = await carla.messages("Two").evaluate("(node) => getComputedStyle(node).outlineStyle")
    assert outline == "solid", "one sees where one is"
