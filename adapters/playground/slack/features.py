"""What an installed app's manifest lets people see: its commands, its shortcuts, its Home tab."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class SlashCommand:
    command: str
    description: str
    hint: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry in a message's menu, or without `on_message` in the composer's."""

    name: str
    description: str
    callback_id: str
    on_message: bool


@dataclass(frozen=True, slots=True)
class Features:
    commands: tuple[SlashCommand, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    has_home: bool = False

    @classmethod
    def of(cls, manifest: Mapping[str, Any]) -> Self:
        """Read a manifest as Slack's form for new apps takes it."""
        features = manifest.get("features", {})
        return cls(
            commands=tuple(
                SlashCommand(
                    each["command"], each.get("description", ""), each.get("usage_hint", "")
                )
                for each in features.get("slash_commands", [])
            ),
            shortcuts=tuple(
                Shortcut(
                    name=each["name"],
                    description=each.get("description", ""),
                    callback_id=each["callback_id"],
                    on_message=each["type"] == "message",
                )
                for each in features.get("shortcuts", [])
            ),
            has_home=bool(features.get("app_home", {}).get("home_tab_enabled", False)),
        )
