"""Every point is one that a desk passes: none is out of reach, none is forgotten."""

import json

import pytest

from tests.faults.crashes.ledger import Ledger
from tests.faults.crashes.points import CROSSINGS, POINTS, WORLDS

KINDS = [(engine, kind) for engine in ("sqlite", "postgres") for kind in (*WORLDS, *CROSSINGS)]
ALWAYS = KINDS[1:5:3]  # one on each engine


@pytest.mark.parametrize(
    ("database", "world_kind"),
    [pytest.param(*each, marks=[] if each in ALWAYS else [pytest.mark.faults]) for each in KINDS],
    indirect=["database"],
)
async def test_an_undisturbed_desk_passes_every_point(story, world_kind, tmp_path):
    story.visits = tmp_path / "visits.json"

    await story.is_told()

    visits = json.loads(story.visits.read_text())
    passed = [each for each in POINTS if world_kind in each.worlds]
    missed = [str(each) for each in passed if visits.get(str(each), 0) < each.later]
    assert missed == []
    Ledger(story).keeps_the_promise()
