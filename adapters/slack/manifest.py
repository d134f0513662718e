"""The app manifest that an administrator pastes into Slack, made from the table of commands."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.commands import COMMANDS, SLASH_ON_SLACK
from bot.forms import Shortcut

PATH = "/slack"  # where Slack calls, below the desk's public address
SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "mpim:history",
    "mpim:read",
    "reactions:read",
    "reactions:write",
    "users:read",
)
EVENTS = (
    "app_home_opened",
    "app_mention",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_left",
    "group_archive",
    "group_deleted",
    "group_left",
    "channel_unarchive",
    "group_unarchive",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "reaction_added",
    "reaction_removed",
)
NAME = 35
DESCRIPTION = 140
HINT = 1_000
SHORTCUT = 24
SHORTCUT_DESCRIPTION = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestWords:
    """What people read in it."""

    name: str
    description: str
    command: str  # what /desk is for
    shortcut: str  # in a message's menu: make a request of it
    shortcut_use: str  # what that is for


def manifest(words: ManifestWords, request_url: str = "") -> Mapping[str, Any]:
    """Build it; raises ValueError where Slack would refuse a text as too long.

    With a `request_url` Slack calls the desk there; without one it is Socket Mode.
    """
    for text, limit in (
        (words.name, NAME),
        (words.description, DESCRIPTION),
        (words.command, DESCRIPTION),
        (words.shortcut, SHORTCUT),
        (words.shortcut_use, SHORTCUT_DESCRIPTION),
    ):
        if not text or len(text) > limit:
            raise ValueError(f"Slack takes 1 to {limit} characters here, got {len(text)}: {text!r}")
    address = {"request_url": request_url} if request_url else {}
    hint = " | ".join(command.name for command in COMMANDS)
    return {
        "display_information": {"name": words.name, "description": words.description},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": words.name, "always_online": True},
            "shortcuts": [
                {
                    "name": words.shortcut,
                    "type": "message",
                    "callback_id": Shortcut.REQUEST.value,
                    "description": words.shortcut_use,
                }
            ],
            "slash_commands": [
                {
                    "command": SLASH_ON_SLACK,
                    **({"url": request_url} if request_url else {}),
                    "description": words.command,
                    "usage_hint": hint[:HINT],
                    "should_escape": False,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not request_url,
            "token_rotation_enabled": False,
        },
    }


def manifest_json(words: ManifestWords, request_url: str = "") -> str:
    """Write it as Slack's form for new apps takes it."""
    return json.dumps(manifest(words, request_url), indent=2, ensure_ascii=False) + "\n"
