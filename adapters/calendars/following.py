"""Following people's calendars: each is read when it is due, and the desk is told what is in it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import structlog

from adapters.calendars.fetching import LARGEST, Fetched, NotFetchedError, fetched
from adapters.calendars.reading import NoCalendarError, days_off
from adapters.web.outside import Outside
from bot.decision import Decision, Disposition
from bot.desk_events import calendar_read
from bot.domain.conversation import FileRef
from bot.domain.shifts.source import CalendarSource
from bot.events import CalendarRead
from bot.ports.channel import FileUnavailableError, Inbox
from bot.ports.clock import Clock
from bot.ports.reader import Reader
from bot.ports.store import StaleStateError, Store, StoreBusyError, StoreLostError, Transaction
from bot.use_cases.shifts import asking, taking_over

PAUSE = 10.0  # seconds between two looks at what is due
AT_ONCE = 5
READING = 60.0  # seconds for one calendar, however it is made
RESERVED = timedelta(minutes=10)  # another process leaves a calendar alone so long

log = structlog.get_logger()


class Follower:
    """Reads what is due. What comes of it is decided by the desk, from its inbox."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        inbox: Inbox,
        outside: Outside,
        fetch: Callable[[FileRef], AsyncIterator[bytes]],
    ) -> None:
        """`outside` calls addresses that people gave, `fetch` streams a file from its platform."""
        self._store = store
        self._clock = clock
        self._inbox = inbox
        self._outside = outside
        self._fetch = fetch

    async def run(self) -> None:
        """Look for ever; whatever goes wrong with one calendar, the others are read."""
        while True:
            try:
                await self.look()
            except StoreLostError:
                return  # the desk itself ends with the reason
            except StoreBusyError:
                log.debug("calendars not read", reason="store busy")
            except Exception as error:  # noqa: BLE001 - one desk serves on, whatever is in a calendar
                # Its words may quote an address that is a secret.
                log.warning("calendars not read", error=type(error).__name__)
            await asyncio.sleep(PAUSE)

    async def look(self) -> int:
        """Read what is due now; return how many that were."""
        now = self._clock.now()
        due = await self._store.read(lambda read: read.shifts.sources_due(now, AT_ONCE))
        looked = 0
        for source in due:
            mine = await self._reserved(source, now)
            if mine is not None:
                found = await self._read(*mine)
                await self._inbox.store([calendar_read(found)])
                looked += 1
        return looked

    async def _reserved(
        self, source: CalendarSource, now: datetime
    ) -> tuple[CalendarSource, date] | None:
        """The calendar and the day where its owner is; None where another process reads it."""
        reserved = replace(source, next_at=now + RESERVED)
        decision = Decision(disposition=Disposition.NOTICED, changes=(reserved,))
        key = f"calendar:{source.id}:{source.revision}"

        def work(tx: Transaction) -> date:
            today = _today(source, tx, now)
            tx.record(decision, key=key, now=now)
            return today

        try:
            return source, await self._store.write(work)
        except StaleStateError:
            return None

    async def _read(self, source: CalendarSource, today: date) -> CalendarRead:
        now = self._clock.now()
        seen = CalendarRead(key=f"calendar:{source.id}:{source.revision}", at=now, source=source.id)
        try:
            got = await self._content(source, now)
            if got.content is None:
                return replace(seen, unchanged=True)
            async with asyncio.timeout(READING):
                found = await asyncio.to_thread(days_off, got.content, today)
        except NotFetchedError as error:
            log.info("calendar not read", source=source.id, problem=error.problem)
            return replace(seen, problem=error.problem)
        except NoCalendarError:
            return replace(seen, problem="none")
        except TimeoutError:
            return replace(seen, problem="large")
        return replace(
            seen,
            days=tuple(found.days),
            timed=found.timed,
            free=found.free,
            unclear=found.unclear,
            etag=got.etag,
            modified=got.modified,
        )

    async def _content(self, source: CalendarSource, now: datetime) -> Fetched:
        """What is in it, wherever it stands; raises NotFetchedError."""
        if source.file is None:
            asks = source.asks_whether_changed(now)
            return await fetched(
                self._outside,
                source.address,
                etag=source.etag if asks else "",
                modified=source.modified if asks else "",
            )
        content = bytearray()
        try:
            async for chunk in self._fetch(source.file):
                content += chunk
                if len(content) > LARGEST:
                    raise NotFetchedError("large")
        except FileUnavailableError as error:
            problem = "large" if error.reason == "too_large" else error.reason
            raise NotFetchedError(problem) from None
        return Fetched(bytes(content))


def _today(source: CalendarSource, read: Reader, now: datetime) -> date:
    person = read.people.get(source.person)
    return taking_over.today(asking.of(person, person, read), now)
