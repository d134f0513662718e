"""Opening hours: `/opening` shows when a team is open, and changes it in words."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Lines, Text
from bot.decision import Decision
from bot.domain.calendar import Calendar
from bot.domain.deadlines import comes_due
from bot.domain.opening import (
    MOST,
    OnHolidays,
    Wish,
    read_opening,
    region_in,
    special_days,
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
from bot.use_cases.managers.altering import Asked, altered, asked
from bot.use_cases.managers.describing import opening_text, today_of, too_little
from bot.use_cases.speaking import answered

YEARS = 3  # that are looked up: this and the next, wherever the year has begun already


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is asked, and the holidays of the region that is named.

    Of one that nobody knows `parts` says which there are of its country.
    """

    asked: Asked
    holidays: RegionHolidays | None = None
    parts: tuple[str, ...] = ()
    task: None = None

    @property
    def actor(self) -> Person | None:
        """Who asks."""
        return self.asked.actor


def load(holidays: Holidays, event: CommandGiven, read: Reader) -> Facts:
    """Read the team, and look up a region's holidays where one is named."""
    said = asked(event, read)
    region = region_in(said.words)
    if not region or said.about is None:
        return Facts(asked=said)
    years = range(event.at.year, event.at.year + YEARS)
    try:
        found = holidays.of(region, years, said.about.team.language)
    except UnknownRegionError as error:
        return Facts(asked=said, parts=error.known)
    return Facts(asked=said, holidays=found)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show it, or take over what is said; what was promised keeps its time."""
    actor, teams, about = facts.actor, facts.asked.teams, facts.asked.about
    if actor is None or not teams:
        return answered(event, Text("refused-opening"), actor, alert=True)
    if not facts.asked.words:
        lines = Lines(tuple(opening_text(each, now) for each in teams))
        return answered(event, Text("opening", {"lines": lines}), actor)
    if about is None:
        names = ", ".join(each.name for each in teams)
        return answered(event, Text("opening-which-team", {"names": names}), actor)
    outcome = _opened(facts, about.team, now)
    if isinstance(outcome, Text):
        return answered(event, outcome, actor)
    after = replace(about.team, calendar=outcome)
    if not comes_due(after, now):
        return answered(event, too_little(after, now), actor)
    text = Text("opening-set", {"said": opening_text(after, now)})
    return altered(event, actor, about, after, text, now)


def _opened(facts: Facts, team: Team, now: datetime) -> Calendar | Text:
    """The calendar as the words have it, or why they cannot."""
    here = now.astimezone(ZoneInfo(team.calendar.zone))
    try:
        wish = read_opening(facts.asked.words, here)
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
