"""The command `export time`: everybody's time as a CSV file, whether the desk runs or not."""

import asyncio
import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import CannotRunError, cannot
from bot.domain.timesheet.rounding import Rounding

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.use_cases.time.tabulating import Cell

export = typer.Typer(help="What the desk knows, as files for other programs.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(metavar="FILE", help="The CSV file that is written.")]
Since = Annotated[str, typer.Option("--from", metavar="DAY", help="The first day: 2026-11-01.")]
Until = Annotated[str, typer.Option("--to", metavar="DAY", help="The last day: 2026-11-30.")]
Rule = Annotated[
    Rounding | None,
    typer.Option(
        "--round",
        help="One row for each person, task and day, with its time also rounded: to the nearest "
        "minute, or up to the quarter hour. Without it, one row for each entry.",
    ),
]


@export.command("time")
def export_time(
    file: File, since: Since, until: Until, *, rule: Rule = None, config: Config = None
) -> None:
    """Write everybody's time of some days, in seconds."""
    settings = read_settings(config)
    try:
        first, last = _days(settings, since, until)
        typer.echo(asyncio.run(_written(settings, file, first, last, rule)))
    except CannotRunError as error:
        fail(str(error))


def _days(settings: "Settings", since: str, until: str) -> tuple[date, date]:
    """Both days; raises CannotRunError."""
    days = []
    for each in (since, until):
        try:
            days.append(date.fromisoformat(each))
        except ValueError as error:
            raise cannot(settings, "export-bad-day", day=each) from error
    first, last = days
    if first > last:
        raise cannot(settings, "export-days-reversed", since=since, until=until)
    return first, last


async def _written(
    settings: "Settings", file: Path, first: date, last: date, rule: Rounding | None
) -> str:
    """Write the file; return what is said then. Raises CannotRunError."""
    # Whoever has to mend a setting does not wait for what a desk needs.
    from adapters.cli.opening import open_desk  # noqa: PLC0415
    from bot.cards import Text  # noqa: PLC0415
    from bot.texts import Catalogue  # noqa: PLC0415
    from bot.use_cases.time.tabulating import table  # noqa: PLC0415

    async with open_desk(settings, lambda text: typer.echo(text, err=True)) as desk:
        rows = await desk.store.read(lambda read: table(read, first, last, rule))
    try:
        _write(file, rows)
    except OSError as error:
        raise cannot(settings, "export-no-file", file=str(file)) from error
    text = Text("export-written", {"rows": len(rows) - 1, "file": str(file)})
    return Catalogue(settings.desk.language).words(text, "")


def _write(file: Path, rows: "Iterable[tuple[Cell, ...]]") -> None:
    """Write the rows; raises OSError."""
    from bot.use_cases.time.tabulating import safe  # noqa: PLC0415

    # Spreadsheets know by the mark at its beginning that it is UTF-8.
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened).writerows([safe(cell) for cell in row] for row in rows)
