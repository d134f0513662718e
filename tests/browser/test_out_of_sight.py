"""What stands behind something on the page is counted on the way there, and found again."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.stage import DESKTOP, PHONE, Chat, open_page


@pytest.fixture
def berlin(page):
    return Chat(page, "berlin")


async def a_thread(rehearsal, answers=1):
    root = await rehearsal.post(text="#7 Flowers")
    for number in range(1, answers + 1):
        await rehearsal.post(text=f"Roses, please ({number})", thread_ts=root["ts"])
    return root


async def opens_thread(chat):
    await chat.pane.get_by_role("button", name=re.compile(r"^\d+ repl")).click()
    return chat.pane.get_by_role("complementary")


async def test_what_comes_behind_a_thread_is_counted_on_the_way_back(page, rehearsal, berlin):
    root = await a_thread(rehearsal)
    thread = await opens_thread(berlin)
    back = thread.get_by_role("button", name="Close the thread")
    await expect(back).to_have_accessible_name("Close the thread")
    await rehearsal.post(text="And tulips", thread_ts=root["ts"])
    await berlin.sees("And tulips")
    await expect(back.locator(".badge")).to_have_count(0)

    await rehearsal.post(text="#8 A table")
    await expect(back).to_have_accessible_name("Close the thread, 1 new")
    await expect(page).to_have_title(re.compile(r"^\(1\)"))
    await rehearsal.post(text="#9 A taxi")
    await expect(back.locator(".badge")).to_have_text("2")
    await back.click()
    await berlin.sees("#9 A taxi")
    await expect(page).to_have_title(re.compile(r"^[^(]"))
    await opens_thread(berlin)
    await expect(back.locator(".badge")).to_have_count(0)


async def test_beside_a_thread_nothing_is_out_of_sight(page, rehearsal, berlin):
    await page.set_viewport_size({"width": 1920, "height": 1000})
    await a_thread(rehearsal)
    thread = await opens_thread(berlin)
    await rehearsal.post(text="#8 A table")
    await berlin.sees("#8 A table")
    await expect(thread.locator(".badge")).to_have_count(0)


async def test_an_answer_that_comes_while_one_is_at_home_is_counted_at_messages(page, rehearsal):
    colin = Chat(page, "colin-slack")
    await colin.pane.get_by_role("tab", name="Home").click()
    channel = rehearsal.world.places["colin-slack"].slack_chat
    messages = colin.pane.get_by_role("tab", name="Messages")
    await expect(messages.locator(".badge")).to_have_count(0)
    await rehearsal.post(channel=channel, text="You have no requests.")
    await expect(messages.locator(".badge")).to_have_text("1")
    await messages.click()
    await colin.sees("You have no requests.")
    await expect(messages.locator(".badge")).to_have_count(0)


async def test_a_thread_is_at_its_end_again_on_a_wider_screen(browser, rehearsal):
    await a_thread(rehearsal, answers=30)
    async with open_page(browser, rehearsal.url, viewport=PHONE) as page:
        berlin, switcher = Chat(page, "berlin"), page.locator("#switcher")
        await switcher.get_by_role("tab", name="#team-berlin").click()
        thread = await opens_thread(berlin)
        last = thread.locator("[data-message]").last
        await expect(last).to_be_in_viewport(ratio=1)
        await switcher.get_by_role("tab", name="Carla").click()
        await expect(thread).to_be_hidden()
        await page.set_viewport_size(DESKTOP)
        await expect(last).to_be_in_viewport(ratio=1)
        await expect(thread.get_by_role("button", name="To the newest")).to_be_hidden()


@pytest.mark.parametrize("touches", [False, True])
async def test_no_chat_is_wider_than_its_room(browser, rehearsal, touches):
    """Where nothing hovers, the menu's button stands beside each message."""
    world = rehearsal.world
    lisbon = world.places["lisbon"].telegram_chat
    await rehearsal.bot("sendMessage", chat_id=lisbon, text="New tasks will appear here. " * 9)
    async with open_page(browser, rehearsal.url, has_touch=touches, is_mobile=touches) as page:
        await Chat(page, "lisbon").sees("New tasks will appear here.")
        sticking_out = """(all) => all.filter((each) => each.scrollWidth > each.clientWidth)
          .map((each) => each.getAttribute("aria-label"))"""
        assert await page.locator(".scroll").evaluate_all(sticking_out) == []
