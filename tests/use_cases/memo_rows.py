"""What people want to be reminded of, in a desk in memory."""

from bot.domain.memo import Memo
from tests.use_cases.desk_rows import Rows


class MemoRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, memo: str) -> Memo | None:
        return self.rows.memos.get(memo)

    def by_number(self, number: int) -> Memo | None:
        return next((each for each in self.rows.memos.values() if each.number == number), None)

    def open_of(self, person: str) -> tuple[Memo, ...]:
        found = (e for e in self.rows.memos.values() if e.person == person and e.is_open)
        return tuple(sorted(found, key=lambda each: (each.due_at, each.number)))

    def next_number(self) -> int:
        return max((each.number for each in self.rows.memos.values()), default=0) + 1
