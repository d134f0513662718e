"""Finding past tasks: for staff alone, among what they may see, told to nobody else."""

import pytest

from bot.buttons import Action, Press, encode
from bot.effects import Say
from tests.use_cases.cast import CHANNEL, SHARED, Agency, Step


def found(step: Step) -> list[int]:
    """The numbers in the order they are told."""
    text = step.text
    if text.key == "find-more":
        text = text.args["said"]
    return [line.args["number"] for line in text.args["tasks"].lines]


def test_a_task_is_found_by_what_was_written_about_it(desk: Agency) -> None:
    desk.carla.asks("Pay the invoice of the Müller hotel")
    desk.colin.asks("Order paper")

    step = desk.ann.commands("find", "Invoice MULLER")

    assert found(step) == [1]
    (line,) = step.text.args["tasks"].lines
    assert (line.key, line.args["client"]) == ("find-task", "Carla")


def test_a_note_is_found_and_named_as_one(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.ann.commands("note", "1 the owner is called Porto")

    step = desk.ben.commands("find", "porto")

    (line,) = step.text.args["tasks"].lines
    assert (line.key, line.args["excerpt"]) == ("find-task-note", "the owner is called Porto")


def test_a_task_is_found_by_its_client_and_company(desk: Agency) -> None:
    desk.change(desk.carla, company="Acme")
    desk.carla.asks("Pay the invoice")

    step = desk.ann.commands("find", "invoice acme")

    assert found(step) == [1]
    assert step.text.args["tasks"].lines[0].args["client"] == "Carla, Acme"


def test_assistants_find_their_teams_tasks_and_managers_all(desk: Agency) -> None:
    desk.carla.asks("Pay the invoice")
    desk.colin.asks("Write an invoice")

    assert found(desk.luis.commands("find", "invoice")) == [2]
    assert sorted(found(desk.maria.commands("find", "invoice"))) == [1, 2]


def test_clients_cannot_search(desk: Agency) -> None:
    desk.carla.asks("Pay the invoice")

    assert desk.carla.commands("find", "invoice").text.key == "refused-find"


@pytest.mark.parametrize("place", [CHANNEL, SHARED])
def test_what_is_found_is_told_to_the_asker_alone(desk: Agency, place) -> None:
    desk.carla.asks("Pay the invoice")

    assert desk.ann.commands("find", "invoice", place).text.key == "only-in-private"
    assert found(desk.ann.commands("find", "invoice", place, slash=True)) == [1]


def test_the_answer_keeps_no_words_of_the_conversation(desk: Agency) -> None:
    desk.carla.asks("Pay the invoice")

    (say,) = desk.ann.commands("find", "invoice").of(Say)

    assert say.secret


@pytest.mark.parametrize("words", ["", "   ", '"* :', "+10"])
def test_without_words_it_says_how(desk: Agency, words: str) -> None:
    desk.carla.asks("Pay the invoice")

    assert desk.ann.commands("find", words).text.key == "find-how"


def test_nothing_found_repeats_what_was_asked(desk: Agency) -> None:
    text = desk.ann.commands("find", "no  such\nthing").text

    assert (text.key, text.args) == ("find-nothing", {"words": "no such thing"})


def test_ten_are_shown_and_a_button_goes_on(desk: Agency) -> None:
    for number in range(12):
        desk.carla.commands("new", f"Invoice {number}")
        desk.clock.move(minutes=1)

    step = desk.ann.commands("find", "Invoice")

    assert found(step) == list(range(12, 2, -1))
    ((more,),) = step.of(Say)[0].buttons
    assert more.press == Press(Action.DO, "find", "+10 Invoice")
    rest = desk.ann.presses(more.press.action, more.press.subject, more.press.value)
    assert found(rest) == [2, 1]


def test_words_too_long_for_a_button_are_told_as_a_command(desk: Agency) -> None:
    long = "Rechnungsnummer"
    words = f"{long} {long[:-1]} {long[:-2]} {long[:-3]}"
    for _ in range(11):
        desk.carla.commands("new", long)

    step = desk.ann.commands("find", words)

    assert step.of(Say)[0].buttons == ()
    assert step.text.args["command"] == f"+10 {words}"
    with pytest.raises(ValueError, match="64 bytes"):
        encode(Press(Action.DO, "find", f"+10 {words}"))
