"""Databases that cannot be used: one sentence through the real command, with the place and the fix."""

import asyncio
import resource
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.cli.command import (
    bound_by_rights,
    ended,
    fill,
    line_with,
    mounted,
    refused,
    unmounted,
)
from tests.postgres import postgres_server, postgres_url  # noqa: F401  fixtures


@pytest.fixture
async def used(tmp_path, start) -> Path:
    """The database of a desk that ran before."""
    desk = await start()
    await line_with(desk, "is serving")
    desk.send_signal(signal.SIGTERM)
    assert (await ended(desk))[0] == 0
    return tmp_path / "frontdesk.db"


@pytest.fixture
def tiny(tmp_path) -> Iterator[Path]:
    """A disk of a megabyte."""
    disk = tmp_path / "tiny"
    disk.mkdir()
    if not mounted(disk, "1m"):
        pytest.skip("only the system's first user can make a tiny disk; a limited file stands in")
    yield disk
    unmounted(disk)


async def test_a_folder_in_place_of_the_file(tmp_path, start) -> None:
    (tmp_path / "frontdesk.db").mkdir()

    said = await refused(await start())

    assert said.startswith("frontdesk.db is a folder: name the file in it")


async def test_a_folder_that_is_not_there(start) -> None:
    assert "nowhere is no folder: create it" in await refused(await start("sqlite:///nowhere/x.db"))


async def test_a_file_that_is_no_database(tmp_path, start) -> None:
    (tmp_path / "frontdesk.db").write_text("buy milk and a good deal more than that" * 100)

    said = await refused(await start())

    assert "frontdesk.db cannot be used as the database (file is not a database)" in said
    assert "name another file, or restore this one from a backup" in said


async def test_a_damaged_database(used, start) -> None:
    content = used.read_bytes()
    used.write_bytes(content[:100] + b"\xff" * 4000 + content[4100:])

    said = await refused(await start())

    assert "malformed" in said and "restore this one from a backup" in said


async def test_a_database_that_ends_too_early(used, start) -> None:
    used.write_bytes(used.read_bytes()[:5000])

    assert "restore this one from a backup" in await refused(await start())


async def test_a_folder_that_may_not_be_written(tmp_path, start) -> None:
    tmp_path.chmod(0o555)

    said = await refused(await start(before=bound_by_rights))

    tmp_path.chmod(0o755)
    assert "frontdesk.db cannot be used as the database" in said
    assert "give this user the right to write the file and its folder" in said


async def test_a_folder_in_which_nobody_may_write(start) -> None:
    said = await refused(await start("sqlite:////proc/desk.db"))  # not even the first user may

    assert "cannot be used as the database" in said


async def test_a_file_that_may_not_be_written(used, start) -> None:
    used.chmod(0o444)

    said = await refused(await start(before=bound_by_rights))

    assert "frontdesk.db cannot be used as the database" in said
    assert "give this user the right to write the file and its folder" in said


async def test_a_newer_database(used, start) -> None:
    _change(used, "INSERT INTO migration VALUES (99, '0099_later', 'x', 0)")

    said = await refused(await start())

    assert "newer than this version" in said and "update the desk, or restore" in said


async def test_an_edited_history(used, start) -> None:
    _change(used, "UPDATE migration SET checksum = 'x' WHERE position = 1")

    said = await refused(await start())

    assert "migration 0001_desk was edited after it was applied: restore the file" in said


async def test_another_history(used, start) -> None:
    _change(used, "UPDATE migration SET name = '0001_other' WHERE position = 1")

    assert "run the version of the desk that made it" in await refused(await start())


async def test_another_program_that_writes_for_long(used, start) -> None:
    other = sqlite3.connect(used, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    said = await refused(await start())

    other.close()
    assert "locked" in said and "another program is writing to it: end that one" in said


async def test_a_full_disk(tiny, start) -> None:
    fill(tiny)

    said = await refused(await start(f"sqlite:///{tiny}/desk.db"))

    assert "desk.db cannot be used as the database" in said
    assert "make room on it" in said


async def test_a_disk_that_is_full_since_the_last_run(tiny, used, start) -> None:
    shutil.copy(used, tiny / "desk.db")
    fill(tiny)

    assert "make room on it" in await refused(await start(f"sqlite:///{tiny}/desk.db"))


async def test_a_file_that_may_not_grow(start) -> None:
    assert "make room on it" in await refused(await start(before=_small_files))


def _small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgresql://desk:hush@127.0.0.1:1/desk", "mend the host and the port in [storage] url"),
        ("postgresql://desk:hush@host.invalid/desk", "there is no machine of that name"),
        ("postgresql://desk:hu%sh@127.0.0.1/desk", "with %25 for %"),
        ("postgresql://desk:hush@127.0.0.1:many/desk", "[storage] url"),
    ],
)
async def test_a_postgresql_that_cannot_be_reached(start, url, sentence) -> None:
    said = await refused(await start(url))

    assert sentence in said
    assert "hush" not in said and "hu%sh" not in said


async def test_a_postgresql_without_the_database(postgres_server, start) -> None:  # noqa: F811
    url = postgres_server.replace("/postgres?", "/nothing?")

    said = await refused(await start(url))

    assert "it has no such database: create it, or mend its name in [storage] url" in said


async def test_a_postgresql_without_the_role(postgres_server, start) -> None:  # noqa: F811
    url = postgres_server.replace("postgres:@", "nobody:hush@")

    said = await refused(await start(url))

    assert "it has no such role" in said and "hush" not in said


async def test_a_postgresql_that_may_not_be_changed(postgres_url, start) -> None:  # noqa: F811
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS reader")
        connection.execute("CREATE ROLE reader LOGIN")

    said = await refused(await start(postgres_url.replace("postgres:@", "reader:@")))

    assert "let the database's user make and change tables" in said


async def test_a_wrong_password(start) -> None:
    async with asyncio.timeout(20):
        server = await asyncio.start_server(_refuses, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            said = await refused(await start(f"postgresql://desk:hush@127.0.0.1:{port}/desk"))

    assert "it refuses this name and password: mend them in [storage] url" in said
    assert "hush" not in said


async def _refuses(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """What a server says to a wrong password."""
    await reader.read(8)
    writer.write(b"N")  # no encryption
    await reader.read(1000)
    words = b'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "desk"\0\0'
    writer.write(b"E" + (len(words) + 4).to_bytes(4, "big") + words)
    await writer.drain()
    writer.close()


async def test_a_missing_driver(tmp_path, start) -> None:
    (tmp_path / "psycopg.py").write_text("raise ModuleNotFoundError('psycopg')")

    said = await refused(await start("postgresql://desk@127.0.0.1/desk"))

    assert said == "PostgreSQL needs the extra `postgres`: make run EXTRA=postgres"


def _change(database: Path, statement: str) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute(statement)
    connection.close()
