"""The manifest that sets the app up."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from slack_rows import PAYLOADS, payload, row

from adapters.slack.manifest import EVENTS, SCOPES, ManifestWords, manifest, manifest_json
from adapters.slack.read import read
from bot.commands import COMMANDS

HOME = {"app_home_opened"}
CHANNELS = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}
WORDS = ManifestWords(
    name="Frontdesk",
    description="The front desk",
    command="Ask the desk",
    shortcut="Make a request",
    shortcut_use="Of a message",
)


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


def test_a_slack_that_calls_is_told_where_and_opens_no_sockets() -> None:
    made = manifest(WORDS, "https://desk.example/slack")

    settings = made["settings"]
    addresses = (
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        made["features"]["slash_commands"][0]["url"],
    )
    assert set(addresses) == {"https://desk.example/slack"}
    assert settings["socket_mode_enabled"] is False


def test_it_is_json() -> None:
    assert json.loads(manifest_json(WORDS)) == manifest(WORDS)


def test_a_text_that_slack_would_refuse_is_refused_here() -> None:
    with pytest.raises(ValueError, match="35"):
        manifest(replace(WORDS, name="x" * 36))
    with pytest.raises(ValueError, match="24"):
        manifest(replace(WORDS, shortcut="x" * 25))


def test_people_find_the_home_tab_and_the_shortcut() -> None:
    made = manifest(WORDS)

    assert made["features"]["app_home"]["home_tab_enabled"]
    (shortcut,) = made["features"]["shortcuts"]
    assert (shortcut["type"], shortcut["callback_id"]) == ("message", "make_request")
    assert "app_home_opened" in made["settings"]["event_subscriptions"]["bot_events"]


def test_it_asks_for_the_events_that_are_read_and_for_no_others() -> None:
    heard = set()
    for name in (path.stem for path in PAYLOADS.glob("*.json")):
        event = payload(name).get("event")
        with suppress(ValueError):
            if event and read(row(name)) is not None:
                sort = CHANNELS.get(event.get("channel_type", ""), "")
                kind = event["type"]
                heard.add(f"message.{sort}" if kind == "message" else kind)

    # Opening the Home tab is asked for by what draws it.
    assert heard - HOME == set(EVENTS) - HOME
    assert {"reactions:read", "channels:read", "groups:read"} <= set(SCOPES)
