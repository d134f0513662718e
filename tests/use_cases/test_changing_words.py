"""People change, delete and withdraw what they wrote: what is decided about it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.address import MessageRef
from bot.domain.conversation import FormerWords, Message
from bot.domain.task import Status, Task
from bot.effects import Amend, Relay
from bot.events import MessageDeleted, MessageEdited
from tests.use_cases.cast import LETTER, Actor, Agency, Step


def edits(actor: Actor, ref: MessageRef, text: str, **more) -> Step:
    who = actor._who(ref.address if ref.address.room != actor.private.room else None)
    return actor.story.handle(MessageEdited(**who, ref=ref, text=text, **more))


def deletes(actor: Actor, ref: MessageRef) -> Step:
    story = actor.story
    place = actor.place(ref.address)
    return story.handle(MessageDeleted(key=story.key(), at=story.now, place=place, ref=ref))


def written(desk: Agency, text: str) -> Message:
    return next(each for each in desk.fake.rows.messages.values() if each.text == text)


@pytest.fixture
def held(desk: Agency) -> Task:
    """Carla's request, which Ann holds, with more words that were carried to her."""
    task = desk.carla.asks("Book a table for four")
    desk.ann.claims(task)
    desk.passes(minutes=1)
    desk.carla.says("At noon, near the river")
    desk.passes(minutes=1)
    return desk.task()


def replied(desk: Agency, text: str = "It costs 900") -> Message:
    desk.ann.commands("reply", text, desk.thread_of(1))
    return written(desk, text)


# Editing


def test_copies_follow_an_edit_and_the_record_keeps_both(desk: Agency, held: Task) -> None:
    before = written(desk, "At noon, near the river")

    step = edits(desk.carla, before.source, "At one, near the river")

    (amend,) = step.of(Amend)
    assert (amend.message, amend.task) == (before.id, held.id)
    assert step.of(FormerWords) == (
        FormerWords(message=before.id, text=before.text, until=desk.now),
    )
    assert written(desk, "At one, near the river").edited_at == desk.now
    assert {show.kind for show in step.shows} == {"card", "confirmation"}


def test_a_title_follows_until_somebody_has_claimed_it(desk: Agency) -> None:
    desk.carla.asks("Book a table for four")
    first = written(desk, "Book a table for four")

    edits(desk.carla, first.source, "Book a table for five")
    assert desk.task().title == "Book a table for five"

    desk.ann.claims(desk.task())
    edits(desk.carla, first.source, "Book a table for six")
    assert desk.task().title == "Book a table for five"


def test_an_edit_that_nobody_can_see_changes_nothing(desk: Agency, held: Task) -> None:
    before = written(desk, "At noon, near the river")

    step = edits(desk.carla, before.source, before.text)

    assert not step.decision.changes
    assert not step.decision.effects


def test_an_older_edit_that_comes_later_changes_nothing(desk: Agency, held: Task) -> None:
    before = written(desk, "At noon, near the river")
    edits(desk.carla, before.source, "At two")
    late = MessageEdited(
        **{**desk.carla._who(None), "at": desk.now - timedelta(seconds=1)},
        ref=before.source,
        text="At one",
    )

    assert not desk.handle(late).decision.changes
    assert written(desk, "At two")


def test_nobody_changes_what_another_wrote(desk: Agency, held: Task) -> None:
    before = written(desk, "At noon, near the river")

    assert not edits(desk.colin, before.source, "At midnight").decision.changes


def test_another_file_is_sent_once_more_as_a_correction(desk: Agency, held: Task) -> None:
    desk.carla.says("The menu", files=(LETTER,))
    before = written(desk, "The menu")

    step = edits(desk.carla, before.source, "The menu", files=(replace(LETTER, name="b.pdf"),))

    (relay,) = step.of(Relay)
    assert (relay.message, relay.heading.key) == (before.id, "heading-correction")


def test_a_command_is_kept_without_its_beginning(desk: Agency, held: Task) -> None:
    reply = replied(desk)

    for said, kept in (
        ("/reply 1 It costs 90", "It costs 90"),
        ("@desk It costs 9", "@desk It costs 9"),
        ("reply 90 euros", "90 euros"),
    ):
        edits(desk.ann, reply.source, said)
        assert desk.fake.rows.messages[reply.id].text == kept


def test_an_edit_after_the_result_is_a_question_to_whoever_did_it(desk: Agency, held: Task) -> None:
    desk.ann.presses(Action.FINISH, held.id)
    desk.passes(seconds=11)
    before = written(desk, "At noon, near the river")

    asked = edits(desk.carla, before.source, "At one").said("edited-after-done")

    assert [each.press.action for (row) in asked.buttons for each in row] == [
        Action.REVISIT,
        Action.LEAVE,
    ]
    left = desk.ann.presses(Action.LEAVE, held.id, at=asked.to)
    assert left.keys[0] == "left-done" and desk.task().status is Status.DONE
    desk.ann.presses(Action.REVISIT, held.id, at=asked.to)
    again = desk.task()
    assert (again.status.is_open, again.round, again.holder) == (True, 2, desk.ann.id)


# Deleting


def test_what_a_client_deletes_leaves_a_note_and_stays_in_the_record(desk: Agency) -> None:
    task = desk.colin.asks("Find me a dentist")
    desk.luis.claims(task)
    desk.passes(minutes=1)
    desk.colin.says("My tooth hurts")
    said = written(desk, "My tooth hurts")

    step = deletes(desk.colin, said.source)

    (amend,) = step.of(Amend)
    kept = desk.fake.rows.messages[said.id]
    assert amend.message == said.id
    assert (kept.text, kept.deleted_at, kept.withdrawn_at) == (said.text, desk.now, None)
    assert deletes(desk.colin, said.source).decision.changes == ()


def test_where_the_words_stood_on_the_card_alone_the_team_is_told(desk: Agency) -> None:
    desk.colin.asks("Find me a dentist")

    step = deletes(desk.colin, written(desk, "Find me a dentist").source)

    assert step.keys == ("client-deleted",)
    assert desk.task().title == "…"


def test_what_staff_delete_goes_from_the_client_too(desk: Agency, held: Task) -> None:
    reply = replied(desk)

    step = deletes(desk.ann, reply.source)

    assert step.of(Amend)
    assert step.keys == ("withdrawn",)
    assert desk.fake.rows.messages[reply.id].withdrawn_at == desk.now


def test_a_copy_that_goes_is_no_deletion(desk: Agency, held: Task) -> None:
    copy = desk.ref_of(1, "At noon, near the river")

    assert not deletes(desk.ann, copy).decision.changes


# Withdrawing


def test_a_reply_is_taken_back_once(desk: Agency, held: Task) -> None:
    reply = replied(desk)

    step = desk.ann.presses(Action.WITHDRAW, reply.id, at=desk.thread_of(1))

    (amend,) = step.of(Amend)
    assert (amend.to, amend.fate_to) == (desk.carla.private, desk.thread_of(1))
    assert step.keys == ("withdrawn",)
    assert desk.ann.presses(Action.WITHDRAW, reply.id).keys == ("withdraw-already",)


def test_what_a_client_takes_back_is_told_whoever_may_have_acted_on_it(
    desk: Agency, held: Task
) -> None:
    said = written(desk, "At noon, near the river")

    step = desk.carla.commands("withdraw", reply_to=said.source)

    assert set(step.keys) == {"withdrawn", "client-withdrew"}


def test_only_the_author_withdraws_and_only_what_crossed(desk: Agency, held: Task) -> None:
    reply = replied(desk)
    desk.ann.commands("note", "Ask Ben", desk.thread_of(1))
    note = written(desk, "Ask Ben")

    assert desk.ben.presses(Action.WITHDRAW, reply.id).keys == ("press-stale",)
    assert desk.ann.presses(Action.WITHDRAW, note.id).keys == ("withdraw-inside",)
    assert desk.carla.commands("withdraw").keys == ("withdraw-how",)


# An edit that comes before its message


def test_an_edit_that_overtakes_its_message_is_the_message(desk: Agency) -> None:
    ref = MessageRef(desk.colin.private, "1772442001.000001")
    said_at = desk.now
    desk.passes(seconds=30)

    step = edits(desk.colin, ref, "Order twelve chairs", said_at=said_at)
    late = desk.handle(replace(desk.colin.message("Order ten chairs", ref=ref), at=said_at))

    (task,) = step.of(Task)
    assert (task.title, task.opened_at) == ("Order twelve chairs", said_at)
    assert not late.decision.changes
    assert not late.decision.effects


@pytest.mark.parametrize("minutes", [0, 11])
def test_an_edit_of_what_was_never_for_the_desk_opens_nothing(desk: Agency, minutes: int) -> None:
    """Where a platform keeps its order, or where what is edited is too old to be on its way."""
    ref = MessageRef(desk.colin.private, "1772442001.000001")
    said_at = desk.now if minutes else None
    desk.passes(minutes=minutes)

    assert not edits(desk.colin, ref, "Order twelve chairs", said_at=said_at).decision.changes


def test_staff_who_change_what_nobody_heard_ask_for_nothing(desk: Agency) -> None:
    ref = MessageRef(desk.ann.private, "1772442001.000001")

    assert not edits(desk.ann, ref, "Lunch?", said_at=desk.now).decision.effects
