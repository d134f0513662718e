"""A database that stops taking anything while the desk runs: told in words, and nothing is lost."""

import asyncio
import resource
import signal

import pytest

from tests.cli.command import PATIENCE, ended, fill, line_with, mounted, unmounted

GROWN = 400_000  # bytes; less than this a used database and its log do not need


async def managed(desk, telegram) -> int:
    """Maria, who became the manager with the code that was printed."""
    code = (await line_with(desk, "first manager")).split()[-1]
    maria = telegram.add_user("Maria")
    telegram.start(maria, code)
    await told(telegram, maria, "Welcome, Maria")
    return maria


async def told(telegram, user: int, words: str) -> list:
    return await telegram.wait_for(
        lambda: [each for each in telegram.messages(user) if words in (each.text or "")],
        timeout=PATIENCE,
    )


async def stopped(desk) -> str:
    """End it; what it complained about."""
    desk.send_signal(signal.SIGTERM)
    exit_code, _, complained = await ended(desk)
    assert exit_code == 0, complained
    assert "Traceback" not in complained
    return complained


async def test_a_disk_that_fills_is_told_and_mended(tmp_path, telegram, start) -> None:
    disk = tmp_path / "tiny"
    disk.mkdir()
    if not mounted(disk, "4m"):
        pytest.skip("only the system's first user can make a tiny disk; a limited file stands in")
    try:
        desk = await start(f"sqlite:///{disk}/desk.db")
        maria = await managed(desk, telegram)
        filler = fill(disk)
        await _says_and_recovers(telegram, maria, filler.unlink)
        complained = await stopped(desk)
    finally:
        unmounted(disk)
    assert complained.count("disk with the desk's database is full") == 1


async def test_a_file_that_may_not_grow_is_told_and_mended(telegram, start) -> None:
    desk = await start()
    maria = await managed(desk, telegram)
    _, most = resource.prlimit(desk.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(desk.pid, resource.RLIMIT_FSIZE, (1, most))

    await _says_and_recovers(
        telegram,
        maria,
        lambda: resource.prlimit(desk.pid, resource.RLIMIT_FSIZE, (most, most)),
    )

    assert (await stopped(desk)).count("disk with the desk's database is full") == 1


async def _says_and_recovers(telegram, maria: int, mend) -> None:
    zoe = telegram.add_user("Zoe")
    telegram.start(zoe)
    telegram.say(zoe, zoe, "Can somebody book a train?")
    await told(telegram, maria, "disk with the desk's database is full")
    assert not [each for each in telegram.messages(zoe) if each.from_bot]
    await asyncio.sleep(3)  # looks come every two seconds; none of them may say it again
    assert len(await told(telegram, maria, "is full")) == 1

    mend()

    await told(telegram, zoe, "your message was passed on")
    (passed,) = await told(telegram, maria, "Can somebody book a train?")
    await told(telegram, maria, "takes changes again")
    assert passed


async def test_a_database_that_is_damaged_while_it_runs_ends_the_desk(
    tmp_path, telegram, start
) -> None:
    desk = await start()
    await managed(desk, telegram)
    for name in ("frontdesk.db", "frontdesk.db-wal"):
        place = tmp_path / name
        place.write_bytes(b"\xff" * place.stat().st_size)
    zoe = telegram.add_user("Zoe")
    telegram.start(zoe)

    exit_code, _, complained = await ended(desk)

    assert exit_code == 2, complained
    assert "Restore it from a backup, then start the desk again." in complained
    assert "Traceback" not in complained
