"""A carriage: an outbox row on its way, as the parcels that deliver it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace

from bot.amending import Step
from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileRef
from bot.ports.channel import (
    EditPost,
    HomeUpdate,
    NewPost,
    Parcel,
)


@dataclass(frozen=True, slots=True)
class Nothing:
    """No call is needed: what would be shown stands there (`refs`), or its subject is gone."""

    refs: tuple[MessageRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carriage:
    """A row on its way: its posts in order, and the message that is edited instead, if any.

    `leaves` are messages that a view has until this one has arrived. `steps` amend what stands.
    `topic` is for NewPost.
    """

    marker: str
    to: Address
    posts: tuple[Post, ...]
    reply_to: str = ""
    topic: str = ""
    refs: tuple[MessageRef, ...] = ()
    leaves: tuple[MessageRef, ...] = ()
    steps: tuple[Step, ...] = ()
    slots: tuple[tuple[str, ...], ...] = ()
    shown: str = ""
    tells: bool = False
    is_home: bool = False
    fetch: Callable[[FileRef], AsyncIterator[bytes]] | None = None

    @property
    def parts(self) -> int:
        """How many posts deliver the row."""
        return len(self.steps or self.posts)

    def slots_of(self, part: int) -> tuple[str, ...]:
        """What of a person's message a part shows, as for `amending`."""
        if self.steps:
            return (self.steps[part][0],) if part < len(self.steps) else ()
        return self.slots[part] if self.slots else ()

    def parcel(self, part: int) -> Parcel | None:
        """The parcel of one part: an edit where the view stands, else a post; None for nothing."""
        if self.steps:
            return self.steps[part][1] if part < len(self.steps) else None
        if self.is_home:
            return HomeUpdate(to=self.to, post=self.posts[part])
        if self.refs:
            return EditPost(ref=self.refs[0], post=self.posts[part])
        return NewPost(
            to=self.to,
            post=self.posts[part],
            marker=f"{self.marker}.{part}",
            reply_to=self.reply_to,
            topic=self.topic,
            fetch=self.fetch,
        )

    def afresh(self) -> "Carriage":
        """The message that should be edited is gone: it is posted anew."""
        return replace(self, refs=())

    def instead(self, part: int) -> "Carriage":
        """A copy cannot be changed: what shall be said instead of that."""
        slot, _, instead = self.steps[part]
        return replace(
            self, steps=(*self.steps[:part], (slot, instead, None), *self.steps[part + 1 :])
        )
