"""Several files in one call: which may stand together, and what is done where that is refused."""

from datetime import timedelta

import pytest

from adapters.telegram.albums import count, together
from bot.cards import Post, PostButton
from bot.domain.address import Address, MessageRef
from bot.domain.albums import LeftOut
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import FileUnavailableError, NewPost, NotSent, Refused, Sent, TryLater

GROUP = Address("telegram", "", "-100123")
TOO_BIG = FileUnavailableError("too_large")


def file(kind=FileKind.PHOTO, mime="image/jpeg", platform="telegram", size=-1, name="a"):
    return FileRef(
        platform=platform, workspace="", id=f"id-{name}", kind=kind, name=name, mime=mime, size=size
    )


PHOTO, OTHER = file(name="one"), file(name="two")
FILM = file(FileKind.VIDEO, "video/mp4", name="film")
PAPER = file(FileKind.DOCUMENT, "application/pdf", name="paper")
VOICE = file(FileKind.VOICE, "audio/ogg", name="voice")
FOREIGN = [file(platform="slack", name=name) for name in ("one", "two", "three")]


def message(number):
    return {"message_id": number, "date": 1, "chat": {"id": -100123, "type": "supergroup"}}


def at(*numbers):
    return tuple(MessageRef(GROUP, str(number)) for number in numbers)


def album(*files, body="", **more):
    first, *rest = files
    post = Post(body=body, file=first, album=tuple(rest))
    return NewPost(to=GROUP, post=post, marker="m", **more)


def fetching(**failures):
    async def fetch(wanted):
        if wanted.name in failures:
            raise failures[wanted.name]
        yield wanted.name.encode()

    return fetch


@pytest.fixture
async def channel(api, channel_of):
    api.usual["sendMediaGroup"] = [message(31), message(32)]
    api.usual |= dict.fromkeys(("sendPhoto", "sendMessage"), message(41))
    return channel_of(api.url)


def test_pictures_and_films_stand_together_and_other_kinds_by_themselves():
    groups = together([PHOTO, PAPER, FILM, VOICE, OTHER, PAPER])

    assert groups == ((PHOTO, FILM, OTHER), (PAPER, PAPER), (VOICE,))


def test_ten_are_one_album_and_what_has_to_be_uploaded_fits_into_one_call():
    heavy = file(platform="slack", size=30_000_000)

    assert [len(group) for group in together([PHOTO] * 11)] == [10, 1]
    assert together([heavy, heavy]) == ((heavy,), (heavy,))
    assert len(together([file(size=30_000_000)] * 2)) == 1


def test_a_picture_that_is_shown_as_a_document_stands_with_documents():
    drawing = file(mime="image/tiff", platform="slack")

    assert together([PHOTO, drawing, PAPER]) == ((PHOTO,), (drawing, PAPER))


def test_each_message_of_an_album_counts():
    with_words = Post(body="x", file=PHOTO, album=(OTHER,), buttons=((PostButton("Done", "1"),),))

    assert count(Post(file=PHOTO, album=(OTHER,))) == 2
    assert count(with_words) == 3


async def test_the_limits_take_an_album_for_what_it_is(channel):
    minute = [each for each in channel.windows(album(PHOTO, OTHER)) if each.period.seconds == 60]

    assert [each.limit for each in minute] == [19, 19]
    assert minute[0].period == timedelta(minutes=1)


async def test_files_go_by_reference_with_the_words_beside_the_first(api, channel):
    result = await channel.send(album(PHOTO, OTHER, body="Both sides"))

    (call,) = api.of("sendMediaGroup")
    assert result == Sent(at(31, 32))
    assert call["media"] == [
        {"type": "photo", "media": "id-one", "caption": "Both sides"},
        {"type": "photo", "media": "id-two"},
    ]


async def test_what_cannot_be_read_stays_behind_and_is_named(api, channel):
    result = await channel.send(album(*FOREIGN, fetch=fetching(two=TOO_BIG)))

    assert len(api.of("sendMediaGroup")) == 1  # what cannot be read costs no call
    assert result == Sent(at(31, 32), left=(LeftOut("two", "too_large"),))


async def test_the_one_that_is_left_goes_as_a_file_by_itself(api, channel):
    fetch = fetching(one=TOO_BIG, two=TOO_BIG)

    result = await channel.send(album(*FOREIGN, body="Here", fetch=fetch))

    assert (len(api.of("sendPhoto")), api.of("sendMediaGroup")) == (1, [])
    assert result.refs == at(41)
    assert [each.name for each in result.left] == ["one", "two"]


async def test_where_nothing_can_be_read_nothing_arrives(channel):
    fetch = fetching(one=TOO_BIG, two=TOO_BIG, three=TOO_BIG)

    assert isinstance(await channel.send(album(*FOREIGN, fetch=fetch)), Refused)


async def test_who_cannot_be_reached_now_is_asked_again(channel):
    fetch = fetching(two=FileUnavailableError("unreachable"))

    assert isinstance(await channel.send(album(*FOREIGN, fetch=fetch)), NotSent)


async def test_a_refused_album_goes_file_by_file(api, channel, refusal):
    api.answers("sendMediaGroup", refusal(400, "Bad Request: WEBPAGE_MEDIA_EMPTY"))

    result = await channel.send(album(PHOTO, OTHER, body="Both sides"))

    first, second = api.of("sendPhoto")
    assert result == Sent(at(41, 41))
    assert (first["caption"], "caption" in second) == ("Both sides", False)


async def test_an_attempt_in_the_middle_goes_on_where_it_was(api, channel, refusal):
    api.answers("sendMediaGroup", refusal(400, "Bad Request: WEBPAGE_MEDIA_EMPTY"))
    api.answers("sendPhoto", message(41), refusal(429, "Too Many Requests: retry after 3"))

    halfway = await channel.send(album(PHOTO, OTHER))
    whole = await channel.send(album(PHOTO, OTHER))

    assert isinstance(halfway, TryLater)
    assert whole == Sent(at(41, 41))
    assert [call["photo"] for call in api.of("sendPhoto")] == ["id-one", "id-two", "id-two"]


async def test_a_wish_to_wait_within_a_refusal_is_one(api, channel, refusal):
    said = 'Failed to send message #1 with the error message "Too Many Requests: retry after 8"'
    api.answers("sendMediaGroup", refusal(400, f"Bad Request: {said}"))

    assert await channel.send(album(PHOTO, OTHER)) == TryLater(timedelta(seconds=8))


async def test_an_album_from_elsewhere_is_one_for_people(stand_in, channel_of):
    ann = stand_in.add_user("Ann")
    stand_in.start(ann)
    channel = channel_of(stand_in.api_url)
    post = Post(body="Here", file=FOREIGN[0], album=tuple(FOREIGN[1:]))
    to = Address("telegram", "", str(ann))

    sent = await channel.send(NewPost(to=to, post=post, marker="1", fetch=fetching(two=TOO_BIG)))

    first, second = stand_in.messages(ann)[-2:]
    assert sent.refs == tuple(MessageRef(to, str(each.message_id)) for each in (first, second))
    assert first.media_group_id == second.media_group_id is not None
    assert (first.caption, second.caption) == ("Here", None)
