"""Keeps messages and tells the app of them: posting, changing, deleting, and what is seen once."""

from collections.abc import Callable, Sequence

from adapters.playground.slack import events
from adapters.playground.slack.records import Channel, Ephemeral, Json, Message, StoredFile
from adapters.playground.slack.shapes import message_shape
from adapters.playground.slack.world import World, token

Announce = Callable[[Json], None]


class Messages:
    """The one place that changes messages, whoever asks for it."""

    def __init__(self, *, world: World, announce: Announce) -> None:
        self.world = world
        self._announce = announce

    def post(
        self,
        *,
        channel: Channel,
        sender: str,
        content: Json,
        thread_ts: str | None,
        shared: Sequence[StoredFile] = (),
    ) -> Message:
        """Add a message; `content` is its text, blocks, metadata and the like.

        When the parent is gone or never was, the message lands in the channel itself.
        """
        world, ts = self.world, self.world.next_ts()
        body: Json = {"type": "message", "user": sender, "ts": ts, "team": world.team_of(sender)}
        if body["team"] != world.identity.team_id:
            body |= {"user_team": body["team"], "source_team": body["team"]}
        if sender == world.identity.bot_user_id:
            body |= self._bot_fields()
        body |= with_block_ids(content)
        if thread_ts is not None and world.can_be_replied_to(channel.id, thread_ts):
            body["thread_ts"] = thread_ts
        elif body.get("subtype") == "thread_broadcast":
            del body["subtype"]
        message = Message(channel.id, ts, sender, body, world.now())
        world.keep(message)
        for file in shared:
            # Before the event, which shows where the file is shared.
            file.shares.setdefault(channel.id, []).append(ts)
        self._tell(channel, events.posted(world, message))
        return message

    def mention(self, channel: Channel, message: Message) -> None:
        """Send the second event of a message that names the bot; a direct message has none."""
        if channel.kind != "im":
            self._tell(channel, events.mentioned(self.world, message))

    def change(self, message: Message, content: Json, *, by: str | None) -> None:
        """Replace what `content` names; a value of None takes the field away.

        Without `by` nobody edited it: the platform itself added something, such as a link preview.
        """
        world = self.world
        before = message_shape(world, message)
        event_ts = world.next_ts()
        changes = with_block_ids(content)
        if by is not None:
            message.history.append(str(message.body.get("text", "")))
            changes = changes | {"edited": {"user": by, "ts": event_ts}}
        body = message.body | changes
        message.body = {name: each for name, each in body.items() if each is not None}
        channel = world.channels[message.channel]
        self._tell(channel, events.changed(world, message, before, event_ts))

    def delete(self, message: Message) -> None:
        """Take a message away; one with replies leaves a tombstone, told as a change."""
        world, channel = self.world, self.world.channels[message.channel]
        before = message_shape(world, message)
        event_ts = world.next_ts()
        message.deleted = True
        message.history.append(str(message.body.get("text", "")))
        if message.thread_ts is None and world.replies(channel.id, message.ts):
            message.body = {
                "type": "message",
                "subtype": "tombstone",
                "text": "This message was deleted.",
                "user": "USLACKBOT",
                "hidden": True,
                "ts": message.ts,
            }
            self._tell(channel, events.changed(world, message, before, event_ts))
        else:
            self._tell(channel, events.deleted(world, message, before, event_ts))

    def whisper(
        self, *, channel: Channel, user: str, sender: str, content: Json, thread_ts: str | None
    ) -> Ephemeral:
        """Show something to one person only; the app gets no event of it."""
        world, ts = self.world, self.world.next_ts()
        body: Json = {"type": "message", "user": sender, "ts": ts, "is_ephemeral": True}
        if sender == world.identity.bot_user_id:
            body |= self._bot_fields()
        body |= with_block_ids(content)
        if thread_ts is not None:
            body["thread_ts"] = thread_ts
        seen = Ephemeral(channel.id, user, ts, sender, body, world.now())
        world.ephemerals.append(seen)
        world.changes.tell()
        return seen

    def _bot_fields(self) -> Json:
        me = self.world.identity
        profile = {"id": me.bot_id, "app_id": me.app_id, "name": me.bot_name, "team_id": me.team_id}
        return {"bot_id": me.bot_id, "app_id": me.app_id, "bot_profile": profile}

    def _tell(self, channel: Channel, event: Json) -> None:
        # The app hears only of channels its bot is in.
        if self.world.bot_is_in(channel):
            self._announce(event)
        self.world.changes.tell()


def with_block_ids(content: Json) -> Json:
    """Fill in the block and action ids that the app left to the platform."""
    if not content.get("blocks"):
        return content
    blocks = []
    for block in content["blocks"]:
        filled = {**block, "block_id": block.get("block_id") or token("", 5)}
        for place in ("accessory", "element"):
            if place in block:
                filled[place] = _with_action_id(block[place])
        if block.get("type") == "actions":
            filled["elements"] = [_with_action_id(each) for each in block["elements"]]
        blocks.append(filled)
    return {**content, "blocks": blocks}


def _with_action_id(element: Json) -> Json:
    if element.get("type") == "image" or element.get("action_id"):
        return element
    return {**element, "action_id": token("", 5)}
