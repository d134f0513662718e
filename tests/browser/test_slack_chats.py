"""Slack's chats on the page: forms, the Home tab, threads, shortcuts, commands, what only one sees."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.stage import PHONE, Chat


def plain(words):
    return {"type": "plain_text", "text": words}


def option(words, value):
    return {"text": plain(words), "value": value}


def question(name, kind, **element):
    return {
        "type": "input",
        "block_id": name.lower(),
        "label": plain(name),
        "element": {"type": kind, "action_id": name.lower(), **element},
    }


QUOTE = {
    "type": "modal",
    "title": plain("A quote"),
    "submit": plain("Send quote"),
    "close": plain("Not now"),
    "blocks": [
        question("What", "plain_text_input", multiline=True),
        question("Price", "plain_text_input"),
        question("Category", "static_select", options=[option("Travel", "t"), option("Web", "w")]),
        question("Terms", "radio_buttons", options=[option("Fixed", "f"), option("Hourly", "h")]),
        question("Extras", "checkboxes", options=[option("Urgent", "u"), option("Weekend", "x")]),
        question("Day", "datepicker", initial_date="2026-12-01"),
        question("Hour", "timepicker"),
        question("Who", "users_select"),
    ],
}
FILLED = {
    "what": {"value": "A table\nfor four"},
    "price": {"value": "40"},
    "category": {"selected_option": {"text": plain("Web"), "value": "w"}},
    "terms": {"selected_option": {"text": plain("Hourly"), "value": "h"}},
    "extras": {"selected_options": [{"text": plain("Weekend"), "value": "x"}]},
    "day": {"selected_date": "2026-12-24"},
    "hour": {"selected_time": "18:30"},
}


@pytest.fixture
def berlin(page):
    return Chat(page, "berlin")


async def opens(rehearsal, berlin, view):
    """Ann uses the shortcut on Ben's message, and the app opens a form."""
    world = rehearsal.world
    world.slack.say(world.on_slack["ben"], world.places["berlin"].slack_chat, "Somebody called")
    menu = await berlin.opens_menu("Somebody called")
    await menu.get_by_role("menuitem", name="Make this a request").click()
    payload = await rehearsal.app.hears("message_action")
    assert payload["message"]["text"] == "Somebody called"
    await rehearsal.desk.slack("views.open", trigger_id=payload["trigger_id"], view=view)
    await expect(berlin.form).to_be_visible()
    return berlin.form


async def test_a_form_is_filled_in_refused_and_sent(page, rehearsal, berlin):
    form = await opens(rehearsal, berlin, QUOTE)
    await expect(form.get_by_label("What")).to_be_focused()
    await form.get_by_label("What").fill("A table\nfor four")
    await form.get_by_role("button", name="Send quote").click()
    await expect(form.get_by_text("Please complete this required field.").first).to_be_visible()
    await expect(form.get_by_label("Price")).to_be_focused()
    assert rehearsal.app.heard.empty(), "an incomplete form is not sent"

    await form.get_by_label("Price").fill("a lot")
    await form.get_by_label("Category").select_option("Web")
    await form.get_by_label("Hourly").check()
    await form.get_by_label("Weekend").check()
    await form.get_by_label("Day").fill("2026-12-24")
    await form.get_by_label("Hour", exact=True).fill("18:30")
    await form.get_by_label("Who").select_option("Ben")
    rehearsal.app.answer = {
        "response_action": "errors",
        "errors": {"price": "A price is a number."},
    }
    await form.get_by_role("button", name="Send quote").click()
    await expect(form.get_by_text("A price is a number.")).to_be_visible()
    await expect(form.locator(".form-error:visible")).to_have_count(1)
    price = form.get_by_label("Price")
    await expect(price).to_have_attribute("aria-invalid", "true")
    await expect(price).to_be_focused()
    await expect(form.get_by_label("What")).to_have_value("A table\nfor four")

    await rehearsal.app.hears("view_submission")
    rehearsal.app.answer = None
    await price.fill("40")
    await page.keyboard.press("Enter")
    await expect(berlin.form).to_have_count(0)
    values = (await rehearsal.app.hears("view_submission"))["view"]["state"]["values"]
    for name, value in FILLED.items():
        assert value.items() <= values[name][name].items()
    assert values["who"]["who"]["selected_user"] == rehearsal.world.on_slack["ben"]


async def opens_at_home(page, rehearsal, view) -> Chat:
    """Colin presses a button on his Home tab, in the smaller of two chats in a column."""
    colin, user = Chat(page, "colin-slack"), rehearsal.world.on_slack["colin"]
    button = {"type": "button", "text": plain("New request"), "action_id": "new", "value": "new"}
    home = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
    await rehearsal.desk.slack("views.publish", user_id=user, view=home)
    await colin.pane.get_by_role("tab", name="Home").click()
    await colin.presses("New request")
    payload = await rehearsal.app.hears("block_actions")
    await rehearsal.desk.slack("views.open", trigger_id=payload["trigger_id"], view=view)
    await expect(colin.form).to_be_visible()
    return colin


async def test_a_form_has_the_room_it_needs_and_leaves_the_other_chat_alone(page, rehearsal):
    short = QUOTE | {"blocks": [QUOTE["blocks"][0], QUOTE["blocks"][3]]}
    carla = Chat(page, "carla-telegram")
    before = await Chat(page, "colin-slack").pane.bounding_box()
    colin = await opens_at_home(page, rehearsal, short)
    for part in (colin.form.get_by_label("What"), colin.form.get_by_label("Hourly")):
        await expect(part).to_be_in_viewport(ratio=1)
    await expect(colin.form.get_by_text("Colin · Slack")).to_be_visible()
    await expect(colin.form.get_by_role("button", name="More below")).to_be_hidden()
    form, other = await colin.form.bounding_box(), await carla.pane.bounding_box()
    assert form["height"] > before["height"], "in its own chat as it was it would be cut"
    assert other["y"] + other["height"] <= form["y"]
    await carla.writes("I can still write")
    await carla.sees("I can still write")

    await page.set_viewport_size(PHONE)
    await page.locator("#switcher").get_by_role("tab", name="Carla").click()
    await expect(colin.form).to_be_hidden()
    await page.locator("#switcher").get_by_role("tab", name="Colin").click()
    await page.keyboard.press("Escape")
    await colin.form.get_by_role("button", name="Not now").click()
    await expect(colin.form).to_have_count(0)


async def test_a_form_that_is_cut_says_so_and_can_always_be_sent(page, rehearsal):
    await page.set_viewport_size({"width": 1366, "height": 560})
    colin = await opens_at_home(page, rehearsal, QUOTE)
    send, more = (
        colin.form.get_by_role("button", name=each) for each in ("Send quote", "More below")
    )
    await expect(colin.form.get_by_label("Who")).not_to_be_in_viewport()
    await expect(send).to_be_in_viewport(ratio=1)
    await more.click()
    await expect(colin.form.get_by_label("What")).not_to_be_in_viewport()
    await colin.form.get_by_label("Who").scroll_into_view_if_needed()
    await expect(colin.form.get_by_label("Who")).to_be_in_viewport(ratio=1)
    await expect(more).to_be_hidden()
    await expect(send).to_be_in_viewport(ratio=1)


async def test_the_app_has_one_name_wherever_it_is_shown(page, rehearsal, berlin):
    await rehearsal.post(text="Good morning")
    await expect(berlin.messages("Good morning").locator(".heading b")).to_have_text("Front desk")
    colin = Chat(page, "colin-slack")
    await expect(colin.field).to_have_attribute("placeholder", "Message Front desk")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Front desk")


async def test_a_form_that_nobody_answers_waits_says_so_and_is_sent_again(rehearsal, berlin):
    short = QUOTE | {"blocks": QUOTE["blocks"][:1]}
    form = await opens(rehearsal, berlin, short)
    rehearsal.world.slack.deliveries.ack_seconds = 0.5
    rehearsal.app.acks = False
    await form.get_by_label("What").fill("Anything")
    send = form.get_by_role("button", name="Send quote")
    await send.click()
    await expect(send).to_have_attribute("aria-busy", "true")
    await expect(form.get_by_text("operation timed out")).to_be_visible()
    await expect(form.get_by_label("What")).to_have_value("Anything")

    rehearsal.app.acks = True
    await send.click()
    await expect(berlin.form).to_have_count(0)


async def test_a_form_loads_and_grows_without_losing_what_is_typed(page, rehearsal, berlin):
    loading = {"type": "modal", "title": plain("A quote"), "blocks": [{"type": "divider"}]}
    form = await opens(rehearsal, berlin, loading)
    await expect(form.get_by_role("button", name="Send quote")).to_be_hidden()
    world = rehearsal.world
    (view,) = world.slack.views(world.on_slack["ann"])
    await rehearsal.desk.slack("views.update", view_id=view.id, view=QUOTE)
    await form.get_by_label("Price").fill("40")
    more = QUOTE | {"blocks": [*QUOTE["blocks"], question("Why", "plain_text_input")]}
    await rehearsal.desk.slack("views.update", view_id=view.id, view=more)
    await expect(form.get_by_label("Why")).to_be_visible()
    await expect(form.get_by_label("Price")).to_have_value("40")
    await expect(form.get_by_label("Price")).to_be_focused()

    await page.keyboard.press("Escape")
    await expect(berlin.form).to_have_count(0)
    assert not world.slack.views(world.on_slack["ann"])


async def test_home_shows_the_app_s_blocks_and_their_buttons_work(page, rehearsal):
    ann = Chat(page, "ann-slack")
    await page.locator(".tabs").get_by_role("tab", name="Ann").click()
    await ann.pane.get_by_role("tab", name="Home").click()
    user = (await rehearsal.app.hears("app_home_opened"))["event"]["user"]
    await expect(ann.pane.get_by_text("The desk shows nothing here yet.")).to_be_visible()
    button = {"type": "button", "text": plain("Start my shift"), "action_id": "on", "value": "on"}
    blocks = [
        {"type": "header", "text": plain("Your work")},
        {"type": "actions", "elements": [button]},
    ]
    view = {"type": "home", "blocks": blocks}
    await rehearsal.desk.slack("views.publish", user_id=user, view=view)
    await expect(ann.pane.get_by_role("heading", name="Your work")).to_be_visible()
    await ann.presses("Start my shift")
    payload = await rehearsal.app.hears("block_actions")
    assert payload["view"]["type"] == "home" and payload["actions"][0]["value"] == "on"
    await rehearsal.desk.slack("views.open", trigger_id=payload["trigger_id"], view=QUOTE)
    await expect(ann.form).to_be_visible()
    await ann.form.get_by_role("button", name="Not now").click()
    await expect(ann.form).to_have_count(0)

    await ann.pane.get_by_role("tab", name="Home").press("ArrowRight")
    await expect(ann.pane.get_by_text("Nothing has been said here yet.")).to_be_visible()


async def test_a_thread_opens_beside_the_channel_where_there_is_room(page, rehearsal, berlin):
    root = await rehearsal.post(text="#7 Flowers")
    await rehearsal.post(text="Roses, please", thread_ts=root["ts"])
    await berlin.pane.get_by_role("button", name=re.compile("^1 reply")).click()
    panel = berlin.pane.get_by_role("complementary")
    await expect(panel.get_by_text("Roses, please")).to_be_visible()
    await expect(panel.locator("textarea")).to_be_focused()
    await berlin.writes("Red ones")
    await expect(panel.get_by_text("2 replies")).to_be_visible()
    world = rehearsal.world
    assert world.slack.messages(world.places["berlin"].slack_chat)[-1].thread_ts == root["ts"]

    await page.set_viewport_size({"width": 1920, "height": 1000})
    await expect(berlin.pane.get_by_role("button", name=re.compile("^2 replies"))).to_be_visible()
    channel = await berlin.pane.locator(".main").bounding_box()
    beside = await panel.bounding_box()
    assert channel["x"] + channel["width"] <= beside["x"] + 1
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()
    await expect(berlin.pane.get_by_role("button", name=re.compile("^2 replies"))).to_be_focused()


async def test_a_deleted_message_leaves_its_thread_and_a_whisper_only_its_reader(rehearsal, berlin):
    world, channel = rehearsal.world, rehearsal.world.places["berlin"].slack_chat
    ben, ann = world.on_slack["ben"], world.on_slack["ann"]
    root = world.slack.say(ben, channel, "Wrong place")
    world.slack.say(ann, channel, "No problem", root)
    world.slack.delete(ben, channel, root)
    await expect(berlin.messages("This message was deleted.")).to_contain_text("1 reply")
    await rehearsal.desk.slack("chat.postEphemeral", channel=channel, user=ann, text="Just for Ann")
    await expect(berlin.messages("Just for Ann")).to_contain_text("Only visible to you")
    await berlin.acts_as("Ben")
    await expect(berlin.messages("Just for Ann")).to_have_count(0)


async def test_after_a_slash_the_app_s_commands_are_offered(page, rehearsal, berlin):
    await berlin.field.press_sequentially("/d")
    await expect(berlin.pane.get_by_role("option")).to_have_text(re.compile("/desk"))
    await page.keyboard.press("Tab")
    await expect(berlin.pane.get_by_role("option")).to_have_count(2)
    await page.keyboard.type("su")
    await expect(berlin.pane.get_by_role("option")).to_have_text(re.compile("How the day is going"))
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(berlin.field).to_have_value("/desk summary")
    await page.keyboard.press("Enter")
    payload = await rehearsal.app.heard.get()
    while payload.get("command") is None:
        payload = await rehearsal.app.heard.get()
    assert (payload["command"], payload["text"]) == ("/desk", "summary")


async def test_a_choice_in_a_message_is_told_to_the_app(rehearsal, berlin):
    snooze = {
        "type": "static_select",
        "action_id": "snooze",
        "placeholder": plain("Snooze"),
        "options": [option("10 min", "10"), option("1 h", "60")],
    }
    more = {"type": "overflow", "action_id": "more", "options": [option("Split", "split")]}
    blocks = [
        {"type": "section", "text": plain("#7 Flowers"), "accessory": more},
        {"type": "actions", "elements": [snooze]},
    ]
    await rehearsal.post(text="#7", blocks=blocks)
    await berlin.pane.get_by_label("Snooze").select_option("1 h")
    payload = await rehearsal.app.hears("block_actions")
    assert payload["actions"][0]["selected_option"]["value"] == "60"
    await berlin.pane.get_by_role("button", name="More choices").click()
    await berlin.page.get_by_role("menuitem", name="Split").click()
    payload = await rehearsal.app.hears("block_actions")
    assert payload["actions"][0]["selected_option"]["value"] == "split"
