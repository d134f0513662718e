"""Serving: the desk's web server, and beside it where the desk tells how it is."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from adapters.cli.making import Made
from adapters.cli.sentences import CannotRunError, Say
from adapters.web.health import words_of
from adapters.web.routes import Route
from adapters.web.server import CannotListenError, WebServer
from bot.config import Settings


@asynccontextmanager
async def web_server(settings: Settings, made: Made, say: Say) -> AsyncIterator[None]:
    """Serve what needs to be reached from outside, if anything does."""
    routes = (*made.routes, *words_of(made.desk.health)) if made.routes else ()
    web = settings.web
    async with _serving(routes, web.host, web.port, "web", made, say):
        yield


@asynccontextmanager
async def health_server(settings: Settings, made: Made, say: Say) -> AsyncIterator[None]:
    """Tell how the desk is, where the settings name a port for that."""
    health = settings.health
    async with _serving(made.health_pages, health.host, health.port, "health", made, say):
        try:
            yield
        finally:
            await made.desk.health.close()


@asynccontextmanager
async def _serving(
    routes: Sequence[Route], host: str, port: int, table: str, made: Made, say: Say
) -> AsyncIterator[None]:
    """Serve routes as long as the block lasts; a port that cannot be had ends the start."""
    if not routes:
        yield
        return
    where = {"host": host, "port": str(port)}
    server = WebServer(host=host, port=port)
    server.add(*routes)
    try:
        await server.start()
    except CannotListenError as error:
        key = f"running-web-{error.reason.replace('_', '-')}"
        raise CannotRunError(made.words(key, table=table, **where)) from error
    say(made.words("running-health" if table == "health" else "running-web", **where))
    try:
        yield
    finally:
        await server.stop()
