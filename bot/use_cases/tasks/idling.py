"""Idling: "still on it?", asked in working time; a claim without work goes back to the team."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Lines, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.calendar import add_working, next_opening
from bot.domain.idleness import ASK, BEFORE_WORK, COMPANY, ESCALATE, Step, next_step
from bot.domain.ids import TaskId
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import on_shift
from bot.domain.task import HELD, JournalEntry, Status, Task
from bot.domain.team import Team
from bot.effects import Remind, Say, Urgency
from bot.events import ButtonPressed, CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import Spot, menders, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import noticed, shown, tell
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, known, settled
from bot.use_cases.tasks.releasing import offered_anew

Held = tuple[Task, tuple[JournalEntry, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The held task, what else its holder has, where they read, and the managers.

    `is_quoted`: the client has the holder's quote to answer, so it is not the holder who is idle.
    """

    actor: Person | None
    known: KnownTask | None
    reminder: Reminder | None
    spot: Spot | None = None
    others: tuple[Held, ...] = ()
    managers: tuple[tuple[Person, Address], ...] = ()
    is_quoted: bool = False

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def idle_reminder(task: Task, team: Team, past: tuple[JournalEntry, ...], now: datetime) -> Remind:
    """The first look at a task that somebody holds from now on."""
    due = add_working(team.calendar, now, BEFORE_WORK)
    step = 100 * (len(past) + 1)  # above those of whoever held it before
    return Remind(
        Reminder(subject=task.id, kind=ReminderKind.IDLE, round=task.round, step=step, due_at=due)
    )


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the task, and its holder's others."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    found = known(task, read)
    if found is None or found.holder is None:
        return Facts(actor=None, known=found, reminder=reminder)
    channel = found.team.channel
    chat = private_chat(found.holder, read, channel.platform if channel else "")
    others = (each for each in read.tasks.held_by(found.holder.id) if each.id != found.task.id)
    return Facts(
        actor=None,
        known=found,
        reminder=reminder,
        spot=Spot(chat, found.holder.language) if chat else found.spot,
        others=tuple(
            (each, read.tasks.journal(each.id)) for each in others if each.team == found.team.id
        ),
        managers=menders(None, read),
        is_quoted=any(
            each.task == found.task.id and not each.is_proposal
            for each in read.quotes.pending_with(found.holder.id)
        ),
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """Take the step that is due, if its holder is there to answer; look again when the next is."""
    found, reminder = facts.known, facts.reminder
    if found is None or reminder is None or found.holder is None:
        return noticed()
    task, team = found.task, found.team
    if task.status not in HELD or task.round != reminder.round:
        return noticed()
    if facts.is_quoted:
        return _later(reminder, _next_look(team, now))
    after = next_step(task, found.journal, team.calendar)
    if not on_shift(found.holder, team, now):
        return _later(reminder, max(after.at, _next_look(team, now)))
    if after.at > now:
        return _later(reminder, after.at)
    match after.step:
        case Step.ASK if facts.spot is not None:
            return _asked(event, facts, found, reminder, now)
        case Step.RELEASE:
            return _released(event, facts, found, now)
        case Step.ESCALATE:
            return _escalated(event, facts, found, reminder, now)
        case _:
            return _later(reminder, _next_look(team, now))


def _next_look(team: Team, now: datetime) -> datetime:
    """When the team opens next, or an hour of its time later."""
    opening = next_opening(team.calendar, now)
    return opening if opening > now else add_working(team.calendar, now, BEFORE_WORK)


def _later(reminder: Reminder, at: datetime) -> Decision:
    again = replace(reminder, step=reminder.step + 1, due_at=at)
    return Decision(disposition=Disposition.NOTICED, effects=(Remind(again),))


def _asked(
    event: ReminderDue, facts: Facts, found: KnownTask, reminder: Reminder, now: datetime
) -> Decision:
    """One message for all of the holder's tasks that are to be asked about now, or nearly so."""
    calendar, spot = found.team.calendar, facts.spot
    if spot is None:
        return noticed()
    steps = ((task, next_step(task, past, calendar)) for task, past in facts.others)
    near = [task for task, each in steps if each.step is Step.ASK and each.at <= now + COMPANY]
    tasks = (found.task, *near)
    entries = tuple(
        journal(event, each, ASK, by=None, before=each.status, now=now) for each in tasks
    )
    lines = Lines(
        tuple(Text("idle-line", {"number": each.number, "title": each.title}) for each in tasks)
    )
    # The time to answer runs from now, so what may be given back is asked about at once.
    is_urgent = any(each.status is Status.CLAIMED for each in tasks)
    say = Say(
        to=spot.to,
        under=spot.under,
        text=Text("idle-ask", {"tasks": lines}),
        buttons=tuple(_buttons(each) for each in tasks),
        language=spot.language,
        task=found.task.id if len(tasks) == 1 else None,
        spaced=not spot.under and not is_urgent,
        urgency=Urgency.REMINDER,
    )
    due = next_step(found.task, (*found.journal, *entries[:1]), calendar).at
    return Decision(
        disposition=Disposition.NOTICED,
        changes=entries,
        guards=tasks,
        effects=(say, *_later(reminder, due).effects),
    )


def _buttons(task: Task) -> tuple[Button, ...]:
    """Still on it, or not."""
    args: Args = {"number": task.number}
    return (
        Button(Text("button-still", args), Press(Action.STILL, task.id), Style.PRIMARY),
        Button(Text("button-give-back", args), Press(Action.RELEASE, task.id)),
    )


def _released(event: ReminderDue, facts: Facts, found: KnownTask, now: datetime) -> Decision:
    """Nobody began and nobody answered: the team is asked again, and the holder hears it."""
    task, holder = found.task, found.holder
    after = replace(task, status=move(task.status, Act.RELEASE), holder=None)
    entry = journal(
        event,
        after,
        Act.RELEASE,
        by=None,
        before=task.status,
        now=now,
        detail=holder.id if holder else "",
    )
    told: tuple[Say, ...] = ()
    if facts.spot is not None:
        text = Text("idle-released", {"number": task.number, "title": task.title})
        told = (_said(facts.spot.to, facts.spot.language, text, task),)
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(after, entry),
        effects=(
            *told,
            *shown(after, found.team, found.client),
            *offered_anew(after, found, now),
        ),
    )


def _escalated(
    event: ReminderDue, facts: Facts, found: KnownTask, reminder: Reminder, now: datetime
) -> Decision:
    """Work that was begun is never taken away: a manager looks after it."""
    task = found.task
    entry = journal(event, task, ESCALATE, by=None, before=task.status, now=now)
    args: Args = {
        "number": task.number,
        "title": task.title,
        "name": found.holder.name if found.holder else "",
    }
    told = tuple(
        _said(chat, person.language, Text("idle-manager", args), task)
        for person, chat in facts.managers
    )
    due = next_step(task, (*found.journal, entry), found.team.calendar).at
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(entry,),
        guards=(task,),
        effects=(*told, *_later(reminder, due).effects),
    )


def _said(to: Address, language: str, text: Text, task: Task) -> Say:
    return Say(to=to, text=text, language=language, task=task.id, urgency=Urgency.REMINDER)


def still(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Whoever is on it has begun, and is not asked again before the next working day."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None or found.task.holder != actor.id:
        return settled(event, facts)
    task = found.task
    if task.status not in HELD:
        return settled(event, facts)
    status = move(task.status, Act.BEGIN) if may(task.status, Act.BEGIN) else task.status
    after = replace(task, status=status)
    entry = journal(event, after, "still", by=actor.id, before=task.status, now=now)
    text = Text("idle-still", {"number": task.number})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry),
        effects=(
            tell(event, text, actor.language),
            *(shown(after, found.team, found.client) if status is not task.status else ()),
        ),
    )
