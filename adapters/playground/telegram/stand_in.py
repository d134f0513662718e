"""The Bot API's stand-in as tests, the playground's page and rehearsals hold it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from adapters.playground.telegram.acts import Acts
from adapters.playground.telegram.calls import CallLog
from adapters.playground.telegram.changes import Changes, Found
from adapters.playground.telegram.faults import TelegramFaults
from adapters.playground.telegram.ledger import (
    SeenChat,
    SeenMessage,
    SeenUser,
    seen,
    seen_chat,
    seen_user,
)
from adapters.playground.telegram.limits import Limits
from adapters.playground.telegram.mishaps import mishaps
from adapters.playground.telegram.profile import commands_shown
from adapters.playground.telegram.scene import Bot, Clock, Scene
from adapters.playground.telegram.server import Server
from adapters.playground.telegram.state import Snapshot
from adapters.playground.telegram.webhook import Webhook

TOKEN = "100001:PLAYGROUND"  # noqa: S105 - opens nothing but this stand-in


class TelegramStandIn(Acts):
    """One bot, its people and its chats.

    The persons' acts come from `Acts` and `People`; what people see is read by `messages`. All of
    it belongs to the event loop's thread. `limits=False` counts the sending limits without
    refusing anything; press life and the windows follow the clock, long polls follow real time.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = TOKEN,
        bot_name: str = "Frontdesk",
        bot_username: str = "frontdesk_playground_bot",
        can_read_all_group_messages: bool = True,
        limits: bool = True,
        chat_burst: int = 5,
        local: bool = False,
        call_log: Path | None = None,
        state_path: Path | None = None,
    ) -> None:
        """Load the snapshot, if there is one under `state_path`.

        `local` takes webhooks as a Bot API server of one's own does, without encryption.
        """
        self.limits = Limits(enforced=limits, chat_burst=chat_burst)
        self.bot = Bot(
            id=int(token.partition(":")[0]),
            first_name=bot_name,
            username=bot_username,
            can_read_all_group_messages=can_read_all_group_messages,
        )
        self.token = token
        self._changes = Changes()
        self.faults = TelegramFaults(now=clock.now, tell=self._changes.tell)
        super().__init__(Scene(self.bot, clock, self.limits, self._changes, local))
        self.faults.know(mishaps(self, self.faults.later))
        self.scene.updates.is_repeated = self._is_repeated
        self._snapshot = Snapshot(state_path, self.world)
        self._snapshot.load()
        self._changes.subscribe(self._snapshot.note_change)
        self._log = CallLog(call_log, self._changes)
        self._server = Server(self.scene, self.faults, self._log, token)
        self._webhook = Webhook(self.world, self.scene.updates, self._changes, clock.now)

    async def start_server(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Serve until stop_server(); a stopped stand-in may start again on the same port."""
        await self._server.start(host, port)
        self._webhook.start()
        self._snapshot.write()

    async def stop_server(self) -> None:
        await self._webhook.stop()
        self.faults.stop()
        await self._server.stop()
        self._snapshot.write()

    @property
    def api_url(self) -> str:
        return self._server.url

    @property
    def base_url(self) -> str:
        """For python-telegram-bot, which puts the token behind it."""
        return f"{self.api_url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.api_url}/file/bot"

    def reset(self) -> None:
        """Empty the world; what the bot set of itself stays, and update numbers go on."""
        self.world.begin_again()
        self.scene.actions.clear()
        self.limits.forget()
        self.faults.empty()
        self._log.calls.clear()
        self._changes.tell()

    def clock_moved(self) -> None:
        """Do what is due by the desk clock now; to be called after it was moved."""
        self.faults.look()

    def users(self) -> list[SeenUser]:
        return [seen_user(user) for user in self.world.users.values()]

    def chats(self) -> list[SeenChat]:
        return [seen_chat(chat) for chat in self.world.chats.values()]

    def messages(self, chat_id: int) -> list[SeenMessage]:
        """All messages of a chat in their order, deleted ones marked."""
        return [seen(message) for message in self.world.messages.get(chat_id, {}).values()]

    def chat(self, chat_id: int) -> SeenChat:
        return seen_chat(self.world.chats[chat_id])

    def commands(self, chat_id: int, user_id: int) -> list[tuple[str, str]]:
        """List the commands, with what they do, that the app offers to this person here."""
        chat, user = self.world.chats[chat_id], self.world.users[user_id]
        shown = commands_shown(self.scene, chat, user.language_code or "")
        return [(each["command"], each["description"]) for each in shown]

    def file_content(self, file_id: str) -> bytes:
        return self.world.files[file_id].content

    def pending_updates(self) -> list[dict[str, Any]]:
        """List what the bot has not confirmed yet."""
        return [update.payload for update in self.scene.updates.waiting()]

    def chat_action(self, chat_id: int) -> str | None:
        """Tell the last action ("typing") the bot showed in a chat."""
        shown = self.scene.actions.get(chat_id)
        return None if shown is None else shown[0]

    @property
    def calls(self) -> list[dict[str, Any]]:
        """Every call so far as the call log writes it, getUpdates included."""
        return self._log.calls

    @property
    def polls_waiting(self) -> int:
        """How many long polls wait for an update just now."""
        return self.scene.updates.polls

    @property
    def change_count(self) -> int:
        return self._changes.count

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after every change; the result unsubscribes."""
        return self._changes.subscribe(callback)

    async def wait_for(
        self,
        predicate: Callable[[], Found],
        timeout: float = 5.0,  # noqa: ASYNC109 - real seconds, given by tests
    ) -> Found:
        """Return what the predicate finds as soon as it is true; TimeoutError otherwise."""
        return await self._changes.wait_until(predicate, seconds=timeout)

    def _is_repeated(self, kind: str) -> bool:
        """Whether an update comes once more although the bot confirmed it."""
        fault = self.faults.occasion("duplicated")
        if fault is not None:
            self.faults.note(fault, kind)
        return fault is not None
