"""The commands `outbox` and `inbox`: what waits, what failed, and what is done by hand about it."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.sentences import CannotRunError, words_of
from adapters.cli.wanted import Wanted
from bot.ports.queues import InboxState, OutboxState

if TYPE_CHECKING:
    from adapters.cli.tending import Tending

outbox = typer.Typer()
inbox = typer.Typer()

All = Annotated[bool, typer.Option("--all", help="Every row, the newest first.")]
Limit = Annotated[int, typer.Option(min=1, max=100_000, help="How many rows at most.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for scripts.")]
Minutes = Annotated[
    int,
    typer.Option(
        "--older-than", min=0, max=10_000_000, help="Minutes of waiting that need a person."
    ),
]
_ONLY = typer.Option(help="Only rows in this state.")
OutboxOnly = Annotated[OutboxState | None, _ONLY]
InboxOnly = Annotated[InboxState | None, _ONLY]
Reason = Annotated[str, typer.Option(help="Why; it is kept with the row.")]
_ID = {"metavar": "ID", "help": "As the list names the row."}
RowId = Annotated[str, typer.Argument(**_ID)]
Number = Annotated[int, typer.Argument(min=1, max=2**63 - 1, **_ID)]
AllDead = Annotated[bool, typer.Option("--all-dead", help="Every dead row instead of one.")]


@outbox.callback(invoke_without_command=True)
def list_outbox(
    context: typer.Context,
    *,
    config: Config = None,
    everything: All = False,
    state: OutboxOnly = None,
    older_than: Minutes = 10,
    limit: Limit = 50,
    json: AsJson = False,
) -> None:
    """What is to be sent: what waits, what failed and why; retry or drop it."""
    wanted = Wanted(
        everything=everything, state=state, older_than=older_than, limit=limit, json=json
    )
    _list(context, config, lambda tending: tending.list_outbox(wanted))


@inbox.callback(invoke_without_command=True)
def list_inbox(
    context: typer.Context,
    *,
    config: Config = None,
    everything: All = False,
    state: InboxOnly = None,
    older_than: Minutes = 10,
    limit: Limit = 50,
    json: AsJson = False,
) -> None:
    """What arrived: what waits, what failed and why; retry or drop it."""
    wanted = Wanted(
        everything=everything, state=state, older_than=older_than, limit=limit, json=json
    )
    _list(context, config, lambda tending: tending.list_inbox(wanted))


@outbox.command("retry")
def retry_delivery(
    context: typer.Context, row: RowId = "", *, all_dead: AllDead = False, config: Config = None
) -> None:
    """Send a row that is dead, parked or waiting; a running desk notices within half a minute."""
    if bool(row) == all_dead:
        fail(words_of(read_settings(config or context.obj), "queues-which"))
    _perform(
        config or context.obj,
        lambda tending: tending.retry_dead() if all_dead else tending.retry_delivery(row),
    )


@outbox.command("drop")
def drop_delivery(
    context: typer.Context, row: RowId, *, reason: Reason = "", config: Config = None
) -> None:
    """Give a row up that is dead, parked or waiting; its author is told, the reason is kept."""
    _perform(config or context.obj, lambda tending: tending.drop_delivery(row, reason))


@inbox.command("retry")
def retry_arrival(context: typer.Context, row: Number, *, config: Config = None) -> None:
    """Handle a poison row again; a running desk notices within half a minute."""
    _perform(config or context.obj, lambda tending: tending.retry_arrival(row))


@inbox.command("drop")
def drop_arrival(
    context: typer.Context, row: Number, *, reason: Reason = "", config: Config = None
) -> None:
    """Give up a row that was not handled; the reason is kept with it."""
    _perform(config or context.obj, lambda tending: tending.drop_arrival(row, reason))


def _list(
    context: typer.Context, config: Path | None, work: "Callable[[Tending], Awaitable[str]]"
) -> None:
    """List, unless a command follows, which knows the configuration from here."""
    context.obj = config
    if context.invoked_subcommand is None:
        _perform(config, work)


def _perform(config: Path | None, work: "Callable[[Tending], Awaitable[str]]") -> None:
    """Do it, and say what became of it."""
    settings = read_settings(config)
    from adapters.cli.tending import tend  # noqa: PLC0415 - as for `run`

    try:
        said = asyncio.run(tend(settings, work, complain=partial(typer.echo, err=True)))
    except CannotRunError as error:
        fail(str(error))
    typer.echo(said)
