"""How time is told: a length, what it was for, an entry, a week with its sums."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.cards import Button, Day, Lasting, Lines, Text, Word
from bot.domain.address import PlaceKind
from bot.domain.ids import TaskId
from bot.domain.task import Task
from bot.domain.timesheet.entry import TimeEntry, by_day, by_task, total
from bot.effects import Answer, Effect, Say, Urgency
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.speaking import tell


def tasks_of(entries: tuple[TimeEntry, ...], read: Reader) -> dict[TaskId, Task]:
    """The tasks that the entries are about."""
    found: dict[TaskId, Task] = {}
    for each in entries:
        if each.task is not None and each.task not in found:
            found |= one_task(each.task, read)
    return found


def one_task(task: TaskId, read: Reader) -> dict[TaskId, Task]:
    found = read.tasks.get(task)
    return {task: found} if found else {}


def long(seconds: int) -> Word:
    """A length as people read it; a correction may be less than nothing."""
    if seconds < 0:
        return Text("time-less", {"lasting": Lasting(-seconds)})
    return Lasting(seconds)


def line(entry: TimeEntry, tasks: Mapping[TaskId, Task]) -> Text:
    """One entry."""
    args: dict[str, Word] = {
        "entry": str(entry.number),
        "lasting": long(entry.seconds),
        "what": what(entry.task, tasks),
    }
    note = entry.note or entry.reason
    return Text("time-line-note", {**args, "note": note}) if note else Text("time-line", args)


def what(task: TaskId | None, tasks: Mapping[TaskId, Task]) -> Text:
    """What was worked on."""
    found = tasks.get(task) if task else None
    if found is None:
        return Text("time-no-task")
    return Text("time-task", {"number": found.number, "title": found.title})


def week_text(
    entries: tuple[TimeEntry, ...],
    first: date,
    tasks: Mapping[TaskId, Task],
    *,
    as_sheet: bool = False,
) -> Text:
    """Each day with its entries and its sum, then the sums of the tasks.

    A timesheet is read by others as well; what is not one is one's own.
    """
    days = []
    for day, those in by_day(entries):
        lines = Lines(tuple(line(each, tasks) for each in those))
        days.append(Text("time-day", {"day": Day(day), "sum": long(total(those)), "lines": lines}))
    sums = by_task(entries)
    if len(sums) > 1:
        lines = Lines(
            tuple(
                Text("time-task-sum", {"what": what(task, tasks), "sum": long(seconds)})
                for task, seconds in sums
            )
        )
        days.append(Text("time-by-task", {"lines": lines}))
    return Text(
        "timesheet-week" if as_sheet else "time-week",
        {
            "from": Day(first),
            "to": Day(first + timedelta(days=6)),
            "sum": long(total(entries)),
            "days": Lines(tuple(days)),
        },
    )


def alone(
    event: CommandGiven, text: Text, language: str, buttons: tuple[tuple[Button, ...], ...] = ()
) -> tuple[Effect, ...]:
    """Tell whoever asked in private: by a message, since a press takes few letters and no button.

    The press that asked for it just ends.
    """
    if event.place.kind is not PlaceKind.PRIVATE or event.form or not event.token:
        return (tell(event, text, language, buttons, secret=True),)
    place = event.place.address
    said = Say(
        to=place,
        text=text,
        buttons=buttons,
        language=language,
        secret=True,
        urgency=Urgency.ANSWER,
    )
    return said, Answer(platform=place.platform, token=event.token, text=None, language=language)
