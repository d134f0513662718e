"""Files in both directions, and what goes wrong with calls on command."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError

from tests.playground.test_slack_stage import (
    ann,
    app,
    client_of,
    clock,
    refusal_of,
    slack,
    team,
    web,
    workspace,
)


async def test_a_persons_file_reaches_the_app(slack, app, ann, team):
    ts = slack.upload(ann, team, b"%PDF", "plan.pdf", "application/pdf", text="the plan")

    event = await app.event(subtype="file_share")
    (file,) = event["files"]
    bearer = {"Authorization": "Bearer xoxb-playground"}
    async with aiohttp.ClientSession() as session:
        async with session.get(file["url_private_download"], headers=bearer) as answer:
            content, kind = await answer.read(), answer.content_type
        async with session.get(file["url_private_download"]) as answer:
            page, page_kind, status = await answer.text(), answer.content_type, answer.status

    assert (event["ts"], event["text"], file["name"]) == (ts, "the plan", "plan.pdf")
    assert (content, kind) == (b"%PDF", "application/pdf")
    assert (status, page_kind) == (200, "text/html") and "Sign in" in page


async def test_the_apps_file_appears_after_the_answer(clock):
    async with workspace(clock, share_delay=0.05) as slack:
        ann = slack.add_user("ann")
        team = slack.add_channel("team", [ann])
        root = slack.say(ann, team, "root")
        web = client_of(slack)

        done = await web.files_upload_v2(
            content=b"1,2", filename="a.csv", channel=team, initial_comment="here", thread_ts=root
        )
        before = (await web.files_info(file=done["file"]["id"]))["file"]["shares"]
        await slack.wait_for(lambda: len(slack.messages(team)) == 2)
        after = (await web.files_info(file=done["file"]["id"]))["file"]["shares"]

        seen = slack.messages(team)[1]
        assert before == {}
        assert after["public"][team][0]["ts"] == seen.ts
        assert after["public"][team][0]["thread_ts"] == root
        assert seen.text == "here" and seen.thread_ts == root and seen.from_bot
        assert slack.file_content(seen.files[0].id) == b"1,2"
        assert slack.calls[-3].files == {seen.files[0].id: {"name": "a.csv", "size": 3}}


async def test_a_file_may_never_be_shared(slack, web, ann, team):
    slack.faults.next("files.completeUploadExternal", "never_shared")

    done = await web.files_upload_v2(content=b"lost", filename="a.txt", channel=team)
    again = await web.files_upload_v2(content=b"kept", filename="b.txt", channel=team)
    await slack.wait_for(lambda: slack.messages(team))

    assert done["ok"] and again["ok"]
    assert [m.files[0].name for m in slack.messages(team)] == ["b.txt"]
    assert (await web.files_info(file=done["file"]["id"]))["file"]["shares"] == {}


async def test_a_file_must_be_uploaded_before_it_is_completed(slack, web, team):
    begun = await web.files_getUploadURLExternal(filename="a.txt", length=4)
    with pytest.raises(SlackApiError) as early:
        await web.files_completeUploadExternal(files=[{"id": begun["file_id"]}], channel_id=team)
    async with aiohttp.ClientSession() as session:
        form = aiohttp.FormData()
        form.add_field("file", b"four", filename="a.txt")
        async with session.post(begun["upload_url"], data=form) as answer:
            assert await answer.text() == "OK - 4"
    await web.files_completeUploadExternal(files=[{"id": begun["file_id"]}])

    assert refusal_of(early) == "file_not_found"
    assert slack.messages(team) == []


@pytest.mark.parametrize(
    ("kind", "status", "error", "values"),
    [
        ("429", 429, "ratelimited", {"retry_after": 7}),
        ("200_limit", 200, "message_limit_exceeded", {}),
        ("200_limit", 200, "rate_limited", {"error": "rate_limited"}),
        ("internal_error", 200, "internal_error", {}),
        ("invalid_auth", 200, "invalid_auth", {}),
        ("token_revoked", 200, "token_revoked", {}),
    ],
)
async def test_ordered_refusals(slack, web, team, kind, status, error, values):
    slack.faults.next("chat.postMessage", kind, **values)
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(channel=team, text="x")
    await web.chat_postMessage(channel=team, text="again")

    assert (caught.value.response.status_code, refusal_of(caught)) == (status, error)
    if status == 429:
        assert caught.value.response.headers["Retry-After"] == "7"
    assert [m.text for m in slack.messages(team)] == ["again"]
    assert slack.calls[0].refused == error and slack.calls[0].fault == kind


@pytest.mark.parametrize("kind", ["500", "502_html", "200_garbage"])
async def test_answers_that_are_no_answer(slack, web, team, kind):
    slack.faults.next("chat.*", kind, times=2)

    for _ in range(2):
        with pytest.raises((SlackApiError, SlackRequestError, ValueError)):
            await web.chat_postMessage(channel=team, text="x")

    assert slack.messages(team) == [] and slack.faults.planned == []


async def test_a_post_may_be_accepted_though_the_answer_is_lost(slack, web, team):
    slack.faults.next("chat.postMessage", "reset_before")
    slack.faults.next("chat.postMessage", "accepted_then_reset")

    for text in ("lost", "kept"):
        with pytest.raises(aiohttp.ClientConnectionError):
            await web.chat_postMessage(channel=team, text=text)

    assert [m.text for m in slack.messages(team)] == ["kept"]
    assert [c.refused for c in slack.calls] == ["reset_before", None]


async def test_a_call_may_hang_and_the_server_stops_all_the_same(slack, team):
    impatient = client_of(slack, timeout=0.05)
    slack.faults.next("chat.postMessage", "hang", carried_out=True)

    with pytest.raises(TimeoutError):
        await impatient.chat_postMessage(channel=team, text="slow")

    assert [m.text for m in slack.messages(team)] == ["slow"]


async def test_an_unknown_fault_is_a_mistake(slack):
    with pytest.raises(ValueError, match="no such fault: explode"):
        slack.faults.next("chat.postMessage", "explode")
