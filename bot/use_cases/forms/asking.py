"""Asking for a form's fields one by one: the question that stands now, and its end."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.filling import Filling
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Effect, Forget, Remind, Show, Urgency, ViewKind

PATIENCE = timedelta(minutes=30)  # without an answer the form is sent as it is, or closed


def asked(filling: Filling, actor: Person, now: datetime) -> Decision:
    """Ask for the field at which the filling stands, as the first question or the next."""
    reminder = Reminder(
        subject=filling.id, kind=ReminderKind.FORM, step=filling.turn, due_at=now + PATIENCE
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(filling, asked_at=now),),
        effects=(
            question(filling, actor, Urgency.ANSWER),
            Forget(subject=filling.id, kind=ReminderKind.FORM),
            Remind(reminder),
        ),
    )


def closed(filling: Filling, actor: Person, now: datetime) -> tuple[Filling, tuple[Effect, ...]]:
    """The form at its end, and its last question without buttons."""
    ended = replace(filling, ended_at=now, said={}, chosen={})
    forget = Forget(subject=filling.id, kind=ReminderKind.FORM)
    return ended, (question(filling, actor, Urgency.CARD), forget)


def question(filling: Filling, actor: Person, urgency: Urgency) -> Show:
    """Show the question that the filling stands at, as it is now."""
    return Show(
        kind=ViewKind.STEP,
        subject=step_subject(filling),
        to=Address.parse(filling.place),
        language=actor.language,
        urgency=urgency,
    )


def step_subject(filling: Filling) -> str:
    """Name one question: the filling, its turn, and the field."""
    return f"{filling.id}.{filling.turn}.{filling.step}"


def step_of(subject: str) -> tuple[str, int, int]:
    """The filling, the turn and the field that a question's name holds."""
    filling, turn, step = subject.split(".")
    return filling, int(turn), int(step)
