"""What people do without waiting for the app: writing, editing, coming, going, opening Home."""

from collections.abc import Sequence

from adapters.playground.slack import events
from adapters.playground.slack.chat import Chat
from adapters.playground.slack.deliveries import Deliveries
from adapters.playground.slack.files import Files
from adapters.playground.slack.messages import Messages
from adapters.playground.slack.reach import Reach
from adapters.playground.slack.records import Channel, Json, Message
from adapters.playground.slack.shapes import view_shape
from adapters.playground.slack.texts import compose, dressed, escape, plain_blocks
from adapters.playground.slack.world import World, token


class People:
    """Acts that a person could not do raise LookupError with the reason."""

    def __init__(
        self,
        *,
        world: World,
        messages: Messages,
        deliveries: Deliveries,
        chat: Chat,
        files: Files,
    ) -> None:
        self.world = world
        self.messages = messages
        self.deliveries = deliveries
        self.chat = chat
        self.files = files
        self.reach = Reach(world=world)

    # Writing

    def say(
        self, user: str, channel: str, text: str, thread_ts: str | None, *, dress: bool = False
    ) -> str:
        place = self.reach.place(user, channel)
        content = self._said(text) | {"client_msg_id": token("", 32).lower()}
        if dress:
            content["blocks"] = dressed(content["blocks"])
        message = self.messages.post(
            channel=place, sender=user, content=content, thread_ts=self._root(place, thread_ts)
        )
        self._mention(place, message)
        return message.ts

    def say_rich(
        self, user: str, channel: str, elements: Sequence[Json], thread_ts: str | None
    ) -> str:
        place = self.reach.place(user, channel)
        blocks: list[Json] = [{"type": "rich_text", "elements": list(elements)}]
        text = escape(plain_blocks(blocks, lambda each: each))
        message = self.messages.post(
            channel=place,
            sender=user,
            content={"text": text, "blocks": blocks},
            thread_ts=self._root(place, thread_ts),
        )
        return message.ts

    def upload(
        self,
        *,
        user: str,
        channel: str,
        files: Sequence[tuple[bytes, str, str]],
        text: str,
        thread_ts: str | None,
    ) -> str:
        place = self.reach.place(user, channel)
        message = self.files.upload(
            user=user,
            channel=place,
            files=files,
            said=self._said(text) if text else {"text": ""},
            thread_ts=self._root(place, thread_ts),
        )
        self._mention(place, message)
        return message.ts

    def _mention(self, place: Channel, message: Message) -> None:
        if f"<@{self.world.identity.bot_user_id}>" in message.body["text"]:
            self.messages.mention(place, message)

    def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        message = self.reach.own(user, channel, ts)
        self.messages.change(message, self._said(text), by=user)

    def delete(self, user: str, channel: str, ts: str) -> None:
        self.messages.delete(self.reach.own(user, channel, ts))

    def take_away(self, channel: str, ts: str) -> None:
        """As an administrator of the workspace deletes what anybody wrote."""
        self.messages.delete(self.reach.message(channel, ts))

    def unfurl(self, channel: str, ts: str, title: str) -> None:
        """Let the platform add a link preview: a change that nobody made."""
        preview = [{"id": 1, "title": title, "fallback": title, "from_url": "https://example.org/"}]
        self.messages.change(self.reach.message(channel, ts), {"attachments": preview}, by=None)

    def react(self, user: str, channel: str, ts: str, name: str, *, add: bool) -> None:
        self.reach.place(user, channel)
        self.chat.react(self.reach.message(channel, ts), user, name, add=add)

    def _said(self, text: str) -> Json:
        names = {person.name.lower(): person.id for person in self.world.people.values()}
        marked, blocks = compose(text, lambda name: names.get(name.lower()))
        return {"text": marked, "blocks": blocks}

    def _root(self, place: Channel, thread_ts: str | None) -> str | None:
        # A person who answers within a thread writes to its parent, whichever message they saw.
        found = self.world.messages.get(place.id, {}).get(thread_ts or "")
        return (found.thread_ts or thread_ts) if found is not None else thread_ts

    # Coming and going

    def move(self, user: str, channel: str, *, into: bool, by: str | None = None) -> None:
        """Come or go, perhaps because somebody else wants it."""
        place = self.reach.channel(channel)
        if into == (user in place.members):
            return
        if into:
            place.members.append(user)
            joined = events.membership(self.world, "member_joined_channel", user, place, by)
            self.deliveries.announce(joined)
        else:
            is_bot = user == self.world.identity.bot_user_id
            left = events.membership(self.world, "member_left_channel", user, place)
            self.deliveries.announce(events.removed(self.world, place, by) if is_bot else left)
            place.members.remove(user)
        self.world.changes.tell()

    def archive(self, user: str, channel: str) -> None:
        place = self.reach.channel(channel)
        place.is_archived = True
        self.deliveries.announce(events.archived(self.world, user, place))
        self.world.changes.tell()

    def unarchive(self, user: str, channel: str) -> None:
        place = self.reach.channel(channel)
        place.is_archived = False
        self.deliveries.announce(events.archived(self.world, user, place, closed=False))
        self.world.changes.tell()

    def open_home(self, user: str, tab: str) -> None:
        home = self.world.home(user)
        shown = view_shape(self.world, home) if home is not None else None
        self.deliveries.announce(events.home_opened(self.world, user, tab, shown))
        self.world.changes.tell()
