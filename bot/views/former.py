"""What a message says that a view has left for a younger one further down."""

from bot.cards import Card, Text
from bot.domain.ids import TaskId
from bot.effects import Show, ViewKind
from bot.ports.reader import Reader


def former(show: Show, read: Reader) -> Card:
    """Which request it was, and where it stands now; nothing that would grow old, no buttons."""
    task = read.tasks.get(TaskId(show.subject)) if show.kind is ViewKind.CARD else None
    if task is None:
        return Card(title=Text("board-below"))
    title = Text("card-title", {"number": task.number, "title": task.title})
    return Card(title=title, body=Text("card-below"))
