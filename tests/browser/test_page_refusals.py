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


async def test_slack_keeps_a_command_it_does_not_know_to_itself(browser, rehearsal):
    async with open_page(browser, rehearsal.url, excused="status of 400") as page:
        colin, slack = Chat(page, "colin-slack"), rehearsal.world.slack
        channel = rehearsal.world.places["colin-slack"].slack_chat
        before = len(slack.messages(channel))
        await colin.writes("/help me")
        alert = colin.pane.get_by_role("alert")
        await expect(alert).to_contain_text("/help is not a valid command.")
        await expect(colin.field).to_have_value("/help me")
        assert len(slack.messages(channel)) == before, "nothing is sent"

        await colin.writes(" /help me")
        await colin.sees("/help me")
        await expect(alert).to_be_hidden()
        await colin.writes("/etc/hosts is a path")
        await colin.sees("/etc/hosts is a path")
        assert len(slack.messages(channel)) == before + 2


INVITATION = "https://t.me/frontdesk_playground_bot?start=HBYSBFLX"


async def test_no_link_leads_out_of_the_playground(browser, rehearsal):
    """The page's story fails by itself when anything is fetched elsewhere."""
    async with open_page(browser, rehearsal.url) as page:
        opened = []
        page.context.on("page", lambda new: opened.append(new.url))
        await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        carla, berlin, notice = (
            Chat(page, "carla-telegram"),
            Chat(page, "berlin"),
            page.locator("#notice"),
        )
        buttons = {"inline_keyboard": [[{"text": "Read it", "url": "https://example.org/help"}]]}
        await rehearsal.bot("sendMessage", text=f"They open {INVITATION}", reply_markup=buttons)
        await carla.pane.get_by_role("button", name=INVITATION).click()
        await expect(notice).to_contain_text("write /start HBYSBFLX to the desk")
        assert await page.evaluate("navigator.clipboard.readText()") == "/start HBYSBFLX"

        await carla.pane.get_by_role("button", name="Read it").press("Enter")
        await expect(notice).to_contain_text("this is not opened: https://example.org/help")
        await rehearsal.post(text="See <https://example.org/more|more>, or <javascript:x|this>")
        await berlin.pane.get_by_role("button", name="more", exact=True).click()
        await expect(notice).to_contain_text("https://example.org/more")
        assert await page.evaluate("navigator.clipboard.readText()") == "https://example.org/more"
        await expect(page.locator(".pane a[href]")).to_have_count(0)
        assert opened == []


async def test_a_page_of_the_desk_on_this_machine_is_opened(browser, rehearsal):
    async with open_page(browser, rehearsal.url) as page:
        await rehearsal.bot("sendMessage", text=f"The summary: {rehearsal.url}page/icon.svg")
        async with page.context.expect_page() as opening:
            await Chat(page, "carla-telegram").pane.get_by_role("link").click()
        assert (await opening.value).url == f"{rehearsal.url}page/icon.svg"
