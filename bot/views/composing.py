"""Composing a view: one composer for each kind."""

from datetime import datetime
from typing import assert_never

from bot.cards import Card
from bot.domain.ids import TaskId
from bot.effects import ViewKind
from bot.ports.reader import Reader
from bot.views import task
from bot.views.board import board
from bot.views.handover import handover
from bot.views.home import home
from bot.views.step import step


def compose(kind: ViewKind, subject: str, read: Reader, now: datetime) -> Card | None:
    """Compose a view; None when its subject is gone."""
    match kind:
        case ViewKind.CARD:
            found = read.tasks.get(TaskId(subject))
            return task.card(found, read) if found else None
        case ViewKind.BOARD:
            return board(subject, read)
        case ViewKind.CONFIRMATION:
            found = read.tasks.get(TaskId(subject))
            return task.confirmation(found, read, now) if found else None
        case ViewKind.HANDOVER:
            return handover(subject, read, now)
        case ViewKind.HOME:
            return home(subject, read, now)
        case ViewKind.STEP:
            return step(subject, read)
        case _:
            assert_never(kind)
