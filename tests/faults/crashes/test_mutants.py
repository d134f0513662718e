"""The stories can fail: a desk with one safeguard less is caught."""

import pytest

from tests.faults.crashes import points as at
from tests.faults.crashes.albums import ALBUMS
from tests.faults.crashes.chapters import ledger_of
from tests.faults.crashes.edits import EDITS
from tests.faults.crashes.mutants import MUTANTS
from tests.faults.crashes.points import SLACK, TELEGRAM, Kind
from tests.faults.crashes.walk import DAY

KILL, STOP = Kind.KILL, Kind.STOP
CAUGHT = {
    "told before stored": (at.RAW, TELEGRAM, KILL, "never happened"),
    "keys are not unique": (at.STORED, TELEGRAM, KILL, "Counter"),
    "done apart": (at.DONE, TELEGRAM, KILL, "opened"),
    "effects apart": (at.COMMITTED, SLACK, KILL, "never happened"),
    "noted before the call": (at.NOTED, TELEGRAM, KILL, "never happened"),
    "not marked as sending": (at.ARRIVED, TELEGRAM, KILL, "not marked"),
    "nothing is recovered": (at.MARKED, SLACK, KILL, "never happened"),
    "nothing is looked at": (at.COMMITTED, TELEGRAM, KILL, "never happened"),
    "repeats are not marked": (at.ARRIVED, TELEGRAM, KILL, "not marked"),
    "nothing is found": (at.ARRIVED, SLACK, KILL, "doubled"),
    "fired apart": (at.FIRED, SLACK, KILL, "never happened"),
    "nobody doubts": (at.COMMITTED, TELEGRAM, Kind.BUSY, "never happened"),
    "stumbles are buried": (at.MARKED, TELEGRAM, Kind.EXCEPTION, "never happened"),
    "calls are cut off": (at.ACCEPTED, TELEGRAM, STOP, "doubled by this kind"),
    "changes are dropped in doubt": (at.MARKED, TELEGRAM, KILL, "never happened"),
    "parts go alone": (at.MARKED, TELEGRAM, STOP, "five.bin"),
}
IN = {"changes are dropped in doubt": EDITS, "parts go alone": ALBUMS}
PATIENCE = 4.0  # nothing that a mutant loses comes later


def test_every_mutant_has_a_story():
    assert CAUGHT.keys() == MUTANTS.keys()


@pytest.mark.faults
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("mutant", "world_kind"), [(m, c[1]) for m, c in CAUGHT.items()])
async def test_a_mutant_is_caught(story, mutant, world_kind):
    story.point, _, story.kind, how = CAUGHT[mutant]
    story.times, story.mutant, story.patience = 1, mutant, PATIENCE
    story.chapter = IN.get(mutant, DAY)

    with pytest.raises(AssertionError, match=how):
        await _is_told(story)


async def _is_told(story):
    await story.is_told()
    ledger_of(story).keeps_the_promise()
