"""Other hands: a colleague accepts, refuses or does not answer; a manager gives a task away."""

import pytest

from bot.buttons import Action
from bot.domain.conversation import Prompt
from bot.domain.people import Role
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, Task
from tests.use_cases.cast import BERLIN, Agency, Step


@pytest.fixture
def task(desk: Agency) -> Task:
    """Carla's request, held by Ann."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return task


def asked(desk: Agency, words: str = "1 Ben my shift ends") -> Prompt:
    (prompt,) = desk.ann.commands("handover", words).of(Prompt)
    return prompt


def test_a_colleague_accepts(desk: Agency, task: Task) -> None:
    step = desk.ann.commands("handover", "1 Ben my shift ends")
    say = step.said("handover-ask-why")
    assert (say.to, say.text.args["note"]) == (desk.ben.private, "my shift ends")
    assert desk.task().holder == "ann"
    accept, _ = say.buttons[0]

    step = desk.ben.presses(accept.press.action, accept.press.subject)

    assert (desk.task().holder, desk.task().status) == ("ben", Status.CLAIMED)
    assert set(step.keys) == {"handover-accepted", "handover-accepted-told"}
    assert step.said("handover-accepted-told").to == desk.ann.private
    assert [(e.act, e.actor, e.detail) for e in step.of(JournalEntry)] == [
        ("handover", "ben", "ann")
    ]
    assert desk.ben.presses(accept.press.action, accept.press.subject).keys == ("press-stale",)
    assert not [s for s in desk.passes(hours=2) if "handover-expired" in s.keys]


def test_a_colleague_refuses(desk: Agency, task: Task) -> None:
    step = desk.ben.presses(Action.REFUSE, asked(desk).id)

    assert set(step.keys) == {"handover-refused", "handover-refused-told"}
    assert desk.task().holder == "ann"
    assert asked(desk, "1 Lea")


def test_who_does_not_answer_leaves_it_where_it_was(desk: Agency, task: Task) -> None:
    prompt = asked(desk)

    told = [step for step in desk.passes(minutes=31) if "handover-expired" in step.keys]

    assert [step.said("handover-expired").to for step in told] == [desk.ann.private]
    assert desk.ben.presses(Action.TAKE_OVER, prompt.id).keys == ("press-stale",)
    assert desk.task().holder == "ann"


def test_only_who_was_asked_answers_and_only_while_it_is_the_givers(
    desk: Agency, task: Task
) -> None:
    prompt = asked(desk)

    assert desk.lea.presses(Action.TAKE_OVER, prompt.id).keys == ("handover-not-you",)
    desk.ann.presses(Action.RELEASE, task.id)
    assert desk.ben.presses(Action.TAKE_OVER, prompt.id).keys == ("press-stale",)
    assert desk.task().status is Status.NEW


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("1", "handover-how"),
        ("1 Zoe", "handover-how"),
        ("1 Ann", "handover-same"),
        ("1 ben", "handover-asked"),
        ("99 Ben", "task-not-found"),
    ],
)
def test_who_is_meant(desk: Agency, task: Task, words: str, key: str) -> None:
    assert key in desk.ann.commands("handover", words).keys


def test_two_of_one_name_and_two_questions_at_once(desk: Agency, task: Task) -> None:
    twin = desk._comes("Ben B", Role.ASSISTANT, BERLIN, "slack")
    desk.change(desk.ben, name="Ben A")

    assert desk.ann.commands("handover", "1 Ben").keys == ("staff-several",)
    assert "handover-asked" in desk.ann.commands("handover", "1 Ben B").keys
    assert desk.ann.commands("handover", "1 Lea").keys == ("handover-pending",)
    assert twin.person.name == "Ben B"


def test_where_work_is_done_alone_the_talk_goes_along(desk: Agency) -> None:
    task = desk.colin.asks("Translate this letter")
    desk.luis.claims(task)
    (prompt,) = desk.luis.commands("handover", "1 Rita").of(Prompt)

    step = desk.rita.presses(Action.TAKE_OVER, prompt.id)

    assert "work-begins" in step.keys
    assert [(desk.words(r), r.to) for r in step.relays] == [
        ("Translate this letter", desk.rita.private)
    ]


def given(step: Step) -> list[str]:
    return sorted(step.keys)


def test_a_manager_gives_what_nobody_has(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    step = desk.maria.commands("assign", "1 Ben")

    assert given(step) == ["assigned", "assigned-to-you"]
    assert (desk.task().status, desk.task().holder) == (Status.CLAIMED, "ben")
    clocks = desk.fake.tasks.clocks(task.id)
    (clock,) = (each for each in clocks if each.kind is ClockKind.ACKNOWLEDGE)
    assert clock.credited_to == "ben"
    assert not [s for s in desk.passes(hours=1) if "unclaimed" in s.keys]


def test_before_one_is_taken_from_its_holder_the_manager_is_asked(desk: Agency, task: Task) -> None:
    step = desk.maria.commands("assign", "1 Ben")
    assert step.keys == ("assign-sure",)
    assert desk.task().holder == "ann"
    ((sure,),) = step.said("assign-sure").buttons

    step = desk.maria.presses(sure.press.action, sure.press.subject, sure.press.value)

    assert given(step) == ["assigned", "assigned-away", "assigned-to-you"]
    assert step.said("assigned-away").to == desk.ann.private
    assert desk.task().holder == "ben"


def test_assistants_give_nothing_away(desk: Agency, task: Task) -> None:
    assert desk.ann.commands("assign", "1 Ben").keys == ("refused-assign",)
    assert desk.lea.commands("assign", "1").keys == ("assign-how",)
    assert desk.lea.commands("assign", "1 Ann").keys == ("handover-same",)
