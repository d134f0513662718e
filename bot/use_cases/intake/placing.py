"""Where an asked-about message belongs: the client's press decides, or five silent minutes do."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain import clocks
from bot.domain.address import Address
from bot.domain.conversation import Message, Prompt, Standing
from bot.domain.ids import MessageId, PromptId, TaskId
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.reminders import ReminderKind
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, Task
from bot.effects import Effect, Forget
from bot.events import ButtonPressed, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.albums import with_album
from bot.use_cases.intake.adding import into_task
from bot.use_cases.intake.facts import Candidate, candidate, ground
from bot.use_cases.intake.opening import Ground, opened
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, noticed, settled_by, shown, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The message in question, the task that was chosen (None: a new one), and whose it is."""

    actor: Person | None
    prompt: Prompt | None
    message: Message | None
    chosen: Candidate | None
    left: Candidate | None
    ground: Ground | None
    private: frozenset[Address] = frozenset()
    left_journal: tuple[JournalEntry, ...] = ()
    album: tuple[Message, ...] = ()

    @property
    def task(self) -> Task | None:
        """The chosen task."""
        return self.chosen.task if self.chosen else None


def load(event: ButtonPressed | ReminderDue, read: Reader) -> Facts:
    """Read the question and its message; a press on "something new" names the message itself."""
    prompt: Prompt | None = None
    message_id: MessageId | None = None
    chosen = left = ""
    if isinstance(event, ReminderDue):
        reminder = read.reminders.get(event.reminder)
        prompt = read.conversation.prompt(PromptId(reminder.subject)) if reminder else None
    elif event.press.action is Action.NEW_TASK:
        message_id, left = MessageId(event.press.subject), event.press.value
    else:
        prompt = read.conversation.prompt(PromptId(event.press.subject))
        chosen = event.press.value
    if prompt is not None:
        message_id = prompt.message
    message = read.conversation.message(message_id) if message_id else None
    client = read.people.get(message.author) if message else None
    presser = client if isinstance(event, ReminderDue) else actor_of(event.sender, read)
    new = client is not None and not chosen
    return Facts(
        actor=presser,
        prompt=prompt,
        message=message,
        chosen=_task(chosen, client, read),
        left=_task(left, client, read),
        ground=ground(client, read, number=read.tasks.next_number()) if new and client else None,
        private=frozenset(
            each.private
            for each in (read.people.accounts_of(client.id) if client else ())
            if each.private is not None
        ),
        left_journal=read.tasks.journal(TaskId(left)) if left else (),
        album=read.conversation.rest_of_album(message) if message and prompt else (),
    )


def _task(task_id: str, client: Person | None, read: Reader) -> Candidate | None:
    """A task with what joining it needs, if it exists."""
    task = read.tasks.get(TaskId(task_id)) if task_id and client else None
    return candidate(task, client, read) if task and client else None


def decide(event: ButtonPressed | ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Put the message where it belongs, once."""
    message, prompt = facts.message, facts.prompt
    if message is None or facts.actor is None or facts.actor.id != message.author:
        return _stale(event, facts)
    if prompt is not None and prompt.answered_at is not None:
        return _stale(event, facts)
    if prompt is None and (facts.left is None or message.task != facts.left.task.id):
        return _stale(event, facts)
    if facts.chosen is not None and facts.chosen.task.status.is_open:
        decision = into_task(event, message, facts.chosen, now)
        number = facts.chosen.task.number
    elif facts.ground is not None:
        decision, number = _as_new(event, message, facts, facts.ground, now)
    else:
        return _stale(event, facts)
    standing = Standing(ref=message.source, task=_task_of(decision), message=message.id)
    decision = decision.plus(changes=(standing,))
    decision = with_album(decision, message, facts.album)
    if facts.left is not None:
        changes, effects = _left_behind(event, facts, facts.left, message, now)
        decision = decision.plus(changes=changes, effects=effects)
    if prompt is not None:
        forget = Forget(subject=prompt.id, kind=ReminderKind.QUESTION)
        decision = decision.plus(changes=(replace(prompt, answered_at=now),), effects=(forget,))
    if isinstance(event, ButtonPressed):
        text = Text("placed", {"number": number})
        told = tell(event, text, facts.actor.language)
        decision = decision.plus(effects=(told, *settled_by(event)))
    return decision


def _as_new(
    event: ButtonPressed | ReminderDue, message: Message, facts: Facts, on: Ground, now: datetime
) -> tuple[Decision, int]:
    """The message opens a task of its own, whose clocks run from when it was sent.

    In a shared chat it is answered in the thread under the message.
    """
    origin = message.source.address
    if origin.room in facts.private:
        origin = origin.room
    elif not origin.thread:
        origin = replace(origin, thread=message.source.message)
    task, changes, effects = opened(event, message, origin, on, now)
    decision = Decision(disposition=Disposition.OPENED, changes=changes, effects=effects)
    return decision, task.number


def _left_behind(
    event: ButtonPressed | ReminderDue,
    facts: Facts,
    left: Candidate,
    message: Message,
    now: datetime,
) -> tuple[tuple[Record, ...], tuple[Effect, ...]]:
    """The task the message had joined by itself is as it was before: its wait, its clock, its card.

    It is saved in any case, so that a second press on the same button comes too late.
    """
    task, team = left.task, left.ground.team
    last = facts.left_journal[-1] if facts.left_journal else None
    status = task.status
    if last is not None and last.act == "client-message" and last.before is Status.WAITING:
        status = move(status, Act.WAIT) if may(status, Act.WAIT) else status
    after = replace(task, status=status)
    clock = clocks.running(left.clocks, ClockKind.RESPOND, task.round)
    stopped: tuple[Record, ...] = ()
    if clock is not None and clock.started_at == message.at:
        stopped = (clocks.stop(clock, team, now, None),)
    entry = journal(event, after, "message-left", by=task.client, before=task.status, now=now)
    return (after, *stopped, entry), shown(after, team, left.ground.client)


def _task_of(decision: Decision) -> TaskId | None:
    """The task the decision is about."""
    return next((each.id for each in decision.changes if isinstance(each, Task)), None)


def _stale(event: ButtonPressed | ReminderDue, facts: Facts) -> Decision:
    """Somebody was faster, or the button is old."""
    if isinstance(event, ReminderDue):
        return noticed()
    return answered(event, Text("press-stale"), facts.actor)
