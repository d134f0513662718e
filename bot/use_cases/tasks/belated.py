"""Belated: "Part of #12" is pressed when five silent minutes have made the message a task."""

from dataclasses import dataclass
from datetime import datetime

from bot.decision import Decision
from bot.domain.people import Person
from bot.domain.task import Task
from bot.events import ButtonPressed
from bot.ports.reader import Reader
from bot.use_cases.intake import placing
from bot.use_cases.tasks import merging


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What placing looks at; `became`, when the message is the beginning of a task of its own."""

    placing: placing.Facts
    became: merging.Facts | None = None

    @property
    def actor(self) -> Person | None:
        """Who pressed."""
        return self.placing.actor

    @property
    def task(self) -> Task | None:
        """The chosen task."""
        return self.placing.task


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read the question and what has become of its message meanwhile."""
    facts = placing.load(event, read)
    message, prompt, chosen = facts.message, facts.prompt, facts.task
    if message is None or chosen is None or prompt is None or prompt.answered_at is None:
        return Facts(placing=facts)
    became = read.tasks.get(message.task) if message.task else None
    if became is None or became.opened_at != message.at or facts.actor is None:
        return Facts(placing=facts)
    if facts.actor.id != message.author:
        return Facts(placing=facts)
    return Facts(placing=facts, became=merging.facts_of(facts.actor, chosen, became, read))


def decide(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """Merge what was made meanwhile; else place the message as ever."""
    found = facts.became
    if found is None or found.known is None or found.part is None:
        return placing.decide(event, facts.placing, now)
    if merging.hindrance(found.known.task, found.part.task) is not None:
        return placing.decide(event, facts.placing, now)
    return merging.merged(event, found, now)
