"""What a use case gets: everything it may look at, and one way to write."""

from collections.abc import Sequence
from datetime import datetime

from bot.decision import Decision, Disposition
from bot.domain.address import MessageRef
from bot.effects import Amend, Relay, Say, Show
from storage.contracts import StoredContracts
from storage.conversation import StoredConversation
from storage.expertises import StoredExpertises
from storage.fillings import StoredFillings
from storage.handovers import StoredHandovers
from storage.knowledge import StoredKnowledge
from storage.links import StoredLinks
from storage.memos import StoredMemos
from storage.outbox import carried
from storage.people import StoredPeople
from storage.profiles import StoredProfiles
from storage.queues import StoredQueues
from storage.quotes import StoredQuotes
from storage.ratings import StoredRatings
from storage.recording import record
from storage.reminders import StoredReminders
from storage.reports import StoredReports
from storage.routines import StoredRoutines
from storage.rows import room
from storage.search import StoredSearch
from storage.session import Session
from storage.shifts import StoredShifts
from storage.tallies import Tallies, of_changes
from storage.tasks import StoredTasks
from storage.teams import StoredTeams
from storage.timesheets import StoredTimesheets
from storage.views import StoredViews


class SessionReader:
    """The `Reader` port on one session."""

    def __init__(self, session: Session, pending: Sequence[Tallies] = ()) -> None:
        """Look through this session; `pending` is what it has counted and not written yet."""
        self._session = session
        self.people = StoredPeople(session)
        self.links = StoredLinks(session)
        self.teams = StoredTeams(session)
        self.tasks = StoredTasks(session)
        self.conversation = StoredConversation(session)
        self.views = StoredViews(session)
        self.knowledge = StoredKnowledge(session)
        self.profiles = StoredProfiles(session)
        self.ratings = StoredRatings(session)
        self.shifts = StoredShifts(session)
        self.handovers = StoredHandovers(session)
        self.timesheets = StoredTimesheets(session)
        self.memos = StoredMemos(session)
        self.routines = StoredRoutines(session)
        self.quotes = StoredQuotes(session)
        self.contracts = StoredContracts(session)
        self.expertises = StoredExpertises(session)
        self.fillings = StoredFillings(session)
        self.reminders = StoredReminders(session)
        self.reports = StoredReports(session, pending)
        self.queues = StoredQueues(session)
        self.search = StoredSearch(session)

    def carried(self, outbox: str) -> Say | Relay | Amend | None:
        """What an outbox row says; None for a view or an unknown row."""
        effect = carried(self._session, outbox)
        return None if isinstance(effect, Show) else effect

    def carried_at(self, ref: MessageRef) -> Say | Relay | Amend | Show | None:
        """What a message of the desk says or showed last; None for what people wrote."""
        row = self._session.one("conversation.standing", room=room(ref.address), ref=ref.message)
        return carried(self._session, row["outbox"]) if row and row["outbox"] else None


class SessionTransaction(SessionReader):
    """The `Transaction` port; remembers what became of the row that is being handled.

    `tallies` is what its decisions have counted: whoever made it sees that it is written.
    """

    def __init__(self, session: Session, earlier: Sequence[Tallies] = ()) -> None:
        """Look and write through this session, which has counted `earlier` already."""
        self.tallies = Tallies()
        super().__init__(session, (*earlier, self.tallies))
        self.disposition: Disposition | None = None
        self.skipped: str | None = None
        self._effects = 0

    def record(self, decision: Decision, *, key: str, now: datetime) -> tuple[str, ...]:
        """Write a decision; return the outbox ids that are ready. Raises StaleStateError."""
        tallies = of_changes(self._session, decision.changes)
        ready = record(self._session, decision, key=key, first=self._effects, now=now)
        self.tallies.join(tallies)
        self._effects += len(decision.effects)
        self.disposition = decision.disposition
        return ready

    def skip(self, kind: str) -> None:
        """Note that the row is no event, and of which kind it is."""
        self.disposition = Disposition.NOTICED
        self.skipped = kind
