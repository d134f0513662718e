"""Every story of the acceptance tests once more, in a language in which only catalogues speak."""

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import import_module
from pathlib import Path

import pytest

from bot.cards import Text
from storage.sqlite import open_sqlite
from tests import acceptance
from tests.acceptance.conftest import Agency, found
from tests.acceptance.stage import Stage, open_stage
from tests.clock import StoryClock
from tests.pseudo.language import plain, pseudo, pseudo_catalogue
from tests.pseudo.ledger import is_made_up, leftovers, unwritten

Story = Callable[[Agency], Awaitable[None]]


def stories() -> dict[str, Story]:
    """Those that need nothing but an agency, wherever they are told."""
    (folder,) = acceptance.__path__
    modules = (
        import_module(f"tests.acceptance.{path.stem}")
        for path in Path(folder).glob("test_*.py")
        # Here there is only one language, a desk that is not called from outside, and a ledger of
        # chats, which forms and the Home tab are not part of.
        if path.stem not in {"test_two_languages", "test_pages", "test_slack_forms"}
    )
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": story
        for module in modules
        for name, story in inspect.getmembers(module, inspect.iscoroutinefunction)
        if name.startswith("test_") and list(inspect.signature(story).parameters) == ["agency"]
    }


STORIES = stories()


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    clock = StoryClock()
    async with (
        open_sqlite(str(tmp_path / "desk.db")) as store,
        open_stage(store, clock, catalogue=pseudo_catalogue()) as stage,
    ):
        stage.reads = plain
        yield stage


@pytest.mark.parametrize("name", sorted(STORIES))
async def test_a_story(name: str, stage: Stage) -> None:
    agency = await found(stage)

    await STORIES[name](agency)

    await stage.quiet()
    assert unwritten(stage) == {}


def test_there_are_stories_of_each_kind() -> None:
    told = {name.partition(".")[0] for name in STORIES}

    assert {"test_the_line", "test_intake", "test_newcomers", "test_who_reads_what"} <= told


# That the net has no hole


def test_a_sentence_beside_the_catalogues_is_found() -> None:
    assert leftovers("Carla is late", {"Carla"}, frozenset()) == ["is", "late"]


def test_what_people_are_called_and_said_is_theirs() -> None:
    own = {"Carla", "Book a table"}
    text = f"{pseudo('Got it:')} Book a table, Carla, Mon 5 Jan 09:00 KEYSZZ23 https://t.me/desk"

    assert leftovers(text, own, frozenset()) == []


def test_the_made_up_language_can_be_read() -> None:
    said = pseudo("Welcome, 2 friends!")

    assert plain(said) == "Welcome, 2 friends!"
    assert len(said) >= len("Welcome, 2 friends!") * 1.3
    assert is_made_up(said)


def test_every_sentence_becomes_made_up() -> None:
    said = pseudo_catalogue().words(Text("files-count", {"count": 2}), "de")

    assert plain(said) == "2 files"
    assert leftovers(said, set(), frozenset()) == []
