"""What clients have before their eyes: all that reached their chats, worded as the courier does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.buttons import Press
from bot.cards import Post
from bot.carrying import Carrying
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileRef
from bot.effects import Amend, Answer, Relay, Say, Settle, Show, ShowForm
from bot.loading import reading
from bot.ports.store import OutboxRow, OutboxState
from bot.texts import Catalogue
from bot.wording import Wording
from tests.use_cases.cast import SHARED, Agency, Step
from tests.use_cases.desk_fake import DeskFake
from tests.use_cases.desk_rows import Carried

WORDING = Wording(
    Catalogue(), {"desk": "Front desk", "telegram_bot": "desk_bot", "slack_bot": "desk"}
)
UNIQUE = re.compile(r"word-\d{5}")


@dataclass(frozen=True)
class Paper:
    """As much of a channel as wording asks for."""

    has_threads: bool
    text_limit: int = 4000

    def caption_limit(self, _kind: object) -> int:
        return 1000

    def together(self, files: Sequence[FileRef]) -> tuple[tuple[FileRef, ...], ...]:
        return tuple((each,) for each in files)


CARRYING = Carrying(
    store=None,
    channels={"telegram": Paper(has_threads=False), "slack": Paper(has_threads=True)},
    wording=WORDING,
    clock=None,
    inbox=None,
    wake=print,
)


@dataclass
class Eyes:
    """`standing` is what can be read now, by room and outbox row or view; `ever` all there was."""

    desk: Agency
    standing: dict[tuple[Address, str], Post | tuple[Post, ...]] = field(default_factory=dict)
    ever: list[tuple[Address, str]] = field(default_factory=list)
    presses: list[tuple[Address, Press, Carried]] = field(default_factory=list)

    def rooms(self) -> set[Address]:
        return {SHARED} | {actor.private for actor in self.desk.clients}

    def follow(self, step: Step) -> list[tuple[Address, str]]:
        """Take in what a step brought; what of it is new to a client, and where."""
        begun = len(self.ever)
        rooms = self.rooms()
        for each in step.carried:
            room = each.effect.to.room
            if room in rooms:
                key = each.effect.key if isinstance(each.effect, Show) else each.outbox
                self._shows(room, key, _worded(each.outbox, each.effect, self.desk))
        for effect in step.decision.effects:
            match effect:
                case Amend() if effect.to.room in rooms:
                    self._amends(effect)
                case Settle() if effect.to.room in rooms:
                    self.ever.append((effect.to.room, repr(effect.text)))
                case Answer() | ShowForm():
                    self._answers(step, effect)
                case _:
                    pass
        return self.ever[begun:]

    def _shows(self, room: Address, key: str, posts: tuple[Post, ...]) -> None:
        self.standing[room, key] = posts
        self.ever.append((room, repr(posts)))

    def _amends(self, effect: Amend) -> None:
        """The copy is what the message is now, or gone."""
        message = self.desk.fake.rows.messages[effect.message]
        if message.withdrawn_at is not None:
            self.standing.pop((effect.to.room, effect.row), None)
            return
        said = self.desk.fake.carried(effect.row)
        self._shows(effect.to.room, effect.row, _worded(effect.row, said, self.desk))

    def _answers(self, step: Step, effect: Answer | ShowForm) -> None:
        """Only whoever acted reads it."""
        sender = getattr(step.event, "sender", None)
        for client in self.desk.clients:
            if sender is not None and sender.account == client.account:
                self.ever.append((client.private, repr(effect)))

    def reads(self, message: str) -> Iterator[tuple[Address, str]]:
        """Where a person's message stands with a client now, in words."""
        for (room, key), posts in self.standing.items():
            said = self.desk.fake.carried(key)
            if isinstance(said, Relay) and said.message == message and posts:
                yield room, repr(posts)


def _worded(outbox: str, effect: Say | Relay | Show, desk: Agency) -> tuple[Post, ...]:
    row = OutboxRow(
        id=outbox,
        lane=str(effect.to.room),
        effect=effect,
        urgency=0,
        state=OutboxState.SENDING,
        attempts=0,
        parts_sent=0,
        unknown=False,
        repeated=False,
        not_before=desk.now,
        created_at=desk.now,
    )
    return getattr(CARRYING._worded(row, reading(row, desk.now)(Seen(desk.fake))), "posts", ())


class Seen:
    """The desk's reader, as a courier asks it: nothing of a view is remembered as shown."""

    def __init__(self, fake: DeskFake) -> None:
        self._fake = fake
        self.views = _Views(fake)
        self.conversation = _Talk(fake)

    def __getattr__(self, name: str) -> object:
        return getattr(self._fake, name)


class _Views:
    def __init__(self, fake: DeskFake) -> None:
        self._views = fake.views

    def __getattr__(self, name: str) -> object:
        return getattr(self._views, name)

    def shown(self, _view: str) -> str:
        return ""

    def is_afresh(self, _view: str) -> bool:
        return False


class _Talk:
    def __init__(self, fake: DeskFake) -> None:
        self._fake = fake

    def __getattr__(self, name: str) -> object:
        return getattr(self._fake.conversation, name)

    def copy_of(self, message: str, to: Address) -> MessageRef | None:
        """Where a message stands in that chat: its source or its copy."""
        found = self._fake.rows.messages.get(message)
        if found is not None and found.source.address.room == to.room:
            return found.source
        return next(
            (
                each.ref
                for each in self._fake.rows.carried
                if isinstance(each.effect, Relay)
                and each.effect.message == message
                and each.effect.to.room == to.room
            ),
            None,
        )
