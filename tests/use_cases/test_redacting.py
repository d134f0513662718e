"""A text is removed for good: who may, what is asked first, and what is left of it."""

import pytest

from bot import views
from bot.buttons import Action
from bot.cards import Lines, Text
from bot.domain.address import Address
from bot.domain.conversation import Message
from bot.effects import Amend, Say, Settle, ViewKind
from bot.redaction import GONE, quoted_words, without
from bot.upkeep import Redact
from tests.use_cases.cast import Actor, Agency, Step
from tests.use_cases.test_changing_words import edits

WORDS = "Order 40 chairs for the office"


def message(desk: Agency, text: str = WORDS) -> Message:
    return next(each for each in desk.fake.rows.messages.values() if each.text == text)


def redacts(actor: Actor, found: Message) -> Step:
    return actor.presses(Action.REDACT, found.id, "sure")


@pytest.fixture
def found(desk: Agency) -> Message:
    """What Carla wrote of a task that Ann holds, after her request."""
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.carla.says(WORDS)
    return message(desk)


def test_it_is_asked_first_without_repeating_the_words(desk: Agency, found) -> None:
    step = desk.carla.commands("redact", reply_to=found.source)

    (question,) = step.of(Say)
    assert (question.text.key, question.text.args["number"]) == ("redact-sure", 1)
    assert WORDS not in repr(question)
    assert message(desk)


def test_whoever_has_second_thoughts_keeps_it(desk: Agency, found) -> None:
    assert desk.carla.presses(Action.REDACT, found.id, "keep").keys == ("redact-kept",)
    assert message(desk)


def test_the_words_go_and_the_record_keeps_who_removed_them_and_when(desk: Agency, found) -> None:
    edits(desk.carla, found.source, "Order 41 chairs for the office")

    step = redacts(desk.ann, message(desk, "Order 41 chairs for the office"))

    left = desk.fake.rows.messages[found.id]
    assert (left.text, left.files, left.redacted_by, left.redacted_at) == (
        "",
        (),
        desk.ann.id,
        desk.now,
    )
    assert not desk.fake.rows.former
    entry = desk.fake.rows.journal[-1]
    assert (entry.act, entry.actor, entry.detail) == ("redact", desk.ann.id, "")
    (removal,) = step.of(Redact)
    assert {WORDS, "Order 41 chairs for the office"} <= set(removal.words)


def test_copies_follow_and_the_message_itself_is_taken_where_that_can_be(
    desk: Agency, found
) -> None:
    own, copy = redacts(desk.carla, found).of(Amend)

    assert (own.takes, copy.takes) == (found.source, None)
    assert own.fate_to == copy.fate_to == desk.carla.private


def test_the_card_and_the_title_lose_it_too(desk: Agency) -> None:
    task = desk.carla.asks(WORDS)
    desk.carla.says("and book a taxi")

    redacts(desk.maria, message(desk))

    card = views.compose(ViewKind.CARD, task.id, desk.fake, desk.now)
    assert desk.task().title == "and book a taxi"
    assert WORDS not in repr(card)


def test_details_say_who_removed_something(desk: Agency, found) -> None:
    redacts(desk.carla, found)

    details = desk.ann.presses(Action.DETAILS, found.task)

    (line,) = details.said("details-revisions").text.args["revisions"].lines
    assert (line.key, line.args["words"]) == ("revision-redacted", "Carla")


def test_one_is_chosen_from_a_list_that_loses_its_words(desk: Agency, found) -> None:
    listed = desk.ann.commands("redact", "1").said("redact-which")
    assert [line.args["words"] for line in listed.text.args["lines"].lines] == [
        "Book a table",
        WORDS,
    ]
    assert listed.secret

    ref = desk.fake.rows.carried[-1].ref
    chosen = desk.ann.presses(Action.REDACT, found.id, ref=ref)

    assert chosen.said("redact-sure")
    assert [each.text.key for each in chosen.of(Settle)] == ["redact-chosen"]


def test_nobody_else_reads_the_list(desk: Agency, found) -> None:
    assert desk.ann.commands("redact", "", desk.thread_of()).keys == ("only-in-private",)


def test_clients_remove_what_they_wrote_themselves(desk: Agency, found) -> None:
    desk.ann.commands("reply", "1 At eight")

    step = redacts(desk.carla, message(desk, "At eight"))

    assert step.keys == ("redact-not-yours",)
    assert message(desk, "At eight")


@pytest.mark.parametrize("who", ["ben", "luis", "colin"])
def test_nobody_else_removes_it(desk: Agency, found, who: str) -> None:
    assert redacts(getattr(desk, who), found).keys == ("refused-redact",)
    assert message(desk)


def test_what_is_gone_cannot_be_removed_again(desk: Agency, found) -> None:
    redacts(desk.carla, found)

    assert redacts(desk.ann, found).keys == ("redact-already",)
    edits(desk.carla, found.source, WORDS)
    assert not desk.fake.rows.messages[found.id].text


def test_without_a_hint_which_one_is_meant_it_says_how(desk: Agency) -> None:
    assert desk.maria.commands("redact", "that thing").keys == ("redact-how",)


def test_the_desks_own_sentences_lose_the_words_and_nothing_else() -> None:
    words = quoted_words(("Call Bo\nBo is at 12 Hill Road",), ("Call Bo",))
    said = Say(
        to=Address("telegram", "", "1"),
        language="en",
        text=Text(
            "joined",
            {
                "title": "Call Bo",
                "number": 3,
                "more": Lines((Text("x", {"t": "Call Bob, Bo is at 12 Hill Road!"}),)),
            },
        ),
    )

    clean = without(said, words)

    assert clean.text.args["title"] == GONE
    assert clean.text.args["more"].lines[0].args["t"] == f"Call Bob, {GONE}!"
    assert without(clean, words) == clean
