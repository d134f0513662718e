"""What commands begin and end with: the settings, or the sentence that says what to mend."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.config import ConfigError, Settings, load_settings

UNUSABLE = 2  # exit code: something a person can mend; the sentence says what
DEFAULT = Path("config.toml")
Config = Annotated[
    Path | None,
    typer.Option(help="The settings file; by default config.toml, if there is one."),
]


def read_settings(config: Path | None) -> Settings:
    """Read the settings, or end with the sentence that says what to mend."""
    path = config or (DEFAULT if DEFAULT.exists() else None)
    try:
        return load_settings(path)
    except ConfigError as error:
        fail(str(error))


def fail(sentence: str) -> NoReturn:
    """Say what to mend, and end."""
    typer.echo(sentence, err=True)
    raise typer.Exit(UNUSABLE)
