"""Which words of staff were marked for the client: a reckoning of its own, from the acts alone.

It asks no use case. What it knows of the desk are the rows before an act: what stands where, who
holds what. Words are a client's to read from the act that marks them until they are taken back.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.buttons import Action
from bot.domain.address import Address, PlaceKind
from bot.domain.conversation import Message, MessageKind, Standing
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Status, Task
from bot.events import ButtonPressed, CommandGiven, MessageReceived, ReminderDue
from tests.use_cases.desk_rows import PeopleRows, Rows, TaskRows
from tests.use_cases.desk_talk import ConversationRows

SILENCE = timedelta(minutes=10)
Event = MessageReceived | CommandGiven | ButtonPressed | ReminderDue


@dataclass
class Marks:
    """`sent` are the messages that a client may read, each with its task; the rest are inside."""

    sent: dict[str, str] = field(default_factory=dict)
    modes: dict[tuple[str, str], tuple[str, datetime]] = field(default_factory=dict)

    def judge(self, rows: Rows, event: Event, now: datetime) -> str | None:
        """The task to whose client this act sends a message, judged by the rows before it.

        The message is the act's own, or for a press the one that `pressed` names.
        """
        actor = PeopleRows(rows).by_account(event.sender.account)
        if actor is None or not actor.role.is_staff:
            return None
        match event:
            case MessageReceived():
                task = self._of_message(rows, event, actor, now)
            case CommandGiven():
                task = _numbered(rows, event)
                self._touched(actor, task)
                task = task if event.name == "reply" else None
            case ButtonPressed():
                task = self._of_press(rows, event, actor, now)
            case _:  # an edit
                standing = ConversationRows(rows).standing(event.ref)
                self._touched(actor, rows.tasks.get(standing.task or "") if standing else None)
                task = None
        return task.id if task is not None and _may(actor, task) else None

    def _of_message(
        self, rows: Rows, event: MessageReceived, actor: Person, now: datetime
    ) -> Task | None:
        if event.reply_to is None and _fills_in(rows, event, actor):
            return None
        mode_key = actor.id, str(event.place.address)
        standing = _pointed(rows, event)
        pointed = rows.tasks.get(standing.task) if standing and standing.task else None
        mode, used_at = self.modes.get(mode_key, ("", now))
        holds = bool(mode) and now - used_at < SILENCE and _may(actor, rows.tasks[mode])
        self._touched(actor, pointed)
        holds = holds and mode_key in self.modes
        if holds and (pointed is not None or not _answers_others(event, standing)):
            self.modes[mode_key] = (mode, now)
            return rows.tasks[mode]
        if pointed is None or standing is None or standing.message is None:
            return None
        return pointed if rows.messages[standing.message].author == pointed.client else None

    def _of_press(
        self, rows: Rows, event: ButtonPressed, actor: Person, now: datetime
    ) -> Task | None:
        task = _of_button(rows, event)
        self._touched(actor, task)
        if event.press.action is Action.REPLY and task is not None and _may(actor, task):
            self.modes[actor.id, str(_mode_place(event))] = (task.id, now)
        if event.press.action not in {Action.SEND, Action.TO_WHOM}:
            return None
        message = pressed(rows, event)
        if message is None or message.author != actor.id or message.kind is not MessageKind.NOTE:
            return None
        return None if message.is_gone else task

    def _touched(self, actor: Person, task: Task | None) -> None:
        """Whoever turns to another task writes to the former one's client no more."""
        for key, (mode, _) in list(self.modes.items()):
            if key[0] == actor.id and task is not None and mode != task.id:
                del self.modes[key]

    def ended(self, before: Rows, after: Rows) -> None:
        """A task that was finished, reopened or merged begins a conversation of its own."""
        for key, (mode, used_at) in list(self.modes.items()):
            was, task = before.tasks[mode], after.tasks[mode]
            if task.status is Status.MERGED:
                self.modes[key] = (str(task.merged_into), used_at)
            elif (task.status, task.round) != (was.status, was.round) and (
                task.round != was.round or task.status is Status.DONE
            ):
                del self.modes[key]
        for message, task in self.sent.items():
            into = after.tasks[task].merged_into
            if into is not None and after.messages[message].task == into:
                self.sent[message] = into


def pressed(rows: Rows, event: ButtonPressed) -> Message | None:
    """The message that a press speaks of."""
    if event.press.action is Action.SEND:
        return rows.messages.get(event.press.subject)
    prompt = rows.prompts.get(event.press.subject)
    return rows.messages.get(prompt.message or "") if prompt and not prompt.answered_at else None


def _may(actor: Person, task: Task) -> bool:
    return allowed(Deed.REPLY, actor, task) and (task.status.is_open or task.status is Status.DONE)


def _pointed(rows: Rows, event: MessageReceived) -> Standing | None:
    """What a message points at: what it quotes, else the first message of its thread."""
    talk, address = ConversationRows(rows), event.place.address
    if event.reply_to is not None and (found := talk.standing(event.reply_to)) is not None:
        return found
    if not address.thread:
        return None
    root = type(event.ref)(address.room, address.thread)
    return talk.standing(root)


def _fills_in(rows: Rows, event: MessageReceived, actor: Person) -> bool:
    """Whether it answers a question of a form, which has its own way to a client."""
    room = str(event.place.address.room)
    going = (each for each in rows.fillings.values() if not each.ended_at)
    return any((each.person, each.place) == (actor.id, room) for each in going)


def _answers_others(event: MessageReceived, standing: Standing | None) -> bool:
    """Whether it is said to somebody in the room, or under several tasks at once."""
    if event.reply_to is None:
        return False
    in_group = event.place.kind is PlaceKind.GROUP
    return in_group and (standing is None or standing.message is None or standing.task is None)


def _numbered(rows: Rows, event: CommandGiven) -> Task | None:
    number = event.words.split(" ", 1)[0].removeprefix("#")
    return TaskRows(rows, ()).by_number(int(number)) if number.isdigit() else None


def _of_button(rows: Rows, event: ButtonPressed) -> Task | None:
    """The task that a press is about: its subject is a task, a message or a question."""
    action, subject = event.press.action, event.press.subject
    if action in {Action.TO_WHOM, Action.AS_NOTE}:
        return rows.tasks.get(event.press.value) if subject in rows.prompts else None
    if action in {Action.SEND, Action.WITHDRAW}:
        message = rows.messages.get(subject)
        return rows.tasks.get(message.task or "") if message else None
    if action is Action.UNDO_RESULT:
        prompt = rows.prompts.get(subject)
        return rows.tasks.get(prompt.task or "") if prompt else None
    return rows.tasks.get(subject)


def _mode_place(event: ButtonPressed) -> Address:
    """The thread under a card that was pressed on Slack, else the chat."""
    address = event.place.address
    if address.platform == "slack" and not address.thread and event.ref is not None:
        in_group = event.place.kind is PlaceKind.GROUP
        return replace(address, thread=event.ref.message) if in_group else address
    return address
