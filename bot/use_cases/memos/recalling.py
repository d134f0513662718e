"""Recalling: a memo is due; whatever else of the same person is due by now is told with it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.cards import Args, Lines, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import MemoId, TaskId
from bot.domain.memo import Memo
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.task import Task
from bot.effects import Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.memos.room import line, memo_buttons, row_of
from bot.use_cases.places import private_chat
from bot.use_cases.speaking import noticed

LATE = timedelta(minutes=10)  # from then on it is said for when it was
TOGETHER = 5  # told in one message at most, so that each has its buttons


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whose memos they are, where they read alone, and the tasks that they are about."""

    actor: None
    task: None
    reminder: Reminder | None
    memo: Memo | None = None
    person: Person | None = None
    chat: Address | None = None
    open: tuple[Memo, ...] = ()
    tasks: dict[TaskId, Task] = field(default_factory=dict)
    zone: str = "UTC"


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the memo and everything its person wants to be reminded of."""
    reminder = read.reminders.get(event.reminder)
    memo = read.memos.get(MemoId(reminder.subject)) if reminder else None
    if memo is None:
        return Facts(actor=None, task=None, reminder=reminder)
    person = read.people.get(memo.person)
    memos = read.memos.open_of(person.id)
    tasks = (read.tasks.get(each.task) for each in memos if each.task)
    return Facts(
        actor=None,
        task=None,
        reminder=reminder,
        memo=memo,
        person=person,
        chat=private_chat(person, read),
        open=memos,
        tasks={each.id: each for each in tasks if each},
        zone=home_zone(person, read),
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell it once, late rather than never; unheard it stays in the list."""
    memo, person, reminder = facts.memo, facts.person, facts.reminder
    if memo is None or person is None or reminder is None:
        return noticed()
    if not memo.is_open or memo.told_at is not None or memo.step != reminder.step:
        return noticed()
    if facts.chat is None:
        return noticed()
    due = [each for each in facts.open if each.told_at is None and each.due_at <= now]
    others = [each for each in due if each.id != memo.id]
    told = tuple(sorted((memo, *others[: TOGETHER - 1]), key=lambda each: each.due_at))
    alone = len(told) == 1
    changes = tuple(replace(each, told_at=now) for each in told)
    buttons = memo_buttons(memo) if alone else tuple(map(row_of, told))
    say = Say(
        to=facts.chat,
        text=_text(memo, facts, now) if alone else _several(told, facts),
        buttons=buttons,
        language=person.language,
        task=memo.task if alone else None,
        urgency=Urgency.REMINDER,
    )
    return Decision(disposition=Disposition.NOTICED, changes=changes, effects=(say,))


def _text(memo: Memo, facts: Facts, now: datetime) -> Text:
    """Of one memo: of which task, and for when it was, if that is long ago."""
    task = facts.tasks.get(memo.task) if memo.task else None
    args: Args = {"words": memo.words, "number": memo.number}
    if task is not None:
        args = {**args, "task": task.number, "title": task.title}
    name = "memo-due" if task is None else "memo-due-task"
    if task is not None and not memo.words:
        name = "memo-due-task-only"
    text = Text(name, args)
    if now - memo.due_at <= LATE:
        return text
    return Text("memo-late", {"memo": text, "at": Moment(memo.due_at, facts.zone)})


def _several(told: tuple[Memo, ...], facts: Facts) -> Text:
    lines = tuple(
        line(each, facts.tasks.get(each.task) if each.task else None, facts.zone) for each in told
    )
    return Text("memo-due-several", {"lines": Lines(lines)})
