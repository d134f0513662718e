"""People's time as it is kept: one timer of a person runs, and entries are never rewritten."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.ids import SheetId, TimeId, TimerId
from bot.domain.timesheet.entry import Source, TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, State, Step, Timesheet
from bot.ports.store import StaleStateError
from tests.storage.stories import ANN, BOB, MINUTE, NOW, TASK, keep, known

TIMER = Timer(
    id=TimerId("one"), person=ANN.id, task=TASK.id, zone="UTC", started_at=NOW, seen_at=NOW
)
MONDAY = date(2025, 3, 3)
ENTRY = TimeEntry(
    id=TimeId("entry"),
    number=1,
    person=ANN.id,
    task=TASK.id,
    day=MONDAY,
    zone="Europe/Berlin",
    week=MONDAY,
    seconds=4800,
    started_at=NOW,
    ended_at=NOW + MINUTE,
    note="“layout”",
    source=Source.TIMER,
    added_by=ANN.id,
    added_at=NOW,
)
SHEET = Timesheet(id=SheetId("sheet"), number=1, person=ANN.id, week=MONDAY)


async def test_one_timer_of_a_person_runs(store):
    await known(store, TIMER)
    other = replace(TIMER, id=TimerId("two"))

    with pytest.raises(StaleStateError):
        await keep(store, other)
    await keep(store, replace(other, id=TimerId("bobs"), person=BOB.id))
    stopped = replace(TIMER, revision=1, stopped_at=NOW + MINUTE, asked_at=NOW, looks=2)
    await keep(store, stopped, other)

    found = await store.read(lambda desk: desk.timesheets.running(ANN.id))
    assert found == replace(other, revision=1)
    again = await store.read(lambda desk: desk.timesheets.timer(TIMER.id))
    assert again == replace(stopped, revision=2)
    with pytest.raises(StaleStateError):
        await keep(store, replace(stopped, stopped_at=None))


async def test_an_entry_is_found_until_it_is_removed(store):
    later = replace(ENTRY, id=TimeId("later"), number=2, task=None, corrects=ENTRY.id, seconds=-60)
    await known(store, ENTRY)
    await keep(store, later)
    both = (replace(ENTRY, revision=1), replace(later, revision=1))

    def read(desk):
        times = desk.timesheets
        return (
            times.of_week(ANN.id, MONDAY),
            times.of_day(ANN.id, MONDAY),
            times.between(MONDAY, MONDAY),
            times.corrections(ENTRY.id),
            times.next_number(),
        )

    assert await store.read(read) == (both, both, both, both[1:], 3)
    await keep(store, replace(later, revision=1, removed_by=BOB.id, removed_at=NOW))
    assert await store.read(read) == (both[:1], both[:1], both[:1], (), 3)
    gone = await store.read(lambda desk: desk.timesheets.by_number(2))
    assert gone == await store.read(lambda desk: desk.timesheets.entry(later.id))
    assert (gone.removed_by, gone.seconds) == (BOB.id, -60)
    with pytest.raises(StaleStateError):
        await keep(store, replace(ENTRY, id=TimeId("third"), number=2))


async def test_what_was_worked_on_a_task_and_who_is_at_it_now(store):
    elsewhere = replace(ENTRY, id=TimeId("later"), number=2, task=None)
    gone = replace(ENTRY, id=TimeId("gone"), number=3, removed_by=ANN.id, removed_at=NOW)
    await known(store, ENTRY, elsewhere, gone, TIMER)

    task = ENTRY.task
    assert await store.read(lambda desk: desk.timesheets.of_task(task)) == (
        replace(ENTRY, revision=1),
    )
    running = (replace(TIMER, revision=1),)
    assert await store.read(lambda desk: desk.timesheets.running_on(TIMER.task)) == running
    await keep(store, replace(TIMER, revision=1, stopped_at=NOW))
    assert await store.read(lambda desk: desk.timesheets.running_on(TIMER.task)) == ()


async def test_a_week_has_one_timesheet_and_keeps_what_was_done_with_it(store):
    await known(store, SHEET)
    submitted = replace(
        SHEET, revision=1, state=State.SUBMITTED, seconds=60, submitted_at=NOW, comment="“x”"
    )
    acts = [
        SheetAct(
            id=str(step),
            sheet=SHEET.id,
            at=NOW,
            act=step,
            actor=BOB.id,
            platform="slack",
            seconds=60,
            comment="“y”",
            is_own=True,
        )
        for step in (Step.SUBMIT, Step.RETURN)
    ]
    await keep(store, submitted, *acts)

    with pytest.raises(StaleStateError):
        await keep(store, replace(SHEET, id=SheetId("other"), number=2))
    with pytest.raises(StaleStateError):
        await keep(store, submitted)

    def read(desk):
        times = desk.timesheets
        return (
            times.sheet(ANN.id, MONDAY),
            times.sheet_by_number(1),
            *times.sheets(ANN.id, MONDAY),
            *times.handed_in(),
        )

    assert await store.read(read) == (replace(submitted, revision=2),) * 4
    assert await store.read(lambda desk: desk.timesheets.acts(SHEET.id)) == tuple(acts)
    assert await store.read(lambda desk: desk.timesheets.next_sheet()) == 2
    judged = replace(submitted, revision=2, state=State.APPROVED, judged_by=BOB.id, judged_at=NOW)
    await keep(store, judged)
    assert await store.read(lambda desk: desk.timesheets.handed_in()) == ()
