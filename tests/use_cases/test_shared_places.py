"""Groups and channels that several clients, staff and strangers share."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.decision import Disposition
from bot.domain.people import Role
from bot.domain.task import Status
from tests.use_cases.cast import CHANNEL, SHARED, Agency

ACME = SHARED


def opened_up(desk: Agency) -> Agency:
    """It takes whoever writes in a group for a client from now on."""
    desk.engine._use_cases = replace(desk.table, takes_in=True)
    return desk


@pytest.fixture
def open_desk(desk: Agency) -> Agency:
    return opened_up(desk)


def test_a_stranger_who_calls_is_greeted_once_and_shown_each_time(desk: Agency) -> None:
    stella = desk.somebody("Stella", "slack")

    first = stella.says("Do you have time for me?", ACME, addressed=True)
    again = stella.says("Hello?", ACME, addressed=True)

    assert first.keys == ("stranger-kept-in-group",)
    assert first.decision.disposition is Disposition.PARKED
    assert again.keys == ()
    for step in (first, again):
        assert [relay.to for relay in step.relays] == [desk.maria.private]
        assert step.relays[0].heading.key == "stranger-wrote-in-group"
    assert not desk.fake.rows.tasks


def test_where_strangers_are_accepted_their_words_are_a_request(open_desk: Agency) -> None:
    stella = open_desk.somebody("Stella", "slack")

    step = stella.says("Book a table", ACME, addressed=True)
    more = stella.says("For four", ACME, addressed=True)

    assert step.decision.disposition is Disposition.OPENED
    assert more.decision.disposition is Disposition.JOINED
    assert open_desk.task().client == open_desk.fake.people.by_account(stella.account).id
    assert open_desk.fake.people.by_account(stella.account).role is Role.CLIENT
    assert any(relay.heading.key == "stranger-taken-in" for relay in step.relays)


def test_who_was_a_stranger_before_is_accepted_as_well(desk: Agency) -> None:
    stella = desk.somebody("Stella", "slack")
    stella.says("Do you have time for me?", ACME, addressed=True)
    opened_up(desk)

    step = stella.says("Book a table", ACME, addressed=True)

    assert step.decision.disposition is Disposition.OPENED


@pytest.mark.parametrize(
    ("place", "words", "addressed"),
    [
        (CHANNEL, "Book a table", True),  # where staff are to be expected
        (None, "Book a table", True),  # anybody can write to a bot
        (ACME, "Hello", True),
        (ACME, "Book a table", False),  # which was not said to the desk
    ],
)
def test_nobody_becomes_a_client_by_accident(open_desk, place, words, addressed) -> None:
    stella = open_desk.somebody("Stella", "slack")

    stella.says(words, place, addressed=addressed)

    assert not open_desk.fake.rows.tasks
    known = open_desk.fake.people.by_account(stella.account)
    assert known is None or known.role is Role.STRANGER


def test_what_staff_write_there_is_no_request(open_desk: Agency) -> None:
    for who in open_desk.staff:
        step = who.says("Book a table", ACME, addressed=True)
        assert not step.decision.changes
    assert not open_desk.fake.rows.tasks


def test_only_who_asked_can_cancel_or_accept(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    for action in (Action.CANCEL, Action.CANCEL_SURE, Action.ACCEPT, Action.REOPEN, Action.URGENT):
        desk.colin.presses(action, task.id, at=ACME)

    assert desk.task().status is Status.NEW
    assert desk.task().revision == task.revision
