"""Ending: what the desk had offered about a task that ended can no longer be pressed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.buttons import Action
from bot.cards import Text
from bot.domain.conversation import Prompt
from bot.domain.ids import TaskId
from bot.domain.task import Status, Task
from bot.domain.team import Team
from bot.effects import Relay, Say, Settle, Urgency
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.ports.views import Posted
from bot.use_cases.tasks.facts import TaskFacts, load

LOOKED_AT = 60  # a task's newest messages, with buttons or without
SETTLED = 20  # of them at most: each is an edit, and edits are counted by the platforms
AT_WORK = frozenset({Action.CLAIM, Action.FINISH, Action.RESULT, Action.CANCEL_SURE})
LASTING = frozenset({Action.UNDO_RESULT, Action.TAKE_BACK, Action.WITHDRAW, Action.RATE})
VERDICT = frozenset({Action.ACCEPT, Action.REOPEN})


def load_end(event: ButtonPressed | CommandGiven, read: Reader) -> TaskFacts:
    """Read the task with what was offered about it."""
    facts = load(event, read)
    return replace(facts, posted=offered_about(facts.task, read))


def offered_about(task: Task | None, read: Reader) -> tuple[Posted, ...]:
    """What the desk said about a task and still has buttons, newest first."""
    return read.conversation.posted(TaskId(task.id), LOOKED_AT) if task else ()


def over(task: Task, team: Team, posted: Sequence[Posted]) -> tuple[Settle, ...]:
    """Take off the buttons that do nothing in the task's present status.

    Not in the team's channel itself: its edits are few, and the card there follows by itself.
    """
    dead = (
        each.ref
        for each in posted
        if _is_over(task, _actions(each.said)) and not _in_channel(each.said, team)
    )
    settles = [Settle(ref=ref, urgency=Urgency.DIGEST) for ref in dead]
    return tuple(settles[:SETTLED])


def previewed(prompt: Prompt, posted: Sequence[Posted], text: Text) -> tuple[Settle, ...]:
    """The preview of a result says what became of it, and has no Undo any more."""
    return tuple(
        Settle(ref=each.ref, text=text)
        for each in posted
        for row in each.said.buttons
        for button in row
        if button.press.action is Action.UNDO_RESULT and button.press.subject == prompt.id
    )


def _in_channel(said: Say | Relay, team: Team) -> bool:
    """Whether it stands among the team's cards, and not in a thread under one."""
    return said.to == team.channel and not said.under


def _actions(said: Say | Relay) -> frozenset[Action]:
    """What can be pressed under a message; what ends by itself, or never, is left out."""
    pressed = {button.press.action for row in said.buttons for button in row}
    return frozenset(pressed - LASTING)


def _is_over(task: Task, actions: frozenset[Action]) -> bool:
    match task.status:
        case Status.DONE:
            return bool(actions & AT_WORK)
        case Status.CLOSED | Status.DISMISSED:
            return bool(actions - {Action.REOPEN})
        case Status.CANCELLED | Status.MERGED:
            return bool(actions)
        case _:
            return bool(actions & VERDICT)
