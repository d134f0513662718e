"""What the program prints comes from the catalogues, but for what is said before there are any."""

import asyncio
import json
import re
import signal
from pathlib import Path

import pytest

from adapters.playground.slack import Identity, SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.commands import COMMANDS
from bot.timekeeping import DeskClock
from tests.pseudo.ledger import leftovers
from tests.pseudo.program import PATIENCE, copy_program, ended, start

NAMES = {"Front desk", "telegram", "slack", "frontdesk.db", "playground"}

# Said in English, whatever the desk speaks, with the reason.
BEFORE = {
    "help": "the options are read before the settings, which say what language is spoken",
    "settings": "which language is spoken is itself a setting, and these cannot be read",
    "storage": "the store knows no texts; what it complains of is for whoever runs the machine",
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_program(tmp_path_factory.mktemp("program"))


def unwritten(text: str, *own: str) -> list[str]:
    return leftovers(text, {*NAMES, *own} - {""}, frozenset())


async def test_the_list_for_botfather(program: Path) -> None:
    said, _ = await ended(await start(program, "botfather"))

    commands = "|".join(each.name for each in COMMANDS)
    assert said
    assert unwritten(re.sub(rf"(?m)^(⟦?)(?:{commands}) - ", r"\1", said)) == []


async def test_the_manifest(program: Path) -> None:
    """Its shape is Slack's; what people read of it is the catalogue's."""
    said, _ = await ended(await start(program, "manifest"))

    made = json.loads(said)
    slash = made["features"]["slash_commands"][0]
    read = [made["display_information"]["description"], slash["description"]]
    shortcuts = made["features"].get("shortcuts", [])
    read += [words for each in shortcuts for words in (each["name"], each["description"])]

    assert [words for words in read if unwritten(words)] == []


async def test_serving_and_stopping(program: Path) -> None:
    """Everything that a start and an end say, with a bot that may do nothing."""
    telegram, slack, me = TelegramStandIn(DeskClock()), SlackStandIn(DeskClock()), Identity()
    await telegram.start_server()
    await slack.start_server()
    try:
        settings = {
            "TELEGRAM__TOKEN": telegram.token,
            "TELEGRAM__API_URL": telegram.api_url,
            "SLACK__BOT_TOKEN": me.bot_token,
            "SLACK__APP_TOKEN": me.app_token,
            "SLACK__API_URL": slack.api_url,
        }
        desk = await start(program, "run", **settings)
        assert desk.stdout is not None
        async with asyncio.timeout(PATIENCE):
            first = await desk.stdout.readuntil(b"telegram, slack")
        second, complaint = await ended(await start(program, "run", **settings))
        desk.send_signal(signal.SIGTERM)
        rest, _ = await ended(desk)
    finally:
        await telegram.stop_server()
        await slack.stop_server()

    said = f"{first.decode()}{rest}{second}{complaint}"
    assert "⟦" in complaint and "⟦" in rest
    assert unwritten(said, telegram.bot.username) == []


async def test_a_refused_token(program: Path) -> None:
    telegram = TelegramStandIn(DeskClock())
    await telegram.start_server()
    try:
        settings = {"TELEGRAM__TOKEN": "42:WRONG", "TELEGRAM__API_URL": telegram.api_url}
        _, complained = await ended(await start(program, "run", **settings))
    finally:
        await telegram.stop_server()

    sentences = [
        line for line in complained.splitlines() if not re.match(r"\d{4}-\d\d-\d\dT", line)
    ]
    assert sentences and [line for line in sentences if unwritten(line)] == []


@pytest.mark.parametrize(
    ("kind", "words", "settings"),
    [
        ("help", "--help", {}),
        ("settings", "run", {"DESK__LANGUAGE": "klingon"}),
        ("settings", "run", {"PLAYGROUND__PORT": "many"}),
        ("storage", "run", {"TELEGRAM__TOKEN": "1:x", "STORAGE__URL": "sqlite:///nowhere/desk.db"}),
    ],
)
async def test_what_is_said_in_english_alone(program, kind, words, settings) -> None:
    said = "".join(await ended(await start(program, words, **settings)))

    assert kind in BEFORE
    assert unwritten(said), "it comes from the catalogue now: take it from the list"
    assert "⟦" not in said
