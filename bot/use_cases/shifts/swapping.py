"""Swapping: a day's shift is offered to the team; the first who takes it has it.

Nothing is kept of an offer but its message: whoever offered the shift has it until it is taken.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import Action, Press
from bot.cards import Args, Button, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.calendar import DAY, Span
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import Interval, assistants, planned
from bot.domain.shifts.plan import Plan
from bot.domain.shifts.reading import UnclearShiftsError, read_off
from bot.domain.team import Team
from bot.effects import Effect, Forget, Remind, Say, Settle, Urgency
from bot.events import ButtonPressed, CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.asking import Asked, by_id, of
from bot.use_cases.shifts.looking_ahead import watched, zone_of
from bot.use_cases.shifts.saving import presence, saved, with_load
from bot.use_cases.shifts.showing import day_line, day_text
from bot.use_cases.speaking import answered, hushed, noticed, settled_by, tell

UNTAKEN = timedelta(hours=12)  # so long before it begins the owner hears that it stays theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who acts, whose shift it is and on which day, and where the team reads of it."""

    actor: Person | None
    asked: Asked | None
    day: date | None = None
    words: str = ""
    chat: Address | None = None
    others: tuple[tuple[Person, Address], ...] = ()
    task: None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """The actor's own shifts, and the chats of colleagues where the team has no channel."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None, asked=None)
    about = of(actor, actor, read)
    chats = ((each, private_chat(each, read)) for each in assistants(about.people))
    return Facts(
        actor=actor,
        asked=about,
        words=event.words,
        others=tuple((each, chat) for each, chat in chats if chat and each.id != actor.id),
    )


def load_press(event: ButtonPressed, read: Reader) -> Facts:
    """Whose shift of which day the button offers."""
    return _offered(event.press.subject, event.press.value, actor_of(event.sender, read), read)


def load_reminder(event: ReminderDue, read: Reader) -> Facts:
    """The same of an offer that nobody has taken yet."""
    reminder = read.reminders.get(event.reminder)
    owner, _, day = reminder.subject.partition(".") if reminder else ("", "", "")
    return _offered(owner, day, None, read)


def _offered(owner: str, day: str, actor: Person | None, read: Reader) -> Facts:
    try:
        named = date.fromisoformat(day)
    except ValueError:
        return Facts(actor=actor, asked=None)
    about = by_id(owner, actor, read) if actor else _own(PersonId(owner), read)
    if about.person.id != owner:
        return Facts(actor=actor, asked=None)
    chat = private_chat(about.person, read)
    return Facts(actor=actor, asked=about, day=named, chat=chat)


def _own(owner: PersonId, read: Reader) -> Asked:
    person = read.people.get(owner)
    return of(person, person, read)


def offer(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Ask the team who takes the shifts of a day."""
    actor, about = facts.actor, facts.asked
    if actor is None or about is None or about.team is None:
        return answered(event, Text("shift-no-team"), actor)
    team, zone = about.team, zone_of(actor, about.team)
    try:
        day = read_off(facts.words, now.astimezone(ZoneInfo(zone))).first
    except UnclearShiftsError:
        return answered(event, Text("swap-how"), actor)
    shifts = _on(actor, team, day, now)
    if not shifts:
        return answered(event, Text("swap-no-shift", {"day": day_text(day)}), actor)
    asked = _asked(actor, team, day, facts.others)
    if not asked:
        return answered(event, Text("swap-nobody"), actor)
    text = Text("swap-offered", {"shift": _line(actor, team, day)})
    due = shifts[0][0] - UNTAKEN
    untaken = Reminder(
        subject=_subject(actor, day),
        kind=ReminderKind.SWAP,
        round=int(now.timestamp()),
        due_at=due if due > now else shifts[0][0],
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=(tell(event, text, actor.language), *asked, Remind(untaken)),
    )


def take(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """The first of the team has it; nobody takes what they work themselves, or what is gone."""
    actor, about, day = facts.actor, facts.asked, facts.day
    if actor is None or about is None or about.team is None or day is None:
        return answered(event, Text("press-stale"), actor)
    owner, team = about.person, about.team
    shifts = _on(owner, team, day, now)
    problem = _not_taken(actor, owner, team, shifts)
    if problem is not None:
        return answered(event, problem, actor, alert=True)
    line = _line(owner, team, day)
    plan = _with(actor, team, shifts)
    free = owner.plan.with_day(day, ())
    given, gave = saved(event.key, actor, owner, replace(presence(owner), plan=free), now)
    after = replace(presence(actor), plan=plan)
    taker, took = saved(f"{event.key}:taken", actor, actor, after, now)
    args: Args = {"name": actor.name, "owner": owner.name, "shift": line}
    of_taker = replace(about, person=actor)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(given, gave, taker, took),
        effects=(
            tell(
                event,
                with_load(Text("swap-yours", args), taker, of_taker, now),
                actor.language,
            ),
            *_settled(event, Text("swap-taken", args)),
            *_to_owner(facts, Text("swap-taken-yours", args)),
            Forget(subject=_subject(owner, day)),
            *watched(given, team, now),
            *watched(taker, team, now),
        ),
    )


def keep(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """The owner takes the offer back."""
    actor, about, day = facts.actor, facts.asked, facts.day
    if actor is None or about is None or day is None:
        return answered(event, Text("press-stale"), actor)
    if actor.id != about.person.id:
        return answered(
            event, Text("swap-not-yours", {"name": about.person.name}), actor, alert=True
        )
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=(
            *hushed(event),
            *_settled(event, Text("swap-kept", {"owner": actor.name})),
            Forget(subject=_subject(actor, day)),
        ),
    )


def remind(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Nobody has taken it: the owner keeps it."""
    about, day = facts.asked, facts.day
    if about is None or about.team is None or day is None:
        return noticed()
    line = _line(about.person, about.team, day)
    return Decision(
        disposition=Disposition.NOTICED,
        effects=_to_owner(facts, Text("swap-untaken", {"shift": line})),
    )


def _on(person: Person, team: Team, day: date, now: datetime) -> list[Interval]:
    """The shifts of a day that have not begun, in which the person is planned."""
    zone = ZoneInfo(zone_of(person, team))
    midnight = datetime.combine(day, time(), tzinfo=zone)
    begun = planned(person, team, midnight - DAY, midnight + 3 * DAY)
    return [each for each in begun if each[0] > now and each[0].astimezone(zone).date() == day]


def _line(person: Person, team: Team, day: date) -> Text:
    """The day with its hours, in the owner's time zone."""
    return day_line(day, person.plan.calendar(team.calendar).spans_on(day))


def _not_taken(actor: Person, owner: Person, team: Team, shifts: list[Interval]) -> Text | None:
    """Why the actor cannot have it, if so."""
    if not shifts:
        return Text("swap-gone")
    if actor.id == owner.id:
        return Text("swap-own")
    if not assistants([actor]) or actor.team != owner.team:
        return Text("swap-not-team")
    busy = any(True for begins, ends in shifts for _ in planned(actor, team, begins, ends))
    return Text("swap-busy") if busy else None


def _with(person: Person, team: Team, shifts: list[Interval]) -> Plan:
    """The plan of whoever takes these shifts, by the clock of their own days."""
    plan, zone = person.plan, ZoneInfo(zone_of(person, team))
    for begins, ends in shifts:
        start, end = begins.astimezone(zone), ends.astimezone(zone)
        first = start.hour * 60 + start.minute
        last = end.hour * 60 + end.minute + (end.date() - start.date()).days * 1440
        day = start.date()
        there = plan.calendar(team.calendar).spans_on(day)
        plan = plan.with_day(day, (*there, Span(first, last)))
    return plan


def _asked(
    owner: Person, team: Team, day: date, others: tuple[tuple[Person, Address], ...]
) -> tuple[Say, ...]:
    """Where the team reads the offer: in its channel, else each alone."""
    text = Text("swap-who", {"owner": owner.name, "shift": _line(owner, team, day)})
    value = f"{day:%Y%m%d}"
    buttons = (
        (
            Button(
                Text("button-take-shift"),
                Press(Action.TAKE_SHIFT, owner.id, value),
                Style.PRIMARY,
            ),
            Button(Text("button-keep-shift"), Press(Action.KEEP_SHIFT, owner.id, value)),
        ),
    )
    spots = [(team.channel, team.language)] if team.channel else []
    spots = spots or [(chat, each.language) for each, chat in others]
    return tuple(
        Say(to=to, text=text, buttons=buttons, language=language, urgency=Urgency.REMINDER)
        for to, language in spots
    )


def _settled(event: ButtonPressed, text: Text) -> tuple[Settle, ...]:
    return tuple(replace(each, text=text) for each in settled_by(event))


def _to_owner(facts: Facts, text: Text) -> tuple[Effect, ...]:
    if facts.chat is None or facts.asked is None:
        return ()
    language = facts.asked.person.language
    return (Say(to=facts.chat, text=text, language=language, urgency=Urgency.CLIENT),)


def _subject(owner: Person, day: date) -> str:
    return f"{owner.id}.{day:%Y%m%d}"
