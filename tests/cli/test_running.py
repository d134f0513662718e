"""The program as a person starts it: tokens from the environment, one sentence for each mistake."""

import asyncio
import json
import signal
import socket

import aiohttp

from adapters.playground.slack import Identity
from adapters.playground.telegram import TelegramStandIn
from bot.timekeeping import DeskClock
from tests.cli.command import PATIENCE, ended, frontdesk, line_with, refused
from tests.ports import free_port

SENT = 'frontdesk_sends_total{outcome="sent",platform="telegram"} 1.0'


async def test_a_first_manager_joins_with_the_printed_code(tmp_path, telegram, slack) -> None:
    me = Identity()
    desk = await frontdesk(
        tmp_path,
        "run",
        TELEGRAM__TOKEN=telegram.token,
        TELEGRAM__API_URL=telegram.api_url,
        SLACK__BOT_TOKEN=me.bot_token,
        SLACK__APP_TOKEN=me.app_token,
        SLACK__API_URL=slack.api_url,
    )
    try:
        assert "telegram, slack" in await line_with(desk, "is serving")
        code = (await line_with(desk, "first manager")).split()[-1]
        maria = telegram.add_user("Maria")
        telegram.start(maria, code)

        welcome = await telegram.wait_for(
            lambda: [
                each for each in telegram.messages(maria) if "Welcome, Maria" in (each.text or "")
            ],
            timeout=PATIENCE,
        )

        assert welcome
        assert (tmp_path / "frontdesk.db").exists()
    finally:
        desk.send_signal(signal.SIGTERM)
        exit_code, _, complained = await ended(desk)
    assert exit_code == 0
    assert telegram.token not in complained
    assert "Traceback" not in complained


async def test_telegram_calls_and_polls_again_after_a_change_of_settings(tmp_path) -> None:
    telegram = TelegramStandIn(DeskClock(), local=True)
    await telegram.start_server()
    port = free_port()
    settings = {
        "TELEGRAM__TOKEN": telegram.token,
        "TELEGRAM__API_URL": telegram.api_url,
        "WEB__PORT": str(port),
        "WEB__PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    maria = telegram.add_user("Maria")
    said = []
    try:
        for way, call in (("webhook", "a code"), ("polling", "another code")):
            desk = await frontdesk(tmp_path, "run", TELEGRAM__RECEIVE=way, **settings)
            said.append(await line_with(desk, "is serving"))
            before = len(telegram.messages(maria))
            telegram.start(maria, call)
            await telegram.wait_for(
                lambda before=before: [
                    each for each in telegram.messages(maria)[before:] if each.from_bot
                ],
                timeout=PATIENCE,
            )
            assert bool(telegram.world.webhook) is (way == "webhook")
            desk.send_signal(signal.SIGTERM)
            exit_code, _, complained = await ended(desk)
            assert exit_code == 0
            assert "Traceback" not in complained
    finally:
        await telegram.stop_server()


async def test_a_webhook_that_telegram_refuses_is_told_and_ends_nothing(start) -> None:
    port = free_port()
    desk = await start(
        TELEGRAM__RECEIVE="webhook",
        WEB__PORT=str(port),
        WEB__PUBLIC_URL=f"http://127.0.0.1:{port}",
    )
    said = await line_with(desk, "Telegram refuses the webhook")
    await line_with(desk, "is serving")
    desk.send_signal(signal.SIGTERM)
    exit_code, _, complained = await ended(desk)

    assert "[web] public_url" in said
    assert "https url must be provided" in complained.lower()
    assert exit_code == 0 and "Traceback" not in complained


async def test_a_port_that_is_taken_is_one_sentence(start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        said = await refused(
            await start(
                TELEGRAM__RECEIVE="webhook",
                WEB__PORT=str(other.getsockname()[1]),
                WEB__PUBLIC_URL="https://desk.example",
            )
        )

    assert "is taken" in said and "[web] port" in said


async def test_the_desk_tells_how_it_is(start, telegram) -> None:
    web, health = free_port(), free_port()
    desk = await start(
        WEB__PORT=str(web),
        WEB__PUBLIC_URL=f"http://127.0.0.1:{web}",
        HEALTH__PORT=str(health),
    )
    try:
        said = await line_with(desk, "tells how it is")
        ann = telegram.add_user("Ann")
        telegram.start(ann)
        await telegram.wait_for(
            lambda: [each for each in telegram.messages(ann) if each.from_bot], timeout=PATIENCE
        )
        ready, details = await asked(health, "/readyz")
        healthy, _ = await asked(health, "/healthz")
        figures = ""
        async with asyncio.timeout(PATIENCE):
            while SENT not in figures:  # the desk hears of its arrival a moment after Ann
                _, figures = await asked(health, "/metrics")
        to_the_world = await asked(web, "/readyz")
        hidden, _ = await asked(web, "/metrics")
    finally:
        desk.send_signal(signal.SIGTERM)
        exit_code, _, complained = await ended(desk)

    assert f":{health}/healthz" in said
    assert (ready, healthy, hidden) == (200, 200, 404)
    assert json.loads(details)["platforms"]["telegram"]["silence_seconds"] < PATIENCE
    assert "Ann" not in details + figures
    assert to_the_world == (200, "ok\n")
    assert exit_code == 0 and "Traceback" not in complained


async def test_a_port_for_health_that_is_taken_is_one_sentence(start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        said = await refused(await start(HEALTH__PORT=str(other.getsockname()[1])))

    assert "is taken" in said and "[health] port" in said


async def asked(port: int, path: str) -> tuple[int, str]:
    """Status and text of one page."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.text()


async def test_a_token_that_telegram_refuses_is_one_sentence(start) -> None:
    said = await refused(await start(TELEGRAM__TOKEN="42:WRONG"))

    assert said.startswith("Telegram refuses the bot token. Copy it again from @BotFather")
    assert "WRONG" not in said


async def test_a_token_that_slack_refuses_is_one_sentence(tmp_path, slack) -> None:
    said = await refused(
        await frontdesk(
            tmp_path,
            "run",
            SLACK__BOT_TOKEN="xoxb-WRONG",
            SLACK__APP_TOKEN=Identity().app_token,
            SLACK__API_URL=slack.api_url,
        )
    )

    assert said.startswith("Slack refuses the bot token. Copy it again from the app's page")
    assert "WRONG" not in said


async def test_the_manifest_and_the_list_for_botfather(tmp_path) -> None:
    manifest = await ended(await frontdesk(tmp_path, "manifest"))
    botfather = await ended(await frontdesk(tmp_path, "botfather"))

    assert manifest[0] == botfather[0] == 0
    assert '"command": "/desk"' in manifest[1]
    assert "summary - how the desk is doing" in botfather[1]


async def test_the_manifest_names_the_address_under_which_slack_calls(tmp_path) -> None:
    printed = await ended(
        await frontdesk(
            tmp_path, "manifest", SLACK__RECEIVE="http", WEB__PUBLIC_URL="https://desk.example/"
        )
    )

    assert printed[0] == 0
    assert printed[1].count('"https://desk.example/slack"') == 3
    assert '"socket_mode_enabled": false' in printed[1]


async def test_slack_calls_a_desk_that_was_started_for_it(tmp_path, slack) -> None:
    me, port = Identity(), free_port()
    desk = await frontdesk(
        tmp_path,
        "run",
        SLACK__BOT_TOKEN=me.bot_token,
        SLACK__SIGNING_SECRET=me.signing_secret,
        SLACK__RECEIVE="http",
        SLACK__API_URL=slack.api_url,
        WEB__PORT=str(port),
        WEB__PUBLIC_URL=f"http://127.0.0.1:{port}",
    )
    try:
        code = (await line_with(desk, "first manager")).split()[-1]
        async with asyncio.timeout(PATIENCE):
            while not await slack.call_at(f"http://127.0.0.1:{port}/slack"):  # noqa: ASYNC110 - as a person presses Retry
                await asyncio.sleep(0.05)
        maria = slack.add_user("maria", real_name="Maria")
        slack.say(maria, slack.dm(maria), code)
        await slack.wait_for(
            lambda: [e for e in slack.messages(slack.dm(maria)) if "Welcome, Maria" in e.plain],
            timeout=PATIENCE,
        )
    finally:
        desk.send_signal(signal.SIGTERM)
        exit_code, _, complained = await ended(desk)
    assert exit_code == 0
    assert me.signing_secret not in complained
    assert "Traceback" not in complained


async def test_a_german_desk_says_everything_in_german(tmp_path, telegram) -> None:
    german = {"DESK__LANGUAGE": "de"}
    manifest = await ended(await frontdesk(tmp_path, "manifest", **german))
    botfather = await ended(await frontdesk(tmp_path, "botfather", **german))
    refused = await ended(
        await frontdesk(
            tmp_path,
            "run",
            TELEGRAM__TOKEN="42:WRONG",
            TELEGRAM__API_URL=telegram.api_url,
            **german,
        )
    )

    assert "Fragen Sie den Desk" in manifest[1]
    assert "summary - wie es läuft" in botfather[1]
    assert "Kopieren Sie es noch einmal von @BotFather" in refused[2]


async def test_a_german_desks_menus_are_german_for_whoever_has_no_other(telegram, start) -> None:
    desk = await start(DESK__LANGUAGE="de")
    await line_with(desk, "läuft auf")
    menus = await telegram.wait_for(lambda: _menus(telegram, sets=4), timeout=PATIENCE)
    desk.send_signal(signal.SIGTERM)
    assert (await ended(desk))[1].endswith("Beendet.\n")

    assert menus["", "help"] == "was Sie hier tun können"
    assert menus["en", "help"] == "what you can do here"


def _menus(telegram: TelegramStandIn, *, sets: int) -> dict[tuple[str, str], str]:
    """What the menus say, by language and command; nothing until so many were set."""
    calls = [call["params"] for call in telegram.calls if call["method"] == "setMyCommands"]
    return {
        (call.get("language_code", ""), command["command"]): command["description"]
        for call in calls
        for command in call["commands"]
        if len(calls) == sets
    }


async def test_a_second_desk_on_the_same_database_is_refused(start) -> None:
    first = await start()
    await line_with(first, "is serving")

    assert "Another desk is running on frontdesk.db" in await refused(await start())
    first.send_signal(signal.SIGTERM)
    assert (await ended(first))[0] == 0
