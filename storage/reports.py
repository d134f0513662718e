"""Figures: counted by the database, percentiles taken here from the clocks that stopped."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from math import ceil

from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.targets import ClockKind
from bot.domain.task import Status
from bot.ports.reader import Summary, Workload
from storage.people import StoredPeople
from storage.rows import millis
from storage.session import Session
from storage.tasks import read_task

MEDIAN = 0.5
NINE_TENTHS = 0.9


class StoredReports:
    """The `Reports` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def summary(
        self, *, since: datetime, until: datetime, now: datetime, team: TeamId | None
    ) -> Summary:
        """Counts now and in [since, until), for the desk or one team."""
        interval = {"since": millis(since), "until": millis(until)}
        ask = self._session
        opened = ask.one("reports.opened", **interval, team=team)
        open_by: Counter[str | None] = Counter()
        by_status: Counter[str] = Counter()
        for row in ask.all("reports.open", team=team):
            open_by[row["holder"]] += row["size"]
            by_status[row["status"]] += row["size"]
        done_by = {
            row["holder"]: row["size"] for row in ask.all("reports.done", **interval, team=team)
        }
        spans: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row in ask.all("reports.stopped", **interval, team=team):
            spans[row["credited_to"], row["kind"]].append(row["working"])
        people = StoredPeople(ask)
        return Summary(
            open=by_status.total(),
            unclaimed=tuple(read_task(row) for row in ask.all("reports.unclaimed", team=team)),
            late=tuple(
                read_task(row) for row in ask.all("reports.late", team=team, now=millis(now))
            ),
            waiting=by_status[Status.WAITING],
            opened=0 if opened is None else opened["size"],
            done=sum(done_by.values()),
            people=tuple(
                _workload(person, open_by[person.id], done_by.get(person.id, 0), spans)
                for person in (people.staff() if team is None else people.of_team(team))
            ),
        )


def nearest_rank(spans: list[int], share: float) -> timedelta | None:
    """The smallest of the spans that at least this share of them do not exceed."""
    if not spans:
        return None
    return timedelta(milliseconds=sorted(spans)[max(ceil(share * len(spans)), 1) - 1])


def _workload(
    person: Person, open_now: int, done: int, spans: dict[tuple[str, str], list[int]]
) -> Workload:
    acknowledged = spans.get((person.id, ClockKind.ACKNOWLEDGE), [])
    responded = spans.get((person.id, ClockKind.RESPOND), [])
    completed = spans.get((person.id, ClockKind.COMPLETE), [])
    return Workload(
        person=person,
        open=open_now,
        done=done,
        acknowledge_median=nearest_rank(acknowledged, MEDIAN),
        acknowledge_p90=nearest_rank(acknowledged, NINE_TENTHS),
        respond_median=nearest_rank(responded, MEDIAN),
        respond_p90=nearest_rank(responded, NINE_TENTHS),
        complete_median=nearest_rank(completed, MEDIAN),
        complete_p90=nearest_rank(completed, NINE_TENTHS),
    )
