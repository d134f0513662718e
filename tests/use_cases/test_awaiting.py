"""What waits for its client: asked twice in working days, then the holder hears of the silence."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.buttons import Action
from bot.domain.task import Task
from tests.use_cases.cast import Agency

KEYS = ("awaited-client", "awaited-holder")


@pytest.fixture
def task(desk: Agency) -> Task:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 For how many?")
    desk.ann.presses(Action.WAIT, task.id)
    return task


def told(steps) -> list[tuple[str, datetime]]:
    return [(key, step.event.at) for step in steps for key in step.keys if key in KEYS]


def test_the_client_is_asked_twice_and_then_the_holder_hears_it(desk: Agency, task: Task) -> None:
    found = told(desk.passes(days=30))

    assert [key for key, _ in found] == ["awaited-client", "awaited-client", "awaited-holder"]
    first, second, _ = (at.astimezone(ZoneInfo("Europe/Berlin")) for _, at in found)
    assert (first.strftime("%a %H:%M"), second.strftime("%a %H:%M")) == ("Thu 10:00", "Tue 10:00")
    acts = [each.act for each in desk.fake.tasks.journal(task.id)]
    assert acts.count("awaited") == 3


def test_who_answers_is_not_asked(desk: Agency, task: Task) -> None:
    desk.carla.says("For four")

    assert told(desk.passes(days=30)) == []
    assert desk.task(task.number).status == "in_progress"


def test_another_wait_is_counted_anew(desk: Agency, task: Task) -> None:
    desk.passes(days=2)
    desk.carla.says("For four")
    desk.ann.commands("reply", "1 And when?")
    desk.ann.presses(Action.WAIT, task.id)
    again = desk.now

    ((_, first), *_) = told(desk.passes(days=6))

    assert first - again >= timedelta(days=3)


def test_managers_and_leads_read_of_hours_to_approve(desk: Agency) -> None:
    desk.ann.commands("time", "1h layout")
    desk.ann.commands("timesheet", "submit")

    for actor in (desk.maria, desk.lea):
        lines = actor.commands("digest").text.args["lines"].lines
        assert "digest-hours" in [each.key for each in lines]
