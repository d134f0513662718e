"""The command `rehearse`: a day at the desk on stand-ins, faster than real, told line by line."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import OWN, CannotRunError, Say, cannot

if TYPE_CHECKING:
    from adapters.playground.day import Line
    from bot.config import Settings
    from bot.texts import Catalogue

LONGEST = 200  # characters of one message
HOUR = timedelta(hours=1)
Hours = Annotated[int, typer.Option(min=1, max=24, help="How long the day is.")]
Speed = Annotated[int, typer.Option(min=1, max=600, help="Minutes at the desk in a real minute.")]


def rehearse(hours: Hours = 8, speed: Speed = 60, *, config: Config = None) -> None:
    """Play a day on stand-ins and print what would happen; nobody real hears of it."""
    settings = read_settings(config)
    # Whoever has to mend a setting does not wait for what a desk needs.
    from adapters.cli.logs import start_logging  # noqa: PLC0415
    from adapters.cli.running import until_stopped  # noqa: PLC0415

    start_logging()
    try:
        asyncio.run(until_stopped(_rehearse(settings, timedelta(hours=hours), speed, typer.echo)))
    except CannotRunError as error:
        fail(str(error))


async def _rehearse(settings: "Settings", length: timedelta, speed: int, say: Say) -> None:
    """Play it from the desk's next opening; raises CannotRunError."""
    from adapters.cli.founding import founding_code  # noqa: PLC0415
    from adapters.cli.making import make_desk  # noqa: PLC0415
    from adapters.cli.menus import playground_manifest, slack_words  # noqa: PLC0415
    from adapters.cli.rehearsing import access_to  # noqa: PLC0415
    from adapters.playground import timing  # noqa: PLC0415
    from adapters.playground.day import Day, plan  # noqa: PLC0415
    from adapters.playground.playground import Playground  # noqa: PLC0415
    from bot.cards import Args, Text  # noqa: PLC0415
    from bot.texts import Catalogue  # noqa: PLC0415
    from bot.timekeeping import DeskClock  # noqa: PLC0415
    from storage.opening import open_store  # noqa: PLC0415

    catalogue = Catalogue(settings.desk.language)
    now = datetime.now(UTC)
    clock = DeskClock(timing.next_shift(settings.desk.calendar, now) - now)
    # What the clients ask is part of the catalogue, so that it is in the desk's language.
    requests = (
        Text("rehearse-request-table", {}),
        Text("rehearse-request-flight", {}),
        Text("rehearse-request-minutes", {}),
        Text("rehearse-request-invoice", {}),
    )
    asked = tuple(catalogue.words(each, OWN) for each in requests)
    turns = plan(asked, catalogue.words(Text("button-claim", {}), OWN), length)
    seen: list[Line] = []
    zone = ZoneInfo(settings.desk.calendar.zone)

    def tell(line: "Line") -> None:
        seen.append(line)
        say(_told(catalogue, line, zone))

    with TemporaryDirectory(prefix="frontdesk-") as place:
        folder = Path(place)
        playground = Playground(
            folder=folder,
            clock=clock,
            name=settings.desk.name,
            language=settings.desk.language,
            calendar=settings.desk.calendar,
            manifest=playground_manifest(settings.desk.name, catalogue),
            commands=slack_words(catalogue),
        )
        await playground.start(port=0)
        try:
            async with open_store(f"sqlite:///{folder / 'day.db'}") as store:
                made = make_desk(settings, store, clock, access_to(playground))
                made.given["telegram_bot"] = playground.world.telegram.bot.username
                begins: Args = {
                    "hours": length // HOUR,
                    "speed": speed,
                    "url": playground.url,
                }
                say(catalogue.words(Text("rehearse-begins", begins), OWN))
                async with asyncio.TaskGroup() as tasks:
                    desk = tasks.create_task(made.desk.run(), name="desk")
                    await playground.set_up(await founding_code(store, clock))
                    if playground.is_set_up:
                        day = Day(playground.world, clock, tell)
                        await day.play(turns, length=length, speed=speed)
                    desk.cancel()
                if not playground.is_set_up:
                    raise cannot(settings, "rehearse-stuck")
        finally:
            await playground.stop()
    ends: Args = {
        "asked": len(asked),
        "said": sum(line.is_desk and not line.is_change for line in seen),
        "changed": sum(line.is_desk and line.is_change for line in seen),
    }
    say(catalogue.words(Text("rehearse-ends", ends), OWN))


def _told(catalogue: "Catalogue", line: "Line", zone: ZoneInfo) -> str:
    """When, where, who and what."""
    from bot.cards import Args, Text  # noqa: PLC0415

    words = line.words
    if len(words) > LONGEST:
        words = f"{words[: LONGEST - 1].rstrip()}…"
    place = line.place
    where = place.title if place.kind == "group" else place.people[0].title()
    args: Args = {
        "at": f"{line.at.astimezone(zone):%H:%M}",
        "where": where,
        "who": line.sender,
        "words": words,
    }
    key = "rehearse-change" if line.is_change else "rehearse-line"
    return catalogue.words(Text(key, args), OWN)
