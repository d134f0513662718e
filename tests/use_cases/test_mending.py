"""Messages of the desk that somebody deleted: what stood there is shown anew."""

from dataclasses import replace

from bot.buttons import Action
from bot.domain.address import MessageRef
from bot.events import MessageDeleted, TroubleFound
from bot.upkeep import ForgetView
from tests.use_cases.cast import CHANNEL, Agency, Step


def card_of(desk: Agency) -> MessageRef:
    return desk.fake.views.refs(f"card:{desk.task().id}:{CHANNEL}")[0]


def deleted(desk: Agency, ref: MessageRef) -> Step:
    place = desk.ann.place(ref.address)
    return desk.handle(MessageDeleted(key=desk.key(), at=desk.now, place=place, ref=ref))


def test_a_card_nobody_has_claimed_stands_there_anew_and_nothing_is_said(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")

    step = deleted(desk, card_of(desk))

    (shown,) = step.shows
    assert (shown.subject, shown.to) == (task.id, CHANNEL)
    assert step.decision.effects[0] == ForgetView(view=shown.key)
    assert step.keys == ()


def test_whoever_works_under_a_card_is_told_where_to_go_on(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))

    said = deleted(desk, card_of(desk)).said("card-again")

    assert said.under == f"card:{desk.task().id}:{CHANNEL}"


def test_a_thread_whose_beginning_is_gone_is_the_same(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    room = replace(CHANNEL, thread=card_of(desk).message)

    step = desk.handle(TroubleFound(key="gone", at=desk.now, room=room, code="thread_gone"))

    assert step.keys == ("card-again",)
    assert len(step.shows) == 1


def test_what_is_over_is_not_shown_again(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.carla.presses(Action.CANCEL_SURE, task.id)

    step = deleted(desk, card_of(desk))

    assert step.shows == ()
    assert step.of(ForgetView)


def test_a_thread_of_nothing_that_the_desk_shows_is_no_news(desk: Agency) -> None:
    room = replace(CHANNEL, thread="elsewhere")
    step = desk.handle(TroubleFound(key="gone", at=desk.now, room=room, code="thread_gone"))

    assert not step.decision.effects
