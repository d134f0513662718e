"""Files between platforms: streamed in, streamed out, in a form that people can see."""

import asyncio

import pytest

from bot.cards import Post
from bot.domain.address import Address
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import (
    EditPost,
    FileUnavailableError,
    NewPost,
    NotSent,
    Refused,
    Sent,
)

GROUP = Address("telegram", "", "-100123")
MESSAGE = {"message_id": 31, "date": 1, "chat": {"id": -100123, "type": "supergroup"}}


def chat(number):
    return Address("telegram", "", str(number))


def slack_file(kind=FileKind.DOCUMENT, mime="application/pdf", size=-1, name="a.pdf"):
    return FileRef(
        platform="slack", workspace="T1", id="F1", kind=kind, name=name, mime=mime, size=size
    )


def stream(*chunks, failure=None):
    async def fetch(_file):
        for chunk in chunks:
            yield chunk
        if failure is not None:
            raise failure

    return fetch


@pytest.fixture
async def channel(api, channel_of):
    sends = ("sendMessage", "sendPhoto", "sendDocument", "sendSticker", "editMessageText")
    api.usual |= dict.fromkeys(sends, MESSAGE)
    return channel_of(api.url)


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [("too_large", Refused), ("gone", Refused), ("unreachable", NotSent)],
)
async def test_a_file_that_cannot_be_read_costs_no_call(api, channel, reason, outcome):
    fetch = stream(failure=FileUnavailableError(reason))
    post = Post(file=slack_file())

    result = await channel.send(NewPost(to=GROUP, post=post, marker="m", fetch=fetch))

    assert isinstance(result, outcome)
    assert not api.calls


async def test_a_file_that_breaks_off_is_not_sent(api, channel):
    fetch = stream(b"x" * 100_000, failure=FileUnavailableError("unreachable", "reset"))
    post = Post(file=slack_file())

    result = await channel.send(NewPost(to=GROUP, post=post, marker="m", fetch=fetch))

    assert isinstance(result, NotSent)
    assert not api.of("sendDocument")


@pytest.mark.parametrize("size", [-1, 3000])
async def test_a_file_beyond_the_limit_is_refused(api, channel_of, size):
    channel = channel_of(api.url, upload_limit=2000)
    fetch = stream(*[b"x" * 1000] * 3)
    post = Post(file=slack_file(size=size))

    result = await channel.send(NewPost(to=GROUP, post=post, marker="m", fetch=fetch))

    assert isinstance(result, Refused)
    assert result.reason == "too_large"


async def test_a_picture_that_is_refused_goes_as_a_document(api, channel, refusal):
    api.answers("sendPhoto", refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"))
    photo = slack_file(FileKind.PHOTO, "image/png")

    result = await channel.send(
        NewPost(to=GROUP, post=Post(file=photo), marker="m", fetch=stream(b"png"))
    )

    assert isinstance(result, Sent)
    assert len(api.of("sendDocument")) == 1


@pytest.mark.parametrize(
    "file",
    [
        slack_file(FileKind.PHOTO, "image/heic"),
        slack_file(FileKind.PHOTO, "image/png", size=10_000_001),
        slack_file(FileKind.STICKER, "image/webp"),
    ],
)
async def test_what_the_platform_cannot_show_goes_as_a_document(api, channel, file):
    await channel.send(NewPost(to=GROUP, post=Post(file=file), marker="m", fetch=stream(b"x")))

    assert [method for method, _ in api.calls] == ["sendDocument"]


async def test_a_file_comes_in_and_goes_out_again(stand_in, channel_of):
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)
    content = bytes(range(256)) * 1000
    channel = channel_of(stand_in.api_url)
    file = slack_file(name='büro "neu"\n.pdf')
    post = Post(body="Here", file=file)

    chunks = (content[:70_000], content[70_000:])
    sent = await channel.send(NewPost(to=chat(ann), post=post, marker="1", fetch=stream(*chunks)))

    shown = stand_in.messages(ann)[-1]
    assert isinstance(sent, Sent)
    assert (shown.caption, shown.file.name) == ("Here", "büro neu.pdf")

    stored = next(iter(stand_in.world.files))
    ours = FileRef(
        platform="telegram", workspace="", id=stored, kind=FileKind.DOCUMENT, name="a", mime="a/b"
    )
    assert b"".join([chunk async for chunk in channel.fetch(ours)]) == content

    caption = await channel.send(EditPost(ref=sent.refs[0], post=Post(body="There")))
    forwarded = await channel.send(NewPost(to=chat(ann), post=Post(file=ours), marker="2"))
    assert isinstance(caption, Sent)
    assert isinstance(forwarded, Sent)
    assert shown.message_id == int(sent.refs[0].message)
    assert stand_in.messages(ann)[-2].caption == "There"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((400, "Bad Request: file is too big"), "too_large"),
        ((400, "Bad Request: wrong file_id or the file is temporarily unavailable"), "gone"),
        ((500, "Internal Server Error"), "unreachable"),
    ],
)
async def test_a_file_that_telegram_does_not_give(api, channel, refusal, answer, reason):
    api.answers("getFile", refusal(*answer))
    file = FileRef(platform="telegram", workspace="", id="F", kind=FileKind.VIDEO,
                   name="v", mime="v/v")  # fmt: skip

    with pytest.raises(FileUnavailableError) as failure:
        await anext(channel.fetch(file))

    assert failure.value.reason == reason


async def test_a_file_known_to_be_too_large_is_not_asked_for(api, channel):
    file = FileRef(platform="telegram", workspace="", id="F", kind=FileKind.VIDEO,
                   name="v", mime="v/v", size=20_000_001)  # fmt: skip

    with pytest.raises(FileUnavailableError, match="too_large"):
        await anext(channel.fetch(file))
    assert not api.calls


async def test_a_local_server_hands_over_a_path(api, channel, tmp_path):
    stored = tmp_path / "file_1"
    await asyncio.to_thread(stored.write_bytes, b"local")
    api.answers("getFile", {"file_id": "F", "file_path": str(stored)})
    file = FileRef(platform="telegram", workspace="", id="F", kind=FileKind.VIDEO,
                   name="v", mime="v/v")  # fmt: skip

    assert [chunk async for chunk in channel.fetch(file)] == [b"local"]


async def test_a_file_by_another_name_goes_as_bytes_for_a_reference_keeps_the_name(
    stand_in, channel_of
):
    ann, bea = stand_in.add_user("Ann"), stand_in.add_user("Bea")
    stand_in.start(ann)
    stand_in.start(bea)
    stand_in.send_document(ann, ann, b"%PDF-1.4", "lease 0170 5550123.pdf")
    channel = channel_of(stand_in.api_url)
    (stored,) = stand_in.world.files
    ours = FileRef(
        platform="telegram",
        workspace="",
        id=stored,
        kind=FileKind.DOCUMENT,
        name="lease 0170 5550123.pdf",
        mime="application/pdf",
    )

    async def seen(*files):
        first, *rest = files
        post = Post(file=first, album=tuple(rest))
        await channel.send(NewPost(to=chat(bea), post=post, marker="1", fetch=channel.fetch))
        return [shown.file.name for shown in stand_in.messages(bea)[-len(files) :]]

    named = ours.named("lease.pdf")
    assert await seen(ours) == [ours.name]
    assert await seen(named) == ["lease.pdf"]
    assert await seen(ours, named) == [ours.name, "lease.pdf"]
