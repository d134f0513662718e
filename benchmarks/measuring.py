"""Figures: CPU seconds of this process, medians of rounds, and ratios in words."""

import resource
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What a piece of work took, in seconds."""

    wall: float
    cpu: float


def cpu() -> float:
    """The CPU seconds that this process has used, all its threads together."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each figure for itself."""
    return Cost(
        wall=statistics.median(each.wall for each in costs),
        cpu=statistics.median(each.cpu for each in costs),
    )


def ratio(costs: Sequence[Cost], others: Sequence[Cost]) -> str:
    """How many times as much the others took, CPU first, as the median of the rounds' ratios."""
    pairs = list(zip(costs, others, strict=True))
    by_cpu = statistics.median(theirs.cpu / ours.cpu for ours, theirs in pairs)
    by_wall = statistics.median(theirs.wall / ours.wall for ours, theirs in pairs)
    return f"{by_cpu:5.2f} x by CPU, {by_wall:5.2f} x by the clock"


def centile(values: Sequence[float], part: float) -> float:
    """The value below which `part` of them lie (0 to 1)."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]
