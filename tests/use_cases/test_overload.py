"""Plans that are much for a person: said to whoever plans them, in the person's own days, once."""

from datetime import date

from bot.texts import Catalogue
from tests.use_cases.cast import Agency, Step

WORDS = Catalogue()


def words(step: Step) -> str:
    """What is said where it is much."""
    return WORDS.words(step.said("shifts-with-load").text, "en")


def test_a_week_that_is_much_is_said_once(desk: Agency) -> None:
    much = desk.ann.commands("shifts", "Mon-Sat 9-18 Europe/Berlin")
    assert "54 hours, more than 48" in words(much)
    assert "This is much for Ann" in words(much)

    again = desk.ann.commands("shifts", "24 Dec 10-14")
    assert "shifts-with-load" not in again.keys, "it was so before"


def test_a_short_night_is_said_in_the_persons_zone(desk: Agency) -> None:
    step = desk.lea.commands("shifts", "Ann Mon 14-22, Tue 7-12, Wed-Fri 9-17 Europe/Berlin")

    assert "07:00: only 9 hours after the shift before" in words(step)


def test_a_usual_week_is_not_spoken_of(desk: Agency) -> None:
    step = desk.ann.commands("shifts", "Mon-Fri 8-12, Mon-Fri 13-17 Europe/Berlin")

    assert step.text.key == "shifts-set"


def test_who_takes_a_shift_reads_what_it_makes_of_the_week(desk: Agency) -> None:
    desk.ben.commands("shifts", "Mon-Fri 7-16, Sat 9-17 Europe/Berlin")
    desk.ann.commands("shifts", "Mon-Fri 9-17 Europe/Berlin")
    desk.ben.commands("shifts", "none")
    desk.ben.commands("shifts", "Mon-Thu 6-17, Sat 9-13 Europe/Berlin")
    desk.ann.commands("swap", "Friday")

    offer = desk.steps[-1]
    press = next(e for e in offer.decision.effects if getattr(e, "buttons", ())).buttons[0][0].press
    step = desk.ben.presses(press.action, press.subject, press.value)

    assert "56 hours, more than 48" in words(step)


def test_days_off_that_meet_may_be_longer_than_one_piece(desk: Agency) -> None:
    desk.ann.commands("timeoff", "2026-04-01 to 2026-08-31")
    step = desk.ann.commands("timeoff", "2026-09-01 to 2026-11-30")

    assert step.text.key == "time-off-set"
    days = [day for each in desk.ann.person.plan.off for day in each.days()]
    assert (days[0], days[-1], len(days)) == (date(2026, 4, 1), date(2026, 11, 30), 244)
