"""What a holder can do beside talking: release, pass, wait; and what a client can: urgent, cancel."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.reminders import ReminderKind
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import JournalEntry, Status, Task
from bot.effects import Remind
from tests.use_cases.cast import CHANNEL, Agency


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, held by Ann."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def test_a_released_task_is_everybodys_again(desk: Agency, task: Task) -> None:
    step = desk.ann.presses(Action.RELEASE, task.id)

    assert (desk.task().status, desk.task().holder) == (Status.NEW, None)
    assert step.text.key == "released"
    (remind,) = step.of(Remind)
    assert (remind.reminder.kind, remind.reminder.step) == (ReminderKind.UNCLAIMED, 6)


def test_each_release_has_its_own_reminders(desk: Agency, task: Task) -> None:
    desk.ann.presses(Action.RELEASE, task.id)
    desk.ben.claims(desk.task())

    (remind,) = desk.ben.presses(Action.RELEASE, task.id).of(Remind)

    assert remind.reminder.step == 12
    assert desk.fake.reminders.get(remind.reminder.key)


def test_a_lead_releases_for_somebody_who_is_gone(desk: Agency, task: Task) -> None:
    assert desk.lea.presses(Action.RELEASE, task.id).text.key == "released"


def test_a_colleague_does_not(desk: Agency, task: Task) -> None:
    assert desk.ben.presses(Action.RELEASE, task.id).text.key == "refused-release"
    assert desk.task().holder == "ann"


def test_what_nobody_holds_cannot_be_released(desk: Agency, task: Task) -> None:
    desk.ann.presses(Action.RELEASE, task.id)

    assert desk.maria.presses(Action.RELEASE, task.id).text.key == "release-not-held"


def test_a_pass_is_remembered_and_changes_nothing(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    step = desk.ann.presses(Action.PASS, task.id)

    (entry,) = step.of(JournalEntry)
    assert (entry.act, entry.actor, entry.before, entry.after) == ("pass", "ann", "new", "new")
    assert (desk.task().status, desk.task().holder) == (task.status, None)


def test_what_is_claimed_can_no_longer_be_passed(desk: Agency, task: Task) -> None:
    assert desk.ben.presses(Action.PASS, task.id).text.key == "press-stale"


def test_waiting_and_going_on(desk: Agency, task: Task) -> None:
    assert desk.ann.presses(Action.WAIT, task.id).text.key == "wait-said"
    assert desk.task().status is Status.WAITING

    assert desk.ann.presses(Action.WAIT, task.id).text.key == "resume-said"
    assert desk.task().status is Status.IN_PROGRESS


def test_nobody_waits_with_what_is_unclaimed(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    assert desk.maria.presses(Action.WAIT, task.id).text.key == "press-stale"


def test_details_are_figures_and_no_words(desk: Agency, task: Task) -> None:
    desk.ann.commands("note", "1 she is vegetarian")

    step = desk.ben.presses(Action.DETAILS, task.id)

    args = step.text.args
    assert (args["messages"], args["notes"], args["holder"]) == (1, 1, "Ann")
    assert "vegetarian" not in repr(step.decision)
    assert step.of(type(step.decision.effects[0]))[0].alert


def test_details_count_every_message(desk: Agency, task: Task) -> None:
    for number in range(11):
        desk.carla.says(f"And {number}")

    assert desk.ann.presses(Action.DETAILS, task.id).text.args["messages"] == 12


def test_urgent_shortens_the_promises_that_still_run(desk: Agency, task: Task) -> None:
    before = {c.kind: c for c in desk.fake.tasks.clocks(task.id)}

    step = desk.carla.presses(Action.URGENT, task.id)

    after = {c.kind: c for c in desk.fake.tasks.clocks(task.id)}
    assert desk.task().priority is Priority.URGENT
    assert after[ClockKind.ACKNOWLEDGE] == before[ClockKind.ACKNOWLEDGE]
    assert after[ClockKind.RESPOND].due_at < before[ClockKind.RESPOND].due_at
    assert step.text.key == "priority-urgent"


def test_words_of_haste_are_asked_about_and_decide_nothing(desk: Agency) -> None:
    said = desk.carla.says("Book a table for tonight, asap please").said("urgent-suggested")
    press = said.buttons[0][0].press
    before = desk.task().priority

    marked = desk.carla.presses(press.action, press.subject, press.value)
    again = desk.carla.presses(press.action, press.subject, press.value)

    assert before is Priority.NORMAL
    assert [marked.text.key, again.text.key] == ["priority-urgent", "priority-urgent"]
    assert desk.task().priority is Priority.URGENT


def test_urgent_twice_is_normal_again(desk: Agency, task: Task) -> None:
    before = desk.fake.tasks.clocks(task.id)
    desk.carla.presses(Action.URGENT, task.id)

    assert desk.carla.presses(Action.URGENT, task.id).text.key == "priority-normal"
    assert desk.fake.tasks.clocks(task.id) == before


def test_only_the_client_says_what_is_urgent(desk: Agency, task: Task) -> None:
    assert desk.ann.presses(Action.URGENT, task.id).text.key == "refused-prioritise"


def test_nothing_that_ended_is_urgent(desk: Agency, task: Task) -> None:
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    assert desk.carla.presses(Action.URGENT, task.id).text.key == "press-stale"


def test_an_urgent_task_is_looked_at_sooner(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    desk.carla.presses(Action.URGENT, task.id)

    steps = desk.passes(minutes=4)
    assert [key for step in steps for key in step.keys] == ["unclaimed"]


def test_cancelling_asks_first(desk: Agency, task: Task) -> None:
    step = desk.carla.presses(Action.CANCEL, task.id)

    assert set(step.keys) == {"cancel-asked", "cancel-sure"}
    ((sure, keep),) = step.said("cancel-sure").buttons
    assert (sure.press.action, keep.press.action) == (Action.CANCEL_SURE, Action.KEEP)
    assert not step.decision.changes


def test_the_second_press_ends_it_and_stops_every_clock(desk: Agency, task: Task) -> None:
    step = desk.carla.presses(Action.CANCEL_SURE, task.id)

    assert desk.task().status is Status.CANCELLED
    assert all(clock.stopped_at for clock in desk.fake.tasks.clocks(task.id))
    assert step.said("cancelled").to == CHANNEL
    assert not desk.fake.pending(task.id)


def test_second_thoughts_change_nothing(desk: Agency, task: Task) -> None:
    step = desk.carla.presses(Action.KEEP, task.id)

    assert step.text.key == "kept"
    assert not step.decision.changes


def test_what_ended_cannot_be_cancelled(desk: Agency, task: Task) -> None:
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    assert desk.carla.presses(Action.CANCEL_SURE, task.id).text.key == "cancel-too-late"


@pytest.mark.parametrize("who", ["ann", "colin", "lea"])
def test_only_the_client_cancels(desk: Agency, task: Task, who) -> None:
    assert getattr(desk, who).presses(Action.CANCEL_SURE, task.id).text.key == "refused-cancel"


def test_by_command_it_is_asked_as_well(desk: Agency, task: Task) -> None:
    assert desk.carla.commands("cancel", "1").keys == ("cancel-sure",)


def test_the_journal_names_the_manager_who_cancelled(desk: Agency, task: Task) -> None:
    step = desk.maria.presses(Action.CANCEL_SURE, task.id)

    (entry,) = step.of(JournalEntry)
    assert entry.actor == "maria"


def test_a_client_hears_that_a_manager_cancelled(desk: Agency, task: Task) -> None:
    step = desk.maria.presses(Action.CANCEL_SURE, task.id)

    assert [to for to, _ in step.texts() if to == desk.carla.private]


def test_the_holder_hears_of_it_in_the_channels_language(desk: Agency, task: Task) -> None:
    desk.fake.keep(replace(desk.fake.teams.get(task.team), language="de"))

    assert desk.carla.presses(Action.CANCEL_SURE, task.id).said("cancelled").language == "de"


def test_the_only_request_needs_no_number(desk: Agency, task: Task) -> None:
    assert desk.carla.commands("cancel").keys == ("cancel-sure",)


def test_a_lead_who_changed_teams_finishes_what_they_hold(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.lea.claims(task)
    desk.change(desk.lea, team="lisbon")

    assert "done-preview" in desk.lea.presses(Action.FINISH, task.id).keys


def test_what_was_not_pressing_is_not_pressing_again(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.fake.rows.tasks[task.id] = replace(task, priority=Priority.LOW)
    desk.carla.presses(Action.URGENT, task.id)
    desk.carla.presses(Action.URGENT, task.id)

    assert desk.task().priority is Priority.LOW
