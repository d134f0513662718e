"""Several files in one message, each of which may stay behind."""

from collections.abc import AsyncIterator
from dataclasses import replace

from slack_stage import to

from adapters.playground.slack import SlackStandIn
from bot.cards import Post
from bot.domain.address import MessageRef
from bot.domain.albums import LeftOut
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import FileUnavailableError, NewPost, Sent

CONTENT = b"a scan"
SCAN = FileRef(
    platform="telegram",
    workspace="",
    id="a",
    kind=FileKind.DOCUMENT,
    name="scan.pdf",
    mime="application/pdf",
)


async def content(file: FileRef) -> AsyncIterator[bytes]:
    yield CONTENT


def methods(slack: SlackStandIn) -> list[str]:
    return [call.method for call in slack.calls]


def all_together(team, *names, fetch=content):
    first, *rest = (replace(SCAN, id=name, name=name) for name in names)
    post = Post(body="All of it", file=first, album=tuple(rest))
    return NewPost(to=to(team), post=post, marker="m1", fetch=fetch)


async def test_several_files_are_one_message(slack, channel, team) -> None:
    outcome = await channel.send(all_together(team, "a.pdf", "b.pdf", "c.pdf"))

    (seen,) = slack.messages(team)
    assert outcome == Sent((MessageRef(to(team), seen.ts),))
    assert (seen.plain, [each.name for each in seen.files]) == (
        "All of it",
        ["a.pdf", "b.pdf", "c.pdf"],
    )
    assert methods(slack).count("files.completeUploadExternal") == 1


async def test_one_that_cannot_be_read_stays_behind(slack, channel, team) -> None:
    async def fetch(file):
        if file.name == "b.pdf":
            raise FileUnavailableError("too_large")
        yield CONTENT

    outcome = await channel.send(all_together(team, "a.pdf", "b.pdf", "c.pdf", fetch=fetch))

    (seen,) = slack.messages(team)
    assert [each.name for each in seen.files] == ["a.pdf", "c.pdf"]
    assert outcome.left == (LeftOut("b.pdf", "too_large"),)


def test_each_file_counts_against_its_window(channel, team) -> None:
    windows = channel.windows(all_together(team, "a.pdf", "b.pdf"))

    assert len([each for each in windows if each.key.endswith(":file")]) == 2
