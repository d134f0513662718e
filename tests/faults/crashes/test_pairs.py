"""Two misfortunes at once: a platform's fault, and the end of the desk in the midst of it.

At send, answer and mark; told whole by `make faults`, with a slice that is always told.
"""

import pytest

from tests.faults.crashes.chapters import ledger_of
from tests.faults.crashes.pairs import AT_POSTS, PAIRS

SLICE = 23  # one of so many


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("misfortune", "point", "kind", "world_kind"),
    [
        pytest.param(
            *(misfortune, point, end, misfortune.platform),
            id=f"{misfortune}-{point}-{end}",
            marks=[] if number % SLICE == 0 else [pytest.mark.exhaustive],
        )
        for number, (misfortune, point, end) in enumerate(PAIRS)
    ],
)
async def test_an_end_in_the_midst_of_a_fault(story, misfortune, point, kind):
    story.misfortune, story.point, story.kind = misfortune, point, kind
    # The second post, so that the fault has been there before; of answers there are but two.
    story.times = 2 if point in AT_POSTS else 1

    await story.is_told()

    assert misfortune.has_shown_itself
    ledger_of(story).is_balanced()
