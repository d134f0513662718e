"""What became of a message is told to its author; and chats that move or fall silent."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.address import Address
from bot.domain.people import Account
from bot.domain.task import Task
from bot.effects import Say, Urgency, ViewKind
from bot.events import ChatMoved, Delivered, DeliveryFailed, Place, ReachChanged, Sender
from bot.upkeep import MoveChat, Retry
from bot.views import compose
from tests.use_cases.cast import CHANNEL, GROUP, LISBON, Agency, Step

REASONS = [
    "blocked",
    "away",
    "erased",
    "gone",
    "too_large",
    "forbidden",
    "invalid",
    "unknown",
    "dropped",
]


@pytest.fixture
def relayed(desk: Agency) -> str:
    """A reply of Ann's on its way to Carla: the outbox row."""
    desk.ann.claims(desk.carla.asks("Book a table"))
    step = desk.ann.commands("reply", "1 For which time?", desk.thread_of(1))
    return next(
        each.outbox for each in step.carried if each.effect.task and hasattr(each.effect, "message")
    )


def arrived(desk: Agency, outbox: str) -> Step:
    return desk.handle(Delivered(key=f"delivered:{outbox}", at=desk.now, outbox=outbox))


def failed(desk: Agency, outbox: str, reason: str) -> Step:
    key = f"failed:{outbox}"
    return desk.handle(DeliveryFailed(key=key, at=desk.now, outbox=outbox, reason=reason))


def test_delivered_is_said_where_it_was_written(desk: Agency, relayed: str) -> None:
    say = arrived(desk, relayed).said("fate-delivered")

    assert say.to == desk.thread_of(1)
    assert say.text.args == {"number": 1, "client": "Carla"}
    assert say.urgency is Urgency.REMINDER


@pytest.mark.parametrize("reason", REASONS)
def test_each_failure_has_its_sentence(desk: Agency, relayed: str, reason) -> None:
    step = failed(desk, relayed, reason)

    assert step.keys == (f"fate-{reason.replace('_', '-')}",)
    assert bool(step.of(Account)) == (reason == "blocked")


@pytest.mark.parametrize("reason", REASONS)
def test_a_clients_words_that_staff_do_not_see_are_told_to_both(desk: Agency, reason) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    added = next(
        each for each in desk.carla.says("For four").carried if hasattr(each.effect, "message")
    )

    step = failed(desk, added.outbox, reason)

    if reason in {"blocked", "away", "erased"}:  # it goes out later, or never on purpose
        assert not step.decision.effects
    else:
        assert step.said("message-not-passed-on").to == desk.carla.private
        assert step.said("message-not-here").to == added.effect.to


def test_a_client_who_blocked_the_desk_is_marked(desk: Agency, relayed: str) -> None:
    failed(desk, relayed, "blocked")

    assert not desk.fake.people.account(desk.carla.account).reachable


def test_what_was_no_persons_message_has_no_author_to_tell(desk: Agency, relayed: str) -> None:
    for carried in desk.fake.rows.carried:
        if carried.outbox != relayed and not getattr(carried.effect, "fate_to", None):
            assert not arrived(desk, carried.outbox).decision.effects
    assert not failed(desk, "nothing", "gone").decision.effects


def reach(desk: Agency, *, reachable: bool) -> Step:
    carla = desk.carla
    sender = Sender(account=carla.account, name=carla.name)
    return desk.handle(
        ReachChanged(
            key=desk.key(), at=desk.now, sender=sender, place=carla.here, reachable=reachable
        )
    )


def test_who_leaves_is_marked_and_who_returns_gets_what_waited(desk: Agency) -> None:
    assert not reach(desk, reachable=False).decision.effects
    assert not desk.fake.people.account(desk.carla.account).reachable

    step = reach(desk, reachable=True)

    assert step.decision.effects == (Retry(to=desk.carla.private),)
    assert desk.fake.people.account(desk.carla.account).reachable


def test_a_stranger_who_leaves_was_never_here(desk: Agency) -> None:
    stella = desk.somebody("Stella")
    event = ReachChanged(
        key="left",
        at=desk.now,
        sender=Sender(account=stella.account, name="Stella"),
        place=Place(address=stella.private, kind=stella.here.kind),
        reachable=False,
    )

    assert not desk.handle(event).decision.changes


def test_a_chat_that_moved_is_moved(desk: Agency) -> None:
    new = Address("telegram", "", "-1001")

    step = desk.handle(ChatMoved(key="moved", at=desk.now, old=CHANNEL, new=new))

    assert step.decision.effects == (MoveChat(old=CHANNEL, new=new),)


def test_a_fate_quotes_only_what_stands_in_the_same_chat(desk: Agency) -> None:
    task: Task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("done", "1 Table 4, at eight")  # written in Ann's own chat
    (done,) = desk.passes(seconds=11)
    outbox = next(c.outbox for c in done.carried if getattr(c.effect, "fate_to", None))

    say = arrived(desk, outbox).said("fate-delivered")

    assert say.to == CHANNEL
    assert say.reply_to is None or say.reply_to.address.room == say.to.room


def test_whoever_was_done_hears_that_the_client_is_gone(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.FINISH, task.id)
    (done,) = desk.passes(seconds=11)
    outbox = next(
        c.outbox
        for c in done.carried
        if isinstance(c.effect, Say) and c.effect.text.key == "result-plain"
    )

    assert failed(desk, outbox, "blocked").keys == ("fate-blocked",)


def test_a_topic_with_another_in_its_place_shows_what_is_open_and_is_told_to_who_can_mend_it(
    desk: Agency,
) -> None:
    topic, new = replace(GROUP, thread="3"), replace(GROUP, thread="9")
    desk.fake.keep(replace(desk.fake.teams.by_channel(GROUP), channel=topic))
    desk.change(desk.carla, team=LISBON.id)
    task = desk.carla.asks("Water the plants")

    step = desk.handle(ChatMoved(key="replaced", at=desk.now, old=topic, new=new))

    assert step.decision.effects[0] == MoveChat(old=topic, new=new)
    (shown,) = step.shows
    assert (shown.subject, shown.to, shown.urgency) == (task.id, new, Urgency.NEW_CARD)
    ((where, text),) = step.texts()
    assert (where, text.key, text.args) == (
        desk.maria.private,
        "topic-replaced",
        {"team": "Lisbon"},
    )


def test_a_clients_topic_with_another_in_its_place_is_nobodys_trouble(desk: Agency) -> None:
    step = desk.handle(
        ChatMoved(
            key="replaced",
            at=desk.now,
            old=replace(GROUP, thread="3"),
            new=replace(GROUP, thread="9"),
        )
    )

    assert step.texts() == ()


def test_the_card_says_that_a_client_is_out_of_reach(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)

    step = reach(desk, reachable=False)

    assert [each.subject for each in step.shows] == [task.id]
    fields = compose(ViewKind.CARD, task.id, desk.fake, desk.now).fields
    assert "field-reach" in [label.key for label, _ in fields]


def test_who_writes_again_is_back_although_no_platform_said_so(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    reach(desk, reachable=False)

    step = desk.carla.says("At eight, please")

    assert Retry(to=desk.carla.private) in step.decision.effects
    assert desk.fake.people.account(desk.carla.account).reachable
    fields = compose(ViewKind.CARD, task.id, desk.fake, desk.now).fields
    assert "field-reach" not in [label.key for label, _ in fields]


def left_out(desk: Agency, outbox: str, reason: str = "too_large") -> Step:
    key = f"left:1:{outbox}"
    left = ("film.mp4",)
    return desk.handle(
        DeliveryFailed(key=key, at=desk.now, outbox=outbox, reason=reason, left=left)
    )


def test_staff_read_which_file_of_an_album_did_not_go(desk: Agency, relayed: str) -> None:
    say = left_out(desk, relayed).said("fate-files-left")

    assert say.to == desk.thread_of(1)
    assert say.text.args["files"] == "film.mp4"
    assert say.text.args["why"].key == "left-too-large"


def test_both_read_which_file_of_a_clients_album_did_not_go(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    added = next(
        each for each in desk.carla.says("For four").carried if hasattr(each.effect, "message")
    )

    step = left_out(desk, added.outbox, "gone")

    assert step.said("files-left").to == desk.carla.private
    assert step.said("files-not-here").to == added.effect.to
    assert step.said("files-left").text.args["why"].key == "left-refused"
