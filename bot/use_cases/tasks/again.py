"""Again later: a press puts off what the desk reminds of, which makes it one's own reminder."""

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.domain.task import Task

# A label's key, and the words of the command that the press stands for.
LATER = (
    ("button-snooze-10m", "in 10 min"),
    ("button-snooze-1h", "in 1 hour"),
    ("button-snooze-tomorrow", "tomorrow 9:00"),
)


def later_row(task: Task) -> tuple[Button, ...]:
    """Ten minutes, an hour, tomorrow; any other time is said with the command."""
    return tuple(
        Button(Text(key), Press(Action.DO, "remind", f"{task.number} {words}"))
        for key, words in LATER
    )
