"""A change of a team's settings: saved, written down for ever, told, and undone by one press."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action
from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address
from bot.domain.calendar import Calendar, next_opening
from bot.domain.ids import TeamChangeId, derive
from bot.domain.people import Person, Role
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import gaps
from bot.domain.task import Task
from bot.domain.team import Team, TeamChange
from bot.effects import Effect, Forget, Remind, Say, Urgency
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.managers.describing import changed_text, settings_of, today_of
from bot.use_cases.managers.teams import may_set, teams_meant
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.asking import waiting_of
from bot.use_cases.shifts.looking_ahead import roused, watched
from bot.use_cases.shifts.showing import gaps_text
from bot.use_cases.speaking import answered, button, overheard, settled_by, tell

FORESEEN = timedelta(days=62)  # gaps are told so far ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """A team with its people, what waits there for a shift, and who reads of a change alone."""

    team: Team
    people: tuple[Person, ...] = ()
    waiting: tuple[tuple[Task, Person], ...] = ()
    readers: tuple[tuple[Person, Address], ...] = ()


def concerned(team: Team, read: Reader) -> Concerned:
    """The team's people read it in its channel, or each alone where it has none; managers too."""
    people = read.people.of_team(team.id)
    readers = {each.id: each for each in read.people.managers()}
    if team.channel is None:
        readers |= {each.id: each for each in people}
    chats = ((each, private_chat(each, read)) for each in readers.values())
    return Concerned(
        team=team,
        people=people,
        waiting=waiting_of(team, read),
        readers=tuple((each, chat) for each, chat in chats if chat),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who asks of which teams, and what is said; of one team also whom it concerns."""

    actor: Person | None
    teams: tuple[Team, ...] = ()
    words: str = ""
    about: Concerned | None = None
    task: None = None


def asked(event: CommandGiven, read: Reader) -> Asked:
    """A team's name in front names it; else it is that of the channel, or of a lead, or all."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Asked(actor=None)
    teams, words = teams_meant(event, actor, read)
    about = concerned(teams[0], read) if len(teams) == 1 else None
    return Asked(actor=actor, teams=teams, words=words, about=about)


def altered(
    event: CommandGiven, actor: Person, about: Concerned, after: Team, text: Text, now: datetime
) -> Decision:
    """Save it; whoever did it can undo it, and the team's people and managers are told."""
    change = _change(event.key, actor, about.team, after, now)
    changes, effects = _following(about, after, now)
    undo = ((button("button-undo-shift", Action.UNDO_TEAM, change.id),),)
    said = _with_gaps(text, about, after, now)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, change, *changes),
        effects=(
            tell(event, said, actor.language, undo),
            *_told(
                event,
                actor,
                about,
                after,
                Text("team-changed-by", {"by": actor.name, "said": said}),
            ),
            *effects,
        ),
    )


def _change(key: str, actor: Person, before: Team, after: Team, now: datetime) -> TeamChange:
    return TeamChange(
        id=TeamChangeId(derive(key, "team-change")),
        team=before.id,
        actor=actor.id,
        at=now,
        before=settings_of(before),
        after=settings_of(after),
    )


def _told(
    event: CommandGiven | ButtonPressed, actor: Person, about: Concerned, after: Team, text: Text
) -> tuple[Say, ...]:
    """Each reads it once: what was answered where the team reads is not said there again."""
    there = overheard(event) and event.place.address == after.channel
    spots = [(chat, each.language) for each, chat in about.readers if each.id != actor.id]
    if after.channel is not None and not there:
        spots.append((after.channel, after.language))
    return tuple(
        Say(to=to, text=text, language=language, urgency=Urgency.REMINDER) for to, language in spots
    )


def _with_gaps(text: Text, about: Concerned, after: Team, now: datetime) -> Text:
    """The sentence, and when nobody is planned that was not so before."""
    if about.team.calendar == after.calendar or not _has_assistants(about):
        return text
    until = now + FORESEEN
    before = gaps(about.people, about.team, now, until)
    fresh = [each for each in gaps(about.people, after, now, until) if each not in before]
    return (
        Text("shifts-with-gap", {"said": text, "gap": gaps_text(fresh, after)}) if fresh else text
    )


def _has_assistants(about: Concerned) -> bool:
    return any(each.role in {Role.ASSISTANT, Role.LEAD} for each in about.people)


def _following(
    about: Concerned, after: Team, now: datetime
) -> tuple[tuple[Record, ...], tuple[Effect, ...]]:
    """Other opening hours: shifts, offers that wait and holidays are looked at anew.

    What was promised keeps its time. People are saved as they are, so that what is looked at by
    their revision is another look.
    """
    if about.team.calendar == after.calendar:
        return (), ()
    planned = [each for each in about.people if each.plan.is_own]
    effects: list[Effect] = [look for each in planned for look in watched(each, after, now)]
    effects += roused(about.waiting, about.people, after, now)
    if about.team.calendar.region != after.calendar.region:
        effects.append(Forget(subject=after.id, kind=ReminderKind.HOLIDAYS))
        if after.calendar.region:
            year = today_of(after, now).year
            effects.append(renewal(after, year, after.revision + 1))
    return tuple(planned), tuple(effects)


def renewal(team: Team, year: int, round_: int) -> Remind:
    """Early in the next year the holidays of the one after are written."""
    return Remind(
        Reminder(
            subject=team.id,
            kind=ReminderKind.HOLIDAYS,
            round=round_,
            step=year + 1,
            due_at=first_opening(team.calendar, year + 1),
        )
    )


def first_opening(calendar: Calendar, year: int) -> datetime:
    """When the calendar opens for the first time from the second of January on."""
    return next_opening(calendar, calendar.midnight(year, 1, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who wants it as it was, and what was changed of which team."""

    actor: Person | None
    change: TeamChange | None
    about: Concerned | None
    task: None = None


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read what the button stands for."""
    change = read.teams.change(TeamChangeId(event.press.subject))
    about = concerned(read.teams.get(change.team), read) if change else None
    return Facts(actor=actor_of(event.sender, read), change=change, about=about)


def undo(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """Make it as it was before, unless something else was changed since."""
    actor, change, about = facts.actor, facts.change, facts.about
    if actor is None or change is None or about is None:
        return answered(event, Text("press-stale"), actor)
    if not may_set(actor, about.team):
        return answered(event, Text("refused-opening"), actor, alert=True)
    if settings_of(about.team) != change.after:
        return answered(event, Text("shift-changed-since"), actor, alert=True)
    before = change.before
    after = replace(
        about.team,
        calendar=before.calendar,
        targets=before.targets,
        escalation=before.escalation,
    )
    changes, effects = _following(about, after, now)
    said = changed_text(change.after, after, now)
    text = Text("team-undone", {"said": said})
    news = Text("team-undone-by", {"by": actor.name, "said": said})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, _change(event.key, actor, about.team, after, now), *changes),
        effects=(
            tell(event, _with_gaps(text, about, after, now), actor.language),
            *settled_by(event),
            *_told(event, actor, about, after, news),
            *effects,
        ),
    )
