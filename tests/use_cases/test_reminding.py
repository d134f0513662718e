"""A task that nobody claims: offered at shift start, escalated step by step, until somebody does."""

from datetime import timedelta

from bot.buttons import Action
from bot.domain.reminders import ReminderKind
from bot.domain.shifts.plan import Duty
from bot.domain.task import JournalEntry
from bot.effects import Urgency
from tests.use_cases.cast import CHANNEL, LETTER, Agency, Step


def unclaimed(steps: tuple[Step, ...]) -> list:
    """Where somebody was told that a task waits."""
    return [to for step in steps for to, text in step.texts() if text.key == "unclaimed"]


def test_those_on_shift_then_those_who_opted_in_then_the_manager(desk: Agency) -> None:
    desk.change(desk.ben, duty=Duty.OFF, off_shift_pages=True)
    desk.carla.asks("Book a table")

    assert unclaimed(desk.passes(minutes=9)) == []
    assert unclaimed(desk.passes(minutes=1)) == [CHANNEL]
    assert unclaimed(desk.passes(minutes=20)) == [desk.ben.private]
    assert unclaimed(desk.passes(minutes=30)) == [desk.maria.private]


def test_two_rounds_then_one_last_word_and_silence(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    steps = desk.passes(days=3)

    assert unclaimed(steps) == [CHANNEL, desk.maria.private] * 2
    (last,) = (step for step in steps if "unresolved" in step.keys)
    assert [to for to, text in last.texts()] == [desk.maria.private]
    assert [entry.act for entry in last.of(JournalEntry)] == ["unresolved"]
    assert not desk.fake.pending(desk.task().id)


def test_an_offer_anew_has_its_own_rounds_and_last_word(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.passes(days=3)
    desk.ann.claims(task)
    desk.ann.presses(Action.RELEASE, task.id)

    steps = desk.passes(days=3)

    assert unclaimed(steps) == [CHANNEL, desk.maria.private] * 2
    assert sum("unresolved" in step.keys for step in steps) == 1


def test_the_last_word_of_an_offer_that_was_taken_is_spared(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    while not any(e.kind is ReminderKind.UNRESOLVED for e in desk.fake.pending(task.id)):
        desk.passes(minutes=10)
    desk.ann.claims(task)
    desk.passes(minutes=5)
    desk.ann.presses(Action.RELEASE, task.id)

    steps = desk.passes(minutes=59)

    assert not any("unresolved" in step.keys for step in steps)
    assert unclaimed(steps)


def test_what_came_due_while_the_desk_was_off_is_told_once_to_each(desk: Agency) -> None:
    desk.change(desk.ben, duty=Duty.OFF, off_shift_pages=True)
    task = desk.carla.asks("Book a table")
    (reminder,) = desk.fake.pending(task.id)
    desk.clock.move(hours=3)

    step = desk.reminded(reminder.key)

    assert unclaimed((step,)) == [CHANNEL, desk.ben.private, desk.maria.private]
    (again,) = desk.fake.pending(task.id)
    assert (again.step, again.due_at - desk.now) == (3, timedelta(minutes=10))
    assert [entry.detail for entry in step.of(JournalEntry)] == ["2"]


def test_what_is_not_due_yet_is_not_told_early(desk: Agency) -> None:
    desk.change(desk.ben, duty=Duty.OFF, off_shift_pages=True)
    task = desk.carla.asks("Book a table")
    (reminder,) = desk.fake.pending(task.id)
    desk.clock.move(minutes=45)  # the manager is told after an hour

    step = desk.reminded(reminder.key)

    assert unclaimed((step,)) == [CHANNEL, desk.ben.private]
    (again,) = desk.fake.pending(task.id)
    assert (again.step, again.due_at - desk.now) == (2, timedelta(minutes=15))


def test_the_second_round_begins_when_the_first_was_told_late(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    (reminder,) = desk.fake.pending(task.id)
    desk.clock.move(hours=3)
    first = desk.reminded(reminder.key)

    second = desk.passes(days=2)

    assert unclaimed((first, *second)) == [CHANNEL, desk.maria.private] * 2


def test_a_step_with_nobody_to_reach_is_skipped_at_once(desk: Agency) -> None:
    desk.goes_off(desk.ann, desk.ben, desk.lea)
    desk.carla.asks("Book a table")

    assert unclaimed(desk.passes(minutes=10)) == [desk.maria.private]


def test_each_step_is_in_the_journal(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    step = desk.passes(minutes=10)[0]

    (entry,) = step.of(JournalEntry)
    assert (entry.act, entry.actor, entry.detail, entry.platform) == ("remind", None, "0", "desk")
    assert step.said("unclaimed").urgency is Urgency.REMINDER


def test_a_claim_stops_the_rest(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.passes(minutes=10)
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 Which day?")

    assert unclaimed(desk.passes(days=2)) == []


def test_a_reminder_that_comes_after_the_claim_says_nothing(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    (reminder,) = desk.fake.pending(task.id)
    desk.ann.claims(task)
    desk.fake.rows.reminders[reminder.key] = (reminder, "fired")

    step = desk.reminded(reminder.key)

    assert not step.decision.effects and not step.decision.changes


def test_a_released_task_is_reminded_anew(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.RELEASE, task.id)

    assert unclaimed(desk.passes(minutes=10)) == [CHANNEL]


def test_reminders_keep_to_working_time(desk: Agency) -> None:
    desk.clock.move(hours=6, minutes=55)
    task = desk.carla.asks("Book a table")

    (reminder,) = desk.fake.pending(task.id)

    assert reminder.due_at - desk.now == timedelta(hours=16, minutes=10)


def test_at_shift_start_what_came_in_at_night_is_offered(desk: Agency) -> None:
    desk.clock.move(hours=10)
    desk.carla.asks("Book a table")

    (step,) = desk.passes(hours=13)

    assert [show.to for show in step.shows] == [CHANNEL]
    assert desk.fake.pending(desk.task().id)


def test_what_was_cancelled_at_night_is_not_offered(desk: Agency) -> None:
    desk.clock.move(hours=10)
    task = desk.carla.asks("Book a table")
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    assert desk.passes(hours=14) == ()


def test_an_offer_that_comes_a_night_late_is_made_the_next_morning(desk: Agency) -> None:
    desk.clock.move(hours=10)
    task = desk.carla.asks("Book a table")
    (reminder,) = desk.fake.pending(task.id)
    desk.clock.move(hours=24)  # the desk was down all day

    desk.reminded(reminder.key)

    assert desk.fake.pending(task.id)


def test_a_file_that_came_at_night_reaches_the_team(desk: Agency) -> None:
    desk.clock.move(hours=10)
    desk.carla.asks("Print this, please", files=(LETTER,))

    steps = desk.passes(hours=13)

    assert [relay.to for step in steps for relay in step.relays] == [CHANNEL]


def test_nobody_to_reach_now_is_somebody_to_reach_later(desk: Agency) -> None:
    desk.goes_off(desk.ann, desk.ben, desk.lea, desk.maria)
    desk.fake.rows.accounts.pop(desk.maria.account)
    task = desk.carla.asks("Book a table")

    desk.passes(minutes=10)

    assert desk.fake.pending(task.id)


def test_the_wait_is_that_of_this_offer(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.clock.move(hours=3)
    desk.ann.presses(Action.RELEASE, task.id)

    (step,) = (each for each in desk.passes(minutes=10) if "unclaimed" in each.keys)

    assert step.said("unclaimed").text.args["waited"].seconds == 600
