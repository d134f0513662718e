"""What every decision leads to, whichever use case made it."""

from datetime import datetime

from bot.acquainting import acquainted, welcomed
from bot.decision import Decision
from bot.domain.people import Person
from bot.domain.team import Team
from bot.effects import Remind
from bot.events import Event
from bot.ports.reader import Reader
from bot.use_cases.conversation.shielding import card_told
from bot.use_cases.homes import refreshed
from bot.use_cases.managers.digesting import first_digest
from bot.use_cases.quotes.watching import budgets_watched
from bot.use_cases.tasks.awaiting import waits_watched
from bot.use_cases.tasks.expecting import with_promises
from bot.use_cases.tasks.marking import with_marks
from bot.use_cases.tasks.wanted import dates_watched
from bot.use_cases.tasks.watching_clocks import clocks_watched


def completed(event: Event, decision: Decision, read: Reader, now: datetime) -> Decision:
    """The decision with who was met, what is shown at home, the deadlines and digests it sets."""
    decision = with_marks(event, with_promises(decision, read, now), read, now)
    return decision.plus(
        changes=acquainted(event, read, decision),
        effects=(
            *card_told(event, decision, read),
            *refreshed(decision, read),
            *welcomed(event, read),
            *clocks_watched(decision, read),
            *budgets_watched(event, decision, read),
            *dates_watched(decision, read, now),
            *waits_watched(decision, read, now),
            *_digests(event, decision, read),
        ),
    )


def _digests(event: Event, decision: Decision, read: Reader) -> tuple[Remind, ...]:
    """Whoever comes to manage reads how the desk stands; with its first team there is something."""
    founded = tuple(e for e in decision.changes if isinstance(e, Team) and not e.revision)
    people = [
        each for each in decision.changes if isinstance(each, Person) and _is_promoted(each, read)
    ]
    if founded and not read.teams.all():
        people += read.people.managers()
    if not people:
        return ()
    calendars = [each.calendar for each in (*read.teams.all(), *founded)]
    return tuple(
        reminder for each in people for reminder in first_digest(each, calendars, event.at)
    )


def _is_promoted(person: Person, read: Reader) -> bool:
    if not person.revision:
        return True
    return read.people.get(person.id).role is not person.role
