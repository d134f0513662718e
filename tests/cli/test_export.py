"""Everybody's time as a CSV file, from the command line."""

import asyncio
import csv
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from adapters.cli.main import app
from bot.domain.ids import TimeId
from storage.opening import open_store
from tests.storage.stories import known
from tests.storage.test_store_time import ENTRY, SHEET


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command on a desk where two entries of a day and a correction stand."""
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTDESK_STORAGE__URL", url)
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", "123456:hush")
    formula = replace(ENTRY, id=TimeId("b"), number=2, task=None, note="=1+1", seconds=100)
    less = replace(
        ENTRY, id=TimeId("c"), number=3, corrects=ENTRY.id, seconds=-600, reason="-a call"
    )

    async def make() -> None:
        async with open_store(url) as store:
            await known(store, ENTRY, formula, less, SHEET)

    asyncio.run(make())
    return lambda *words: CliRunner().invoke(app, ["export", "time", *map(str, words)])


def rows(file) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_entries_are_rows_and_no_formulas(run, tmp_path) -> None:
    said = run(tmp_path / "time.csv", "--from", "2025-03-01", "--to", "2025-03-31")

    assert (said.exit_code, said.output[:20]) == (0, "3 rows were written ")
    first, second, third = rows(tmp_path / "time.csv")
    assert (first["person"], first["team"], first["task"], first["client"]) == (
        *("Ann", "Night Owls", "1", "Cleo"),
    )
    assert (first["seconds"], first["note"], first["timesheet"]) == ("4800", "“layout”", "open")
    assert (second["note"], second["task"]) == ("'=1+1", "")
    assert (third["seconds"], third["corrects"], third["reason"]) == ("-600", "1", "'-a call")


def test_days_are_rounded_once(run, tmp_path) -> None:
    run(tmp_path / "t.csv", "--from", "2025-03-03", "--to", "2025-03-03", "--round", "quarter")

    found = {
        row["task"]: (row["seconds"], row["rounded_seconds"]) for row in rows(tmp_path / "t.csv")
    }
    assert found == {"": ("100", "900"), "1": ("4200", "4500")}


def test_mistakes_are_told_in_a_sentence(run, tmp_path) -> None:
    for file, since, until, sentence in (
        ("t.csv", "March", "2025-03-31", "“March” is no day"),
        ("t.csv", "2025-03-31", "2025-03-01", "is after"),
        ("no/t.csv", "2025-03-01", "2025-03-31", "cannot be written"),
    ):
        said = run(tmp_path / file, "--from", since, "--to", until)
        assert said.exit_code == 2
        assert sentence in " ".join(said.output.split())
