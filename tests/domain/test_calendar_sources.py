"""Days off out of a calendar: what came from it goes with it, what a person said stays."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.ids import CalendarSourceId, PersonId
from bot.domain.shifts.plan import LONGEST, MOST, Plan, TimeOff, times_off
from bot.domain.shifts.source import CalendarSource, merged

TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def off(first: int, last: int | None = None) -> TimeOff:
    return TimeOff(date(2026, 3, first), date(2026, 3, last or first))


def days(*numbers: int) -> tuple[date, ...]:
    return tuple(date(2026, 3, each) for each in numbers)


def test_days_become_as_few_times_off_as_there_can_be() -> None:
    assert times_off(days(7, 5, 6, 10)) == (off(5, 7), off(10))
    assert times_off(()) == ()
    year = times_off(TODAY + number * DAY for number in range(400))
    assert [(each.last - each.first).days + 1 for each in year] == [LONGEST.days, LONGEST.days, 32]


def test_what_is_new_is_taken_and_remembered_as_taken() -> None:
    found = merged(Plan(off=(off(5),)), (), [off(4, 6), off(9)], TODAY)

    assert found is not None
    assert found.plan.off == (off(4, 6), off(9))
    assert found.taken == days(4, 6, 9)  # the fifth is the person's own
    assert found.added == (off(4), off(6), off(9)) and found.gone == ()


def test_what_is_gone_from_it_is_given_back_and_own_days_are_not() -> None:
    plan = Plan(off=(off(4, 6), off(9)))

    found = merged(plan, days(4, 6, 9), [off(9)], TODAY)

    assert found is not None
    assert found.plan.off == (off(5), off(9)) and found.gone == (off(4), off(6))
    assert found.taken == days(9)


def test_what_the_person_took_back_is_not_taken_again() -> None:
    found = merged(Plan(), days(4, 5), [off(4, 5)], TODAY)

    assert found is not None
    assert found.plan == Plan() and found.taken == days(4, 5) and found.added == ()


def test_what_is_over_stays_as_it_was() -> None:
    past = TimeOff(TODAY - 3 * DAY, TODAY - DAY)
    found = merged(Plan(off=(past,)), tuple(past.days()), [], TODAY)

    assert found is not None
    assert found.plan.off == (past,) and found.gone == () and found.taken == ()


def test_too_much_to_keep_is_refused_as_a_whole() -> None:
    many = [TimeOff(TODAY + 2 * n * DAY, TODAY + 2 * n * DAY) for n in range(MOST + 1)]

    assert merged(Plan(), (), many, TODAY) is None
    assert merged(Plan(), (), many[:MOST], TODAY) is not None


def test_an_address_is_never_shown_whole() -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    source = CalendarSource(
        id=CalendarSourceId("c"),
        person=PersonId("ann"),
        address="https://ann:pw@cal.example.org:8443/private-abc/basic.ics?token=1",
        made_at=now,
        next_at=now,
    )

    assert source.called == "cal.example.org"
    assert "private" not in repr(source)
