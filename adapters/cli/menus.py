"""The command table as each platform wants it, in the catalogue's words."""

from collections.abc import Mapping, Sequence

from adapters.slack.manifest import ManifestWords, manifest_json
from bot.cards import Text
from bot.commands import COMMANDS, Scope
from bot.texts import Catalogue

Menus = Mapping[str, Sequence[tuple[str, str, Scope]]]


def telegram_menus(catalogue: Catalogue) -> Menus:
    """Language to (command, description, scope)."""
    return {
        language: tuple(
            (each.name, catalogue.words(Text(f"command-{each.name}"), language), each.scope)
            for each in COMMANDS
        )
        for language in catalogue.languages
    }


def slack_manifest(name: str) -> str:
    """The manifest as JSON; raises ValueError when the desk's name is too long for Slack."""
    catalogue = Catalogue()
    words = ManifestWords(
        name=name,
        description=catalogue.words(Text("slack-description"), "en"),
        command=catalogue.words(Text("slack-command"), "en"),
    )
    return manifest_json(words)


def botfather_settings(name: str) -> str:
    """What to tell @BotFather: its steps, and the commands in the form it takes."""
    catalogue = Catalogue()
    commands = "\n".join(
        f"{command} - {does}" for command, does, _ in telegram_menus(catalogue)["en"]
    )
    return catalogue.words(Text("botfather", {"desk": name, "commands": commands}), "en")
