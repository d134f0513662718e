"""How the desk in memory keeps each kind of row, with a store's strictness."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from bot.decision import Guarded, Record
from bot.domain.address import MessageRef
from bot.domain.conversation import FormerWords, Message, Prompt, PromptKind, ReplyMode, Standing
from bot.domain.expertise import Expertise
from bot.domain.filling import Filling
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.links import SecretLink
from bot.domain.memo import Memo
from bot.domain.pay.terms import Contract, Terms
from bot.domain.people import Account, Invitation, Person
from bot.domain.profile import ProfileLine
from bot.domain.quotes.quote import Quote, QuoteAct, State
from bot.domain.rating import Rating
from bot.domain.routine import Routine
from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.handover import ShiftHandover
from bot.domain.shifts.source import CalendarSource
from bot.domain.task import JournalEntry, Task, TaskClock
from bot.domain.team import Team, TeamChange
from bot.domain.timesheet.entry import TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, Timesheet
from bot.ports.store import StaleStateError
from tests.use_cases.desk_rows import Rows, no_row

V = TypeVar("V")


def save(rows: Rows, changes: Iterable[Record]) -> None:
    """Keep each row, what others point to first."""
    ranked = sorted(changes, key=lambda each: _RANK[type(each)])
    for change in ranked:
        put(rows, change)
    _check_references(rows, ranked)


def put(rows: Rows, row: Record) -> None:
    """Keep one row, whatever it points to."""
    _SAVES[type(row)](rows, row)


def identity(row: Guarded) -> tuple[type, str]:
    """By what a guard finds its row among those that change."""
    names = {Invitation: "code", SecretLink: "digest", Miss: "message"}
    return type(row), getattr(row, names.get(type(row), "id"))


def _team(rows: Rows, row: Team) -> None:
    _keep(rows.teams, row.id, row)
    _once((each.channel for each in rows.teams.values() if each.channel), "one team has a channel")


def _account(rows: Rows, row: Account) -> None:
    rows.accounts[row.id] = row


def _clock(rows: Rows, row: TaskClock) -> None:
    rows.clocks[row.task, row.kind, row.round, row.part] = row


def _entry(rows: Rows, row: JournalEntry) -> None:
    if row.id in {each.id for each in rows.journal}:
        raise AssertionError(f"journal entry {row.id} was written twice")
    rows.journal.append(row)


def _message(rows: Rows, row: Message) -> None:
    rows.messages[row.id] = row


def _former(rows: Rows, row: FormerWords) -> None:
    rows.former.append(row)


def _standing(rows: Rows, row: Standing) -> None:
    rows.standings[MessageRef(row.ref.address.room, row.ref.message)] = row


def _prompt(rows: Rows, row: Prompt) -> None:
    _keep(rows.prompts, row.id, row)
    results = (
        each.task
        for each in rows.prompts.values()
        if each.kind is PromptKind.RESULT and each.answered_at is None
    )
    _once(results, "one result is on its way")


def _reply_mode(rows: Rows, row: ReplyMode) -> None:
    rows.modes[row.person, row.place] = row


def _filling(rows: Rows, row: Filling) -> None:
    _keep(rows.fillings, row.id, row)
    going = ((e.person, e.place) for e in rows.fillings.values() if not e.ended_at)
    _once(going, "one form is filled in at a time")


def _rating(rows: Rows, row: Rating) -> None:
    _keep(rows.ratings, row.id, row)
    _once((each.task for each in rows.ratings.values()), "a task is rated once")


def _shift_change(rows: Rows, row: ShiftChange) -> None:
    _must(row.id not in rows.shift_changes, f"{row.id} is written down")
    rows.shift_changes[row.id] = row


def _source(rows: Rows, row: CalendarSource) -> None:
    _keep(rows.sources, row.id, row)
    running = (e.person for e in rows.sources.values() if e.address and not e.ended_at)
    _once(running, "one calendar of a person is followed")


def _team_change(rows: Rows, row: TeamChange) -> None:
    _must(row.id not in rows.team_changes, f"{row.id} is written down")
    rows.team_changes[row.id] = row


def _timer(rows: Rows, row: Timer) -> None:
    _keep(rows.timers, row.id, row)
    running = (each.person for each in rows.timers.values() if not each.stopped_at)
    _once(running, "one timer of a person runs")


def _time(rows: Rows, row: TimeEntry) -> None:
    _keep(rows.times, row.id, row)
    _once((each.number for each in rows.times.values()), "a number is given once")


def _timesheet(rows: Rows, row: Timesheet) -> None:
    _keep(rows.sheets, row.id, row)
    _once(((e.person, e.week) for e in rows.sheets.values()), "a week has one timesheet")


def _memo(rows: Rows, row: Memo) -> None:
    _keep(rows.memos, row.id, row)
    _once((each.number for each in rows.memos.values()), "a number is given once")


def _quote(rows: Rows, row: Quote) -> None:
    _keep(rows.quotes, row.id, row)
    _once((each.number for each in rows.quotes.values()), "a number is given once")
    going = ((e.task, e.assistant) for e in rows.quotes.values() if e.state is State.OPEN)
    _once(going, "an assistant has one quote open for a task")


def _contract(rows: Rows, row: Contract) -> None:
    _keep(rows.contracts, row.id, row)
    open_ones = (e for e in rows.contracts.values() if e.until is None)
    _once(((e.side, e.party, e.company) for e in open_ones), "a party has one contract of a side")


def _terms(rows: Rows, row: Terms) -> None:
    _keep(rows.terms, row.id, row)
    _once((each.number for each in rows.terms.values()), "a number is given once")


def _quote_act(rows: Rows, row: QuoteAct) -> None:
    assert row.id not in {each.id for each in rows.quote_acts}
    rows.quote_acts.append(row)


def _sheet_act(rows: Rows, row: SheetAct) -> None:
    assert row.id not in {each.id for each in rows.sheet_acts}
    rows.sheet_acts.append(row)


# In the order in which they are kept: a row after those it points to.
_SAVES: Mapping[type[Record], Callable[[Rows, Any], None]] = {
    Team: _team,
    Person: lambda rows, row: _keep(rows.people, row.id, row),
    Account: _account,
    Invitation: lambda rows, row: _keep(rows.invitations, row.code, row),
    SecretLink: lambda rows, row: _keep(rows.links, row.digest, row),
    Task: lambda rows, row: _keep(rows.tasks, row.id, row),
    TaskClock: _clock,
    JournalEntry: _entry,
    Message: _message,
    FormerWords: _former,
    Standing: _standing,
    Prompt: _prompt,
    ReplyMode: _reply_mode,
    Filling: _filling,
    KnowledgeEntry: lambda rows, row: _keep(rows.entries, row.id, row),
    Miss: lambda rows, row: _keep(rows.misses, row.message, row),
    ProfileLine: lambda rows, row: _keep(rows.lines, row.id, row),
    Rating: _rating,
    ShiftChange: _shift_change,
    TeamChange: _team_change,
    CalendarSource: _source,
    Timer: _timer,
    TimeEntry: _time,
    Timesheet: _timesheet,
    SheetAct: _sheet_act,
    Memo: _memo,
    ShiftHandover: lambda rows, row: _keep(rows.handovers, row.id, row),
    Quote: _quote,
    QuoteAct: _quote_act,
    Contract: _contract,
    Terms: _terms,
    Routine: lambda rows, row: _keep(rows.routines, row.id, row),
    Expertise: lambda rows, row: _keep(rows.expertises, row.id, row),
}
_RANK = {kind: rank for rank, kind in enumerate(_SAVES)}


def _keep(rows: dict[str, V], key: str, row: V) -> None:
    """Compare and set: 0 is a new row, any other number must stand there."""
    standing = rows[key].revision if key in rows else 0
    _must(standing == row.revision, f"{type(row).__name__} {key}: {row.revision} is {standing} now")
    rows[key] = replace(row, revision=row.revision + 1)


def _once(values: Iterable[object], rule: str) -> None:
    found = list(values)
    _must(len(found) == len(set(found)), rule)


def _must(holds: bool, sentence: str) -> None:
    if not holds:
        raise StaleStateError(sentence)


def _check_references(rows: Rows, changes: Iterable[Record]) -> None:
    homes = {
        "task": rows.tasks,
        "team": rows.teams,
        "client": rows.people,
        "holder": rows.people,
        "person": rows.people,
        "author": rows.people,
        "actor": rows.people,
        "credited_to": rows.people,
        "used_by": rows.people,
        "created_by": rows.people,
        "message": rows.messages,
    }
    for change in changes:
        for name, home in homes.items():
            pointed = getattr(change, name, None)
            if pointed is not None and pointed not in home:
                raise no_row(name, pointed)
