"""A decision becomes statements: changes and guards compared, effects turned into rows."""

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any, assert_never

from bot.decision import Decision, Guarded, Record
from bot.domain.conversation import FormerWords, Message, Prompt, ReplyMode, Standing
from bot.domain.expertise import Expertise
from bot.domain.filling import Filling
from bot.domain.ids import derive
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.links import SecretLink
from bot.domain.memo import Memo
from bot.domain.pay.terms import Contract, Terms
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
from bot.effects import Amend, Answer, Forget, React, Relay, Remind, Say, Settle, Show, ShowForm
from bot.upkeep import ForgetView, MergeTask, MoveChat, Redact, Retry, SplitTask
from storage import outbox
from storage.contracts import save_contract, save_terms
from storage.conversation import (
    save_former,
    save_message,
    save_prompt,
    save_reply_mode,
    save_standing,
)
from storage.expertises import save_expertise
from storage.fillings import save_filling
from storage.handovers import save_handover
from storage.knowledge import save_entry, save_miss
from storage.links import save_link
from storage.memos import save_memo
from storage.merging import merge_task, split_task
from storage.moving import move_chat
from storage.people import save_account, save_first_account, save_invitation, save_person
from storage.profiles import save_line
from storage.quotes import add_quote_act, save_quote
from storage.ratings import save_rating
from storage.redacting import redact
from storage.reminders import forget, remind
from storage.revisions import compare
from storage.routines import save_routine
from storage.rows import room
from storage.session import Session
from storage.sheets import add_act, save_sheet
from storage.shifts import add_change, save_source
from storage.tasks import add_entry, save_clocks, save_task
from storage.teams import add_team_change, save_team
from storage.timesheets import save_time, save_timer
from storage.views import forget as forget_view

# How each kind of row is written (clocks all at once), in this order: what others point at comes
# first, so that every reference finds its row.
SAVES: Mapping[type[Record], Callable[[Session, Any], None]] = {
    Team: save_team,
    Person: save_person,
    Account: save_account,
    Invitation: save_invitation,
    SecretLink: save_link,
    Task: save_task,
    TaskClock: save_clocks,
    JournalEntry: add_entry,
    Message: save_message,
    FormerWords: save_former,
    Standing: save_standing,
    Prompt: save_prompt,
    ReplyMode: save_reply_mode,
    Filling: save_filling,
    KnowledgeEntry: save_entry,
    Miss: save_miss,
    ProfileLine: save_line,
    Rating: save_rating,
    ShiftChange: add_change,
    TeamChange: add_team_change,
    Timer: save_timer,
    TimeEntry: save_time,
    Timesheet: save_sheet,
    SheetAct: add_act,
    Memo: save_memo,
    Expertise: save_expertise,
    Routine: save_routine,
    CalendarSource: save_source,
    Quote: save_quote,
    QuoteAct: add_quote_act,
    Contract: save_contract,
    Terms: save_terms,
    ShiftHandover: save_handover,
}
_RANK = {kind: rank for rank, kind in enumerate(SAVES)}


def record(
    session: Session, decision: Decision, *, key: str, first: int, now: datetime
) -> tuple[str, ...]:
    """Write a decision; return the ids of the outbox rows that are ready.

    `first` numbers its first effect, when an event's transaction holds several decisions.
    """
    changes = sorted(decision.changes, key=lambda change: _RANK[type(change)])
    changed = {_identity(change) for change in changes if isinstance(change, Guarded)}
    for guard in decision.guards:
        if _identity(guard) not in changed:  # what is saved is compared anyway
            _compare(session, guard)
    fresh = {change.id for change in changes if isinstance(change, Person) and not change.revision}
    for kind, group in groupby(changes, key=type):
        if kind is TaskClock:
            save_clocks(session, [each for each in group if isinstance(each, TaskClock)])
            continue
        for change in group:
            if isinstance(change, Account) and change.person in fresh:
                save_first_account(session, change)
            else:
                SAVES[kind](session, change)
    return _effects(session, decision, key=key, first=first, now=now)


def _effects(  # noqa: C901 - one case for each kind
    session: Session, decision: Decision, *, key: str, first: int, now: datetime
) -> tuple[str, ...]:
    ready: dict[str, None] = {}  # in order, each once: two effects may be one row
    for index, effect in enumerate(decision.effects, start=first):
        match effect:
            case Say() | Relay() | Amend() | Show() | Settle():
                ready[outbox.put(session, derive(key, f"out:{index}"), effect, now=now)] = None
            case Answer() | ShowForm() | React():
                pass  # they live seconds; the engine hands them over in memory
            case Remind():
                remind(session, effect.reminder)
            case Forget():
                forget(session, effect)
            case Retry():
                ready.update(dict.fromkeys(outbox.unpark(session, room(effect.to), now=now)))
            case MoveChat():
                move_chat(session, effect.old, effect.new, renumbered=effect.renumbered)
            case ForgetView():
                forget_view(session, effect.view)
            case MergeTask():
                merge_task(session, effect.part, effect.into)
            case Redact():
                ready.update(dict.fromkeys(redact(session, effect, now=now)))
            case SplitTask():
                split_task(session, effect.messages, effect.into)
            case _:
                assert_never(effect)
    return tuple(ready)


def _compare(session: Session, guard: Guarded) -> None:  # noqa: C901, PLR0912 - one case for each kind
    match guard:
        case Team():
            compare(session, "teams.team", guard.revision, guard.id)
        case Person():
            compare(session, "people.person", guard.revision, guard.id)
        case Invitation():
            compare(session, "people.invitation", guard.revision, guard.code)
        case SecretLink():
            compare(session, "links.link", guard.revision, guard.digest)
        case Task():
            compare(session, "tasks.task", guard.revision, guard.id)
        case Prompt():
            compare(session, "conversation.prompt", guard.revision, guard.id)
        case Filling():
            compare(session, "fillings.filling", guard.revision, guard.id)
        case KnowledgeEntry():
            compare(session, "knowledge.entry", guard.revision, guard.id)
        case Miss():
            compare(session, "knowledge.miss", guard.revision, guard.message)
        case ProfileLine():
            compare(session, "profiles.line", guard.revision, guard.id)
        case Rating():
            compare(session, "ratings.rating", guard.revision, guard.id)
        case Timer():
            compare(session, "timesheets.timer", guard.revision, guard.id)
        case TimeEntry():
            compare(session, "timesheets.entry", guard.revision, guard.id)
        case Timesheet():
            compare(session, "timesheets.sheet", guard.revision, guard.id)
        case Memo():
            compare(session, "memos.memo", guard.revision, guard.id)
        case Expertise():
            compare(session, "expertises.expertise", guard.revision, guard.id)
        case Routine():
            compare(session, "routines.routine", guard.revision, guard.id)
        case CalendarSource():
            compare(session, "shifts.source", guard.revision, guard.id)
        case Quote():
            compare(session, "quotes.quote", guard.revision, guard.id)
        case Contract():
            compare(session, "contracts.contract", guard.revision, guard.id)
        case Terms():
            compare(session, "contracts.terms", guard.revision, guard.id)
        case ShiftHandover():
            compare(session, "handovers.handover", guard.revision, guard.id)
        case _:
            assert_never(guard)


def _identity(row: Guarded) -> tuple[type[Guarded], str]:
    match row:
        case Invitation():
            return type(row), row.code
        case SecretLink():
            return type(row), row.digest
        case Miss():
            return type(row), row.message
        case _:
            return type(row), row.id
