"""What the page says when something cannot be done: where it was tried, and in its own words."""

import re

from playwright.async_api import expect

from tests.browser.stage import Chat, open_page


async def test_what_cannot_be_done_is_said_where_it_was_tried(browser, rehearsal):
    async with open_page(browser, rehearsal.url, excused="status of 400") as page:
        carla = Chat(page, "carla-telegram")
        await carla.field.fill("x" * 4097)
        await carla.field.press("Enter")
        await expect(carla.pane.get_by_role("alert")).to_contain_text("1 to 4096 characters")
        await expect(carla.field).to_have_value("x" * 4097)
        await carla.field.fill("Short")
        await carla.field.press("Shift+Enter")
        await carla.field.press_sequentially("and two lines")
        await carla.field.press("Enter")
        await carla.sees("and two lines")
        await expect(carla.pane.locator(".trouble")).to_be_hidden()
        telegram, user = rehearsal.world.telegram, rehearsal.world.on_telegram["carla"]
        assert telegram.messages(user)[-1].text == "Short\nand two lines"


async def test_why_something_cannot_be_done_is_said_in_the_page_s_language(browser, rehearsal):
    async with open_page(browser, rehearsal.url, excused="status of 400", locale="de") as page:
        carla, telegram = Chat(page, "carla-telegram"), rehearsal.world.telegram
        telegram.block(rehearsal.world.on_telegram["carla"])
        await carla.writes("Hallo?")
        alert = carla.pane.get_by_role("alert")
        await expect(alert).to_have_text(re.compile("^Carla hat den Desk blockiert"))
        telegram.unblock(rehearsal.world.on_telegram["carla"])

        sentence = {"error": "the moon is full", "reason": "moon", "values": {}}
        await page.route("**/act/chat", lambda asked: asked.fulfill(status=400, json=sentence))
        await carla.field.press("Enter")
        await expect(alert).to_contain_text("Code: moon")
        await expect(alert).not_to_contain_text("the moon is full")
