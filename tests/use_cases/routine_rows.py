"""Requests that are made again and again, in a desk in memory."""

from bot.domain.routine import Routine
from tests.use_cases.desk_rows import Rows


class RoutineRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, routine: str) -> Routine | None:
        return self.rows.routines.get(routine)

    def by_number(self, number: int) -> Routine | None:
        return next((e for e in self.rows.routines.values() if e.number == number), None)

    def running_of(self, client: str) -> tuple[Routine, ...]:
        return self._running(e for e in self.rows.routines.values() if e.client == client)

    def made_by(self, person: str) -> tuple[Routine, ...]:
        return self._running(e for e in self.rows.routines.values() if e.made_by == person)

    def _running(self, routines) -> tuple[Routine, ...]:
        found = (each for each in routines if each.ended_at is None)
        return tuple(sorted(found, key=lambda each: (each.next_at, each.number)))

    def next_number(self) -> int:
        return max((each.number for each in self.rows.routines.values()), default=0) + 1
