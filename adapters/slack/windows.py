"""Slack's published limits, by what counts against them."""

from datetime import timedelta
from typing import assert_never

from bot.domain.address import Address
from bot.ports.channel import (
    EditPost,
    FormUpdate,
    HomeUpdate,
    NewPost,
    Parcel,
    PressAnswer,
    Reaction,
    Removal,
    Window,
)

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
FILES = 18
"""A file takes a call of each of three methods, and is looked for up to four times afterwards."""


def windows(parcel: Parcel) -> tuple[Window, ...]:
    """Posts: one a second per channel, its threads included, and several hundred a minute in all.

    Changes have a window of their own per workspace; answers to presses are not counted.
    """
    match parcel:
        case NewPost(to=to, post=post):
            said = (
                Window(f"slack:{to.workspace}:post:{to.chat}", 1, SECOND),
                Window(f"slack:{to.workspace}:post", 300, MINUTE, reserve=30),
            )
            files = Window(f"slack:{to.workspace}:file", FILES, MINUTE, reserve=2)
            return (*said, *(files,) * len(post.files))
        case EditPost(ref=ref):
            return (_changes(ref.address),)
        case Removal(refs=refs):
            return (_changes(refs[0].address),) * len(refs)
        case Reaction(ref=ref):
            signs = Window(f"slack:{ref.address.workspace}:sign", 50, MINUTE)
            return (signs,) * (1 + (parcel.instead is not None))
        case HomeUpdate(to=to):
            return (Window(f"slack:{to.workspace}:home", 100, MINUTE, reserve=10),)
        case PressAnswer() | FormUpdate():
            return ()
        case _:
            assert_never(parcel)


def _changes(address: Address) -> Window:
    return Window(f"slack:{address.workspace}:update", 50, MINUTE, reserve=5)
