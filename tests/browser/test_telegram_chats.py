"""Telegram's chats on the page: keyboards, albums, topics, quotes, the menu of commands."""

import re

from playwright.async_api import expect

from tests.browser.stage import Chat
from tests.playground.page_stage import DOT

KEYS = [["New request", "My requests"], ["Talk to a person"]]


async def test_the_keyboard_under_the_field_writes_and_stays(page, rehearsal):
    carla = Chat(page, "carla-telegram")
    markup = {"keyboard": KEYS, "is_persistent": True, "input_field_placeholder": "What is it?"}
    await rehearsal.bot("sendMessage", text="Welcome", reply_markup=markup)

    keyboard = carla.pane.get_by_role("group", name="Keyboard of the desk")
    await expect(keyboard.get_by_role("button")).to_have_text([*KEYS[0], *KEYS[1]])
    await expect(carla.field).to_have_attribute("placeholder", "What is it?")
    await expect(carla.pane.get_by_role("button", name="Hide the desk's keyboard")).to_be_hidden()
    await keyboard.get_by_role("button", name="Talk to a person").click()
    await carla.sees("Talk to a person")
    await expect(keyboard).to_be_visible()
    heard = rehearsal.world.telegram.messages(rehearsal.world.on_telegram["carla"])[-1]
    assert (heard.text, heard.from_bot) == ("Talk to a person", False)

    await rehearsal.bot("sendMessage", text="Bye", reply_markup={"remove_keyboard": True})
    await expect(keyboard).to_be_hidden()


async def test_a_keyboard_for_once_folds_away_and_comes_back(page, rehearsal):
    carla = Chat(page, "carla-telegram")
    keys = [[{"text": "My number", "request_contact": True}]]
    markup = {"keyboard": keys, "one_time_keyboard": True}
    await rehearsal.bot("sendMessage", text="Your number?", reply_markup=markup)

    keyboard = carla.pane.get_by_role("group", name="Keyboard of the desk")
    await keyboard.get_by_role("button", name="My number").click()
    await carla.sees("+49 30 23125 000")
    await expect(keyboard).to_be_hidden()
    await carla.pane.get_by_role("button", name="Show the desk's keyboard").click()
    await expect(keyboard).to_be_visible()


async def test_an_album_is_one_message_and_is_sent_as_one(page, rehearsal):
    carla, telegram = Chat(page, "carla-telegram"), rehearsal.world.telegram
    files = [{"name": f"{n}.png", "mimeType": "image/png", "buffer": DOT} for n in range(3)]
    await carla.pane.locator("input[type=file]").set_input_files(files)
    await expect(carla.pane.locator(".attachment")).to_have_count(3)
    await carla.pane.get_by_role("button", name="Do not send 1.png").click()
    await carla.writes("Two pictures")

    album = carla.pane.get_by_role("group", name="Album of 2")
    await expect(album.get_by_role("link")).to_have_count(2)
    await expect(carla.messages("Two pictures")).to_have_count(1)
    await expect(carla.pane.locator(".attachment")).to_have_count(0)
    parts = telegram.messages(rehearsal.world.on_telegram["carla"])[-2:]
    assert parts[0].media_group_id == parts[1].media_group_id is not None
    assert parts[0].file.kind == "photo"


async def test_topics_are_tabs_with_what_is_said_in_each(page, rehearsal):
    world, lisbon = rehearsal.world, Chat(page, "lisbon")
    group, luis = world.places["lisbon"].telegram_chat, world.on_telegram["luis"]
    world.telegram.world.chats[group].forum = True
    world.telegram.set_bot_rights(group, admin=True)
    world.telegram.say(luis, group, "Said to all")
    made = await rehearsal.bot("createForumTopic", chat_id=group, name="#7 Flowers")
    topic = made["message_thread_id"]
    await rehearsal.bot("sendMessage", chat_id=group, message_thread_id=topic, text="Roses, please")

    await lisbon.sees("Said to all")
    await lisbon.pane.get_by_role("tab", name="#7 Flowers").click()
    await lisbon.sees("Roses, please")
    await expect(lisbon.messages("Said to all")).to_have_count(0)
    await expect(lisbon.pane.get_by_text("opened the topic #7 Flowers")).to_be_visible()
    await lisbon.writes("Red ones?")
    await lisbon.sees("Red ones?")
    assert world.telegram.messages(group)[-1].thread == topic
    await page.keyboard.press("Shift+Tab")
    await lisbon.pane.get_by_role("tab", name="#7 Flowers").press("ArrowLeft")
    await expect(lisbon.pane.get_by_role("tab", name="General")).to_be_focused()
    await expect(lisbon.messages("Red ones?")).to_have_count(0)

    await rehearsal.bot("closeForumTopic", chat_id=group, message_thread_id=topic)
    await lisbon.pane.get_by_role("tab", name="#7 Flowers (closed)").click()
    await expect(lisbon.field).to_be_disabled()


async def test_a_quote_leads_to_what_was_said(page, rehearsal):
    carla = Chat(page, "carla-telegram")
    first = await rehearsal.bot("sendMessage", text="The very first")
    for number in range(25):
        await rehearsal.bot("sendMessage", text=f"Line {number}")
    await rehearsal.bot(
        "sendMessage", text="An answer", reply_parameters={"message_id": first["message_id"]}
    )
    original = carla.messages("The very first").first
    await expect(original).not_to_be_in_viewport()
    await carla.messages("An answer").get_by_role("button", name="The very first").click()
    await expect(original).to_be_in_viewport()
    await expect(original).to_be_focused()
    await carla.pane.get_by_role("button", name="To the newest message").click()
    await expect(carla.messages("An answer")).to_be_in_viewport()


async def test_a_message_is_answered_edited_and_deleted_from_its_menu(page, rehearsal):
    carla = Chat(page, "carla-telegram")
    await rehearsal.bot("sendMessage", text="At what time?")
    menu = await carla.opens_menu("At what time?")
    await menu.get_by_role("menuitem", name="Reply").click()
    await carla.writes("At nine")
    await expect(carla.messages("At nine").locator(".quote")).to_contain_text("At what time?")

    await (await carla.opens_menu("At nine")).get_by_role("menuitem", name="Edit").click()
    await expect(carla.field).to_have_value("At nine")
    await carla.writes("At ten")
    await expect(carla.messages("At ten").last).to_contain_text("edited")

    await carla.messages("At ten").last.focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("End")
    await expect(page.get_by_role("menuitem", name="Delete")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(carla.messages("At ten")).to_have_count(0)


async def test_the_menu_button_and_the_slash_offer_the_commands(page, rehearsal):
    carla = Chat(page, "carla-telegram")
    commands = [{"command": name, "description": f"Does {name}"} for name in ("new", "status")]
    await rehearsal.desk.telegram("setMyCommands", commands=commands)
    await carla.pane.get_by_role("button", name="Menu").click()
    await expect(carla.pane.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("Escape")
    await carla.field.press_sequentially("/s")
    await expect(carla.pane.get_by_role("option")).to_have_text(re.compile("Does status"))
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(carla.field).to_have_value("/status")
    await page.keyboard.press("Enter")
    await carla.sees("/status")


async def test_buttons_have_their_styles_and_say_what_came_of_them(page, rehearsal):
    carla = Chat(page, "carla-telegram")
    key = {"text": "Take it", "callback_data": "1:claim:x", "style": "success"}
    await rehearsal.bot("sendMessage", text="Well?", reply_markup={"inline_keyboard": [[key]]})
    button = carla.pane.get_by_role("button", name="Take it")
    await expect(button).to_have_class(re.compile("success"))
    await button.click()
    telegram = rehearsal.world.telegram
    press = await telegram.wait_for(
        lambda: next((p for p in telegram.pending_updates() if "callback_query" in p), None)
    )
    await expect(button).to_have_attribute("aria-busy", "true")
    await rehearsal.desk.telegram(
        "answerCallbackQuery",
        callback_query_id=press["callback_query"]["id"],
        text="It is yours",
        show_alert=True,
    )
    await expect(carla.pane.get_by_role("alertdialog")).to_contain_text("It is yours")
    await page.keyboard.press("Escape")
    await expect(carla.pane.get_by_role("alertdialog")).to_have_count(0)
    await expect(button).to_be_focused()
