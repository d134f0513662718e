"""Forms, the Home tab and shortcuts of Slack as the page is told of them and acts on them."""

import asyncio
from contextlib import suppress

import pytest

from adapters.playground.playground import Playground
from bot.timekeeping import DeskClock
from tests.playground.page_stage import MANIFEST, App


def plain(words):
    return {"type": "plain_text", "text": words}


FORM = {
    "type": "modal",
    "title": plain("A request"),
    "submit": plain("Send"),
    "blocks": [
        {
            "type": "input",
            "block_id": "what",
            "label": plain("What"),
            "element": {"type": "plain_text_input", "action_id": "what"},
        }
    ],
}


@pytest.fixture
async def playground(tmp_path):
    """A workspace with an app whose manifest has everything."""
    made = Playground(
        folder=tmp_path, clock=DeskClock(), manifest=MANIFEST, commands=[("new", "A request")]
    )
    made.world.slack.limits.enforced = False
    await made.start(port=0)
    yield made
    await made.stop()


@pytest.fixture
async def app(desk):
    made = App(desk)
    running = asyncio.create_task(made.run())
    await desk.world.slack.wait_for(lambda: desk.world.slack.connections)
    yield made
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


@pytest.fixture
async def message(page):
    """A message of Ben's in the team's channel."""
    await page.acts(kind="say", place="berlin", actor="ben", text="Somebody called")
    world = page.playground.world
    return world.slack.messages(world.places["berlin"].slack_chat)[-1].ts


async def test_the_page_knows_what_the_app_offers(page):
    async with page.events() as events:
        around = await events.until(lambda parts: parts.get("around"))
    assert around["slack"]["has_home"]
    assert [each["name"] for each in around["slack"]["shortcuts"]] == ["Make this a request"]
    assert around["slack"]["commands"][0]["hint"] == "new"
    assert around["commands"] == [["new", "A request"]]


async def test_a_shortcut_opens_a_form_that_is_filled_in_twice(page, desk, app, message):
    using = {"kind": "shortcut", "place": "berlin", "actor": "ann", "callback": "request"}
    async with page.events() as events:
        await page.acts(**using, message=message)
        payload = await app.hears("message_action")
        assert payload["message"]["ts"] == message
        await desk.slack("views.open", trigger_id=payload["trigger_id"], view=FORM)
        (form,) = await events.until(lambda parts: parts.get("ann", {}).get("forms"))
        assert (form["title"], form["submit"]) == ("A request", "Send")
        assert not events.parts["ben"]["forms"], "it is Ann's alone"

        sending = {"kind": "submit", "place": "berlin", "actor": "ann", "view": form["id"]}
        await page.acts(**sending, values={})
        await events.until(lambda parts: parts["ann"]["forms"][0]["errors"].get("what"))
        app.answer = {"response_action": "errors", "errors": {"what": "Say more"}}
        await page.acts(**sending, values={"what": "x"})
        await events.until(lambda parts: parts["ann"]["forms"][0]["errors"] == {"what": "Say more"})
        app.answer = None
        await page.acts(**sending, values={"what": "Call them back"})
        await events.until(lambda parts: not parts["ann"]["forms"])

        assert "no open view" in (await page.acts(status=400, **sending))["error"]


async def test_a_form_nobody_answers_says_so_and_stays(page, desk, app, message):
    desk.world.slack.deliveries.ack_seconds = 0.05
    await page.acts(
        kind="shortcut", place="berlin", actor="ann", message=message, callback="request"
    )
    payload = await app.hears("message_action")
    await desk.slack("views.open", trigger_id=payload["trigger_id"], view=FORM)
    (view,) = desk.world.slack.views(desk.world.on_slack["ann"])
    desk.world.slack.deliveries.receivers.clear()

    await page.acts(
        kind="submit", place="berlin", actor="ann", view=view.id, values={"what": "Call"}
    )

    async with page.events() as events:
        (form,) = await events.until(lambda parts: parts.get("ann", {}).get("forms"))
    assert form["trouble"] == "timed-out"
    await page.acts(kind="close", place="berlin", actor="ann", view=view.id)
    assert not desk.world.slack.views(desk.world.on_slack["ann"])


async def test_home_is_opened_published_and_pressed(page, desk, app):
    ann = desk.world.on_slack["ann"]
    async with page.events() as events:
        await page.acts(kind="home", place="ann-slack", actor="ann")
        opened = await app.hears("app_home_opened")
        assert opened["event"]["user"] == ann
        button = {"type": "button", "text": plain("Refresh"), "action_id": "refresh"}
        view = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
        await desk.slack("views.publish", user_id=ann, view=view)
        home = await events.until(lambda parts: parts.get("ann", {}).get("home"))
        await page.acts(
            kind="choose", place="ann-slack", actor="ann", view=home["id"], button="refresh"
        )
        payload = await app.hears("block_actions")
    assert payload["container"] == {"type": "view", "view_id": home["id"]}


async def test_a_choice_in_a_form_tells_what_is_typed(page, desk, app, message):
    choice = {
        "type": "static_select",
        "action_id": "who",
        "options": [{"text": plain("Ben"), "value": "b"}],
    }
    blocks = [*FORM["blocks"], {"type": "section", "text": plain("Who?"), "accessory": choice}]
    await page.acts(
        kind="shortcut", place="berlin", actor="ann", message=message, callback="request"
    )
    payload = await app.hears("message_action")
    await desk.slack("views.open", trigger_id=payload["trigger_id"], view=FORM | {"blocks": blocks})
    (view,) = desk.world.slack.views(desk.world.on_slack["ann"])

    await page.acts(
        kind="choose",
        place="berlin",
        actor="ann",
        view=view.id,
        button="who",
        value="b",
        values={"what": "Call", "who": "b"},
    )

    payload = await app.hears("block_actions")
    assert payload["actions"][0]["selected_option"]["value"] == "b"
    assert payload["view"]["state"]["values"]["what"]["what"]["value"] == "Call"


async def test_several_files_make_one_message(page):
    files = [
        {"name": name, "mime": "text/plain", "content": "aGVsbG8="} for name in ("a.txt", "b.txt")
    ]
    await page.acts(kind="file", place="berlin", actor="ben", files=files, text="Both")
    async with page.events() as events:
        (message,) = await events.until(lambda parts: parts.get("berlin", {}).get("messages"))
    assert [each["name"] for each in message["files"]] == ["a.txt", "b.txt"]
    assert message["text"] == "Both"
