"""By when a request is needed: read from the client's words, shown, changed and taken off."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.buttons import Action
from bot.cards import Moment
from bot.domain.task import JournalEntry
from bot.views.task import card, confirmation
from tests.use_cases.cast import Agency

FRIDAY = datetime(2026, 3, 6, 17, tzinfo=ZoneInfo("Europe/Berlin"))


def test_a_date_in_the_words_stands_on_confirmation_and_card(desk: Agency) -> None:
    task = desk.carla.asks("Write a toast by Friday please")

    assert task.due_at == FRIDAY
    shown = confirmation(task, desk.fake, desk.now)
    assert shown.footer is not None and Moment(FRIDAY, "Europe/Berlin") in {
        each.args.get("at") for each in shown.footer.args["lines"].lines
    }
    assert Action.DUE in {each.press.action for row in shown.buttons for each in row}
    assert "field-wanted" in {name.key for name, _ in card(task, desk.fake).fields}


def test_a_request_without_a_date_has_none(desk: Agency) -> None:
    task = desk.carla.asks("Book a table for Friday")

    assert task.due_at is None
    assert "field-wanted" not in {name.key for name, _ in card(task, desk.fake).fields}


def test_a_date_said_just_after_counts(desk: Agency) -> None:
    desk.carla.asks("Write a toast")
    desk.clock.move(seconds=20)

    desk.carla.says("by Friday, please")

    assert desk.task(1).due_at == FRIDAY


def test_a_date_is_changed_in_words_and_taken_off(desk: Agency) -> None:
    task = desk.carla.asks("Write a toast by Friday please")

    how = desk.carla.presses(Action.DUE, task.id)
    later = desk.carla.commands("due", "1 Tuesday 11:00")
    entry = later.of(JournalEntry)[0]

    assert how.keys == ("due-how",)
    assert later.keys == ("due-set",)
    assert desk.task(1).due_at == datetime(2026, 3, 3, 11, tzinfo=ZoneInfo("Europe/Berlin"))
    assert entry.act == "date" and entry.detail.startswith("2026-03-03T11:00")
    assert desk.carla.presses(Action.NO_DUE, task.id).keys == ("due-none",)
    assert desk.task(1).due_at is None


def test_words_that_are_no_date_change_nothing(desk: Agency) -> None:
    desk.carla.asks("Write a toast by Friday please")

    step = desk.carla.commands("due", "1 blue bananas")

    assert step.keys == ("due-unclear",)
    assert desk.task(1).due_at == FRIDAY


def test_another_client_learns_of_no_such_request(desk: Agency) -> None:
    desk.carla.asks("Write a toast by Friday please")

    step = desk.colin.commands("due", "1 Monday")

    assert step.keys == ("task-not-found",)
    assert desk.task(1).due_at == FRIDAY
