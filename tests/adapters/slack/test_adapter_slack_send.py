"""Parcels on their way to Slack: what people see, and what the courier is told."""

import pytest
from slack_stage import to, told, words

from adapters.slack.outcomes import refusal
from bot.cards import Post, PostButton, Style
from bot.domain.address import MessageRef
from bot.effects import Sign
from bot.ports.channel import (
    EditPost,
    NewPost,
    NotSent,
    PressAnswer,
    Reaction,
    Refused,
    Sent,
    TryLater,
    Unknown,
    Window,
)

CLAIM = ((PostButton("Claim", "1:claim:t1", Style.PRIMARY),),)


async def test_words_arrive(slack, channel, team) -> None:
    outcome = await channel.send(words(team, "5 > 4 & <!channel>"))

    (seen,) = slack.messages(team)
    assert outcome == Sent((MessageRef(to(team), seen.ts),))
    assert seen.plain == "5 > 4 & <!channel>"
    assert seen.metadata == {"event_type": "frontdesk", "event_payload": {"marker": "m1"}}


async def test_a_reply_arrives_in_its_thread(slack, channel, ann, team) -> None:
    root = slack.say(ann, team, "anyone?")

    outcome = await channel.send(words(team, thread=root))

    seen = slack.messages(team, root)[-1]
    assert (seen.thread_ts, seen.plain) == (root, "hello")
    assert outcome == Sent((MessageRef(to(team, root), seen.ts),))


async def test_a_person_is_reached_in_their_direct_message(slack, channel, ann) -> None:
    first = await channel.send(words(ann))
    second = await channel.send(words(ann, marker="m2"))

    seen = slack.messages(slack.dm(ann))
    assert [first, second] == [Sent((MessageRef(to(slack.dm(ann)), one.ts),)) for one in seen]
    assert [call.method for call in slack.calls].count("conversations.open") == 1


async def test_a_card_changes(slack, channel, team) -> None:
    card = Post(title="Task 12", body="hurry", buttons=CLAIM)
    sent = await channel.send(NewPost(to=to(team), post=card, marker="m1"))
    (ref,) = sent.refs

    changed = await channel.send(EditPost(ref=ref, post=Post(body="Ann has it")))

    (seen,) = slack.messages(team)
    assert changed == Sent((ref,))
    assert (seen.plain, seen.buttons, seen.edited) == ("Ann has it", (), True)


async def test_a_press_is_answered_to_the_presser_alone(
    slack, channel, run, inbox, ann, team
) -> None:
    card = Post(title="Task 12", buttons=CLAIM)
    (ref,) = (await channel.send(NewPost(to=to(team), post=card, marker="m1"))).refs
    async with run(channel):
        slack.press(ann, team, ref.message, "Claim")
        (row,) = await inbox.holds(1)
        event = channel.read(row.raw)
        answer = PressAnswer(token=event.token, post=Post(body="It is yours"))
        assert await channel.send(answer) == Sent()

    assert event.ref == ref
    assert (event.press.action, event.press.subject) == ("claim", "t1")
    assert [one.plain for one in slack.ephemerals(team, ann)] == ["It is yours"]
    assert len(slack.messages(team)) == 1


async def test_a_press_in_a_thread_is_answered_there(slack, channel, run, inbox, ann, team) -> None:
    root = slack.say(ann, team, "anyone?")
    question = Post(body="Finished?", buttons=CLAIM)
    sent = await channel.send(NewPost(to=to(team, root), post=question, marker="m1"))
    async with run(channel):
        slack.press(ann, team, sent.refs[0].message, "Claim")
        (row,) = await inbox.holds(1)
        event = channel.read(row.raw)
        await channel.send(PressAnswer(token=event.token, post=Post(body="Yes")))

    assert event.ref == sent.refs[0]
    assert [one.thread_ts for one in slack.ephemerals(team, ann)] == [root]


@pytest.mark.parametrize(
    ("kind", "detail", "outcome"),
    [
        ("429", {"retry_after": 0}, "later"),
        ("500", {}, Unknown("HTTP 500")),
        ("error", {"error": "used_url"}, Refused("gone", "used_url")),
        ("reset_before", {}, "unknown"),
    ],
)
async def test_an_answer_that_fails(slack, channel, kind: str, detail: dict, outcome) -> None:
    slack.faults.next("response_url", kind, **detail)
    url = f"{slack.world.base_url}/actions/T/none"

    result = await channel.send(PressAnswer(token=url, post=Post(body="x")))

    if outcome == "later":
        assert isinstance(result, TryLater)
    elif outcome == "unknown":
        assert isinstance(result, Unknown)
    else:
        assert result == outcome


@pytest.mark.parametrize(
    "token",
    [
        "",
        "nonsense",
        "ftp://example.com/x",
        "http://127.0.0.1:1/of-another-service",
        "https://169.254.169.254/latest",
        "https://localhost/x",
        "https://[::ffff:10.0.0.1]/x",
    ],
)
async def test_an_answer_without_an_address(channel, token: str) -> None:
    result = await channel.send(PressAnswer(token=token, post=Post(body="x")))

    assert isinstance(result, Refused) and result.reason == "invalid"


@pytest.mark.parametrize(
    ("kind", "detail", "expected"),
    [
        ("429", {"retry_after": 7}, "wait 7"),
        ("200_limit", {}, "wait 10"),
        ("500", {}, "unknown"),
        ("502_html", {}, "unknown"),
        ("200_garbage", {}, "unknown"),
        ("accepted_then_reset", {}, "unknown"),
        ("reset_before", {}, "unknown"),
        ("internal_error", {}, "unknown"),
        ("error", {"error": "ratelimited"}, "wait 10"),
        ("error", {"error": "service_unavailable"}, "not sent"),
        ("error", {"error": "is_archived"}, "away"),
        ("error", {"error": "invalid_auth"}, "not sent"),
        ("error", {"error": "msg_too_long"}, "invalid"),
        ("error", {"error": "never_heard_of"}, "invalid"),
    ],
)
@pytest.mark.parametrize("method", ["chat.postMessage", "chat.update"])
async def test_what_the_courier_is_told(
    slack, channel, team, method: str, kind: str, detail: dict, expected: str
) -> None:
    (ref,) = (await channel.send(words(team, marker="m0"))).refs
    parcel = words(team) if method == "chat.postMessage" else EditPost(ref=ref, post=Post(body="x"))
    slack.faults.next(method, kind, **detail)

    assert told(await channel.send(parcel)) == expected


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("channel_not_found", "gone"),
        ("not_in_channel", "away"),
        ("account_inactive", "gone"),
        ("user_not_found", "gone"),
        ("cannot_dm_bot", "gone"),
        ("message_not_found", "gone"),
        ("thread_not_found", "gone"),
        ("restricted_action", "forbidden"),
        ("restricted_action_read_only_channel", "forbidden"),
        ("missing_scope", "forbidden"),
        ("cant_update_message", "forbidden"),
        ("invalid_blocks", "invalid"),
        ("file_too_large", "too_large"),
    ],
)
def test_words_of_refusal(word: str, reason: str) -> None:
    assert refusal(word) == Refused(reason, word)


@pytest.mark.parametrize("word", ["invalid_auth", "not_authed", "token_expired", "token_revoked"])
def test_a_bad_token_condemns_no_message(word: str) -> None:
    assert refusal(word) == NotSent(word)


async def test_nobody_listens(make) -> None:
    channel = make(api_url="http://127.0.0.1:9/api/")

    assert told(await channel.send(words("C0TEAM"))) == "not sent"
    assert told(await channel.send(words("U0ANN"))) == "not sent"
    url = PressAnswer(token="http://127.0.0.1:9/x", post=Post(body="x"))
    assert told(await channel.send(url)) == "not sent"


async def test_a_closed_channel_sends_nothing(channel, team) -> None:
    await channel.close()

    assert told(await channel.send(words(team))) == "not sent"


async def test_a_chat_that_cannot_be_opened_is_no_doubt(slack, channel, ann) -> None:
    slack.faults.next("conversations.open", "500")

    assert told(await channel.send(words(ann))) == "not sent"
    assert told(await channel.send(words(ann))) == "sent"


def test_limits(channel) -> None:
    channel_window, workspace_window = channel.windows(words("C1"))
    (changes,) = channel.windows(EditPost(ref=MessageRef(to("C1"), "1.2"), post=Post()))

    assert (channel_window.limit, channel_window.period.total_seconds()) == (1, 1)
    assert (workspace_window.limit, workspace_window.period.total_seconds()) == (300, 60)
    assert (changes.limit, changes.period.total_seconds(), changes.reserve) == (50, 60, 5)
    assert channel_window != channel.windows(words("C2"))[0]
    assert channel_window == channel.windows(words("C1", thread="1.2"))[0]
    assert isinstance(changes, Window)
    assert channel.windows(PressAnswer(token="x", post=Post())) == ()


async def test_a_sign_takes_the_place_of_the_one_before(slack, channel, ann, team) -> None:
    ref = MessageRef(to(team), slack.say(ann, team, "She is vegetarian"))
    seen = []
    for sign, instead in (
        (Sign.NOTE, None),
        (Sign.NOTE, None),
        (Sign.SENT, Sign.NOTE),
        (None, Sign.SENT),
        (None, Sign.SENT),
    ):
        parcel = Reaction(ref=ref, sign=sign, instead=instead)
        assert await channel.send(parcel) == Sent()
        seen.append([name for name, _ in slack.messages(team)[0].reactions])

    assert seen == [["memo"], ["memo"], ["outbox_tray"], [], []]
    gone = Reaction(ref=MessageRef(to(team), "1.2"), sign=Sign.NOTE)
    assert told(await channel.send(gone)) == "gone"
