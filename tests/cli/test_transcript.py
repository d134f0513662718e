"""A task as files in a folder, from the command line, whether the desk runs or not."""

import asyncio

import pytest
from typer.testing import CliRunner

from adapters.cli.main import app
from storage.opening import open_store
from tests.storage.stories import MESSAGE, known


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command on a desk that has one task."""
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRONTDESK_STORAGE__URL", url)
    monkeypatch.setenv("FRONTDESK_TELEGRAM__TOKEN", "123456:hush")

    async def make() -> None:
        async with open_store(url) as store:
            await known(store, MESSAGE)

    asyncio.run(make())
    return lambda *words: CliRunner().invoke(app, ["transcript", *map(str, words)])


def test_a_page_and_a_text(run, tmp_path) -> None:
    said = run(1, tmp_path / "out")

    assert (said.exit_code, said.output[:17]) == (0, "#1 was written to")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "request-1.html",
        "request-1.txt",
    ]
    text = (tmp_path / "out" / "request-1.txt").read_text("utf-8")
    assert text.startswith("#1 book a table\n")
    assert "for two (https://example.org), please" in text


def test_mistakes_are_told_in_a_sentence(run, tmp_path) -> None:
    (tmp_path / "file").write_text("")

    for words, sentence in (
        ((7, tmp_path), "There is no task #7."),
        ((1, tmp_path / "file"), "cannot be written to"),
    ):
        said = run(*words)
        assert said.exit_code == 2
        assert sentence in said.output
