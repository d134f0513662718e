"""Two misfortunes at once: every fault that a post or an answer can meet, and each end in its midst."""

from itertools import product

from adapters.playground.faults import CATALOGUE, FaultKind, Nature
from adapters.playground.faults.catalogue import ANY
from tests.faults.crashes.points import (
    ACCEPTED,
    ANSWER_ACCEPTED,
    ANSWERING,
    ARRIVED,
    MARKED,
    NOTING,
    SLACK,
    TELEGRAM,
    Kind,
)
from tests.faults.crashes.story import Misfortune
from tests.faults.platforms.cells import MEANT_FOR, variants

POSTS = {TELEGRAM: "sendMessage", SLACK: "chat.postMessage"}
ANSWERS = {TELEGRAM: "answerCallbackQuery", SLACK: "response_url"}
AT_POSTS, AT_ANSWERS = (MARKED, ACCEPTED, ARRIVED, NOTING), (ANSWERING, ANSWER_ACCEPTED)
ENDS = (Kind.KILL, Kind.STOP)
SHORT = {"retry_after": 1}
"""Asked to wait, the desk waits in earnest."""

REFUSALS = frozenset({"error"})
"""What is refused for good ends there and then; the matrix of the platforms tells of it."""


def _meets_posts(kind: FaultKind) -> bool:
    """Whether a post, or an answer, can meet it."""
    methods = [str(each.default) for each in kind.parameters if each.name == "method"]
    meant = MEANT_FOR.get((kind.platform, kind.name), *methods[:1]) if methods else ""
    return (
        kind.nature is Nature.CALL
        and kind.name not in REFUSALS
        and meant[:4] in {ANY, "send", "chat"}
    )


def _misfortunes(kind: FaultKind, method: str):
    given = {each.name for each in kind.parameters}
    short = {name: value for name, value in SHORT.items() if name in given}
    for values in variants(kind):
        yield Misfortune(kind.platform, kind.name, {**values, **short, "method": method})


PAIRS = [
    (misfortune, point, end)
    for kind in CATALOGUE
    if _meets_posts(kind)
    for methods, points in ((POSTS, AT_POSTS), (ANSWERS, AT_ANSWERS))
    for misfortune in _misfortunes(kind, methods[kind.platform])
    for point, end in product(points, ENDS)
]
