"""The page for everybody: on a phone, by keyboard, with a screen reader, in light and dark."""

import re
from itertools import pairwise

import pytest
from playwright.async_api import Page, expect

from tests.browser.furniture import furnish, says_in_berlin
from tests.browser.stage import PHONE, Chat, open_page

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
