"""What one would write for speed alone: raw JSON, aiohttp, group commit, no engine in between.

It promises less than the desk: no order per chat, no SENDING before a call, no retries, no limits.
"""

import asyncio
import json
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import aiohttp

from benchmarks.host import Host

SENDERS = 16
TABLES = """
CREATE TABLE inbox (id INTEGER PRIMARY KEY, raw TEXT, done INTEGER);
CREATE TABLE task (id INTEGER PRIMARY KEY, client INTEGER, title TEXT, status TEXT, at INTEGER);
CREATE INDEX task_client ON task (client, at);
CREATE TABLE journal (id INTEGER PRIMARY KEY, task INTEGER, act TEXT, at INTEGER);
CREATE TABLE reminder (id INTEGER PRIMARY KEY, task INTEGER, due INTEGER);
CREATE INDEX reminder_due ON reminder (due);
CREATE TABLE outbox (id INTEGER PRIMARY KEY, task INTEGER, chat INTEGER, message INTEGER);
"""
Work = Callable[[sqlite3.Connection], Any]


class GroupCommit:
    """One thread with one connection; what arrives during a commit makes up the next one."""

    def __init__(self, path: Path) -> None:
        """Make the database."""
        self._path = path
        self._queue: SimpleQueue[tuple[Work, asyncio.Future[Any]] | None] = SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    async def do(self, work: Work) -> Any:  # noqa: ANN401 - whatever the work returns
        """Run a function in a transaction; return when it is committed."""
        future = self._loop.create_future()
        self._queue.put((work, future))
        return await future

    def close(self) -> None:
        """End the thread."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(TABLES)
        while (job := self._queue.get()) is not None:
            jobs = [job]
            while not self._queue.empty():
                more = self._queue.get()
                if more is None:  # the end, after these
                    self._queue.put(None)
                    break
                jobs.append(more)
            connection.execute("BEGIN IMMEDIATE")
            results = [work(connection) for work, _ in jobs]
            connection.execute("COMMIT")
            self._loop.call_soon_threadsafe(_tell, jobs, results)
        connection.close()


def _tell(jobs: list[tuple[Work, asyncio.Future[Any]]], results: list[Any]) -> None:
    for (_, future), result in zip(jobs, results, strict=True):
        if not future.done():
            future.set_result(result)


class Api:
    """The Bot API by name."""

    def __init__(self, host: Host, session: aiohttp.ClientSession) -> None:
        self._root = f"{host.url}/bot{host.token}/"
        self._session = session

    async def call(self, method: str, **parameters: object) -> Any:  # noqa: ANN401 - JSON
        """One call; its result."""
        async with self._session.post(self._root + method, json=parameters) as response:
            return (await response.json())["result"]


@asynccontextmanager
async def running(host: Host, folder: Path) -> AsyncIterator[tuple[Api, GroupCommit]]:
    """The session and the database of an own loop."""
    database = GroupCommit(folder / "loop.db")
    async with aiohttp.ClientSession() as session:
        try:
            yield Api(host, session), database
        finally:
            database.close()


@asynccontextmanager
async def own_loop(host: Host, folder: Path) -> AsyncIterator[None]:
    """A message becomes a task, a journal entry, a reminder, a confirmation and a card."""
    async with running(host, folder) as (api, database):
        waiting: asyncio.Queue[tuple[int, int, str]] = asyncio.Queue()

        async def receive() -> None:
            offset = 0
            while True:
                updates = await api.call("getUpdates", offset=offset, timeout=5)
                if updates:
                    rows = await database.do(partial(_opened, updates=updates, group=host.group))
                    offset = updates[-1]["update_id"] + 1
                    for row in rows:
                        waiting.put_nowait(row)

        async def send() -> None:
            while True:
                row, chat, text = await waiting.get()
                said = await api.call("sendMessage", chat_id=chat, text=text)
                await database.do(partial(_sent, row=row, message=said["message_id"]))

        async with asyncio.TaskGroup() as group:  # a failure must not be taken for slowness
            tasks = [group.create_task(receive())]
            tasks += [group.create_task(send()) for _ in range(SENDERS)]
            try:
                yield
            finally:
                for task in tasks:
                    task.cancel()


def _opened(
    connection: sqlite3.Connection, updates: list[dict[str, Any]], group: int
) -> list[tuple[int, int, str]]:
    """Store the updates and what follows from them; return what must be sent."""
    rows = []
    for update in updates:
        connection.execute(
            "INSERT INTO inbox VALUES (?, ?, 1)", (update["update_id"], json.dumps(update))
        )
        message = update.get("message")
        if message is None or "text" not in message or message["text"].startswith("/"):
            continue
        chat, title, at = message["chat"]["id"], message["text"], message["date"]
        task = connection.execute(
            "INSERT INTO task (client, title, status, at) VALUES (?, ?, 'new', ?)",
            (chat, title, at),
        ).lastrowid
        connection.execute("INSERT INTO journal (task, act, at) VALUES (?, 'open', ?)", (task, at))
        connection.execute("INSERT INTO reminder (task, due) VALUES (?, ?)", (task, at + 900))
        for to, text in ((chat, f"#{task} {title}: we are on it"), (group, f"#{task} {title}")):
            row = connection.execute(
                "INSERT INTO outbox (task, chat) VALUES (?, ?)", (task, to)
            ).lastrowid
            rows.append((row or 0, to, text))
    return rows


def _sent(connection: sqlite3.Connection, row: int, message: int) -> None:
    connection.execute("UPDATE outbox SET message = ? WHERE id = ?", (message, row))


@asynccontextmanager
async def two_commits_and_a_call(host: Host, folder: Path) -> AsyncIterator[None]:
    """What a press costs at least: stored, its outcome stored, answered."""
    async with running(host, folder) as (api, database):
        keyboard = {"inline_keyboard": [[{"text": "Claim", "callback_data": "1:claim:bare"}]]}
        await api.call("sendMessage", chat_id=host.group, text="Task", reply_markup=keyboard)

        async def receive() -> None:
            offset = 0
            while True:
                for update in await api.call("getUpdates", offset=offset, timeout=5):
                    offset = update["update_id"] + 1
                    await database.do(partial(_stored, update=update))
                    query = update.get("callback_query")
                    if query is not None:
                        await database.do(partial(_handled, row=update["update_id"]))
                        await api.call(
                            "answerCallbackQuery", callback_query_id=query["id"], text="It is yours"
                        )

        task = asyncio.create_task(receive())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def _stored(connection: sqlite3.Connection, update: dict[str, Any]) -> None:
    values = (update["update_id"], json.dumps(update))
    connection.execute("INSERT INTO inbox VALUES (?, ?, 0)", values)


def _handled(connection: sqlite3.Connection, row: int) -> None:
    connection.execute("UPDATE inbox SET done = 1 WHERE id = ?", (row,))
