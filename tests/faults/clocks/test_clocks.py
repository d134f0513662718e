"""Clocks that jump, and the two odd days of the year: nothing is lost, nothing comes twice."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.acceptance.conftest import Agency
from tests.faults.books import Books
from tests.faults.platforms.days import CrossingDay

WAITED = "has waited"
WEEK = "Mon-Sun 00:00-24:00"
SPRING = datetime(2026, 3, 29, 0, 45, tzinfo=UTC)  # 01:45 in Berlin, where 03:00 follows 01:59
AUTUMN = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)  # 02:45 in Berlin, where 02:00 follows 02:59
ODD_NIGHTS = [pytest.param(SPRING, id="in the gap"), pytest.param(AUTUMN, id="in the fold")]
STEPS = [timedelta(minutes=each) for each in (10, 40)]  # half an hour after the first


def balanced(day: CrossingDay, database) -> Books:
    books = Books(database.rows, day.shown)
    books.every_arrival_has_one_disposition()
    books.every_reminder_was_fired_once()
    books.every_delivery_stands_where_it_belongs()
    books.every_double_is_marked()
    books.every_view_is_one_message()
    assert not books.marked() and not books.unsent()
    return books


def reminded(agency: Agency) -> int:
    return sum(WAITED in each.text for each in agency.ann.see(agency.berlin))


def offers(database) -> list[str]:
    return [state for (state,) in database.rows("SELECT state FROM reminder WHERE kind = 'offer'")]


async def minutes_pass(day: CrossingDay, minutes: int) -> None:
    """One after another, each until all is at rest."""
    for _ in range(minutes):
        day.stage.clock.move(minutes=1)
        await day.settles()


# Jumps


@pytest.mark.parametrize("ahead", [timedelta(hours=3), timedelta(days=30)])
async def test_what_came_due_in_a_jump_ahead_is_said_once(agency, sqlite_database, ahead) -> None:
    day = CrossingDay(agency)
    await day.begin()
    await day.act("ask")
    await day.settles()

    agency.stage.clock.move(seconds=ahead.total_seconds())
    await day.settles()

    books = balanced(day, sqlite_database)
    ((acts,),) = books.rows("SELECT COUNT(*) FROM journal WHERE act = 'remind'")
    assert reminded(agency) == acts > 0
    pending = books.rows("SELECT due_at FROM reminder WHERE state = 'pending'")
    assert all(due > agency.stage.clock.now().timestamp() * 1000 for (due,) in pending)


async def test_a_wait_that_a_platform_asked_for_ends_with_a_jump(agency, sqlite_database) -> None:
    day = CrossingDay(agency)
    await day.begin()
    chat = day.chat_of("client")
    agency.stage.telegram.faults.plan("429", method="sendMessage", chat=chat, retry_after=3600)
    await day.act("ask")
    await day.rests()
    assert not [each for each in day.carla.see() if "You will have an answer" in each.text]

    agency.stage.clock.move(hours=1)

    await day.carla.sees("You will have an answer by")
    await day.settles()
    balanced(day, sqlite_database)


async def test_what_waits_while_the_clock_is_set_back_goes_when_its_time_has_come(
    agency, sqlite_database
) -> None:
    day = CrossingDay(agency)
    await day.begin()
    chat = day.chat_of("client")
    agency.stage.telegram.faults.plan("429", method="sendMessage", chat=chat, retry_after=5)
    await day.act("ask")
    await day.rests()

    agency.stage.clock.set_back(hours=1)
    dora = await agency.client_on_telegram("Dora", "Berlin")
    await dora.says("Order flowers")
    await dora.sees("You will have an answer by")
    await day.settles()

    await day.carla.sees("You will have an answer by")
    books = balanced(day, sqlite_database)
    assert len(books.rows("SELECT id FROM task")) == 2


async def test_reminders_wait_for_a_clock_that_was_set_back(agency, sqlite_database) -> None:
    day = CrossingDay(agency)
    await day.begin()
    await day.act("ask")
    await minutes_pass(day, 9)
    agency.stage.clock.set_back(minutes=30)
    await minutes_pass(day, 30)
    assert reminded(agency) == 0

    await minutes_pass(day, 2)

    assert reminded(agency) == 1
    balanced(day, sqlite_database)


# The two odd nights


@pytest.mark.parametrize("hours", [WEEK])
@pytest.mark.parametrize("at", ODD_NIGHTS)
async def test_reminders_of_an_odd_night_come_once_and_in_time(agency, sqlite_database, at) -> None:
    day = CrossingDay(agency)
    await day.begin()
    clock = agency.stage.clock
    clock.move(seconds=(at + timedelta(minutes=5) - clock.now()).total_seconds())
    await day.act("ask")
    await day.settles()
    asked = clock.now()
    seen = []

    for minute in range(1, 62):
        clock.move(seconds=(asked + timedelta(minutes=minute) - clock.now()).total_seconds())
        await day.settles()
        if len(seen) < reminded(agency):
            seen.append(timedelta(minutes=minute))

    assert seen == STEPS
    balanced(day, sqlite_database)


@pytest.mark.parametrize("hours", ["Mon-Sun 02:30-10:00"])
@pytest.mark.parametrize(
    ("at", "opens"),
    [
        pytest.param(
            datetime(2026, 3, 28, 23, 0, tzinfo=UTC),
            datetime(2026, 3, 29, 1, 0, tzinfo=UTC),  # 03:00, the first instant after the gap
            id="in the gap",
        ),
        pytest.param(
            datetime(2026, 10, 24, 23, 0, tzinfo=UTC),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # the first of two 02:30
            id="in the fold",
        ),
    ],
)
async def test_a_shift_that_begins_in_an_odd_hour_begins_once(
    agency, sqlite_database, opens
) -> None:
    day = CrossingDay(agency)
    await day.begin()
    clock = agency.stage.clock
    await day.act("ask")
    await day.settles()
    ahead = opens - clock.now() - timedelta(minutes=1)
    clock.move(seconds=ahead.total_seconds())
    await day.settles()
    assert offers(sqlite_database) == ["pending"]

    await minutes_pass(day, 3)

    assert offers(sqlite_database) == ["handled"]
    cards = [each for each in agency.ann.see(agency.berlin) if "Claim" in each.buttons]
    assert len(cards) == 1
    balanced(day, sqlite_database)
