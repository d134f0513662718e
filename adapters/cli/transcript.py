"""The command `transcript`: one task as a page and a text in a folder, as its staff read it."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import CannotRunError

if TYPE_CHECKING:
    from bot.config import Settings

Number = Annotated[int, typer.Argument(metavar="NUMBER", help="The task's number.")]
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the two files are written.")]


def transcript(number: Number, folder: Folder, *, config: Config = None) -> None:
    """Write a task as a page and a text, with internal notes; files are named only."""
    settings = read_settings(config)
    try:
        typer.echo(asyncio.run(_written(settings, number, folder)))
    except CannotRunError as error:
        fail(str(error))


async def _written(settings: "Settings", number: int, folder: Path) -> str:
    """Write them; return what is said then. Raises CannotRunError."""
    # Whoever has to mend a setting does not wait for what a desk needs.
    from adapters.cli.opening import open_desk  # noqa: PLC0415
    from bot.cards import Args, Text  # noqa: PLC0415
    from bot.domain.transcript import Format, TranscriptOrder  # noqa: PLC0415
    from bot.texts import Catalogue  # noqa: PLC0415
    from bot.transcripts.making import Transcripts  # noqa: PLC0415
    from bot.wording import Wording  # noqa: PLC0415

    catalogue = Catalogue(settings.desk.language)
    args: Args = {"number": number, "folder": str(folder)}
    async with open_desk(settings, lambda text: typer.echo(text, err=True)) as desk:
        task = await desk.store.read(lambda read: read.tasks.by_number(number))
        if task is None:
            raise CannotRunError(catalogue.words(Text("transcript-no-task", args), ""))
        made = Transcripts(
            store=desk.store,
            channels={},
            wording=Wording(catalogue, {"desk": settings.desk.name}),
            clock=desk.clock,
        )
        orders = (
            TranscriptOrder(task=task.id, number=number, format=form, for_client=False)
            for form in (Format.PAGE, Format.TEXT)
        )
        files = {
            each.file.name: b"".join([chunk async for chunk in made.stream(each.file, 0)])
            for each in orders
        }
    try:
        _write(folder, files)
    except OSError as error:
        raise CannotRunError(catalogue.words(Text("transcript-no-folder", args), "")) from error
    return catalogue.words(Text("transcript-written", args), "")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
