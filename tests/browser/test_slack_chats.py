"""Slack chats on the page: home, threads, whispers, commands and choices."""

import re

from playwright.async_api import expect

from tests.browser.forms_shown import QUOTE, option, plain
from tests.browser.stage import Chat


async def test_the_app_has_one_name_wherever_it_is_shown(page, rehearsal, berlin):
    await rehearsal.post(text="Good morning")
    await expect(berlin.messages("Good morning").locator(".heading b")).to_have_text("Front desk")
    colin = Chat(page, "colin-slack")
    await expect(colin.field).to_have_attribute("placeholder", "Message Front desk")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Front desk")


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
