"""What is meant for a topic that takes nothing: another topic, or the group itself."""

from dataclasses import replace

import pytest

from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.ports.channel import Moved, NewPost, Sent, Trouble

GROUP = Address("telegram", "", "-100123")
MESSAGE = {"message_id": 31, "date": 1, "chat": {"id": -100123, "type": "supergroup"}}
FORUM = {"id": -100123, "type": "supergroup", "title": "Office", "is_forum": True}


def saying(body):
    return NewPost(to=replace(GROUP, thread="12"), post=Post(body=body), marker="m1")


@pytest.fixture
async def channel(api, channel_of):
    return channel_of(api.url)


@pytest.mark.parametrize(
    ("said", "chat", "code"),
    [
        ("message thread not found", FORUM, "topic_gone"),
        ("TOPIC_CLOSED", FORUM, "topic_closed"),
        ("TOPIC_DELETED", FORUM, "topic_gone"),
        ("TOPIC_ID_INVALID", FORUM, "topic_gone"),
        ("message thread not found", {**FORUM, "is_forum": False}, "topics_off"),
        ("the chat is not a forum", {**FORUM, "is_forum": False}, "topics_off"),
    ],
)
async def test_what_a_topic_does_not_take_goes_to_the_group(
    api, channel, refusal, said, chat, code
):
    api.answers("sendMessage", refusal(400, f"Bad Request: {said}"), MESSAGE | {"chat": chat})
    there = replace(saying("Hello"), reply_to="11")

    result = await channel.send(there)

    assert result == Sent((MessageRef(GROUP, "31"),), Trouble(code, "Office"))
    first, second = api.of("sendMessage")
    assert first["message_thread_id"] == 12 and first["reply_parameters"]["message_id"] == 11
    assert "message_thread_id" not in second and "reply_parameters" not in second


async def test_a_topic_that_is_gone_has_one_successor_and_nothing_was_said(api, channel, refusal):
    gone = refusal(400, "Bad Request: message thread not found")
    api.answers("sendMessage", gone, gone)
    api.answers("createForumTopic", {"message_thread_id": 40, "name": "Porto", "icon_color": 1})
    there = replace(saying("Hello"), topic="Porto")

    results = [await channel.send(there), await channel.send(there)]

    assert results == [Moved(replace(GROUP, thread="40"))] * 2
    assert [each["name"] for each in api.of("createForumTopic")] == ["Porto"]
    assert all("message_thread_id" in each for each in api.of("sendMessage"))


async def test_where_no_topic_may_be_opened_it_is_said_in_the_group_and_not_asked_each_time(
    api, channel, refusal
):
    gone = refusal(400, "Bad Request: message thread not found")
    api.answers("sendMessage", gone, MESSAGE | {"chat": FORUM}, gone, MESSAGE | {"chat": FORUM})
    api.answers(
        "createForumTopic", refusal(400, "Bad Request: not enough rights to create a topic")
    )
    there = replace(saying("Hello"), topic="Porto")

    for _ in range(2):
        assert (await channel.send(there)).trouble == Trouble("topic_gone", "Office")
    assert len(api.of("createForumTopic")) == 1
