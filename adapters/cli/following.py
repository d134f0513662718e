"""What runs beside the desk: calendars that people have given are followed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from adapters.cli.making import Made
from bot.ports.store import Store


@asynccontextmanager
async def calendars_followed(made: Made, store: Store) -> AsyncIterator[None]:
    """Follow them as long as the desk runs."""
    import aiohttp  # noqa: PLC0415 - as for `run`

    from adapters.calendars.following import Follower  # noqa: PLC0415 - likewise
    from adapters.web.outside import Outside  # noqa: PLC0415 - likewise

    async with aiohttp.ClientSession(
        trust_env=True, cookie_jar=aiohttp.DummyCookieJar()
    ) as session:
        outside = Outside(own=None, session=session, use_proxy=True)
        follower = Follower(
            store=store,
            clock=made.clock,
            inbox=made.desk.engine,
            outside=outside,
            fetch=made.desk.fetch,
        )
        running = asyncio.create_task(follower.run(), name="calendars")
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
            await outside.close()
