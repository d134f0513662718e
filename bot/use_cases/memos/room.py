"""What every use case of memos says: a memo as a line, and its buttons."""

from bot.buttons import Action, Press
from bot.cards import Args, Button, Moment, Style, Text
from bot.domain.memo import Memo
from bot.domain.task import Task

# What the buttons put it off by; the words are read like those of a person.
SNOOZES = ("10m", "1h", "tomorrow")
TEN_MINUTES, HOUR, TOMORROW = SNOOZES
OF_SEVERAL = "hour"  # the button of one of several: the others keep theirs
ALONE = "alone"  # the same of what is done


def line(memo: Memo, task: Task | None, zone: str) -> Text:
    """A memo with its number, when it comes, and the task that it is about."""
    args: Args = {"number": memo.number, "at": Moment(memo.due_at, zone), "words": memo.words}
    if task is None:
        return Text("memo-line", args)
    return Text("memo-line-task", {**args, "task": task.number})


def memo_buttons(memo: Memo) -> tuple[tuple[Button, ...], ...]:
    """It is done, or comes again later."""
    done = Button(Text("button-memo-done"), Press(Action.MEMO_DONE, memo.id, ALONE), Style.PRIMARY)
    later = tuple(
        Button(Text(f"button-snooze-{each}"), Press(Action.SNOOZE, memo.id, each))
        for each in SNOOZES
    )
    return ((done,), later)


def row_of(memo: Memo) -> tuple[Button, ...]:
    """The same in one row, by its number, where several are told together."""
    args: Args = {"number": memo.number}
    return (
        Button(Text("button-memo-done-of", args), Press(Action.MEMO_DONE, memo.id)),
        Button(Text("button-snooze-of", args), Press(Action.SNOOZE, memo.id, OF_SEVERAL)),
    )
