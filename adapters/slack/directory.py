"""Who is who: people's names and the desk's chats with them, remembered for hours."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from adapters.slack.api import FAILURES, Api, CallPutOffError
from adapters.slack.payloads import maybe, said, word
from adapters.slack.timing import Timing

LOG = logging.getLogger(__name__)
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Known:
    """What the workspace says of a person; empty where it says nothing. `team` is their home."""

    name: str = ""
    locale: str = ""
    team: str = ""


class Directory:
    """Looks people up; a failure is an unknown name, never an error."""

    def __init__(self, *, api: Callable[[], Api], timing: Timing) -> None:
        self._api = api
        self._timing = timing
        self._known: dict[str, tuple[Known, float]] = {}
        self._direct: dict[str, str] = {}

    async def people(self, users: Iterable[str]) -> dict[str, Known]:
        """What is known of these people, asking for the missing ones within a second."""
        wanted = dict.fromkeys(filter(None, users))
        missing = [user for user in wanted if not self._fresh(user)]
        if missing:
            await self._learn(missing)
        return {user: known for user in wanted if (known := self._known[user][0]).name}

    def remembered(self, user: str) -> dict[str, Known]:
        """What is known already, for answers that cannot wait."""
        return {user: self._known[user][0]} if self._fresh(user) else {}

    async def direct(self, user: str) -> str:
        """The desk's own chat with a person; raises what the call raises."""
        if user not in self._direct:
            answer = await self._api().tell("conversations.open", users=user)
            _make_room(self._direct)
            self._direct[user] = word(maybe(answer, "channel"), "id")
        return self._direct[user]

    async def direct_soon(self, user: str) -> str:
        """The same within a second, empty when it cannot be told."""
        try:
            async with asyncio.timeout(self._timing.name.total_seconds()):
                return await self.direct(user)
        except (*FAILURES, TimeoutError, ValueError):
            return ""

    def _fresh(self, user: str) -> bool:
        return user in self._known and self._known[user][1] > asyncio.get_running_loop().time()

    async def _learn(self, users: list[str]) -> None:
        try:
            async with (
                asyncio.timeout(self._timing.name.total_seconds()),
                asyncio.TaskGroup() as group,
            ):
                for user in users:
                    group.create_task(self._ask(user))
        except TimeoutError:
            LOG.info("Slack did not tell %d names in time", len(users))
        for user in users:
            if not self._fresh(user):
                # Asking again with every message would slow all of them down.
                known, _ = self._known.get(user, (Known(), 0.0))
                self._keep(user, known, self._timing.name_failed)

    async def _ask(self, user: str) -> None:
        try:
            answer = await self._api().ask("users.info", user=user, include_locale=True)
        except CallPutOffError as failure:
            known, _ = self._known.get(user, (Known(), 0.0))
            self._keep(user, known, failure.after)
            return
        except FAILURES as failure:
            LOG.info("Slack does not tell a name: %s", failure)
            return
        person = maybe(answer, "user")
        profile = maybe(person, "profile")
        name = said(profile, "real_name") or said(person, "real_name") or said(person, "name")
        known = Known(name, said(person, "locale"), said(person, "team_id"))
        self._keep(user, known, self._timing.name_kept)

    def _keep(self, user: str, known: Known, how_long: timedelta) -> None:
        _make_room(self._known)
        until = asyncio.get_running_loop().time() + how_long.total_seconds()
        self._known[user] = (known, until)


def _make_room(cache: dict[str, Any]) -> None:
    if len(cache) >= _MOST:
        cache.pop(next(iter(cache)))
