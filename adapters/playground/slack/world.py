"""The workspace as it stands: people, channels, messages, files and views, and their new ids."""

import base64
import os
from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from adapters.playground.slack.changes import Changes
from adapters.playground.slack.records import (
    Channel,
    Ephemeral,
    Identity,
    Message,
    Person,
    ResponseUrl,
    StoredFile,
    Trigger,
    View,
)
from adapters.playground.slack.refusals import Refusal

MICROSECONDS = 1_000_000


class Clock(Protocol):
    def now(self) -> datetime: ...


def token(prefix: str, characters: int = 10) -> str:
    """An id that no earlier run has used, since the desk remembers ids longer than we do."""
    letters = base64.b32encode(os.urandom(characters)).decode("ascii")
    return prefix + letters[:characters]


class World:
    """Everything the workspace remembers, and where to find it."""

    def __init__(self, *, clock: Clock, identity: Identity, changes: Changes) -> None:
        self.clock = clock
        self.identity = identity
        self.changes = changes
        self.base_url = ""
        self.last_ts = 0
        self.empty()

    def empty(self) -> None:
        """Start again, without giving any ts a second time."""
        me = self.identity
        self.people: dict[str, Person] = {
            me.bot_user_id: Person(
                me.bot_user_id, me.bot_name, me.bot_name.title(), "en-US", "UTC", is_bot=True
            )
        }
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, dict[str, Message]] = {}
        self.threads: dict[tuple[str, str], list[Message]] = {}
        self.ephemerals: list[Ephemeral] = []
        self.files: dict[str, StoredFile] = {}
        self.contents: dict[str, bytes] = {}
        self.views: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}

    # Time and ids

    def now(self) -> float:
        """The desk clock, as seconds since 1970."""
        return self.clock.now().timestamp()

    def next_ts(self) -> str:
        self.last_ts = max(round(self.now() * MICROSECONDS), self.last_ts + 1)
        return f"{self.last_ts // MICROSECONDS}.{self.last_ts % MICROSECONDS:06d}"

    # Finding

    def person(self, user_id: str) -> Person:
        if user_id not in self.people:
            raise Refusal("user_not_found")
        return self.people[user_id]

    def team_of(self, user_id: str) -> str:
        """The workspace that somebody belongs to."""
        known = self.people.get(user_id)
        return (known.team if known is not None else "") or self.identity.team_id

    def channel(self, channel_id: str) -> Channel:
        if channel_id not in self.channels:
            raise Refusal("channel_not_found")
        return self.channels[channel_id]

    def bot_is_in(self, channel: Channel) -> bool:
        return self.identity.bot_user_id in channel.members

    def channel_for_bot(self, channel_id: str) -> Channel:
        """A channel the bot may read; a private one it is not in does not exist for it."""
        channel = self.channel(channel_id)
        if self.bot_is_in(channel):
            return channel
        raise Refusal("not_in_channel" if channel.kind == "public" else "channel_not_found")

    def open_channel_for_bot(self, channel_id: str) -> Channel:
        """A channel the bot may write to."""
        channel = self.channel_for_bot(channel_id)
        if channel.is_archived:
            raise Refusal("is_archived")
        person = self.people.get(channel.person or "")
        if person is not None and person.is_deactivated:
            raise Refusal("user_disabled")
        return channel

    def direct(self, user_id: str) -> Channel:
        """The conversation of this person with the bot, made when first needed."""
        self.person(user_id)
        channel_id = "D" + user_id[1:]
        if channel_id not in self.channels:
            members = [user_id, self.identity.bot_user_id]
            created = int(self.now())
            self.channels[channel_id] = Channel(
                channel_id, "", "im", created, members, person=user_id
            )
        return self.channels[channel_id]

    def message(self, channel_id: str, ts: str) -> Message:
        message = self.messages.get(channel_id, {}).get(ts)
        if message is None or message.deleted:
            raise Refusal("message_not_found")
        return message

    def keep(self, message: Message) -> None:
        self.messages.setdefault(message.channel, {})[message.ts] = message
        if message.thread_ts is not None:
            self.threads.setdefault((message.channel, message.thread_ts), []).append(message)

    def can_be_replied_to(self, channel_id: str, ts: str) -> bool:
        root = self.messages.get(channel_id, {}).get(ts)
        return root is not None and root.thread_ts is None and _is_shown(root)

    def visible(self, channel_id: str) -> Iterator[Message]:
        """Messages in a channel and its threads that the API still shows, oldest first.

        A deleted parent stays as a tombstone as long as it has replies.
        """
        for message in self.messages.get(channel_id, {}).values():
            if _is_shown(message):
                yield message

    def replies(self, channel_id: str, root_ts: str) -> list[Message]:
        return [each for each in self.threads.get((channel_id, root_ts), []) if _is_shown(each)]

    def file(self, file_id: str) -> StoredFile:
        if file_id not in self.files:
            raise Refusal("file_not_found")
        return self.files[file_id]

    def open_modals(self, user_id: str) -> list[View]:
        """The person's stack of forms, the one in front last."""
        return [
            view for view in self.views.values() if view.user == user_id and view.kind == "modal"
        ]

    def home(self, user_id: str) -> View | None:
        for view in self.views.values():
            if view.user == user_id and view.kind == "home":
                return view
        return None


def _is_shown(message: Message) -> bool:
    return not message.deleted or message.body.get("subtype") == "tombstone"
