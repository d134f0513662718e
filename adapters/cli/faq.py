"""The commands `faq import` and `faq export`: the knowledge as a folder of Markdown files."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import CannotRunError

if TYPE_CHECKING:
    from adapters.cli.shelf import Shelf

faq = typer.Typer(help="Answers that stand ready, as Markdown files.", no_args_is_help=True)

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder with the .md files.")]


@faq.command("import")
def import_entries(folder: Folder, *, config: Config = None) -> None:
    """Add the entries of a folder; one of the same title, language and company is replaced."""
    _perform(config, lambda shelf: shelf.take_in(folder))


@faq.command("export")
def export_entries(folder: Folder, *, config: Config = None) -> None:
    """Write every entry into a folder, each as a file that can be imported again."""
    _perform(config, lambda shelf: shelf.write_out(folder))


def _perform(config: Path | None, work: "Callable[[Shelf], Awaitable[str]]") -> None:
    """Do it, and say what became of it."""
    settings = read_settings(config)
    from adapters.cli.shelf import with_shelf  # noqa: PLC0415 - as for `run`

    try:
        said = asyncio.run(
            with_shelf(settings, work, complain=lambda text: typer.echo(text, err=True))
        )
    except CannotRunError as error:
        fail(str(error))
    typer.echo(said)
