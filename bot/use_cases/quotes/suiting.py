"""Suiting: who of a team could do a task, the most skilled first."""

from bot.domain.people import Person
from bot.domain.roster import assistants
from bot.ports.reader import Reader
from bot.use_cases.tasks.facts import KnownTask


def suiting(found: KnownTask, read: Reader) -> tuple[Person, ...]:
    """Those with a skill for such work; where nobody has named one, everybody of the team."""
    task = found.task
    people = [each for each in assistants(found.assistants) if each.id != found.client.id]
    levels = {
        each.id: read.expertises.of(each.id).level(task.category, task.title) for each in people
    }
    skilled = [each for each in people if levels[each.id]]
    return tuple(sorted(skilled or people, key=lambda each: (-levels[each.id], each.name)))
