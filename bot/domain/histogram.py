"""Histograms: how many things took how long; no percentile is wrong by more than two percent.

Bins grow with what they hold, so that no two spans of one bin differ by more than a fiftieth. A
percentile is told as the roundest span of its bin: six minutes, rather than 5 min 59.4 s.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from struct import Struct

FINENESS = 50  # spans of one bin differ by at most one part in so many
LONGEST = timedelta(days=3653)  # what took longer is counted as if it had taken this long
_MILLISECOND = timedelta(milliseconds=1)
_LANE = 4  # bytes in which a bin counts, while histograms are added
_HEAD = Struct("<BH")  # how many bytes each count has, and the first bin that is told
_WIDTHS = (1, 2, 4)
_ROUND = (3_600_000, 60_000, 1_000, 1)


def _bins() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where each bin starts, and how it is told; in milliseconds."""
    firsts, told = [0], [0]
    first = 1
    while first <= LONGEST // _MILLISECOND:
        last = first + first // FINENESS
        firsts.append(first)
        told.append(_roundest(first, last))
        first = last + 1
    return tuple(firsts), tuple(told)


def _roundest(first: int, last: int) -> int:
    """A whole hour, minute, second or millisecond between these, near the middle of them."""
    middle = (first + last) // 2
    near = ((middle + unit // 2) // unit * unit for unit in _ROUND)
    return next(each for each in near if first <= each <= last)


_FIRSTS, _TOLD = _bins()


@dataclass(frozen=True, slots=True, repr=False)
class Histogram:
    """Counts by bin. They are the lanes of one great number, so that adding two is one addition.

    A bin counts up to four billion.
    """

    lanes: int = 0

    def __add__(self, other: "Histogram") -> "Histogram":
        """Both together."""
        return Histogram(self.lanes + other.lanes)

    def __repr__(self) -> str:
        """How many were counted; the number itself is long."""
        return f"<Histogram of {self.total}>"

    def __bool__(self) -> bool:
        """Whether anything was counted."""
        return self.lanes != 0

    @classmethod
    def of(cls, spans: Iterable[timedelta]) -> "Histogram":
        """How long things took; less than nothing counts as nothing."""
        lanes = 0
        for span in spans:
            place = bisect_right(_FIRSTS, max(span // _MILLISECOND, 0)) - 1
            lanes += 1 << place * _LANE * 8
        return cls(lanes)

    @property
    def total(self) -> int:
        """How many were counted."""
        return sum(self._counts())

    def percentile(self, share: float) -> timedelta | None:
        """The span that this share (0 to 1) of what was counted does not exceed; None of nothing.

        It is at most two percent from the smallest of the spans of which that is true (the nearest
        rank), as long as that was not longer than `LONGEST`.
        """
        counts = self._counts()
        rank = max(ceil(share * sum(counts)), 1)
        for told, count in zip(_TOLD, counts, strict=False):
            rank -= count
            if rank <= 0:
                return told * _MILLISECOND
        return None

    def pack(self) -> bytes:
        """As few bytes as there are bins between the shortest and the longest; `merged` reads them.

        Nothing when nothing was counted.
        """
        if not self.lanes:
            return b""
        first = ((self.lanes & -self.lanes).bit_length() - 1) // (_LANE * 8)
        rest = self.lanes >> first * _LANE * 8
        size = -(-rest.bit_length() // (_LANE * 8))
        wide = rest.to_bytes(size * _LANE, "little")
        width = next(
            each
            for each in _WIDTHS
            if all(wide[byte::_LANE].count(0) == size for byte in range(each, _LANE))
        )
        counts = bytearray(size * width)
        for byte in range(width):
            counts[byte::width] = wide[byte::_LANE]
        return _HEAD.pack(width, first) + counts

    def _counts(self) -> tuple[int, ...]:
        size = -(-self.lanes.bit_length() // (_LANE * 8))
        return Struct(f"<{size}I").unpack(self.lanes.to_bytes(size * _LANE, "little"))


def merged(packed: Iterable[bytes]) -> Histogram:
    """All of these together, as they were packed."""
    lanes = 0
    for each in packed:
        if not each:
            continue
        width, first = _HEAD.unpack_from(each)
        wide = bytearray((len(each) - _HEAD.size) // width * _LANE)
        for byte in range(width):
            wide[byte::_LANE] = each[_HEAD.size + byte :: width]
        lanes += int.from_bytes(wide, "little") << first * _LANE * 8
    return Histogram(lanes)
