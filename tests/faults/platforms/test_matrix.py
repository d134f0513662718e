"""Every fault of both platforms meets every kind of call: nothing is lost, nothing doubled unsaid."""

import pytest

from adapters.playground.faults import CATALOGUE, Nature
from tests.faults.books import Books
from tests.faults.platforms.cells import BESIDE, CELLS, SLICE, Cell
from tests.faults.platforms.days import DAYS, Day
from tests.faults.platforms.outcomes import RECORDED, note, outcome


def test_every_fault_of_the_catalogue_has_its_cells() -> None:
    enumerated = {(cell.kind.platform, cell.kind.name) for cell in CELLS}
    assert enumerated == {(kind.platform, kind.name) for kind in CATALOGUE}
    beside = {(k.platform, k.name) for k in CATALOGUE if k.nature is not Nature.CALL}
    assert BESIDE.keys() == beside


def test_every_cell_was_told_and_its_outcome_written_down() -> None:
    assert sorted(RECORDED) == sorted(map(str, CELLS)), "make faults writes them anew"


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(
            cell, marks=[] if str(cell) in SLICE else [pytest.mark.exhaustive], id=str(cell)
        )
        for cell in CELLS
    ],
)
async def test_a_fault_costs_what_is_written_down(cell: Cell, agency, sqlite_database) -> None:
    day = DAYS[cell.day](agency)
    books = Books(sqlite_database.rows, day.shown)

    await _is_told(day, cell)

    books.every_arrival_has_one_disposition(poison=cell.poison)
    books.every_reminder_was_fired_once()
    books.every_delivery_stands_where_it_belongs(renumbered=cell.kind.name == "migrated")
    books.every_double_is_marked()
    books.every_view_is_one_message()
    books.whoever_wrote_what_did_not_arrive_was_told()
    day.all_is_there(books)
    note(cell, outcome(day, cell, books))


async def _is_told(day: Day, cell: Cell) -> None:
    """The day, with the fault at its time."""
    fault = _plan(day, cell) if cell.act == "begin" else None
    await day.begin()
    for act in day.acts:
        meets = act == cell.act
        if meets and cell.before:
            fault = _plan(day, cell)
        await day.act(act)
        if meets and not cell.before:
            fault = _plan(day, cell)
        await day.settles()
        if meets and cell.kind.nature is Nature.STATE:
            day.faults_of(cell.kind.platform).switch_off(fault.id)
            if cell.kind.name == "sockets_down":
                await day.has_caught_up()
            await day.settles()
    await day.stage.until(lambda: fault.shown, f"{cell} shows itself", list)
    await day.settles()


def _plan(day: Day, cell: Cell):
    """Let it go wrong from now on."""
    values = dict(cell.values)
    names = {each.name for each in cell.kind.parameters}
    if "method" in names:
        values["method"] = cell.call.method
    if cell.role and "chat" in names:
        values["chat"] = day.chat_of(cell.role)
    faults = day.faults_of(cell.kind.platform)
    if cell.kind.name == "rights_taken":
        day.stage.telegram.set_bot_rights(int(day.chat_of(cell.role)), admin=True)
    day.fault = fault = faults.plan(cell.kind.name, **values)
    if cell.kind.nature is Nature.SOCKET or values.get("method") == "apps.connections.open":
        faults.drop_sockets()  # so that another is opened
    return fault
