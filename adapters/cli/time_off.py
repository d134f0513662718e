"""The command `timeoff`: days off from a calendar file, whether the desk runs or not."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import CannotRunError, cannot

if TYPE_CHECKING:
    from adapters.calendars.reading import Found
    from adapters.cli.opening import OpenDesk
    from bot.config import Settings

Name = Annotated[str, typer.Argument(metavar="NAME", help="Whose days they are.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="The calendar file (.ics).")]
Free = Annotated[
    bool, typer.Option("--free", help="Also days that the calendar shows as free, not as busy.")
]


def timeoff(name: Name, file: File, *, free: Free = False, config: Config = None) -> None:
    """Take the whole days of a calendar file over as somebody's days off."""
    settings = read_settings(config)
    try:
        content = _content(settings, file)
        typer.echo(asyncio.run(_taken_over(settings, name, content, file, free=free)))
    except CannotRunError as error:
        fail(str(error))


def _content(settings: "Settings", file: Path) -> bytes:
    """What is in the file; raises CannotRunError."""
    from adapters.calendars.reading import LARGEST  # noqa: PLC0415 - as for `run`

    try:
        if file.stat().st_size > LARGEST:
            raise cannot(settings, "calendar-file-large", file=str(file))
        return file.read_bytes()
    except OSError as error:
        raise cannot(settings, "calendar-file-missing", file=str(file)) from error


async def _taken_over(
    settings: "Settings", name: str, content: bytes, file: Path, *, free: bool
) -> str:
    """Do it and return what is said then; raises CannotRunError."""
    from adapters.cli.opening import open_desk  # noqa: PLC0415 - as for `run`

    async with open_desk(settings, lambda text: typer.echo(text, err=True)) as desk:
        return await _take(settings, desk, name, content, file, free=free)


async def _take(
    settings: "Settings", desk: "OpenDesk", name: str, content: bytes, file: Path, *, free: bool
) -> str:
    from adapters.calendars.reading import Found, NoCalendarError, days_off  # noqa: PLC0415
    from bot.ports.store import Transaction  # noqa: PLC0415
    from bot.use_cases.shifts import taking_over  # noqa: PLC0415

    now = desk.clock.now()

    def work(tx: Transaction) -> tuple[str, int, Found]:
        people = taking_over.named(name, tx)
        if len(people) != 1:
            names = ", ".join(each.name for each in people)
            key = "time-off-several" if people else "time-off-nobody"
            raise cannot(settings, key, name=name, names=names)
        facts = taking_over.load(people[0], tx)
        try:
            found = days_off(content, taking_over.today(facts.asked, now), free=free)
        except NoCalendarError as error:
            raise cannot(settings, "calendar-file-none", file=str(file)) from error
        key = f"timeoff:{people[0].id}:{now.isoformat()}"
        outcome = taking_over.decide(key, facts, found.days, now)
        if outcome is None:
            raise cannot(settings, "time-off-too-many", name=people[0].name)
        decision, taken = outcome
        tx.record(decision, key=key, now=now)
        return people[0].name, sum((e.last - e.first).days + 1 for e in taken), found

    return _said(settings, *await desk.store.write(work))


def _said(settings: "Settings", name: str, days: int, found: "Found") -> str:
    from bot.cards import Text  # noqa: PLC0415
    from bot.texts import Catalogue  # noqa: PLC0415

    catalogue = Catalogue(settings.desk.language)
    texts = [Text("time-off-imported", {"name": name, "days": days})]
    if found.timed:
        texts.append(Text("time-off-left-timed", {"count": found.timed}))
    if found.free:
        texts.append(Text("time-off-left-free", {"count": found.free}))
    if found.unclear:
        texts.append(Text("time-off-left-unclear", {"count": found.unclear}))
    return "\n".join(catalogue.words(each, "") for each in texts)
