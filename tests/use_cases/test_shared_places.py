"""Groups and channels that several clients, staff and strangers share."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.decision import Disposition
from bot.domain.people import Role
from bot.domain.task import Status
from bot.domain.transcript import Format, TranscriptOrder
from bot.transcripts.record import read_record
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


class TestOthersInTheThread:
    """All that is written in the thread of a request reaches whoever works on it."""

    @pytest.fixture
    def dora(self, desk: Agency):
        desk.colin.asks("Order flowers", at=ACME, addressed=True)
        desk.luis.claims(desk.task(1))
        return desk._comes("Dora", Role.CLIENT, None, "slack")

    def thread(self, desk: Agency):
        return desk.task(1).origin

    def test_their_words_join_under_their_own_name(self, desk: Agency, dora) -> None:
        step = dora.says("Tulips, please", self.thread(desk))

        assert step.decision.disposition is Disposition.JOINED
        (relay,) = step.relays
        assert (relay.task, relay.heading.args["name"]) == (desk.task(1).id, "Dora")
        assert desk.message(relay).author == dora.id
        assert len(desk.fake.rows.tasks) == 1

    def test_the_answer_to_them_stands_in_the_thread(self, desk: Agency, dora) -> None:
        dora.says("Tulips, please", self.thread(desk))

        step = desk.luis.says("Which colour?", reply_to=desk.ref_of(1, "Tulips, please"))

        assert [each.to for each in step.relays] == [self.thread(desk)]

    def test_the_request_stays_the_requesters(self, desk: Agency, dora) -> None:
        dora.says("Tulips, please", self.thread(desk))
        step = dora.says("never mind, cancel it", self.thread(desk))

        assert desk.task(1).client == desk.colin.id
        assert desk.task(1).status.is_open
        assert not any(key.startswith("cancel") for key in step.keys)

    def test_beside_the_thread_nothing_is_overheard(self, dora) -> None:
        step = dora.says("Tulips are lovely", ACME)

        assert step.decision.disposition is Disposition.NOTICED
        assert not step.relays

    def test_after_its_end_it_is_a_request_of_their_own(self, desk: Agency, dora) -> None:
        desk.maria.presses(Action.CANCEL_SURE, desk.task(1).id)

        ignored = dora.says("Tulips, please", self.thread(desk))
        asked = dora.says("Tulips, please!", self.thread(desk), addressed=True)

        assert not ignored.relays
        assert asked.decision.disposition is Disposition.OPENED
        assert desk.task(2).client == dora.id

    @pytest.mark.usefixtures("dora")
    def test_a_stranger_and_staff_are_no_clients_there(self, desk: Agency) -> None:
        stella = desk.somebody("Stella", "slack")

        for who in (stella, desk.ben):
            step = who.says("Tulips, please", self.thread(desk))
            assert step.decision.disposition is not Disposition.JOINED
        assert len(desk.fake.rows.tasks) == 1

    def test_the_requesters_transcript_has_their_words(self, desk: Agency, dora) -> None:
        dora.says("Tulips, please, like @rita_private said", self.thread(desk))
        order = TranscriptOrder(task=desk.task(1).id, number=1, format=Format.PAGE, for_client=True)

        said = read_record(order, desk.fake).said[-1]

        assert (said.author, said.by_client) == ("Dora", True)
