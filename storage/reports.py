"""Figures: what is so now is counted by the database, what happened is taken from tallies."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from bot.domain.expectation import Pace
from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.task import Status, Task
from bot.ports.reports import Summary, Workload
from storage.paces import pace
from storage.people import StoredPeople
from storage.rows import millis
from storage.session import Row, Session
from storage.tallies import Tallies, Tally, between
from storage.tasks import read_task

MEDIAN = 0.5
NINE_TENTHS = 0.9


class StoredReports:
    """The `Reports` port."""

    def __init__(self, session: Session, pending: Sequence[Tallies] = ()) -> None:
        """Look through this session; `pending` is what it has counted and not written yet."""
        self._session = session
        self._pending = pending

    def summary(
        self, *, since: datetime, until: datetime, now: datetime, team: TeamId | None
    ) -> Summary:
        """Counts now and in [since, until), for the desk or one team."""
        ask = self._session
        open_by: Counter[str | None] = Counter()
        by_status: Counter[str] = Counter()
        for row in ask.all("reports.open", team=team):
            open_by[row["holder"]] += row["size"]
            by_status[row["status"]] += row["size"]
        happened = between(
            ask, since=millis(since), until=millis(until), team=team, pending=self._pending
        )
        people = StoredPeople(ask)
        return Summary(
            open=by_status.total(),
            unclaimed=self._unclaimed(team),
            late=self._late(team, now),
            waiting=by_status[Status.WAITING],
            opened=sum(tally.opened for tally in happened.values()),
            done=sum(tally.done for tally in happened.values()),
            promised=sum(tally.promised for tally in happened.values()),
            kept=sum(tally.kept for tally in happened.values()),
            people=tuple(
                _workload(person, open_by[person.id], happened.get(person.id, Tally()))
                for person in (people.staff() if team is None else people.of_team(team))
            ),
        )

    def pace(self, team: TeamId, now: datetime) -> Pace:
        """How fast a team was in the last four weeks."""
        return pace(self._session, team, now)

    def _unclaimed(self, team: TeamId | None) -> tuple[Task, ...]:
        """New tasks, oldest first."""
        found = map(read_task, self._session.all("reports.unclaimed", team=team))
        return tuple(sorted(found, key=lambda task: (task.opened_at, task.number)))

    def _late(self, team: TeamId | None, now: datetime) -> tuple[Task, ...]:
        """Open tasks with a running clock past its due, the one due first on top."""
        found: dict[str, Row] = {}
        for row in self._session.all("reports.late", team=team, now=millis(now)):
            found.setdefault(row["id"], row)  # each of its late clocks names a task
        return tuple(map(read_task, found.values()))


def _workload(person: Person, open_now: int, tally: Tally) -> Workload:
    return Workload(
        person=person,
        open=open_now,
        done=tally.done,
        acknowledge_median=tally.acknowledge.percentile(MEDIAN),
        acknowledge_p90=tally.acknowledge.percentile(NINE_TENTHS),
        respond_median=tally.respond.percentile(MEDIAN),
        respond_p90=tally.respond.percentile(NINE_TENTHS),
        complete_median=tally.complete.percentile(MEDIAN),
        complete_p90=tally.complete.percentile(NINE_TENTHS),
    )
