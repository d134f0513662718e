"""The methods conversations.*: where one can write, who is there, and what was written."""

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from adapters.playground.slack import events
from adapters.playground.slack.messages import Announce
from adapters.playground.slack.records import Channel, Json, Message
from adapters.playground.slack.refusals import Refusal
from adapters.playground.slack.shapes import channel_shape, message_shape
from adapters.playground.slack.world import World

Row = TypeVar("Row")

KINDS = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}
MOST_AT_ONCE = 999


class Conversations:
    def __init__(self, *, world: World, announce: Announce) -> None:
        self.world = world
        self._announce = announce

    def methods(self) -> Mapping[str, Callable[[Json], Json]]:
        return {
            "conversations.history": self.history,
            "conversations.info": self.show,
            "conversations.join": self.join,
            "conversations.list": self.list_all,
            "conversations.members": self.members,
            "conversations.open": self.open,
            "conversations.replies": self.replies,
            "users.conversations": self.of_user,
        }

    def open(self, given: Json) -> Json:
        world = self.world
        if "channel" in given:
            channel = world.channel_for_bot(given["channel"])
        else:
            users = given["users"]
            if len(users) != 1:
                raise Refusal("too_many_users" if users else "users_list_not_supplied")
            if users[0] == world.identity.bot_user_id:
                raise Refusal("cannot_dm_bot")
            was_there = "D" + users[0][1:] in world.channels
            channel = world.direct(users[0])
            if was_there:
                return {
                    "no_op": True,
                    "already_open": True,
                    "channel": self._opened(channel, given),
                }
        return {"channel": self._opened(channel, given)}

    def _opened(self, channel: Channel, given: Json) -> Json:
        return channel_shape(self.world, channel) if given.get("return_im") else {"id": channel.id}

    def show(self, given: Json) -> Json:
        channel = self._known(given["channel"])
        shape = channel_shape(self.world, channel)
        if given.get("include_num_members"):
            shape["num_members"] = len(channel.members)
        if given.get("include_locale"):
            shape["locale"] = "en-US"
        return {"channel": shape}

    def _known(self, channel_id: str) -> Channel:
        # A public channel can be looked up from outside; reading it needs membership.
        channel = self.world.channel(channel_id)
        return channel if channel.kind == "public" else self.world.channel_for_bot(channel_id)

    def list_all(self, given: Json) -> Json:
        return self._list(given, lambda channel: channel.kind == "public" or self._has_bot(channel))

    def of_user(self, given: Json) -> Json:
        user = given.get("user", self.world.identity.bot_user_id)
        self.world.person(user)
        return self._list(
            given,
            lambda channel: (
                user in channel.members and (channel.kind == "public" or self._has_bot(channel))
            ),
        )

    def _has_bot(self, channel: Channel) -> bool:
        return self.world.bot_is_in(channel)

    def _list(self, given: Json, is_listed: Callable[[Channel], bool]) -> Json:
        types = given.get("types", ["public_channel"])
        if unknown := [each for each in types if each not in KINDS]:
            raise Refusal("invalid_types", messages=[f"[ERROR] unknown type: {unknown[0]}"])
        kinds = {KINDS[each] for each in types}
        rows = [
            channel_shape(self.world, each)
            for each in self.world.channels.values()
            if each.kind in kinds
            and is_listed(each)
            and not (given.get("exclude_archived") and each.is_archived)
        ]
        part, cursor = page(rows, given)
        return {"channels": part, "response_metadata": {"next_cursor": cursor}}

    def members(self, given: Json) -> Json:
        part, cursor = page(self._known(given["channel"]).members, given)
        return {"members": part, "response_metadata": {"next_cursor": cursor}}

    def join(self, given: Json) -> Json:
        channel = self.world.channel(given["channel"])
        if channel.kind != "public":
            raise Refusal("method_not_supported_for_channel_type")
        if channel.is_archived:
            raise Refusal("is_archived")
        answer: Json = {}
        bot = self.world.identity.bot_user_id
        if bot in channel.members:
            answer["warning"] = "already_in_channel"
        else:
            channel.members.append(bot)
            joined = events.membership(self.world, "member_joined_channel", bot, channel)
            self._announce(joined)
            self.world.changes.tell()
        return answer | {"channel": channel_shape(self.world, channel)}

    def history(self, given: Json) -> Json:
        """List a channel's messages, newest first; replies only when shown in the channel."""
        channel = self.world.channel_for_bot(given["channel"])
        shown = [
            each
            for each in self.world.visible(channel.id)
            if each.thread_ts is None or each.body.get("subtype") == "thread_broadcast"
        ]
        part, cursor = page(_within(shown, given)[::-1], given)
        return self._messages(part, cursor, given) | {"pin_count": 0}

    def replies(self, given: Json) -> Json:
        """List a thread, parent first, oldest first; the parent is there in any window."""
        channel = self.world.channel_for_bot(given["channel"])
        found = self.world.messages.get(channel.id, {}).get(given["ts"])
        if found is not None and found.thread_ts is not None:
            found = self.world.messages[channel.id].get(found.thread_ts)
        if found is None or not self.world.can_be_replied_to(channel.id, found.ts):
            raise Refusal("thread_not_found")
        replies = _within(self.world.replies(channel.id, found.ts), given)
        part, cursor = page(replies, given)
        return self._messages([found, *part], cursor, given)

    def _messages(self, part: Sequence[Message], cursor: str, given: Json) -> Json:
        metadata = bool(given.get("include_all_metadata"))
        answer: Json = {
            "messages": [message_shape(self.world, each, metadata=metadata) for each in part],
            "has_more": bool(cursor),
        }
        return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _within(messages: Sequence[Message], given: Json) -> list[Message]:
    # A ts has ten digits before its point for the next two centuries, so it sorts as text.
    oldest, latest = str(given.get("oldest", "")), str(given.get("latest", ""))
    inclusive = bool(given.get("inclusive"))
    return [
        each
        for each in messages
        if (not oldest or _padded(each.ts) > _padded(oldest) or (inclusive and each.ts == oldest))
        and (not latest or _padded(each.ts) < _padded(latest) or (inclusive and each.ts == latest))
    ]


def _padded(ts: str) -> str:
    seconds, _, fraction = ts.partition(".")
    return f"{seconds:0>10}.{fraction:0<6}"


def page(rows: Sequence[Row], given: Json) -> tuple[list[Row], str]:
    """Cut out one page; the second value is the cursor of the next, empty after the last."""
    limit = given.get("limit", 100) or 100
    if not 1 <= limit <= MOST_AT_ONCE:
        raise Refusal("invalid_limit")
    start = 0
    if cursor := given.get("cursor"):
        try:
            start = int(base64.b64decode(cursor, validate=True).removeprefix(b"next:"))
        except (binascii.Error, ValueError):
            raise Refusal("invalid_cursor") from None
    end = start + limit
    following = base64.b64encode(b"next:%d" % end).decode("ascii") if end < len(rows) else ""
    return list(rows[start:end]), following
