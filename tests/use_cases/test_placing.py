"""A message whose task was unclear: the client's press decides, or five silent minutes do."""

from dataclasses import replace

from bot.buttons import Action, Press
from bot.decision import Disposition
from bot.domain.conversation import Prompt
from bot.domain.targets import ClockKind
from bot.domain.task import Status
from bot.effects import Say
from tests.use_cases.cast import SHARED, Agency, Step


def asked(desk: Agency) -> tuple[Step, str]:
    """Carla has one request and writes something else half an hour later."""
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=31)
    step = desk.carla.says("Call the plumber")
    (prompt,) = step.of(Prompt)
    return step, prompt.id


def test_the_question_names_the_open_tasks_and_a_new_one(desk: Agency) -> None:
    step, prompt = asked(desk)

    ((part,), (new,)) = step.said("part-of-which").buttons
    assert part.press == Press(Action.PART_OF, prompt, desk.task(1).id)
    assert new.press == Press(Action.PART_OF, prompt)


def test_part_of_puts_it_into_the_task(desk: Agency) -> None:
    _, prompt = asked(desk)

    step = desk.carla.presses(Action.PART_OF, prompt, desk.task(1).id)

    assert step.decision.disposition is Disposition.JOINED
    assert [m.text for m in desk.fake.conversation.of_task(desk.task(1).id, 9)] == [
        "Book a table",
        "Call the plumber",
    ]


def test_new_makes_a_task_whose_clocks_run_from_the_message(desk: Agency) -> None:
    _, prompt = asked(desk)
    sent = desk.now
    desk.clock.move(minutes=2)

    step = desk.carla.presses(Action.PART_OF, prompt)

    task = next(t for t in desk.fake.rows.tasks.values() if t.title == "Call the plumber")
    assert step.decision.disposition is Disposition.OPENED
    assert {clock.started_at for clock in desk.fake.tasks.clocks(task.id)} == {sent}


def test_five_silent_minutes_make_it_a_task(desk: Agency) -> None:
    asked(desk)

    desk.passes(minutes=6)

    assert sorted(t.title for t in desk.fake.rows.tasks.values()) == [
        "Book a table",
        "Call the plumber",
    ]


def test_a_question_is_answered_once(desk: Agency) -> None:
    _, prompt = asked(desk)
    desk.carla.presses(Action.PART_OF, prompt, desk.task(1).id)

    step = desk.carla.presses(Action.PART_OF, prompt)

    assert step.keys == ("press-stale",)
    desk.passes(minutes=6)
    assert len(desk.fake.rows.tasks) == 1


def test_nobody_answers_for_the_client(desk: Agency) -> None:
    _, prompt = asked(desk)

    assert desk.colin.presses(Action.PART_OF, prompt).keys == ("press-stale",)


def test_a_task_that_ended_meanwhile_takes_nothing_more(desk: Agency) -> None:
    _, prompt = asked(desk)
    desk.carla.presses(Action.CANCEL_SURE, desk.task(1).id)

    step = desk.carla.presses(Action.PART_OF, prompt, desk.task(1).id)

    assert step.keys == ("press-stale",)


def joined(desk: Agency) -> Press:
    """Carla's later message joined the task by itself, with one tap to say otherwise."""
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=20)
    ((button,),) = desk.carla.says("Call the plumber").said("joined").buttons
    return button.press


def test_something_new_takes_the_message_along(desk: Agency) -> None:
    press = joined(desk)

    desk.carla.presses(press.action, press.subject, press.value)

    left, new = sorted(desk.fake.rows.tasks.values(), key=lambda each: each.opened_at)
    assert new.title == "Call the plumber"
    assert [m.text for m in desk.fake.conversation.of_task(left.id, 9)] == ["Book a table"]


def test_something_new_works_once(desk: Agency) -> None:
    press = joined(desk)
    desk.carla.presses(press.action, press.subject, press.value)

    again = desk.carla.presses(press.action, press.subject, press.value)

    assert again.keys == ("press-stale",)
    assert len(desk.fake.rows.tasks) == 2


def test_what_was_something_new_leaves_no_clock_behind(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 It is booked, anything else?")
    desk.clock.move(minutes=20)
    ((button,),) = desk.carla.says("Call the plumber").said("joined").buttons

    desk.carla.presses(Action.NEW_TASK, button.press.subject, button.press.value)

    clocks = desk.fake.tasks.clocks(task.id)
    assert not [c for c in clocks if c.kind is ClockKind.RESPOND and c.stopped_at is None]


def test_what_was_something_new_answers_no_question(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.WAIT, task.id)
    desk.clock.move(minutes=5)
    ((button,),) = desk.carla.says("Call the plumber").said("joined").buttons

    desk.carla.presses(Action.NEW_TASK, button.press.subject, button.press.value)

    assert desk.task(1).status is Status.WAITING


def test_a_new_task_in_a_shared_channel_is_answered_in_its_thread(desk: Agency) -> None:
    desk.colin.says("Order paper", SHARED, addressed=True)
    desk.clock.move(minutes=31)
    call = desk.colin.message("Order pens", SHARED, addressed=True)
    (prompt,) = desk.handle(call).of(Prompt)

    desk.colin.presses(Action.PART_OF, prompt.id, at=SHARED)

    (task,) = (t for t in desk.fake.rows.tasks.values() if t.title == "Order pens")
    assert task.origin == replace(SHARED, thread=call.ref.message)


def test_the_desk_says_where_it_went(desk: Agency) -> None:
    _, prompt = asked(desk)

    step = desk.carla.presses(Action.PART_OF, prompt, desk.task(1).id)

    assert "placed" in step.keys
    assert not [e for e in step.of(Say) if e.to.room != desk.carla.private]
