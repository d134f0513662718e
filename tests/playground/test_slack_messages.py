"""Messages out and in: what the app posts is seen, what people write reaches the app."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from slack_sdk.errors import SlackApiError

from tests.playground.test_slack_stage import (
    ann,
    app,
    button,
    card,
    client_of,
    clock,
    refusal_of,
    slack,
    team,
    web,
)


async def test_a_post_is_seen_with_its_buttons(slack, web, ann, team):
    posted = await web.chat_postMessage(
        channel=team,
        text="Task 7",
        blocks=card(
            f"*Task 7* for <@{ann}> &lt;soon&gt; <https://x.org|here>",
            button("Claim", "claim", "7"),
        ),
        metadata={"event_type": "task", "event_payload": {"id": "7"}},
    )

    (seen,) = slack.messages(team)
    assert seen.ts == posted["ts"] and seen.from_bot and seen.sender == "desk"
    assert seen.plain == "Task 7 for @ann <soon> here"
    assert [(b.label, b.action_id, b.value, b.url) for b in seen.buttons] == [
        ("Claim", "claim", "7", None)
    ]
    assert seen.metadata == {"event_type": "task", "event_payload": {"id": "7"}}


async def test_a_person_reaches_the_app_and_the_app_the_person(slack, app, ann):
    ts = slack.say(ann, slack.dm(ann), "1 < 2 & https://x.org/a?b=1&c=2")

    event = await app.event()
    await app.web.chat_postMessage(channel=ann, text="Got it")

    assert (event["user"], event["channel_type"], event["ts"]) == (ann, "im", ts)
    assert event["text"] == "1 &lt; 2 &amp; <https://x.org/a?b=1&amp;c=2>"
    assert event["blocks"][0]["type"] == "rich_text" and event["client_msg_id"]
    assert [m.plain for m in slack.messages(slack.dm(ann))] == [
        "1 < 2 & https://x.org/a?b=1&c=2",
        "Got it",
    ]
    echo = await app.event(bot_id="BDESK0001")
    assert echo["text"] == "Got it" and echo["channel"] == slack.dm(ann)


async def test_a_mention_is_two_events(slack, app, ann, team):
    ts = slack.say(ann, team, "hello @desk, and @ann")

    message = await app.request("events_api")
    mention = await app.request("events_api")

    events = [message.payload["event"], mention.payload["event"]]
    assert [each["type"] for each in events] == ["message", "app_mention"]
    assert {each["ts"] for each in events} == {ts}
    assert events[0]["text"] == f"hello <@UDESK0001>, and <@{ann}>"
    assert message.payload["event_id"] != mention.payload["event_id"]
    assert message.payload["authorizations"][0]["user_id"] == slack.bot_user_id
    assert message.payload["is_ext_shared_channel"] is False


async def test_an_edit_and_a_deletion_are_told(slack, app, ann, team):
    ts = slack.say(ann, team, "frist")
    slack.edit(ann, team, ts, "first")
    slack.delete(ann, team, ts)

    changed = await app.event(subtype="message_changed")
    deleted = await app.event(subtype="message_deleted")

    assert changed["message"]["text"] == "first" and changed["message"]["edited"]["user"] == ann
    assert changed["previous_message"]["text"] == "frist" and changed["hidden"]
    assert deleted["deleted_ts"] == ts and deleted["previous_message"]["text"] == "first"
    (seen,) = slack.messages(team)
    assert seen.deleted and seen.history == ("frist", "first")


async def test_a_deleted_parent_leaves_a_tombstone(slack, app, ann, team):
    root = slack.say(ann, team, "root")
    slack.say(ann, team, "reply", thread_ts=root)
    slack.delete(ann, team, root)

    changed = await app.event(subtype="message_changed")

    assert changed["message"]["subtype"] == "tombstone"
    assert [
        m["text"] for m in (await app.web.conversations_replies(channel=team, ts=root))["messages"]
    ] == [
        "This message was deleted.",
        "reply",
    ]


async def test_a_link_preview_changes_without_an_edit(slack, app, ann, team):
    ts = slack.say(ann, team, "see https://example.org/")
    slack.unfurl(team, ts, "Example")

    changed = await app.event(subtype="message_changed")

    assert "edited" not in changed["message"]
    assert not slack.messages(team)[0].edited


async def test_an_update_replaces_text_and_takes_blocks_away(slack, web, team):
    posted = await web.chat_postMessage(
        channel=team, text="old", blocks=card("old", button("A", "a"))
    )

    await web.chat_update(channel=team, ts=posted["ts"], text="new")

    (seen,) = slack.messages(team)
    assert seen.plain == "new" and seen.buttons == () and seen.edited
    assert seen.history == ("old",)


async def test_others_messages_cannot_be_changed(slack, web, ann, team):
    ts = slack.say(ann, team, "mine")

    with pytest.raises(SlackApiError) as updated:
        await web.chat_update(channel=team, ts=ts, text="yours")
    with pytest.raises(SlackApiError) as deleted:
        await web.chat_delete(channel=team, ts=ts)
    with pytest.raises(SlackApiError) as missing:
        await web.chat_update(channel=team, ts="1.000000", text="nobody's")

    assert refusal_of(updated) == "cant_update_message"
    assert refusal_of(deleted) == "cant_delete_message"
    assert refusal_of(missing) == "message_not_found"


async def test_only_one_person_sees_an_ephemeral(slack, web, ann, team):
    bob = slack.add_user("bob")

    await web.chat_postEphemeral(channel=team, user=ann, text="psst")

    assert [m.text for m in slack.ephemerals(team, ann)] == ["psst"]
    assert slack.ephemerals(team, bob) == [] and slack.messages(team) == []
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postEphemeral(channel=team, user=bob, text="psst")
    assert refusal_of(caught) == "user_not_in_channel"


async def test_metadata_can_be_read_back(slack, web, ann, team):
    metadata = {"event_type": "outbox", "event_payload": {"id": "o-1"}}
    root = slack.say(ann, team, "root")
    for number in range(4):
        await web.chat_postMessage(
            channel=team, text=f"{number}", metadata=metadata, thread_ts=root
        )

    plain = await web.conversations_replies(channel=team, ts=root)
    full = await web.conversations_replies(
        channel=team, ts=root, include_all_metadata=True, oldest=root
    )

    assert not any("metadata" in each for each in plain["messages"])
    assert [each.get("metadata") for each in full["messages"]] == [None, *[metadata] * 4]
    assert full["messages"][0]["reply_count"] == 4


async def test_history_comes_in_pages_newest_first(slack, web, ann, team):
    stamps = [slack.say(ann, team, f"{number}") for number in range(5)]

    pages = [p["messages"] async for p in await web.conversations_history(channel=team, limit=2)]
    between = await web.conversations_history(channel=team, oldest=stamps[1], latest=stamps[3])
    including = await web.conversations_history(
        channel=team, oldest=stamps[1], latest=stamps[3], inclusive=True
    )

    assert [[m["text"] for m in page] for page in pages] == [["4", "3"], ["2", "1"], ["0"]]
    assert [m["text"] for m in between["messages"]] == ["2"]
    assert [m["text"] for m in including["messages"]] == ["3", "2", "1"]


async def test_threads_stay_out_of_the_channel_unless_broadcast(slack, web, ann, team):
    root = slack.say(ann, team, "root")
    reply = await web.chat_postMessage(channel=team, text="hidden", thread_ts=root)
    await web.chat_postMessage(channel=team, text="loud", thread_ts=root, reply_broadcast=True)

    history = await web.conversations_history(channel=team)
    link = await web.chat_getPermalink(channel=team, message_ts=reply["ts"])

    assert [m["text"] for m in history["messages"]] == ["loud", "root"]
    assert f"thread_ts={root}" in link["permalink"]
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(channel=team, text="deeper", thread_ts=reply["ts"])
    assert refusal_of(caught) == "cannot_reply_to_message"


async def test_a_reply_without_a_parent_lands_in_the_channel(slack, web, ann, team):
    gone = slack.say(ann, team, "gone")
    slack.delete(ann, team, gone)

    await web.chat_postMessage(channel=team, text="where am I", thread_ts=gone)

    assert slack.messages(team)[-1].thread_ts is None


async def test_a_channel_must_be_there_open_and_joined(slack, app, ann, team):
    elsewhere = slack.add_channel("elsewhere", [ann], bot=False)
    hidden = slack.add_channel("hidden", [ann], bot=False, private=True)
    errors = []
    for channel in ("C0NOWHERE", elsewhere, hidden):
        with pytest.raises(SlackApiError) as caught:
            await app.web.chat_postMessage(channel=channel, text="x")
        errors.append(refusal_of(caught))
    assert errors == ["channel_not_found", "not_in_channel", "channel_not_found"]

    await app.web.conversations_join(channel=elsewhere)
    joined = await app.event("member_joined_channel")
    await app.web.chat_postMessage(channel=elsewhere, text="here")
    slack.archive(ann, elsewhere)

    assert (joined["user"], joined["channel"]) == (slack.bot_user_id, elsewhere)
    with pytest.raises(SlackApiError) as caught:
        await app.web.chat_postMessage(channel=elsewhere, text="late")
    assert refusal_of(caught) == "is_archived"


async def test_the_app_hears_nothing_from_channels_it_left(slack, app, ann, team):
    slack.leave(slack.bot_user_id, team, by=ann)
    removed = await app.event("channel_left")
    slack.say(ann, team, "secret")
    slack.say(ann, slack.dm(ann), "hello")

    assert (removed["channel"], removed["actor_id"]) == (team, ann)
    assert "user" not in removed
    assert (await app.event())["text"] == "hello"


async def test_whoever_invites_the_app_is_named(slack, app, ann):
    hidden = slack.add_channel("hidden", [ann], bot=False, private=True)

    slack.join(slack.bot_user_id, hidden, by=ann)
    joined = await app.event("member_joined_channel")
    slack.leave(slack.bot_user_id, hidden)

    assert (joined["user"], joined["inviter"]) == (slack.bot_user_id, ann)
    assert (await app.event("group_left"))["channel"] == hidden


async def test_reactions_are_seen_once(slack, app, ann, team):
    ts = slack.say(ann, team, "look")

    await app.web.reactions_add(channel=team, timestamp=ts, name="eyes")
    slack.react(ann, team, ts, "eyes")

    assert slack.messages(team)[0].reactions == (("eyes", ("desk", "ann")),)
    assert (await app.event("reaction_added", user=ann))["item"]["ts"] == ts
    with pytest.raises(SlackApiError) as caught:
        await app.web.reactions_add(channel=team, timestamp=ts, name="eyes")
    assert refusal_of(caught) == "already_reacted"


async def test_a_client_that_knows_its_team_may_say_so_in_every_call(slack, team):
    await client_of(slack, team_id="T0PLAYGRND").chat_postMessage(channel=team, text="ours")

    assert slack.messages(team)[0].text == "ours"
