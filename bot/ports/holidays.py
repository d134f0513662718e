"""Public holidays, of whichever region somebody names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol


class UnknownRegionError(LookupError):
    """Nobody knows this region's holidays; `known` are the parts of the country, if that is one."""

    def __init__(self, region: str, known: tuple[str, ...] = ()) -> None:
        """Remember what could have been named."""
        super().__init__(region)
        self.known = known


@dataclass(frozen=True, slots=True)
class RegionHolidays:
    """A region as it is written, like DE-BY, and its holidays by their names."""

    region: str
    days: Mapping[date, str]


class Holidays(Protocol):
    """Who knows them."""

    def of(self, region: str, years: Iterable[int], language: str) -> RegionHolidays:
        """A region's in these years, named in this language if it can be.

        Raises UnknownRegionError.
        """
        ...


class NoHolidays:
    """Knows no region; for a desk that was given nobody who does."""

    def of(self, region: str, years: Iterable[int], language: str) -> RegionHolidays:  # noqa: ARG002 - the port's
        """Raises UnknownRegionError."""
        raise UnknownRegionError(region)
