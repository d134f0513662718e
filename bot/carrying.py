"""Carrying: an outbox row becomes the parcels that deliver it, worded from what is true now."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from bot import desk_events
from bot.amending import amendment, removal, slots
from bot.cards import Post, Text
from bot.carriage import Carriage, Nothing
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileRef
from bot.effects import Amend, Relay, Say, Settle, Show, ViewKind
from bot.loading import Loaded, reading
from bot.ports.channel import (
    Channel,
    EditPost,
    Inbox,
    NewPost,
    Outcome,
    Parcel,
    Sent,
    Trouble,
    Window,
)
from bot.ports.clock import Clock
from bot.ports.store import Mark, OutboxRow, Store
from bot.transcripts.making import Transcripts
from bot.wording import Wording, fingerprint

ROOM_FOR_HEADING = 200


class Carrying:
    """Makes carriages."""

    def __init__(
        self,
        *,
        store: Store,
        channels: Mapping[str, Channel],
        wording: Wording,
        clock: Clock,
        inbox: Inbox,
        wake: Callable[[], None],
        on_refused: Callable[[Address, str], None] = lambda _room, _code: None,
        on_arrived: Callable[[Address, Trouble | None], None] = lambda _to, _trouble: None,
    ) -> None:
        """`wake` makes the engine look at the inbox, into which deliveries report.

        `on_refused` and `on_arrived` hear what attempts say of the places that were written to.
        """
        self._store = store
        self._channels = channels
        self._wording = wording
        self._clock = clock
        self._inbox = inbox
        self._wake = wake
        self._on_refused = on_refused
        self._on_arrived = on_arrived
        self._transcripts = Transcripts(
            store=store, channels=channels, wording=wording, clock=clock
        )

    async def load(self, row: OutboxRow) -> Carriage | Nothing:
        """Read what the row is about, as it is now, and word it."""
        return self._worded(row, await self._store.read(reading(row, self._clock.now())))

    async def depart(self, row: OutboxRow, after: Mark | None = None) -> Carriage | Nothing:
        """Mark the row as sending, and word what was true in that moment."""
        now = self._clock.now()
        look = reading(row, now)
        return self._worded(row, await self._store.depart(row.id, look, now=now, after=after))

    def _worded(self, row: OutboxRow, loaded: Loaded) -> Carriage | Nothing:
        """The row in words, on its way to where it goes."""
        effect: Say | Relay | Amend | Show | Settle = row.effect
        match effect:
            case Show():
                return self._view(row, effect, loaded)
            case Amend():
                return self._amended(row, effect, loaded)
            case Relay():
                return self._relay(row, effect, loaded)
            case Settle():
                return self._settled(row, effect, loaded)
            case Say():
                to, reply_to = self._spot(effect, loaded.root)
                post = self._at(to).sentence(
                    effect.text, effect.buttons, effect.language, effect.menu
                )
                post = replace(post, file=effect.file) if effect.file else post
                return Carriage(
                    marker=row.id,
                    to=to,
                    posts=(post,),
                    reply_to=reply_to,
                    topic=self._topic(effect, loaded),
                    fetch=self._fetch_to(to) if effect.file else None,
                )
            case _:
                assert_never(effect)

    def _view(self, row: OutboxRow, effect: Show, loaded: Loaded) -> Carriage | Nothing:
        """A view is posted once and edited from then on, unless it shows the same already."""
        if loaded.card is None:
            return Nothing(loaded.refs)
        refs = () if loaded.is_afresh else loaded.refs
        post = self._at(effect.to).card(loaded.card, effect.language)
        shown = fingerprint(post)
        if refs and loaded.shown == shown:
            return Nothing(refs)
        return Carriage(
            marker=row.id,
            to=effect.to,
            posts=(post,),
            topic=self._topic(effect, loaded),
            refs=refs,
            leaves=loaded.refs if loaded.is_afresh else (),
            shown=shown,
            is_home=effect.kind is ViewKind.HOME,
        )

    def _settled(self, row: OutboxRow, effect: Settle, loaded: Loaded) -> Carriage | Nothing:
        """The same words without buttons, in place of the message."""
        said = loaded.said
        if isinstance(said, Show) and loaded.card is not None:
            post = self._at(effect.to).card(loaded.card, said.language)
        elif isinstance(said, Say):
            buttons = said.buttons if effect.keeps else ()
            post = self._at(effect.to).sentence(effect.text or said.text, buttons, said.language)
        elif isinstance(said, Relay) and loaded.message is not None:
            posts = self._posts(said, loaded)
            post = next((each for each in posts if each.buttons), posts[-1])
        else:
            return Nothing()
        post = post if effect.keeps else replace(post, buttons=())
        return Carriage(marker=row.id, to=effect.to, posts=(post,), refs=(effect.ref,))

    def _topic(self, effect: Say | Relay | Show, loaded: Loaded) -> str:
        """What a topic is called that takes the place of this one, should it be gone."""
        if not effect.to.thread or self._channels[effect.to.platform].has_threads:
            return ""
        return loaded.team or self._at(effect.to).words(Text("topic-name"), effect.language)

    def _at(self, place: Address) -> Wording:
        """The words for whoever reads there."""
        return self._wording.at(place.platform, place.thread)

    def _posts(self, effect: Relay, loaded: Loaded) -> tuple[Post, ...]:
        """A person's message in words, cut to what the channel carries."""
        if loaded.message is None:
            return ()
        channel = self._channels[effect.to.platform]
        return self._at(effect.to).message(
            loaded.message,
            effect.heading,
            effect.buttons,
            effect.language,
            hide=loaded.hidden,
            limit=channel.text_limit - ROOM_FOR_HEADING,
            caption=channel.caption_limit,
            quoted=loaded.quoted if self._quotes(effect, loaded) else "",
            together=channel.together,
            apart=any(slot == "w0" for slot, _ in loaded.copies),
            veils=effect.under != "",  # the whole team reads what stands under a card
        )

    def _quotes(self, effect: Relay, loaded: Loaded) -> bool:
        """Whether the words say what they answer: a reply shows it, unless some were picked out."""
        is_reply = loaded.answers is not None and not self._channels[effect.to.platform].has_threads
        return not is_reply or bool(loaded.message and loaded.message.quoted)

    def _relay(self, row: OutboxRow, effect: Relay, loaded: Loaded) -> Carriage | Nothing:
        """A person's message; an erased one leaves nothing to carry."""
        if loaded.message is None or loaded.message.is_gone:
            return Nothing()
        effect = loaded.said if isinstance(loaded.said, Relay) else effect
        posts = self._posts(effect, loaded)
        to, reply_to = self._spot(effect, loaded.root)
        if loaded.answers is not None and not self._channels[to.platform].has_threads:
            reply_to = loaded.answers.message
        return Carriage(
            marker=row.id,
            to=to,
            posts=posts,
            reply_to=reply_to,
            topic=self._topic(effect, loaded),
            slots=slots(posts),
            tells=effect.fate_to is not None,
            fetch=self._fetch,
        )

    def _amended(self, row: OutboxRow, effect: Amend, loaded: Loaded) -> Carriage | Nothing:
        """What stands of a message, in line with what it is now."""
        if effect.takes is not None:
            steps = removal((("", effect.takes),))
            return Carriage(marker=row.id, to=effect.to, posts=(), steps=steps)
        said, message = loaded.said, loaded.message
        if not isinstance(said, Relay) or message is None:
            return Nothing()
        if message.withdrawn_at is not None:
            if not loaded.copies:
                return Nothing()
            return Carriage(marker=row.id, to=said.to, posts=(), steps=removal(loaded.copies))
        to, reply_to = self._spot(said, loaded.root)
        corrected = replace(said, heading=Text("heading-correction", {"heading": said.heading}))
        posts = self._posts(said if loaded.copies else corrected, loaded)
        steps = amendment(
            posts,
            self._posts(corrected, loaded),
            loaded.copies,
            to,
            marker=row.id,
            reply_to=reply_to,
        )
        return Carriage(marker=row.id, to=to, posts=(), steps=steps, fetch=self._fetch)

    def _spot(self, effect: Say | Relay, root: MessageRef | None) -> tuple[Address, str]:
        """The place, and the message that is replied to: under a view, its thread or a reply."""
        reply_to = effect.reply_to.message if effect.reply_to else ""
        if root is None:
            return effect.to, reply_to
        if self._channels[effect.to.platform].has_threads:
            return replace(effect.to, thread=root.message), ""
        return effect.to, reply_to or root.message

    def _fetch(self, file: FileRef) -> AsyncIterator[bytes]:
        """Stream a file from where it lies."""
        return self._channels[file.platform].fetch(file)

    def _fetch_to(self, to: Address) -> Callable[[FileRef], AsyncIterator[bytes]]:
        """Stream a file that the desk makes, as large as there may be one."""
        most = self._channels[to.platform].file_limit
        return lambda file: self._transcripts.stream(file, most)

    def windows_of_lane(self, lane: str) -> tuple[Window, ...]:
        """The windows that a post to this lane counts against."""
        post = _post(lane)
        return self._channels[post.to.platform].windows(post)

    def windows_of_edits(self, lane: str) -> tuple[Window, ...]:
        """The windows that an edit in this lane counts against."""
        edit = _edit(lane)
        return self._channels[edit.ref.address.platform].windows(edit)

    def edits_share(self, lane: str) -> bool:
        """Whether edits count against what posts count against (on Telegram, not on Slack)."""
        posts = {window.key for window in self.windows_of_lane(lane)}
        return any(window.key in posts for window in self.windows_of_edits(lane))

    async def moved(self, row: OutboxRow, to: Address) -> None:
        """Report that a chat, or the topic to which the row goes, has a new address."""
        room = Address.parse(row.lane)
        old = row.effect.to if to.room == room else room
        arrival = desk_events.moved(old, to, self._clock.now())
        await self._inbox.store((arrival,))

    def refused(self, lane: str) -> None:
        """A platform lets nobody write there, or the place is gone: somebody has to mend that."""
        self._on_refused(Address.parse(lane), "refused")

    def noticed(self, parcel: Parcel, outcome: Outcome) -> Outcome:
        """Tell of a place that took a post, or did so outside its topic; the outcome as it is."""
        if isinstance(parcel, NewPost) and isinstance(outcome, Sent):
            self._on_arrived(parcel.to, outcome.trouble)
        return outcome

    def told(self) -> None:
        """Something was put into the inbox that tells an author of a delivery."""
        self._wake()


@lru_cache(maxsize=4096)  # asked several times for each row
def _post(lane: str) -> NewPost:
    """An empty post to a lane."""
    return NewPost(to=Address.parse(lane), post=Post(), marker="")


@lru_cache(maxsize=4096)
def _edit(lane: str) -> EditPost:
    """An empty edit in a lane."""
    return EditPost(ref=MessageRef(Address.parse(lane), ""), post=Post())
