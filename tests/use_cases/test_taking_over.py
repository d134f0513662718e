"""Days off from a calendar: told to whom they belong, undone by a press, gaps told to leads."""

from datetime import date, timedelta

from bot.buttons import Action
from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.plan import MOST, Plan, TimeOff
from bot.effects import Say
from bot.use_cases.shifts import taking_over
from tests.use_cases.cast import Agency

OFF = TimeOff(date(2026, 3, 9), date(2026, 3, 10))


def takes(desk: Agency, *found: TimeOff, key: str = "file"):
    facts = taking_over.load(desk.ann.person, desk.fake)
    return taking_over.decide(key, facts, found, desk.now)


def recorded(desk: Agency, *found: TimeOff):
    decision, _ = takes(desk, *found)
    return desk.record(desk.ann.command("shifts"), decision)


def test_the_person_reads_it_and_can_undo_it(desk: Agency) -> None:
    step = recorded(desk, OFF)

    said = step.said("time-off-taken-over")
    assert said.to == desk.ann.private
    assert desk.ann.person.plan.off == (OFF,)
    (change,) = step.of(ShiftChange)
    desk.ann.presses(Action.UNDO_SHIFT, change.id)
    assert desk.ann.person.plan == Plan()


def test_leads_and_managers_read_of_a_gap(desk: Agency) -> None:
    for each in (desk.ben, desk.lea):
        desk.change(each, plan=Plan(off=(OFF,)))

    step = recorded(desk, OFF)

    told = {each.to for each in step.of(Say) if each.text.key == "gap-by"}
    assert told == {desk.lea.private, desk.maria.private}


def test_what_is_known_changes_nothing(desk: Agency) -> None:
    desk.change(desk.ann, plan=Plan(off=(TimeOff(date(2026, 3, 1), date(2026, 3, 31)),)))

    decision, taken = takes(desk, OFF)

    assert taken == () and not decision.changes and not decision.effects


def test_too_much_is_refused_as_a_whole(desk: Agency) -> None:
    days = [date(2026, 4, 1) + timedelta(days=2 * number) for number in range(MOST + 1)]

    assert takes(desk, *(TimeOff(each, each) for each in days)) is None
