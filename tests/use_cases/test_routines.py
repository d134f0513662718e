"""Requests again and again, or later: made once each, late rather than never, and ended."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.people import Role
from bot.domain.task import Task
from tests.use_cases.cast import GROUP, Agency, Step

FRIDAY = datetime(2026, 3, 6, 8, tzinfo=UTC)  # nine in Berlin; the stories begin on Monday at ten


def made(steps: tuple[Step, ...]) -> list[tuple[datetime, str]]:
    return [
        (step.event.at, task.title)
        for step in steps
        for task in step.of(Task)
        if "routine-made" in step.keys
    ]


def test_every_friday_a_request_opens_as_if_the_client_had_written(desk: Agency) -> None:
    step = desk.carla.commands("every", "Friday 9:00: send the report")
    assert step.keys == ("routine-kept",)
    assert step.text.args["at"].at == FRIDAY

    steps = desk.passes(days=20)

    assert made(steps) == [
        (FRIDAY + timedelta(days=7 * week), "send the report") for week in range(3)
    ]
    task = desk.task(1)
    assert (task.client, task.origin, task.opened_at) == ("carla", desk.carla.private, FRIDAY)
    assert desk.fake.tasks.journal(task.id)[0].actor == "carla"


def test_once_at_a_later_time(desk: Agency) -> None:
    assert desk.carla.commands("later", "Friday 9:00 order flowers").keys == ("routine-kept",)

    assert made(desk.passes(days=20)) == [(FRIDAY, "order flowers")]
    assert desk.carla.commands("every").keys == ("routine-none",)


def test_staff_set_it_up_for_a_client_who_reads_it(desk: Agency) -> None:
    step = desk.ann.commands("every", "for Carla: Friday 9:00: send the report")

    assert step.keys == ("routine-kept", "routine-kept-for-you")
    assert [to for to, text in step.texts() if text.key == "routine-kept-for-you"] == [
        desk.carla.private
    ]
    (line,) = desk.ann.commands("every").text.args["lines"].lines
    assert line.key == "routine-line-for" and line.args["name"] == "Carla"
    assert made(desk.passes(days=5)) == [(FRIDAY, "send the report")]
    assert desk.fake.tasks.journal(desk.task(1).id)[0].actor == "ann"


@pytest.mark.parametrize("name", ["carla", "ann"])
def test_both_can_end_it_and_nobody_else(desk: Agency, name: str) -> None:
    desk.ann.commands("every", "for Carla: Friday 9:00: send the report")
    for other in (desk.colin, desk.ben, desk.luis):
        assert other.commands("every", "stop 1").keys == ("routine-unknown",)

    assert getattr(desk, name).commands("every", "stop 1").keys == ("routine-stopped",)

    assert not made(desk.passes(days=20))
    assert desk.carla.commands("every", "stop 1").keys == ("routine-unknown",)


def test_what_fell_into_a_stop_is_made_once(desk: Agency) -> None:
    desk.carla.commands("every", "day 9:00: check the inbox")
    desk.clock.move(days=3)

    steps = desk.passes(minutes=1)

    assert len(made(steps)) == 1
    assert len(made(desk.passes(days=1))) == 1


def test_who_is_no_client_any_more_asks_for_nothing(desk: Agency) -> None:
    desk.carla.commands("every", "Friday 9:00: send the report")
    desk.change(desk.carla, role=Role.STRANGER)

    assert not made(desk.passes(days=20))
    assert not desk.fake.rows.tasks


@pytest.mark.parametrize(
    ("who", "command", "words", "key"),
    [
        ("carla", "every", "send the report", "routine-how-every"),
        ("carla", "later", "order flowers", "routine-how-later"),
        ("carla", "later", "yesterday 9:00 order flowers", "routine-how-later"),
        ("carla", "every", "Friday 9:00", "routine-what"),
        ("carla", "every", f"Friday: {'long ' * 201}", "routine-too-long"),
        ("ann", "every", "Friday 9:00: send the report", "routine-for-whom"),
        ("ann", "every", "for Nobody: Friday: report", "for-nobody"),
        ("carla", "every", "for Colin: Friday: report", "for-nobody"),
        ("luis", "later", "for Carla: Friday: report", "for-nobody"),
    ],
)
def test_what_cannot_be_kept_is_said(
    desk: Agency, who: str, command: str, words: str, key: str
) -> None:
    assert getattr(desk, who).commands(command, words).keys == (key,)
    assert not desk.fake.rows.routines


def test_the_list_is_read_alone(desk: Agency) -> None:
    desk.colin.commands("every", "Friday 9:00: send the report")

    assert desk.luis.commands("every", "", GROUP).keys == ("only-in-private",)
    assert desk.colin.commands("every").keys == ("routine-list",)
    assert desk.carla.commands("every").keys == ("routine-none",)
