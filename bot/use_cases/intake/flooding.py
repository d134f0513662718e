"""A client writes faster than anybody can read: all of it is kept, one notice goes to each side."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.conversation import Message, MessageKind, Standing
from bot.domain.flood import MINUTE, has_begun, is_flooding, repeated
from bot.domain.ids import TaskId
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import Task
from bot.effects import Effect, Relay, Remind, Say, Urgency
from bot.events import MessageReceived, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.intake.adding import into_task
from bot.use_cases.intake.facts import Candidate, candidate
from bot.use_cases.records import spoken
from bot.use_cases.speaking import noticed, tell

COUNTED = 1000  # messages of a task that are looked through at most


def in_a_rush(
    event: MessageReceived,
    meant: Candidate | None,
    open_tasks: tuple[Candidate, ...],
    lately: tuple[Message, ...],
    now: datetime,
) -> Decision | None:
    """What becomes of a message that was said just before, or is one too many; None of others."""
    earlier = repeated(event.text, event.at, lately)
    if earlier is not None and _is_said_again(event, earlier, meant, open_tasks):
        # A reply to either means the same.
        standing = Standing(ref=event.ref, task=earlier.task, message=earlier.id)
        return Decision(disposition=Disposition.JOINED, changes=(standing,))
    each = _kept_with(meant, open_tasks, lately)
    heard = event.place.kind is PlaceKind.PRIVATE or event.addressed or meant is not None
    if each is None or not heard or not is_flooding(event.at, lately):
        return None
    return _flooded(event, each, lately, now)


def _is_said_again(
    event: MessageReceived,
    earlier: Message,
    meant: Candidate | None,
    open_tasks: tuple[Candidate, ...],
) -> bool:
    """Whether an impatient hand sent the same twice, and nobody has answered in between.

    To a second question the same word is a second answer.
    """
    if event.files or earlier.source.address != event.ref.address:
        return False
    if meant is not None and meant.task.id != earlier.task:
        return False
    told = next((each.messages for each in open_tasks if each.task.id == earlier.task), ())
    return not any(one.author != earlier.author and one.at >= earlier.at for one in told)


def _kept_with(
    meant: Candidate | None, open_tasks: tuple[Candidate, ...], lately: tuple[Message, ...]
) -> Candidate | None:
    """The open task that a flood belongs to: the one meant, else that of the latest message."""
    if meant is not None:
        return meant if meant.task.status.is_open else None
    last = lately[0].task if lately else None
    found = (each for each in open_tasks if each.task.id == last)
    return next(found, open_tasks[0] if open_tasks else None)


def _flooded(
    event: MessageReceived, each: Candidate, lately: tuple[Message, ...], now: datetime
) -> Decision:
    """Keep the message with its task, clocks and all, and carry it nowhere; say so once."""
    message, standing = spoken(event, each.task.client, MessageKind.REQUEST, each.task.id)
    joined = into_task(event, message, each, now)
    effects: tuple[Effect, ...] = ()
    if has_begun(event.at, lately):
        text = Text("flood-kept", {"number": each.task.number})
        effects = (
            tell(event, text, each.ground.client.language),
            Remind(_look_at(each.task, now)),
        )
    carried = tuple(effect for effect in joined.effects if not isinstance(effect, Relay))
    return replace(joined, effects=carried).plus(changes=(standing,), effects=effects)


def _look_at(task: Task, now: datetime) -> Reminder:
    """A minute from now the staff are told; the step is the task's age, so each look is its own."""
    age = (now - task.opened_at) // MINUTE
    return Reminder(
        subject=task.id,
        kind=ReminderKind.FLOOD,
        round=task.round,
        step=age,
        due_at=now + MINUTE,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task that was written to, what its client wrote since the last look, and lately."""

    actor: Person | None
    found: Candidate | None
    kept: tuple[Message, ...]
    lately: tuple[Message, ...]

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.found.task if self.found else None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read what came within the minute before the reminder was due, and since."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    if reminder is None or task is None:
        return Facts(actor=None, found=None, kept=(), lately=())
    since = reminder.due_at - MINUTE
    said = read.conversation.of_task(task.id, COUNTED)
    requests = tuple(each for each in said if each.kind is MessageKind.REQUEST)
    return Facts(
        actor=None,
        found=candidate(task, read.people.get(task.client), read),
        kept=tuple(each for each in requests if each.at >= since),
        lately=tuple(reversed(requests)),
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell whoever works on it how much was kept; while it goes on, look again in a minute."""
    found, kept = facts.found, facts.kept
    if found is None or not kept:
        return noticed()
    effects: tuple[Effect, ...] = ()
    if found.spot is not None and found.offered:
        args: Args = {
            "number": found.task.number,
            "client": found.ground.client.name,
            "count": len(kept),
        }
        said = Say(
            to=found.spot.to,
            under=found.spot.under,
            text=Text("flood-told", args),
            language=found.spot.language,
            task=found.task.id,
            urgency=Urgency.REMINDER,
        )
        effects = (said,)
    if is_flooding(now, facts.lately):
        effects = (*effects, Remind(_look_at(found.task, now)))
    return Decision(disposition=Disposition.NOTICED, effects=effects)
