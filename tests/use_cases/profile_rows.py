"""What a desk in memory remembers of clients and companies."""

from bot.domain.people import Person
from bot.domain.profile import ProfileLine, company_key
from tests.use_cases.desk_rows import Rows


class ProfileRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def _all(self) -> list[ProfileLine]:
        return sorted(self.rows.lines.values(), key=lambda each: each.number)

    def of(self, client: Person) -> tuple[ProfileLine, ...]:
        own = (e for e in self._all() if e.client == client.id and e.removed_at is None)
        return (*own, *self.of_company(client.company))

    def of_company(self, company: str) -> tuple[ProfileLine, ...]:
        return tuple(e for e in self.history(None, company) if e.removed_at is None)

    def history(self, client: Person | None, company: str) -> tuple[ProfileLine, ...]:
        key = company_key(company)
        return tuple(
            each
            for each in self._all()
            if (client is not None and each.client == client.id)
            or (key and each.client is None and company_key(each.company) == key)
        )

    def by_number(self, number: int) -> ProfileLine | None:
        return next((each for each in self._all() if each.number == number), None)

    def next_number(self) -> int:
        return len(self.rows.lines) + 1
