"""Search over rows in memory, one task after the other."""

from bot.domain.conversation import Message
from bot.domain.searching import words_of
from bot.domain.task import Task
from bot.ports.search import Hit
from tests.use_cases.desk_rows import Rows


class SearchRows:
    """The `Search` port."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def tasks(self, words, *, team: str | None, skip: int, limit: int) -> tuple[Hit, ...]:
        asked = [each for each in self.rows.tasks.values() if team in {None, each.team}]
        hits = [hit for task in asked if words and (hit := self._hit(task, words))]
        hits.sort(key=lambda hit: hit.at, reverse=True)
        return tuple(hits[skip : skip + limit])

    def _hit(self, task: Task, words: tuple[str, ...]) -> Hit | None:
        client = self.rows.people[task.client]
        names = words_of(f"{client.name} {client.company}")
        having: dict[str, Message | None] = {}
        for word in words:
            if any(each.startswith(word) for each in names):
                having[word] = None
            for message in self.rows.messages.values():
                files = " ".join(file.name for file in message.files)
                begins = (each.startswith(word) for each in words_of(f"{message.text} {files}"))
                if message.task == task.id and any(begins):
                    having[word] = message
        if len(having) < len(set(words)):
            return None
        told = [each for each in having.values() if each is not None]
        if not told:
            return Hit(task=task.id, at=task.opened_at)
        return Hit(task=task.id, at=told[0].at, message=told[0].id)
