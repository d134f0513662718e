"""Staff write down what a client asked for elsewhere: the client's own request from then on."""

import pytest

from bot.domain.conversation import Message
from bot.domain.task import JournalEntry
from bot.effects import Say, ViewKind
from tests.use_cases.cast import CHANNEL, Agency


def test_the_client_has_a_request_and_hears_who_wrote_it_down(desk: Agency) -> None:
    step = desk.ann.commands("for", "carla: Book a table: for two")

    task = desk.task(1)
    assert (task.client, task.origin, task.title) == (
        *(desk.carla.id, desk.carla.private, "Book a table: for two"),
    )
    assert {show.kind for show in step.shows} == {ViewKind.CONFIRMATION, ViewKind.CARD}
    told = step.said("for-told")
    assert isinstance(told, Say)
    assert (told.to, told.text.args["name"]) == (desk.carla.private, "Ann")
    assert "for-made" in step.keys


def test_the_record_says_who_acted(desk: Agency) -> None:
    step = desk.ann.commands("for", "Carla: Book a table")

    (entry,), (message,) = step.of(JournalEntry), step.of(Message)
    assert (entry.act, entry.actor, message.author) == ("open", desk.ann.id, desk.ann.id)


def test_it_is_claimed_and_answered_like_any_other(desk: Agency) -> None:
    desk.ann.commands("for", "Carla: Book a table")
    desk.ben.claims(desk.task(1))

    step = desk.ben.commands("reply", "1 It is booked")

    assert [relay.to for relay in step.relays] == [desk.carla.private]
    assert desk.carla.commands("status").text.key == "requests"


def test_assistants_write_for_their_own_clients_and_managers_for_all(desk: Agency) -> None:
    assert desk.luis.commands("for", "Carla: x").text.key == "for-nobody"
    assert "for-made" in desk.maria.commands("for", "Carla: x").keys


def test_several_names_are_told_and_the_exact_one_is_meant(desk: Agency) -> None:
    desk.change(desk.colin, name="Carla Müller", team="berlin", company="Acme")

    assert desk.ann.commands("for", "Car: x").text.args["names"] == "Carla, Carla Müller (Acme)"
    desk.ann.commands("for", "CARLA: x")
    desk.ann.commands("for", "muller acme: y")

    assert [desk.task(n).client for n in (1, 2)] == [desk.carla.id, desk.colin.id]


@pytest.mark.parametrize("said", ["", "Carla", "Carla:", ": x", "Carla:   "])
def test_half_of_it_is_told_how(desk: Agency, said: str) -> None:
    assert desk.ann.commands("for", said).text.key == "for-how"


def test_clients_cannot_and_nothing_is_told_aloud(desk: Agency) -> None:
    assert desk.carla.commands("for", "Colin: x").text.key == "refused-write_down"
    assert desk.ann.commands("for", "Carla: x", CHANNEL).text.key == "only-in-private"
