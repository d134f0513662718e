"""A request's category: suggested with the reason, changed by one press, and learned from."""

import pytest

from bot.buttons import Action
from bot.domain.task import JournalEntry, Task
from bot.effects import Say
from bot.views.task import card, confirmation
from tests.use_cases.cast import CHANNEL, GROUP, Agency


def test_the_words_suggest_a_category(desk: Agency) -> None:
    task = desk.carla.asks("Proofread my thesis please")

    assert task.category == "editing"
    assert "field-category" in {name.key for name, _ in card(task, desk.fake).fields}
    footer = confirmation(task, desk.fake, desk.now).footer
    assert footer is not None and footer.key == "confirmation-category"


def test_words_that_tell_nothing_suggest_none(desk: Agency) -> None:
    assert desk.carla.asks("xyzzy").category == ""


def test_its_client_learns_why_and_changes_it_by_a_press(desk: Agency) -> None:
    task = desk.carla.asks("Proofread my thesis please")

    why = desk.carla.presses(Action.CATEGORY, task.id)
    press = why.said("category-why").buttons[0][0].press
    step = desk.carla.presses(press.action, press.subject, press.value)

    assert "proofread" in str(why.text.args["words"])
    assert desk.task(1).category == "writing"
    assert step.keys == ("category-set",)
    assert step.of(JournalEntry)[0].detail == "editing>writing"


def test_that_nothing_fits_is_given_no_reasons(desk: Agency) -> None:
    assert desk.carla.asks("Закажите билет в Порту").category == "other"

    assert desk.carla.commands("category", "1").keys == ("category-which",)


def test_on_a_press_the_choice_comes_as_a_message(desk: Agency) -> None:
    """Toasts, which answer presses on Telegram, have no room for buttons."""
    task = desk.carla.asks("Proofread my thesis please")

    choice = desk.carla.presses(Action.CATEGORY, task.id).said("category-why")

    assert isinstance(choice, Say)
    assert choice.to == desk.carla.private


def test_staff_of_the_team_correct_it_too_and_others_do_not(desk: Agency) -> None:
    desk.carla.asks("Proofread my thesis please")

    desk.ann.commands("category", "1 web")
    refused = desk.luis.commands("category", "1 research")

    assert desk.task(1).category == "web"
    assert refused.keys == ("refused-categorise",)


def test_a_correction_is_learned_for_the_next_request_of_the_same_client(desk: Agency) -> None:
    desk.carla.asks("Proofread the spring menu please")
    desk.ann.commands("category", "1 bookkeeping")

    opened = desk.carla.commands("new", "Proofread the summer menu please")
    (task,) = opened.of(Task)
    why = desk.carla.commands("category", "2")

    assert task.category == "bookkeeping"
    assert why.said("category-why-like").text.args["like"] == 1


def test_a_rule_of_the_client_goes_before_words(desk: Agency) -> None:
    wrong = desk.ann.commands("client", "Carla sort: menu = cooking")
    desk.ann.commands("client", "Carla sort: menu, card = web")

    task = desk.carla.asks("Proofread the spring menu please")
    why = desk.carla.commands("category", "1")

    assert wrong.keys == ("client-sort-how",)
    assert task.category == "web"
    assert why.said("category-why-rule")


def test_a_category_goes_to_the_team_that_takes_it(desk: Agency) -> None:
    desk.maria.commands("team", "takes bookkeeping, customer service", GROUP)

    task = desk.carla.asks("Proofread the spring menu please")
    opened = desk.carla.commands("new", "Please write an invoice for Kranz")
    other = opened.of(Task)[0]

    assert (task.team, other.team) == ("berlin", "lisbon")
    assert desk.luis.claims(other).of(Task)


def test_a_category_has_one_team_and_can_lose_it(desk: Agency) -> None:
    desk.maria.commands("team", "takes web, editing", GROUP)
    desk.maria.commands("team", "takes editing", CHANNEL)

    assert desk.fake.teams.by_name("Lisbon").categories == ("web",)
    assert desk.fake.teams.by_name("Berlin").categories == ("editing",)
    assert desk.maria.commands("team", "takes nothing", GROUP).keys == ("team-takes-nothing",)
    assert desk.fake.teams.by_name("Lisbon").categories == ()


@pytest.mark.parametrize("words", ["takes", "takes cooking", "takes web, cooking"])
def test_only_categories_can_be_taken(desk: Agency, words) -> None:
    assert desk.maria.commands("team", words, GROUP).keys == ("team-takes-how",)
    assert not desk.fake.teams.by_name("Lisbon").categories
