"""The page behind a link: safe, in the owner's words, and the same nothing for everybody else."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import aiohttp
import pytest

from adapters.web.pages import Pages
from adapters.web.server import WebServer
from bot.domain.people import Person, Role
from bot.texts import Catalogue
from bot.use_cases.managers.showing import Days, link_to
from bot.wording import Wording
from tests.clock import StoryClock
from tests.sqlite import open_new
from tests.storage.stories import ANN, CLIENT, EVERYBODY, MAX, TASK, keep

TOKEN = "kYlP0mF9Wc3nQ2r8s5t7u1v4x6z0abcdefghijklmno"
DAY = datetime(2026, 3, 2, tzinfo=UTC)
SCRIPT = "<script>alert('x')</script> & \"co\""


@pytest.fixture
def clock():
    return StoryClock()


@pytest.fixture
async def store(tmp_path, clock):
    async with open_new(tmp_path / "desk.db") as store:
        days = Days(since=DAY, until=DAY + timedelta(days=1), team=None)
        task = replace(TASK, title=SCRIPT)
        await keep(store, *EVERYBODY, task, link_to(days, TOKEN, MAX.id, clock.now()))
        yield store


@pytest.fixture
async def site(store, clock):
    wording = Wording(Catalogue(), {"desk": "Desk & Sons", "telegram_bot": "none"})
    web = WebServer(host="127.0.0.1", port=0)
    web.add(*Pages(store=store, clock=clock, wording=wording).routes)
    yield f"http://127.0.0.1:{await web.start()}"
    await web.stop()


@pytest.fixture
async def browser():
    async with aiohttp.ClientSession() as session:
        yield session


async def seen(browser, url, method="GET"):
    async with browser.request(method, url) as answer:
        return answer.status, await answer.text(), answer.headers


async def test_the_page_says_what_the_desk_knows(site, browser):
    status, text, headers = await seen(browser, f"{site}/s/{TOKEN}")

    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    for words in (
        "Desk &amp; Sons",
        "Summary: all teams",
        "Ann",
        "Bob",
        "Unclaimed",
        "until Tue 3",
    ):
        assert words in text
    assert '<html lang="en">' in text


async def test_what_people_write_stays_words(site, browser):
    _, text, _ = await seen(browser, f"{site}/s/{TOKEN}")

    assert "<script" not in text
    assert "#1 &lt;script&gt;" in text


async def test_nobody_keeps_it_frames_it_or_learns_its_address(site, browser):
    _, text, headers = await seen(browser, f"{site}/s/{TOKEN}")

    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "noindex" in headers["X-Robots-Tag"]
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    mark = b64encode(sha256(style.encode()).digest()).decode()
    assert f"'sha256-{mark}'" in policy, "else the browser would not apply it"
    assert "unsafe" not in policy
    assert TOKEN not in text


async def test_it_is_over_for_each_reason_and_looks_the_same(site, browser, store, clock):
    never = await seen(browser, f"{site}/s/{TOKEN[:-1]}X")
    manager = await store.read(lambda desk: desk.people.get(MAX.id))
    await keep(store, replace(manager, role=Role.LEAD), key="demoted")
    demoted = await seen(browser, f"{site}/s/{TOKEN}")
    await keep(store, replace(manager, revision=manager.revision + 1), key="promoted")
    assert (await seen(browser, f"{site}/s/{TOKEN}"))[0] == 200
    clock.move(hours=25)
    expired = await seen(browser, f"{site}/s/{TOKEN}")

    assert never[0] == 404
    assert never[:2] == demoted[:2] == expired[:2]
    ours = {"Content-Security-Policy", "Cache-Control", "X-Robots-Tag", "Content-Length"}
    for each in (demoted, expired):
        assert {n: each[2][n] for n in ours} == {n: never[2][n] for n in ours}


async def test_the_button_takes_it_back(site, browser):
    status, text, _ = await seen(browser, f"{site}/s/{TOKEN}", "POST")
    after, gone, _ = await seen(browser, f"{site}/s/{TOKEN}")
    again, _, _ = await seen(browser, f"{site}/s/{TOKEN}", "POST")

    assert (status, after, again) == (404, 404, 404)
    assert text == gone
    assert "leads nowhere" in gone


async def test_looking_changes_nothing(site, browser, store):
    """Whoever previews a link only looks."""
    for _ in range(2):
        assert (await seen(browser, f"{site}/s/{TOKEN}"))[0] == 200


@pytest.mark.parametrize(
    "path", ["/s/", "/s", "/", "/s/a/b", "/s/%00", "/s/%ff", "/s/..%2f..%2fetc"]
)
async def test_other_paths_lead_nowhere(site, browser, path):
    assert (await seen(browser, site + path))[0] == 404


async def test_an_owner_without_tasks_or_people_sees_a_whole_page(tmp_path, clock, browser):
    async with open_new(tmp_path / "empty.db") as store:
        owner = Person(id=MAX.id, name="Max", role=Role.MANAGER, language="xx")
        days = Days(since=DAY, until=DAY + timedelta(days=1), team=None)
        await keep(store, owner, link_to(days, TOKEN, owner.id, clock.now()))
        web = WebServer(host="127.0.0.1", port=0)
        wording = Wording(Catalogue(), {"desk": "Desk"})
        web.add(*Pages(store=store, clock=clock, wording=wording).routes)
        port = await web.start()

        status, text, _ = await seen(browser, f"http://127.0.0.1:{port}/s/{TOKEN}")
        await web.stop()

    assert status == 200
    assert text.count("Nothing") == 2
    assert not {ANN.name, CLIENT.name} & set(re.findall(r"\w+", text))
