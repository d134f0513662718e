"""Reminding: a task that nobody claims is offered at shift start, then escalated step by step."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.buttons import Action
from bot.cards import Lasting, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.calendar import add_working, working_between
from bot.domain.conversation import Message, MessageKind
from bot.domain.ids import TaskId
from bot.domain.lifecycle import Act
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import on_shift, those_on_shift
from bot.domain.targets import Priority
from bot.domain.task import Status, Task
from bot.effects import Effect, Remind, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.intake.calling import unheard
from bot.use_cases.intake.opening import Ground, offered, unclaimed_reminder
from bot.use_cases.places import private_chat, told_under_card
from bot.use_cases.records import journal
from bot.use_cases.speaking import button, card, noticed
from bot.use_cases.tasks.facts import KnownTask, known
from bot.use_cases.tasks.releasing import past_offers

ROUND_OF_STEPS = 3
ROUNDS = 2
UNRESOLVED = "unresolved"  # in the journal
CARRIED = 20  # a request's messages that are looked through for files


@dataclass(frozen=True, slots=True, kw_only=True)
class Reachable:
    """A person the desk can write to alone."""

    person: Person
    chat: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task, and whom each step would reach."""

    actor: Person | None
    known: KnownTask | None
    reminder: Reminder | None
    requests: tuple[Message, ...]
    off_shift: tuple[Reachable, ...]
    managers: tuple[Reachable, ...]

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task and everybody a step could reach."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    found = known(task, read)
    said = read.conversation.of_task(task.id, CARRIED) if task else ()
    opted = [each for each in (found.assistants if found else ()) if each.off_shift_pages]
    return Facts(
        actor=None,
        known=found,
        reminder=reminder,
        requests=tuple(each for each in said if each.kind is MessageKind.REQUEST),
        off_shift=_reachable(opted, read),
        managers=_reachable(read.people.managers(), read),
    )


def _reachable(people: Iterable[Person], read: Reader) -> tuple[Reachable, ...]:
    """Those among them with a chat of their own."""
    pairs = ((person, private_chat(person, read)) for person in people)
    return tuple(Reachable(person=person, chat=chat) for person, chat in pairs if chat)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Offer or escalate, unless somebody claimed meanwhile."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or found.task.status is not Status.NEW:
        return noticed()
    if found.task.round != reminder.round and reminder.kind is not ReminderKind.OFFER:
        return noticed()
    if reminder.kind is ReminderKind.UNRESOLVED:
        return _left(event, facts, found, reminder, now)
    if reminder.kind is ReminderKind.OFFER:
        ground = Ground(
            client=found.client,
            team=found.team,
            assistants=found.assistants,
            number=found.task.number,
        )
        step = reminder.step + 1
        effects = offered(found.task, ground, facts.requests, now, step=step)
        if those_on_shift(found.assistants, found.team, now):
            called = unheard(found.task, found.team, found.client, found.journal)
            effects = (*effects, *called)
        return Decision(disposition=Disposition.NOTICED, effects=effects)
    return _escalated(event, facts, found, reminder, now)


def _escalated(
    event: ReminderDue, facts: Facts, found: KnownTask, reminder: Reminder, now: datetime
) -> Decision:
    """Take this step and those that are late as well, or at once the next that reaches somebody."""
    task, team, step = found.task, found.team, reminder.step
    plan = team.escalation[task.priority]
    limit = (step // (ROUND_OF_STEPS * ROUNDS) + 1) * ROUND_OF_STEPS * ROUNDS
    waited = Lasting(int(_waited(found, now).total_seconds()))
    last, due = _last_late(reminder, found, now)
    effects: tuple[Effect, ...] = ()
    while step < limit and (step <= last or not effects):
        effects = (*effects, *_step(step % ROUND_OF_STEPS, found, facts, waited, now))
        step += 1
    if effects:
        taken = str(step - 1)
        entry = journal(event, task, "remind", by=None, before=task.status, now=now, detail=taken)
        # A round's later steps keep to their time, however late this one is.
        is_same_round = plan.taken(step) // ROUND_OF_STEPS == last // ROUND_OF_STEPS
        since = due if step == last + 1 and is_same_round else now
        is_more = plan.taken(step) < limit
        following = unclaimed_reminder(task, team, step, since) if is_more else _last(found, now)
        return Decision(
            disposition=Disposition.NOTICED,
            changes=(entry,),
            guards=(task,),
            effects=(*effects, *card(task, team), following),
        )
    # Nobody can be reached now; perhaps somebody can when the next step is due.
    is_more = plan.taken(last + 1) < limit
    again = unclaimed_reminder(task, team, last + 1, now) if is_more else _last(found, now)
    return Decision(disposition=Disposition.NOTICED, effects=(again,))


def _last_late(reminder: Reminder, found: KnownTask, now: datetime) -> tuple[int, datetime]:
    """The last step whose time has passed as well, as after a long stop, and when that was.

    Each reaches others, so nobody is told twice. Only this round's are folded: another round is for
    those who were told and did not claim.
    """
    step, due = reminder.step, reminder.due_at
    while True:
        following = unclaimed_reminder(found.task, found.team, step + 1, due).reminder
        is_same_round = following.step // ROUND_OF_STEPS == step // ROUND_OF_STEPS
        if not is_same_round or following.due_at > now:
            return step, due
        step, due = following.step, following.due_at


def _waited(found: KnownTask, now: datetime) -> timedelta:
    """Working time since the task was offered last: opened, released or opened again."""
    offers = {"open", Act.RELEASE, Act.REOPEN}
    past = (each.at for each in found.journal if each.act in offers)
    since = max(past, default=found.task.opened_at)
    return working_between(found.team.calendar, since, now)


def _step(
    which: int, found: KnownTask, facts: Facts, waited: Lasting, now: datetime
) -> tuple[Effect, ...]:
    """Whom a step reaches: those on shift in the team channel, the opted-in, the managers."""
    task, team = found.task, found.team
    if team.escalation[task.priority].steps[which] is None:
        return ()
    text = Text("unclaimed", {"number": task.number, "title": task.title, "waited": waited})
    if which == 0:
        if not those_on_shift(found.assistants, team, now):
            return ()
        return told_under_card(task, team, text, Urgency.REMINDER)
    reached = facts.managers if which == ROUND_OF_STEPS - 1 else facts.off_shift
    if which == 1:
        reached = tuple(each for each in reached if not on_shift(each.person, team, now))
    return _each(reached, task, text)


def _last(found: KnownTask, now: datetime) -> Remind:
    """One more look, as long after the last step as a round lasts; each offer has its own."""
    task, team = found.task, found.team
    wait = max(team.escalation[task.priority].whole, timedelta(minutes=1))
    reminder = Reminder(
        subject=task.id,
        kind=ReminderKind.UNRESOLVED,
        round=task.round,
        step=past_offers(task, found.journal),
        due_at=add_working(team.calendar, now, wait),
    )
    return Remind(reminder)


def _left(
    event: ReminderDue, facts: Facts, found: KnownTask, reminder: Reminder, now: datetime
) -> Decision:
    """Two rounds found nobody: the managers hear it once, and the desk says no more of it."""
    task = found.task
    if reminder.step != past_offers(task, found.journal):
        return noticed()  # it was offered anew since
    entry = journal(event, task, UNRESOLVED, by=None, before=task.status, now=now)
    waited = Lasting(int(_waited(found, now).total_seconds()))
    text = Text("unresolved", {"number": task.number, "title": task.title, "waited": waited})
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(entry,),
        guards=(task,),
        effects=_each(facts.managers, task, text),
    )


def _each(people: Iterable[Reachable], task: Task, text: Text) -> tuple[Say, ...]:
    """To each of them alone, who can claim it there."""
    claim = button("button-claim", Action.CLAIM, task.id, Style.PRIMARY)
    return tuple(
        Say(
            to=each.chat,
            text=text,
            buttons=((claim,),),
            language=each.person.language,
            task=task.id,
            spaced=task.priority is not Priority.URGENT,
            urgency=Urgency.REMINDER,
        )
        for each in people
    )
