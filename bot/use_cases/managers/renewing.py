"""Renewing: early in a year the public holidays of the next one are written into a calendar."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import TeamId
from bot.domain.opening import with_holidays
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.team import Team
from bot.effects import Say, Urgency
from bot.events import ReminderDue
from bot.ports.holidays import Holidays, RegionHolidays, UnknownRegionError
from bot.ports.reader import Reader
from bot.use_cases.managers.altering import renewal
from bot.use_cases.managers.describing import opening_text, today_of
from bot.use_cases.places import menders
from bot.use_cases.speaking import noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The team, its region's holidays as they are known now, and who is told."""

    actor: None = None
    reminder: Reminder | None = None
    team: Team | None = None
    holidays: RegionHolidays | None = None
    menders: tuple[tuple[Person, Address], ...] = ()
    task: None = None


def load(holidays: Holidays, event: ReminderDue, read: Reader) -> Facts:
    """Look the holidays up: this year's may have become others."""
    reminder = read.reminders.get(event.reminder)
    if reminder is None:
        return Facts()
    team = read.teams.get(TeamId(reminder.subject))
    facts = Facts(reminder=reminder, team=team, menders=menders(team, read))
    if not team.calendar.region:
        return facts
    years = (reminder.step, reminder.step + 1)
    try:
        found = holidays.of(team.calendar.region, years, team.language)
    except UnknownRegionError:
        return facts
    return replace(facts, holidays=found)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Write them down and look again in a year; whoever can set them is told what they are."""
    reminder, team = facts.reminder, facts.team
    if reminder is None or team is None or not team.calendar.region:
        return noticed()
    again = renewal(team, reminder.step, reminder.round)
    if facts.holidays is None:
        args: Args = {
            "team": team.name,
            "region": team.calendar.region,
            "year": str(reminder.step + 1),
        }
        text = Text("opening-region-gone", args)
        return Decision(disposition=Disposition.NOTICED, effects=(*_told(facts, text), again))
    days = facts.holidays.days
    calendar = with_holidays(team.calendar, team.calendar.region, days, today_of(team, now))
    after = replace(team, calendar=calendar)
    text = Text(
        "opening-renewed", {"year": str(reminder.step + 1), "said": opening_text(after, now)}
    )
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(after,),
        effects=(*_told(facts, text), again),
    )


def _told(facts: Facts, text: Text) -> tuple[Say, ...]:
    return tuple(
        Say(to=chat, text=text, language=each.language, urgency=Urgency.REMINDER)
        for each, chat in facts.menders
    )
