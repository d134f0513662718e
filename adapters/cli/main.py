"""The commands of `frontdesk`."""

import asyncio

import typer

from adapters.cli.access import request_url
from adapters.cli.beginning import Config, fail, read_settings
from adapters.cli.check import check
from adapters.cli.collecting import stop_collecting
from adapters.cli.export import export
from adapters.cli.faq import faq
from adapters.cli.menus import botfather_settings, slack_manifest
from adapters.cli.queues import inbox, outbox
from adapters.cli.rehearse import rehearse
from adapters.cli.sentences import CannotRunError
from adapters.cli.time_off import timeoff
from adapters.cli.transcript import transcript
from bot.texts import Catalogue

app = typer.Typer(
    help="A self-hosted chat front desk for agencies of virtual assistants.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

app.add_typer(outbox, name="outbox")
app.add_typer(inbox, name="inbox")
app.add_typer(faq, name="faq")
app.add_typer(export, name="export")
app.command()(check)
app.command()(timeoff)
app.command()(transcript)
app.command()(rehearse)


@app.command()
def run(config: Config = None) -> None:
    """Serve the configured platforms; with none, serve the playground and say where it is."""
    settings = read_settings(config)
    stop_collecting()
    # Whoever has to mend a setting does not wait for what a desk needs.
    from adapters.cli.logs import start_logging  # noqa: PLC0415
    from adapters.cli.running import run_desk  # noqa: PLC0415

    start_logging()
    try:
        asyncio.run(run_desk(settings, say=typer.echo))
    except CannotRunError as error:
        fail(str(error))


@app.command()
def manifest(config: Config = None) -> None:
    """Print the Slack app's manifest, to paste where Slack creates an app from one."""
    settings = read_settings(config)
    catalogue = Catalogue(settings.desk.language)
    typer.echo(slack_manifest(settings.desk.name, catalogue, request_url(settings)))


@app.command()
def botfather(config: Config = None) -> None:
    """Print what to tell @BotFather: the settings, and the list of commands."""
    desk = read_settings(config).desk
    typer.echo(botfather_settings(desk.name, Catalogue(desk.language)))


def main() -> None:
    """Run the command line."""
    app()
