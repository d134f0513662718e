"""Founding: the playground's people come to the desk through its chats, as real people would."""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from adapters.playground.slack import SeenMessage as SlackMessage
from adapters.playground.telegram import SeenMessage as TelegramMessage
from adapters.playground.world import World

FILE = "founding.json"
PATIENCE = 30.0  # real seconds a person waits for each of the desk's answers
# Those of one phase come at the same time: each of the desk's answers may take a second.
PHASES = (
    ("maria",),
    ("maria-links", "lisbon"),
    ("berlin", "luis"),
    ("ann", "ben", "carla", "colin"),
    ("ann-links",),
)
CODE = re.compile(r"\b[A-HJ-NP-Z2-9]{8}\b")

Seen = TelegramMessage | SlackMessage
Step = Callable[[], Awaitable[None]]

_log = logging.getLogger(__name__)


class Founding:
    """Every step can be repeated; `state` is "waiting", "running", "ready" or "stuck"."""

    def __init__(self, world: World, folder: Path, on_progress: Callable[[], None]) -> None:
        self._world = world
        self._path = folder / FILE
        self._tell = on_progress
        self._done: list[str] = []
        kept = self._kept()
        self.rehearsal = str(kept.get("rehearsal", "first")) if kept else uuid4().hex
        """Names this rehearsal, so that a page knows when another one has begun."""
        self.said: dict[str, list[str]] = dict(kept.get("said", {}))
        """For each place the ids of what was said with codes, which explains itself to nobody."""
        # Maria asks for one code at a time, so that she knows whose it is.
        self._asking = asyncio.Lock()
        self.state = "waiting"
        self.step = ""

    async def run(self, code: str) -> None:
        """Play what is missing; `code` makes the first manager, empty when there is one."""
        self._done = list(self._kept().get("done", ()))
        if code and self._done:
            # The desk's records were deleted and the chats were not: nobody is known any more.
            self._world.reset()
            self._done = []
            self.said = {}
            self.rehearsal = uuid4().hex
        self.state = "running"
        steps = self._steps(code)
        for phase in PHASES:
            missing = [name for name in phase if name not in self._done]
            if not missing:
                continue
            self.step = missing[0]
            self._tell()
            played = (self._play(name, steps[name]) for name in missing)
            results = await asyncio.gather(*played, return_exceptions=True)
            for name, result in zip(missing, results, strict=True):
                if isinstance(result, TimeoutError):
                    _log.warning("The playground is not set up: no answer at step %r.", name)
                    self.state, self.step = "stuck", name
                    self._tell()
                    return
                if result is not None:
                    raise result
        self.state, self.step = "ready", ""
        self._tell()

    async def _play(self, name: str, step: Step) -> None:
        await step()
        self._keep(name)

    @property
    def progress(self) -> tuple[int, int]:
        """How many steps are done, and how many there are."""
        return len(self._done), len(self._steps(""))

    def _steps(self, code: str) -> Mapping[str, Step]:
        return {
            "maria": lambda: self._starts("maria", code),
            "maria-links": lambda: self._links_on_slack("maria"),
            "berlin": self._binds_berlin,
            "lisbon": self._binds_lisbon,
            "ann": lambda: self._comes_on_slack("ann", "assistant Berlin"),
            "ann-links": lambda: self._links_on_telegram("ann"),
            "ben": lambda: self._comes_on_slack("ben", "assistant Berlin"),
            "luis": lambda: self._comes_on_telegram("luis", "assistant Lisbon"),
            "carla": lambda: self._comes_on_telegram("carla", "client Berlin"),
            "colin": lambda: self._comes_on_slack("colin", "client Lisbon"),
        }

    # What people do

    async def _binds_berlin(self) -> None:
        place, maria = self._world.places["berlin"], self._world.on_slack["maria"]
        desk = self._world.slack.world.identity.bot_name
        await self._on_slack(maria, place.slack_chat, f"@{desk} team Berlin")

    async def _binds_lisbon(self) -> None:
        place, maria = self._world.places["lisbon"], self._world.on_telegram["maria"]
        await self._on_telegram(maria, place.telegram_chat, "/team Lisbon")

    async def _comes_on_slack(self, person: str, role: str) -> None:
        # Asked for where it is used; it also spares her Telegram chat, which takes one answer a
        # second.
        async with self._asking:
            answer = await self._writes_on_slack("maria", f"/desk invite {role}", with_code=True)
        await self._writes_on_slack(person, _code(answer))

    async def _comes_on_telegram(self, person: str, role: str) -> None:
        maria = self._world.on_telegram["maria"]
        async with self._asking:
            answer = await self._on_telegram(maria, maria, f"/invite {role}", with_code=True)
        await self._starts(person, _code(answer))

    async def _links_on_slack(self, person: str) -> None:
        user = self._world.on_telegram[person]
        answer = await self._on_telegram(user, user, "/link", with_code=True)
        await self._writes_on_slack(person, _code(answer))

    async def _links_on_telegram(self, person: str) -> None:
        answer = await self._writes_on_slack(person, "/desk link", with_code=True)
        await self._starts(person, _code(answer))

    async def _starts(self, person: str, code: str) -> None:
        user = self._world.on_telegram[person]
        await self._on_telegram(user, user, f"/start {code}".strip())

    # Writing, and waiting for the answer

    async def _on_telegram(
        self, user: int, chat: int, text: str, *, with_code: bool = False
    ) -> TelegramMessage:
        telegram = self._world.telegram
        written = telegram.say(user, chat, text)
        place = self._world.place_of(chat)
        self._remember(place, str(written))

        def answer() -> TelegramMessage | None:
            later = (each for each in telegram.messages(chat) if each.message_id > written)
            return next((each for each in later if _answers(each, with_code)), None)

        found = await telegram.wait_for(answer, PATIENCE)
        if found is None:
            raise TimeoutError
        if with_code:
            self._remember(place, str(found.message_id))
        return found

    async def _writes_on_slack(
        self, person: str, text: str, *, with_code: bool = False
    ) -> SlackMessage:
        user = self._world.on_slack[person]
        return await self._on_slack(user, self._world.slack.dm(user), text, with_code=with_code)

    async def _on_slack(
        self, user: str, channel: str, text: str, *, with_code: bool = False
    ) -> SlackMessage:
        slack = self._world.slack
        place = self._world.place_of(channel)
        command, _, words = text.partition(" ")
        known = {each.ts for each in self._on_slack_now(user, channel)}
        if command == "/desk":
            # A command is lost where nobody listens, unlike a message.
            await slack.wait_for(lambda: slack.connections, PATIENCE)
            slack.slash(user, channel, command, words)
        else:
            self._remember(place, slack.say(user, channel, text))

        def answer() -> SlackMessage | None:
            later = (each for each in self._on_slack_now(user, channel) if each.ts not in known)
            return next((each for each in later if _answers(each, with_code)), None)

        found = await slack.wait_for(answer, PATIENCE)
        if found is None:
            raise TimeoutError
        if with_code:
            self._remember(place, found.ts)
        return found

    def _on_slack_now(self, user: str, channel: str) -> list[SlackMessage]:
        slack = self._world.slack
        return [*slack.messages(channel), *slack.ephemerals(channel, user)]

    # Remembering

    def _kept(self) -> dict[str, Any]:
        if not self._path.exists():
            return {}
        return dict(json.loads(self._path.read_text(encoding="utf-8")))

    def _remember(self, place: str, message: str) -> None:
        self.said.setdefault(place, []).append(message)

    def _keep(self, name: str) -> None:
        self._done.append(name)
        part = self._path.with_name(f"{FILE}.part")
        kept = {"done": self._done, "rehearsal": self.rehearsal, "said": self.said}
        part.write_text(json.dumps(kept), encoding="utf-8")
        part.replace(self._path)


def _answers(message: Seen, with_code: bool) -> bool:
    if not message.from_bot or message.deleted:
        return False
    return not with_code or CODE.search(_words(message)) is not None


def _code(message: Seen) -> str:
    found = CODE.search(_words(message))
    return found[0] if found else ""


def _words(message: Seen) -> str:
    return message.plain if isinstance(message, SlackMessage) else message.text
