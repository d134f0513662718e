"""The command `check`: whether what the desk keeps is what its journal says."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import CannotRunError

if TYPE_CHECKING:
    from bot.config import Settings

Clocks = Annotated[
    bool, typer.Option("--clocks", help="Only the clocks; for now there is nothing else.")
]
SHOWN = 20  # differences that are told one by one


def check(*, clocks: Clocks = False, config: Config = None) -> None:  # noqa: ARG001
    """Measure each task once more from its journal; ends with 1 where a figure is another."""
    settings = read_settings(config)
    try:
        said, sound = asyncio.run(_checked(settings))
    except CannotRunError as error:
        fail(str(error))
    typer.echo(said)
    if not sound:
        raise typer.Exit(1)


async def _checked(settings: "Settings") -> tuple[str, bool]:
    # Whoever has to mend a setting does not wait for what a desk needs.
    from adapters.cli.opening import open_desk  # noqa: PLC0415
    from bot.cards import Args, Lines, Text  # noqa: PLC0415
    from bot.checking import check_clocks  # noqa: PLC0415
    from bot.texts import Catalogue  # noqa: PLC0415
    from bot.wording import Wording  # noqa: PLC0415

    wording = Wording(Catalogue(settings.desk.language), {"desk": settings.desk.name})
    async with open_desk(settings, lambda text: typer.echo(text, err=True)) as desk:
        found = await check_clocks(desk.store)
    args: Args = {"tasks": found.tasks, "clocks": found.clocks, "untold": found.untold}
    if not found.differing:
        return wording.words(Text("check-clocks-sound", args), ""), True
    lines = Lines(
        tuple(
            Text(
                "check-clocks-line",
                {
                    "number": task.number,
                    "kind": each.clock.kind,
                    "round": each.clock.round,
                    "kept": _told(each.kept),
                    "journal": _told(each.journals),
                },
            )
            for task, each in found.differing[:SHOWN]
        )
    )
    differ: Args = {**args, "count": len(found.differing), "lines": lines}
    return wording.words(Text("check-clocks-differ", differ), ""), False


def _told(figures: object) -> str:
    """Figures for whoever mends a database."""
    return "-" if figures is None else str(figures).removeprefix("Figures")
