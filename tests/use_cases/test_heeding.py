"""A client's clear words act, where they make sense; nothing that might be a wish is lost."""

import pytest

from bot.buttons import Action
from bot.decision import Disposition
from bot.domain.conversation import Message
from bot.domain.task import Status, Task
from tests.use_cases.cast import SHARED, Agency


def finished(desk: Agency, words: str = "Book a table") -> Task:
    """A task of Carla's that Ann has done."""
    task = desk.carla.asks(words)
    desk.ann.claims(task)
    desk.ann.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    return desk.task(task.number)


@pytest.mark.parametrize("words", ["never mind", "Hat sich erledigt, danke", "Уже не нужно"])
def test_never_mind_asks_before_it_cancels(desk: Agency, words) -> None:
    task = desk.carla.asks("Book a table")
    desk.clock.move(minutes=1)

    step = desk.carla.says(words)

    assert step.keys == ("cancel-sure",)
    assert desk.task(1).status is Status.NEW
    desk.carla.presses(Action.CANCEL_SURE, task.id)
    assert desk.task(1).status is Status.CANCELLED


def test_never_mind_in_a_talk_is_heard_by_whoever_asked(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 Shall I order a taxi as well?")

    step = desk.carla.says("Not needed, thanks")

    assert [desk.words(relay) for relay in step.relays] == ["Not needed, thanks"]
    assert step.keys == ("cancel-sure",)
    assert step.decision.disposition is Disposition.JOINED


def test_with_several_open_the_desk_asks_which_is_not_needed(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(hours=1)
    desk.carla.commands("new", "Order flowers")

    step = desk.carla.says("I don't need it anymore")

    labels = [row[0].label.args.get("number") for row in step.said("meant-which-cancel").buttons]
    assert labels == [2, 1, None]
    press = step.said("meant-which-cancel").buttons[1][0].press
    asked = desk.carla.presses(press.action, press.subject, press.value)
    assert asked.said("cancel-sure").text.args["title"] == "Book a table"
    again = desk.carla.presses(press.action, press.subject, press.value)
    assert again.keys == ("press-stale",)


def test_the_chosen_request_must_be_ones_own(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(hours=1)
    desk.carla.commands("new", "Order flowers")
    theirs = desk.colin.asks("Order paper")
    press = desk.carla.says("never mind").said("meant-which-cancel").buttons[0][0].press

    step = desk.carla.presses(press.action, press.subject, theirs.id)
    other = desk.colin.presses(press.action, press.subject, press.value)

    assert step.keys == other.keys == ("press-stale",)


def test_words_that_meant_something_new_become_a_request(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(hours=1)
    desk.carla.commands("new", "Order flowers")
    press = desk.carla.says("cancel it").said("meant-which-cancel").buttons[-1][0].press

    desk.carla.presses(press.action, press.subject, press.value)

    assert desk.task(3).title == "cancel it"


def test_with_nothing_open_nothing_is_cancelled_and_nothing_lost(desk: Agency) -> None:
    step = desk.carla.says("never mind")

    assert step.keys == ("meant-nothing",)
    press = step.said("meant-nothing").buttons[0][0].press
    desk.carla.presses(press.action, press.subject)
    assert desk.task(1).title == "never mind"


@pytest.mark.parametrize("words", ["Any news?", "Gibt's schon was Neues?", "есть новости?"])
def test_any_news_shows_where_everything_stands(desk: Agency, words) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(hours=1)

    step = desk.carla.says(words)

    assert step.keys == ("requests",)
    assert not step.relays


def test_whoever_talks_with_the_client_reads_the_question_too(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 I call them now")

    step = desk.carla.says("any news?")

    assert step.keys == ("requests",)
    assert [desk.words(relay) for relay in step.relays] == ["any news?"]


def test_what_others_would_read_is_not_answered_in_a_group(desk: Agency) -> None:
    desk.colin.asks("Find me a divorce lawyer")
    desk.clock.move(hours=1)

    step = desk.colin.says("any news?", SHARED, addressed=True)

    assert "requests" not in step.keys


def test_still_wrong_opens_it_again_and_the_words_reach_the_holder(desk: Agency) -> None:
    finished(desk)

    step = desk.carla.says("It's still wrong")

    assert desk.task(1).status is Status.CLAIMED
    assert desk.task(1).round == 2
    assert [desk.words(relay) for relay in step.relays] == ["It's still wrong"]


def test_with_two_done_the_chosen_one_is_opened_with_the_words(desk: Agency) -> None:
    finished(desk)
    desk.clock.move(hours=1)
    finished(desk, "Order flowers")

    step = desk.carla.says("That's wrong")
    press = step.said("meant-which-reopen").buttons[1][0].press
    opened = desk.carla.presses(press.action, press.subject, press.value)

    assert desk.task(1).round == 2 and desk.task(2).round == 1
    assert [desk.words(relay) for relay in opened.relays] == ["That's wrong"]


def test_what_is_wrong_becomes_a_request_when_nobody_says_of_which(desk: Agency) -> None:
    finished(desk)
    desk.clock.move(hours=1)
    finished(desk, "Order flowers")
    desk.carla.says("That's wrong")

    desk.passes(minutes=6)

    assert desk.task(3).title == "That's wrong"


def test_a_closed_request_is_opened_again_within_two_weeks(desk: Agency) -> None:
    finished(desk)
    desk.carla.says("looks good, thanks")
    desk.clock.move(days=3)

    desk.carla.says("still not working")

    assert desk.task(1).round == 2


@pytest.mark.parametrize("words", ["Looks good, thanks!", "Passt so, danke", "годится, спасибо"])
def test_looks_good_closes_what_is_done(desk: Agency, words) -> None:
    finished(desk)

    step = desk.carla.says(words)

    assert desk.task(1).status is Status.CLOSED
    assert "accepted" in step.keys
    assert step.of(Message)[0].task == desk.task(1).id


def test_looks_good_in_a_talk_about_something_else_closes_nothing(desk: Agency) -> None:
    finished(desk)
    desk.clock.move(hours=1)
    desk.carla.commands("new", "Order flowers")
    desk.ann.claims(desk.task(2))
    desk.ann.commands("reply", "2 These tulips?")

    step = desk.carla.says("looks good, thanks")

    assert desk.task(1).status is Status.DONE
    assert [desk.words(relay) for relay in step.relays] == ["looks good, thanks"]


def test_thanks_alone_accept_nothing(desk: Agency) -> None:
    finished(desk)

    desk.carla.says("thanks!")

    assert desk.task(1).status is Status.DONE


@pytest.mark.parametrize("words", ["A human please", "Ich möchte mit einem Menschen sprechen"])
def test_a_human_is_called(desk: Agency, words) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(hours=1)

    step = desk.carla.says(words)

    assert "person-coming-team" in step.keys


def test_a_human_for_something_new_opens_a_request(desk: Agency) -> None:
    step = desk.carla.says("can I talk to a person?")

    assert desk.task(1).title == "can I talk to a person?"
    assert step.decision.disposition is Disposition.OPENED


def test_a_quote_says_which_request_is_meant(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    ref = next(s.ref for s in desk.fake.rows.standings.values() if s.task == desk.task(1).id)
    desk.clock.move(hours=1)
    desk.carla.commands("new", "Order flowers")

    step = desk.carla.says("never mind", reply_to=ref)

    assert step.said("cancel-sure").text.args["number"] == 1


@pytest.mark.parametrize(
    "words",
    [
        "Please cancel my hotel booking",
        "Never mind the logo, change the banner",
        "Write that it looks good, thanks",
        "still wrong on page 3 of the website: fix the phone number",
    ],
)
def test_a_wish_with_such_words_in_it_stays_a_wish(desk: Agency, words) -> None:
    finished(desk)
    desk.clock.move(hours=1)

    desk.carla.says(words)
    desk.passes(minutes=6)  # where the desk is not quite sure, it asks first

    assert desk.task(2).title.startswith(words[:20])
