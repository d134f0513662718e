"""Opening hours: `/opening` shows when a team is open, and changes it in words."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.cards import Args, Lasting, Lines, Text
from bot.decision import Decision
from bot.domain.calendar import Calendar
from bot.domain.deadlines import comes_due, longest_promise
from bot.domain.opening import (
    MOST,
    OnHolidays,
    Wish,
    read_opening,
    region_in,
    special_days,
    weekly,
    with_days,
    with_holidays,
    with_week,
)
from bot.domain.people import Person
from bot.domain.shifts.reading import UnclearShiftsError, Week
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.holidays import Holidays, RegionHolidays, UnknownRegionError
from bot.ports.reader import Reader
from bot.use_cases.managers.altering import Concerned, altered, concerned
from bot.use_cases.managers.describing import opening_text, today_of
from bot.use_cases.managers.teams import teams_meant
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered

YEARS = 3  # that are looked up: this and the next, wherever the year has begun already


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks of which teams, and what is said; of one team also whom it concerns.

    `holidays` are those of the region that is named; of one that nobody knows `parts` says which
    there are of its country.
    """

    actor: Person | None
    teams: tuple[Team, ...] = ()
    words: str = ""
    about: Concerned | None = None
    holidays: RegionHolidays | None = None
    parts: tuple[str, ...] = ()
    task: None = None


def load(holidays: Holidays, event: CommandGiven, read: Reader) -> Facts:
    """Read the team, and look up a region's holidays where one is named."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    teams, words = teams_meant(event, actor, read)
    facts = Facts(
        actor=actor,
        teams=teams,
        words=words,
        about=concerned(teams[0], read) if len(teams) == 1 else None,
    )
    region = region_in(words)
    if not region or facts.about is None:
        return facts
    years = range(event.at.year, event.at.year + YEARS)
    try:
        return replace(facts, holidays=holidays.of(region, years, facts.about.team.language))
    except UnknownRegionError as error:
        return replace(facts, parts=error.known)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show it, or take over what is said; what was promised keeps its time."""
    actor = facts.actor
    if actor is None or not facts.teams:
        return answered(event, Text("refused-opening"), actor, alert=True)
    if not facts.words:
        lines = Lines(tuple(opening_text(each, now) for each in facts.teams))
        return answered(event, Text("opening", {"lines": lines}), actor)
    about = facts.about
    if about is None:
        names = ", ".join(each.name for each in facts.teams)
        return answered(event, Text("opening-which-team", {"names": names}), actor)
    outcome = _opened(facts, about.team, now)
    if isinstance(outcome, Text):
        return answered(event, outcome, actor)
    after = replace(about.team, calendar=outcome)
    hindrance = _hindrance(after, now)
    if hindrance is not None:
        return answered(event, hindrance, actor)
    text = Text("opening-set", {"said": opening_text(after, now)})
    return altered(event, actor, about, after, text, now)


def _opened(facts: Facts, team: Team, now: datetime) -> Calendar | Text:
    """The calendar as the words have it, or why they cannot."""
    here = now.astimezone(ZoneInfo(team.calendar.zone))
    try:
        wish = read_opening(facts.words, here)
    except UnclearShiftsError as error:
        return Text(f"opening-{error.why}", {"words": error.words})
    return _with(wish, facts, team, now)


def _with(wish: Wish, facts: Facts, team: Team, now: datetime) -> Calendar | Text:
    calendar, today = team.calendar, today_of(team, now)
    match wish:
        case Week():
            return with_week(calendar, wish)
        case OnHolidays(region=""):
            return with_holidays(calendar, "", {}, today)
        case OnHolidays():
            found = facts.holidays
            if found is not None:
                return with_holidays(calendar, found.region, found.days, today)
            if facts.parts:
                return Text(
                    "opening-parts", {"region": wish.region, "parts": ", ".join(facts.parts)}
                )
            return Text("opening-region", {"region": wish.region})
        case _:
            after = with_days(calendar, wish, today)
            full = len(special_days(after, today)) > MOST
            return Text("opening-too-many", {"most": MOST}) if full else after


def _hindrance(team: Team, now: datetime) -> Text | None:
    """Why a team cannot be open so little, if so."""
    if comes_due(team, now):
        return None
    open_for = weekly(team.calendar, now)
    if open_for == timedelta():
        return Text("opening-never", {"team": team.name})
    args: Args = {
        "team": team.name,
        "week": Lasting(int(open_for.total_seconds())),
        "promised": Lasting(int(longest_promise(team).total_seconds())),
    }
    return Text("opening-too-little", args)
