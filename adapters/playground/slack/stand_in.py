"""The stand-in as those who drive it see it: what people do, what they see, what went over it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from adapters.playground.slack.call_log import Call
from adapters.playground.slack.hosting import Hosting
from adapters.playground.slack.ledger import SeenMessage, SeenView
from adapters.playground.slack.records import Channel, ChannelKind, Json, Outcome, Person

Found = TypeVar("Found")


class SlackStandIn(Hosting):
    """A Slack workspace on loopback with one app in it.

    `clock` is the desk clock: it dates messages, ages triggers and response addresses, and
    moves the rate windows and the retries of events. `ack_seconds` and `share_delay` are real
    seconds. Call `clock_moved()` after moving the desk clock, so that what became due is sent.
    `manifest` is the installed app's, of which `features` says what people see.
    """

    # The app

    async def call_at(self, url: str) -> bool:
        """Enter the app's request URL; it is used if it answers the platform's question."""
        return await self.requests.verify(url)

    # The workspace

    def add_user(
        self,
        name: str,
        real_name: str | None = None,
        locale: str = "en-US",
        tz: str = "Europe/Berlin",
    ) -> str:
        user_id = _id("U", name, len(self.world.people))
        person = Person(user_id, name, real_name or name.title(), locale, tz)
        self.world.people[user_id] = person
        self.world.direct(user_id)
        self.changes.tell()
        return user_id

    def add_channel(
        self, name: str, members: Sequence[str] = (), *, bot: bool = True, private: bool = False
    ) -> str:
        """Set up a channel; nobody is told of it, unlike `join`."""
        number = sum(each.kind != "im" for each in self.world.channels.values())
        channel_id = _id("C", name, number)
        everyone = [*members, *([self.bot_user_id] if bot else [])]
        created = int(self.world.now())
        kind: ChannelKind = "private" if private else "public"
        self.world.channels[channel_id] = Channel(channel_id, name, kind, created, everyone)
        self.changes.tell()
        return channel_id

    def dm(self, user_id: str) -> str:
        """Name the person's conversation with the bot."""
        if user_id not in self.world.people:
            raise LookupError(f"there is no user {user_id}")
        return self.world.direct(user_id).id

    @property
    def bot_user_id(self) -> str:
        return self.world.identity.bot_user_id

    @property
    def users(self) -> list[Person]:
        return [each for each in self.world.people.values() if not each.is_bot]

    @property
    def channels(self) -> list[Channel]:
        return [each for each in self.world.channels.values() if each.kind != "im"]

    # What people do; LookupError when they could not

    def say(
        self,
        user_id: str,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        *,
        dress: bool = False,
    ) -> str:
        """Write; "@desk" and other names become mentions. Returns the message's ts.

        With `dress` typed marks become looks, as in the app's own field.
        """
        return self._people.say(user_id, channel, text, thread_ts, dress=dress)

    def say_rich(
        self, user_id: str, channel: str, elements: Sequence[Json], thread_ts: str | None = None
    ) -> str:
        """Write as the composer does with formatting: the parts of a rich_text block."""
        return self._people.say_rich(user_id, channel, elements, thread_ts)

    def upload(
        self,
        user_id: str,
        channel: str,
        content: bytes,
        file_name: str,
        mimetype: str,
        text: str = "",
        thread_ts: str | None = None,
    ) -> str:
        files = [(content, file_name, mimetype)]
        return self.upload_all(user_id, channel, files, text, thread_ts)

    def upload_all(
        self,
        user_id: str,
        channel: str,
        files: Sequence[tuple[bytes, str, str]],
        text: str = "",
        thread_ts: str | None = None,
    ) -> str:
        """Share several files (content, name, type) in one message."""
        return self._people.upload(
            user=user_id, channel=channel, files=files, text=text, thread_ts=thread_ts
        )

    def edit(self, user_id: str, channel: str, ts: str, text: str) -> None:
        self._people.edit(user_id, channel, ts, text)

    def delete(self, user_id: str, channel: str, ts: str) -> None:
        self._people.delete(user_id, channel, ts)

    def take_away(self, channel: str, ts: str) -> None:
        """Delete anybody's message, as an administrator of the workspace can."""
        self._people.take_away(channel, ts)

    def react(self, user_id: str, channel: str, ts: str, name: str, *, add: bool = True) -> None:
        self._people.react(user_id, channel, ts, name, add=add)

    def unfurl(self, channel: str, ts: str, title: str) -> None:
        """Let the platform add a link preview: a message_changed that nobody edited."""
        self._people.unfurl(channel, ts, title)

    def join(self, user_id: str, channel: str, by: str | None = None) -> None:
        """Let a person, or the bot when somebody invites it, come into a channel."""
        self._people.move(user_id, channel, into=True, by=by)

    def leave(self, user_id: str, channel: str, by: str | None = None) -> None:
        """Let a person go, or the bot when somebody removes it."""
        self._people.move(user_id, channel, into=False, by=by)

    def archive(self, user_id: str, channel: str) -> None:
        self._people.archive(user_id, channel)

    def unarchive(self, user_id: str, channel: str) -> None:
        self._people.unarchive(user_id, channel)

    def deactivate(self, user_id: str, *, active: bool = False) -> None:
        """Close a person's account, as an administrator of the workspace does, or open it again."""
        self.world.person(user_id).is_deactivated = not active
        self.changes.tell()

    def press(
        self,
        user_id: str,
        channel: str,
        ts: str,
        label_or_action_id: str,
        value: Any = None,  # noqa: ANN401  # a select's choice may be text or a list of them
    ) -> str:
        """Press a button or choose in a select, also of an ephemeral; the id is for `outcome`.

        `value` chooses the option, by value or text, or among like buttons the one with it.
        """
        return self._interactions.press(user_id, channel, ts, label_or_action_id, value)

    def press_in_view(
        self,
        user_id: str,
        view_id: str,
        label_or_action_id: str,
        value: Any = None,  # noqa: ANN401  # likewise
        filled: Mapping[str, Any] | None = None,
    ) -> str:
        """Press or choose in an open form or on the Home tab; `filled` is typed, but not sent."""
        return self._interactions.press_in_view(user_id, view_id, label_or_action_id, value, filled)

    def slash(self, user_id: str, channel: str, command: str, text: str = "") -> str:
        return self._interactions.slash(user_id, channel, command, text)

    def shortcut(self, user_id: str, channel: str, ts: str, callback_id: str) -> str:
        """Use a shortcut on a message."""
        return self._interactions.shortcut(user_id, channel, ts, callback_id)

    def global_shortcut(self, user_id: str, callback_id: str) -> str:
        return self._interactions.global_shortcut(user_id, callback_id)

    def submit(self, user_id: str, view_id: str, values: Mapping[str, Any]) -> str:
        """Fill in a form, by block id, action id or label, and send it."""
        return self._interactions.submit(user_id, view_id, values)

    def close_view(self, user_id: str, view_id: str) -> None:
        self._interactions.close(user_id, view_id)

    def open_home(self, user_id: str, tab: str = "home") -> None:
        """Look at the app's page: the tab "home", or "messages"."""
        self._people.open_home(user_id, tab)

    def push_raw_envelope(self, frame: Json) -> None:
        """Send any frame as it stands over one socket; LookupError when there is none."""
        if not self.deliveries.receivers:
            raise LookupError("no socket is connected")
        self.deliveries.push_raw(frame)

    # What people see

    def messages(self, channel: str, thread_ts: str | None = None) -> list[SeenMessage]:
        """List a channel with its threads, or one thread with its parent, oldest first.

        Deleted ones are there too, marked as such and with their history.
        """
        return self._ledger.messages(channel, thread_ts)

    def ephemerals(self, channel: str, user_id: str) -> list[SeenMessage]:
        return self._ledger.ephemerals(channel, user_id)

    def views(self, user_id: str) -> list[SeenView]:
        """List the person's open forms, the one in front last."""
        return self._ledger.views(user_id)

    def home(self, user_id: str) -> SeenView | None:
        return self._ledger.home(user_id)

    def outcome(self, press_id: str) -> Outcome:
        return self.deliveries.interactions[press_id].outcome

    def file_content(self, file_id: str) -> bytes:
        return self.world.contents[file_id]

    # What went over it, and waiting

    @property
    def calls(self) -> list[Call]:
        """Every call so far, with refused ones."""
        return self._log.calls

    @property
    def connections(self) -> int:
        return len(self.deliveries.receivers)

    @property
    def undelivered(self) -> int:
        """How many events no socket has acknowledged yet."""
        return len(self.deliveries.undelivered())

    @property
    def change_count(self) -> int:
        return self.changes.count

    def subscribe(self, watcher: Callable[[int], None]) -> Callable[[], None]:
        """Call `watcher` with the change counter on each change, until the result is called."""
        return self.changes.subscribe(watcher)

    async def wait_for(
        self,
        predicate: Callable[[], Found],
        timeout: float = 5.0,  # noqa: ASYNC109  # the word callers of a wait expect
    ) -> Found:
        """Return what `predicate` gives once it is truthy; asked again on each change."""
        return await self.changes.wait_for(predicate, timeout)


def _id(kind: str, name: str, number: int) -> str:
    # Readable, and the same for the same names in the same order, since the desk may remember
    # people from an earlier run of the playground.
    letters = "".join(each for each in name.upper() if each.isascii() and each.isalnum())
    return f"{kind}{letters[:6]:0<6}{number:03d}"
