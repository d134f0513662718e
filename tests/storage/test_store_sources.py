"""Calendars that days off come from, as they are kept: due in order, one followed by a person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.conversation import FileKind, FileRef
from bot.domain.ids import CalendarSourceId
from bot.domain.shifts.source import CalendarSource
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, BOB, NOW, keep, known

HOUR = timedelta(hours=1)
FILE = FileRef(
    platform="telegram", workspace="", id="f", kind=FileKind.DOCUMENT, name="a.ics", mime="text/calendar"
)  # fmt: skip
FOLLOWED = CalendarSource(
    id=CalendarSourceId("followed"),
    person=ANN.id,
    address="https://example.org/a.ics",
    made_at=NOW,
    next_at=NOW + HOUR,
    read_at=NOW,
    etag='"abc"',
    modified="Mon, 02 Mar 2026 09:00:00 GMT",
    taken=(date(2026, 3, 9), date(2026, 12, 24)),
    trouble="gone",
    failures=2,
)
ONCE = CalendarSource(
    id=CalendarSourceId("once"), person=ANN.id, file=FILE, made_at=NOW, next_at=NOW
)


async def test_a_calendar_is_kept_whole(store):
    await known(store, FOLLOWED, ONCE)

    for each in (FOLLOWED, ONCE):
        kept = await store.read(lambda desk, each=each: desk.shifts.source(each.id))
        assert kept == replace(each, revision=1)
    assert await store.read(lambda desk: desk.shifts.source("another")) is None


async def test_what_is_due_comes_in_order_until_it_has_ended(store):
    await known(store, FOLLOWED, ONCE)

    def due(at):
        return store.read(lambda desk: [e.id for e in desk.shifts.sources_due(at, 9)])

    assert await due(NOW - HOUR) == []
    assert await due(NOW) == ["once"]
    assert await due(NOW + HOUR) == ["once", "followed"]
    await keep(store, replace(ONCE, ended_at=NOW, revision=1))
    assert await due(NOW + HOUR) == ["followed"]


async def test_one_address_of_a_person_is_followed(store):
    await known(store, FOLLOWED)
    another = replace(FOLLOWED, id=CalendarSourceId("another"))

    with pytest.raises(StaleStateError):
        await keep(store, another)
    await keep(store, replace(another, person=BOB.id))
    ended = replace(FOLLOWED, ended_at=NOW, address="", revision=1)
    await keep(store, ended, replace(another, id=CalendarSourceId("third")))

    found = await store.read(lambda desk: desk.shifts.followed(ANN.id))
    assert found is not None and found.id == "third"
    with pytest.raises(StaleStateError):
        await keep(store, replace(FOLLOWED, revision=1))
