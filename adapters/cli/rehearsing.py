"""The rehearsal: the desk on stand-ins of both platforms, until it is started again or stopped."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.cli.access import Access
from adapters.cli.alone import alone
from adapters.cli.collecting import collect_from_now_on
from adapters.cli.following import calendars_followed
from adapters.cli.founding import founding_code
from adapters.cli.making import make_desk
from adapters.cli.menus import playground_manifest, slack_words
from adapters.cli.opening import DATABASE, UNREADABLE
from adapters.cli.sentences import Say, cannot, words_of
from adapters.cli.serving import health_server
from bot.config import Settings
from bot.texts import Catalogue
from storage.opening import open_store

if TYPE_CHECKING:
    from adapters.playground.playground import Playground


def access_to(playground: "Playground") -> Access:
    """To the stand-ins of both platforms."""
    return Access(
        telegram_token=playground.telegram_token,
        telegram_url=playground.telegram_api_url,
        slack_bot_token=playground.slack_bot_token,
        slack_app_token=playground.slack_app_token,
        slack_url=playground.slack_api_url,
        slack_hold=timedelta(),  # the stand-in keeps the order
    )


async def serve_playground(settings: Settings, say: Say) -> None:
    """The rehearsal, until somebody starts it again, and then from the beginning."""
    folder = settings.playground.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot(settings, "running-no-folder", folder=str(folder)) from error
    with alone(folder / DATABASE):
        await _rehearsals(settings, folder, say)


async def _rehearsals(settings: Settings, folder: Path, say: Say) -> None:
    """One rehearsal after another."""
    say(words_of(settings, "running-folder", folder=str(folder)))
    while True:
        await _rehearse(settings, folder / DATABASE, say)
        for ending in ("", "-wal", "-shm"):
            (folder / f"{DATABASE}{ending}").unlink(missing_ok=True)


async def _rehearse(settings: Settings, database: Path, say: Say) -> None:
    """The same desk as ever, connected to stand-ins of both platforms; ends on "Start again"."""
    from adapters.playground.playground import Playground  # noqa: PLC0415 - a real desk needs none
    from adapters.playground.server import NoPortError  # noqa: PLC0415 - likewise
    from adapters.playground.telegram.state import SnapshotUnreadable  # noqa: PLC0415 - likewise

    again = asyncio.Event()
    catalogue = Catalogue(settings.desk.language)
    try:
        clock = Playground.saved_clock(database.parent)
        playground = Playground(
            folder=database.parent,
            clock=clock,
            on_restart=again.set,
            name=settings.desk.name,
            language=settings.desk.language,
            calendar=settings.desk.calendar,
            manifest=playground_manifest(settings.desk.name, catalogue),
            commands=slack_words(catalogue),
        )
    except (SnapshotUnreadable, *UNREADABLE) as error:
        raise cannot(settings, "running-bad-folder", folder=str(database.parent)) from error
    try:
        await playground.start(port=settings.playground.port)
    except NoPortError as taken:
        await playground.stop()
        ports = {"first": str(taken.first), "last": str(taken.last)}
        raise cannot(settings, "running-no-port", **ports) from taken
    try:
        access = access_to(playground)
        async with open_store(f"sqlite:///{database}") as store:
            made = make_desk(settings, store, clock, access)
            collect_from_now_on()
            made.given["telegram_bot"] = playground.world.telegram.bot.username
            say(made.words("running-playground", url=playground.url))
            code = await founding_code(store, clock)
            async with (
                health_server(settings, made, say),
                calendars_followed(made, store),
                asyncio.TaskGroup() as tasks,
            ):
                running = tasks.create_task(made.desk.run(), name="desk")
                founding = tasks.create_task(playground.set_up(code), name="founding")
                await again.wait()
                running.cancel()
                founding.cancel()
    finally:
        await playground.stop()
