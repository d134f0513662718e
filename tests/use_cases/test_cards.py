"""What a task's card and its client's confirmation show, in every status."""

from dataclasses import replace

import pytest

from bot import views
from bot.buttons import Action
from bot.cards import Card
from bot.domain.task import HELD, OPEN, Status
from bot.domain.team import Workplace
from bot.effects import OF_TASKS, ViewKind
from bot.texts import Catalogue
from bot.views.task import card as task_card
from bot.views.task import card_buttons, confirmation
from bot.wording import Wording
from tests.use_cases.cast import Agency

WORDING = Wording(Catalogue(), {"desk": "Front desk"})


def shown(desk: Agency, kind: ViewKind, status: Status) -> Card:
    task = desk.carla.asks("Book a table")
    holder = None if status is Status.NEW else desk.ann.id
    desk.fake.rows.tasks[task.id] = replace(task, status=status, holder=holder)
    return views.compose(kind, task.id, desk.fake, desk.now)


def actions(card: Card) -> set[Action]:
    return {button.press.action for row in card.buttons for button in row}


@pytest.mark.parametrize("kind", sorted(OF_TASKS))
@pytest.mark.parametrize("status", Status)
def test_every_status_can_be_worded(desk: Agency, kind, status) -> None:
    assert "#1 Book a table" in WORDING.card(shown(desk, kind, status), "en").title


@pytest.mark.parametrize("status", Status)
def test_a_card_offers_what_is_possible(desk: Agency, status) -> None:
    expected = {Action.DETAILS}
    if status is Status.NEW:
        expected |= {Action.CLAIM, Action.PASS}
    if status in HELD:
        expected |= {Action.REPLY, Action.FINISH, Action.RESULT, Action.WAIT, Action.RELEASE}
        expected |= {Action.DO}  # the timer

    assert actions(shown(desk, ViewKind.CARD, status)) == expected


@pytest.mark.parametrize("status", Status)
def test_a_client_can_hurry_or_cancel_what_is_open(desk: Agency, status) -> None:
    expected = {Action.URGENT, Action.CATEGORY, Action.CANCEL} if status in OPEN else set()

    assert actions(shown(desk, ViewKind.CONFIRMATION, status)) == expected


def test_where_work_is_private_the_card_offers_no_reply(desk: Agency) -> None:
    task = replace(desk.carla.asks("Book a table"), status=Status.CLAIMED)
    rows = card_buttons(task, Workplace.PRIVATE)

    assert Action.REPLY not in {button.press.action for row in rows for button in row}


def test_the_clients_words_are_quoted_and_the_staffs_are_not(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("note", "1 she is difficult")
    desk.carla.says("For four")

    card = task_card(desk.task(), desk.fake)

    assert card.quote == "Book a table\nFor four"


def test_what_is_gone_shows_nothing(desk: Agency) -> None:
    assert views.compose(ViewKind.CARD, "gone", desk.fake, desk.now) is None


def test_at_night_the_promise_is_the_opening(desk: Agency) -> None:
    desk.clock.move(hours=10)
    card = shown(desk, ViewKind.CONFIRMATION, Status.NEW)

    assert card.body.key == "confirmation-night"


def test_a_promise_lies_ahead(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 For which time?")
    desk.clock.move(hours=3)
    desk.ann.presses(Action.RELEASE, task.id)

    card = confirmation(desk.task(), desk.fake, desk.now)

    assert "by" not in card.body.args or card.body.args["by"].at > desk.now
