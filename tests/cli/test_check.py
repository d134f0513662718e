"""Whether what is kept is what the journal says, from the command line."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from adapters.cli.main import app
from bot.domain.clocks import start, stop
from bot.domain.targets import ClockKind
from bot.domain.task import ClockAct, ClockMark, JournalEntry, Status
from storage.opening import open_store
from tests.storage.stories import ANN, MINUTE, NOW, TASK, TEAM, known

STARTED = start(TASK, TEAM, ClockKind.RESPOND, NOW)
STOPPED = stop(STARTED, TEAM, NOW + 9 * MINUTE, ANN.id)
OPEN = JournalEntry(
    id="open",
    task=TASK.id,
    round=1,
    at=NOW,
    act="open",
    actor=TASK.client,
    platform="telegram",
    before=None,
    after=Status.NEW,
    marks=(ClockMark(kind=ClockKind.RESPOND, round=1, act=ClockAct.START, at=NOW),),
)
REPLY = replace(
    OPEN,
    id="reply",
    at=NOW + 10 * MINUTE,
    act="reply",
    before=Status.NEW,
    marks=(
        ClockMark(
            kind=ClockKind.RESPOND,
            round=1,
            act=ClockAct.STOP,
            at=NOW + 9 * MINUTE,
            credited_to=ANN.id,
        ),
    ),
)
OLD = start(TASK, TEAM, ClockKind.COMPLETE, NOW)  # of before the journal told of clocks


@pytest.fixture
def check(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTDESK_STORAGE__URL", url)
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", "123456:hush")

    async def make() -> None:
        async with open_store(url) as store:
            await known(store, STOPPED, OLD, OPEN, REPLY)

    asyncio.run(make())
    return lambda: CliRunner().invoke(app, ["check", "--clocks"])


def test_sound_clocks(check) -> None:
    said = check()

    assert said.exit_code == 0
    assert (
        "2 clocks of 1 tasks: each figure is what the journal says. 1 began before" in said.output
    )


def test_a_figure_that_was_changed_by_hand(check, tmp_path) -> None:
    with closing(sqlite3.connect(tmp_path / "desk.db")) as connection:
        connection.execute("UPDATE clock SET credited_to = 'bob' WHERE kind = 'respond'")
        connection.commit()

    said = check()

    assert said.exit_code == 1
    assert "1 of 2 clocks" in said.output and "#1 respond, round 1" in said.output
    assert "Traceback" not in said.output
