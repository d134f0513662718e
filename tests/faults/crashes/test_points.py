"""Every point is one that a desk passes: none is out of reach, none is forgotten."""

import json

import pytest

from tests.faults.crashes.chapters import CHAPTERS, ledger_of
from tests.faults.crashes.points import CROSSINGS, POINTS, WORLDS

KINDS = [
    (engine, kind, chapter)
    for chapter in CHAPTERS
    for engine in ("sqlite", "postgres")
    for kind in (*WORLDS, *CROSSINGS)
]
ALWAYS = KINDS[1:5:3]  # one on each engine


@pytest.mark.parametrize(
    ("database", "world_kind", "chapter"),
    [pytest.param(*each, marks=[] if each in ALWAYS else [pytest.mark.faults]) for each in KINDS],
    indirect=["database"],
    ids=str,
)
async def test_an_undisturbed_desk_passes_every_point(story, chapter, world_kind, tmp_path):
    story.chapter, story.visits = chapter, tmp_path / "visits.json"

    await story.is_told()

    visits = json.loads(story.visits.read_text())
    passed = [each for each in POINTS if world_kind in each.worlds]
    missed = [str(each) for each in passed if visits.get(str(each), 0) < _last(chapter, each)]
    assert missed == []
    ledger_of(story).keeps_the_promise()


def _last(chapter, point):
    """The last visit at which something may happen; zero where the chapter does not get there."""
    return chapter.visit(point, later=True) or chapter.visit(point, later=False)
