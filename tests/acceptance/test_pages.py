"""What the desk shows in a browser, to whom it gave the address."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.stage import CALLED

ADDRESS = re.compile(r"http://\S+/s/[\w-]{40,}")


@pytest.fixture
def way() -> str:
    return CALLED


async def test_a_managers_summary_has_a_page(agency: Agency, tmp_path: Path) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await carla.sees("You will have an answer by")

    await agency.maria.says("/summary")
    answer = await agency.maria.sees("As a page")
    assert "1 unclaimed" in answer.text
    url = ADDRESS.search(answer.text).group()
    async with aiohttp.ClientSession() as browser:
        async with browser.get(url) as page:
            text = await page.text()
            assert page.status == 200
        assert "#1 Book a flight to Porto" in text
        assert "Luis" in text
        async with browser.post(url) as page:
            assert page.status == 404
        async with browser.get(url) as page:
            assert page.status == 404
    await agency.stage.quiet()
    token = url.rpartition("/")[2]
    with closing(sqlite3.connect(tmp_path / "desk.db")) as rows:
        kept = "\n".join(rows.iterdump())
    assert "Book a flight to Porto" in kept
    assert token not in kept, "it was told, and is forgotten"


async def test_a_group_hears_of_no_address(agency: Agency) -> None:
    await agency.maria.says("/summary Lisbon", chat=agency.lisbon)

    await agency.maria.sees("in your private chat", chat=agency.lisbon)
    await agency.maria.sees("As a page")
    await agency.stage.quiet()
    assert not [each for each in agency.luis.see(agency.lisbon) if ADDRESS.search(each.text)]
