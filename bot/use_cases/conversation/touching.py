"""Touching: whoever turns to another task writes to the former one's client no more."""

from dataclasses import replace
from datetime import datetime

from bot.decision import Decision
from bot.domain.conversation import ReplyMode
from bot.events import Event
from bot.ports.reader import Reader
from bot.use_cases.room import Asked


def touched(
    event: Event, facts: Asked, read: Reader, decision: Decision, now: datetime
) -> Decision:
    """The decision, and the end of the reply modes that belong to other tasks than its own.

    What somebody writes next is then not sent to whom they wrote before, wherever they write it.
    """
    actor, task = facts.actor, facts.task
    if task is None or actor is None or not actor.role.is_staff or not hasattr(event, "sender"):
        return decision
    set_anew = {each.place for each in decision.changes if isinstance(each, ReplyMode)}
    ended = tuple(
        replace(mode, until=now)
        for mode in read.conversation.reply_modes(actor.id, now)
        if mode.task != task.id and mode.place not in set_anew
    )
    return decision.plus(changes=ended) if ended else decision
