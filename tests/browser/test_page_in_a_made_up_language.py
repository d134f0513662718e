"""The playground's page says nothing of its own but what stands in its words."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.browser.stage import FLAGS, PATIENCE, browser_path
from tests.pseudo.ledger import leftovers
from tests.pseudo.program import copy_program, start

# What is read, on the page and to those who hear it; styles and scripts are not.
READ = """() => {
  const found = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!walk.currentNode.parentElement.closest("script, style, noscript")) found.push(walk.currentNode.data);
  }
  for (const node of document.querySelectorAll("[title], [aria-label], [placeholder], img[alt]"))
    for (const name of ["title", "aria-label", "placeholder", "alt"]) found.push(node.getAttribute(name) ?? "");
  return found.map((each) => each.trim()).filter(Boolean);
}"""
DAYS = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
)
NAMES = {
    *("Maria", "Ann", "Ben", "Luis", "Carla", "Colin", "Berlin", "Lisbon"),
    *("Front desk", "desk", "Telegram", "Slack", "#team-berlin", "team-berlin", "Team Lisbon"),
    *("Deutsch", "Русский", "TB", "TL", "frontdesk_playground_bot"),
}
SAID = {
    *(
        "/team Lisbon",
        "@desk team Berlin",
        "team Berlin",
        "/link",
        "/start",
        "/desk link",
        "/summary",
    ),
    *(f"/invite {role}" for role in ("assistant Berlin", "assistant Lisbon", "client Berlin")),
    *("Please book a table for four on Friday evening, near the office.", "/invite client Lisbon"),
    "Please book a table for four on Friday evening, near the",  # a title, cut
}


async def unwritten(page: Page) -> dict[str, list[str]]:
    """What is read on the page and came neither from its words nor from anybody there."""
    own = {DAYS.sub("", each) for each in NAMES | SAID}
    texts = (DAYS.sub("", each) for each in await page.evaluate(READ))
    found = {each: leftovers(each, own, frozenset()) for each in texts}
    return {each: left for each, left in found.items() if left and len("".join(left)) > 1}


@pytest.mark.timeout(150)
async def test_every_word_of_the_page_stands_in_its_words(tmp_path: Path) -> None:
    path = browser_path()
    program = copy_program(tmp_path / "program")
    desk = await start(program, "run", PLAYGROUND__PORT="18180")
    assert desk.stdout is not None
    try:
        async with async_playwright() as playwright:
            line = b""
            while not (url := re.search(rb"http://127[.0-9]+:\d+/", line)):
                line = await desk.stdout.readline()
            browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
            page = await browser.new_page(viewport={"width": 1440, "height": 900})
            expect.set_options(timeout=PATIENCE)
            await page.goto(url[0].decode())
            await expect(page.locator("#guide ol")).to_be_visible()
            founded = await unwritten(page)

            await page.locator("#guide .go").click()
            await expect(page.locator('[data-place="carla-telegram"] textarea')).to_be_focused()
            await page.keyboard.press("Enter")
            await expect(page.locator('#guide [data-step="ask"]')).to_have_class("done")
            await expect(page.locator("#guide .hint")).to_contain_text("Çļàîɱ")
            asked = await unwritten(page)
            await browser.close()
    finally:
        desk.terminate()
        await desk.communicate()

    assert founded == {}
    assert asked == {}
