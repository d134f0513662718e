"""What use cases may look at: queries by subject, inside the running transaction."""

from datetime import datetime
from typing import Protocol

from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FormerWords, Message, Prompt, PromptKind, ReplyMode, Standing
from bot.domain.filling import Filling
from bot.domain.ids import (
    FillingId,
    MessageId,
    PersonId,
    PromptId,
    TaskId,
    TeamChangeId,
    TeamId,
)
from bot.domain.links import Purpose, SecretLink
from bot.domain.people import Account, AccountId, Invitation, Person
from bot.domain.reminders import Reminder
from bot.domain.task import JournalEntry, Task, TaskClock
from bot.domain.team import Team, TeamChange
from bot.effects import Amend, Relay, Say, Show
from bot.ports.contracts import Contracts
from bot.ports.expertises import Expertises
from bot.ports.handovers import Handovers
from bot.ports.knowledge import Knowledge
from bot.ports.memos import Memos
from bot.ports.profiles import Profiles
from bot.ports.queues import QueueReader
from bot.ports.quotes import Quotes
from bot.ports.ratings import Ratings
from bot.ports.reports import Reports
from bot.ports.routines import Routines
from bot.ports.search import Search
from bot.ports.shifts import Shifts
from bot.ports.timesheets import Timesheets
from bot.ports.views import Copy, Posted, Views


class People(Protocol):
    """People, accounts, invitations."""

    def get(self, person: PersonId) -> Person: ...
    def by_account(self, account: AccountId) -> Person | None: ...
    def account(self, account: AccountId) -> Account | None: ...
    def accounts_of(self, person: PersonId) -> tuple[Account, ...]:
        """The person's accounts, the one seen last first."""
        ...

    def of_team(self, team: TeamId) -> tuple[Person, ...]:
        """The team's staff by name."""
        ...

    def managers(self) -> tuple[Person, ...]: ...
    def staff(self) -> tuple[Person, ...]:
        """Everybody who works for the desk, by name."""
        ...

    def clients(self) -> tuple[Person, ...]:
        """Everybody whom tasks are done for, by name."""
        ...

    def contacts_of_staff(self) -> tuple[str, ...]:
        """What leads to the staff past the desk: user names, "@" before each, and what else.

        Of those whom clients know by another name the names as well, for they stand in mentions.
        """
        ...

    def invitation(self, code: str) -> Invitation | None: ...


class Links(Protocol):
    """Secret links."""

    def get(self, digest: str) -> SecretLink | None:
        """By the digest of its token, whether it is over or not."""
        ...

    def of_owner(self, owner: PersonId, purpose: Purpose) -> tuple[SecretLink, ...]:
        """Those of a person that were not taken back."""
        ...


class Teams(Protocol):
    """Teams."""

    def get(self, team: TeamId) -> Team: ...
    def by_channel(self, room: Address) -> Team | None: ...
    def by_name(self, name: str) -> Team | None:
        """By name, whatever the letters' case."""
        ...

    def all(self) -> tuple[Team, ...]:
        """All teams, the default team (the oldest) first."""
        ...

    def change(self, change: TeamChangeId) -> TeamChange | None:
        """One change of a team's settings."""
        ...

    def changes(self, team: TeamId) -> tuple[TeamChange, ...]:
        """Every change of a team's settings, the first one first."""
        ...


class Tasks(Protocol):
    """Tasks, their clocks and journal."""

    def get(self, task: TaskId) -> Task | None: ...
    def by_number(self, number: int) -> Task | None: ...
    def open_of_client(self, client: PersonId) -> tuple[Task, ...]:
        """Tasks somebody still owes work on, the one spoken in last first."""
        ...

    def recent_of_client(self, client: PersonId, limit: int) -> tuple[Task, ...]:
        """The client's newest tasks in any status, newest first."""
        ...

    def held_by(self, holder: PersonId) -> tuple[Task, ...]:
        """Open tasks this person holds, oldest first."""
        ...

    def count_unclaimed(self, team: TeamId) -> int:
        """How many of a team's tasks are new."""
        ...

    def unclaimed(self, team: TeamId, limit: int) -> tuple[Task, ...]:
        """The team's new tasks, oldest first."""
        ...

    def last_claimed(self, person: PersonId) -> datetime | None:
        """When a person claimed a task last."""
        ...

    def after(self, number: int, limit: int) -> tuple[Task, ...]:
        """So many tasks in the order of their numbers, from behind this one."""
        ...

    def clocks(self, task: TaskId) -> tuple[TaskClock, ...]:
        """All clocks of all rounds, in the order they were started."""
        ...

    def journal(self, task: TaskId) -> tuple[JournalEntry, ...]: ...
    def next_number(self) -> int:
        """Take the next task number; numbers rise and may have gaps."""
        ...


class Conversation(Protocol):
    """Messages, what chat messages stand for, and open questions."""

    def message(self, message: MessageId) -> Message | None: ...
    def of_task(self, task: TaskId, limit: int) -> tuple[Message, ...]:
        """The task's newest messages, oldest of them first."""
        ...

    def lately(self, author: PersonId, since: datetime, limit: int) -> tuple[Message, ...]:
        """What a person wrote since then, newest first, so many at most."""
        ...

    def standing(self, ref: MessageRef) -> Standing | None:
        """What a message in a chat stands for; a thread's root is looked up by its own ref."""
        ...

    def copy_of(self, message: MessageId, to: Address) -> MessageRef | None:
        """Where the message stands in a chat, or in a topic of it: written there or carried."""
        ...

    def posted(self, task: TaskId, limit: int) -> tuple[Posted, ...]:
        """Messages of the desk about a task that have buttons, newest first, without views."""
        ...

    def former(self, message: MessageId) -> tuple[FormerWords, ...]:
        """What a message said before its author changed it, oldest first."""
        ...

    def former_of_task(self, task: TaskId) -> tuple[FormerWords, ...]:
        """The same of all messages of a task, each message's together."""
        ...

    def copies(self, message: MessageId) -> tuple[Copy, ...]:
        """Where a message was carried, or is about to be."""
        ...

    def copied(self, row: str) -> tuple[tuple[str, MessageRef], ...]:
        """What an outbox row has brought of a message, each with its slot, in their order.

        A slot names a part: `w0`, `w1` are its words, `f0` its first file; empty is not known.
        """
        ...

    def prompt(self, prompt: PromptId) -> Prompt | None: ...
    def open_prompts(self, task: TaskId) -> tuple[Prompt, ...]: ...
    def asked(self, person: PersonId, kind: PromptKind) -> tuple[Prompt, ...]:
        """What a person was asked of this kind and has not answered, the oldest first."""
        ...

    def gathering(self, author: PersonId, album: str) -> Prompt | None:
        """The open question about an earlier part of the author's album."""
        ...

    def rest_of_album(self, message: Message) -> tuple[Message, ...]:
        """The other parts of the message's album that belong to no task yet, oldest first."""
        ...

    def reply_mode(self, person: PersonId, place: str) -> ReplyMode | None: ...
    def reply_modes(self, person: PersonId, now: datetime) -> tuple[ReplyMode, ...]:
        """Those of the person that have not run out."""
        ...


class Fillings(Protocol):
    """Forms that are filled in step by step."""

    def get(self, filling: FillingId) -> Filling | None: ...
    def open(self, person: PersonId, place: str) -> Filling | None:
        """The form a person fills in here, of which there is at most one."""
        ...


class Reminders(Protocol):
    """Pending reminders."""

    def get(self, key: str) -> Reminder | None:
        """A reminder that was neither dropped nor handled."""
        ...


class Reader(Protocol):
    """Everything a use case may load from."""

    @property
    def people(self) -> People: ...
    @property
    def links(self) -> Links: ...
    @property
    def teams(self) -> Teams: ...
    @property
    def tasks(self) -> Tasks: ...
    @property
    def conversation(self) -> Conversation: ...
    @property
    def views(self) -> Views: ...
    @property
    def knowledge(self) -> Knowledge: ...
    @property
    def profiles(self) -> Profiles: ...
    @property
    def ratings(self) -> Ratings: ...
    @property
    def shifts(self) -> Shifts: ...
    @property
    def handovers(self) -> Handovers: ...
    @property
    def timesheets(self) -> Timesheets: ...
    @property
    def expertises(self) -> Expertises: ...
    @property
    def memos(self) -> Memos: ...
    @property
    def routines(self) -> Routines: ...
    @property
    def quotes(self) -> Quotes: ...
    @property
    def contracts(self) -> Contracts: ...
    @property
    def fillings(self) -> Fillings: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def queues(self) -> QueueReader: ...
    @property
    def search(self) -> Search: ...
    def carried(self, outbox: str) -> Say | Relay | Amend | None:
        """What an outbox row says; None for a view or an unknown row."""
        ...

    def carried_at(self, ref: MessageRef) -> Say | Relay | Amend | Show | None:
        """What a message of the desk says or showed last; None for what people wrote."""
        ...
