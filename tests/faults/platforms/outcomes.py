"""What each cell of the matrix came to: measured, compared with what was written down, or noted.

`python -m tests.faults.platforms.outcomes <folder>` writes down anew what a run has noted there.
"""

import json
import os
import sys
from pathlib import Path

from tests.faults.books import Books
from tests.faults.platforms.cells import CELLS, Cell
from tests.faults.platforms.days import Day

PLACE = Path(__file__).with_name("outcomes.json")
RECORDED: dict[str, str] = json.loads(PLACE.read_text(encoding="utf-8")) if PLACE.exists() else {}
NOTES = os.environ.get("FRONTDESK_FAULT_NOTES", "")
"""A folder where a run leaves what it measured, to be gathered afterwards."""


def outcome(day: Day, cell: Cell, books: Books) -> str:
    """In the words of the table."""
    words = []
    unsent = books.unsent()
    if unsent and all("show" in each.effect for each in unsent):
        words.append("once, with its next change")
    elif unsent:
        words.append("refused, and whoever wrote it is told")
    elif books.doubles():
        words.append("twice, marked")
    elif books.marked():
        words.append("once, marked")
    else:
        words.append("once")
    if cell.call is not None and cell.call.name == "answer" and not day.answered():
        words.append("the answer is lost")
    if cell.act == "fill in" and not day.had_form:
        words.append("asked to say it in words")
    return "; ".join(words)


def note(cell: Cell, measured: str) -> None:
    """Compare with what is on record, or write it down where a run is asked to."""
    if NOTES:
        line = json.dumps({str(cell): measured}, ensure_ascii=False)
        with Path(NOTES, f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
        return
    assert measured == RECORDED.get(str(cell)), f"{cell}: {measured}"


def gather(folder: Path) -> None:
    """Write down what the processes of a run have noted."""
    measured = dict(RECORDED)
    for place in sorted(folder.glob("*.jsonl")):
        for line in place.read_text(encoding="utf-8").splitlines():
            measured |= json.loads(line)
    known = {str(cell): measured[str(cell)] for cell in CELLS if str(cell) in measured}
    PLACE.write_text(f"{json.dumps(known, indent=0)}\n", encoding="utf-8")


if __name__ == "__main__":
    gather(Path(sys.argv[1]))
