"""Transcripts of the agency's tasks, made as they are when they are sent."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from bot.domain.conversation import FileRef
from bot.domain.transcript import Format, TranscriptOrder
from bot.ports.channel import FileUnavailableError
from bot.texts import Catalogue
from bot.transcripts.making import Transcripts
from bot.wording import Wording
from tests.use_cases.cast import Agency

WORDING = Wording(Catalogue(), {"desk": "Night & Day", "slash": "/"})


@dataclass
class Shelf:
    """Where a platform's files lie; what is not there cannot be read."""

    files: dict[str, bytes] = field(default_factory=dict)
    fetched: list[str] = field(default_factory=list)

    async def fetch(self, file: FileRef) -> AsyncIterator[bytes]:
        self.fetched.append(file.id)
        if file.id not in self.files:
            raise FileUnavailableError("gone")
        content = self.files[file.id]
        for start in range(0, len(content), 1000):
            yield content[start : start + 1000]


@dataclass
class Maker:
    """Makes transcripts of the agency's first task."""

    desk: Agency
    telegram: Shelf = field(default_factory=Shelf)

    async def read(self, look: Callable[[Any], Any]) -> Any:
        return look(self.desk.fake)

    def order(self, form: Format, *, client: bool = False, language: str = "en") -> TranscriptOrder:
        task = self.desk.task()
        return TranscriptOrder(
            task=task.id, number=1, format=form, for_client=client, language=language
        )

    async def made(self, order: TranscriptOrder, most: int = 50_000_000) -> bytes:
        transcripts = Transcripts(
            store=self,
            channels={"telegram": self.telegram},
            wording=WORDING,
            clock=self.desk.clock,
        )
        return b"".join([chunk async for chunk in transcripts.stream(order.file, most)])

    async def page(self, **more) -> str:
        return (await self.made(self.order(Format.PAGE, **more))).decode()

    async def text(self, **more) -> str:
        return (await self.made(self.order(Format.TEXT, **more))).decode()

    async def archive(self, most: int = 50_000_000, **more) -> ZipFile:
        archive = ZipFile(BytesIO(await self.made(self.order(Format.ARCHIVE, **more), most)))
        assert archive.testzip() is None
        return archive

    def says(self, text: str, **more) -> None:
        """The first message of the task says something else, or looks different."""
        message = next(iter(self.desk.fake.rows.messages.values()))
        self.desk.fake.keep(replace(message, text=text, **more))


@pytest.fixture
def desk() -> Agency:
    return Agency()


@pytest.fixture
def maker(desk: Agency) -> Maker:
    return Maker(desk)
