"""Everything a desk keeps, in memory: one reader for each subject."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FormerWords, Message, Prompt, ReplyMode, Standing
from bot.domain.expectation import Pace
from bot.domain.expertise import Expertise
from bot.domain.filling import Filling
from bot.domain.ids import PersonId
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.links import Purpose, SecretLink
from bot.domain.memo import Memo
from bot.domain.pay.terms import Contract, Terms
from bot.domain.people import Account, AccountId, Invitation, Person, Role
from bot.domain.profile import ProfileLine
from bot.domain.quotes.quote import Quote, QuoteAct
from bot.domain.rating import Rating
from bot.domain.reminders import Reminder
from bot.domain.routine import Routine
from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.handover import ShiftHandover
from bot.domain.shifts.source import CalendarSource
from bot.domain.task import HELD, JournalEntry, Status, Task, TaskClock
from bot.domain.team import Team, TeamChange
from bot.domain.timesheet.entry import TimeEntry, Timer
from bot.domain.timesheet.sheet import SheetAct, Timesheet
from bot.effects import Amend, Answer, Relay, Say, Show, ShowForm, Sign, ViewKind
from bot.ports.views import PlacedView, StandingView


def no_row(kind: str, key: object) -> LookupError:
    return LookupError(f"no {kind} {key}")


@dataclass(frozen=True, slots=True)
class Carried:
    """Something the desk said or showed, where it stands now."""

    outbox: str
    effect: Say | Relay | Show
    ref: MessageRef

    @property
    def effect_task(self) -> str | None:
        """The task it is about."""
        return self.effect.subject if isinstance(self.effect, Show) else self.effect.task


@dataclass
class Rows:
    """Everything that is kept; values are frozen, so a copy is as cheap as its dictionaries."""

    teams: dict[str, Team] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    accounts: dict[AccountId, Account] = field(default_factory=dict)
    invitations: dict[str, Invitation] = field(default_factory=dict)
    links: dict[str, SecretLink] = field(default_factory=dict)
    tasks: dict[str, Task] = field(default_factory=dict)
    clocks: dict[tuple[str, str, int, int], TaskClock] = field(default_factory=dict)
    journal: list[JournalEntry] = field(default_factory=list)
    messages: dict[str, Message] = field(default_factory=dict)
    standings: dict[MessageRef, Standing] = field(default_factory=dict)
    prompts: dict[str, Prompt] = field(default_factory=dict)
    entries: dict[str, KnowledgeEntry] = field(default_factory=dict)
    misses: dict[str, Miss] = field(default_factory=dict)
    lines: dict[str, ProfileLine] = field(default_factory=dict)
    ratings: dict[str, Rating] = field(default_factory=dict)
    shift_changes: dict[str, ShiftChange] = field(default_factory=dict)
    handovers: dict[str, ShiftHandover] = field(default_factory=dict)
    sources: dict[str, CalendarSource] = field(default_factory=dict)
    team_changes: dict[str, TeamChange] = field(default_factory=dict)
    timers: dict[str, Timer] = field(default_factory=dict)
    times: dict[str, TimeEntry] = field(default_factory=dict)
    sheets: dict[str, Timesheet] = field(default_factory=dict)
    sheet_acts: list[SheetAct] = field(default_factory=list)
    expertises: dict[str, Expertise] = field(default_factory=dict)
    routines: dict[str, Routine] = field(default_factory=dict)
    paces: dict[str, Pace] = field(default_factory=dict)
    memos: dict[str, Memo] = field(default_factory=dict)
    quotes: dict[str, Quote] = field(default_factory=dict)
    contracts: dict[str, Contract] = field(default_factory=dict)
    terms: dict[str, Terms] = field(default_factory=dict)
    quote_acts: list[QuoteAct] = field(default_factory=list)
    fillings: dict[str, Filling] = field(default_factory=dict)
    modes: dict[tuple[str, str], ReplyMode] = field(default_factory=dict)
    reminders: dict[str, tuple[Reminder, str]] = field(default_factory=dict)
    views: dict[str, tuple[Show, MessageRef]] = field(default_factory=dict)
    boards: dict[str, tuple[PlacedView, ...]] = field(default_factory=dict)
    carried: list[Carried] = field(default_factory=list)
    former: list[FormerWords] = field(default_factory=list)
    amended: list[Amend] = field(default_factory=list)
    signs: dict[MessageRef, Sign] = field(default_factory=dict)
    answers: list[Answer | ShowForm] = field(default_factory=list)

    def copy(self) -> "Rows":
        return Rows(**{name: getattr(self, name).copy() for name in self.__dataclass_fields__})


class PeopleRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, person: str) -> Person:
        if person not in self.rows.people:
            raise no_row("person", person)
        return self.rows.people[person]

    def by_account(self, account: AccountId) -> Person | None:
        found = self.rows.accounts.get(account)
        return self.rows.people[found.person] if found else None

    def account(self, account: AccountId) -> Account | None:
        return self.rows.accounts.get(account)

    def accounts_of(self, person: str) -> tuple[Account, ...]:
        found = [each for each in self.rows.accounts.values() if each.person == person]
        found.sort(key=lambda each: each.id.platform)
        return tuple(sorted(found, key=lambda each: each.seen_at, reverse=True))

    def of_team(self, team: str) -> tuple[Person, ...]:
        return tuple(each for each in self.staff() if each.team == team)

    def clients(self) -> tuple[Person, ...]:
        return tuple(p for p in self.rows.people.values() if p.is_client)

    def managers(self) -> tuple[Person, ...]:
        return tuple(each for each in self.staff() if each.role is Role.MANAGER)

    def staff(self) -> tuple[Person, ...]:
        found = [each for each in self.rows.people.values() if each.role.is_staff]
        return tuple(sorted(found, key=lambda each: (each.name, each.id)))

    def contacts_of_staff(self) -> tuple[str, ...]:
        found = {each for person in self.staff() for each in person.contacts}
        accounts = [e for person in self.staff() for e in self.accounts_of(person.id)]
        named = [each for each in self.staff() if each.desk_name]
        found |= {f"@{each.name}" for each in named}
        found |= {f"@{a.name}" for each in named for a in self.accounts_of(each.id) if a.name}
        return tuple(sorted(found | {f"@{each.handle}" for each in accounts if each.handle}))

    def invitation(self, code: str) -> Invitation | None:
        return self.rows.invitations.get(code)


class LinkRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, digest: str) -> SecretLink | None:
        return self.rows.links.get(digest)

    def of_owner(self, owner: PersonId, purpose: Purpose) -> tuple[SecretLink, ...]:
        links = self.rows.links.values()
        return tuple(
            each
            for each in links
            if (each.owner, each.purpose, each.ended_at) == (owner, purpose, None)
        )


class TeamRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, team: str) -> Team:
        if team not in self.rows.teams:
            raise no_row("team", team)
        return self.rows.teams[team]

    def by_channel(self, room: Address) -> Team | None:
        return next((each for each in self.all() if each.channel == room), None)

    def by_name(self, name: str) -> Team | None:
        folded = name.casefold()
        return next((each for each in self.all() if each.name.casefold() == folded), None)

    def all(self) -> tuple[Team, ...]:
        return tuple(self.rows.teams.values())

    def change(self, change: str) -> TeamChange | None:
        return self.rows.team_changes.get(change)

    def changes(self, team: str) -> tuple[TeamChange, ...]:
        found = (each for each in self.rows.team_changes.values() if each.team == team)
        return tuple(sorted(found, key=lambda each: each.at))


class TaskRows:
    def __init__(self, rows: Rows, numbers: Iterable[int]) -> None:
        self.rows, self.numbers = rows, iter(numbers)

    def get(self, task: str) -> Task | None:
        return self.rows.tasks.get(task)

    def by_number(self, number: int) -> Task | None:
        return next((each for each in self.rows.tasks.values() if each.number == number), None)

    def open_of_client(self, client: str) -> tuple[Task, ...]:
        found = [each for each in self._of(client) if each.status.is_open]
        return tuple(sorted(found, key=lambda each: (each.spoke_at, each.number), reverse=True))

    def recent_of_client(self, client: str, limit: int) -> tuple[Task, ...]:
        found = sorted(self._of(client), key=lambda e: (e.opened_at, e.number), reverse=True)
        return tuple(found[:limit])

    def _of(self, client: str) -> list[Task]:
        return [each for each in self.rows.tasks.values() if each.client == client]

    def held_by(self, holder: str) -> tuple[Task, ...]:
        found = [e for e in self.rows.tasks.values() if e.holder == holder and e.status in HELD]
        return tuple(sorted(found, key=lambda each: (each.opened_at, each.number)))

    def last_claimed(self, person: str) -> datetime | None:
        found = (e.at for e in self.rows.journal if e.actor == person and e.act == "claim")
        return max(found, default=None)

    def count_unclaimed(self, team: str) -> int:
        return len(self.unclaimed(team, len(self.rows.tasks)))

    def unclaimed(self, team: str, limit: int) -> tuple[Task, ...]:
        new = Status.NEW
        found = [e for e in self.rows.tasks.values() if e.team == team and e.status is new]
        return tuple(sorted(found, key=lambda each: (each.opened_at, each.number))[:limit])

    def after(self, number: int, limit: int) -> tuple[Task, ...]:
        found = sorted(self.rows.tasks.values(), key=lambda each: each.number)
        return tuple(each for each in found if each.number > number)[:limit]

    def clocks(self, task: str) -> tuple[TaskClock, ...]:
        found = [each for each in self.rows.clocks.values() if each.task == task]
        return tuple(sorted(found, key=lambda c: (c.started_at, c.round, c.part, c.kind)))

    def journal(self, task: str) -> tuple[JournalEntry, ...]:
        return tuple(each for each in self.rows.journal if each.task == task)

    def next_number(self) -> int:
        return next(self.numbers)


class ViewRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def refs(self, view: str) -> tuple[MessageRef, ...]:
        return (self.rows.views[view][1],) if view in self.rows.views else ()

    def at(self, ref: MessageRef) -> StandingView | None:
        views = self.rows.views.values()
        return next((_standing(show, place) for show, place in views if place == ref), None)

    def root(self, view: str) -> MessageRef | None:
        return next(iter(self.refs(view)), None)

    def on_board(self, board: str) -> tuple[PlacedView, ...]:
        return self.rows.boards.get(board, ())

    def is_board(self, ref: MessageRef) -> bool:
        return any(
            show.kind is ViewKind.BOARD and place == ref for show, place in self.rows.views.values()
        )

    def homes_of(self, people: Sequence[str]) -> tuple[StandingView, ...]:
        accounts = {str(e.id) for e in self.rows.accounts.values() if e.person in people}
        homes = (show for show, _ in self.rows.views.values() if show.kind is ViewKind.HOME)
        return tuple(_standing(show) for show in homes if show.subject in accounts)

    def of_place(self, place: Address, limit: int) -> tuple[StandingView, ...]:
        open_tasks = {each.id for each in self.rows.tasks.values() if each.status.is_open}
        here = (s for s, _ in self.rows.views.values() if s.to == place and s.subject in open_tasks)
        return tuple(_standing(show) for show in here)[:limit]

    def of_subject(self, subject: str) -> tuple[StandingView, ...]:
        views = self.rows.views.values()
        return tuple(_standing(show, ref) for show, ref in views if show.subject == subject)


def _standing(show: Show, *refs: MessageRef) -> StandingView:
    return StandingView(key=show.key, kind=show.kind, subject=show.subject, to=show.to, language=show.language, refs=refs)  # fmt: skip


class ReminderRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, key: str) -> Reminder | None:
        reminder, state = self.rows.reminders.get(key, (None, ""))
        return reminder if state in {"pending", "fired"} else None
