"""Every story of the acceptance tests once more, in a language in which only catalogues speak."""

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import import_module
from pathlib import Path

import pytest

from bot.cards import Text
from tests import acceptance
from tests.acceptance.conftest import found
from tests.acceptance.stage import ASKING, CALLED, Stage, open_stage
from tests.clock import StoryClock
from tests.pseudo.language import plain, pseudo, pseudo_catalogue
from tests.pseudo.ledger import Views, is_made_up, leftovers, unwritten, words_in, words_on
from tests.sqlite import open_new

Story = Callable[..., Awaitable[None]]
CALLED_FROM_OUTSIDE = {"test_pages"}


def stories() -> dict[str, Story]:
    """Those that need nothing but an agency and the place of its database, wherever told."""
    (folder,) = acceptance.__path__
    modules = (
        import_module(f"tests.acceptance.{path.stem}") for path in Path(folder).glob("test_*.py")
    )
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": story
        for module in modules
        for name, story in inspect.getmembers(module, inspect.iscoroutinefunction)
        if name.startswith("test_") and wants(story) <= {"agency", "tmp_path"}
    }


def wants(story: Story) -> set[str]:
    """What a story has to be given."""
    return set(inspect.signature(story).parameters)


STORIES = stories()


@pytest.fixture
async def stage(tmp_path: Path, name: str) -> AsyncIterator[Stage]:
    clock = StoryClock()
    way = CALLED if name.partition(".")[0] in CALLED_FROM_OUTSIDE else ASKING
    async with (
        open_new(tmp_path / "desk.db") as store,
        open_stage(store, clock, way=way, catalogue=pseudo_catalogue()) as stage,
    ):
        stage.reads = plain
        yield stage


@pytest.mark.parametrize("name", sorted(STORIES))
async def test_a_story(name: str, stage: Stage, tmp_path: Path) -> None:
    views, given = Views(stage.slack), {"agency": await found(stage), "tmp_path": tmp_path}

    await STORIES[name](**{each: given[each] for each in wants(STORIES[name])})

    await stage.quiet_but_waiting()
    assert unwritten(stage, views) == {}


def test_there_are_stories_of_each_kind() -> None:
    told = {name.partition(".")[0] for name in STORIES}

    assert {"test_the_line", "test_intake", "test_newcomers", "test_who_reads_what"} <= told
    assert {"test_pages", "test_slack_forms", "test_two_languages"} <= told


# That the net has no hole


def test_a_sentence_beside_the_catalogues_is_found() -> None:
    assert leftovers("Carla is late", {"Carla"}, frozenset()) == ["is", "late"]


def test_everything_that_is_read_in_a_form_is_looked_at() -> None:
    option = {"text": {"type": "plain_text", "text": "urgent"}, "value": "u"}
    view = {
        "type": "modal",
        "title": {"type": "plain_text", "text": "New"},
        "submit": {"type": "plain_text", "text": "Send"},
        "blocks": [
            {"type": "context", "elements": [{"type": "mrkdwn", "text": "too late"}]},
            {
                "type": "input",
                "block_id": "words",
                "label": {"type": "plain_text", "text": "What?"},
                "hint": {"type": "plain_text", "text": "In words"},
                "element": {"type": "radio_buttons", "options": [option], "initial_value": "as is"},
            },
        ],
    }

    read = {"New", "Send", "too late", "What?", "In words", "urgent", "as is"}
    assert set(words_in(view)) == read


def test_everything_that_is_read_on_a_page_is_looked_at() -> None:
    page = """<title>One</title><style>p { color: red }</style>
    <p class="two">Three <b title="Four">Five</b></p>"""

    assert " ".join(words_on(page)).split() == ["One", "Three", "Four", "Five"]


def test_what_people_are_called_and_said_is_theirs() -> None:
    own = {"Carla", "Book a table"}
    text = f"{pseudo('Got it:')} Book a table, Carla, Mon 5 Jan 09:00 KEYSZZ23 https://t.me/desk"

    assert leftovers(text, own, frozenset()) == []


def test_the_made_up_language_can_be_read() -> None:
    said = pseudo("Welcome, 2 friends!")

    assert plain(said) == "Welcome, 2 friends!"
    assert len(said) >= len("Welcome, 2 friends!") * 1.3
    assert is_made_up(said)


@pytest.mark.parametrize(("language", "read"), [("en", "2 files"), ("de", "2 Dateien")])
def test_every_sentence_becomes_made_up(language: str, read: str) -> None:
    said = pseudo_catalogue().words(Text("files-count", {"count": 2}), language)

    assert plain(said) == read
    assert leftovers(said, set(), frozenset()) == []
