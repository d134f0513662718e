"""Offering: the best candidate is asked, then the next, and after three of them everybody."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action
from bot.cards import Args, Button, Moment, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import PersonId, PromptId, TaskId, derive
from bot.domain.people import Person
from bot.domain.ranking import Candidate, ranked
from bot.domain.reminders import Reminder
from bot.domain.task import Status, Task
from bot.domain.team import ANSWERED_WITHIN, Mode
from bot.effects import Effect, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.intake.opening import route_reminder, unclaimed_reminder
from bot.use_cases.places import private_chat, told_under_card
from bot.use_cases.records import journal
from bot.use_cases.routing.candidates import OFFER, Pool, offered_to, pool
from bot.use_cases.speaking import button, card, noticed
from bot.use_cases.tasks.facts import KnownTask, known
from bot.use_cases.tasks.releasing import STEPS, past_offers

CANDIDATES = 3  # are asked, one after the other
AGAIN = timedelta(minutes=1)  # when the best have enough to answer already
BROADCAST = "broadcast"  # in the journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task, who could be asked, and where each of them reads alone."""

    actor: None
    known: KnownTask | None
    reminder: Reminder | None
    pool: Pool | None = None
    chats: tuple[tuple[PersonId, Address], ...] = ()

    @property
    def task(self) -> Task | None:
        """The task."""
        return self.known.task if self.known else None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task and its team."""
    reminder = read.reminders.get(event.reminder)
    found = known(read.tasks.get(TaskId(reminder.subject)) if reminder else None, read)
    if found is None or found.task.status is not Status.NEW:
        return Facts(actor=None, known=found, reminder=reminder)
    platform = found.team.channel.platform if found.team.channel else ""
    chats = ((each.id, private_chat(each, read, platform)) for each in found.assistants)
    return Facts(
        actor=None,
        known=found,
        reminder=reminder,
        pool=pool(found, read),
        chats=tuple((person, chat) for person, chat in chats if chat is not None),
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Ask the next one, unless somebody who was asked has time left."""
    found, reminder, candidates = facts.known, facts.reminder, facts.pool
    if found is None or reminder is None or candidates is None:
        return noticed()
    if found.task.round != reminder.round:
        return noticed()
    lasts = ANSWERED_WITHIN[found.team.mode]
    if any(each.asked_at + lasts > now for each in candidates.offers):
        return noticed()
    over = tuple(replace(each, answered_at=now) for each in candidates.offers)
    asked = offered_to(found.journal)
    ranking = ranked(candidates.candidates, found.team, now)
    if found.team.mode is Mode.BROADCAST or len(asked) >= CANDIDATES or not ranking.order:
        return _for_everybody(event, found, over, now, asked=bool(asked))
    free = [each for each in ranking.order if each.person.id not in candidates.waiting]
    if not free:
        due = now + AGAIN  # which tells it from the looks before
        again = route_reminder(found.task, due, int(due.timestamp()))
        return Decision(disposition=Disposition.NOTICED, changes=over, effects=(again,))
    return _offered(event, facts, found, free[0], over, now)


def _offered(
    event: ReminderDue,
    facts: Facts,
    found: KnownTask,
    best: Candidate,
    over: tuple[Prompt, ...],
    now: datetime,
) -> Decision:
    """One person is asked alone; the card says whom."""
    task, team, person = found.task, found.team, best.person
    prompt = Prompt(
        id=PromptId(derive(event.key, "offer")),
        kind=PromptKind.OFFER,
        person=person.id,
        task=task.id,
        asked_at=now,
    )
    until = now + ANSWERED_WITHIN[team.mode]
    entry = journal(event, task, OFFER, by=None, before=task.status, now=now, detail=str(person.id))
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(*over, prompt, entry),
        guards=(task,),
        effects=(
            *_asked(task, found, person, dict(facts.chats).get(person.id), until),
            *card(task, team),
            route_reminder(task, until, len(found.journal) + 1, later=True),
        ),
    )


def _asked(
    task: Task, found: KnownTask, person: Person, chat: Address | None, until: datetime
) -> tuple[Say, ...]:
    """In their own chat; who has none is named under the card."""
    team = found.team
    zone = person.zone or team.calendar.zone
    args: Args = {
        "number": task.number,
        "title": task.title,
        "client": found.client.name,
        "name": person.name,
        "until": Moment(until, zone),
    }
    if chat is None:
        return told_under_card(task, team, Text("offer-named", args), Urgency.REMINDER)
    is_theirs = team.mode is Mode.ASSIGN
    take = button(
        "button-acknowledge" if is_theirs else "button-claim", Action.CLAIM, task.id, Style.PRIMARY
    )
    row: tuple[Button, ...] = (take,)
    if not is_theirs:
        row = (*row, button("button-pass", Action.PASS, task.id))
    return (
        Say(
            to=chat,
            text=Text("offer-theirs" if is_theirs else "offer-ask", args),
            buttons=((*row, button("button-details", Action.DETAILS, task.id)),),
            language=person.language,
            task=task.id,
            urgency=Urgency.NEW_CARD,
        ),
    )


def _for_everybody(
    event: ReminderDue, found: KnownTask, over: tuple[Prompt, ...], now: datetime, *, asked: bool
) -> Decision:
    """Whoever is on shift may claim it; from now on it is reminded of as elsewhere."""
    task, team = found.task, found.team
    entry = journal(event, task, BROADCAST, by=None, before=task.status, now=now)
    told: tuple[Effect, ...] = ()
    if asked:
        text = Text("offer-for-everybody", {"number": task.number})
        told = told_under_card(task, team, text, Urgency.REMINDER)
    step = past_offers(task, found.journal) * STEPS
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(*over, entry),
        guards=(task,),
        effects=(*told, *card(task, team), unclaimed_reminder(task, team, step, now)),
    )
