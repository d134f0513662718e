"""Opening hours in words: a week, days that differ, holidays; what is unclear is refused."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.calendar import Calendar, Span
from bot.domain.deadlines import comes_due
from bot.domain.hours import parse_hours
from bot.domain.ids import TeamId
from bot.domain.opening import (
    Days,
    OnHolidays,
    coming_holidays,
    read_opening,
    special_days,
    with_days,
    with_holidays,
    with_week,
)
from bot.domain.shifts.plan import Plan
from bot.domain.shifts.reading import UnclearShiftsError, Week
from bot.domain.team import Team

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = NOW.date()
NINE_TO_FIVE = (Span(540, 1020),)
HOURS = parse_hours("Mon-Fri 09:00-17:00", "Europe/Berlin")
XMAS, EVE = date(2026, 12, 25), date(2026, 12, 24)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Mon-Fri 9-17", Week(((*NINE_TO_FIVE,),) * 5 + ((), ()))),
        ("Mo-Fr 9-12 und 13-17 Uhr", Week(((Span(540, 720), Span(780, 1020)),) * 5 + ((), ()))),
        ("пт 22-6 Europe/Moscow", Week(((),) * 4 + ((Span(1320, 1800),), (), ()), "Europe/Moscow")),
        ("24/7", Week(((Span(0, 1440),),) * 7)),
        ("rund um die Uhr", Week(((Span(0, 1440),),) * 7)),
        ("24 Dec closed", Days(EVE, EVE, ())),
        ("closed 24 Dec", Days(EVE, EVE, ())),
        ("24.12. geschlossen", Days(EVE, EVE, ())),
        ("24. Dez. zu", Days(EVE, EVE, ())),
        ("24 декабря закрыто", Days(EVE, EVE, ())),
        ("24 Dec - 2 Jan closed", Days(EVE, date(2027, 1, 2), ())),
        ("24 Dec 9-12", Days(EVE, EVE, (Span(540, 720),))),
        ("24 Dec 22-2", Days(EVE, EVE, (Span(1320, 1560),))),
        ("cancel 24 Dec", Days(EVE, EVE, None)),
        ("streiche 24.12.", Days(EVE, EVE, None)),
        ("отменить 24 декабря", Days(EVE, EVE, None)),
        ("holidays DE-BY", OnHolidays("DE-BY")),
        ("Feiertage: DE", OnHolidays("DE")),
        ("праздники RU", OnHolidays("RU")),
        ("public holidays off", OnHolidays("")),
        ("Feiertage aus", OnHolidays("")),
    ],
)
def test_what_is_wished_is_read(words: str, wish: object) -> None:
    assert read_opening(words, NOW) == wish


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("soon", "unclear"),
        ("someday closed", "unclear"),
        ("cancel everything", "unclear"),
        ("Mon-Fri 9-5", "long"),
        ("24 Dec 9-5", "long"),
        ("Mon-Fri 9-17 Europe/Atlantis", "zone"),
    ],
)
def test_what_is_unclear_says_why(words: str, why: str) -> None:
    with pytest.raises(UnclearShiftsError) as error:
        read_opening(words, NOW)
    assert error.value.why == why


def test_a_special_day_beats_a_holiday_and_comes_back_without_it() -> None:
    calendar = with_holidays(HOURS, "DE", {XMAS: "Christmas", date(2026, 12, 26): "Boxing"}, TODAY)
    assert calendar.spans_on(XMAS) == () and calendar.region == "DE"
    assert [day for day, _ in coming_holidays(calendar, TODAY)] == [XMAS]  # the 26th is a Saturday

    opened = with_days(calendar, Days(XMAS, XMAS, (Span(600, 660),)), TODAY)
    assert opened.spans_on(XMAS) == (Span(600, 660),) and coming_holidays(opened, TODAY) == []

    assert with_days(opened, Days(XMAS, XMAS, None), TODAY).spans_on(XMAS) == ()
    assert with_holidays(calendar, "", {}, TODAY).spans_on(XMAS) == NINE_TO_FIVE


def test_past_holidays_stay_for_clocks_that_run_and_only_two_years_are_written() -> None:
    before = with_holidays(HOURS, "DE", {date(2026, 4, 6): "Easter"}, date(2026, 1, 1))
    found = {date(2027, 1, 1): "New Year", date(2028, 1, 1): "New Year"}

    after = with_holidays(before, "DE", found, date(2026, 12, 1))

    assert [*after.holidays] == [date(2026, 4, 6), date(2027, 1, 1)]
    long_over = with_holidays(after, "DE", {}, date(2028, 1, 1))
    assert [*long_over.holidays] == [date(2027, 1, 1)]


def test_special_days_are_kept_as_long_as_clocks_may_run_since_then() -> None:
    old, recent = date(2025, 1, 1), date(2026, 1, 1)
    calendar = Calendar("UTC", HOURS.week, {old: (), recent: ()})

    after = with_days(calendar, Days(EVE, EVE, ()), TODAY)

    assert [*after.special] == [recent, EVE]
    assert special_days(after, TODAY) == [(EVE, ())]


def test_another_week_keeps_its_zone_unless_one_is_named() -> None:
    week = Week((NINE_TO_FIVE,) * 7)
    assert with_week(HOURS, week).zone == "Europe/Berlin"
    assert with_week(HOURS, Week(week.days, "Europe/Lisbon")).zone == "Europe/Lisbon"


def test_a_persons_own_week_is_free_on_holidays() -> None:
    calendar = with_holidays(HOURS, "DE", {XMAS: "Christmas"}, TODAY)
    own = Plan("Europe/Berlin", (NINE_TO_FIVE,) * 7)

    assert own.calendar(calendar).spans_on(XMAS) == ()
    assert Plan().calendar(calendar).spans_on(XMAS) == ()
    assert Plan(days=((EVE, ()),)).calendar(calendar).spans_on(XMAS) == ()


def team(calendar: Calendar) -> Team:
    return Team(id=TeamId("t"), name="T", calendar=calendar)


@pytest.mark.parametrize(
    ("calendar", "enough"),
    [
        (HOURS, True),
        (parse_hours("Mon 09:00-10:00", "UTC"), True),  # forty hours take nine months
        (parse_hours("Mon 09:00-09:30", "UTC"), False),
        (Calendar("UTC", {}), False),
        (Calendar("UTC", {}, {TODAY: NINE_TO_FIVE}), False),  # and never again
        (with_days(HOURS, Days(TODAY, TODAY + timedelta(days=398), ()), TODAY), False),
    ],
)
def test_a_calendar_must_be_open_often_enough_for_what_is_promised(
    calendar: Calendar, enough: bool
) -> None:
    assert comes_due(team(calendar), NOW) is enough
