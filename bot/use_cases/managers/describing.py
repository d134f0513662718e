"""A team's settings in sentences: when it is open, what it promises, whom it tells when."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.cards import Args, Day, Lasting, Lines, Text
from bot.domain.calendar import DAY
from bot.domain.deadlines import longest_promise
from bot.domain.opening import coming_holidays, special_days, week_as_it_is, weekly
from bot.domain.shifts.plan import Spans
from bot.domain.targets import Priority
from bot.domain.team import Team, TeamSettings
from bot.use_cases.shifts.showing import day_text, hours, week_lines

DAYS = 12  # special days, or stretches of them, that are told one by one
HOLIDAYS = 5


def settings_of(team: Team) -> TeamSettings:
    """What can be changed in words."""
    return TeamSettings(team.calendar, team.targets, team.escalation)


def changed_text(before: TeamSettings, team: Team, now: datetime) -> Text:
    """What is different from before, as it is now."""
    parts: list[Text] = []
    if before.calendar != team.calendar:
        parts.append(opening_text(team, now))
    if before.targets != team.targets:
        parts += target_lines(team)
    if before.escalation != team.escalation:
        parts += escalation_lines(team)
    return Text("team-settings", {"parts": Lines(tuple(parts))})


def opening_text(team: Team, now: datetime) -> Text:
    """When the team is open: every week, on special days, on public holidays."""
    today = today_of(team, now)
    lines = (*week_lines(week_as_it_is(team.calendar)), *_special(team, today))
    args: Args = {"team": team.name, "zone": team.calendar.zone, "lines": Lines(lines)}
    text = Text("opening-of", args)
    if not team.calendar.region:
        return text
    return Text("opening-with", {"said": text, "holidays": _holidays(team, today)})


def today_of(team: Team, now: datetime) -> date:
    """The day that it is where the team is."""
    return now.astimezone(ZoneInfo(team.calendar.zone)).date()


def _special(team: Team, today: date) -> tuple[Text, ...]:
    """Days that differ, those in a row with the same hours on one line."""
    found = [_special_line(*each) for each in _stretches(special_days(team.calendar, today))]
    if len(found) <= DAYS:
        return tuple(found)
    return (*found[:DAYS], Text("opening-more", {"count": len(found) - DAYS}))


def _stretches(days: Sequence[tuple[date, Spans]]) -> Iterator[tuple[date, date, Spans]]:
    """First and last day of those in a row that are alike."""
    numbered = enumerate(days)
    for _, group in groupby(numbered, key=lambda each: (each[1][0] - each[0] * DAY, each[1][1])):
        row = [day for _, day in group]
        yield row[0][0], row[-1][0], row[0][1]


def _special_line(first: date, last: date, spans: Spans) -> Text:
    days = day_text(first)
    if first != last:
        days = Text("time-off-days", {"first": Day(first), "last": Day(last)})
    if not spans:
        return Text("opening-closed-line", {"days": days})
    return Text("shifts-line", {"days": days, "hours": hours(spans)})


def _holidays(team: Team, today: date) -> Text:
    """The next holidays on which the team would be open else."""
    found = coming_holidays(team.calendar, today)
    lines = tuple(
        Text("opening-holiday-line", {"day": Day(day), "name": name})
        for day, name in found[:HOLIDAYS]
    )
    if len(found) > HOLIDAYS:
        lines = (*lines, Text("opening-more", {"count": len(found) - HOLIDAYS}))
    return Text("opening-holidays", {"region": team.calendar.region, "lines": Lines(lines)})


def target_lines(team: Team) -> tuple[Text, ...]:
    """What is promised for each priority, the most pressing first."""
    return tuple(_target_line(team, each) for each in reversed(Priority))


def _target_line(team: Team, priority: Priority) -> Text:
    target = team.targets[priority]
    args: Args = {
        "team": team.name,
        "priority": Text(f"priority-name-{priority}"),
        "claim": Lasting(int(target.acknowledge.total_seconds())),
        "answer": Lasting(int(target.respond.total_seconds())),
        "done": Lasting(int(target.complete.total_seconds())),
    }
    return Text("targets-line", args)


def escalation_lines(team: Team) -> tuple[Text, ...]:
    """Who is told when of what nobody claims, for each priority, the most pressing first."""
    return tuple(_escalation_line(team, each) for each in reversed(Priority))


def _escalation_line(team: Team, priority: Priority) -> Text:
    steps = team.escalation[priority]
    args: Args = {
        "team": team.name,
        "priority": Text(f"priority-name-{priority}"),
        "on": _after(steps.on_shift),
        "off": _after(steps.off_shift),
        "managers": _managers(steps.manager),
    }
    return Text("escalation-line", args)


def _managers(wait: timedelta | None) -> Text:
    return Text("escalation-digest") if wait is None else _after(wait)


def _after(wait: timedelta | None) -> Text:
    if wait is None:
        return Text("escalation-left-out")
    return Text("escalation-after", {"wait": Lasting(int(wait.total_seconds()))})


def too_little(team: Team, now: datetime) -> Text:
    """Why a team cannot be open so little, or promise so late."""
    open_for = weekly(team.calendar, now)
    if open_for == timedelta():
        return Text("opening-never", {"team": team.name})
    args: Args = {
        "team": team.name,
        "week": Lasting(int(open_for.total_seconds())),
        "promised": Lasting(int(longest_promise(team).total_seconds())),
    }
    return Text("opening-too-little", args)
