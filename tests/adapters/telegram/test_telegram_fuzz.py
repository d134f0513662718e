"""Updates gone wrong: each is stored, and reading it raises nothing but a ValueError."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from telegram_events import PAYLOADS

from adapters.telegram.arrivals import arrivals, next_offset
from adapters.telegram.kinds import kind
from adapters.telegram.origins import Me
from adapters.telegram.read import read
from tests.adapters.mutations import mutated, nested, texts
from tests.sqlite import open_new

NOW = datetime(2026, 9, 21, 10, tzinfo=UTC)
LATER = datetime(9000, 1, 1, tzinfo=UTC)
COUNT = count()  # keys of recordings would meet those of earlier examples
ME = Me(700, "Frontdesk_bot")
RECORDED = [json.loads(path.read_text("utf-8")) for path in sorted(PAYLOADS.glob("*.json"))]


@pytest.fixture
async def store(tmp_path):
    async with open_new(tmp_path / "desk.db") as store:
        yield store


@given(updates=st.lists(mutated(RECORDED), min_size=1, max_size=5))
@example(updates=[7, None, [], "text", {}])
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_no_update_is_too_odd_to_be_kept_or_looked_at(store, updates):
    rows = arrivals(updates, me=ME, now=NOW)

    assert len(rows) == len(updates)
    assert next_offset(updates, 0) >= 0
    fresh = [replace(row, key=f"{row.key}{next(COUNT)}", twins=()) for row in rows]
    assert await store.receive(fresh, now=NOW) == len(fresh)
    await store.receive(rows, now=NOW)
    kept = await store.handle(lambda _, row: row.raw, limit=1000, now=LATER)
    assert len(kept) >= len(fresh)
    for raw in kept:
        assert kind(raw)
        event = None
        with suppress(ValueError):
            event = read(raw)
        for text in texts(event):
            assert text.encode() is not None and "\0" not in text


async def test_an_update_that_is_nested_beyond_all_depth_keeps_nobody_else_waiting(store):
    deep = {"update_id": 6, "message": nested({}, 3000)}
    rows = arrivals([deep, RECORDED[0]], me=ME, now=NOW)

    assert await store.receive(rows, now=NOW) == 2
    assert rows[0].key == "tg:700:6"
    with pytest.raises(ValueError, match="message: expected dict, got str"):
        read(rows[0].raw)
    assert kind(rows[0].raw) == "odd"


def test_a_row_that_is_nested_beyond_all_depth_is_broken():
    with pytest.raises(ValueError, match="nested too deeply"):
        read("[" * 100_000)


def test_an_entity_whose_type_is_no_word_marks_nothing():
    message = {
        "message_id": 1,
        "date": 1_790_000_000,
        "chat": {"id": 5, "type": "private"},
        "from": {"id": 5, "is_bot": False, "first_name": "Ann"},
        "text": "hello",
        "entities": [{"offset": 0, "length": 5, "type": {"value": "bold"}}],
    }
    (row,) = arrivals([{"update_id": 7, "message": message}], me=ME, now=NOW)

    assert read(row.raw).text == "hello"
