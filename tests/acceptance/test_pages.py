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


async def look(agency: Agency, url: str, method: str = "GET") -> tuple[int, str]:
    """Open an address in a browser, or press its button: the status, and what is read there."""
    async with aiohttp.ClientSession() as browser, browser.request(method, url) as page:
        text = await page.text()
    agency.stage.browsed.append(text)
    return page.status, agency.stage.reads(text)


async def test_a_managers_summary_has_a_page(agency: Agency, tmp_path: Path) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await carla.sees("You will have an answer by")

    await agency.maria.says("/summary")
    answer = await agency.maria.sees("As a page")
    assert "1 unclaimed" in answer.text
    url = ADDRESS.search(answer.text).group()
    status, text = await look(agency, url)
    assert status == 200
    assert "#1 Book a flight to Porto" in text
    assert "Luis" in text
    assert "Whoever has this address can read the page" in text
    ended, text = await look(agency, url, "POST")
    assert ended == 404 and "This link leads nowhere" in text
    gone, text = await look(agency, url)
    assert gone == 404 and "It is over, or it never was." in text
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
