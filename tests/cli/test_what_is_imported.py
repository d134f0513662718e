"""Who has to mend a setting hears of it before the platforms' libraries are read.

Modules are counted in a process of its own, at its end, however it ends; and what the collector of
garbage leaves alone.
"""

import asyncio
import sys
from pathlib import Path

import pytest

from adapters.playground.slack import Identity
from tests.cli.command import ended, surroundings

COUNTED = """
import atexit, gc, sys
from pathlib import Path
atexit.register(lambda: Path("modules").write_text("\\n".join(sys.modules)))
atexit.register(lambda: Path("left").write_text(f"{gc.isenabled()} {gc.get_freeze_count()}"))
from adapters.cli.main import main
main()
"""
TELEGRAM, SLACK = {"telegram"}, {"slack_bolt", "slack_sdk"}
LATER = {*TELEGRAM, *SLACK, "aiohttp", "aiosqlite", "apscheduler", "jinja2", "psycopg"}


async def counted(folder: Path, *words: str, **settings: str) -> tuple[int | None, str, set[str]]:
    """Run the program to its end: exit code, what it said, and what it imported."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", COUNTED, *words),
        cwd=folder,
        env=surroundings(**settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    code, said, complained = await ended(process)
    return code, said + complained, set((folder / "modules").read_text().split())


async def test_a_wrong_setting_is_said_without_the_platforms(tmp_path) -> None:
    (tmp_path / "config.toml").write_text("[desk]\nnmae = 'x'\n")

    code, said, modules = await counted(tmp_path, "run")

    assert code == 2
    assert said.startswith("config.toml, line 2: desk.nmae")
    assert "adapters.cli.main" in modules
    assert modules & LATER == set()


@pytest.mark.parametrize("command", ["manifest", "botfather"])
async def test_what_is_printed_to_paste_needs_no_platform(tmp_path, command) -> None:
    code, said, modules = await counted(tmp_path, command)

    assert code == 0 and said
    assert modules & LATER == set()


async def test_a_desk_on_telegram_alone_reads_nothing_of_slack(tmp_path, telegram) -> None:
    settings = {"TELEGRAM__TOKEN": "42:WRONG", "TELEGRAM__API_URL": telegram.api_url}

    _, said, modules = await counted(tmp_path, "run", **settings)

    assert "Telegram" in said
    assert modules & (TELEGRAM | SLACK) == TELEGRAM
    collects, left = (tmp_path / "left").read_text().split()
    assert collects == "True" and int(left) > 100_000  # all the modules


async def test_a_desk_on_slack_alone_reads_nothing_of_telegram(tmp_path, slack) -> None:
    settings = {
        "SLACK__BOT_TOKEN": "xoxb-wrong",
        "SLACK__APP_TOKEN": Identity().app_token,
        "SLACK__API_URL": slack.api_url,
    }

    _, said, modules = await counted(tmp_path, "run", **settings)

    assert "Slack" in said
    assert modules & (TELEGRAM | SLACK) == SLACK
