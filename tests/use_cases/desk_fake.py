"""A desk in memory: implements `Reader` and records decisions with a store's strictness.

What a decision says is carried at once, so that people can reply to it and press its buttons.
"""

from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from typing import TypeVar

from bot import views
from bot.buttons import Press
from bot.decision import Decision, Guarded, Record
from bot.domain.address import MessageRef
from bot.domain.conversation import Standing
from bot.domain.ids import derive
from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import (
    OF_TASKS,
    Amend,
    Answer,
    Effect,
    Forget,
    React,
    Relay,
    Remind,
    Say,
    Settle,
    Show,
    ShowForm,
)
from bot.upkeep import ForgetView, MergeTask, MoveChat, Redact, Retry, SplitTask
from tests.use_cases.contract_rows import ContractRows
from tests.use_cases.desk_reports import ReportRows
from tests.use_cases.desk_rows import (
    Carried,
    LinkRows,
    PeopleRows,
    ReminderRows,
    Rows,
    TaskRows,
    TeamRows,
    ViewRows,
)
from tests.use_cases.desk_search import SearchRows
from tests.use_cases.desk_talk import ConversationRows
from tests.use_cases.expertise_rows import ExpertiseRows
from tests.use_cases.filling_rows import FillingRows
from tests.use_cases.handover_rows import HandoverRows
from tests.use_cases.knowledge_rows import KnowledgeRows
from tests.use_cases.memo_rows import MemoRows
from tests.use_cases.profile_rows import ProfileRows
from tests.use_cases.quote_rows import QuoteRows
from tests.use_cases.rating_rows import RatingRows
from tests.use_cases.reassigned_rows import reassign
from tests.use_cases.routine_rows import RoutineRows
from tests.use_cases.saving import identity, put, save
from tests.use_cases.shift_rows import ShiftRows
from tests.use_cases.time_rows import TimeRows

V = TypeVar("V")
EVERY_TASKS = {ReminderKind.DUE, ReminderKind.EXPECTED}


class DeskFake:
    """The `Reader` port over rows in memory, and the recording that a store does."""

    def __init__(self, rows: Rows | None = None, *, number: int = 1) -> None:
        self.rows = rows or Rows()
        self._numbers = count(number)
        self._refs = count(1)
        self._look()

    def _look(self) -> None:
        self.people, self.teams = PeopleRows(self.rows), TeamRows(self.rows)
        self.links = LinkRows(self.rows)
        self.tasks = TaskRows(self.rows, self._numbers)
        self.conversation, self.views = ConversationRows(self.rows), ViewRows(self.rows)
        self.fillings = FillingRows(self.rows)
        self.search = SearchRows(self.rows)
        self.knowledge = KnowledgeRows(self.rows)
        self.profiles = ProfileRows(self.rows)
        self.ratings = RatingRows(self.rows)
        self.shifts, self.handovers = ShiftRows(self.rows), HandoverRows(self.rows)
        self.timesheets = TimeRows(self.rows)
        self.routines, self.quotes = RoutineRows(self.rows), QuoteRows(self.rows)
        self.contracts = ContractRows(self.rows)
        self.memos, self.expertises = MemoRows(self.rows), ExpertiseRows(self.rows)
        self.reminders, self.reports = ReminderRows(self.rows), ReportRows(self.rows)

    def carried(self, outbox: str) -> Say | Relay | None:
        found = next((each.effect for each in self.rows.carried if each.outbox == outbox), None)
        return None if isinstance(found, Show) else found

    def keep(self, *changes: Record) -> None:
        """Put rows there as they are."""
        for each in changes:
            put(self.rows, each)

    def record(self, decision: Decision, *, key: str, now: datetime) -> tuple[Carried, ...]:  # noqa: ARG002 - the port's
        """All of it or none; raises StaleStateError, and LookupError where a reference hangs."""
        rows = self.rows.copy()
        changed = {identity(each) for each in decision.changes if isinstance(each, Guarded)}
        for guard in decision.guards:
            if identity(guard) not in changed:
                put(rows, guard)
        save(rows, decision.changes)
        self.rows = rows
        self._look()
        return tuple(
            carried
            for index, effect in enumerate(decision.effects)
            if (carried := self._carry(effect, derive(key, f"out:{index}"))) is not None
        )

    def _carry(self, effect: Effect, outbox: str) -> Carried | None:  # noqa: C901 - one case for each kind
        match effect:
            case Say() | Relay() | Show():
                return self._deliver(effect, outbox)
            case Answer() | ShowForm():
                self.rows.answers.append(effect)
            case Remind(reminder):
                self.rows.reminders.setdefault(reminder.key, (reminder, "pending"))
            case Forget():
                self._forget(effect)
            case Settle():
                self._settle(effect)
            case MergeTask() | SplitTask() | Redact():
                reassign(self.rows, effect)
            case ForgetView():
                self.rows.views.pop(effect.view, None)
            case Amend():
                self.rows.amended.append(effect)
            case React():
                self._react(effect)
            case Retry() | MoveChat():
                pass
        return None

    def _react(self, effect: React) -> None:
        standing = self.rows.signs.pop(effect.ref, None)
        if effect.sign:  # what was never there can be taken away
            assert effect.instead in {None, standing}, "another sign stands there"
            self.rows.signs[effect.ref] = effect.sign

    def _forget(self, effect: Forget) -> None:
        for key, (reminder, state) in self.rows.reminders.items():
            same_kind = effect.kind in {None, reminder.kind}
            if reminder.subject == effect.subject and state != "handled" and same_kind:
                self.rows.reminders[key] = (reminder, "dropped")

    def _settle(self, effect: Settle) -> None:
        """A message has no buttons any more, and perhaps other words."""
        for index, each in enumerate(self.rows.carried):
            if each.ref == effect.ref and not isinstance(each.effect, Show):
                said = replace(each.effect, buttons=())
                if effect.text is not None:
                    said = replace(said, text=effect.text)
                self.rows.carried[index] = replace(each, effect=said)

    def _deliver(self, effect: Say | Relay | Show, outbox: str) -> Carried:
        root = (
            self.views.refs(effect.under) if not isinstance(effect, Show) and effect.under else ()
        )
        place = effect.to
        if root and place.platform == "slack":
            place = replace(place, thread=root[0].message)
        ref = MessageRef(place, f"d{next(self._refs)}")
        room = MessageRef(place.room, ref.message)
        match effect:
            case Show():
                _, room = self.rows.views.get(effect.key, (effect, room))
                self.rows.views[effect.key] = (effect, room)
                about = effect.subject if effect.kind in OF_TASKS else None
                self.rows.standings[room] = Standing(ref=room, task=about)
            case Say():
                self.rows.standings[room] = Standing(ref=room, task=effect.task)
            case Relay():
                self.rows.standings[room] = Standing(
                    ref=room, task=effect.task, message=effect.message
                )
        carried = Carried(outbox, effect, ref)
        self.rows.carried.append(carried)
        return carried

    def due(self, now: datetime) -> tuple[Reminder, ...]:
        """Reminders whose time has come, the earliest first."""
        waiting = [r for r, state in self.rows.reminders.values() if state == "pending"]
        return tuple(sorted((r for r in waiting if r.due_at <= now), key=lambda r: r.due_at))

    def pending(self, subject: str) -> tuple[Reminder, ...]:
        """What the desk will look at again, beside a task's deadlines and what its client expects."""
        rows = (r for r, state in self.rows.reminders.values() if state == "pending")
        return tuple(r for r in rows if r.subject == subject and r.kind not in EVERY_TASKS)

    def settle(self, key: str) -> None:
        """The desk has looked again, unless it was told to forget meanwhile."""
        reminder, state = self.rows.reminders[key]
        if state == "pending":
            self.rows.reminders[key] = (reminder, "handled")

    def buttons(self, carried: Carried, now: datetime) -> tuple[Press, ...]:
        """What can be pressed on a message of the desk."""
        effect = carried.effect
        rows = effect.buttons if not isinstance(effect, Show) else ()
        if isinstance(effect, Show):
            card = views.compose(effect.kind, effect.subject, self, now)
            sections = [each.buttons for each in card.sections] if card else []
            rows = tuple(chain(*sections, card.buttons)) if card else ()
        return tuple(button.press for row in rows for button in row)
