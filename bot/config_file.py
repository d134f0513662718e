"""Reading the settings file; whatever is wrong with it is one sentence that names the line."""

import tomllib
from pathlib import Path
from typing import Any

from bot.config_errors import ConfigError


def text_of(path: Path) -> str:
    """What the file says; raises ConfigError."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        said = f"{path}: there is no such file; copy config.example.toml to it"
    except IsADirectoryError:
        said = f"{path}: this is a folder; name the file in it"
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no possible name"
        said = f"{path}: this cannot be read ({reason}); let this user read it, or name another"
    else:
        try:
            return content.decode("utf-8-sig")  # some editors begin a file with a mark
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            said = f"{path}, line {line}: this is not UTF-8; save the file in that encoding"
    raise ConfigError(said)


def parsed(path: Path | None, text: str) -> dict[str, Any]:
    """The file's tables; raises ConfigError."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = " ".join(str(error).split())
        if "at line" not in said:
            said = f"{said} (at line {len(text.splitlines())})"
        raise ConfigError(f"{path}: this is not TOML; mend what is said here: {said}") from None
