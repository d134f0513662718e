"""Shifts as iCalendar (RFC 5545) behind secret links, for calendar apps that ask every hour or so.

Every shift stands there by itself, in UTC: apps show it in their own zone, and no rule about the
clocks' change has to be the same here and there.
"""

from datetime import datetime, timedelta

from icalendar import Calendar, Event

from adapters.web.routes import Request, Response, Route
from bot.ports.clock import Clock
from bot.ports.store import Store
from bot.use_cases.shifts.feeding import Entry, Feed, feed
from bot.wording import Wording

SUFFIX = ".ics"  # some apps take no address without it
KIND = "text/calendar"
_EVERY = timedelta(hours=1)
_TINY = 4096  # a look brings nothing
_HEADERS = {"X-Robots-Tag": "noindex, nofollow"}


class Feeds:
    """Reads the store when an app looks, and writes nothing."""

    def __init__(self, *, store: Store, clock: Clock, wording: Wording) -> None:
        """Say where shifts are read and how they are worded."""
        self._store = store
        self._clock = clock
        self._wording = wording

    @property
    def routes(self) -> tuple[Route, ...]:
        """For the web server."""
        return (Route(path="/c/{rest}", take=self.look, method="GET", largest=_TINY),)

    async def look(self, request: Request) -> Response:
        """The calendar behind a link; nothing for everybody else."""
        token, now = request.rest.removesuffix(SUFFIX), self._clock.now()
        found = await self._store.read(lambda read: feed(token, read, now))
        if found is None:
            return Response(status=404, headers=_HEADERS)
        return Response(body=self._written(found, now), kind=KIND, headers=_HEADERS)

    def _written(self, found: Feed, now: datetime) -> str:
        """As RFC 5545 and, for the name and how often to look, RFC 7986 have it."""
        name = self._wording.words(found.title, found.language)
        calendar = Calendar()
        calendar.add("prodid", "-//Frontdesk//Shifts//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)  # what apps read that are older than the other
        calendar.add("refresh-interval", _EVERY, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", "PT1H")
        for each in found.entries:
            calendar.add_component(self._event(each, found.language, now))
        return str(calendar.to_ical(), "utf-8")

    def _event(self, entry: Entry, language: str, now: datetime) -> Event:
        event = Event()
        event.add("uid", f"{entry.id}@frontdesk")
        event.add("dtstamp", now.replace(microsecond=0))
        event.add("summary", self._wording.words(entry.title, language))
        begins, ends = entry.when
        event.add("dtstart", begins)
        event.add("dtend", ends)
        event.add("transp", "TRANSPARENT" if not isinstance(begins, datetime) else "OPAQUE")
        return event
