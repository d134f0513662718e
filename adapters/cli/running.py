"""Running: the composition root, where store, desk, platforms and playground are put together."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from adapters.cli.access import Access, access_of
from adapters.cli.alone import NotAloneError, alone
from adapters.cli.forms import slack_forms
from adapters.cli.founding import founding_code, mint, mint_token
from adapters.cli.menus import playground_manifest, slack_words, telegram_menus
from adapters.slack.channel import SlackChannel
from adapters.telegram.channel import TelegramChannel
from adapters.web.routes import Route
from adapters.web.server import CannotListenError, WebServer
from bot.cards import Text
from bot.config import Settings
from bot.desk import Desk
from bot.ports.store import Store, StoreBusyError, StoreLostError
from bot.texts import Catalogue
from bot.timekeeping import DeskClock
from bot.wording import Wording
from storage.errors import StorageError
from storage.opening import SQLITE, open_store

Say = Callable[[str], object]  # prints a sentence for whoever runs the desk
OWN = ""  # the desk's own language
DATABASE = "frontdesk.db"
UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError)
MENDABLE = (StorageError, NotAloneError, StoreBusyError, StoreLostError)


class CannotRunError(Exception):
    """The desk cannot start; the sentence says what to mend."""


async def run_desk(settings: Settings, *, say: Say) -> None:
    """Run until the process is told to stop; raises CannotRunError."""
    if settings.has_telegram or settings.has_slack:
        serving = _serve_platforms(settings, say)
    else:
        serving = _serve_playground(settings, say)
    try:
        await until_stopped(serving)
    except (BaseExceptionGroup, *MENDABLE) as error:
        mendable = _mendable(error, settings)
        if mendable is error:
            raise
        raise mendable from error
    say(_words(settings, "running-stopped"))


async def until_stopped(serving: Coroutine[Any, Any, None]) -> None:
    """Serve until a signal says stop, and let it end in order; raises what ended it before."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    running = asyncio.create_task(serving, name="desk")
    stopping = asyncio.create_task(stop.wait(), name="stop")
    await asyncio.wait((running, stopping), return_when=asyncio.FIRST_COMPLETED)
    failed = running.done()
    for task in (running, stopping):
        task.cancel()
    await asyncio.wait((running, stopping))
    if failed:
        running.result()


def _words(settings: Settings, key: str, **args: str) -> str:
    """A sentence for whoever runs the desk, where no desk is made yet or any more."""
    return Catalogue(settings.desk.language).words(Text(key, args), OWN)


def _mendable(error: BaseException, settings: Settings) -> BaseException:
    """The sentence for what a person can mend, wherever it stands among what ended the desk."""
    while isinstance(error, BaseExceptionGroup):
        found = error.subgroup(MENDABLE)
        if found is None:
            return error
        error = found.exceptions[0]
    if isinstance(error, NotAloneError):
        return _cannot(settings, "running-not-alone", database=str(error))
    return CannotRunError(str(error)) if isinstance(error, MENDABLE) else error


async def _serve_platforms(settings: Settings, say: Say) -> None:
    """The real thing."""
    access = access_of(settings)
    url = settings.storage.url.get_secret_value()
    async with _only_one(url), open_store(url) as store:
        made = make_desk(settings, store, DeskClock(), access)
        web = WebServer(host=settings.web.host, port=settings.web.port)
        web.add(*made.routes)
        # It ends after the desk and before the store: what was taken is still committed.
        async with _listening(web, settings, made, say):
            await _announce(made, store, say)
            await made.desk.run()


@asynccontextmanager
async def _listening(
    web: WebServer, settings: Settings, made: "Made", say: Say
) -> AsyncIterator[None]:
    """Serve what there is to serve; a port that cannot be had ends the start."""
    where = {"host": settings.web.host, "port": str(settings.web.port)}
    if not web.has_routes:
        yield
        return
    try:
        await web.start()
    except CannotListenError as error:
        sentence = made.words(f"running-web-{error.reason.replace('_', '-')}", **where)
        raise CannotRunError(sentence) from error
    say(made.words("running-web", **where))
    try:
        yield
    finally:
        await web.stop()


@asynccontextmanager
async def _only_one(url: str) -> AsyncIterator[None]:
    """A database file belongs to one desk at a time; a server takes care of itself."""
    if "://" in url and not url.startswith(SQLITE):
        yield
        return
    with alone(Path(url.removeprefix(SQLITE))):
        yield


async def _announce(made: "Made", store: Store, say: Say) -> None:
    """Say what is served and what is in the way; a refused token ends the start."""
    if made.telegram is not None:
        report = await made.telegram.check()
        made.given["telegram_bot"] = report.me.username if report.me else "none"
        for problem in report.problems:
            sentence = made.words(f"running-telegram-{problem.replace('_', '-')}")
            if problem == "token_refused":
                await made.telegram.close()
                raise CannotRunError(sentence)
            say(sentence)
    if made.slack is not None and (problem := await made.slack.check()):
        sentence = made.words(f"running-slack-{problem.replace('_', '-')}")
        if problem == "token_refused":
            await made.slack.close()
            raise CannotRunError(sentence)
        say(sentence)
    say(made.words("running-platforms", platforms=", ".join(made.desk.platforms)))
    code = await founding_code(store, made.clock)
    if code:
        say(made.words("running-first-manager", code=code))


async def _serve_playground(settings: Settings, say: Say) -> None:
    """The rehearsal, until somebody starts it again, and then from the beginning."""
    folder = settings.playground.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot(settings, "running-no-folder", folder=str(folder)) from error
    with alone(folder / DATABASE):
        await _rehearsals(settings, folder, say)


def _cannot(settings: Settings, key: str, **args: str) -> CannotRunError:
    """What to mend, in words."""
    return CannotRunError(_words(settings, key, **args))


async def _rehearsals(settings: Settings, folder: Path, say: Say) -> None:
    """One rehearsal after another."""
    say(_words(settings, "running-folder", folder=str(folder)))
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
        raise _cannot(settings, "running-bad-folder", folder=str(database.parent)) from error
    try:
        await playground.start(port=settings.playground.port)
    except NoPortError as taken:
        await playground.stop()
        ports = {"first": str(taken.first), "last": str(taken.last)}
        raise _cannot(settings, "running-no-port", **ports) from taken
    try:
        access = Access(
            telegram_token=playground.telegram_token,
            telegram_url=playground.telegram_api_url,
            slack_bot_token=playground.slack_bot_token,
            slack_app_token=playground.slack_app_token,
            slack_url=playground.slack_api_url,
            slack_hold=timedelta(),  # the stand-in keeps the order
        )
        async with open_store(f"sqlite:///{database}") as store:
            made = make_desk(settings, store, clock, access)
            made.given["telegram_bot"] = playground.world.telegram.bot.username
            say(made.words("running-playground", url=playground.url))
            code = await founding_code(store, clock)
            async with asyncio.TaskGroup() as tasks:
                running = tasks.create_task(made.desk.run(), name="desk")
                founding = tasks.create_task(playground.set_up(code), name="founding")
                await again.wait()
                running.cancel()
                founding.cancel()
    finally:
        await playground.stop()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A desk with its clock and its words; `given` is what every sentence may name."""

    desk: Desk
    clock: DeskClock
    wording: Wording
    given: dict[str, str]
    telegram: TelegramChannel | None
    slack: SlackChannel | None
    pages: tuple[Route, ...]

    @property
    def routes(self) -> tuple[Route, ...]:
        """What the web server serves: pages, and where the platforms call the desk."""
        channels = (self.telegram, self.slack)
        called = (route for each in channels if each is not None for route in each.routes)
        return (*self.pages, *called)

    def words(self, key: str, **args: str) -> str:
        """A sentence for whoever runs the desk."""
        return self.wording.words(Text(key, args), OWN)


def make_desk(settings: Settings, store: Store, clock: DeskClock, access: Access) -> Made:
    """Put a desk together; its platforms are connected when it runs."""
    catalogue = Catalogue(settings.desk.language)
    given = {"desk": settings.desk.name, "telegram_bot": "none", "public_url": access.public_url}
    wording = Wording(catalogue, given)
    desk = Desk(
        store=store,
        clock=clock,
        wording=wording,
        calendar=settings.desk.calendar,
        mint=mint,
        mint_token=mint_token if access.public_url else None,
    )
    pages: tuple[Route, ...] = ()
    if access.public_url:
        from adapters.web.pages import Pages  # noqa: PLC0415 - most desks have none

        pages = Pages(store=store, clock=clock, wording=wording).routes
    telegram: TelegramChannel | None = None
    if access.telegram_token:
        telegram = TelegramChannel(
            token=access.telegram_token,
            api_url=access.telegram_url,
            hook=access.telegram_hook,
            inbox=desk.engine,
            clock=clock,
            menus=telegram_menus(catalogue),
        )
        desk.add(telegram)
    slack: SlackChannel | None = None
    if access.slack_bot_token:
        slack = SlackChannel(
            bot_token=access.slack_bot_token,
            app_token=access.slack_app_token,
            signing_secret=access.slack_secret,
            api_url=access.slack_url,
            forms=slack_forms(wording),
            inbox=desk.engine,
            clock=clock,
            hold=access.slack_hold,
        )
        desk.add(slack)
    return Made(
        desk=desk,
        clock=clock,
        wording=wording,
        given=given,
        telegram=telegram,
        slack=slack,
        pages=pages,
    )
