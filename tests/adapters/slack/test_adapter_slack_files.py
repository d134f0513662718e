"""Files: up to Slack, seen there, and down from it."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from slack_stage import QUICK, to
from yarl import URL

from adapters.playground.slack import SlackStandIn
from bot.cards import Post, PostButton
from bot.domain.address import MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import (
    FileUnavailableError,
    NewPost,
    NotSent,
    Refused,
    Sent,
    TryLater,
    Unknown,
)

CONTENT = bytes(range(256)) * 1000
SCAN = FileRef(
    platform="telegram",
    workspace="",
    id="tg-7",
    kind=FileKind.DOCUMENT,
    name="scan.pdf",
    mime="application/pdf",
)
CHECK = ((PostButton("Send", "1:send:t1"),),)


async def content(_file: FileRef) -> AsyncIterator[bytes]:
    for start in range(0, len(CONTENT), 50_000):
        yield CONTENT[start : start + 50_000]


def parcel(chat: str, post: Post, thread: str = "", fetch=content) -> NewPost:
    with_file = replace(post, file=SCAN)
    return NewPost(to=to(chat, thread), post=with_file, marker="m1", fetch=fetch)


def methods(slack: SlackStandIn) -> list[str]:
    return [call.method for call in slack.calls]


async def test_a_file_arrives_with_its_words(slack, channel, team) -> None:
    outcome = await channel.send(parcel(team, Post(body="here & now")))

    (seen,) = slack.messages(team)
    assert outcome == Sent((MessageRef(to(team), seen.ts),))
    assert seen.plain == "here & now"
    (file,) = seen.files
    assert (file.name, slack.file_content(file.id)) == ("scan.pdf", CONTENT)


async def test_a_file_arrives_in_a_thread_and_in_a_direct_message(
    slack, channel, ann, team
) -> None:
    root = slack.say(ann, team, "anyone?")

    in_thread = await channel.send(parcel(team, Post(), root))
    alone = await channel.send(replace(parcel(ann, Post()), marker="m2"))

    seen = slack.messages(team, root)[-1]
    assert in_thread == Sent((MessageRef(to(team, root), seen.ts),))
    (direct,) = slack.messages(slack.dm(ann))
    assert alone == Sent((MessageRef(to(slack.dm(ann)), direct.ts),))


async def test_buttons_stand_in_a_message_of_their_own(slack, channel, team) -> None:
    outcome = await channel.send(parcel(team, Post(body="Send this?", buttons=CHECK)))

    asked, shown = slack.messages(team)
    assert outcome == Sent(tuple(MessageRef(to(team), one.ts) for one in (asked, shown)))
    assert [one.label for one in asked.buttons] == ["Send"]
    assert (shown.plain, len(shown.files)) == ("", 1)


async def test_sharing_takes_its_time(slack, make, team) -> None:
    slack._files.share_delay = 0.02
    channel = make(timing=replace(QUICK, shares=QUICK.shares * 30))

    outcome = await channel.send(parcel(team, Post(body="x")))

    assert isinstance(outcome, Sent) and len(outcome.refs) == 1


async def test_a_file_that_is_never_shared_is_in_doubt(slack, channel, team) -> None:
    slack.faults.next("files.completeUploadExternal", "never_shared")
    first = parcel(team, Post(body="x"))

    assert isinstance(await channel.send(first), Unknown)
    assert await channel.find(first) is None
    assert isinstance(await channel.send(first), Sent)
    assert len(slack.messages(team)) == 1


async def test_a_share_without_an_answer_is_found(slack, channel, team) -> None:
    slack.faults.next("files.completeUploadExternal", "accepted_then_reset")
    first = parcel(team, Post(body="x"))
    assert isinstance(await channel.send(first), Unknown)

    found = await channel.find(first)

    (seen,) = slack.messages(team)
    assert found == (MessageRef(to(team), seen.ts),)


async def test_a_repeated_share_is_looked_at_first(slack, channel, team) -> None:
    slack.faults.next("files.completeUploadExternal", "accepted_then_reset")
    first = parcel(team, Post(body="Send this?", buttons=CHECK))

    assert isinstance(await channel.send(first), Unknown)
    repeated = await channel.send(first)

    seen = slack.messages(team)
    assert repeated == Sent(tuple(MessageRef(to(team), one.ts) for one in seen))
    assert len(seen) == 2


async def test_after_a_restart_the_words_are_not_said_again(slack, channel, make, team) -> None:
    slack.faults.next("upload", "500")
    first = parcel(team, Post(body="Send this?", buttons=CHECK))
    assert isinstance(await channel.send(first), NotSent)

    restarted = make()
    assert await restarted.find(first) is None
    outcome = await restarted.send(first)

    assert isinstance(outcome, Sent) and len(outcome.refs) == 2
    assert len(slack.messages(team)) == 2


@pytest.mark.parametrize(
    ("method", "kind", "detail", "expected"),
    [
        ("files.getUploadURLExternal", "500", {}, NotSent),
        ("files.getUploadURLExternal", "accepted_then_reset", {}, NotSent),
        ("files.getUploadURLExternal", "429", {"retry_after": 3}, TryLater),
        ("upload", "500", {}, NotSent),
        ("upload", "reset_before", {}, NotSent),
        ("files.completeUploadExternal", "429", {"retry_after": 3}, TryLater),
        ("files.completeUploadExternal", "error", {"error": "is_archived"}, Refused),
        ("files.completeUploadExternal", "500", {}, Unknown),
    ],
)
async def test_a_step_that_fails(
    slack, channel, team, method: str, kind: str, detail: dict, expected: type
) -> None:
    slack.faults.next(method, kind, **detail)
    first = parcel(team, Post(body="x"))

    assert isinstance(await channel.send(first), expected)
    assert isinstance(await channel.send(first), Sent)
    assert len(slack.messages(team)) == 1


async def test_where_slack_will_not_tell_the_file_counts_as_sent(slack, channel, team) -> None:
    slack.faults.next("files.info", "error", error="missing_scope")

    assert await channel.send(parcel(team, Post(body="x"))) == Sent(())


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [
        ("unreachable", NotSent("unreachable")),
        ("too_large", Refused("too_large", "too_large")),
        ("gone", Refused("invalid", "gone")),
    ],
)
async def test_a_file_that_cannot_be_read(slack, channel, team, reason: str, outcome) -> None:
    async def missing(_file: FileRef) -> AsyncIterator[bytes]:
        raise FileUnavailableError(reason)
        yield b""

    assert await channel.send(parcel(team, Post(body="x"), fetch=missing)) == outcome
    assert slack.messages(team) == []


async def test_an_empty_file_or_none_to_fetch_is_refused(channel, team) -> None:
    async def empty(_file: FileRef) -> AsyncIterator[bytes]:
        yield b""

    for fetch in (empty, None):
        outcome = await channel.send(parcel(team, Post(body="x"), fetch=fetch))
        assert isinstance(outcome, Refused) and outcome.reason == "invalid"


class TestFetching:
    """What clients sent to Slack, read as a stream."""

    @pytest.fixture
    async def photo(self, slack, channel, run, inbox, ann) -> FileRef:
        async with run(channel):
            slack.upload(ann, slack.dm(ann), CONTENT, "cat.jpg", "image/jpeg", "look")
            (row,) = await inbox.holds(1)
        event = channel.read(row.raw)
        assert event.text == "look"
        (photo,) = event.files
        return photo

    async def read(self, channel, file: FileRef) -> bytes:
        return b"".join([chunk async for chunk in channel.fetch(file)])

    async def test_the_bytes_come_as_they_were(self, make, photo) -> None:
        assert (photo.kind, photo.name, photo.size) == (FileKind.PHOTO, "cat.jpg", len(CONTENT))
        assert await self.read(make(), photo) == CONTENT

    async def test_a_file_goes_from_slack_to_slack(self, slack, make, photo, team) -> None:
        channel = make()
        post = replace(parcel(team, Post()), fetch=channel.fetch)
        outcome = await channel.send(replace(post, post=Post(file=photo)))

        assert isinstance(outcome, Sent)
        (seen,) = slack.messages(team)
        assert slack.file_content(seen.files[0].id) == CONTENT

    @pytest.mark.parametrize(
        ("method", "kind", "detail", "reason"),
        [
            ("files.info", "error", {"error": "file_not_found"}, "gone"),
            ("files.info", "error", {"error": "missing_scope"}, "unreachable"),
            ("files.info", "500", {}, "unreachable"),
            ("download", "500", {}, "unreachable"),
            ("download", "reset_before", {"times": 9}, "unreachable"),
        ],
    )
    async def test_a_step_that_fails(
        self, slack, make, photo, method: str, kind: str, detail: dict, reason: str
    ) -> None:
        slack.faults.next(method, kind, **detail)

        with pytest.raises(FileUnavailableError) as failed:
            await self.read(make(), photo)

        assert failed.value.reason == reason

    async def test_a_login_page_is_no_file(self, make, photo) -> None:
        channel = make()
        channel._web()._bot_token = "xoxb-without-scope"

        with pytest.raises(FileUnavailableError) as failed:
            await self.read(channel, photo)

        assert failed.value.reason == "unreachable"

    async def test_the_token_is_shown_to_nobody_else(self, make) -> None:
        web = make()._web()

        assert web.authorization(URL("https://docs.example.com/file")) is None
        assert web.authorization(URL("https://evilslack.com/file")) is None
        assert web.authorization(URL("https://files.slack.com/file")) is not None

    async def test_a_file_is_not_fetched_from_another_service_of_this_machine(
        self, slack, make, photo
    ) -> None:
        channel = make()
        slack.world.base_url = "http://127.0.0.1:1"  # where the file is said to be

        with pytest.raises(FileUnavailableError) as failed:
            await self.read(channel, photo)

        assert failed.value.reason == "gone"
        assert "127.0.0.1" not in str(failed.value)

    async def test_a_closed_channel_fetches_nothing(self, make, photo) -> None:
        channel = make()
        await channel.close()

        with pytest.raises(FileUnavailableError):
            await self.read(channel, photo)
