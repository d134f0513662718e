"""The command table as each platform wants it, in the catalogue's words."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from adapters.slack.manifest import NAME, ManifestWords, manifest_json
from bot.cards import Text
from bot.commands import COMMANDS, SLASH, Scope, slash
from bot.texts import Catalogue

Menu = Sequence[tuple[str, str, Scope]]
Menus = Mapping[str, Menu]


def telegram_menus(catalogue: Catalogue) -> Menus:
    """Language to (command, description, scope); the desk's own language comes first."""
    spoken = catalogue.spoken
    return {
        language: _menu(catalogue, language, SLASH)
        for language in sorted(spoken.names, key=lambda each: (each != spoken.own, each))
    }


def _menu(catalogue: Catalogue, language: str, typed: str) -> Menu:
    """Every command with what it does; `typed` is what stands before a command there."""
    does = {
        each.name: catalogue.words(Text(f"command-{each.name}", {"slash": typed}), language)
        for each in COMMANDS
    }
    return tuple((each.name, does[each.name], each.scope) for each in COMMANDS)


def slack_manifest(name: str, catalogue: Catalogue, request_url: str = "") -> str:
    """The manifest as JSON; raises ValueError when the desk's name is too long for Slack."""
    own = catalogue.spoken.own
    words = ManifestWords(
        name=name,
        description=catalogue.words(Text("slack-description"), own),
        command=catalogue.words(Text("slack-command"), own),
        shortcut=catalogue.words(Text("slack-shortcut"), own),
        shortcut_use=catalogue.words(Text("slack-shortcut-use"), own),
    )
    return manifest_json(words, request_url)


def playground_manifest(name: str, catalogue: Catalogue) -> Mapping[str, Any]:
    """The manifest for the playground, where a name that Slack would refuse is only cut."""
    manifest: Mapping[str, Any] = json.loads(slack_manifest(name[:NAME], catalogue))
    return manifest


def slack_words(catalogue: Catalogue) -> Sequence[tuple[str, str]]:
    """What can follow the slash command, and what it does."""
    own = catalogue.spoken.own
    return [(name, does) for name, does, _ in _menu(catalogue, own, slash("slack"))]


def botfather_settings(name: str, catalogue: Catalogue) -> str:
    """What to tell @BotFather: its steps, and the commands in the form it takes."""
    own = catalogue.spoken.own
    commands = "\n".join(f"{command} - {does}" for command, does, _ in _menu(catalogue, own, SLASH))
    return catalogue.words(Text("botfather", {"desk": name, "commands": commands}), own)
