"""Mending: a message of the desk that showed something is gone, so it is shown anew."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import MessageRef
from bot.domain.ids import TaskId
from bot.domain.people import Person
from bot.domain.task import Task
from bot.effects import Effect, Say, Show, Urgency, ViewKind
from bot.events import TroubleFound
from bot.ports.reader import Reader
from bot.ports.views import StandingView
from bot.upkeep import ForgetView
from bot.use_cases.speaking import noticed
from bot.use_cases.tasks.facts import KnownTask, known

AT_ONCE = frozenset({ViewKind.CARD, ViewKind.BOARD})  # people work with these; others can wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """The view that stood in a message, with the task that it shows, if it is a task's."""

    view: StandingView
    known: KnownTask | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was lost, None for a message that showed no view."""

    lost: Lost | None
    actor: Person | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.lost.known.task if self.lost and self.lost.known else None


def lost_at(ref: MessageRef, read: Reader) -> Lost | None:
    """Read what stood in a message that is gone."""
    view = read.views.at(ref)
    if view is None:
        return None
    is_card = view.kind == ViewKind.CARD
    return Lost(
        view=view, known=known(read.tasks.get(TaskId(view.subject)), read) if is_card else None
    )


def load(event: TroubleFound, read: Reader) -> Facts:
    """Read what rooted a thread that is gone."""
    return Facts(lost=lost_at(MessageRef(event.room.room, event.room.thread), read))


def decide(event: TroubleFound, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Show anew what rooted the thread."""
    return anew(facts.lost) if facts.lost else noticed()


def anew(lost: Lost) -> Decision:
    """Show at once what people work with, and the rest with its next change.

    Whoever works on it is told that the conversation goes on under the fresh card.
    """
    view, found = lost.view, lost.known
    effects: list[Effect] = [ForgetView(view=view.key)]
    is_over = found is not None and not found.task.status.is_open
    if view.kind in AT_ONCE and not is_over:
        kind = ViewKind(view.kind)
        effects.append(Show(kind=kind, subject=view.subject, to=view.to, language=view.language))
    is_talked_under = found is not None and found.holder is not None and found.spot is not None
    if found and found.spot and is_talked_under and not is_over and found.spot.under == view.key:
        effects.append(
            Say(
                to=view.to,
                under=view.key,
                text=Text("card-again", {"number": found.task.number}),
                language=view.language,
                task=found.task.id,
                urgency=Urgency.REMINDER,
            )
        )
    return Decision(disposition=Disposition.NOTICED, effects=tuple(effects))
