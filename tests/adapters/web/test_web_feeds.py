"""Shifts for calendar apps: valid iCalendar, right over a change of clocks, nothing for strangers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from icalendar import Calendar

from adapters.web.feeds import Feeds
from adapters.web.server import WebServer
from bot.domain.hours import parse_hours
from bot.domain.shifts.plan import Plan, TimeOff
from bot.domain.shifts.reading import read_week
from bot.texts import Catalogue
from bot.use_cases.shifts.feeding import link_to
from bot.wording import Wording
from tests.clock import StoryClock
from tests.sqlite import open_new
from tests.storage.stories import ANN, EVERYBODY, TEAM, keep

TOKEN = "kYlP0mF9Wc3nQ2r8s5t7u1v4x6z0abcdefghijklmno"
BERLIN = ZoneInfo("Europe/Berlin")
LONG = "Frühschicht, Büro; Straße \\ " * 5


@pytest.fixture
def clock():
    return StoryClock(datetime(2026, 3, 23, 9, tzinfo=UTC))  # clocks change on the 29th


@pytest.fixture
async def store(tmp_path, clock):
    plan = Plan(
        zone="Europe/Berlin",
        week=read_week("Mon-Fri 9-17, Sat 22-6").days,
        off=(TimeOff(date(2026, 4, 6), date(2026, 4, 7)),),
    )
    team = replace(TEAM, name=LONG, calendar=parse_hours("Mon-Sun 00:00-00:00", "Europe/Berlin"))
    async with open_new(tmp_path / "desk.db") as store:
        others = [each for each in EVERYBODY if each not in (TEAM, ANN)]
        link = link_to(ANN.id, None, TOKEN, clock.now())
        await keep(store, team, replace(ANN, plan=plan), *others, link)
        await keep(store, link_to(ANN.id, TEAM.id, TOKEN + "t", clock.now()), key="team")
        yield store


@pytest.fixture
async def site(store, clock):
    web = WebServer(host="127.0.0.1", port=0)
    web.add(*Feeds(store=store, clock=clock, wording=Wording(Catalogue(), {})).routes)
    yield f"http://127.0.0.1:{await web.start()}/c"
    await web.stop()


async def fetched(url, method="GET"):
    async with aiohttp.ClientSession() as app, app.request(method, url) as answer:
        return answer.status, await answer.read(), answer.headers


async def events(site, token=TOKEN):
    _, body, _ = await fetched(f"{site}/{token}.ics")
    return Calendar.from_ical(body).walk("VEVENT")


async def test_it_is_icalendar_as_the_standard_has_it(site):
    status, body, headers = await fetched(f"{site}/{TOKEN}.ics")

    assert status == 200
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    lines = body.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2:] == [b"END:VCALENDAR", b""]
    assert b"\n" not in b"".join(lines), "every line ends with CRLF"
    assert max(map(len, lines)) <= 75, "longer lines are folded"
    calendar = Calendar.from_ical(body)
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert calendar["x-wr-calname"] == calendar["name"] == "Shifts of Ann"
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= event.keys()
    assert TOKEN.encode() not in body


async def test_what_a_team_is_called_stays_words(site):
    titles = {str(each["summary"]) for each in await events(site)}

    assert any(LONG.strip() in each for each in titles)


async def test_each_shift_is_an_event_of_its_own(site):
    found = await events(site)

    names = [str(each["uid"]) for each in found]
    assert len(set(names)) == len(names)
    assert names == [str(each["uid"]) for each in await events(site)], "apps know them again"


async def test_shifts_stay_at_their_hour_when_the_clocks_change(site):
    shifts = [e for e in await events(site) if isinstance(e.decoded("dtstart"), datetime)]
    begins = [each.decoded("dtstart").astimezone(BERLIN) for each in shifts]

    days = [each for each in begins if each.weekday() < 5]
    assert {each.hour for each in days} == {9}
    assert {each.utcoffset() for each in days} == {timedelta(hours=1), timedelta(hours=2)}
    night = next(e for e in shifts if e.decoded("dtstart").astimezone(BERLIN).date().day == 28)
    lasts = night.decoded("dtend") - night.decoded("dtstart")
    assert lasts == timedelta(hours=7), "from 22 to 6, and one hour is skipped"


async def test_days_off_are_whole_days(site):
    (off,) = [e for e in await events(site) if not isinstance(e.decoded("dtstart"), datetime)]

    assert (off.decoded("dtstart"), off.decoded("dtend")) == (date(2026, 4, 6), date(2026, 4, 8))
    assert off["dtstart"].params["VALUE"] == "DATE"


async def test_a_team_shows_everybodys_shifts(site):
    titles = {str(each["summary"]) for each in await events(site, TOKEN + "t")}

    assert {"Ann", "Bob"} <= titles


async def test_strangers_read_nothing(site, store):
    never = await fetched(f"{site}/{TOKEN[:-1]}X.ics")
    posted = await fetched(f"{site}/{TOKEN}.ics", "POST")

    assert never[:2] == (404, b"")
    assert posted[0] == 405


async def test_a_shift_in_whose_midst_the_time_is_seen_through_is_the_same_at_every_look(
    site, clock
):
    clock.move(hours=1)
    before = {str(each["uid"]): each["dtstart"].dt for each in await events(site)}
    clock.move(hours=1)
    after = {str(each["uid"]): each["dtstart"].dt for each in await events(site)}

    assert before == after, "shifts began at nine, and a week back it is eleven and then twelve"
