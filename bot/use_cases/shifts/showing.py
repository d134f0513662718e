"""Shifts in sentences: the week, the next seven days, time off, and how it stands now."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.cards import Args, Day, Lines, Moment, Text
from bot.domain.calendar import DAY_MINUTES, Span
from bot.domain.people import Person
from bot.domain.roster import Interval, state_at
from bot.domain.shifts.load import LongWeek, Overload
from bot.domain.shifts.plan import Plan, Spans, TimeOff
from bot.domain.team import Team

DAYS_AHEAD = 7
HOUR = timedelta(hours=1)
GAPS = 5  # that are told one by one
DASH = "\u2013"


def hours(spans: Spans) -> str:
    """Times of a day, as every language writes them."""
    return ", ".join(f"{_clock(each.start)}{DASH}{_clock(each.end)}" for each in _ordered(spans))


def _ordered(spans: Spans) -> list[Span]:
    return sorted(spans, key=lambda each: each.start)


def _clock(minutes: int) -> str:
    if minutes == DAY_MINUTES:
        return "24:00"
    hour, minute = divmod(minutes % DAY_MINUTES, 60)
    return f"{hour:02}:{minute:02}"


def week_lines(week: tuple[Spans, ...]) -> tuple[Text, ...]:
    """The week, days in a row with the same hours on one line."""
    lines = []
    for spans, numbers in groupby(range(len(week)), key=lambda day: week[day]):
        days = list(numbers)
        if not spans:
            continue
        first, last = Text(f"weekday-{days[0]}"), Text(f"weekday-{days[-1]}")
        named = first if len(days) == 1 else Text("weekdays", {"first": first, "last": last})
        lines.append(Text("shifts-line", {"days": named, "hours": hours(spans)}))
    return tuple(lines)


def day_line(day: date, spans: Spans) -> Text:
    """One day with its hours."""
    return Text("shifts-line", {"days": Day(day), "hours": hours(spans)})


def day_text(day: date) -> Text:
    """A day alone."""
    return Text("time-off-day", {"day": Day(day)})


def off_text(off: TimeOff) -> Text:
    """Time off, by its first and last day."""
    if off.first == off.last:
        return day_text(off.first)
    return Text("time-off-days", {"first": Day(off.first), "last": Day(off.last)})


def state_text(person: Person, team: Team | None, now: datetime) -> Text:
    """On shift or off, and until when."""
    if team is None:
        return Text("shift-no-team")
    state = state_at(person, team, now)
    key = "state-on" if state.on else "state-off"
    if state.until is None:
        return Text(f"{key}-open")
    zone = person.plan.zone if person.plan.week else team.calendar.zone
    return Text(key, {"until": Moment(state.until, zone)})


def gaps_text(found: Sequence[Interval], team: Team) -> Text:
    """When nobody is on shift, the first of it by day."""
    zone = team.calendar.zone
    lines = tuple(_gap_line(each, zone) for each in found[:GAPS])
    if len(found) > GAPS:
        lines = (*lines, Text("gap-more", {"count": len(found) - GAPS}))
    return Text("gaps", {"team": team.name, "lines": Lines(lines)})


def _gap_line(gap: Interval, zone: str) -> Text:
    """One gap; within a day its date is told once."""
    begins, ends = (each.astimezone(ZoneInfo(zone)) for each in gap)
    if begins.date() != ends.date():
        return Text("gap-line", {"from": Moment(gap[0], zone), "to": Moment(gap[1], zone)})
    args: Args = {"days": Day(begins.date()), "hours": f"{begins:%H:%M}{DASH}{ends:%H:%M}"}
    return Text("shifts-line", args)


def load_text(found: Sequence[Overload], name: str, zone: str) -> Text:
    """Where a plan is much for a person, the first of it one by one."""
    lines = tuple(_load_line(each, zone) for each in found[:GAPS])
    if len(found) > GAPS:
        lines = (*lines, Text("load-more", {"count": len(found) - GAPS}))
    return Text("load", {"name": name, "lines": Lines(lines)})


def _load_line(each: Overload, zone: str) -> Text:
    if isinstance(each, LongWeek):
        hours = f"{each.planned / HOUR:g}"
        return Text("load-week", {"day": Day(each.monday), "hours": hours})
    hours = f"{each.rest / HOUR:g}"
    return Text("load-rest", {"at": Moment(each.begins, zone), "hours": hours})


def plan_text(person: Person, team: Team, now: datetime) -> Text:
    """A person's whole plan: every week, the next days, the time off that comes."""
    plan = person.plan
    zone = plan.zone if plan.week else team.calendar.zone
    today = now.astimezone(ZoneInfo(zone)).date()
    if plan.week:
        args: Args = {"lines": Lines(week_lines(plan.week)), "zone": zone}
        every = Text("shifts-every-week", args)
    else:
        every = Text("shifts-team-hours", {"team": team.name})
    parts = [every, *_coming(plan, team, today)]
    off = [each for each in plan.off if each.last >= today]
    if off:
        lines = Lines(tuple(Text("shifts-off-line", {"days": off_text(each)}) for each in off))
        parts.append(Text("shifts-time-off", {"lines": lines}))
    return Text("shifts-plan", {"parts": Lines(tuple(parts))})


def _coming(plan: Plan, team: Team, today: date) -> Iterable[Text]:
    """The next seven days, and single days after them."""
    calendar = plan.calendar(team.calendar)
    days = [today + timedelta(days=number) for number in range(DAYS_AHEAD)]
    lines = [day_line(day, spans) for day in days if (spans := calendar.spans_on(day))]
    yield Text("shifts-next", {"lines": Lines(tuple(lines) or (Text("shifts-none"),))})
    later = tuple(day_line(day, spans) for day, spans in plan.days if day > days[-1] and spans)
    if later:
        yield Text("shifts-later", {"lines": Lines(later)})
