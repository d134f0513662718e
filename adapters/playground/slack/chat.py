"""The methods chat.* and reactions.*, and answers through a response_url."""

from collections.abc import Callable, Mapping

from adapters.playground.slack import events
from adapters.playground.slack.block_checks import refuse_bad_blocks
from adapters.playground.slack.messages import Announce, Messages
from adapters.playground.slack.records import Channel, Ephemeral, Json, Message, ResponseUrl
from adapters.playground.slack.refusals import Refusal, invalid_arguments
from adapters.playground.slack.shapes import message_shape
from adapters.playground.slack.world import World

Answer = Callable[[Json], Json]

LONGEST_TEXT = 40_000
RESPONSE_USES = 5
RESPONSE_LIFE = 30 * 60.0
_KEPT = ("text", "blocks", "attachments", "metadata", "username", "icon_emoji", "icon_url")


def checked_content(given: Json) -> Json:
    """Take the content out of a call's parameters, refusing what the platform would refuse."""
    text, blocks = given.get("text") or given.get("markdown_text"), given.get("blocks")
    if given.get("markdown_text") and (given.get("text") or blocks):
        raise Refusal("markdown_text_conflict")
    if blocks:
        refuse_bad_blocks(blocks)
    for each in given.get("attachments") or []:
        if isinstance(each, dict) and each.get("blocks"):
            refuse_bad_blocks(each["blocks"])
    if not (text or blocks or given.get("attachments")):
        raise Refusal("no_text")
    if text is not None and not isinstance(text, str):
        raise invalid_arguments("must be a string [json-pointer:/text]")
    if len(text or "") > LONGEST_TEXT:
        raise Refusal("msg_too_long")
    metadata = given.get("metadata")
    if metadata and not (
        isinstance(metadata, dict)
        and isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
    ):
        raise Refusal("invalid_metadata_format")
    content = {name: given[name] for name in _KEPT if given.get(name)}
    return {"text": text or ""} | content


class Chat:
    def __init__(self, *, world: World, messages: Messages, announce: Announce) -> None:
        self.world = world
        self.messages = messages
        self._announce = announce

    def methods(self) -> Mapping[str, Answer]:
        return {
            "chat.delete": self.delete,
            "chat.getPermalink": self.permalink,
            "chat.postEphemeral": self.post_ephemeral,
            "chat.postMessage": self.post,
            "chat.update": self.update,
            "reactions.add": self.add_reaction,
            "reactions.remove": self.remove_reaction,
        }

    def channel_named(self, channel: str) -> Channel:
        """Find where a post goes; a user id stands for the direct messages with that person."""
        world = self.world
        if channel.startswith(("U", "W")) and channel in world.people:
            if channel == world.identity.bot_user_id:
                raise Refusal("channel_not_found")
            return world.direct(channel)
        return world.open_channel_for_bot(channel)

    def post(self, given: Json) -> Json:
        channel, content = self.channel_named(given["channel"]), checked_content(given)
        thread_ts = self._thread(channel, given.get("thread_ts"))
        if given.get("reply_broadcast") and thread_ts is not None:
            content["subtype"] = "thread_broadcast"
        message = self.messages.post(
            channel=channel,
            sender=self.world.identity.bot_user_id,
            content=content,
            thread_ts=thread_ts,
        )
        shown = message_shape(self.world, message, metadata=True)
        return {"channel": channel.id, "ts": message.ts, "message": shown}

    def _thread(self, channel: Channel, thread_ts: str | None) -> str | None:
        if thread_ts is None:
            return None
        root = self.world.messages.get(channel.id, {}).get(thread_ts)
        if root is not None and root.thread_ts is not None:
            # Stricter than the platform, which takes a reply's ts and loses the message from view.
            raise Refusal("cannot_reply_to_message")
        return thread_ts

    def update(self, given: Json) -> Json:
        message = self._own(given, "cant_update_message")
        if given.keys() & {"text", "markdown_text", "blocks", "attachments"}:
            # Text without blocks takes the blocks away, and likewise attachments.
            given = {"blocks": None, "attachments": None, **given}
            content = {"blocks": None, "attachments": None} | checked_content(given)
            if given.get("metadata") == {}:
                content["metadata"] = None
        elif given.keys() & {"metadata", "file_ids"}:
            content = {name: given[name] for name in ("metadata",) if name in given}
        else:
            raise Refusal("no_text")
        self.messages.change(message, content, by=self.world.identity.bot_user_id)
        shown = message_shape(self.world, message)
        return {
            "channel": message.channel,
            "ts": message.ts,
            "text": shown["text"],
            "message": shown,
        }

    def delete(self, given: Json) -> Json:
        message = self._own(given, "cant_delete_message")
        self.messages.delete(message)
        return {"channel": message.channel, "ts": message.ts}

    def _own(self, given: Json, refusal: str) -> Message:
        channel = self.world.open_channel_for_bot(given["channel"])
        message = self.world.message(channel.id, given["ts"])
        if message.sender != self.world.identity.bot_user_id:
            raise Refusal(refusal)
        return message

    def post_ephemeral(self, given: Json) -> Json:
        world, channel = self.world, self.channel_named(given["channel"])
        if given["user"] not in channel.members:
            raise Refusal("user_not_in_channel")
        content = checked_content(given)
        thread_ts = self._thread(channel, given.get("thread_ts"))
        seen = self.messages.whisper(
            channel=channel,
            user=given["user"],
            sender=world.identity.bot_user_id,
            content=content,
            thread_ts=thread_ts,
        )
        return {"message_ts": seen.ts}

    def permalink(self, given: Json) -> Json:
        channel = self.world.channel_for_bot(given["channel"])
        message = self.world.message(channel.id, given["message_ts"])
        place = f"https://{self.world.identity.domain}.slack.com/archives/{channel.id}"
        link = f"{place}/p{message.ts.replace('.', '')}"
        if message.thread_ts is not None:
            link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
        return {"channel": channel.id, "permalink": link}

    def add_reaction(self, given: Json) -> Json:
        return self._react(given, add=True)

    def remove_reaction(self, given: Json) -> Json:
        return self._react(given, add=False)

    def _react(self, given: Json, *, add: bool) -> Json:
        if "channel" not in given or "timestamp" not in given:
            raise Refusal("no_item_specified")
        channel = self.world.open_channel_for_bot(given["channel"])
        message = self.world.message(channel.id, given["timestamp"])
        self.react(message, self.world.identity.bot_user_id, given["name"], add=add)
        return {}

    def react(self, message: Message, user: str, name: str, *, add: bool) -> None:
        reactions: list[Json] = message.body.get("reactions", [])
        users = {each["name"]: each["users"] for each in reactions}
        if add and user in users.get(name, []):
            raise Refusal("already_reacted")
        if not add and user not in users.get(name, []):
            raise Refusal("no_reaction")
        users[name] = [*users.get(name, []), user] if add else [u for u in users[name] if u != user]
        message.body["reactions"] = [
            {"name": each, "users": who, "count": len(who)} for each, who in users.items() if who
        ]
        kind = "reaction_added" if add else "reaction_removed"
        if self.world.bot_is_in(self.world.channels[message.channel]):
            self._announce(events.reacted(self.world, kind, user, message, name))
        self.world.changes.tell()

    def respond(self, secret: str, given: Json) -> None:
        """Answer an interaction through its response_url."""
        url = self.world.response_urls.get(secret)
        if url is None:
            raise Refusal("no_such_url", status=404)
        if self.world.now() - url.made_at > RESPONSE_LIFE:
            raise Refusal("expired_url", status=404)
        if url.uses >= RESPONSE_USES:
            raise Refusal("used_url", status=404)
        original = self._original(url)
        if given.get("delete_original"):
            url.uses += 1
            self._delete_original(original)
            return
        content = checked_content(given)
        url.uses += 1
        self._answer(url, given, content, original)

    def _answer(
        self, url: ResponseUrl, given: Json, content: Json, original: Message | Ephemeral | None
    ) -> None:
        bot, channel = self.world.identity.bot_user_id, self.world.channels[url.channel]
        if given.get("replace_original") and original is not None:
            replaced = {"blocks": None, "attachments": None} | content
            if isinstance(original, Message):
                self.messages.change(original, replaced, by=bot)
                return
            original.history.append(str(original.body.get("text", "")))
            original.body = {k: v for k, v in (original.body | replaced).items() if v is not None}
            self.world.changes.tell()
            return
        thread_ts = given.get("thread_ts")
        if given.get("response_type") == "in_channel":
            self.messages.post(channel=channel, sender=bot, content=content, thread_ts=thread_ts)
        else:
            self.messages.whisper(
                channel=channel, user=url.user, sender=bot, content=content, thread_ts=thread_ts
            )

    def _original(self, url: ResponseUrl) -> Message | Ephemeral | None:
        if url.message_ts is None:
            return None
        if url.is_ephemeral:
            found = (e for e in self.world.ephemerals if e.ts == url.message_ts and not e.deleted)
            return next(found, None)
        message = self.world.messages.get(url.channel, {}).get(url.message_ts)
        return None if message is None or message.deleted else message

    def _delete_original(self, original: Message | Ephemeral | None) -> None:
        if isinstance(original, Message):
            self.messages.delete(original)
        elif original is not None:
            original.deleted = True
            self.world.changes.tell()
