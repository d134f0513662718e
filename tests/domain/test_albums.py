"""How long an album waits for more of itself, and what its parts say together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.address import Address, MessageRef
from bot.domain.albums import APART, FLOWING, as_one, rest
from bot.domain.conversation import FileKind, FileRef, Message, MessageKind
from bot.domain.formatting import Mark, Span
from bot.domain.ids import MessageId, PersonId

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("came", "sent_at", "waits"),
    [
        ([NOW], NOW, APART),  # no album has one part alone
        ([NOW], NOW - 5 * SECOND, 10 * SECOND),  # it took five seconds to get here
        ([NOW], NOW - timedelta(hours=1), FLOWING),  # the desk was away
        ([NOW, NOW + SECOND], NOW, FLOWING),  # sent at once, so the rest is right behind
        ([NOW, NOW + 9 * SECOND], NOW + 9 * SECOND, APART),
    ],
)
def test_the_rest_is_waited_for_as_long_as_it_may_take(came, sent_at, waits) -> None:
    assert rest(came, sent_at) == waits


def part(number: int, text: str = "", **more) -> Message:
    file = FileRef(
        platform="telegram",
        workspace="",
        id=f"f{number}",
        kind=FileKind.PHOTO,
        name=f"{number}.jpg",
        mime="image/jpeg",
    )
    return Message(
        id=MessageId(f"m{number}"),
        task=None,
        author=PersonId("carla"),
        kind=MessageKind.REQUEST,
        text=text,
        files=(file,),
        at=NOW,
        source=MessageRef(Address("telegram", "", "7"), str(number)),
        **more,
    )


def test_parts_have_the_words_and_files_of_all() -> None:
    bold = Span(0, 4, Mark.BOLD)

    whole = as_one([part(1, "Both sides"), part(2), part(3, "Back", spans=(bold,), edited_at=NOW)])

    assert whole.text == "Both sides\nBack"
    assert whole.spans == (replace(bold, start=11, end=15),)
    assert [each.id for each in whole.files] == ["f1", "f2", "f3"]
    assert (whole.id, whole.edited_at) == ("m1", NOW)


def test_one_part_is_itself() -> None:
    assert as_one([part(1, "Both sides")]) == part(1, "Both sides")
