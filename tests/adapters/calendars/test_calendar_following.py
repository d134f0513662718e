"""Calendars at addresses and in files: read when due, guarded, and told to the desk's inbox."""

from dataclasses import replace
from datetime import date, timedelta

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from adapters.calendars import fetching, following
from adapters.calendars.following import RESERVED, Follower
from adapters.web.outside import Outside
from bot import desk_events
from bot.domain.conversation import FileKind, FileRef
from bot.domain.ids import CalendarSourceId
from bot.domain.shifts.plan import TimeOff
from bot.domain.shifts.source import EVERY, WHOLE, CalendarSource
from bot.events import CalendarRead
from bot.ports.channel import FileUnavailableError
from tests.clock import StoryClock
from tests.sqlite import open_new
from tests.storage.stories import ANN, EVERYBODY, keep

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nBEGIN:VEVENT\r\nUID:1@a\r\n"
    b"DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260311\r\n"
    b"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2@a\r\nDTSTAMP:20260101T000000Z\r\n"
    b"DTSTART:20260312T090000Z\r\nDTEND:20260312T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
OFF = TimeOff(date(2026, 3, 9), date(2026, 3, 10))
FILE = FileRef(
    platform="telegram", workspace="", id="f", kind=FileKind.DOCUMENT, name="a.ics", mime="text/calendar"
)  # fmt: skip


class Keeper:
    """Somebody's calendar on the web, and what it answers."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.body, self.status, self.etag = CALENDAR, 200, '"one"'

    async def serve(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.headers))
        if self.status == 200 and request.headers.get("If-None-Match") == self.etag:
            return web.Response(status=304)
        return web.Response(body=self.body, status=self.status, headers={"ETag": self.etag})


class Desk:
    """What the follower works with, and what it was told."""

    def __init__(self, store, clock: StoryClock, url: str) -> None:
        self.store, self.clock, self.url = store, clock, url
        self.told: list[CalendarRead] = []
        self.file: bytes | str = CALENDAR

    async def take(self, arrivals) -> int:
        for each in arrivals:
            event = desk_events.read(each.key, each.at, each.raw)
            assert isinstance(event, CalendarRead)
            self.told.append(event)
        return len(arrivals)

    async def fetch(self, file: FileRef):
        assert file == FILE
        if isinstance(self.file, str):
            raise FileUnavailableError(self.file)
        yield self.file[:100]
        yield self.file[100:]

    async def follows(self, **more) -> CalendarSource:
        now = self.clock.now()
        source = CalendarSource(
            id=CalendarSourceId("c"), person=ANN.id, address=self.url, made_at=now, next_at=now
        )
        await keep(self.store, *EVERYBODY, replace(source, **more))
        return source

    async def kept(self) -> CalendarSource:
        found = await self.store.read(lambda read: read.shifts.source("c"))
        assert found is not None
        return found


class Inbox:
    def __init__(self, desk: Desk) -> None:
        self.store = desk.take


@pytest.fixture
async def keeper():
    keeper = Keeper()
    application = web.Application()
    application.router.add_get("/{path:.*}", keeper.serve)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    keeper.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield keeper
    await runner.cleanup()


@pytest.fixture
async def desk(tmp_path, keeper):
    async with open_new(tmp_path / "desk.db") as store:
        yield Desk(store, StoryClock(), f"{keeper.url}/secret/a.ics")


@pytest.fixture
async def follower(desk, keeper):
    async with aiohttp.ClientSession() as session:
        outside = Outside(own=URL(keeper.url), session=session, use_proxy=False)
        yield Follower(
            store=desk.store,
            clock=desk.clock,
            inbox=Inbox(desk),
            outside=outside,
            fetch=desk.fetch,
        )
        await outside.close()


async def test_what_is_due_is_read_and_the_desk_is_told(desk, follower) -> None:
    await desk.follows()

    assert await follower.look() == 1

    (told,) = desk.told
    assert (told.source, told.days, told.timed) == ("c", (OFF,), 1)
    assert (told.etag, told.problem, told.unchanged) == ('"one"', "", False)
    assert (await desk.kept()).next_at == desk.clock.now() + RESERVED
    assert await follower.look() == 0


async def test_what_has_not_changed_is_not_sent_again_but_for_a_week(
    desk, follower, keeper
) -> None:
    now = desk.clock.now()
    await desk.follows(etag='"one"', read_at=now - EVERY)
    await follower.look()
    assert desk.told[-1].unchanged and keeper.asked[-1]["If-None-Match"] == '"one"'

    desk.clock.move(seconds=WHOLE.total_seconds())
    await follower.look()
    assert desk.told[-1].days and "If-None-Match" not in keeper.asked[-1]
    assert desk.told[0].key != desk.told[1].key


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        (404, b"", "gone"),
        (410, b"", "gone"),
        (401, b"", "refused"),
        (403, b"", "refused"),
        (500, b"", "unreachable"),
        (200, b"<html>Please sign in</html>", "none"),
        (200, b"", "none"),
        (200, CALENDAR + b" " * fetching.LARGEST, "large"),
    ],
)
async def test_what_cannot_be_read_says_why(desk, follower, keeper, status, body, problem) -> None:
    keeper.status, keeper.body = status, body
    await desk.follows()

    await follower.look()

    assert [(each.problem, each.days) for each in desk.told] == [(problem, ())]


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https://127.0.0.1:9/a.ics", "forbidden"),
        ("https://169.254.169.254/latest", "forbidden"),
        ("http://example.org/a.ics", "forbidden"),
    ],
)
async def test_what_only_the_desk_can_reach_is_not_called(desk, follower, address, problem) -> None:
    await desk.follows(address=address)

    await follower.look()

    assert [each.problem for each in desk.told] == [problem]


async def test_a_file_is_read_where_it_stands(desk, follower) -> None:
    await desk.follows(address="", file=FILE)

    await follower.look()

    assert [each.days for each in desk.told] == [(OFF,)]


@pytest.mark.parametrize(
    ("reason", "problem"),
    [("gone", "gone"), ("too_large", "large"), ("unreachable", "unreachable")],
)
async def test_a_file_that_cannot_be_had_says_why(desk, follower, reason, problem) -> None:
    desk.file = reason
    await desk.follows(address="", file=FILE)

    await follower.look()

    assert [each.problem for each in desk.told] == [problem]


async def test_what_another_process_reads_is_left_to_it(desk, follower) -> None:
    source = await desk.follows()
    now = desk.clock.now()
    first = await follower._reserved(replace(source, revision=1), now)

    assert first is not None
    assert await follower._reserved(replace(source, revision=1), now) is None


async def test_no_log_has_the_address(desk, follower, keeper, capsys, caplog) -> None:
    keeper.status = 500
    await desk.follows()

    await follower.look()

    said = capsys.readouterr()
    assert "secret" not in said.out + said.err + caplog.text
    assert "unreachable" in said.out + said.err


async def test_whatever_goes_wrong_it_looks_again(desk, follower, monkeypatch) -> None:
    looks = []

    async def fails():
        looks.append(1)
        if len(looks) > 2:
            raise following.StoreLostError
        raise RuntimeError("secret")

    monkeypatch.setattr(following, "PAUSE", 0)
    monkeypatch.setattr(follower, "look", fails)

    await follower.run()

    assert len(looks) == 3


def test_the_desk_looks_often_enough_that_somebody_waits_no_minute() -> None:
    assert timedelta(seconds=following.PAUSE) < timedelta(minutes=1)
