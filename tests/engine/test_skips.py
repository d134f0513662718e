"""What was skipped: counted for good, told once an hour, and never in anybody's words."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.skips import MOST_KINDS, QUIET, Skips
from tests.storage.stories import NOW


def test_a_kind_is_told_once_an_hour_with_how_often_it_came():
    skips = Skips()

    with capture_logs() as said:
        for second in range(5):
            skips.note("telegram", "message:story", NOW + timedelta(seconds=second))
        skips.note("slack", "event:channel_rename", NOW)
        skips.note("telegram", "message:story", NOW + QUIET)

    assert [(line["platform"], line["kind"], line["times"]) for line in said] == [
        ("telegram", "message:story", 1),
        ("slack", "event:channel_rename", 1),
        ("telegram", "message:story", 5),
    ]
    assert skips.counts == {("telegram", "message:story"): 6, ("slack", "event:channel_rename"): 1}


@pytest.mark.parametrize("kind", ["what a person wrote", "", "x" * 81, "message:\n", "müde"])
def test_a_name_that_is_none_is_not_repeated(kind):
    skips = Skips()

    with capture_logs() as said:
        skips.note("telegram", kind, NOW)

    assert skips.counts == {("telegram", "odd"): 1}
    assert said[0]["kind"] == "odd"


def test_there_is_no_end_of_kinds_but_of_counting_them_apart():
    skips = Skips()

    with capture_logs():
        for number in range(MOST_KINDS + 50):
            skips.note("slack", f"event:{number}", NOW)

    assert len(skips.counts) == MOST_KINDS + 1
    assert skips.counts["slack", "other"] == 50
