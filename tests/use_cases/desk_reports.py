"""Figures over rows in memory."""

from datetime import datetime

from bot.domain.expectation import UNKNOWN, Pace
from bot.domain.task import Status
from bot.ports.reports import Summary
from tests.use_cases.desk_rows import Rows


class ReportRows:
    """Figures enough to see that the right ones were asked for."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.paces: dict[str, Pace] = rows.paces
        self.asked: list[tuple[datetime, datetime, str | None]] = []

    def summary(
        self, *, since: datetime, until: datetime, now: datetime, team: str | None
    ) -> Summary:
        self.asked.append((since, until, team))
        tasks = [each for each in self.rows.tasks.values() if team in {None, each.team}]
        running = {c.task for c in self.rows.clocks.values() if not c.stopped_at and c.due_at < now}
        return Summary(
            open=sum(each.status.is_open for each in tasks),
            unclaimed=tuple(each for each in tasks if each.status is Status.NEW),
            late=tuple(each for each in tasks if each.status.is_open and each.id in running),
            waiting=sum(each.status is Status.WAITING for each in tasks),
            opened=sum(since <= each.opened_at < until for each in tasks),
            done=sum(bool(each.ended_at) and since <= each.ended_at < until for each in tasks),
            people=(),
        )

    def pace(self, team: str, now: datetime) -> Pace:
        assert now.tzinfo
        return self.paces.get(team, UNKNOWN)
