"""Keeps the workspace across restarts: one JSON snapshot, and each file's content beside it."""

import asyncio
import contextlib
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from adapters.playground.slack.deliveries import Deliveries
from adapters.playground.slack.records import (
    Channel,
    Envelope,
    Ephemeral,
    Json,
    Message,
    Person,
    ResponseUrl,
    StoredFile,
    View,
)
from adapters.playground.slack.world import World

FORMAT = 1
SAVE_SECONDS = 0.25


def snapshot(world: World, deliveries: Deliveries) -> Json:
    messages = [m for by_ts in world.messages.values() for m in by_ts.values()]
    return {
        "format": FORMAT,
        "last_ts": world.last_ts,
        "people": [asdict(each) for each in world.people.values()],
        "channels": [asdict(each) for each in world.channels.values()],
        "messages": [asdict(each) for each in messages],
        "ephemerals": [asdict(each) for each in world.ephemerals],
        "files": [asdict(each) for each in world.files.values()],
        "views": [asdict(each) for each in world.views.values()],
        "response_urls": [asdict(each) for each in world.response_urls.values()],
        "undelivered": [asdict(each) for each in deliveries.undelivered()],
    }


def restore(world: World, deliveries: Deliveries, kept: Json) -> None:
    world.last_ts = kept["last_ts"]
    world.people = {each["id"]: Person(**each) for each in kept["people"]}
    world.channels = {each["id"]: Channel(**each) for each in kept["channels"]}
    for each in kept["messages"]:
        world.keep(Message(**each))
    world.ephemerals = [Ephemeral(**each) for each in kept["ephemerals"]]
    world.files = {each["id"]: StoredFile(**each) for each in kept["files"]}
    world.views = {each["id"]: View(**each) for each in kept["views"]}
    world.response_urls = {each["secret"]: ResponseUrl(**each) for each in kept["response_urls"]}
    deliveries.pending = [Envelope(**each) for each in kept["undelivered"]]


class State:
    """Writes soon after a change, and not more often; without a path it does nothing."""

    def __init__(self, *, path: Path | None, world: World, deliveries: Deliveries) -> None:
        self._path = path
        self._world = world
        self._deliveries = deliveries
        self._timer: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def _contents(self) -> Path | None:
        return None if self._path is None else self._path.with_name(self._path.name + ".files")

    def load(self) -> None:
        if self._path is None or self._contents is None or not self._path.exists():
            return
        kept = json.loads(self._path.read_text(encoding="utf-8"))
        if kept.get("format") != FORMAT:
            raise ValueError(f"{self._path} is of another version; delete it to start again")
        restore(self._world, self._deliveries, kept)
        for file_id in self._world.files:
            with contextlib.suppress(FileNotFoundError):
                self._world.contents[file_id] = (self._contents / file_id).read_bytes()

    def start(self) -> Callable[[], None]:
        """Follow the changes; the function returned ends that with a last save."""
        self._loop = asyncio.get_running_loop()
        unsubscribe = self._world.changes.subscribe(self._save_soon)

        def stop() -> None:
            unsubscribe()
            if self._timer is not None:
                self._timer.cancel()
            self.save()
            self._loop = None

        return stop

    def _save_soon(self, _count: int) -> None:
        if self._timer is None and self._loop is not None and self._path is not None:
            self._timer = self._loop.call_later(SAVE_SECONDS, self.save)

    def save(self) -> None:
        self._timer = None
        if self._path is None or self._contents is None:
            return
        self._contents.mkdir(parents=True, exist_ok=True)
        for file_id, content in self._world.contents.items():
            place = self._contents / file_id
            if not place.exists():
                _write(place, content)
        kept = json.dumps(snapshot(self._world, self._deliveries), ensure_ascii=False)
        _write(self._path, kept.encode())

    def forget_contents(self) -> None:
        if self._contents is not None:
            shutil.rmtree(self._contents, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    # Beside it and then over it: whoever stops us half way finds the old one whole.
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(content)
    beside.replace(path)
