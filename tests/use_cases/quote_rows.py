"""Quotes in a desk in memory."""

from bot.domain.quotes.quote import Quote, QuoteAct
from tests.use_cases.desk_rows import Rows


class QuoteRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, quote: str) -> Quote | None:
        return self.rows.quotes.get(quote)

    def by_number(self, number: int) -> Quote | None:
        return next((each for each in self.rows.quotes.values() if each.number == number), None)

    def of_task(self, task: str) -> tuple[Quote, ...]:
        return self._sorted(each for each in self.rows.quotes.values() if each.task == task)

    def pending_with(self, assistant: str) -> tuple[Quote, ...]:
        found = (e for e in self.rows.quotes.values() if e.assistant == assistant)
        return self._sorted(each for each in found if each.state.is_pending)

    def untaken(self, team: str) -> tuple[Quote, ...]:
        found = (e for e in self.rows.quotes.values() if e.assistant is None and e.state == "open")
        return self._sorted(each for each in found if self.rows.tasks[each.task].team == team)

    def acts(self, quote: str) -> tuple[QuoteAct, ...]:
        return tuple(each for each in self.rows.quote_acts if each.quote == quote)

    def next_number(self) -> int:
        return max((each.number for each in self.rows.quotes.values()), default=0) + 1

    def _sorted(self, quotes) -> tuple[Quote, ...]:
        return tuple(sorted(quotes, key=lambda each: each.number))
