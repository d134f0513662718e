"""A shift is offered to the team: the first who takes it has it, untaken it stays its owner's."""

from datetime import UTC, date, datetime

import pytest

from bot.buttons import Action
from bot.domain.address import Address
from bot.domain.calendar import Span
from bot.domain.roster import on_shift
from bot.effects import Say, Settle
from tests.use_cases.cast import BERLIN, CHANNEL, Actor, Agency, Step

FRIDAY = "20260306"


@pytest.fixture
def planned(desk: Agency) -> Agency:
    """Ann works in the mornings, Ben in the afternoons."""
    desk.ann.commands("shifts", "Mon-Fri 8-12")
    desk.ben.commands("shifts", "Mon-Fri 13-17")
    return desk


def takes(actor: Actor, day: str = FRIDAY, *, action: Action = Action.TAKE_SHIFT) -> Step:
    return actor.presses(action, "ann", day, at=CHANNEL)


def places(step: Step) -> list[tuple[Address | None, str]]:
    return [(to, text.key) for to, text in step.texts()]


def test_the_first_who_takes_it_works_and_the_owner_is_off(planned: Agency) -> None:
    offered = planned.ann.commands("swap", "Friday")
    assert places(offered) == [(planned.ann.private, "swap-offered"), (CHANNEL, "swap-who")]
    (say,) = [e for e in offered.of(Say) if e.buttons]
    press = say.buttons[0][0].press
    assert (press.action, press.subject, press.value) == (Action.TAKE_SHIFT, "ann", FRIDAY)

    taken = takes(planned.ben)
    late = takes(planned.lea)

    assert places(taken) == [(None, "swap-yours"), (planned.ann.private, "swap-taken-yours")]
    assert late.keys == ("swap-gone",)
    nine = datetime(2026, 3, 6, 8, tzinfo=UTC)
    assert not on_shift(planned.ann.person, BERLIN, nine)
    assert on_shift(planned.ben.person, BERLIN, nine)
    assert planned.ben.person.plan.days == ((date(2026, 3, 6), (Span(780, 1020), Span(480, 720))),)


def test_the_offer_says_what_became_of_it(planned: Agency) -> None:
    offered = planned.ann.commands("swap", "Friday")
    (ref,) = [each.ref for each in offered.carried if each.effect.to == CHANNEL]

    step = planned.ben.presses(Action.TAKE_SHIFT, "ann", FRIDAY, at=CHANNEL, ref=ref)

    (settled,) = step.of(Settle)
    assert (settled.ref, settled.text.key) == (ref, "swap-taken")


def test_untaken_the_owner_keeps_it_and_is_reminded(planned: Agency) -> None:
    planned.ann.commands("swap", "tomorrow")
    planned.passes(hours=11)  # the reminder comes twelve hours before eight o'clock

    assert "swap-untaken" in [key for step in planned.steps for key in step.keys]
    assert takes(planned.ben, "20260303").keys[0] == "swap-yours"  # there is still time


def test_only_the_owner_takes_it_back(planned: Agency) -> None:
    planned.ann.commands("swap", "Friday")

    assert takes(planned.ben, action=Action.KEEP_SHIFT).keys == ("swap-not-yours",)
    takes(planned.ann, action=Action.KEEP_SHIFT)
    planned.passes(days=3)

    assert "swap-untaken" not in [key for step in planned.steps for key in step.keys]


def test_who_cannot_take_it_reads_why(planned: Agency) -> None:
    planned.lea.commands("shifts", "Fri 11-15")
    planned.ann.commands("swap", "Friday")

    assert takes(planned.ann).keys == ("swap-own",)
    assert takes(planned.lea).keys == ("swap-busy",)
    assert takes(planned.luis).keys == ("swap-not-team",)
    assert takes(planned.maria).keys == ("swap-not-team",)
    assert takes(planned.ben, "20260307").keys == ("swap-gone",)
    assert takes(planned.ben, "").keys == ("press-stale",)
    assert takes(planned.ben, "99999999").keys == ("press-stale",)
    assert planned.ben.presses(Action.TAKE_SHIFT, "nobody", FRIDAY).keys == ("press-stale",)


@pytest.mark.parametrize(
    ("words", "key"), [("", "swap-how"), ("whenever", "swap-how"), ("Saturday", "swap-no-shift")]
)
def test_what_cannot_be_offered(planned: Agency, words: str, key: str) -> None:
    assert planned.ann.commands("swap", words).keys == (key,)


def test_a_shift_that_has_begun_is_not_given_away(planned: Agency) -> None:
    assert planned.ann.commands("swap", "today").keys == ("swap-no-shift",)


def test_in_another_time_zone_it_is_the_same_time(planned: Agency) -> None:
    planned.ben.commands("shifts", "Mon 9-10 America/New_York")
    planned.ann.commands("swap", "Friday")

    takes(planned.ben)

    assert planned.ben.person.plan.days == ((date(2026, 3, 6), (Span(120, 360),)),)
