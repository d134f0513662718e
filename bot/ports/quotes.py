"""What use cases may look at of quotes."""

from typing import Protocol

from bot.domain.ids import PersonId, QuoteId, TaskId, TeamId
from bot.domain.quotes.quote import Quote, QuoteAct


class Quotes(Protocol):
    """Quotes and proposals, each with what was done with it."""

    def get(self, quote: QuoteId) -> Quote | None: ...
    def by_number(self, number: int) -> Quote | None: ...
    def of_task(self, task: TaskId) -> tuple[Quote, ...]:
        """All of a task, in the order of their numbers."""
        ...

    def pending_with(self, assistant: PersonId) -> tuple[Quote, ...]:
        """Those of an assistant that can still be accepted, by number."""
        ...

    def untaken(self, team: TeamId) -> tuple[Quote, ...]:
        """Proposals for a team's tasks that wait for whoever takes them, by number."""
        ...

    def acts(self, quote: QuoteId) -> tuple[QuoteAct, ...]:
        """What was done with a quote, in order."""
        ...

    def next_number(self) -> int:
        """The number of a new quote."""
        ...
