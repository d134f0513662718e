"""Parcels and what becomes of them, against the stand-in and against answers one at a time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import Post, PostButton
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.domain.formatting import Mark, Span
from bot.effects import Sign
from bot.ports.channel import (
    EditPost,
    Moved,
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

GROUP = Address("telegram", "", "-100123")
REF = MessageRef(GROUP, "30")
PRESS = "4382"
MESSAGE = {"message_id": 31, "date": 1, "chat": {"id": -100123, "type": "supergroup"}}
GATEWAY = "<html><h1>Bad Gateway</h1></html>"


def chat(number):
    return Address("telegram", "", str(number))


def saying(body, to=GROUP, **more):
    return NewPost(to=to, post=Post(body=body), marker="m1", **more)


@pytest.fixture
async def channel(api, channel_of):
    sends = ("sendMessage", "sendPhoto", "sendDocument", "sendSticker", "editMessageText")
    api.usual |= dict.fromkeys(sends, MESSAGE)
    return channel_of(api.url)


@pytest.mark.parametrize(
    ("code", "description", "outcome"),
    [
        (403, "Forbidden: bot was blocked by the user", "blocked"),
        (403, "Forbidden: user is deactivated", "blocked"),
        (403, "Forbidden: bot can't initiate conversation with a user", "blocked"),
        (403, "Forbidden: bot was kicked from the supergroup chat", "away"),
        (403, "Forbidden: bot is not a member of the channel chat", "away"),
        (403, "Forbidden: a word nobody knows", "forbidden"),
        (400, "Bad Request: chat not found", "gone"),
        (400, "Bad Request: message thread not found", "gone"),
        (400, "Bad Request: TOPIC_CLOSED", "gone"),
        (400, "Bad Request: message to edit not found", "gone"),
        (400, "Bad Request: message can't be edited", "gone"),
        (400, "Bad Request: not enough rights to send text messages to the chat", "forbidden"),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN", "forbidden"),
        (400, "Bad Request: message is too long", "too_large"),
        (413, "Request Entity Too Large", "too_large"),
        (400, "Bad Request: a word nobody knows", "invalid"),
    ],
)
async def test_a_refusal_has_one_word(api, channel, refusal, code, description, outcome):
    api.answers("sendMessage", refusal(code, description))

    result = await channel.send(saying("Hello"))

    assert isinstance(result, Refused)
    assert result.reason == outcome
    assert len(api.calls) == 1


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((429, {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 7",
                "parameters": {"retry_after": 7}}), TryLater(timedelta(seconds=7))),
        ((429, {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 9"}),
         TryLater(timedelta(seconds=9))),
        ((429, "slow down"), TryLater(timedelta(seconds=5))),
        ((400, {"ok": False, "error_code": 400, "description": "Bad Request: Failed to send message"
                " #1 with the error message \"Too Many Requests: retry after 8\""}),
         TryLater(timedelta(seconds=8))),
        ((400, {"ok": False, "error_code": 400, "parameters": {"migrate_to_chat_id": -1005},
                "description": "Bad Request: group chat was upgraded to a supergroup chat"}),
         Moved(Address("telegram", "", "-1005"))),
        ((500, {"ok": False, "error_code": 500, "description": "Internal Server Error: restart"}),
         Unknown),
        ((502, GATEWAY), Unknown),
        ((200, GATEWAY), Unknown),
        ((200, "[]"), Unknown),
        ((302, ""), Unknown),
        (ConnectionResetError(), Unknown),
        ((404, {"ok": False, "error_code": 404, "description": "Not Found"}), NotSent),
        ((401, "who are you"), NotSent),
        ((403, "<html>The proxy forbids this"), NotSent),
    ],
)  # fmt: skip
async def test_what_is_no_refusal(api, channel, answer, outcome):
    api.answers("sendMessage", answer)

    result = await channel.send(saying("Hello"))

    assert result == outcome if not isinstance(outcome, type) else isinstance(result, outcome)
    assert len(api.calls) == 1


async def test_an_answer_that_does_not_come_leaves_it_open(api, channel_of):
    channel = channel_of(api.url, call_timeout=timedelta(seconds=0.05))
    api.answers("sendMessage", "hang")

    assert isinstance(await channel.send(saying("Hello")), Unknown)


async def test_where_nobody_listens_nothing_was_sent(channel_of, unused_tcp_port):
    channel = channel_of(f"http://127.0.0.1:{unused_tcp_port}")

    assert isinstance(await channel.send(saying("Hello")), NotSent)


async def test_after_the_end_nothing_is_sent(api, channel):
    await channel.close()

    assert await channel.send(saying("Hello")) == NotSent("closed")
    assert not api.calls


async def test_words_whose_looks_are_refused_are_sent_without(api, channel, refusal):
    api.answers("sendMessage", refusal(400, "Bad Request: can't parse entities: odd"))
    said = saying("1 < 2")
    bold = replace(said, post=replace(said.post, spans=(Span(0, 1, Mark.BOLD),)))

    result = await channel.send(bold)

    assert result == Sent((MessageRef(GROUP, "31"),))
    assert [call["text"] for call in api.of("sendMessage")] == ["1 < 2", "1 < 2"]
    assert ["entities" in call for call in api.of("sendMessage")] == [True, False]


async def test_an_edit_that_changes_nothing_is_there(api, channel, refusal):
    api.answers("editMessageText", refusal(400, "Bad Request: message is not modified: same"))

    assert await channel.send(EditPost(ref=REF, post=Post(body="x"))) == Sent((REF,))


async def test_an_address_of_another_platform_is_refused(api, channel):
    result = await channel.send(saying("Hello", to=Address("slack", "T1", "C1")))

    assert isinstance(result, Refused)
    assert not api.calls


async def test_a_reply_can_decide_the_topic(api, channel):
    api.answers("sendMessage", MESSAGE | {"message_thread_id": 12, "is_topic_message": True})

    result = await channel.send(saying("Hello", reply_to="30"))

    assert result == Sent((MessageRef(Address("telegram", "", "-100123", "12"), "31"),))


async def test_a_half_sent_post_goes_on_where_it_stopped(api, channel, refusal):
    file = FileRef(platform="telegram", workspace="", id="F1", kind=FileKind.DOCUMENT,
                   name="a", mime="a/b")  # fmt: skip
    parcel = NewPost(to=GROUP, post=Post(body="x" * 2000, file=file), marker="m1")
    api.answers("sendDocument", refusal(429, "Too Many Requests: retry after 1"))

    first = await channel.send(parcel)
    second = await channel.send(parcel)

    assert isinstance(first, TryLater)
    assert second == Sent((MessageRef(GROUP, "31"), MessageRef(GROUP, "31")))
    assert [method for method, _ in api.calls] == ["sendMessage", "sendDocument", "sendDocument"]


async def test_a_late_answer_to_a_press_harms_nobody(api, channel, refusal):
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    api.answers("answerCallbackQuery", refusal(400, late))

    result = await channel.send(PressAnswer(token=PRESS, post=Post(body="Taken")))

    assert isinstance(result, Refused)
    assert result.reason == "gone"


async def test_the_token_is_in_no_words(api, channel_of, unused_tcp_port, caplog, capsys):
    caplog.set_level("DEBUG")
    outcomes = []
    for url in (api.url, f"http://127.0.0.1:{unused_tcp_port}", "http://[broken"):
        channel = channel_of(url, call_timeout=timedelta(seconds=0.05))
        api.answers("sendMessage", "hang", (200, "rubbish"), ConnectionResetError())
        outcomes += [await channel.send(saying("Hello")) for _ in range(3)]
        outcomes += [repr(channel), repr(channel._bot), repr(channel._calls)]
        await channel.check()

    printed = capsys.readouterr()
    assert "PLAYGROUND" not in f"{outcomes} {caplog.text} {printed.out} {printed.err}"


def test_windows(channel_of):
    channel = channel_of(None)
    second, minute = timedelta(seconds=1), timedelta(minutes=1)
    everybody = Window("telegram/bot", 28, second, reserve=3)

    assert channel.windows(saying("x", to=Address("telegram", "", "-100123", "12"))) == (
        Window("telegram/group/-100123", 20, minute, reserve=2),
        Window("telegram/chat/-100123", 1, second),
        everybody,
    )
    assert channel.windows(EditPost(ref=MessageRef(chat(501), "1"), post=Post())) == (
        Window("telegram/chat/501", 1, second),
        replace(everybody, limit=27),
    )
    assert channel.windows(PressAnswer(token=PRESS, post=Post())) == ()


def test_a_post_of_two_calls_counts_twice(channel_of):
    group, *_ = windows = channel_of(None).windows(saying("x" * 5000))

    assert (group.limit, len(windows)) == (19, 6)


async def test_nobody_can_look_whether_a_post_is_there(api, channel):
    assert await channel.find(saying("Hello")) is None


async def test_a_day_with_the_stand_in(stand_in, channel_of):
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)
    channel = channel_of(stand_in.api_url)
    to = chat(ann)

    button = PostButton("Good", "1:good:abc")
    sent = await channel.send(
        NewPost(to=to, post=Post(title="<Hi>", body="🔥", buttons=((button,),)), marker="1")
    )
    (ref,) = sent.refs
    press = stand_in.press(ann, ann, int(ref.message), "Good")
    answered = await channel.send(PressAnswer(token=press, post=Post(body="Thanks"), alert=True))
    edited = await channel.send(EditPost(ref=ref, post=Post(body="Closed")))
    again = await channel.send(EditPost(ref=ref, post=Post(body="Closed")))

    assert answered == Sent()
    assert stand_in.answer_to(press).text == "Thanks"
    assert edited == again == Sent((ref,))
    assert stand_in.messages(ann)[-1].text == "Closed"
    assert stand_in.messages(ann)[-1].buttons == ()


async def test_a_sign_takes_the_place_of_the_one_before(stand_in, channel_of):
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)
    channel = channel_of(stand_in.api_url)
    stand_in.say(ann, ann, "She is vegetarian")
    ref = MessageRef(chat(ann), str(stand_in.messages(ann)[-1].message_id))
    seen = []
    for sign in (Sign.NOTE, Sign.SENT, None):
        assert await channel.send(Reaction(ref=ref, sign=sign)) == Sent()
        seen.append(stand_in.messages(ann)[-1].signs)

    assert seen == [("✍",), ("🕊",), ()]
    gone = Reaction(ref=MessageRef(chat(ann), "999"), sign=Sign.NOTE)
    assert isinstance(await channel.send(gone), Refused)
    assert [each.limit for each in channel.windows(gone)] == [27]
