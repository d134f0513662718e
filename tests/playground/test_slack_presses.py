"""Presses, commands, shortcuts and Home: what the app is sent, what the person sees."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.playground.slack import Outcome
from tests.playground.test_slack_forms import form, plain, pressed
from tests.playground.test_slack_stage import (
    ann,
    app,
    app_on,
    button,
    card,
    clock,
    slack,
    team,
    web,
    workspace,
)


async def test_a_press_carries_what_the_app_needs(slack, app, ann, team):
    press, payload = await pressed(slack, app, ann, team)
    await slack.wait_for(lambda: slack.outcome(press) is Outcome.ACKED)

    assert payload["type"] == "block_actions" and payload["user"]["id"] == ann
    assert payload["container"]["channel_id"] == payload["channel"]["id"] == team
    assert payload["message"]["ts"] == payload["container"]["message_ts"]
    (action,) = payload["actions"]
    assert (action["action_id"], action["value"], action["type"]) == ("claim", "7", "button")
    assert action["block_id"] == payload["message"]["blocks"][1]["block_id"]


async def test_the_response_url_answers_the_presser_five_times(slack, app, ann, team, clock):
    _, payload = await pressed(slack, app, ann, team)
    url = AsyncWebhookClient(payload["response_url"])

    answers = [await url.send(text=f"{n}", response_type="ephemeral") for n in range(6)]

    assert [each.status_code for each in answers] == [200] * 5 + [404]
    assert "used_url" in answers[-1].body
    assert [m.text for m in slack.ephemerals(team, ann)] == ["0", "1", "2", "3", "4"]
    assert [c.method for c in slack.calls if c.method == "response_url"] == ["response_url"] * 6


async def test_the_response_url_can_replace_the_card_for_half_an_hour(slack, app, ann, team, clock):
    _, payload = await pressed(slack, app, ann, team)
    url = AsyncWebhookClient(payload["response_url"])

    await url.send(text="Taken", replace_original=True)
    clock.advance(minutes=31)
    late = await url.send(text="Too late")

    assert slack.messages(team)[0].plain == "Taken"
    assert late.status_code == 404 and "expired_url" in late.body


async def test_an_ephemerals_button_can_be_pressed_and_the_ephemeral_replaced(
    slack, app, ann, team
):
    await app.web.chat_postEphemeral(
        channel=team, user=ann, text="Sure?", blocks=card("Sure?", button("Yes", "yes"))
    )
    (seen,) = slack.ephemerals(team, ann)
    slack.press(ann, team, seen.ts, "Yes")

    payload = await app.interaction()
    await AsyncWebhookClient(payload["response_url"]).send_dict({"delete_original": "true"})

    assert payload["container"]["is_ephemeral"] and "message" not in payload
    assert slack.ephemerals(team, ann) == []


async def test_an_unacknowledged_press_times_out_for_the_person(clock):
    async with workspace(clock, ack_seconds=0.05) as slack, app_on(slack) as app:
        ann = slack.add_user("ann")
        team = slack.add_channel("team", [ann])
        app.acks = False
        press, _ = await pressed(slack, app, ann, team)

        await slack.wait_for(lambda: slack.outcome(press) is not Outcome.WAITING)

        assert slack.outcome(press) is Outcome.TIMED_OUT
        assert [m.text for m in slack.ephemerals(team, ann)] == ["⚠ operation timed out"]
        assert [r.type for r in app.received].count("interactive") == 1


async def test_a_press_with_nobody_there_fails_at_once(slack, web, ann, team):
    posted = await web.chat_postMessage(channel=team, text="x", blocks=card("x", button("A", "a")))

    assert slack.outcome(slack.press(ann, team, posted["ts"], "a")) is Outcome.TIMED_OUT
    with pytest.raises(LookupError, match="only 'A'"):
        slack.press(ann, team, posted["ts"], "B")


async def test_a_select_reports_the_choice(slack, app, ann, team):
    select = form()["blocks"][2]["element"] | {"placeholder": plain("Who")}
    posted = await app.web.chat_postMessage(channel=team, text="x", blocks=card("x", select))

    slack.press(ann, team, posted["ts"], "Who", value="Bob")

    (action,) = (await app.interaction())["actions"]
    assert action["selected_option"]["value"] == "b"


async def test_a_command_is_answered_in_its_acknowledgement(slack, app, ann, team):
    app.answer = {"text": "Three open tasks"}

    command = slack.slash(ann, team, "/desk", "list")
    payload = (await app.request("slash_commands")).payload
    await slack.wait_for(lambda: slack.ephemerals(team, ann))

    assert (payload["command"], payload["text"], payload["channel_id"]) == ("/desk", "list", team)
    assert slack.outcome(command) is Outcome.ACKED
    assert slack.ephemerals(team, ann)[0].text == "Three open tasks"


async def test_a_shortcut_on_a_message_brings_the_message(slack, app, ann, team):
    ts = slack.say(ann, team, "make this a task")

    slack.shortcut(ann, team, ts, "make_task")
    payload = await app.interaction()
    await app.web.views_open(trigger_id=payload["trigger_id"], view=form())

    assert (payload["type"], payload["callback_id"]) == ("message_action", "make_task")
    assert payload["message"]["text"] == "make this a task" and payload["channel"]["id"] == team
    assert slack.views(ann)[0].title == "Quote"


async def test_home_is_published_opened_and_pressed(slack, app, ann):
    slack.open_home(ann)
    opened_first = await app.event("app_home_opened")
    home = {"type": "home", "blocks": card("Your tasks", button("Refresh", "refresh"))}
    await app.web.views_publish(user_id=ann, view=home)
    slack.open_home(ann)
    opened_again = await app.event("app_home_opened")
    slack.press_in_view(ann, slack.home(ann).id, "Refresh")
    payload = await app.interaction()

    assert "view" not in opened_first and opened_first["channel"] == slack.dm(ann)
    assert opened_again["view"]["type"] == "home"
    assert slack.home(ann).plain == "Your tasks"
    assert payload["view"]["id"] == slack.home(ann).id
