"""What use cases may look at of clients' profiles."""

from typing import Protocol

from bot.domain.people import Person
from bot.domain.profile import ProfileLine


class Profiles(Protocol):
    """Lines of clients and companies."""

    def of(self, client: Person) -> tuple[ProfileLine, ...]:
        """The lines that stand for a client and for the client's company, as they were added."""
        ...

    def of_company(self, company: str) -> tuple[ProfileLine, ...]:
        """The lines that stand for everybody at a company."""
        ...

    def history(self, client: Person | None, company: str) -> tuple[ProfileLine, ...]:
        """Every line there ever was of a client and of a company, as they were added."""
        ...

    def by_number(self, number: int) -> ProfileLine | None:
        """One line, even if it was removed."""
        ...

    def next_number(self) -> int:
        """The number of a new line; that of a removed one is never given again."""
        ...
