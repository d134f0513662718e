"""The command table as each platform wants it, in the catalogue's words."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from adapters.slack.manifest import NAME, ManifestWords, manifest_json
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


def slack_manifest(name: str, request_url: str = "") -> str:
    """The manifest as JSON; raises ValueError when the desk's name is too long for Slack."""
    catalogue = Catalogue()
    words = ManifestWords(
        name=name,
        description=catalogue.words(Text("slack-description"), "en"),
        command=catalogue.words(Text("slack-command"), "en"),
        shortcut=catalogue.words(Text("slack-shortcut"), "en"),
        shortcut_use=catalogue.words(Text("slack-shortcut-use"), "en"),
    )
    return manifest_json(words, request_url)


def playground_manifest(name: str) -> Mapping[str, Any]:
    """The manifest for the playground, where a name that Slack would refuse is only cut."""
    manifest: Mapping[str, Any] = json.loads(slack_manifest(name[:NAME]))
    return manifest


def slack_words(catalogue: Catalogue) -> Sequence[tuple[str, str]]:
    """What can follow the slash command, and what it does."""
    return [(each.name, catalogue.words(Text(f"command-{each.name}"), "en")) for each in COMMANDS]


def botfather_settings(name: str) -> str:
    """What to tell @BotFather: its steps, and the commands in the form it takes."""
    catalogue = Catalogue()
    commands = "\n".join(
        f"{command} - {does}" for command, does, _ in telegram_menus(catalogue)["en"]
    )
    return catalogue.words(Text("botfather", {"desk": name, "commands": commands}), "en")
