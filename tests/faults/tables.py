"""The tables of docs/reliability.md: what is promised at every point, and what every fault costs."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.crashes.chapters import CHAPTERS
from tests.faults.crashes.pairs import AT_ANSWERS, AT_POSTS, PAIRS
from tests.faults.crashes.points import POINTS, Kind, Point
from tests.faults.platforms.cells import CELLS, Cell
from tests.faults.platforms.outcomes import RECORDED

ROOT = Path(__file__).parents[2]
WORDS: dict[str, str] = json.loads(
    (ROOT / "adapters/playground/page/words.en.json").read_text(encoding="utf-8")
)
NOT_THERE = "-"
PLATFORMS = {"telegram": "Telegram", "slack": "Slack"}
Lines = list[list[str]]


def every_table() -> Iterator[tuple[str, Sequence[str], Lines]]:
    """Each with its heading, the names of its columns, and its lines."""
    kinds = ["Killed there, it arrives", "Stopped there", "An exception there", "Database busy"]
    yield (
        "At every point",
        ["Step", "Point", "In the chapters", *kinds, "Disk full, read-only"],
        [[each.step, each.name, _chapters(each), *_costs(each)] for each in POINTS],
    )
    for platform, name in PLATFORMS.items():
        yield f"What {name} can do", ["Fault", "What people write arrives"], _faults(platform)
    yield "Two at once", ["Fault", "Kinds of end", "At the points"], _pairs()


def _chapters(point: Point) -> str:
    """Where it is told what happens there."""
    return ", ".join(str(each) for each in CHAPTERS if each.visit(point, later=False))


def _costs(point: Point) -> list[str]:
    refusing = (Kind.BUSY, Kind.FULL)
    return [
        point.cost_of(Kind.KILL),
        point.cost_of(Kind.STOP),
        _raised(point),
        *(point.cost_of(kind) if kind in point.kinds else NOT_THERE for kind in refusing),
    ]


def _raised(point: Point) -> str:
    cost = point.cost_of(Kind.EXCEPTION)
    return f"{cost}; the desk ends, the next goes on" if point.falls else cost


def _faults(platform: str) -> Lines:
    """A line for each fault: what it costs almost everywhere, and where it costs something else."""
    of_faults: dict[str, list[Cell]] = {}
    for cell in CELLS:
        if cell.kind.platform == platform:
            of_faults.setdefault(cell.fault, []).append(cell)
    return [[_named(cells[0]), _told(cells)] for cells in of_faults.values()]


def _named(cell: Cell) -> str:
    """As the playground's page calls it, with the values that there is a choice of."""
    more = cell.fault.removeprefix(f"{cell.kind.platform} {cell.kind.name}").split()
    name = WORDS[f"fault-{cell.kind.name}"]
    return f"{name} ({', '.join(each.replace('_', ' ') for each in more)})" if more else name


def _told(cells: list[Cell]) -> str:
    measured: dict[str, list[str]] = {}
    for cell in cells:
        measured.setdefault(RECORDED.get(str(cell), "not told yet"), []).append(cell.meets)
    (most, _), *others = sorted(measured.items(), key=lambda each: -len(each[1]))
    return ". ".join([most, *(f"At {', '.join(meets)}: {words}" for words, meets in others)])


def _pairs() -> Lines:
    """Every fault that a post or an answer can meet, for each of the ends."""
    points = "; ".join(str(each) for each in (*AT_POSTS, *AT_ANSWERS))
    ends = ", ".join(dict.fromkeys(str(end) for _, _, end in PAIRS))
    names = dict.fromkeys(
        (misfortune.platform, WORDS[f"fault-{misfortune.name}"]) for misfortune, _, _ in PAIRS
    )
    return [
        [f"{PLATFORMS[each]}: {', '.join(n for p, n in names if p == each)}", ends, points]
        for each in PLATFORMS
    ]
