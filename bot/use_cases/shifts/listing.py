"""Who is on: every team with its people, on shift or off and until when, and gaps in the plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cards import Args, Lines, Moment, Text
from bot.decision import Decision
from bot.domain.calendar import next_opening
from bot.domain.people import Person, Role
from bot.domain.roster import gaps, on_shift, standing_duty
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.shifts.showing import gaps_text, state_text
from bot.use_cases.speaking import answered, overheard

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFacts:
    """A team, its people and how much each holds."""

    team: Team
    people: tuple[tuple[Person, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, and the teams they may see."""

    actor: Person | None
    teams: tuple[TeamFacts, ...]
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Managers see every team, the others their own."""
    actor = actor_of(event.sender, read)
    teams = read.teams.all()
    if actor is None or actor.role is not Role.MANAGER:
        teams = tuple(team for team in teams if actor and team.id == actor.team)
    if overheard(event):  # where everybody is of one team, all may see that one
        room = event.place.address.room
        teams = tuple(team for team in teams if team.channel and team.channel.room == room)
    return Facts(actor=actor, teams=tuple(_team(team, read) for team in teams))


def _team(team: Team, read: Reader) -> TeamFacts:
    """A team's people who take tasks."""
    people = tuple(
        (person, len(read.tasks.held_by(person.id)))
        for person in read.people.of_team(team.id)
        if person.role in {Role.ASSISTANT, Role.LEAD}
    )
    return TeamFacts(team=team, people=people)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """One block for each team."""
    if not facts.teams and overheard(event):
        return answered(event, Text("only-in-private"), facts.actor)
    if not facts.teams:
        return answered(event, Text("who-no-team"), facts.actor)
    blocks = tuple(_block(each, now) for each in facts.teams)
    return answered(event, Text("who", {"teams": Lines(blocks)}), facts.actor)


def _line(person: Person, count: int, team: Team, now: datetime) -> Text:
    """One person: on shift or off, until when, and how much they have."""
    args: Args = {"name": person.name, "open": count, "state": state_text(person, team, now)}
    if standing_duty(person, now) is Duty.ABSENT:
        return Text("who-absent", args)
    return Text("who-on" if on_shift(person, team, now) else "who-off", args)


def _block(each: TeamFacts, now: datetime) -> Text:
    """A team's line and its people's lines."""
    people = tuple(_line(person, count, each.team, now) for person, count in each.people)
    staff = [person for person, _ in each.people]
    missing = gaps(staff, each.team, now, now + WEEK) if staff else []
    people = people or (Text("who-nobody"),)
    if missing:
        people = (*people, gaps_text(missing, each.team))
    opening = next_opening(each.team.calendar, now)
    args: Args = {"team": each.team.name, "people": Lines(people)}
    if opening <= now:
        return Text("who-team-open", args)
    zone = each.team.calendar.zone
    return Text("who-team-closed", {**args, "opens": Moment(opening, zone)})
