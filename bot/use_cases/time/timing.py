"""The timer: one task at a time; starting another stops the first."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Args, Button, Lasting, Style, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.timesheet.entry import TimeEntry, Timer, lasted, local_day, monday, total
from bot.domain.timesheet.sheet import Timesheet
from bot.effects import Effect, Forget
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, overheard, shown, tell, timer_button
from bot.use_cases.tasks.facts import KnownTask, known, named, pointed_at
from bot.use_cases.time.running import begun, day_of, ended, watched

STOP = frozenset({"stop", "stopp", "aus", "стоп"})
STILL = frozenset({"still", "weiter", "дальше"})
OFFERED = 5  # held tasks with a button each


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who, what runs, and the task on which the timer shall start; `sum` are today's seconds."""

    actor: Person | None
    words: str = ""
    known: KnownTask | None = None
    running: Timer | None = None
    on: Task | None = None
    held: tuple[Task, ...] = ()
    zone: str = "UTC"
    today: tuple[TimeEntry, ...] = ()
    sheets: tuple[Timesheet, ...] = ()
    number: int = 1

    @property
    def task(self) -> Task | None:
        """The task to start on, for the permission table."""
        return self.known.task if self.known else None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the person's timer, and the task that the words name."""
    actor, words = actor_of(event.sender, read), event.words.strip().casefold()
    if actor is None:
        return Facts(actor=None)
    zone = home_zone(actor, read)
    running = read.timesheets.running(actor.id)
    starts = words and words not in STOP | STILL
    task = named(event, read)[0] if starts else None
    pointed = pointed_at(event, read)
    held = (*((pointed,) if pointed else ()), *read.tasks.held_by(actor.id))
    return Facts(
        actor=actor,
        words=words,
        known=known(task, read),
        running=running,
        on=read.tasks.get(running.task) if running else None,
        held=tuple(dict.fromkeys(each for each in held if each.status.is_open)),
        zone=zone,
        today=read.timesheets.of_day(actor.id, local_day(event.at, zone)),
        sheets=read.timesheets.sheets(actor.id, monday(day_of(running))) if running else (),
        number=read.timesheets.next_number(),
    )


def decide(idle: timedelta, event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show, start, stop, or go on; after `idle` without a sign the desk asks."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("refused-time"), actor)
    if facts.words in STOP:
        return _stopped(event, facts, actor, now)
    if facts.words in STILL:
        return _still(idle, event, facts, actor, now)
    if facts.words:
        return _started(idle, event, facts, actor, now)
    return _shown(event, facts, actor, now)


def stop_button() -> Button:
    """Stop the timer that runs."""
    return Button(Text("button-timer-stop"), Press(Action.DO, "timer", "stop"), Style.PRIMARY)


def _shown(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """What runs, how much of today is written down, and what else is held."""
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    today = Lasting(total(facts.today))
    text = Text("timer-none", {"today": today})
    rows: tuple[tuple[Button, ...], ...] = ()
    if facts.running is not None and facts.on is not None:
        text = Text(
            "timer-runs",
            {
                "number": facts.on.number,
                "title": facts.on.title,
                "lasting": Lasting(lasted(facts.running.started_at, now)),
                "today": today,
            },
        )
        rows = ((stop_button(),),)
    others = [each for each in facts.held if facts.on is None or each.id != facts.on.id]
    rows = (*rows, *((_switch(each),) for each in others[:OFFERED]))
    effect = tell(event, text, actor.language, rows, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))


def _switch(task: Task) -> Button:
    label = Text("button-timer-number", {"number": task.number})
    return replace(timer_button(task), label=label)


def _started(
    idle: timedelta, event: CommandGiven, facts: Facts, actor: Person, now: datetime
) -> Decision:
    """Start, which is a sign of work; what ran on another task is stopped and written down."""
    if facts.known is None:
        return answered(event, Text("timer-which"), actor)
    task = facts.known.task
    if not task.status.is_open:
        return answered(event, Text("timer-not-open", {"number": task.number}), actor)
    if facts.running is not None and facts.running.task == task.id:
        return answered(event, Text("timer-runs-already", {"number": task.number}), actor)
    timer, reminder = watched(begun(event.key, actor, task, facts.zone, now), now + idle)
    status = task.status
    if may(status, Act.BEGIN) and task.holder == actor.id:
        status = move(status, Act.BEGIN)
    after = replace(task, status=status)
    entry = journal(event, after, "timer", by=actor.id, before=task.status, now=now)
    former, effects = _end_of_former(event, facts, now)
    if status is not task.status:
        effects = (*effects, *shown(after, facts.known.team, facts.known.client))
    text = _started_text(event, facts, task, now)
    return Decision(
        disposition=Disposition.ANSWERED,
        # The former one stops before the new one starts: a person has one that runs.
        changes=(*former, timer, after, entry),
        effects=(tell(event, text, actor.language), reminder, *effects),
    )


def _end_of_former(
    event: CommandGiven, facts: Facts, now: datetime
) -> tuple[tuple[Record, ...], tuple[Effect, ...]]:
    if facts.running is None:
        return (), ()
    changes = ended(
        facts.running,
        now,
        key=event.key,
        number=facts.number,
        sheets=facts.sheets,
        now=now,
    )
    return changes, (Forget(subject=facts.running.id),)


def _started_text(event: CommandGiven, facts: Facts, task: Task, now: datetime) -> Text:
    """Where others read it nobody's hours are told."""
    args: Args = {"number": task.number, "title": task.title}
    if facts.running is None or facts.on is None or overheard(event):
        return Text("timer-started", args)
    former = Text(
        "timer-stopped-short",
        {
            "number": facts.on.number,
            "lasting": Lasting(lasted(facts.running.started_at, now)),
        },
    )
    return Text("timer-switched", {**args, "former": former})


def _stopped(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    if facts.running is None or facts.on is None:
        return answered(event, Text("timer-nothing-runs"), actor)
    changes, effects = _end_of_former(event, facts, now)
    args: Args = {
        "number": facts.on.number,
        "lasting": Lasting(lasted(facts.running.started_at, now)),
        "entry": str(facts.number),
    }
    key = "timer-stopped-here" if overheard(event) else "timer-stopped"
    effect = tell(event, Text(key, args), actor.language)
    return Decision(disposition=Disposition.ANSWERED, changes=changes, effects=(effect, *effects))


def _still(
    idle: timedelta, event: CommandGiven, facts: Facts, actor: Person, now: datetime
) -> Decision:
    """The person's word that the work goes on."""
    if facts.running is None or facts.on is None:
        return answered(event, Text("timer-nothing-runs"), actor)
    confirmed = replace(facts.running, seen_at=now, asked_at=None)
    timer, reminder = watched(confirmed, now + idle)
    text = Text("timer-goes-on", {"number": facts.on.number})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(timer,),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=timer.id),
            reminder,
        ),
    )
