"""A day on one platform: a client asks, an assistant claims, both write, and every call is made.

Every act goes on when whatever it brought about has come to rest: the desk clock passes where the
desk waits for it.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any

from adapters.playground.faults import Fault, Faults
from tests.acceptance.conftest import Agency
from tests.acceptance.stage import PATIENCE, SLACK, Stage
from tests.faults.books import Books, Shown

ASKED, ADDED, ANSWER, AFTERWARDS = "Book a hotel", "for two nights", "Which city?", "Order chairs"
CHANGED, SEVERAL = "for three nights", "both plans"
SOON = timedelta(milliseconds=10)
ROUNDS = 60


class Day(ABC):
    """`acts` in their order, `writes` what is to stand where: words, by the role of the chat."""

    acts: tuple[str, ...]
    writes: tuple[tuple[str, str], ...] = ((ASKED, "client"), (ASKED, "team"))
    had_form = True
    fault: Fault | None = None

    def __init__(self, agency: Agency) -> None:
        self.agency = agency
        self.stage: Stage = agency.stage

    def faults_of(self, platform: str) -> Faults:
        return {"telegram": self.stage.telegram, "slack": self.stage.slack}[platform].faults

    @abstractmethod
    def answered(self) -> bool:
        """Whether who claimed was told at once."""

    def all_is_there(self, books: Books) -> None:
        """What people wrote stands where it belongs, or whoever wrote it was told."""
        doubles = {(each.room, each.id) for each in books.doubles()}
        there = [each for each in self.shown() if not each.deleted]
        known = [each for each in there if (each.room, each.id) not in doubles]
        for words, role in self.writes:
            room = self.room(role)
            there = [each for each in known if each.room == room and words in each.text]
            assert there or books.unsent(), f"{words!r} is not with the {role}"

    async def act(self, name: str) -> None:
        """Do one thing, without waiting for what comes of it."""
        doing: Callable[[], Awaitable[None]] = getattr(self, name.replace(" ", "_"))
        await doing()

    async def settles(self) -> None:
        """Let time pass until all is told, handled and carried."""
        stage = self.stage
        for _ in range(ROUNDS):
            await self.rests()
            now = stage.clock.now()
            waiting = [each.due_at for each in stage.slack.deliveries.pending]
            due = await stage.store.next_delivery(now=now)
            if due is not None:
                waiting.append(due.timestamp())
            if not waiting:
                return
            ahead = timedelta(seconds=min(waiting) - now.timestamp())
            stage.clock.move(seconds=(max(ahead, timedelta()) + SOON).total_seconds())
        raise AssertionError(f"it never comes to rest: {await stage.store.backlog()}")

    async def rests(self) -> None:
        """Wait until all is done that can be done at this instant of the desk clock."""
        stage = self.stage
        await stage.until(self._is_told, "all is told", list)
        now = stage.clock.now()
        async with asyncio.timeout(PATIENCE):
            while (due := await stage.store.next_reminder()) is not None and due <= now:  # noqa: ASYNC110  it has no event
                await asyncio.sleep(0.01)
        await stage.quiet_but_waiting()

    async def has_caught_up(self) -> None:
        """Wait until what Slack repeats no more has been read up."""
        stage = self.stage
        stage.clock.move(seconds=SOON.total_seconds())
        since = stage.clock.now()
        await stage.until(lambda: stage.slack.connections, "the desk listens", list)
        async with asyncio.timeout(PATIENCE):
            while (until := await stage.store.heard_until("slack")) is None or until < since:  # noqa: ASYNC110  it has no event
                await asyncio.sleep(0.01)

    def _is_told(self) -> bool:
        """Whether nothing is on its way that needs no time to pass."""
        deliveries = self.stage.slack.deliveries
        waits = {id(each) for each in deliveries.pending}
        under_way = [each for each in deliveries.undelivered() if id(each) not in waits]
        now = self.stage.clock.now().timestamp()
        due = [each for each in deliveries.pending if each.due_at <= now]
        return not (under_way or due or self.stage.telegram.pending_updates())

    def shown(self) -> list[Shown]:
        """What the desk has written in every room of both platforms."""
        telegram, slack = self.stage.telegram, self.stage.slack
        found = [
            Shown(
                f"telegram//{room}/",
                str(each.message_id),
                _words(each),
                is_past or each.deleted,
                each.media_group_id or "",
            )
            for chat, room, is_past in self._chats()
            for each in telegram.messages(chat)
            if each.from_bot and each.service is None  # that a topic was opened says nothing
        ]
        for channel in slack.world.channels:
            room = f"slack/{SLACK.team_id}/{channel}/"
            found += [
                Shown(room, each.ts, each.plain or each.text, each.deleted)
                for each in slack.messages(channel)
                if each.from_bot
            ]
        return found

    def _chats(self) -> Iterator[tuple[int, int, bool]]:
        """Every chat and the number of its room; what stood in one that has moved is of the past."""
        for chat in self.stage.telegram.world.chats.values():
            yield chat.id, chat.id, chat.migrated_to is not None
            if chat.migrated_to is not None:
                yield chat.id, chat.migrated_to, True

    def room(self, role: str) -> str:
        """The same as the desk calls it."""
        chat = self.chat_of(role)
        of_slack = chat[0] in "CD"
        return f"slack/{SLACK.team_id}/{chat}/" if of_slack else f"telegram//{chat}/"


def _words(message: Any) -> str:
    return str(message.text or message.caption or "")
