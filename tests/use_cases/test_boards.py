"""What a board says of each of its tasks, and when a task asks for a message of its own."""

from dataclasses import replace

import pytest

from bot import views
from bot.buttons import Action
from bot.cards import Card, Post
from bot.domain.targets import Priority
from bot.domain.task import HELD, OPEN, Status, Task
from bot.domain.team import Workplace
from bot.effects import Show, ViewKind
from bot.ports.views import PlacedView
from bot.texts import Catalogue
from bot.wording import Wording
from tests.use_cases.cast import Agency

WORDING = Wording(Catalogue(), {"desk": "Front desk"})
LONG = "Find a hotel in Porto near the river for three nights, breakfast included, below 120 euros"


def board(desk: Agency, *tasks: Task, apart: tuple[Task, ...] = ()) -> Card:
    """A board of these tasks."""
    placed = tuple(PlacedView(subject=each.id, apart=each in apart) for each in tasks)
    desk.fake.rows.boards["b"] = placed
    return views.compose(ViewKind.BOARD, "b", desk.fake, desk.now)


def worded(card: Card, language: str = "en") -> Post:
    return WORDING.card(card, language)


def changed(desk: Agency, task: Task, **more) -> Task:
    after = replace(desk.fake.rows.tasks[task.id], **more)
    desk.fake.rows.tasks[task.id] = after
    return after


def works(desk: Agency, workplace: Workplace) -> None:
    for team in desk.fake.teams.all():
        desk.fake.rows.teams[team.id] = replace(team, workplace=workplace)


def asked(desk: Agency, *words: str) -> list[Task]:
    return [desk.carla.commands("new", each) and desk.task(n) for n, each in enumerate(words, 1)]


def test_a_board_names_number_title_client_and_due_with_a_button_each(desk: Agency) -> None:
    tea, cake = asked(desk, "Bring tea", "Bake a cake")
    post = worded(board(desk, cake, tea))

    assert post.title == "2 requests, 2 to claim"
    assert [each.title for each in post.sections] == ["#1 Bring tea", "#2 Bake a cake"]
    assert all(each.text.startswith("Carla · claim by ") for each in post.sections)
    assert [each.buttons[0][0].label for each in post.sections] == ["Claim #1", "Claim #2"]
    assert [each.label for each in post.sections[0].buttons[0][1:]] == ["Pass", "Details"]


def test_what_the_title_leaves_out_stands_below_it(desk: Agency) -> None:
    (task,) = asked(desk, LONG)
    excerpt = worded(board(desk, task)).sections[0].text.splitlines()[0]

    assert task.title.removesuffix("…") + excerpt.removeprefix("…") == LONG


@pytest.mark.parametrize(
    ("priority", "said"), [(Priority.URGENT, " · urgent ·"), (Priority.LOW, " · low ·")]
)
def test_a_priority_is_named_when_it_is_not_the_usual_one(desk: Agency, priority, said) -> None:
    (task,) = asked(desk, "Bring tea")
    usual = worded(board(desk, task)).sections[0].text
    other = worded(board(desk, changed(desk, task, priority=priority))).sections[0].text

    assert (said in usual, said in other) == (False, True)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_only_what_is_new_can_be_claimed(desk: Agency, status, language) -> None:
    (task,) = asked(desk, "Bring tea")
    holder = desk.ann.id if status in HELD else None
    card = board(desk, changed(desk, task, status=status, holder=holder))
    (section,) = card.sections
    offered = {button.press.action for row in section.buttons for button in row}

    assert (Action.CLAIM in offered) == (status is Status.NEW)
    assert ("Ann" in worded(card, language).sections[0].text) == (status in HELD)
    assert worded(card, language).title.startswith("1 ")


def test_a_task_with_a_card_of_its_own_is_only_named(desk: Agency) -> None:
    (task,) = asked(desk, "Bring tea")
    post = worded(board(desk, task, apart=(task,)))

    assert post.sections[0].text == "Carla · to be claimed on its own card"
    assert post.sections[0].buttons == ()


@pytest.mark.parametrize("status", sorted(HELD))
def test_where_work_is_private_the_board_offers_what_a_card_would(desk: Agency, status) -> None:
    works(desk, Workplace.PRIVATE)
    (task,) = asked(desk, "Bring tea")
    (section,) = board(desk, changed(desk, task, status=status, holder=desk.ann.id)).sections

    offered = {button.press.action for row in section.buttons for button in row}
    assert offered == {Action.DETAILS, Action.WAIT, Action.RELEASE}


def test_a_board_that_nobody_knows_shows_nothing(desk: Agency) -> None:
    assert board(desk) is None


def shown(desk: Agency, step) -> Show:
    (card,) = [each for each in step.shows if each.kind is ViewKind.CARD]
    return card


@pytest.mark.parametrize(
    ("workplace", "apart"), [(Workplace.THREAD, True), (Workplace.PRIVATE, False)]
)
def test_a_claimed_task_asks_for_a_message_where_people_talk_under_it(
    desk: Agency, workplace, apart
) -> None:
    works(desk, workplace)
    task = desk.carla.asks("Bring tea")

    assert shown(desk, desk.ann.claims(task)).apart == apart


def test_a_task_whose_client_says_more_asks_for_one_too(desk: Agency) -> None:
    works(desk, Workplace.THREAD)
    task = desk.carla.asks("Bring tea")

    assert not task.holder
    assert shown(desk, desk.carla.says("and cake")).apart


def test_a_cancelled_one_does_not(desk: Agency) -> None:
    works(desk, Workplace.THREAD)
    task = desk.carla.asks("Bring tea")
    assert task.status in OPEN

    assert not shown(desk, desk.carla.presses(Action.CANCEL_SURE, task.id)).apart
