"""The knowledge as Markdown files: taken in, written out, the same again; mistakes named by line."""

import asyncio

import pytest
from typer.testing import CliRunner

from adapters.cli.main import app
from storage.opening import open_store
from tests.house.documents import ROOT

ENTRIES = ROOT / "tests" / "knowledge" / "entries"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Runs a command on a desk's own database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTDESK_STORAGE__URL", f"sqlite:///{tmp_path / 'desk.db'}")
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", "123456:hush")

    def run(*words: str):
        return CliRunner().invoke(app, ["faq", *words])

    async def make() -> None:
        async with open_store(f"sqlite:///{tmp_path / 'desk.db'}"):
            pass

    asyncio.run(make())
    return run


def contents(folder) -> set[str]:
    return {path.read_text(encoding="utf-8") for path in folder.glob("*.md")}


def test_forty_entries_come_out_as_they_went_in(desk, tmp_path) -> None:
    said = desk("import", str(ENTRIES))
    assert (said.exit_code, said.output.split(";")[0].split(".")[0]) == (
        0,
        "40 added, 0 changed, 0 as they were",
    )

    desk("export", str(tmp_path / "out"))

    assert contents(tmp_path / "out") == contents(ENTRIES)
    assert desk("import", str(tmp_path / "out")).output.startswith("0 added, 0 changed, 40 as")


def test_a_changed_file_changes_its_entry(desk, tmp_path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_text("---\ntitle: Hours\n---\nNine to five.\n")
    desk("import", str(folder))
    (folder / "a.md").write_text('---\ntitle: Hours\nquestions:\n  - "Open: when?"\n---\nTen.\n')

    assert desk("import", str(folder)).output.startswith("0 added, 1 changed, 0 as")
    desk("export", str(tmp_path / "out"))
    assert contents(tmp_path / "out") == contents(folder)


@pytest.mark.parametrize(
    ("file", "line", "words"),
    [
        ("title: Hours\n", 1, "first line must be"),
        ("---\ntitle: Hours\n", 1, "second line"),
        ("---\nlanguage: en\n---\nNine.\n", 3, "title is missing"),
        ("---\ntitle: Hours\n---\n\n", 3, "answer is missing"),
        ("---\ntitle: Hours\nauthor: Ann\n---\nNine.\n", 3, "“author” is unknown"),
        ("---\ntitle: Hours\nsomething\n---\nNine.\n", 3, "neither"),
        ("---\ntitle: Hours\ntitle: Times\n---\nNine.\n", 3, "twice"),
        ('---\ntitle: "Hours\n---\nNine.\n', 2, "quotes"),
        ("---\ntitle: Hours\nquestions: When?\n---\nNine.\n", 3, "begins with"),
    ],
)
def test_a_mistake_is_named_with_file_and_line_and_nothing_is_kept(
    desk, tmp_path, file, line, words
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_text("---\ntitle: Good\n---\nYes.\n")
    (folder / "b.md").write_text(file)

    said = desk("import", str(folder))

    assert said.exit_code == 2
    assert f"b.md, line {line}: " in said.output
    assert words in said.output
    assert desk("export", str(tmp_path / "out")).output.startswith("0 entries")


def test_a_folder_without_files_is_told(desk, tmp_path) -> None:
    (tmp_path / "in").mkdir()

    assert desk("import", str(tmp_path / "in")).exit_code == 2
    assert "is no folder" in desk("import", str(tmp_path / "nowhere")).output
