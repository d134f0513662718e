"""A rehearsal in which something of every kind stands."""

from tests.browser.stage import Rehearsal

SEATS = ("carla", "berlin")


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
