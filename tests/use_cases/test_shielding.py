"""A contact card of the staff's own reaches no client with its number; a client's always arrives."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.conversation import Message, MessageKind
from bot.domain.people import AccountId
from bot.effects import Say
from bot.events import ContactCard
from tests.use_cases.cast import GROUP, SHARED, Actor, Agency, Step

NUMBER = "+4917055501"


def shares(
    actor: Actor, *, number: str = NUMBER, of: AccountId | None = None, at=None, **more
) -> Step:
    """Send a card, as Telegram tells of it."""
    card = ContactCard(sign="👤", name="Somebody K", number=number, account=of)
    return actor.says(f"👤 Somebody K {number}", at, card=card, **more)


@pytest.fixture
def held(desk: Agency) -> Agency:
    """Luis works on Colin's request, and writes to him."""
    desk.luis.claims(desk.colin.asks("Translate this letter"))
    desk.luis.presses(Action.REPLY, desk.task().id)
    return desk


def test_ones_own_card_goes_without_the_number_and_its_sender_is_told(held: Agency) -> None:
    step = shares(held.luis, of=held.luis.account)

    (relay,) = step.relays
    assert held.words(relay) == "👤 Somebody K •••"
    told = step.said("card-shielded")
    assert isinstance(told, Say)
    assert told.to == held.luis.private


@pytest.mark.parametrize("named", ["+49 17 05 55 01", "017055501"])
def test_a_number_that_was_named_is_the_staffs_whoever_sends_it(held: Agency, named: str) -> None:
    held.rita.commands("mask", named)

    step = shares(held.luis)

    assert held.words(step.relays[0]) == "👤 Somebody K •••"
    assert "card-shielded" in step.keys


def test_a_colleagues_account_is_the_staffs_too(held: Agency) -> None:
    assert "card-shielded" in shares(held.luis, of=held.rita.account).keys


def test_whom_clients_know_by_another_name_is_not_named(held: Agency) -> None:
    held.change(held.luis, desk_name="Louis")

    step = shares(held.luis, of=held.luis.account)

    assert held.words(step.relays[0]) == "👤 •••"


@pytest.mark.parametrize("of", [None, AccountId("telegram", "", "U-plumber"), "colin"])
def test_others_cards_go_as_they_are(held: Agency, of) -> None:
    step = shares(held.luis, of=held.colin.account if of == "colin" else of)

    assert held.words(step.relays[0]) == f"👤 Somebody K {NUMBER}"
    assert "card-shielded" not in step.keys


def test_a_card_that_stays_a_note_can_be_sent_later_without_the_number(desk: Agency) -> None:
    desk.luis.claims(desk.colin.asks("Translate this letter"))
    step = shares(desk.luis, of=desk.luis.account)
    assert step.keys == ("to-whom", "card-shielded")
    ((to_client, _),) = step.said("to-whom").buttons

    sent = desk.luis.presses(to_client.press.action, to_client.press.subject, to_client.press.value)

    assert desk.words(sent.relays[0]) == "👤 Somebody K •••"


def test_as_the_result_it_has_no_number_either(desk: Agency) -> None:
    desk.luis.claims(desk.colin.asks("Translate this letter"))
    desk.luis.presses(Action.RESULT, desk.task().id)

    step = shares(desk.luis, of=desk.luis.account)

    assert "card-shielded" in step.keys
    assert NUMBER not in repr(step.decision)


@pytest.mark.parametrize("of", ["colin", "luis", None])
def test_a_clients_card_always_arrives(held: Agency, of) -> None:
    held.luis.commands("mask", NUMBER)
    account = getattr(held, of).account if of else None

    step = shares(held.colin, of=account)

    assert [held.words(each) for each in step.relays] == [f"👤 Somebody K {NUMBER}"]
    assert step.relays[0].to == held.luis.private
    assert "card-shielded" not in step.keys


def test_staff_who_are_clients_send_theirs_as_clients(desk: Agency) -> None:
    desk.change(desk.rita, also_client=True, client_team="lisbon")
    desk.colin.asks("Translate this letter")
    asked = desk.rita.says("Fix my desk")
    (as_new,) = asked.said("own-or-nobody").buttons[-1]
    desk.rita.presses(as_new.press.action, as_new.press.subject, as_new.press.value)
    desk.luis.claims(desk.task(2))

    step = shares(desk.rita, of=desk.rita.account, reply_to=asked.event.ref)

    (message,) = step.of(Message)
    assert (message.kind, message.text) == (MessageKind.REQUEST, f"👤 Somebody K {NUMBER}")
    assert "card-shielded" not in step.keys


def test_where_nothing_is_kept_nothing_is_told(desk: Agency) -> None:
    assert shares(desk.luis, of=desk.luis.account, at=GROUP).keys == ()
    assert shares(desk.luis, of=desk.luis.account, at=SHARED).keys == ()


def test_a_card_of_a_stranger_who_came_to_work_here_is_one_of_the_staffs(held: Agency) -> None:
    plumber = held.somebody("Plumber")
    person = replace(held.rita.person, id=plumber.id, name="Plumber", revision=0)
    account = replace(
        held.fake.rows.accounts[held.rita.account], id=plumber.account, person=plumber.id
    )
    before = shares(held.luis, of=plumber.account)
    held.fake.keep(person, account)

    after = shares(held.luis, of=plumber.account)

    assert "card-shielded" not in before.keys
    assert "card-shielded" in after.keys
