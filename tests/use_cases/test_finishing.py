"""Done: a preview, ten seconds to undo it, then the result; the client accepts or reopens."""

import pytest

from bot.buttons import Action
from bot.domain.conversation import Message, MessageKind, Prompt
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, Task
from bot.effects import Remind, Settle
from bot.ports.store import StaleStateError
from tests.use_cases.cast import Agency, Step


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, held by Ann."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def done(desk: Agency, *, result: str = "") -> Step:
    """Ann is done and nobody undoes it."""
    if result:
        desk.ann.commands("done", f"1 {result}")
    else:
        desk.ann.presses(Action.FINISH, desk.task().id)
    (step,) = desk.passes(seconds=11)
    return step


def test_done_shows_what_will_leave(desk: Agency, task: Task) -> None:
    step = desk.ann.presses(Action.FINISH, task.id)

    assert step.keys == ("done-pressed", "done-preview")
    ((undo,),) = step.said("done-preview").buttons
    assert undo.press.action is Action.UNDO_RESULT
    assert desk.task().status is Status.CLAIMED
    (remind,) = step.of(Remind)
    assert (remind.reminder.due_at - desk.now).total_seconds() == 10


def test_after_ten_seconds_the_client_is_told(desk: Agency, task: Task) -> None:
    step = done(desk)

    say = step.said("result-plain")
    assert say.to == desk.carla.private
    assert [b.press.action for b in say.buttons[0]] == [Action.ACCEPT, Action.REOPEN]
    assert desk.task().status is Status.DONE
    assert all(clock.stopped_at for clock in desk.fake.tasks.clocks(task.id))


def test_the_clocks_stop_when_done_was_pressed(desk: Agency, task: Task) -> None:
    pressed = desk.now
    done(desk)

    (clock,) = (c for c in desk.fake.tasks.clocks(task.id) if c.kind is ClockKind.COMPLETE)
    assert clock.stopped_at == pressed


def test_words_behind_the_command_are_the_result(desk: Agency, task: Task) -> None:
    step = done(desk, result="Table 4, at eight")

    (relay,) = step.relays
    assert (relay.to, desk.words(relay)) == (desk.carla.private, "Table 4, at eight")
    assert desk.message(relay).kind is MessageKind.RESULT
    assert relay.masked


def test_undone_is_not_done(desk: Agency, task: Task) -> None:
    (prompt,) = desk.ann.presses(Action.FINISH, task.id).of(Prompt)

    assert desk.ann.presses(Action.UNDO_RESULT, prompt.id).text.key == "done-undone"

    assert desk.passes(seconds=20) == ()
    assert desk.task().status is Status.CLAIMED


def test_undo_comes_too_late(desk: Agency, task: Task) -> None:
    (prompt,) = desk.ann.presses(Action.FINISH, task.id).of(Prompt)
    desk.passes(seconds=11)

    assert desk.ann.presses(Action.UNDO_RESULT, prompt.id).text.key == "undo-too-late"
    assert desk.task().status is Status.DONE


def test_done_twice_is_done_once(desk: Agency, task: Task) -> None:
    desk.ann.presses(Action.FINISH, task.id)

    assert desk.ann.presses(Action.FINISH, task.id).text.key == "done-pending"
    assert len(desk.passes(seconds=11)) == 1


def test_two_dones_decided_at_once_are_one(desk: Agency, task: Task) -> None:
    one, other = (desk.ann.press(Action.FINISH, task.id) for _ in range(2))
    first, second = desk.decide(one), desk.decide(other)
    desk.record(one, first)

    with pytest.raises(StaleStateError):
        desk.record(other, second)


def test_done_is_decided_again_when_the_task_changed_meanwhile(desk: Agency, task: Task) -> None:
    done_press = desk.ann.press(Action.FINISH, task.id)
    decision = desk.decide(done_press)
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    with pytest.raises(StaleStateError):
        desk.record(done_press, decision)

    assert desk.handle(done_press).text.key == "not-now"


def test_a_result_that_was_undone_never_leaves_however_late_its_reminder(
    desk: Agency, task: Task
) -> None:
    (prompt,) = desk.ann.presses(Action.FINISH, task.id).of(Prompt)
    (reminder,) = desk.fake.pending(prompt.id)
    desk.ann.presses(Action.UNDO_RESULT, prompt.id)
    desk.fake.rows.reminders[reminder.key] = (reminder, "fired")

    step = desk.reminded(reminder.key)

    assert not step.decision.effects and not step.decision.changes


def test_what_nobody_holds_is_not_done(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    assert desk.maria.presses(Action.FINISH, task.id).text.key == "done-not-held"


def test_only_the_holder_or_a_lead_is_done(desk: Agency, task: Task) -> None:
    assert desk.ben.presses(Action.FINISH, task.id).text.key == "refused-finish"
    assert "done-preview" in desk.lea.presses(Action.FINISH, task.id).keys


def test_a_cancelled_task_delivers_nothing(desk: Agency, task: Task) -> None:
    desk.ann.presses(Action.FINISH, task.id)
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    (step,) = desk.passes(seconds=11)

    assert not step.texts() and not step.relays
    assert [each.text.key for each in step.of(Settle)] == ["result-kept"]
    assert desk.task().status is Status.CANCELLED


def test_looks_good_closes_it(desk: Agency, task: Task) -> None:
    done(desk)

    step = desk.carla.presses(Action.ACCEPT, task.id)

    assert set(step.keys) == {"accepted", "accepted-by-client", "rating-ask"}
    assert desk.task().status is Status.CLOSED
    assert desk.carla.presses(Action.ACCEPT, task.id).text.key == "press-stale"


@pytest.mark.parametrize("action", [Action.ACCEPT, Action.REOPEN])
@pytest.mark.parametrize("who", ["ann", "colin"])
def test_only_the_client_judges(desk: Agency, task: Task, action, who) -> None:
    done(desk)

    step = getattr(desk, who).presses(action, task.id)

    assert step.text.key.startswith("refused-")
    assert desk.task().status is Status.DONE


def test_not_done_yet_stays_with_whoever_is_on_shift(desk: Agency, task: Task) -> None:
    done(desk)

    step = desk.carla.presses(Action.REOPEN, task.id)

    after = desk.task()
    assert (after.status, after.holder, after.round) == (Status.CLAIMED, "ann", 2)
    assert set(step.keys) == {"reopened-same", "reopened-by-client"}
    kinds = {c.kind for c in desk.fake.tasks.clocks(task.id) if c.round == 2}
    assert kinds == {ClockKind.RESPOND, ClockKind.COMPLETE}


def test_not_done_yet_goes_to_the_team_when_they_have_left(desk: Agency, task: Task) -> None:
    done(desk)
    desk.goes_off(desk.ann)

    step = desk.carla.presses(Action.REOPEN, task.id)

    assert (desk.task().status, desk.task().holder) == (Status.NEW, None)
    assert "reopened-team" in step.keys
    assert [(e.act, e.before, e.after) for e in step.of(JournalEntry)] == [
        ("reopen", "done", "new")
    ]
    assert desk.ben.claims(desk.task()).text.key == "claimed"


def test_a_reopened_round_has_its_own_acknowledgement(desk: Agency, task: Task) -> None:
    done(desk)
    desk.goes_off(desk.ann)
    desk.carla.presses(Action.REOPEN, task.id)
    desk.clock.move(minutes=7)

    desk.ben.claims(desk.task())

    first, second = (c for c in desk.fake.tasks.clocks(task.id) if c.kind is ClockKind.ACKNOWLEDGE)
    assert (first.credited_to, second.credited_to) == ("ann", "ben")


@pytest.mark.parametrize(("days", "key"), [(13, "reopened-same"), (15, "reopen-too-old")])
def test_a_closed_task_reopens_for_two_weeks(desk: Agency, task: Task, days, key) -> None:
    done(desk)
    desk.carla.presses(Action.ACCEPT, task.id)
    desk.clock.move(days=days + (days == 13))

    assert desk.carla.presses(Action.REOPEN, task.id).keys[0] == key


def test_a_task_reopened_at_night_is_offered_in_the_morning(desk: Agency) -> None:
    desk.clock.move(hours=-2)  # 08:00, before the desk opens
    task = desk.carla.asks("Book a table")
    desk.passes(hours=2)
    desk.ann.claims(task)
    done(desk)
    desk.clock.move(hours=10)

    desk.carla.presses(Action.REOPEN, task.id)

    assert desk.task().status is Status.NEW
    assert desk.fake.pending(task.id)


def test_what_is_wrong_reaches_whoever_works_on_it_again(desk: Agency, task: Task) -> None:
    (ref,) = (s.ref for s in desk.fake.rows.standings.values() if s.task == task.id and s.message)
    done(desk)
    desk.carla.says("The name is misspelled", reply_to=ref)
    desk.carla.presses(Action.REOPEN, task.id)

    carried = [desk.words(r) for step in desk.steps for r in step.relays]
    assert "The name is misspelled" in carried


def test_whoever_was_done_hears_that_it_did_not_leave(desk: Agency, task: Task) -> None:
    desk.ann.presses(Action.FINISH, task.id)
    desk.lea.presses(Action.RELEASE, task.id)

    (step,) = desk.passes(seconds=11)

    assert step.decision.effects


def test_a_new_line_ends_the_number_too(desk: Agency, task: Task) -> None:
    step = desk.ann.commands("done", "1\nTable 4, at eight")

    (message,) = step.of(Message)
    assert message.text == "Table 4, at eight"
