"""Running: the real platforms or the playground, from the start to the signal that says stop."""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from adapters.cli.access import access_of
from adapters.cli.alone import NotAloneError, alone
from adapters.cli.collecting import collect_from_now_on
from adapters.cli.following import calendars_followed
from adapters.cli.founding import founding_code
from adapters.cli.making import Made, make_desk
from adapters.cli.rehearsing import serve_playground
from adapters.cli.sentences import CannotRunError, Say, cannot, words_of
from adapters.cli.serving import health_server, web_server
from bot.config import Settings
from bot.ports.store import Store, StoreBusyError, StoreLostError
from bot.timekeeping import DeskClock
from storage.errors import StorageError
from storage.opening import SQLITE, open_store

MENDABLE = (StorageError, NotAloneError, StoreBusyError, StoreLostError)


async def run_desk(settings: Settings, *, say: Say) -> None:
    """Run until the process is told to stop; raises CannotRunError."""
    if settings.has_telegram or settings.has_slack:
        serving = _serve_platforms(settings, say)
    else:
        serving = serve_playground(settings, say)
    try:
        await until_stopped(serving)
    except (BaseExceptionGroup, *MENDABLE) as error:
        mendable = _mendable(error, settings)
        if mendable is error:
            raise
        raise mendable from error
    say(words_of(settings, "running-stopped"))


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


def _mendable(error: BaseException, settings: Settings) -> BaseException:
    """The sentence for what a person can mend, wherever it stands among what ended the desk."""
    while isinstance(error, BaseExceptionGroup):
        found = error.subgroup(MENDABLE)
        if found is None:
            return error
        error = found.exceptions[0]
    if isinstance(error, NotAloneError):
        return cannot(settings, "running-not-alone", database=str(error))
    return CannotRunError(str(error)) if isinstance(error, MENDABLE) else error


async def _serve_platforms(settings: Settings, say: Say) -> None:
    """The real thing."""
    access = access_of(settings)
    url = settings.storage.url.get_secret_value()
    async with _only_one(url), open_store(url) as store:
        made = make_desk(settings, store, DeskClock(), access)
        collect_from_now_on()
        # They end after the desk and before the store: what was taken is still committed.
        async with (
            health_server(settings, made, say),
            web_server(settings, made, say),
            calendars_followed(made, store),
        ):
            await _announce(made, store, say)
            await made.desk.run()


@asynccontextmanager
async def _only_one(url: str) -> AsyncIterator[None]:
    """A database file belongs to one desk at a time; a server takes care of itself."""
    if "://" in url and not url.startswith(SQLITE):
        yield
        return
    with alone(Path(url.removeprefix(SQLITE))):
        yield


async def _announce(made: Made, store: Store, say: Say) -> None:
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
