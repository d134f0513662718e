"""A day at the desk, faster than real: clients ask, some are served; all of it is told."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from adapters.playground.slack import SeenMessage as SlackMessage
from adapters.playground.telegram import CannotAct
from adapters.playground.telegram import SeenMessage as TelegramMessage
from adapters.playground.world import Place, World
from bot.timekeeping import DeskClock

MINUTE = timedelta(minutes=1)
UNTIL_CLAIMED = 7 * MINUTE  # before anybody is reminded

Seen = SlackMessage | TelegramMessage


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody does `after` the day's start: writes `words`, or presses what is called so."""

    after: timedelta
    place: str
    person: str
    does: Literal["say", "press"]
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was seen; `is_change` says that it stood there in other words before."""

    at: datetime
    place: Place
    sender: str
    words: str
    is_desk: bool
    is_change: bool


def plan(requests: Sequence[str], claim: str, length: timedelta) -> tuple[Turn, ...]:
    """Spread the requests over the day; of both clients' the first are claimed, the others are not.

    `claim` is what the button is called. The last request comes before the last third begins, so
    that there is time to see what becomes of it.
    """
    clients = (("carla-telegram", "carla"), ("colin-slack", "colin"))
    teams = (("berlin", "ann"), ("lisbon", "luis"))
    turns = []
    for number, words in enumerate(requests):
        after = length * (number / (1.5 * len(requests)))
        turns.append(Turn(after, *clients[number % 2], "say", words))
        if number < len(clients):
            turns.append(Turn(after + UNTIL_CLAIMED, *teams[number % 2], "press", claim))
    return tuple(sorted(turns, key=lambda turn: turn.after))


class Day:
    """Plays turns on both stand-ins, and tells each line once, in its order."""

    def __init__(self, world: World, clock: DeskClock, tell: Callable[[Line], None]) -> None:
        self._world = world
        self._clock = clock
        self._tell = tell
        self._known: dict[tuple[str, str], str] = {}

    async def play(self, turns: Sequence[Turn], *, length: timedelta, speed: float) -> None:
        """Play them for `length` of the desk's time, at `speed` minutes of it in a real minute."""
        for _ in self._news():
            pass  # what stood there before is no part of the day
        begins = self._clock.now()
        waiting = list(turns)
        while (passed := self._clock.now() - begins) < length:
            # Whoever finds nothing to press yet looks again a minute later.
            waiting = [turn for turn in waiting if turn.after > passed or not self._takes(turn)]
            await asyncio.sleep(MINUTE.total_seconds() / speed)
            spent = self._clock.now() - begins - passed
            self._clock.move(max(MINUTE - spent, timedelta()))
            self._look()
        await asyncio.sleep(1)  # the desk has the last word
        self._look()

    def _look(self) -> None:
        for line in sorted(self._news(), key=lambda line: line.at):
            self._tell(line)

    def _news(self) -> Iterator[Line]:
        """What is new or reads differently since the last look."""
        for place in self._world.places.values():
            for seen in self._messages(place):
                words = _words(seen)
                key = place.key, _name(seen)
                before = self._known.get(key)
                if not words or seen.deleted or before == words:
                    continue
                self._known[key] = words
                at = seen.at if before is None else self._clock.now()
                who = self._world.desk if seen.from_bot else seen.sender.title()
                yield Line(at, place, who, words, seen.from_bot, before is not None)

    def _messages(self, place: Place) -> Sequence[Seen]:
        if place.platform == "telegram":
            return self._world.telegram.messages(place.telegram_chat)
        return self._world.slack.messages(place.slack_chat)

    def _takes(self, turn: Turn) -> bool:
        """Do it; False where there is nothing to press."""
        world, place, words = self._world, self._world.places[turn.place], turn.words
        found = self._with_button(place, words) if turn.does == "press" else None
        if turn.does == "press" and found is None:
            return False
        with suppress(CannotAct, LookupError):  # the button may be gone by now
            if place.platform == "telegram":
                user, chat = world.on_telegram[turn.person], place.telegram_chat
                if found is None:
                    world.telegram.say(user, chat, words)
                else:
                    world.telegram.press(user, chat, int(_name(found[0])), found[1])
            else:
                member, channel = world.on_slack[turn.person], place.slack_chat
                if found is None:
                    world.slack.say(member, channel, words)
                else:
                    world.slack.press(member, channel, _name(found[0]), found[1])
        return True

    def _with_button(self, place: Place, begins: str) -> tuple[Seen, str] | None:
        """The newest message that has a button whose label begins so, and that label."""
        there = (each for each in self._messages(place) if not each.deleted)
        found = (
            (each, label) for each in there for label in _labels(each) if label.startswith(begins)
        )
        return max(found, key=lambda each: each[0].at, default=None)


def _name(seen: Seen) -> str:
    return seen.ts if isinstance(seen, SlackMessage) else str(seen.message_id)


def _words(seen: Seen) -> str:
    words = seen.plain if isinstance(seen, SlackMessage) else seen.text or seen.caption or ""
    return " ".join(words.split())


def _labels(seen: Seen) -> tuple[str, ...]:
    if isinstance(seen, TelegramMessage):
        return seen.labels
    return tuple(button.label for button in seen.buttons)
