"""Lays a fuse at every point of a desk that is about to start in this process.

The desk itself knows nothing of it. What has a port is wrapped, what has none is found where the
desk looks it up.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import aiohttp
from yarl import URL

import storage.inbox
import storage.outbox
import storage.reminders
import storage.sqlite
from adapters.slack import uploads
from adapters.telegram.request import AiohttpRequest
from bot.desk import Desk
from bot.lanes import Lanes
from bot.ports.channel import EditPost, NewPost, PressAnswer, Removal, Sent
from bot.use_cases.table import UseCases
from tests.faults.crashes import points as at
from tests.faults.crashes.fuse import Fuse

POSTING = ("/chat.postMessage", "/sendMessage")
ANSWERS = ("/answerCallbackQuery", "/actions/")
SHOWING = ("/files.completeUploadExternal", "/sendDocument", "/sendPhoto", "/sendMediaGroup")
CHANGING = (
    *("/chat.update", "/chat.delete"),
    *("/editMessageText", "/editMessageCaption", "/deleteMessage"),
)


class MortalStore:
    """A store with the points around its commits."""

    def __init__(self, store: Any, fuse: Fuse) -> None:
        self._store = store
        self._fuse = fuse

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def receive(self, arrivals: Any, **more: Any) -> int:
        await self._fuse.stands_alone(at.RAW)
        async with self._fuse.alone():
            fresh: int = await self._store.receive(arrivals, **more)
        await self._fuse.stands_alone(at.STORED)
        return fresh

    async def handle(self, work: Any, **more: Any) -> list[Any]:
        def handled(tx: Any, row: Any) -> Any:
            self._fuse.passes(at.TAKEN)
            result = work(tx, row)
            self._fuse.passes(at.RECORDED)
            return result

        async with self._fuse.alone():
            results: list[Any] = await self._store.handle(handled, **more)
        if results:
            await self._fuse.stands_alone(at.COMMITTED)
        return results

    async def fire_reminders(self, *, now: Any, limit: int) -> int:
        due = await self._store.next_reminder()
        if due is None or due > now:
            return 0
        await self._fuse.stands_alone(at.DUE)
        async with self._fuse.alone():
            fired: int = await self._store.fire_reminders(now=now, limit=limit)
        await self._fuse.stands_alone(at.FIRED)
        return fired

    async def take(self, *args: Any, **more: Any) -> Any:
        rows = await self._store.take(*args, **more)
        if rows:
            await self._fuse.waits_alone(at.LOOKED)
        return rows

    async def depart(self, row: str, look: Any, *, after: Any = None, **more: Any) -> Any:
        if after is not None:  # written down alone, so that one thing is half done at a time
            noted = {
                name: getattr(after, name)
                for name in ("parts", "done", "shown", "repeated", "slots", "left")
            }
            await self.sent(after.row, after.refs, **noted, **more)

        def looked(reader: Any) -> Any:
            self._fuse.passes(at.MARKING)
            return look(reader)

        await self._fuse.departs(row)
        try:
            await self._fuse.waits(at.LEAVING)
            departed = await self._store.depart(row, looked, **more)
        except BaseException:
            self._fuse.arrives(row)
            raise
        await self._fuse.waits(at.MARKED)
        return departed

    async def sent(self, row: str, *args: Any, **more: Any) -> None:
        await self._store.sent(row, *args, **more)
        await self._fuse.waits(at.NOTED)
        self._fuse.arrives(row)

    async def later(self, row: str, **more: Any) -> None:
        await self._store.later(row, **more)
        self._fuse.arrives(row)

    async def bury(self, row: str, **more: Any) -> None:
        await self._store.bury(row, **more)
        self._fuse.arrives(row)


class MortalChannel:
    """A channel with the points around its calls, and in the midst of its files."""

    def __init__(self, channel: Any, fuse: Fuse) -> None:
        self._channel = channel
        self._fuse = fuse

    def __getattr__(self, name: str) -> Any:
        return getattr(self._channel, name)

    async def send(self, parcel: Any) -> Any:
        if isinstance(parcel, PressAnswer):
            await self._fuse.stands_alone(at.ANSWERING)
        outcome = await self._channel.send(parcel)
        if isinstance(parcel, PressAnswer):
            await self._fuse.stands_alone(at.ANSWERED)
        elif isinstance(parcel, NewPost) and isinstance(outcome, Sent):
            await self._fuse.waits(at.ARRIVED if parcel.post.file is None else at.FILED)
        elif isinstance(parcel, EditPost | Removal) and isinstance(outcome, Sent):
            await self._fuse.waits(at.CHANGE_HEARD)
        return outcome

    async def fetch(self, file: Any) -> AsyncIterator[bytes]:
        fetched = 0
        async for chunk in self._channel.fetch(file):
            fetched += 1
            if fetched == 2:
                await self._fuse.waits(at.DOWNLOADING)
            yield chunk


def lay(fuse: Fuse) -> None:
    """Lay the fuse wherever no port is."""
    _around(storage.inbox, "store", at.STORING, fuse)
    _around(storage.inbox, "done", at.DONE, fuse)
    _around(storage.outbox, "sent", at.NOTING, fuse)
    _lay_at_transactions(fuse)
    _after(Desk, "_follow", lambda: fuse.passes(at.HANDED_OVER))
    _lay_at_reminders(fuse)
    _lay_at_use_cases(fuse)
    _lay_at_calls(fuse)
    _lay_at_uploads(fuse)
    _lay_at_acknowledgements(fuse)
    _lay_at_the_stop(fuse)


def _around(home: Any, name: str, point: at.Point, fuse: Fuse) -> None:
    """A function that writes through the session it is given first."""
    real = getattr(home, name)

    def passing(session: Any, *args: Any, **more: Any) -> Any:
        fuse.spoils(point, session)
        result = real(session, *args, **more)
        fuse.passes(point)
        return result

    setattr(home, name, passing)


def _lay_at_transactions(fuse: Fuse) -> None:
    home = storage.sqlite.SqliteStore
    real = home._transact

    def transacting(self: Any, memory: Any, connection: Any, jobs: Any) -> None:
        fuse.mends(connection)
        real(self, memory, connection, jobs)

    home._transact = transacting


def _after(home: Any, name: str, then: Callable[[], None]) -> None:
    real = getattr(home, name)

    def passing(*args: Any, **more: Any) -> Any:
        result = real(*args, **more)
        then()
        return result

    setattr(home, name, passing)


def _lay_at_reminders(fuse: Fuse) -> None:
    real = storage.reminders.fire

    def fire(*args: Any, **more: Any) -> int:
        fired = real(*args, **more)
        if fired:
            fuse.passes(at.FIRING)
        return fired

    storage.reminders.fire = fire


def _lay_at_use_cases(fuse: Fuse) -> None:
    real = UseCases.find

    def find(self: UseCases, event: Any, read: Any) -> Any:
        case = real(self, event, read)

        def load(*args: Any) -> Any:
            facts = case.load(*args)
            fuse.passes(at.LOADED)
            return facts

        def decide(*args: Any) -> Any:
            decision = case.decide(*args)
            fuse.passes(at.DECIDED)
            return decision

        return replace(case, load=load, decide=decide)

    UseCases.find = find  # type: ignore[method-assign]


def _lay_at_calls(fuse: Fuse) -> None:
    """A call whose answer has come and is not read yet was certainly accepted."""
    real = aiohttp.ClientResponse.read

    async def read(self: aiohttp.ClientResponse) -> bytes:
        path = URL(self.url).path
        if path.endswith(POSTING):
            await fuse.waits(at.ACCEPTED)
        elif path.endswith(SHOWING):
            await fuse.waits(at.SHOWN)
        elif path.endswith(CHANGING):
            await fuse.waits(at.CHANGED)
        elif any(each in path for each in ANSWERS):
            await fuse.stands_alone(at.ANSWER_ACCEPTED)
        return await real(self)

    aiohttp.ClientResponse.read = read  # type: ignore[method-assign]


def _lay_at_uploads(fuse: Fuse) -> None:
    bytes_of, share = uploads._read, uploads.Uploads.share

    async def reading(spool: Any) -> AsyncIterator[bytes]:
        read = 0
        async for chunk in bytes_of(spool):
            read += 1
            if read == 2:
                await fuse.waits(at.UPLOADING)
            yield chunk

    async def sharing(self: Any, upload: Any, file_id: str) -> None:
        await fuse.waits(at.UPLOADED)
        await share(self, upload, file_id)

    uploads._read = reading
    uploads.Uploads.share = sharing  # type: ignore[method-assign]


def _lay_at_acknowledgements(fuse: Fuse) -> None:
    """Telegram is told by the offset of the next poll, Slack by a frame."""
    call, send_json = AiohttpRequest.call, aiohttp.ClientWebSocketResponse.send_json

    async def calling(self: Any, method: str, parameters: Any, *more: Any) -> Any:
        answer = await call(self, method, parameters, *more)
        if method == "getUpdates" and parameters["offset"]:
            await fuse.stands_alone(at.TOLD)
        return answer

    async def acknowledging(self: Any, *args: Any, **more: Any) -> None:
        await send_json(self, *args, **more)
        await fuse.stands_alone(at.TOLD)

    AiohttpRequest.call = calling  # type: ignore[method-assign]
    aiohttp.ClientWebSocketResponse.send_json = acknowledging  # type: ignore[method-assign]


def _lay_at_the_stop(fuse: Fuse) -> None:
    rest = Lanes.rest

    async def resting(self: Lanes, *, within: float) -> None:
        fuse.is_stopping.set()
        await rest(self, within=within)

    Lanes.rest = resting  # type: ignore[method-assign]
