"""A quote: what will be done, for how much, how long and by when; replaced, never edited.

Rule 1: a state changes only through `move`. Rule 2: what was accepted stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from bot.domain.ids import PersonId, QuoteId, TaskId
from bot.domain.money.amount import Amount
from bot.domain.reminders import Reminder, ReminderKind

VALID = timedelta(days=7)
NUDGE = timedelta(days=1)  # before it expires, whoever may answer is reminded
WHAT = 600  # characters of what will be done
COMMENT = 600  # characters of a question, an answer or a reason
_HOUR = 3600


class State(StrEnum):
    """Where a quote is. COUNTERED: its client has proposed other terms, which wait for an answer.

    LAPSED: another quote was accepted instead.
    """

    OPEN = "open"
    COUNTERED = "countered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    EXPIRED = "expired"
    LAPSED = "lapsed"

    @property
    def is_pending(self) -> bool:
        """Whether it can still be accepted, now or after the counter was declined."""
        return self in {State.OPEN, State.COUNTERED}


class Step(StrEnum):
    """What can be done with a quote; to ask, to answer and to warn of its time change nothing."""

    MAKE = "make"
    ASK = "ask"
    ACCEPT = "accept"
    DECLINE = "decline"
    COUNTER = "counter"
    RESTORE = "restore"
    WITHDRAW = "withdraw"
    REPLACE = "replace"
    EXPIRE = "expire"
    LAPSE = "lapse"
    WARN = "warn"


_ENDS: Mapping[Step, State] = {
    Step.WITHDRAW: State.WITHDRAWN,
    Step.REPLACE: State.REPLACED,
    Step.EXPIRE: State.EXPIRED,
    Step.LAPSE: State.LAPSED,
}
_STEPS: Mapping[State, Mapping[Step, State]] = {
    State.OPEN: {
        **_ENDS,
        Step.ASK: State.OPEN,
        Step.ACCEPT: State.ACCEPTED,
        Step.DECLINE: State.DECLINED,
        Step.COUNTER: State.COUNTERED,
    },
    State.COUNTERED: {**_ENDS, Step.ASK: State.COUNTERED, Step.RESTORE: State.OPEN},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is agreed on. `price` is for all of it or, if `hourly`, for an hour.

    `seconds` is the time it takes, None where only the price counts; an hourly price has one.
    `due_at` is by when it is ready.
    """

    what: str
    price: Amount
    hourly: bool = False
    seconds: int | None = None
    due_at: datetime | None = None

    @property
    def total(self) -> Amount:
        """What all of it costs, rounded once."""
        if not self.hourly or self.seconds is None:
            return self.price
        hours = Decimal(self.seconds) / _HOUR
        return Amount.rounded(self.price.major * hours, self.price.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Terms for a task. An assistant makes it for the client to answer.

    A proposal is made by the client for the `assistant` to answer; one without an assistant is for
    whoever takes it. `counters` is the quote that a proposal answers, `replaces` the one that this
    took the place of, `extends` the accepted one whose time does not suffice.
    """

    id: QuoteId
    number: int
    task: TaskId
    assistant: PersonId | None
    made_by: PersonId
    is_proposal: bool = False
    terms: Terms
    state: State = State.OPEN
    made_at: datetime
    valid_until: datetime
    counters: QuoteId | None = None
    replaces: QuoteId | None = None
    extends: QuoteId | None = None
    answered_by: PersonId | None = None
    answered_at: datetime | None = None
    revision: int = 0

    def reminders(self, nudge_at: datetime) -> tuple[Reminder, Reminder]:
        """The word before it expires, and its end."""
        kind = ReminderKind.QUOTE
        return (
            Reminder(subject=self.id, kind=kind, step=0, due_at=nudge_at),
            Reminder(subject=self.id, kind=kind, step=1, due_at=self.valid_until),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteAct:
    """One act on a quote, kept for ever: who, when, from where, and in which words."""

    id: str
    quote: QuoteId
    at: datetime
    act: Step
    actor: PersonId | None
    platform: str
    comment: str = ""


def move(state: State, step: Step) -> State | None:
    """The state after the step, None where the step does not apply."""
    return _STEPS.get(state, {}).get(step)
