"""Forms and blocks that the app shows on the page."""

from playwright.async_api import expect

from tests.browser.stage import Chat


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
