"""Search: tasks by the words that were written about them, and by who they are for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MessageId, TaskId, TeamId


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A task that has every word; `message` has the most of them, None where only names have."""

    task: TaskId
    at: datetime
    message: MessageId | None = None


class Search(Protocol):
    """What was written about tasks, in any status."""

    def tasks(
        self, words: Sequence[str], *, team: TeamId | None, skip: int, limit: int
    ) -> tuple[Hit, ...]:
        """Tasks of a team (None: of all) in which each word begins a word, the newest hit first.

        The words are folded as `searching.words_of` does. A word may stand in a message, a file's
        name, or the client's or company's name. Of words that very many messages have, only the
        newest of these are looked at.
        """
        ...
