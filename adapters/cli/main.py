"""The commands of `frontdesk`."""

import asyncio
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from adapters.cli.access import request_url
from adapters.cli.menus import botfather_settings, slack_manifest
from adapters.cli.sentences import CannotRunError
from bot.config import ConfigError, Settings, load_settings
from bot.texts import Catalogue

app = typer.Typer(
    help="A self-hosted chat front desk for agencies of virtual assistants.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

UNUSABLE = 2  # exit code: something a person can mend; the sentence says what
DEFAULT = Path("config.toml")
Config = Annotated[
    Path | None,
    typer.Option(help="The settings file; by default config.toml, if there is one."),
]


@app.command()
def run(config: Config = None) -> None:
    """Serve the configured platforms; with none, serve the playground and say where it is."""
    settings = _settings(config)
    # Whoever has to mend a setting does not wait for what a desk needs.
    from adapters.cli.logs import start_logging  # noqa: PLC0415
    from adapters.cli.running import run_desk  # noqa: PLC0415

    start_logging()
    try:
        asyncio.run(run_desk(settings, say=typer.echo))
    except CannotRunError as error:
        _fail(str(error))


@app.command()
def manifest(config: Config = None) -> None:
    """Print the Slack app's manifest, to paste where Slack creates an app from one."""
    settings = _settings(config)
    catalogue = Catalogue(settings.desk.language)
    typer.echo(slack_manifest(settings.desk.name, catalogue, request_url(settings)))


@app.command()
def botfather(config: Config = None) -> None:
    """Print what to tell @BotFather: the settings, and the list of commands."""
    desk = _settings(config).desk
    typer.echo(botfather_settings(desk.name, Catalogue(desk.language)))


def _settings(config: Path | None) -> Settings:
    """Read the settings, or end with the sentence that says what to mend."""
    path = config or (DEFAULT if DEFAULT.exists() else None)
    try:
        return load_settings(path)
    except ConfigError as error:
        _fail(str(error))


def _fail(sentence: str) -> NoReturn:
    """Say what to mend, and end."""
    typer.echo(sentence, err=True)
    raise typer.Exit(UNUSABLE)


def main() -> None:
    """Run the command line."""
    app()
