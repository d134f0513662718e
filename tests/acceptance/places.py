"""A desk that starts again where something happened to the places of its teams."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.acceptance.conftest import Agency
from tests.acceptance.stage import Stage, open_desk

PEOPLE = ("maria", "maria_on_slack", "ann", "ben", "luis", "rita")


async def stopped(agency: Agency) -> None:
    await agency.stage.quiet()
    agency.stage.running.cancel()
    await asyncio.gather(agency.stage.running, return_exceptions=True)


@asynccontextmanager
async def started_again(agency: Agency) -> AsyncIterator[Stage]:
    stage = agency.stage
    async with open_desk(
        stage.telegram, stage.slack, stage.store, stage.clock, catalogue=stage.catalogue
    ) as again:
        again.reads = stage.reads
        for name in PEOPLE:
            getattr(agency, name).stage = again
        agency.stage = again
        yield again


def told(agency: Agency, words: str) -> int:
    return sum(words in seen.text for seen in agency.maria.see())
