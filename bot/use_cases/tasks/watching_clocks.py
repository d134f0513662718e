"""Every clock that a decision starts or puts off is looked at before it is due."""

from bot.decision import Decision
from bot.domain.deadlines import is_watched, warning
from bot.domain.task import Task, TaskClock
from bot.effects import Remind
from bot.ports.reader import Reader


def clocks_watched(decision: Decision, read: Reader) -> tuple[Remind, ...]:
    """One reminder for each of them; those of a time that no longer holds lead to nothing."""
    clocks = [e for e in decision.changes if isinstance(e, TaskClock) and is_watched(e)]
    if not clocks:
        return ()
    changed = {each.id: each for each in decision.changes if isinstance(each, Task)}
    reminders: list[Remind] = []
    for clock in clocks:
        task = changed.get(clock.task) or read.tasks.get(clock.task)
        if task is not None:
            reminders.append(Remind(warning(clock, read.teams.get(task.team))))
    return tuple(reminders)
