"""A decision: what changes and what must happen, relying on rows that are as they were read."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.conversation import FormerWords, Message, Prompt, ReplyMode, Standing
from bot.domain.expertise import Expertise
from bot.domain.filling import Filling
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.links import SecretLink
from bot.domain.memo import Memo
from bot.domain.pay.terms import Contract
from bot.domain.pay.terms import Terms as ContractTerms
from bot.domain.people import Account, Invitation, Person
from bot.domain.profile import ProfileLine
from bot.domain.quotes.quote import Quote, QuoteAct
from bot.domain.rating import Rating
from bot.domain.routine import Routine
from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.handover import ShiftHandover
from bot.domain.shifts.source import CalendarSource
from bot.domain.task import JournalEntry, Task, TaskClock
from bot.domain.team import Team, TeamChange
from bot.domain.timesheet.entry import TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, Timesheet
from bot.effects import Effect


class Disposition(StrEnum):
    """What became of an accepted row; each has exactly one."""

    OPENED = "opened"
    JOINED = "joined"
    ANSWERED = "answered"
    NOTICED = "noticed"
    PARKED = "parked"
    DROPPED = "dropped"  # by hand, as a row that nobody could handle


# Saved whole. Those with a `revision` are compared with it: 0 means a new row, any other number
# must still stand in the store, else StaleStateError. The store raises the revision by one.
Guarded = (
    Person
    | Invitation
    | SecretLink
    | Team
    | Task
    | Prompt
    | Filling
    | KnowledgeEntry
    | Miss
    | ProfileLine
    | Rating
    | Timer
    | TimeEntry
    | Timesheet
    | Memo
    | Expertise
    | Routine
    | CalendarSource
    | Quote
    | Contract
    | ContractTerms
    | ShiftHandover
)
Record = (
    Guarded
    | Account
    | TaskClock
    | JournalEntry
    | Message
    | FormerWords
    | Standing
    | ReplyMode
    | ShiftChange
    | TeamChange
    | SheetAct
    | QuoteAct
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a use case decided. `guards` were relied on but not changed; they are compared too."""

    disposition: Disposition
    changes: tuple[Record, ...] = ()
    effects: tuple[Effect, ...] = ()
    guards: tuple[Guarded, ...] = ()

    def plus(
        self, *, changes: tuple[Record, ...] = (), effects: tuple[Effect, ...] = ()
    ) -> "Decision":
        """The same decision with more to save and to do."""
        return replace(self, changes=(*self.changes, *changes), effects=(*self.effects, *effects))
