"""Channels that remember, and words that are their keys: what the engine room is tested with."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.buttons import Action, Press
from bot.cards import Text
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileKind, FileRef
from bot.domain.languages import Languages
from bot.domain.people import AccountId
from bot.events import ButtonPressed, CommandGiven, Event, MessageReceived, Place, Sender
from bot.events import ReachChanged as Reach
from bot.ports.channel import (
    Arrival,
    EditPost,
    FormUpdate,
    NewPost,
    Outcome,
    Parcel,
    PressAnswer,
    Reaction,
    Refused,
    Removal,
    Sent,
    Window,
)
from bot.ports.clock import Clock
from bot.ports.way_in import WayIn

OUTCOMES = dict[str, deque[Outcome]]


class PlainWords:
    """A catalogue in which every key is its own sentence."""

    languages = ()
    spoken = Languages()

    def words(self, text: Text, language: str) -> str:  # noqa: ARG002  the port's
        given = {
            name: value
            for name, value in text.args.items()
            if isinstance(value, str | int) and name != "slash"
        }
        return " ".join([text.key, *(str(value) for value in given.values())])


class FakeChannel:
    """The `Channel` port. Outcomes are queued by room; without one everything arrives."""

    text_limit = 3500
    file_limit = 50_000_000

    def __init__(self, clock: Clock, name: str = "telegram", *, threads: bool = False) -> None:
        self.name = name
        self.has_threads = threads
        self.way_in = WayIn(kind="polling", trouble="", silence=timedelta(seconds=1))
        self.limits: Callable[[Parcel], tuple[Window, ...]] = lambda _: ()
        self.outcomes: OUTCOMES = defaultdict(deque)
        self.attempts: list[tuple[datetime, Parcel]] = []
        self.answers: list[PressAnswer] = []
        self.signs: list[Reaction] = []
        self.forms: list[FormUpdate] = []
        self.forms_say: deque[Outcome] = deque()
        self.standing: dict[MessageRef, str] = {}
        self.gone: set[str] = set()
        self.found: dict[str, tuple[MessageRef, ...]] = {}
        self.looked_for: list[str] = []
        self.reads: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.under_way = 0
        self._clock = clock
        self._ids = count(1)

    def next(self, room: Address, *outcomes: Outcome) -> None:
        """What the next attempts in a room will come to."""
        self.outcomes[str(room)].extend(outcomes)

    def posts(self, room: Address | None = None) -> list[str]:
        """The words of every attempt to say something new, in order."""
        return [
            words(parcel)
            for _, parcel in self.attempts
            if isinstance(parcel, NewPost) and (room is None or parcel.to.room == room)
        ]

    def edits(self) -> list[str]:
        """The words of every attempt to show something else, in order."""
        return [words(parcel) for _, parcel in self.attempts if isinstance(parcel, EditPost)]

    def overfull(self) -> dict[str, int]:
        """Windows that held more than their limit at some instant, counted anew from attempts."""
        actions: dict[str, list[datetime]] = defaultdict(list)
        sizes: dict[str, Window] = {}
        for at, parcel in self.attempts:
            for window in self.limits(parcel):
                actions[window.key].append(at)
                known = sizes.setdefault(window.key, window)  # some see a smaller window
                sizes[window.key] = max(known, window, key=lambda each: each.limit)
        most = {key: _most(actions[key], window) for key, window in sizes.items()}
        return {key: most[key] for key, window in sizes.items() if most[key] > window.limit}

    async def run(self) -> None:
        await asyncio.Event().wait()

    def caption_limit(self, kind: FileKind) -> int:  # noqa: ARG002  the port's
        return self.text_limit

    def together(self, files: Sequence[FileRef]) -> tuple[tuple[FileRef, ...], ...]:
        return (tuple(files),) if files else ()

    def windows(self, parcel: Parcel) -> tuple[Window, ...]:
        return self.limits(parcel)

    async def send(self, parcel: Parcel) -> Outcome:
        if isinstance(parcel, PressAnswer):
            self.answers.append(parcel)
            return Sent()
        if isinstance(parcel, FormUpdate):
            self.forms.append(parcel)
            return self.forms_say.popleft() if self.forms_say else Sent()
        if isinstance(parcel, Reaction):
            self.signs.append(parcel)
            return Sent()
        self.attempts.append((self._clock.now(), parcel))
        to = _room_of(parcel)
        self.under_way += 1
        try:
            await asyncio.sleep(0)
            await self.gate.wait()
        finally:
            self.under_way -= 1
        if isinstance(parcel, EditPost) and parcel.ref.message in self.gone:
            return Refused("gone")
        queued = self.outcomes[str(to.room)]
        outcome = queued.popleft() if queued else Sent()
        if isinstance(parcel, Removal) and outcome == Sent():
            for ref in parcel.refs:
                self.standing.pop(ref, None)
            return outcome
        return self._arrived(parcel, to) if outcome == Sent() else outcome

    def _arrived(self, parcel: NewPost | EditPost, to: Address) -> Sent:
        """It stands there: anew, or in place of what stood there."""
        ref = MessageRef(to, str(next(self._ids))) if isinstance(parcel, NewPost) else parcel.ref
        self.standing[ref] = words(parcel)
        return Sent((ref,))

    async def find(self, parcel: NewPost) -> tuple[MessageRef, ...] | None:
        self.looked_for.append(parcel.marker)
        return self.found.get(parcel.marker)

    async def look(self, room):  # noqa: ARG002  the port's
        return ()

    async def fetch(self, file: FileRef) -> AsyncIterator[bytes]:  # noqa: ARG002  the port's
        yield b""

    def read(self, raw: str) -> Event | None:
        """Rows are JSON texts made by `arrival`; their kind says what they are."""
        self.reads.append(raw)
        row = json.loads(raw)
        kind = row.pop("kind")
        if kind == "broken":
            sentence = "nobody can read this"
            raise ValueError(sentence)
        return None if kind == "unheard-of" else _event(kind, self.name, row)

    def kind(self, raw: str) -> str:
        return str(json.loads(raw)["kind"])


def _room_of(parcel: NewPost | EditPost | Removal) -> Address:
    match parcel:
        case NewPost():
            return parcel.to
        case EditPost():
            return parcel.ref.address
        case Removal():
            return parcel.refs[0].address


def _most(actions: list[datetime], window: Window) -> int:
    """The most that lay within one period, which ends with an action; they are in order."""
    most = first = 0
    for last, at in enumerate(actions):
        while actions[first] <= at - window.period:
            first += 1
        most = max(most, last - first + 1)
    return most


def _event(kind: str, platform: str, row: dict[str, Any]) -> Event:
    user, at = row["user"], datetime.fromisoformat(row["at"])
    group = row.get("chat", user) != user
    address = Address(platform, "", row.get("chat", user))
    common: dict[str, Any] = {
        "key": "",
        "at": at,
        "sender": Sender(account=AccountId(platform, "", user), name=row.get("name", "")),
        "place": Place(address=address, kind=PlaceKind.GROUP if group else PlaceKind.PRIVATE),
    }
    ref = MessageRef(address, row.get("id", "1"))
    match kind:
        case "message":
            return MessageReceived(**common, ref=ref, text=row["text"])
        case "command":
            return CommandGiven(**common, ref=ref, name=row["name_of"], token=row.get("token", ""))
        case "press":
            press = Press(Action(row["action"]), row["subject"])
            return ButtonPressed(**common, press=press, ref=ref, token=row["token"])
        case _:
            return Reach(**common, reachable=row["reachable"])


def arrival(
    key: str,
    kind: str,
    *,
    at: datetime,
    user: str = "7",
    platform: str = "telegram",
    lane: str = "",
    **more: Any,
) -> Arrival:
    """A row that FakeChannel can read."""
    hold = {name: more.pop(name) for name in ("hold", "twins") if name in more}
    raw = json.dumps({"kind": kind, "user": user, "at": at.isoformat(), **more})
    return Arrival(key=key, platform=platform, lane=lane or f"chat:{user}", raw=raw, at=at, **hold)


def words(parcel: NewPost | EditPost) -> str:
    """What a parcel says, title and body and fields."""
    post = parcel.post
    fields = [f"{label}={value}" for label, value in post.fields]
    return " | ".join(filter(None, (post.title, post.body, *fields)))
