"""Offers: the best is asked alone, then the next, then everybody; each step is in the journal."""

import pytest

from bot.buttons import Action
from bot.domain.address import Address
from bot.domain.expertise import Expertise
from bot.domain.ids import LineId, PersonId
from bot.domain.profile import LineKind, ProfileLine
from bot.domain.shifts.plan import Duty
from bot.domain.task import Status, Task
from bot.domain.team import Mode
from bot.effects import Say
from bot.views.task import card
from tests.use_cases.cast import BERLIN, CHANNEL, Agency, Step

ASKED = {"offer-ask", "offer-theirs"}


@pytest.fixture(params=[Mode.OFFER, Mode.ASSIGN])
def mode(request) -> Mode:
    return request.param


def hands_out(desk: Agency, mode: Mode) -> None:
    assert desk.maria.commands("team", f"mode {mode}", CHANNEL).keys == ("team-mode",)


def asked(steps: tuple[Step, ...]) -> list[Address | None]:
    """Where somebody was asked to take a task, one after the other."""
    return [to for step in steps for to, text in step.texts() if text.key in ASKED]


def journal(desk: Agency, task: Task) -> list[str]:
    return [each.act for each in desk.fake.tasks.journal(task.id)]


def opened(desk: Agency, words: str = "Book a table") -> tuple[Task, tuple[Step, ...]]:
    task = desk.carla.asks(words)
    return task, desk.passes(seconds=1)


def test_one_after_the_other_then_everybody(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    task, steps = opened(desk)
    assert asked(steps) == [desk.ann.private]

    assert asked(desk.passes(minutes=3)) == [desk.ben.private]
    assert asked(desk.passes(minutes=3)) == [desk.lea.private]
    last = desk.passes(minutes=3)

    assert not asked(last)
    assert [key for step in last for key in step.keys] == ["offer-for-everybody"]
    assert journal(desk, task) == ["open", "offer", "offer", "offer", "broadcast"]
    # Only now it is reminded of as elsewhere.
    assert "unclaimed" in [key for step in desk.passes(minutes=10) for key in step.keys]


def test_whoever_is_asked_takes_it_and_nobody_else_is_asked(desk: Agency, mode: Mode) -> None:
    hands_out(desk, mode)
    task, steps = opened(desk)
    (say,) = [each for step in steps for each in step.of(Say) if each.text.key in ASKED]
    take = say.buttons[0][0].press
    assert (take.action, take.subject) == (Action.CLAIM, task.id)

    assert desk.ann.presses(take.action, take.subject).keys == ("claimed",)

    assert desk.task().holder == "ann"
    assert not asked(desk.passes(minutes=30))
    assert not desk.fake.conversation.open_prompts(task.id)


def test_while_somebody_is_asked_it_is_theirs_but_a_lead_may(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    task, _ = opened(desk)

    assert desk.ben.claims(task).keys == ("claim-offered",)
    assert desk.task().status is Status.NEW
    desk.passes(minutes=2)
    assert desk.lea.claims(task).keys == ("claimed",)
    assert desk.task().holder == "lea"


def test_the_next_is_asked_as_soon_as_one_passes(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    task, _ = opened(desk)
    desk.passes(minutes=1)

    step = desk.ann.presses(Action.PASS, task.id)

    assert step.keys == ("passed",)
    assert asked(desk.passes(seconds=1)) == [desk.ben.private]
    assert not asked(desk.passes(minutes=2, seconds=30))  # the end of Ann's time ends nothing
    assert asked(desk.passes(minutes=1)) == [desk.lea.private]


def test_reasons_decide_and_are_told_in_order(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    desk.lea.commands("skills", "calendar and travel 3; languages en")
    desk.maria.commands("skills", "Ben calendar and travel 2; languages de")
    task, steps = opened(desk, "Book a flight to Rome")
    assert asked(steps) == [desk.lea.private]

    why = desk.ann.commands("why", "1", desk.thread_of(1))

    assert why.keys == ("why",)
    lines = why.text.args["lines"].lines
    assert [each.args["name"] for each in lines] == ["Lea", "Ben", "Ann"]
    assert [each.args["asked"] for each in lines] == ["yes", "no", "no"]
    assert (lines[1].args["level"], lines[1].args["speaks"]) == (2, "no")
    assert desk.luis.commands("why", "1").keys == ("refused-why",)
    desk.ben.claims(task)


@pytest.mark.parametrize(("is_on", "first"), [(True, "lea"), (False, "ann")])
def test_whom_the_client_prefers_comes_first_only_if_on_shift(desk: Agency, is_on, first) -> None:
    hands_out(desk, Mode.OFFER)
    line = ProfileLine(id=LineId("l"), number=1, client=desk.carla.id, kind=LineKind.PREFERS, text="Lea", assistant=PersonId("lea"), added_by=desk.maria.id, added_at=desk.now)  # fmt: skip
    desk.fake.keep(line)
    if not is_on:
        desk.goes_off(desk.lea)

    _, steps = opened(desk)

    assert asked(steps) == [getattr(desk, first).private]


def test_nobody_has_more_offers_than_can_be_answered(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    desk.goes_off(desk.ben, desk.lea)
    for number in range(5):
        desk.carla.commands("new", f"Book table {number}")

    assert asked(desk.passes(seconds=2)) == [desk.ann.private] * 3
    assert asked(desk.passes(minutes=4)) == [desk.ann.private] * 2


def test_overnight_it_waits_and_is_offered_when_the_shift_begins(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    desk.clock.move(hours=10)  # the evening
    _, steps = opened(desk)
    assert not steps

    morning = desk.passes(hours=14)

    first = next(step for step in morning if asked((step,)))
    assert asked((first,)) == [desk.ann.private]
    assert first.event.at.hour == 8  # nine in Berlin


def test_with_everybody_full_it_is_there_for_all(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    for number, each in enumerate((desk.ann, desk.ben, desk.lea), start=1):
        desk.fake.keep(Expertise(person=each.id, capacity=1))
        desk.carla.commands("new", f"Book a table for {each.name}")
        desk.maria.commands("assign", f"{number} {each.name}")

    (task,) = desk.carla.commands("new", "And one for me").of(Task)

    assert not asked(desk.passes(seconds=2))
    assert journal(desk, task) == ["open", "broadcast"]


def test_given_back_it_is_offered_anew(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    task, _ = opened(desk)
    desk.ann.claims(task)
    desk.passes(minutes=1)

    desk.ann.presses(Action.RELEASE, task.id)

    assert asked(desk.passes(seconds=1)) == [desk.ben.private]  # Ann claimed last


def test_the_card_says_whom_it_is_offered_to(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    task, _ = opened(desk)

    fields = {label.key: value for label, value in card(desk.task(), desk.fake).fields}
    assert fields["field-offered"].args["name"] == "Ann"
    desk.ann.claims(task)
    assert "field-offered" not in {label.key for label, _ in card(desk.task(), desk.fake).fields}


@pytest.mark.parametrize("words", ["mode", "mode often"])
def test_modes_are_named(desk: Agency, words: str) -> None:
    assert desk.maria.commands("team", words, CHANNEL).keys == ("team-mode-how",)
    assert desk.ann.commands("team", "mode offer", CHANNEL).keys == ("refused-bind",)
    assert desk.fake.teams.get(BERLIN.id).mode is Mode.BROADCAST


def test_skills_are_ones_own_or_a_leads_to_say(desk: Agency) -> None:
    assert desk.ann.commands("skills").keys == ("skills-shown",)
    assert desk.ann.commands("skills", "web 3, Excel; languages de, en").keys == ("skills-kept",)
    assert desk.ann.commands("skills", "Ben web 3").keys == ("refused-vouch",)
    assert desk.ann.commands("skills", "languages klingon").keys == ("skills-unclear",)

    step = desk.lea.commands("skills", "Ben web 3")

    assert step.keys == ("skills-kept", "skills-by")
    assert [to for to, text in step.texts() if text.key == "skills-by"] == [desk.ben.private]
    assert desk.fake.expertises.of("ben").skills == {"web": 3}
    assert desk.lea.commands("skills", "Luis web 3").keys == ("refused-vouch",)
    assert desk.maria.commands("skills", "Luis web 3").keys == ("skills-kept", "skills-by")
    assert desk.carla.commands("skills", "web 3").keys == ("refused-skills",)


def test_each_mode_has_its_time(desk: Agency, mode: Mode) -> None:
    hands_out(desk, mode)
    opened(desk)
    seconds = 180 if mode is Mode.OFFER else 600

    assert not asked(desk.passes(seconds=seconds - 5))
    assert asked(desk.passes(seconds=10)) == [desk.ben.private]


def test_whoever_goes_off_meanwhile_is_not_asked(desk: Agency) -> None:
    hands_out(desk, Mode.OFFER)
    opened(desk)
    desk.change(desk.ben, duty=Duty.OFF)

    assert asked(desk.passes(minutes=3)) == [desk.lea.private]
