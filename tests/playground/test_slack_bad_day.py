"""Bad days of Slack: calls, files, events and channels."""

# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names
import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.playground.faults import Often
from tests.playground.test_slack_forms import form, pressed
from tests.playground.test_slack_stage import (
    ME,
    ann,
    app,
    app_on,
    client_of,
    clock,
    refusal_of,
    slack,
    team,
    web,
    workspace,
)


async def test_a_token_can_be_refused_for_a_time(slack, web, team, clock):
    slack.faults.plan("token_revoked", often=Often(times=0, lasts=30))
    for _ in range(2):
        with pytest.raises(SlackApiError) as caught:
            await web.chat_postMessage(channel=team, text="x")
        assert refusal_of(caught) == "token_revoked"

    clock.advance(seconds=30)
    await web.chat_postMessage(channel=team, text="x")

    assert [each.after for each in slack.faults.happened] == [30, 30]


async def test_one_channel_can_suffer_alone(slack, web, ann, team):
    slack.faults.plan("500", method="chat.*", chat=slack.dm(ann), often=Often(times=0))

    await web.chat_postMessage(channel=team, text="fine")
    for place in (slack.dm(ann), ann):
        with pytest.raises((SlackApiError, ValueError, AttributeError)):
            await web.chat_postMessage(channel=place, text="not fine")

    assert {each.chat for each in slack.faults.happened} == {slack.dm(ann)}


async def test_a_slow_answer_comes_although_late(slack, web, team):
    slack.faults.next("chat.postMessage", "slow", times=2, seconds=0.2)

    with pytest.raises(TimeoutError):
        await client_of(slack, timeout=0.05).chat_postMessage(channel=team, text="hello")
    answered = await web.chat_postMessage(channel=team, text="again")

    assert answered["ok"]
    assert [each.text for each in slack.messages(team)] == ["hello", "again"]


@pytest.mark.parametrize(
    ("fault", "values", "word"),
    [
        ("expired_trigger", {}, "expired_trigger_id"),
        ("view_refused", {"error": "not_found"}, "not_found"),
        ("error", {"method": "views.open", "error": "no_permission"}, "no_permission"),
    ],
)
async def test_a_form_may_not_open(slack, app, ann, team, fault, values, word):
    slack.faults.plan(fault, **values)
    _, payload = await pressed(slack, app, ann, team)

    with pytest.raises(SlackApiError) as caught:
        await app.web.views_open(trigger_id=payload["trigger_id"], view=form())

    assert refusal_of(caught) == word and slack.views(ann) == []


async def test_the_time_for_an_answer_may_be_over(slack, app, ann, team):
    _, payload = await pressed(slack, app, ann, team)
    slack.faults.plan("response_url_expired")

    late = await AsyncWebhookClient(payload["response_url"]).send(text="hello")

    assert late.status_code == 404 and "expired_url" in late.body
    assert slack.ephemerals(team, ann) == []


async def test_a_file_may_be_shown_late(slack, web, team):
    slack.faults.plan("shared_late", seconds=0.05)

    done = await web.files_upload_v2(content=b"slow", filename="a.txt", channel=team)
    before = (await web.files_info(file=done["file"]["id"]))["file"]["shares"]
    await slack.wait_for(lambda: slack.messages(team))

    assert before == {}
    assert (await web.files_info(file=done["file"]["id"]))["file"]["shares"] != {}


async def test_a_download_may_be_a_login_page(slack, ann, team):
    slack.upload(ann, team, b"1,2", "a.csv", "text/csv")
    url = slack.messages(team)[0].files[0].url
    slack.faults.plan("login_page")

    header = {"Authorization": f"Bearer {ME.bot_token}"}
    async with aiohttp.ClientSession(headers=header) as session:
        async with session.get(url) as page:
            assert (page.status, page.content_type) == (200, "text/html")
        async with session.get(url) as file:
            assert await file.read() == b"1,2"

    assert slack.faults.happened[0].after is not None


async def test_an_event_may_come_late(slack, app, ann, clock):
    slack.faults.plan("delayed", chat=slack.dm(ann), seconds=90)
    slack.say(ann, slack.dm(ann), "first")
    slack.say(ann, slack.dm(ann), "second")
    assert (await app.event())["text"] == "second"

    clock.advance(seconds=90)
    slack.clock_moved()

    assert (await app.event())["text"] == "first"
    assert app.received[-1].retry_attempt == 0


@pytest.mark.parametrize("other_ts", [False, True])
async def test_a_message_may_be_told_twice_under_two_ids(slack, app, ann, team, other_ts):
    slack.faults.plan("told_twice", other_ts=other_ts)
    slack.say(ann, team, "@desk hello")

    told = [(await app.request("events_api")).payload for _ in range(3)]

    assert [each["event"]["type"] for each in told] == ["message", "message", "app_mention"]
    assert len({each["event_id"] for each in told}) == 3
    assert len({each["event"]["ts"] for each in told}) == (2 if other_ts else 1)
    assert told[0]["event"]["client_msg_id"] == told[1]["event"]["client_msg_id"]


async def test_duplicated_and_reordered_go_by_the_channel(slack, app, ann, team):
    slack.faults.plan("duplicated", chat=team)
    slack.faults.plan("reordered", chat=team)
    slack.say(ann, slack.dm(ann), "elsewhere")
    slack.say(ann, team, "one")
    slack.say(ann, team, "two")

    texts = [(await app.event())["text"] for _ in range(4)]

    assert texts == ["elsewhere", "two", "two", "one"]


async def test_a_shared_channel_says_so_and_whose_guest_somebody_is(slack, app, ann, team):
    fault = slack.faults.plan("ext_shared", chat=team, person=ann)
    slack.say(ann, team, "from outside")
    outside = (await app.request("events_api")).payload
    slack.faults.switch_off(fault.id)
    slack.say(ann, team, "from inside")
    inside = (await app.request("events_api")).payload

    assert outside["is_ext_shared_channel"] and not inside["is_ext_shared_channel"]
    assert outside["team_id"] == inside["team_id"] == ME.team_id
    assert outside["event"]["user_team"] == outside["event"]["source_team"] != ME.team_id
    assert "user_team" not in inside["event"] and inside["event"]["team"] == ME.team_id


async def test_a_channel_is_archived_until_it_is_opened_again(slack, app, ann, team):
    fault = slack.faults.plan("archived", chat=team)
    with pytest.raises(SlackApiError) as caught:
        await app.web.chat_postMessage(channel=team, text="x")
    with pytest.raises(LookupError):
        slack.say(ann, team, "x")

    slack.faults.switch_off(fault.id)
    await app.web.chat_postMessage(channel=team, text="open again")

    assert refusal_of(caught) == "is_archived"
    assert (await app.event("channel_archive"))["channel"] == team
    assert (await app.event("channel_unarchive"))["channel"] == team


async def test_the_app_is_removed_until_it_is_invited_again(slack, app, ann, team):
    fault = slack.faults.plan("bot_removed", chat=team)
    with pytest.raises(SlackApiError) as caught:
        await app.web.chat_postMessage(channel=team, text="x")

    slack.faults.switch_off(fault.id)
    await app.web.chat_postMessage(channel=team, text="back")

    assert refusal_of(caught) == "not_in_channel"
    assert (await app.event("channel_left"))["channel"] == team
    assert (await app.event("member_joined_channel"))["user"] == slack.bot_user_id


@pytest.mark.parametrize("fault", ["archived", "bot_removed", "ext_shared"])
async def test_what_needs_a_channel_says_so(slack, ann, fault):
    with pytest.raises(LookupError, match="needs a channel"):
        slack.faults.plan(fault, chat=slack.dm(ann))
    assert slack.faults.active == []
