"""What the platform refuses: blocks, views, parameters, and calls that come too fast."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from slack_sdk.errors import SlackApiError

from adapters.playground.slack import Allowance
from tests.playground.test_slack_stage import (
    ann,
    button,
    card,
    client_of,
    clock,
    refusal_of,
    slack,
    team,
    web,
    workspace,
)


def plain(text):
    return {"type": "plain_text", "text": text}


def section(text, **more):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


SELECT = {
    "type": "static_select",
    "action_id": "s",
    "options": [{"text": plain("A"), "value": "a"}, {"text": plain("B"), "value": "a"}],
}


@pytest.mark.parametrize(
    ("blocks", "pointer"),
    [
        ([{"type": "divider"}] * 51, "/blocks]"),
        ([section("x" * 3001)], "/blocks/0/text/text]"),
        ([section("")], "/blocks/0/text/text]"),
        ([{"type": "section"}], "/blocks/0]"),
        ([{"type": "header", "text": plain("x" * 151)}], "/blocks/0/text/text]"),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "/blocks/0/text/type]"),
        ([{"type": "carousell"}], "/blocks/0/type]"),
        ([section("x", block_id="b"), section("y", block_id="b")], "/blocks/1/block_id]"),
        ([section("x", block_id="b" * 256)], "/blocks/0/block_id]"),
        ([section("x", fields=[plain("f")] * 11)], "/blocks/0/fields]"),
        ([{"type": "context", "elements": [plain("c")] * 11}], "/blocks/0/elements]"),
        (card("x", *[button("B", f"b{n}") for n in range(26)]), "/blocks/1/elements]"),
        (card("x", button("B" * 76, "b")), "/blocks/1/elements/0/text/text]"),
        (card("x", button("B", "b", "v" * 2001)), "/blocks/1/elements/0/value]"),
        (card("x", button("B", "b" * 256)), "/blocks/1/elements/0/action_id]"),
        (card("x", button("B", "b"), button("C", "b")), "/blocks/1/elements/1/action_id]"),
        (card("x", SELECT), "/blocks/1/elements/0/options/1/value]"),
        (card("x", {"type": "plain_text_input"}), "/blocks/1/elements/0/type]"),
        (card("x", button("B", "b") | {"style": "blue"}), "/blocks/1/elements/0/style]"),
    ],
)
async def test_bad_blocks_are_refused_with_their_place(slack, web, team, blocks, pointer):
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(channel=team, text="x", blocks=blocks)

    answer = caught.value.response
    assert answer["error"] == "invalid_blocks"
    assert any(pointer in each for each in answer["response_metadata"]["messages"])
    assert slack.messages(team) == []


async def test_too_much_text_is_refused(web, team):
    with pytest.raises(SlackApiError) as long:
        await web.chat_postMessage(channel=team, text="x" * 40_001)
    with pytest.raises(SlackApiError) as together:
        await web.chat_postMessage(channel=team, text="x", blocks=[section("x" * 2900)] * 5)
    with pytest.raises(SlackApiError) as nothing:
        await web.api_call("chat.postMessage", json={"channel": team})

    assert [refusal_of(each) for each in (long, together, nothing)] == [
        "msg_too_long",
        "msg_blocks_too_long",
        "no_text",
    ]


async def test_unknown_and_missing_parameters_are_named(web, team):
    with pytest.raises(SlackApiError) as unknown:
        await web.chat_postMessage(channel=team, text="x", client_msg_id="again")
    with pytest.raises(SlackApiError) as missing:
        await web.api_call("chat.update", json={"channel": team, "text": "x"})
    with pytest.raises(SlackApiError) as method:
        await web.api_call("chat.shout", json={})

    assert refusal_of(unknown) == "invalid_arguments"
    assert "client_msg_id" in unknown.value.response["response_metadata"]["messages"][0]
    assert "ts" in missing.value.response["response_metadata"]["messages"][0]
    assert refusal_of(method) == "unknown_method"


async def test_posts_to_one_channel_are_one_a_second_after_a_burst(slack, web, clock, ann, team):
    for number in range(4):
        await web.chat_postMessage(channel=team, text=f"{number}")
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(channel=team, text="too fast")
    await web.chat_postMessage(channel=ann, text="another channel")
    clock.advance(seconds=1)
    await web.chat_postMessage(channel=team, text="in time")

    answer = caught.value.response
    assert answer.status_code == 429 and answer["error"] == "ratelimited"
    assert answer.headers["Retry-After"] == "1"
    assert [(e.window, e.retry_after) for e in slack.limits.exceeded] == [(f"post {team}", 1)]
    assert [m.text for m in slack.messages(team)] == ["0", "1", "2", "3", "in time"]
    assert slack.limits.busiest[f"post {team}"] == 4


async def test_updates_are_fifty_a_minute(slack, web, clock, team):
    posted = await web.chat_postMessage(channel=team, text="0")
    for number in range(50):
        await web.chat_update(channel=team, ts=posted["ts"], text=f"{number}")
    with pytest.raises(SlackApiError) as caught:
        await web.chat_update(channel=team, ts=posted["ts"], text="51")
    clock.advance(seconds=60)
    await web.chat_update(channel=team, ts=posted["ts"], text="51")

    assert caught.value.response.headers["Retry-After"] == "60"
    assert len(slack.limits.exceeded) == 1


async def test_limits_can_be_lifted_and_are_counted_all_the_same(clock):
    async with workspace(clock, limits=False, allowance=Allowance(post_burst=1)) as slack:
        team = slack.add_channel("team")
        client = client_of(slack)
        for number in range(3):
            await client.chat_postMessage(channel=team, text=f"{number}")

        assert len(slack.messages(team)) == 3
        assert len(slack.limits.exceeded) == 2
