"""Watching shifts: they begin and end with a word, and somebody who does not come is noticed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Args, Button, Moment, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import Interval, planned, standing_duty
from bot.domain.shifts.handover import ShiftHandover
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Say, Urgency
from bot.events import ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import menders, private_chat
from bot.use_cases.shifts.looking_ahead import following, remind, zone_of
from bot.use_cases.shifts.saving import UNPLANNED
from bot.use_cases.speaking import do, noticed

GRACE = timedelta(minutes=15)  # a planned shift may run so long without a sign of life
# Who was seen in the ten minutes before it began is there; a sign is noted every five at most.
EARLY = timedelta(minutes=15)
LATE = timedelta(hours=1)  # what is told of an end later than this is no news
COUNTED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whose shift it is, when they were seen last, what they hold, and who mends a gap."""

    actor: None
    reminder: Reminder | None
    person: Person | None
    team: Team | None
    chat: Address | None = None
    seen_at: datetime | None = None
    held: tuple[Task, ...] = ()
    unclaimed: int = 0
    menders: tuple[tuple[Person, Address], ...] = ()
    handover: ShiftHandover | None = None
    task: None = None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read the person as they are now."""
    reminder = read.reminders.get(event.reminder)
    if reminder is None:
        return Facts(actor=None, reminder=None, person=None, team=None)
    person = read.people.get(PersonId(reminder.subject))
    team = read.teams.get(person.team) if person.team else None
    accounts = read.people.accounts_of(person.id)
    return Facts(
        actor=None,
        reminder=reminder,
        person=person,
        team=team,
        chat=private_chat(person, read, team.channel.platform if team and team.channel else ""),
        seen_at=max((each.seen_at for each in accounts), default=None),
        held=read.tasks.held_by(person.id),
        unclaimed=len(read.tasks.unclaimed(team.id, COUNTED)) if team else 0,
        menders=menders(team, read),
        handover=read.handovers.latest_of(person.id),
    )


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Say what is due, unless the shift is another by now."""
    reminder, person, team = facts.reminder, facts.person, facts.team
    if reminder is None or person is None or team is None or not person.role.is_staff:
        return noticed()
    match reminder.kind:
        case ReminderKind.SHIFT_BEGINS:
            return _begins(facts, person, team, now)
        case ReminderKind.NO_SHOW:
            return _missing(facts, person, team, now)
        case ReminderKind.SHIFT_ENDS:
            return _ends(facts, person, reminder, now)
        case _:
            return _over(facts, person, team, now)


def _running(person: Person, team: Team, now: datetime) -> Interval | None:
    """The planned shift in whose midst it is, with the instant at which it began."""
    back = now - timedelta(days=1)
    found = (each for each in planned(person, team, back, now + timedelta(days=1)))
    return next((each for each in found if each[0] <= now < each[1]), None)


def _begins(facts: Facts, person: Person, team: Team, now: datetime) -> Decision:
    """Whoever is expected reads it, and says by one press that they are there."""
    effects = following(person, team, now, person.revision)
    shift = _running(person, team, now)
    duty = standing_duty(person, now)
    is_off = duty is Duty.OFF and person.duty_until is None  # and perhaps forgot it
    if shift is None or not (duty is Duty.PLAN or is_off):
        return Decision(disposition=Disposition.NOTICED, effects=effects)
    if duty is Duty.PLAN:
        effects = (
            *effects,
            remind(person, ReminderKind.NO_SHOW, shift[0] + GRACE, person.revision),
        )
    key = "shift-begins-off" if is_off else "shift-begins"
    args: Args = {"until": Moment(shift[1], zone_of(person, team)), "unclaimed": facts.unclaimed}
    return Decision(
        disposition=Disposition.NOTICED, effects=(*effects, *_said(facts, person, Text(key, args)))
    )


def _missing(facts: Facts, person: Person, team: Team, now: datetime) -> Decision:
    """No sign of life: nothing is given to them, and whoever can mend it is told."""
    shift = _running(person, team, now)
    if shift is None or standing_duty(person, now) is not Duty.PLAN:
        return noticed()
    if facts.seen_at is not None and facts.seen_at >= shift[0] - EARLY:
        return noticed()
    zone = zone_of(person, team)
    args: Args = {"name": person.name, "since": Moment(shift[0], zone), "team": team.name}
    absent = replace(person, duty=Duty.ABSENT, duty_until=shift[1])
    told = tuple(
        Say(
            to=chat,
            text=Text("no-show-of", args),
            language=each.language,
            spaced=True,
            urgency=Urgency.REMINDER,
        )
        for each, chat in facts.menders
        if each.id != person.id
    )
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(absent,),
        effects=(*told, *_said(facts, person, Text("no-show", args))),
    )


def _ends(facts: Facts, person: Person, reminder: Reminder, now: datetime) -> Decision:
    """At the end whoever still holds something reads what it is; nobody else is told."""
    if now - reminder.due_at > LATE or not facts.held or standing_duty(person, now) is Duty.ON:
        return noticed()
    if facts.handover is not None and facts.handover.ends_at == reminder.due_at:
        return noticed()  # which names what cannot wait
    numbers = ", ".join(f"#{task.number}" for task in facts.held)
    text = Text("shift-ends", {"tasks": numbers})
    buttons = ((do("button-my-tasks", "tasks"),),)
    return Decision(disposition=Disposition.NOTICED, effects=_said(facts, person, text, buttons))


def _over(facts: Facts, person: Person, team: Team, now: datetime) -> Decision:
    """A word has run out: whoever is not on shift by the plan either is asked whether they stay."""
    until = person.duty_until
    if person.duty is not Duty.ON or until is None or until > now:
        return noticed()
    ended = [end for _, end in planned(person, team, until - timedelta(days=1), until)]
    if until in ended or _running(person, team, now) is not None:
        return noticed()  # it was the planned end, or it goes on as planned
    stay = Button(
        Text("button-stay-on", {"hours": UNPLANNED.seconds // 3600}),
        Press(Action.DO, "on", f"{UNPLANNED.seconds // 3600}h"),
        Style.PRIMARY,
    )
    return Decision(
        disposition=Disposition.NOTICED,
        effects=_said(facts, person, Text("duty-over"), ((stay,),)),
    )


def _said(
    facts: Facts, person: Person, text: Text, buttons: tuple[tuple[Button, ...], ...] | None = None
) -> tuple[Effect, ...]:
    """To the person alone; who cannot be reached there is told nothing."""
    if facts.chat is None:
        return ()
    here = ((do("button-here", "on", Style.PRIMARY),),)
    said = Say(
        to=facts.chat,
        text=text,
        buttons=here if buttons is None else buttons,
        language=person.language,
        spaced=True,
        urgency=Urgency.REMINDER,
    )
    return (said,)
