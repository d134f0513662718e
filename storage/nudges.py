"""Nudges between processes on one PostgreSQL: who writes into a lane that another carries says so.

They only make things quicker. Where none arrive (a PgBouncer in between takes no LISTEN), whoever
wrote looks at the lane again after a while.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import psycopg

CHANNEL = "frontdesk"  # one for all desks of a database: whom a nudge is for stands in it
PAUSE = 5.0  # seconds before the server is called again


async def listen(url: str, holder: str, called: Callable[[str], None]) -> None:
    """For ever, call `called` with each lane for which this holder is nudged."""
    while True:
        with suppress(psycopg.Error, OSError):
            await _hear(url, holder, called)
        await asyncio.sleep(PAUSE)


async def _hear(url: str, holder: str, called: Callable[[str], None]) -> None:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute(f"LISTEN {CHANNEL}")
        async for nudge in connection.notifies():
            to, _, lane = nudge.payload.partition(" ")
            if to == holder:
                called(lane)
