"""The world on disk: one JSON snapshot written soon after every change, files beside it."""

import asyncio
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from adapters.playground.telegram.world import (
    Answer,
    Chat,
    Counters,
    Message,
    Pending,
    Press,
    StoredFile,
    Topic,
    User,
    World,
)

VERSION = 1
WRITE_AFTER_SECONDS = 0.2


class SnapshotUnreadable(Exception):
    """The snapshot is not one of ours; delete it to begin with an empty world."""


class Snapshot:
    """Keeps a world in a file; without a path nothing is kept."""

    def __init__(self, path: Path | None, world: World) -> None:
        self._path = path
        self._world = world
        self._due: asyncio.TimerHandle | None = None
        self._changed = False

    def load(self) -> None:
        if self._path is None or not self._path.exists():
            return
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if kept["version"] != VERSION:
                raise SnapshotUnreadable(f"{self._path} has version {kept['version']}: delete it")
            _restore(self._world, kept, self._folder)
        except (ValueError, KeyError, TypeError, OSError) as error:
            raise SnapshotUnreadable(f"{self._path} cannot be read: delete it") from error

    def note_change(self) -> None:
        """Write soon; changes that come close together are written together."""
        self._changed = True
        if self._path is None or self._due is not None:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            # No loop runs before the server starts; starting and stopping write as well.
            return
        self._due = loop.call_later(WRITE_AFTER_SECONDS, self.write)

    def write(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None
        if self._path is None or not self._changed:
            return
        self._changed = False
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._write_files()
        _replace(self._path, json.dumps(_kept(self._world), ensure_ascii=False).encode())

    @property
    def _folder(self) -> Path:
        return Path(f"{self._path}.files")

    def _write_files(self) -> None:
        """Write each file once, since none ever changes, and remove what the world forgets."""
        wanted = {file.unique_id: file for file in self._world.files.values()}
        there = {path.name for path in self._folder.iterdir()} if self._folder.exists() else set()
        if wanted:
            self._folder.mkdir(exist_ok=True)
        for name in wanted.keys() - there:
            _replace(self._folder / name, wanted[name].content)
        for name in there - wanted.keys():
            (self._folder / name).unlink()


def _replace(path: Path, content: bytes) -> None:
    """Write so that a crash leaves the old content or the new, never half of it."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


def _kept(world: World) -> dict[str, Any]:
    messages = [message for chat in world.messages.values() for message in chat.values()]
    return {
        "version": VERSION,
        "users": [asdict(user) for user in world.users.values()],
        "chats": [asdict(chat) for chat in world.chats.values()],
        "messages": [
            asdict(message) | {"sent_at": message.sent_at.isoformat()} for message in messages
        ],
        "files": [
            {name: value for name, value in asdict(file).items() if name != "content"}
            for file in world.files.values()
        ],
        "presses": [
            asdict(press) | {"pressed_at": press.pressed_at.isoformat()}
            for press in world.presses.values()
        ],
        "pending": [
            asdict(update) | {"expires_at": update.expires_at.isoformat()}
            for update in world.pending
        ],
        "allowed_updates": world.allowed_updates,
        "webhook": world.webhook,
        "profile": world.profile,
        "counters": asdict(world.counters),
    }


def _restore(world: World, kept: dict[str, Any], folder: Path) -> None:
    world.users.update({row["id"]: User(**row) for row in kept["users"]})
    for row in kept["chats"]:
        topics = [Topic(**topic) for topic in row["topics"]]
        world.chats[row["id"]] = Chat(**row | {"topics": topics})
    for row in kept["messages"]:
        message = Message(**row | {"sent_at": datetime.fromisoformat(row["sent_at"])})
        world.messages.setdefault(message.chat_id, {})[message.message_id] = message
    for row in kept["files"]:
        content = (folder / row["unique_id"]).read_bytes()
        world.files[row["file_id"]] = StoredFile(**row, content=content)
    for row in kept["presses"]:
        pressed_at = datetime.fromisoformat(row["pressed_at"])
        answer = Answer(**row["answer"]) if row["answer"] else None
        world.presses[row["press_id"]] = Press(**row | {"pressed_at": pressed_at, "answer": answer})
    world.pending.extend(
        Pending(**row | {"expires_at": datetime.fromisoformat(row["expires_at"])})
        for row in kept["pending"]
    )
    world.allowed_updates = kept["allowed_updates"]
    world.webhook = kept["webhook"]
    world.profile = kept["profile"]
    world.counters = Counters(**kept["counters"])
