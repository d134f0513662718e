"""Brings updates to the bot's webhook: in order within each queue, again until they are taken."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import responses
from ipaddress import ip_address

import aiohttp
from yarl import URL

from adapters.playground.telegram.changes import Changes
from adapters.playground.telegram.updates import Updates
from adapters.playground.telegram.world import Payload, Pending, World

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_AT_ONCE = 40
LONGEST_PAUSE = (60.0, 120.0)  # seconds; the real one throws dice between them
MOST_ASKED = 3600  # seconds of a Retry-After that are obeyed
PATIENCE = aiohttp.ClientTimeout(total=60)
# Real seconds between two looks at a desk clock that may stand still, or jump.
SOONEST_LOOK = 0.05
LATEST_LOOK = 0.25


@dataclass(slots=True)
class Queue:
    """Updates that wait for each other: those of a chat, or one kind of a person."""

    failures: int = 0
    due_at: datetime | None = None
    is_busy: bool = False


class Webhook:
    """The deliveries; pauses follow the desk clock. Nothing leaves this machine."""

    def __init__(
        self, world: World, updates: Updates, changes: Changes, now: Callable[[], datetime]
    ) -> None:
        self._world = world
        self._updates = updates
        self._changes = changes
        self._now = now
        self._queues: dict[str, Queue] = {}
        self._set: Payload = {}
        self._running: asyncio.Task[None] | None = None
        self._bell = asyncio.Event()
        self._leave: Callable[[], None] = lambda: None

    def start(self) -> None:
        self._bell = asyncio.Event()
        self._leave = self._changes.subscribe(self._bell.set)
        self._running = asyncio.create_task(self._run(), name="telegram-stand-in-webhook")

    async def stop(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            self._leave()
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=PATIENCE) as session, asyncio.TaskGroup() as group:
            while True:
                self._bell.clear()
                self._begin_due(session, group)
                try:
                    async with asyncio.timeout(self._pause()):
                        await self._bell.wait()
                except TimeoutError:
                    continue

    def _begin_due(self, session: aiohttp.ClientSession, group: asyncio.TaskGroup) -> None:
        """Bring the head of each queue whose time has come."""
        webhook = self._world.webhook
        if webhook is not self._set:
            # Another one: what failed before says nothing about it.
            self._set, self._queues = webhook, {}
        if not webhook.get("url"):
            return
        free = webhook.get("max_connections", MOST_AT_ONCE)
        free -= sum(queue.is_busy for queue in self._queues.values())
        heads: dict[str, Pending] = {}
        for update in self._updates.waiting():
            heads.setdefault(_queue_of(update.payload), update)
        for name, update in heads.items():
            queue = self._queues.setdefault(name, Queue())
            is_due = queue.due_at is None or queue.due_at <= self._now()
            if free > 0 and is_due and not queue.is_busy:
                free -= 1
                queue.is_busy = True
                group.create_task(self._bring(session, queue, update, webhook))

    def _pause(self) -> float | None:
        """How long nothing will be due, in real seconds; None for until something happens."""
        waiting = [
            queue.due_at for queue in self._queues.values() if queue.due_at and not queue.is_busy
        ]
        if not waiting or not self._world.webhook.get("url"):
            return None
        return min(max((min(waiting) - self._now()).total_seconds(), SOONEST_LOOK), LATEST_LOOK)

    async def _bring(
        self, session: aiohttp.ClientSession, queue: Queue, update: Pending, webhook: Payload
    ) -> None:
        status, asked, said = await _posted(session, webhook, update.payload)
        queue.is_busy = False
        if status in range(200, 300):
            queue.failures, queue.due_at = 0, None
            self._updates.confirm(update)
        else:
            queue.failures += 1
            shortest = min(2.0 ** (queue.failures - 1), random.uniform(*LONGEST_PAUSE))  # noqa: S311
            pause = min(asked, MOST_ASKED) if asked else shortest
            queue.due_at = self._now() + timedelta(seconds=pause)
            webhook["last_error_date"] = int(self._now().timestamp())
            webhook["last_error_message"] = said
        self._changes.wake()
        self._bell.set()


async def _posted(
    session: aiohttp.ClientSession, webhook: Payload, payload: Payload
) -> tuple[int, float, str]:
    """The status (0: nobody answered), the pause that was asked for, and what went wrong."""
    url = URL(webhook["url"])
    if not is_local(url.host):
        return 0, 0, "Failed to resolve host: the playground calls nobody outside this machine"
    secret = webhook.get("secret_token")
    headers = {HEADER: secret} if secret else {}
    try:
        async with session.post(
            url, json=payload, headers=headers, allow_redirects=False
        ) as answer:
            await answer.read()
    except (aiohttp.ClientError, OSError, TimeoutError) as failure:
        return 0, 0, f"Connection failed: {type(failure).__name__}"
    asked = answer.headers.get("Retry-After", "")
    phrase = responses.get(answer.status, "")
    said = f"Wrong response from the webhook: {answer.status} {phrase}"
    return answer.status, float(asked) if asked.isdecimal() else 0, said


def is_local(host: str | None) -> bool:
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"


def _queue_of(payload: Payload) -> str:
    """Each chat waits for itself, presses for those of the same person."""
    for kind, content in payload.items():
        if isinstance(content, dict):
            if "chat" in content:
                return f"chat:{content['chat'].get('id')}"
            return f"{kind}:{content.get('from', {}).get('id')}"
    return "others"
