"""The platform's sending limits, as windows that a parcel counts against."""

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from adapters.telegram.albums import count
from adapters.telegram.origins import PLATFORM
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

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


def windows(parcel: Parcel) -> tuple[Window, ...]:
    """Edits count like posts, topics share their group's budget, answers to presses are free.

    A post that takes several calls counts against each window as often, and goes only when a
    group's window has room for all of them.
    """
    match parcel:
        case NewPost():
            calls = count(parcel.post)
            return _of_chat(parcel.to, calls - 1) * calls
        case EditPost():
            return _of_chat(parcel.ref.address)
        case Removal(refs=refs):
            return _of_chat(refs[0].address, len(refs) - 1) * len(refs)
        case Reaction(ref=ref):
            # No message: it leaves the next second to the sentence that says the same.
            return tuple(each for each in _of_chat(ref.address) if each.limit > 1)
        case PressAnswer() | FormUpdate() | HomeUpdate():
            return ()


@lru_cache(maxsize=1024)
def _of_chat(to: Address, more: int = 0) -> tuple[Window, ...]:
    chat = Window(key=f"{PLATFORM}/chat/{to.chat}", limit=1, period=_SECOND)
    # 30, less some room. However many are reminded at once, clients are told without a queue.
    everybody = Window(key=f"{PLATFORM}/bot", limit=28, period=_SECOND, reserve=3)
    if not to.chat.startswith("-"):
        # However many clients are answered at once, a team's group gets one message a second.
        return (chat, replace(everybody, limit=27))
    limit = max(20 - more, 3)
    group = Window(key=f"{PLATFORM}/group/{to.chat}", limit=limit, period=_MINUTE, reserve=2)
    return (group, chat, everybody)
