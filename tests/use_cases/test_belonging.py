"""The desk comes into a group or loses one: who is told, where, and who is not."""

import pytest

from bot.decision import Disposition
from bot.domain.address import Address, PlaceKind
from bot.domain.people import Account
from bot.effects import ViewKind
from bot.events import (
    Membership,
    MembershipChanged,
    MessageDeleted,
    MessageEdited,
    Place,
    ReactionChanged,
    Sender,
)
from bot.upkeep import Retry
from tests.use_cases.cast import CHANNEL, GROUP, Actor, Agency, Step

ELSEWHERE = Address("telegram", "", "-900")
ON_SLACK = Address("slack", "T1", "C-new")
LOST = [Membership.REMOVED, Membership.RESTRICTED, Membership.CLOSED]


def happens(desk: Agency, change: Membership, at: Address, by: Actor | None) -> Step:
    sender = by and Sender(account=by.account, name=by.name, language="en")
    place = Place(address=at, kind=PlaceKind.GROUP)
    return desk.handle(
        MembershipChanged(key=desk.key(), at=desk.now, sender=sender, place=place, change=change)
    )


def test_a_manager_who_adds_the_desk_reads_there_how_to_bind_a_team(desk: Agency) -> None:
    step = happens(desk, Membership.ADDED, ELSEWHERE, desk.maria)

    assert step.texts()[0][0] == ELSEWHERE
    assert step.keys == ("added",)
    assert step.decision.disposition is Disposition.NOTICED


@pytest.mark.parametrize("who", ["luis", "lea", "carla", None])
def test_nobody_but_a_manager_is_told_how(desk: Agency, who: str | None) -> None:
    assert (
        happens(desk, Membership.ADDED, ELSEWHERE, getattr(desk, who) if who else None).keys == ()
    )


def test_a_stranger_who_adds_the_desk_hears_nothing(desk: Agency) -> None:
    assert happens(desk, Membership.ADDED, ELSEWHERE, desk.somebody("Sven")).keys == ()


@pytest.mark.parametrize("change", LOST)
def test_whoever_can_mend_it_is_told_alone_that_a_teams_channel_is_lost(
    desk: Agency, change
) -> None:
    step = happens(desk, change, CHANNEL, desk.ann)

    to_manager, to_lead = step.texts()
    assert (to_manager[0], to_lead[0]) == (desk.maria.private, desk.lea.private)
    for _, text in (to_manager, to_lead):
        assert (text.key, text.args) == (f"channel-{change}", {"team": "Berlin"})


@pytest.mark.parametrize("change", [*LOST, Membership.PROMOTED, Membership.DEMOTED])
def test_a_group_that_is_no_teams_may_come_and_go(desk: Agency, change) -> None:
    assert happens(desk, change, ELSEWHERE, desk.ben).keys == ()


@pytest.mark.parametrize("change", [Membership.PROMOTED, Membership.DEMOTED])
def test_what_does_not_cut_a_team_off_is_no_news(desk: Agency, change) -> None:
    assert happens(desk, change, GROUP, desk.luis).keys == ()


def test_where_nobody_can_be_reached_who_could_mend_it_nobody_is_told(desk: Agency) -> None:
    for each in (desk.maria, desk.lea):
        desk.fake.keep(Account(id=each.account, person=each.id, name=each.name, seen_at=desk.now))

    assert happens(desk, Membership.REMOVED, CHANNEL, desk.ben).keys == ()


@pytest.mark.parametrize("who", ["maria", "ben", None])
def test_back_in_its_channel_the_desk_shows_what_nobody_has_claimed(desk: Agency, who) -> None:
    desk.change(desk.colin, team=desk.carla.person.team)
    taken, waiting = desk.carla.asks("book a table"), desk.colin.asks("call a cab")
    desk.ann.claims(taken)
    happens(desk, Membership.REMOVED, CHANNEL, desk.ben)

    step = happens(desk, Membership.ADDED, CHANNEL, getattr(desk, who) if who else None)

    assert step.texts()[0][0] == CHANNEL
    assert step.text.key == "added-again"
    assert [(show.kind, show.subject, show.to) for show in step.shows] == [
        (ViewKind.CARD, waiting.id, CHANNEL)
    ]


def test_edits_deletions_and_reactions_are_noticed_and_change_nothing(desk: Agency) -> None:
    task = desk.carla.asks("book a table")
    said = desk.carla.message("book two tables")
    who = {"key": "k", "at": desk.now, "place": said.place, "ref": said.ref}
    before = desk.task(task.number)

    for event in (
        MessageEdited(**who, sender=said.sender, text="book two tables"),
        MessageDeleted(**who),
        ReactionChanged(**who, sender=said.sender, added=("👍",)),
    ):
        step = desk.handle(event)
        assert step.decision.disposition is Disposition.NOTICED
        assert (step.decision.changes, step.decision.effects) == ((), ())
    assert desk.task(task.number) == before


@pytest.mark.parametrize("change", [Membership.ADDED, Membership.OPENED])
def test_a_chat_that_lets_the_desk_in_again_gets_what_waited(desk: Agency, change) -> None:
    step = happens(desk, change, ELSEWHERE, desk.carla)

    assert step.decision.effects == (Retry(to=ELSEWHERE),)


def test_a_channel_that_is_open_again_shows_what_nobody_has_claimed(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    step = happens(desk, Membership.OPENED, CHANNEL, None)

    assert step.keys == ("added-again",)
    assert [show.subject for show in step.shows] == [task.id]
