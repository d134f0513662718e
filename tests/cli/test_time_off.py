"""Days off from a calendar file: whole days of all shapes, told to whom they belong, and undone."""

import asyncio
import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest
from typer.testing import CliRunner

from adapters.calendars.reading import NoCalendarError, days_off
from adapters.cli.main import app
from bot.domain.shifts.plan import TimeOff
from storage.opening import open_store
from tests.storage.stories import ANN, EVERYBODY, keep

TODAY = date(2026, 3, 2)
FRIDAYS = "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260320T000000Z"


def ics(*events: str) -> bytes:
    """A calendar file with these entries, each in lines."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN"]
    for number, each in enumerate(events):
        uid = [] if "UID:" in each else [f"UID:{number}@a"]
        lines += ["BEGIN:VEVENT", *uid, "DTSTAMP:20260101T000000Z", *each.split(), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def days(*events: str, **more) -> list[tuple[str, str]]:
    found = days_off(ics(*events), TODAY, **more).days
    return [(f"{each.first:%m-%d}", f"{each.last:%m-%d}") for each in found]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("DTSTART;VALUE=DATE:20260310 DTEND;VALUE=DATE:20260313", [("03-10", "03-12")]),
        ("DTSTART;VALUE=DATE:20260310", [("03-10", "03-10")]),
        ("DTSTART;VALUE=DATE:20260310 DURATION:P2D", [("03-10", "03-11")]),
        ("DTSTART;VALUE=DATE:20260228 DTEND;VALUE=DATE:20260305", [("03-02", "03-04")]),
        ("DTSTART;VALUE=DATE:20260228 DTEND;VALUE=DATE:20260302", []),
        ("DTSTART;VALUE=DATE:20260310 STATUS:CANCELLED", []),
        ("DTSTART;VALUE=DATE:20270601", []),
        (
            f"DTSTART;VALUE=DATE:20260102 {FRIDAYS} EXDATE;VALUE=DATE:20260313",
            [("03-06", "03-06"), ("03-20", "03-20")],
        ),
        ("DTSTART;VALUE=DATE:20200704 RRULE:FREQ=YEARLY", [("07-04", "07-04")]),
    ],
)
def test_whole_days_are_days_off(event, expected) -> None:
    assert days(event) == expected


def test_one_time_that_was_moved_is_off_where_it_is_now() -> None:
    weekly = "UID:w DTSTART;VALUE=DATE:20260302 RRULE:FREQ=WEEKLY;COUNT=2"
    moved = "UID:w RECURRENCE-ID;VALUE=DATE:20260309 DTSTART;VALUE=DATE:20260311"

    assert days(weekly, moved) == [("03-02", "03-02"), ("03-11", "03-11")]


def test_what_is_left_out_is_counted() -> None:
    timed = "DTSTART:20260310T090000Z DTEND:20260310T100000Z"
    free = "DTSTART;VALUE=DATE:20260310 TRANSP:TRANSPARENT"
    endless = "DTSTART;VALUE=DATE:20260310 RRULE:FREQ=SECONDLY"
    ages = "DTSTART;VALUE=DATE:20260310 DTEND;VALUE=DATE:20280310"

    found = days_off(ics(timed, free, endless, ages), TODAY)

    assert (found.days, found.timed, found.free, found.unclear) == ([], 1, 1, 2)
    assert days(free, free=True) == [("03-10", "03-10")]


@pytest.mark.parametrize("content", [b"", b"hello", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\r\n"])
def test_no_calendar_is_no_calendar(content) -> None:
    with pytest.raises(NoCalendarError):
        days_off(content, TODAY)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Runs the command on a desk's own database, where Ann works."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTDESK_STORAGE__URL", f"sqlite:///{tmp_path / 'desk.db'}")
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", "123456:hush")

    async def make() -> None:
        async with open_store(f"sqlite:///{tmp_path / 'desk.db'}") as store:
            await keep(store, *EVERYBODY)

    asyncio.run(make())
    return lambda *words: CliRunner().invoke(app, ["timeoff", *words])


def plan_of_ann(folder):
    async def look():
        async with open_store(f"sqlite:///{folder / 'desk.db'}") as store:
            return await store.read(lambda read: read.people.get(ANN.id).plan)

    return asyncio.run(look())


def test_days_are_taken_over_once(desk, tmp_path) -> None:
    first = datetime.now(UTC).date() + timedelta(days=30)
    off = f"DTSTART;VALUE=DATE:{first:%Y%m%d} DTEND;VALUE=DATE:{first + timedelta(days=3):%Y%m%d}"
    (tmp_path / "ann.ics").write_bytes(ics(off))

    said = desk("ann", "ann.ics")
    again = desk("Ann", "ann.ics")

    assert (said.exit_code, said.output) == (0, "Ann: 3 days off were taken over.\n")
    assert again.output.startswith("Ann: nothing new.")
    assert plan_of_ann(tmp_path).off == (TimeOff(first, first + timedelta(days=2)),)
    with sqlite3.connect(tmp_path / "desk.db") as rows:
        assert rows.execute("SELECT COUNT(*) FROM shift_change").fetchone() == (1,)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Nobody", "ann.ics"), "Nobody in a team is called Nobody."),
        (("Ann", "none.ics"), "none.ics cannot be read."),
        (("Ann", "desk.db"), "desk.db is no calendar file."),
    ],
)
def test_what_cannot_be_done_is_said(desk, tmp_path, words, told) -> None:
    (tmp_path / "ann.ics").write_bytes(ics())

    said = desk(*words)

    assert said.exit_code == 2
    assert told in said.output.replace("\n", " ")
    assert "Traceback" not in said.output
