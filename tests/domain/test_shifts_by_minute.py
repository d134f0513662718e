"""Who is on shift agrees with a plan that is read minute by minute, over both changes of clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import DAY_MINUTES, Calendar, Span
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Person, Role
from bot.domain.roster import changes, next_shift, on_shift, state_at
from bot.domain.shifts.plan import Duty, Plan, TimeOff
from bot.domain.team import Team
from tests.domain.minute_calendar import MINUTE, MinuteCalendar
from tests.domain.test_calendar_by_minute import LENGTHS, PLACES, SPAN_OF_DAYS, STARTS

DAYS = st.integers(0, SPAN_OF_DAYS - 1)
MINUTES = st.integers(0, SPAN_OF_DAYS * DAY_MINUTES)


class PlannedDays:
    """What a plan says of each day, by its rules and not by its code."""

    def __init__(self, plan: Plan, team: Calendar) -> None:
        self.plan, self.team = plan, team
        self.zone = plan.zone if plan.week else team.zone

    def spans_on(self, day: date) -> tuple[Span, ...]:
        for each, spans in self.plan.days:
            if each == day:
                return spans
        if any(each.first <= day <= each.last for each in self.plan.off):
            return ()
        if not self.plan.week:
            return self.team.spans_on(day)
        closed = day in self.team.special and not self.team.special[day]
        return () if closed else self.plan.week[day.weekday()]


@st.composite
def stories(draw) -> tuple[Person, Team, list[bool], datetime, int]:
    """A person with a word and a plan, when they are on shift from then on, and an instant."""
    (zone, first), (other_zone, _) = draw(PLACES), draw(PLACES)

    def spans(most: int = 3) -> tuple[Span, ...]:
        starts = draw(st.lists(STARTS, max_size=most))
        return tuple(Span(start, start + draw(LENGTHS)) for start in starts)

    def day() -> date:
        return first + timedelta(days=draw(DAYS))

    plan = Plan(zone, tuple(spans(2) for _ in range(7)) if draw(st.booleans()) else ())
    for _ in range(draw(st.integers(0, 2))):
        begins = day()
        plan = plan.with_off(TimeOff(begins, begins + timedelta(days=draw(st.integers(0, 3)))))
    for _ in range(draw(st.integers(0, 2))):
        plan = plan.with_day(day(), spans())
    special = {day(): spans(1)} if draw(st.booleans()) else {}
    team_zone = other_zone if plan.week else zone
    team = Calendar(team_zone, {n: (Span(540, 1020),) for n in range(5)}, special)
    midnight = datetime.combine(first, time(), ZoneInfo(zone)).astimezone(UTC)
    start = midnight + draw(MINUTES) * MINUTE
    said = draw(st.sampled_from(Duty))
    until = start + draw(st.integers(-600, 3000)) * MINUTE if said is not Duty.OFF or draw(st.booleans()) else None  # fmt: skip
    person = Person(id=PersonId("ann"), name="Ann", role=Role.ASSISTANT, plan=plan, duty=said, duty_until=until)  # fmt: skip
    reference = MinuteCalendar(PlannedDays(plan, team), first, SPAN_OF_DAYS + 12)
    planned = reference.open[reference.at(start) :]
    if said is not Duty.PLAN:
        lasts = len(planned) if until is None else max((until - start) // MINUTE, 0)
        planned[:lasts] = [said is Duty.ON] * min(lasts, len(planned))
    where = Team(id=TeamId("team"), name="Team", calendar=team)
    return person, where, planned, start, draw(st.integers(0, 2 * DAY_MINUTES))


@settings(max_examples=500, deadline=None, derandomize=True)
@given(stories())
def test_changes_state_and_the_next_shift_are_those_of_the_minutes(story) -> None:
    person, team, minutes, start, stretch = story
    other = [n for n in range(1, len(minutes)) if minutes[n] is not minutes[n - 1]]

    found = changes(person, team, start, start + stretch * MINUTE)
    state = state_at(person, team, start)

    assert found == tuple((start + n * MINUTE, minutes[n]) for n in other if n < stretch)
    assert state.on is minutes[0] is on_shift(person, team, start)
    if other and other[0] < 8 * DAY_MINUTES:
        assert state.until == start + other[0] * MINUTE
    if any(minutes):
        assert next_shift([person], team, start) == start + minutes.index(True) * MINUTE
