"""The manifest that sets the app up."""

import json

import pytest

from adapters.slack.manifest import ManifestWords, manifest, manifest_json
from bot.commands import COMMANDS

WORDS = ManifestWords(name="Frontdesk", description="The front desk", command="Ask the desk")


def test_it_holds_what_the_desk_needs() -> None:
    made = manifest(WORDS)

    assert made["display_information"]["name"] == "Frontdesk"
    (slash,) = made["features"]["slash_commands"]
    assert slash["command"] == "/desk"
    assert all(command.name in slash["usage_hint"] for command in COMMANDS)
    assert {"chat:write", "im:write", "files:write"} <= set(made["oauth_config"]["scopes"]["bot"])
    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert {"message.im", "message.channels", "message.groups", "app_mention"} <= set(events)
    assert (
        made["settings"]["socket_mode_enabled"] and made["settings"]["interactivity"]["is_enabled"]
    )


def test_it_is_json() -> None:
    assert json.loads(manifest_json(WORDS)) == manifest(WORDS)


def test_a_text_that_slack_would_refuse_is_refused_here() -> None:
    with pytest.raises(ValueError, match="35"):
        manifest(ManifestWords(name="x" * 36, description="d", command="c"))
