"""What use cases may look at of what assistants can do."""

from typing import Protocol

from bot.domain.expertise import Expertise
from bot.domain.ids import PersonId


class Expertises(Protocol):
    """Skills, languages and capacities."""

    def of(self, person: PersonId) -> Expertise:
        """What was said of a person; without any, what holds for everybody."""
        ...
