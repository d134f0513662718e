"""The sending limits: sliding windows per group, chat and bot, counted on the desk clock."""

from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from adapters.playground.telegram.refusals import too_many_requests

SECOND = timedelta(seconds=1)
MINUTE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Exceeded:
    """One call beyond a limit; `window` is "group", "chat" or "bot"."""

    window: str
    chat_id: int
    method: str
    at: datetime
    retry_after: int


class Limits:
    """Counts what reached people, and refuses what is too much unless it is told only to count.

    In any 60 s a group takes `group_actions` (messages, edits, album parts, new topics); any chat
    takes one message a second after a burst of `chat_burst`; the bot has `bot_actions` a second.
    """

    def __init__(
        self,
        *,
        enforced: bool = True,
        group_actions: int = 20,
        chat_burst: int = 5,
        bot_actions: int = 30,
    ) -> None:
        self.enforced = enforced
        self.group_actions = group_actions
        self.chat_burst = chat_burst
        self.bot_actions = bot_actions
        self.exceeded: list[Exceeded] = []
        self.busiest: dict[int, int] = {}
        """The most actions each group ever saw within 60 s."""
        self._groups: defaultdict[int, deque[datetime]] = defaultdict(deque)
        self._bot: deque[datetime] = deque()
        self._free_at: dict[int, datetime] = {}

    def spend(
        self,
        *,
        now: datetime,
        chat_id: int,
        is_group: bool,
        method: str,
        actions: int = 1,
        is_message: bool = True,
    ) -> None:
        """Count a call's actions, or refuse the call with the seconds to wait."""
        waits = {"bot": _wait(self._bot, now, SECOND, self.bot_actions, actions)}
        if is_group:
            waits["group"] = _wait(self._groups[chat_id], now, MINUTE, self.group_actions, actions)
        if is_message:
            waits["chat"] = self._busy_until(chat_id, now) - now - SECOND * (self.chat_burst - 1)
        window, wait = max(waits.items(), key=lambda found: found[1])
        if wait > timedelta(0):
            retry_after = max(ceil(wait / SECOND), 1)
            self.exceeded.append(Exceeded(window, chat_id, method, now, retry_after))
            if self.enforced:
                raise too_many_requests(retry_after)
        self._bot.extend([now] * actions)
        if is_message:
            self._free_at[chat_id] = self._busy_until(chat_id, now) + SECOND
        if is_group:
            self._groups[chat_id].extend([now] * actions)
            self.busiest[chat_id] = max(self.busiest.get(chat_id, 0), len(self._groups[chat_id]))

    def _busy_until(self, chat_id: int, now: datetime) -> datetime:
        free_at = self._free_at.get(chat_id, now)
        # A clock set back must not keep a chat busy for the hours it went back.
        return now if free_at - now > SECOND * self.chat_burst else max(free_at, now)

    def forget(self) -> None:
        self.exceeded.clear()
        self.busiest.clear()
        self._groups.clear()
        self._bot.clear()
        self._free_at.clear()


def _wait(
    stamps: deque[datetime], now: datetime, window: timedelta, limit: int, actions: int
) -> timedelta:
    """How long until `actions` more fit into the window; zero or less when they fit now."""
    while stamps and not now - window < stamps[0] <= now:
        stamps.popleft()
    too_many = len(stamps) + actions - limit
    if too_many <= 0:
        return timedelta(0)
    if not stamps:
        return window
    return stamps[min(too_many, len(stamps)) - 1] + window - now
