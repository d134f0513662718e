"""The chapters, each with the ledger that is kept of it, and the moments at which desks end."""

from dataclasses import dataclass

from tests.faults.crashes.albums import ALBUMS, AlbumsLedger
from tests.faults.crashes.edits import EDITS, EditsLedger
from tests.faults.crashes.ledger import DayLedger, Ledger
from tests.faults.crashes.points import Point
from tests.faults.crashes.story import Story
from tests.faults.crashes.walk import DAY, Chapter

LEDGERS: dict[str, type[Ledger]] = {
    DAY.name: DayLedger,
    EDITS.name: EditsLedger,
    ALBUMS.name: AlbumsLedger,
}
CHAPTERS = (DAY, EDITS, ALBUMS)


def ledger_of(story: Story) -> Ledger:
    """The ledger of what the story tells."""
    return LEDGERS[story.chapter.name](story)


@dataclass(frozen=True, slots=True)
class Moment:
    """The first time that a desk gets to a point in a chapter, or in the midst of its work."""

    name: str
    chapter: Chapter
    later: bool

    def __str__(self) -> str:
        return self.name

    def visit(self, point: Point) -> int:
        """Which visit of the point that is; zero where there is none."""
        return self.chapter.visit(point, later=self.later)


MOMENTS = (
    Moment("at first", DAY, later=False),
    Moment("later", DAY, later=True),
    Moment("at the first edit", EDITS, later=False),
    Moment("amid edits", EDITS, later=True),
    Moment("at the first album", ALBUMS, later=False),
    Moment("amid albums", ALBUMS, later=True),
)
