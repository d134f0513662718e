"""A playground that cannot start: one sentence with its fix."""

import socket
from contextlib import ExitStack

import pytest

from tests.cli.command import bound_by_rights, frontdesk, refused


async def test_no_port_is_free(tmp_path) -> None:
    with ExitStack() as stack:
        first = 64_000
        for port in range(first, first + 50):
            taken = stack.enter_context(socket.socket())
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            taken.bind(("127.0.0.1", port))
            taken.listen()
        said = await refused(await frontdesk(tmp_path, "run", PLAYGROUND__PORT=str(first)))

    assert said.startswith("There is no free port from 64000 to 64049: end what is using them")


@pytest.mark.parametrize("name", ["telegram.json", "slack.json", "clock.json"])
@pytest.mark.parametrize("content", ["no json", "{}", "[]"])
async def test_what_it_keeps_is_damaged(tmp_path, name, content) -> None:
    (tmp_path / "playground").mkdir()
    (tmp_path / "playground" / name).write_text(content)

    said = await refused(await frontdesk(tmp_path, "run"))

    assert said.startswith("What the playground keeps in playground cannot be read or written")


async def test_its_folder_may_not_be_written(tmp_path) -> None:
    (tmp_path / "playground").mkdir(mode=0o500)

    said = await refused(await frontdesk(tmp_path, "run", before=bound_by_rights))

    assert "[playground] folder" in said


async def test_its_folder_is_a_file(tmp_path) -> None:
    (tmp_path / "playground").write_text("in the way")

    assert "[playground] folder" in await refused(await frontdesk(tmp_path, "run"))
