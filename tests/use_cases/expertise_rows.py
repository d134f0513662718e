"""What assistants can do, in a desk in memory."""

from bot.domain.expertise import Expertise
from bot.domain.ids import PersonId
from tests.use_cases.desk_rows import Rows


class ExpertiseRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def of(self, person: str) -> Expertise:
        return self.rows.expertises.get(person) or Expertise(person=PersonId(person))
