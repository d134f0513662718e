"""Memos: said once, for when it was asked; put off by a button or in words; everybody's own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.buttons import Action
from bot.domain.memo import MOST_OPEN, Memo
from bot.domain.people import Role
from bot.effects import Settle
from tests.use_cases.cast import CHANNEL, GROUP, Actor, Agency, Step

TUESDAY = datetime(2026, 3, 3, 8, tzinfo=UTC)  # nine in Berlin; the stories begin on Monday at ten


def told(steps: tuple[Step, ...]) -> list[Step]:
    return [step for step in steps if any(key.startswith("memo-") for key in step.keys)]


def memo(desk: Agency, number: int = 1) -> Memo:
    found = desk.fake.memos.by_number(number)
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["carla", "ann", "luis", "maria"])
def test_everybody_is_reminded_alone_and_once(desk: Agency, name: str) -> None:
    actor: Actor = getattr(desk, name)

    step = actor.commands("remind", "me tomorrow at 9 to call the bank")

    assert step.keys == ("memo-set",)
    assert step.text.args["at"].at == TUESDAY
    (recalled,) = told(desk.passes(days=30))
    assert recalled.event.at == TUESDAY
    say = recalled.said("memo-due")
    assert say.to == actor.private
    assert say.text.args["words"] == "call the bank"
    assert [each.press.value for row in say.buttons for each in row] == ["alone", "10m", "1h", "tomorrow"]  # fmt: skip


def test_of_a_task_by_its_number_or_in_its_thread(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)

    desk.ann.commands("remind", "1 tomorrow 9:00 ask for the date")
    desk.ann.commands("remind", "tomorrow 10:00", desk.thread_of(1))

    first, second = told(desk.passes(days=2))
    assert first.said("memo-due-task").text.args["title"] == "Book a table"
    assert first.said("memo-due-task").task == task.id  # a reply to it is about the task
    assert second.text.key == "memo-due-task-only"


def test_of_others_tasks_nobody_is_reminded(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    assert desk.colin.commands("remind", "1 tomorrow 9:00 look").keys == ("task-not-found",)
    assert desk.luis.commands("remind", "#1 tomorrow 9:00 look").keys == ("refused-remind",)
    assert desk.ann.commands("remind", "7 tomorrow 9:00 look").keys == ("memo-no-task",)
    assert not desk.fake.rows.memos


def test_twenty_minutes_are_no_task(desk: Agency) -> None:
    for _ in range(20):
        desk.fake.tasks.next_number()

    assert desk.ann.commands("remind", "20 min tea").keys == ("memo-set",)
    assert memo(desk).due_at == desk.now + timedelta(minutes=20)


@pytest.mark.parametrize(("value", "later"), [("10m", timedelta(minutes=10)), ("1h", timedelta(hours=1)), ("tomorrow", timedelta(days=1))])  # fmt: skip
def test_put_off_by_a_button_it_comes_again(desk: Agency, value: str, later: timedelta) -> None:
    desk.luis.commands("remind", "tomorrow 9:00 tea")
    (recalled,) = told(desk.passes(days=1))
    desk.clock.move(seconds=(TUESDAY - desk.now).total_seconds())

    step = desk.luis.presses(Action.SNOOZE, memo(desk).id, value, ref=recalled.carried[0].ref)

    assert step.keys == ("memo-snoozed",)
    assert step.of(Settle)
    (again,) = told(desk.passes(days=3))
    assert again.event.at == TUESDAY + later
    assert again.text.key == "memo-due"


def test_put_off_in_words_by_number_or_as_the_last_that_came(desk: Agency) -> None:
    desk.ann.commands("remind", "tomorrow 9:00 tea")
    desk.ann.commands("remind", "tomorrow 9:30 cake")
    desk.passes(days=1)

    assert desk.ann.commands("snooze", "some day").keys == ("snooze-when",)
    assert desk.ann.commands("snooze", "1 Friday 10:00").keys == ("memo-snoozed",)
    assert desk.ann.commands("snooze", "2 hours").keys == ("memo-snoozed",)

    assert memo(desk, 1).due_at == datetime(2026, 3, 6, 9, tzinfo=UTC)
    assert memo(desk, 2).due_at == desk.now + timedelta(hours=2)
    assert desk.ben.commands("snooze", "1 Friday 10:00").keys == ("snooze-how",)


def test_done_it_comes_no_more_and_removed_it_never_comes(desk: Agency) -> None:
    desk.ann.commands("remind", "tomorrow 9:00 tea")
    desk.ann.commands("remind", "tomorrow 9:30 cake")
    desk.passes(hours=23)

    assert desk.ann.presses(Action.MEMO_DONE, memo(desk, 1).id, "alone").keys == ("memo-done",)
    assert desk.ann.commands("remind", "drop 2").keys == ("memo-dropped",)

    assert not told(desk.passes(days=9))
    assert desk.ann.commands("remind").keys == ("memo-none",)
    assert desk.ann.presses(Action.MEMO_DONE, memo(desk, 1).id).keys == ("press-stale",)


def test_nobody_touches_what_others_set(desk: Agency) -> None:
    desk.ann.commands("remind", "tomorrow 9:00 tea")

    assert desk.ben.presses(Action.MEMO_DONE, memo(desk).id).keys == ("press-stale",)
    assert desk.maria.presses(Action.SNOOZE, memo(desk).id, "1h").keys == ("snooze-how",)
    assert desk.ben.commands("remind", "drop 1").keys == ("memo-unknown",)
    assert memo(desk).is_open
    assert desk.ben.commands("remind").keys == ("memo-none",)


def test_after_a_long_stop_all_are_told_in_one_message_for_when_they_were(desk: Agency) -> None:
    desk.ann.commands("remind", "tomorrow 9:00 tea")
    desk.ann.commands("remind", "tomorrow 9:30 cake")
    desk.luis.commands("remind", "tomorrow 9:00 milk")
    desk.clock.move(days=3)

    steps = told(desk.passes(minutes=1))

    assert sorted(step.text.key for step in steps) == ["memo-due-several", "memo-late"]
    (both,) = (step for step in steps if step.text.key == "memo-due-several")
    assert [line.args["words"] for line in both.text.args["lines"].lines] == ["tea", "cake"]
    assert len(both.said("memo-due-several").buttons) == 2
    pressed = desk.ann.presses(Action.SNOOZE, memo(desk, 1).id, "hour", ref=both.carried[0].ref)
    assert pressed.keys == ("memo-snoozed",) and not pressed.of(Settle)
    assert not told(desk.passes(minutes=59))
    assert len(told(desk.passes(minutes=2))) == 1


def test_the_list_names_what_comes_next_first_and_only_alone(desk: Agency) -> None:
    desk.luis.commands("remind", "Friday cake")
    desk.luis.commands("remind", "tomorrow tea")

    (lines,) = [desk.luis.commands("remind").text.args["lines"].lines]

    assert [each.args["words"] for each in lines] == ["tea", "cake"]
    assert desk.luis.commands("remind", "", GROUP).keys == ("only-in-private",)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("call the bank", "memo-when"),
        ("yesterday 9:00 call", "memo-when"),
        ("tomorrow 9:00", "memo-what"),
        ("1 January 2040 renew", "memo-too-far"),
        (f"tomorrow {'long ' * 101}", "memo-too-long"),
    ],
)
def test_what_cannot_be_kept_is_said(desk: Agency, words: str, key: str) -> None:
    assert desk.carla.commands("remind", words).keys == (key,)
    assert not desk.fake.rows.memos


def test_nobody_has_more_than_the_most(desk: Agency) -> None:
    for _ in range(MOST_OPEN):
        assert desk.carla.commands("remind", "tomorrow tea").keys == ("memo-set",)

    assert desk.carla.commands("remind", "tomorrow tea").keys == ("memo-too-many",)
    assert desk.colin.commands("remind", "tomorrow tea").keys == ("memo-set",)


def test_strangers_are_shown_the_door(desk: Agency) -> None:
    stella = desk._comes("Stella", Role.STRANGER, None, "telegram")

    assert "memo-set" not in stella.commands("remind", "tomorrow tea").keys
    assert desk.ann.commands("remind", "tomorrow tea", CHANNEL).keys == ("memo-set",)
    assert len(desk.fake.rows.memos) == 1


def promise(desk: Agency, step: Step) -> tuple[str, str]:
    """What the offered button carries."""
    press = step.said("promise-ask").buttons[0][0].press
    assert press.action is Action.PROMISE
    return press.subject, press.value


def test_a_promise_to_the_client_becomes_a_reminder_by_one_tap(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    step = desk.ann.commands("reply", "1 Thanks. I'll call you Tuesday at ten.", desk.thread_of(1))
    assert step.said("promise-ask").to == desk.thread_of(1)
    offered = promise(desk, step)

    assert desk.ben.presses(Action.PROMISE, *offered).keys == ("promise-of-others",)
    assert desk.ann.presses(Action.PROMISE, *offered).keys == ("memo-set-task",)
    assert desk.ann.presses(Action.PROMISE, *offered).keys == ("press-stale",)

    (recalled,) = told(desk.passes(days=9))
    assert recalled.event.at == TUESDAY + timedelta(minutes=45)
    assert recalled.said("memo-due-task").to == desk.ann.private
    assert recalled.text.args["words"] == "I'll call you Tuesday at ten."


def test_what_goes_to_the_client_by_a_reply_or_the_button_is_looked_through(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.luis.commands("off")
    desk.ann.claims(task)
    noted = desk.ann.says("I will send it tomorrow", desk.thread_of(1))
    assert "promise-ask" not in noted.keys  # a note promises nobody anything
    send = noted.said("noted").buttons[0][0].press

    sent = desk.ann.presses(send.action, send.subject, at=desk.thread_of(1))

    assert "promise-ask" in sent.keys
    assert "promise-ask" not in desk.carla.says("I will send the list tomorrow").keys


def test_a_redacted_promise_is_none(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    step = desk.ann.commands("reply", "1 I'll call you Tuesday at ten.", desk.thread_of(1))
    message = desk.fake.rows.messages[promise(desk, step)[0]]
    desk.fake.keep(replace(message, text="", redacted_at=desk.now))

    assert desk.ann.presses(Action.PROMISE, *promise(desk, step)).keys == ("press-stale",)
