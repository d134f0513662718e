"""Passwords and card numbers: dots where the team reads, words for whoever may answer the client."""

from bot import views
from bot.buttons import Action
from bot.domain.hiding import DOTS
from bot.effects import ViewKind
from tests.use_cases.cast import Agency, Step
from tests.use_cases.test_changing_words import edits

SAID = "Book the flight, portal password: tiger7\nThe card is 4111 1111 1111 1111"


def withheld(step: Step) -> list[str]:
    """The words that somebody is told in their own chat."""
    said = [text for _, text in step.texts() if text.key == "details-withheld"]
    return [line.args["words"] for text in said for line in text.args["lines"].lines]


def test_a_secret_stands_in_no_title_and_on_no_card(desk: Agency) -> None:
    task = desk.carla.asks(SAID)

    card = views.compose(ViewKind.CARD, task.id, desk.fake, desk.now)

    assert task.title == f"Book the flight, portal password: {DOTS}"
    assert card.quote == f"{task.title}\nThe card is {DOTS} 1111"
    assert card.footer.key == "card-hidden"


def test_without_a_secret_a_card_says_nothing_of_hiding(desk: Agency) -> None:
    task = desk.carla.asks("Book the flight")

    assert views.compose(ViewKind.CARD, task.id, desk.fake, desk.now).footer is None


def test_whoever_may_answer_reads_what_is_hidden_in_their_own_chat(desk: Agency) -> None:
    task = desk.carla.asks(SAID)
    desk.ann.claims(task)

    assert withheld(desk.ann.presses(Action.DETAILS, task.id)) == [SAID]
    assert withheld(desk.maria.presses(Action.DETAILS, task.id)) == [SAID]
    assert withheld(desk.ben.presses(Action.DETAILS, task.id)) == []


def test_what_was_changed_is_hidden_as_well_from_the_rest_of_the_team(desk: Agency) -> None:
    first = desk.carla.says("My password: tiger7").event
    edits(desk.carla, first.ref, "My password: lion8")
    task = desk.task()
    desk.ann.claims(task)

    def revised(step: Step) -> str:
        (line,) = step.said("details-revisions").text.args["revisions"].lines
        return line.args["words"]

    assert "tiger7" in revised(desk.ann.presses(Action.DETAILS, task.id))
    assert "tiger7" not in revised(desk.ben.presses(Action.DETAILS, task.id))


def test_what_is_found_shows_no_secret(desk: Agency) -> None:
    desk.carla.asks(f"Please\n{SAID}")

    (line,) = desk.ben.commands("find", "portal").text.args["tasks"].lines

    assert "tiger7" not in line.args["excerpt"]
    assert DOTS in line.args["excerpt"]
