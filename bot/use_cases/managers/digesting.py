"""Digests: each morning managers, and leads who want it, read how the desk stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import Args, Lines, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.calendar import Calendar
from bot.domain.digest import (
    OFF,
    digest_reminder,
    digest_time,
    looks_back,
    next_digest,
    read_time,
)
from bot.domain.ids import PersonId
from bot.domain.people import Person, Role
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import gaps
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Forget, Remind, Say, Urgency
from bot.events import CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.ports.reports import Summary
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.showing import gaps_text
from bot.use_cases.speaking import answered, noticed, overheard, tell

AHEAD = timedelta(days=7)  # in which gaps of the plan are told
SHOWN = 8  # tasks of a kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who reads it, of which teams with whose shifts, and the figures of the time that is over."""

    actor: Person | None
    reader: Person | None = None
    chat: Address | None = None
    teams: tuple[tuple[Team, tuple[Person, ...]], ...] = ()
    day: Summary | None = None
    week: Summary | None = None
    handed_in: int = 0
    reminder: Reminder | None = None
    task: None = None

    @property
    def zone(self) -> str:
        """Where the reader's days begin."""
        first = next((team.calendar.zone for team, _ in self.teams), "UTC")
        return (self.reader.zone if self.reader else "") or first


def load_due(event: ReminderDue, read: Reader) -> Facts:
    """Read the person as they are now."""
    reminder = read.reminders.get(event.reminder)
    person = read.people.get(PersonId(reminder.subject.partition(".")[2])) if reminder else None
    if person is None:
        return Facts(actor=None)
    return _facts(None, person, event.at, read, reminder)


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read who asks."""
    actor = actor_of(event.sender, read)
    return _facts(actor, actor, event.at, read, None) if actor else Facts(actor=None)


def _facts(
    actor: Person | None, person: Person, at: datetime, read: Reader, reminder: Reminder | None
) -> Facts:
    teams = tuple(
        (team, read.people.of_team(team.id))
        for team in read.teams.all()
        if person.role is Role.MANAGER or team.id == person.team
    )
    of = None if person.role is Role.MANAGER else person.team
    day, week = (
        read.reports.summary(since=at - timedelta(days=days), until=at, now=at, team=of)
        for days in (1, 7)
    )
    return Facts(
        actor=actor,
        reader=person,
        chat=private_chat(person, read),
        teams=teams,
        day=day,
        week=week,
        handed_in=sum(1 for each in read.timesheets.handed_in() if each.person != person.id)
        if person.role is Role.MANAGER
        else sum(1 for each in read.timesheets.handed_in() if each.person in _staff(teams, person)),
        reminder=reminder,
    )


def _staff(
    teams: tuple[tuple[Team, tuple[Person, ...]], ...], reader: Person
) -> frozenset[PersonId]:
    """Those whose hours a lead judges."""
    return frozenset(e.id for _, people in teams for e in people if e.id != reader.id)


def due(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell it, late rather than never, and look again the next morning."""
    person, reminder = facts.reader, facts.reminder
    if person is None or reminder is None or digest_time(person) is None:
        return noticed()
    effects: tuple[Effect, ...] = _coming(person, _calendars(facts), facts.zone, now)
    meant = reminder.round > 0  # the first look at a desk that had none before sends nothing
    if meant and facts.chat is not None:
        said = Say(
            to=facts.chat,
            text=_digest(facts, now),
            language=person.language,
            urgency=Urgency.DIGEST,
        )
        effects = (said, *effects)
    return Decision(disposition=Disposition.NOTICED, effects=effects)


def first_digest(
    person: Person, calendars: Sequence[Calendar], now: datetime
) -> tuple[Remind, ...]:
    """The first one of somebody whose role has just become another; `person` is as it will be."""
    zone = person.zone or next((each.zone for each in calendars), "UTC")
    return _coming(replace(person, revision=person.revision + 1), calendars, zone, now)


def _coming(
    person: Person, calendars: Sequence[Calendar], zone: str, now: datetime
) -> tuple[Remind, ...]:
    """The reminder of the next morning, if the person wants one."""
    at = next_digest(person, calendars, zone, now)
    return (Remind(digest_reminder(person, at, person.revision)),) if at else ()


def _calendars(facts: Facts) -> list[Calendar]:
    return [team.calendar for team, _ in facts.teams]


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Without words the digest of now; a time sets when it comes, "off" ends it."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("refused-digest"), actor)
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    words = event.words.strip()
    if not words:
        return answered(event, _digest(facts, now), actor)
    kept = OFF if words.casefold() in {OFF, "aus", "нет", "выкл"} else read_time(words)
    if kept is None:
        return answered(event, Text("digest-how"), actor)
    after = replace(actor, digest=kept)
    kept_as = replace(after, revision=actor.revision + 1)
    coming = _coming(kept_as, _calendars(facts), facts.zone, now)
    text = Text("digest-off")
    if coming:
        text = Text("digest-set", {"at": Moment(coming[0].reminder.due_at, facts.zone)})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after,),
        effects=(
            tell(event, text, actor.language),
            Forget(subject=f"digest.{actor.id}", kind=ReminderKind.DIGEST),
            *coming,
        ),
    )


def _digest(facts: Facts, now: datetime) -> Text:
    """Late first, then unclaimed, what waits for clients, gaps in the plan, what was done."""
    weekly = looks_back(now, facts.zone) > timedelta(days=1)
    summary = facts.week if weekly else facts.day
    if summary is None:
        return Text("digest-nothing")
    lines = [
        *_tasks("digest-late", summary.late),
        *_tasks("digest-unclaimed", summary.unclaimed),
        *((Text("digest-hours", {"count": facts.handed_in}),) if facts.handed_in else ()),
        *((Text("digest-waiting", {"count": summary.waiting}),) if summary.waiting else ()),
    ]
    for team, people in facts.teams:
        missing = gaps(people, team, now, now + AHEAD)
        if missing and any(each.plan.is_own for each in people):
            lines.append(gaps_text(missing, team))
    args: Args = {
        "open": summary.open,
        "opened": summary.opened,
        "done": summary.done,
        "lines": Lines(tuple(lines) or (Text("digest-nothing"),)),
    }
    return Text("digest-week" if weekly else "digest-day", args)


def _tasks(key: str, tasks: tuple[Task, ...]) -> tuple[Text, ...]:
    if not tasks:
        return ()
    lines = tuple(
        Text("digest-task", {"number": each.number, "title": each.title}) for each in tasks[:SHOWN]
    )
    if len(tasks) > SHOWN:
        lines = (*lines, Text("summary-more", {"count": len(tasks) - SHOWN}))
    return (Text(key, {"count": len(tasks)}), *lines)
