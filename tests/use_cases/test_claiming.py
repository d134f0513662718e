"""The first press wins, and whoever comes second is told who won."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.cards import Text
from bot.decision import Disposition
from bot.domain.address import Address
from bot.domain.people import Account, AccountId
from bot.domain.reminders import ReminderKind
from bot.domain.shifts.plan import Duty
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, TaskClock
from bot.effects import Forget, Say
from bot.ports.store import StaleStateError
from tests.use_cases.cast import GROUP, Agency


def test_the_first_press_wins(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    step = desk.ann.claims(task)

    assert (desk.task().status, desk.task().holder) == (Status.CLAIMED, "ann")
    assert step.text == Text("claimed", {"number": 1, "title": "Book a table"})
    (clock,) = step.of(TaskClock)
    assert (clock.kind, clock.credited_to) == (ClockKind.ACKNOWLEDGE, "ann")
    assert [(e.act, e.actor) for e in step.of(JournalEntry)] == [("claim", "ann")]
    assert {f.kind for f in step.of(Forget)} == {ReminderKind.UNCLAIMED, ReminderKind.OFFER}


def test_the_second_is_told_who_was_faster(desk: Agency) -> None:
    task = desk.carla.asks("The printer is on fire")
    desk.ann.claims(task)

    step = desk.ben.claims(task)

    assert step.text == Text("claim-too-late", {"number": 1, "winner": "Ann"})
    assert not step.decision.changes
    assert desk.task().holder == "ann"


def test_the_second_is_offered_what_is_left(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.clock.move(minutes=31)
    desk.carla.says("Call the plumber")
    desk.passes(minutes=6)

    step = desk.ben.claims(task)

    answer = step.said("claim-too-late-others")
    left = next(t for t in desk.fake.rows.tasks.values() if t.status is Status.NEW)
    assert answer.buttons[0][0].press.subject == left.id
    assert answer.text.args["others"] == f"#{left.number}"


def test_two_presses_decided_at_once_make_one_holder(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    ann, ben = desk.ann.press(Action.CLAIM, task.id), desk.ben.press(Action.CLAIM, task.id)
    first, second = desk.decide(ann), desk.decide(ben)
    desk.record(ann, first)

    with pytest.raises(StaleStateError):
        desk.record(ben, second)

    assert desk.handle(ben).text.key == "claim-too-late"


def test_ones_own_task_is_ones_own_already(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)

    assert desk.ann.claims(task).text.key == "claim-yours-already"


def test_what_was_cancelled_cannot_be_claimed(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    assert desk.ann.claims(task).text.key == "claim-ended"


def test_an_old_button_of_a_forgotten_task(desk: Agency) -> None:
    step = desk.ann.presses(Action.CLAIM, "gone")

    assert step.text.key == "task-not-found"
    assert step.decision.disposition is Disposition.ANSWERED


@pytest.mark.parametrize("who", ["carla", "luis"])
def test_only_this_team_claims(desk: Agency, who) -> None:
    task = desk.carla.asks("Book a table")

    assert getattr(desk, who).claims(task).text.key == "refused-claim"
    assert desk.task().status is Status.NEW


def test_off_shift_means_off(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.goes_off(desk.ann)

    assert desk.ann.claims(task).text.key == "claim-off-shift"


def test_who_opted_in_may_claim_off_shift_once_it_has_waited(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.change(desk.ann, duty=Duty.OFF, off_shift_pages=True)
    desk.clock.move(minutes=29)
    assert desk.ann.claims(task).text.key == "claim-off-shift"
    desk.clock.move(minutes=1)

    assert desk.ann.claims(task).text.key == "claimed"


def test_a_manager_claims_at_any_time(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.clock.move(hours=12)

    assert desk.maria.claims(task).text.key == "claimed"


def test_acknowledgement_is_measured_once_and_survives_release(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.clock.move(minutes=4)
    desk.ann.claims(task)
    desk.ann.presses(Action.RELEASE, task.id)
    desk.clock.move(minutes=30)

    step = desk.ben.claims(desk.task())

    assert not step.of(TaskClock)
    (clock,) = (c for c in desk.fake.tasks.clocks(task.id) if c.kind is ClockKind.ACKNOWLEDGE)
    assert (clock.credited_to, clock.working) == ("ann", timedelta(minutes=4))


def test_the_talk_so_far_is_carried_into_the_holders_own_chat(desk: Agency) -> None:
    task = desk.colin.asks("Translate this letter")
    desk.colin.says("Into Portuguese")

    step = desk.luis.claims(task)

    assert step.said("work-begins").to == desk.luis.private
    assert [desk.words(relay) for relay in step.relays] == [
        "Translate this letter",
        "Into Portuguese",
    ]
    assert {relay.to for relay in step.relays} == {desk.luis.private}


def test_a_number_names_the_task(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    assert desk.ann.commands("claim", "#1").text.key == "claimed"


@pytest.mark.parametrize("words", ["", "7", "#x", "table"])
def test_what_names_no_task_is_asked_back(desk: Agency, words) -> None:
    desk.carla.asks("Book a table")

    assert desk.ann.commands("claim", words).text.key == "task-not-found"


def test_a_raised_two_is_no_number(desk: Agency) -> None:
    assert desk.ann.commands("claim", "²").text.key == "task-not-found"


def test_a_number_without_end_is_no_number(desk: Agency) -> None:
    assert desk.ann.commands("claim", "1" * 5000).text.key == "task-not-found"


def test_a_weekend_is_no_waiting(desk: Agency) -> None:
    desk.clock.move(days=4, hours=6, minutes=50)  # Friday 16:50
    task = desk.carla.asks("Book a table")
    desk.change(desk.ann, duty=Duty.OFF, off_shift_pages=True)
    desk.clock.move(hours=14)

    assert desk.ann.claims(task).text.key == "claim-off-shift"


def test_work_goes_on_in_one_chat(desk: Agency) -> None:

    on_slack = Address("slack", "T1", "D-luis")
    second = AccountId("slack", "T1", "U-luis")
    desk.fake.keep(
        Account(id=second, person=desk.luis.id, name="Luis", private=on_slack, seen_at=desk.now)
    )
    task = desk.colin.asks("Translate this letter")
    desk.luis.account, desk.luis.private = second, on_slack

    step = desk.luis.claims(task)

    first = step.said("work-begins").to
    (relay,) = desk.colin.says("Into Portuguese").relays
    assert relay.to == first
    assert isinstance(step.said("work-begins"), Say)


def test_who_claims_in_a_group_is_told_where_to_go_on(desk: Agency) -> None:
    task = desk.colin.asks("Translate this letter")

    step = desk.luis.presses(Action.CLAIM, task.id, at=GROUP)

    assert step.keys[0] == "claimed-elsewhere"
    assert step.said("work-begins").to == desk.luis.private


def test_who_claims_where_they_go_on_is_not_sent_there(desk: Agency) -> None:
    desk.colin.asks("Translate this letter")

    assert desk.luis.commands("claim", "1").keys[0] == "claimed"
