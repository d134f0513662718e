"""Staff write: what reaches the client is always an explicit act; the rest stays inside."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.address import MessageRef
from bot.domain.conversation import Message, MessageKind, Prompt, ReplyMode
from bot.domain.people import Role
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from tests.use_cases.cast import CHANNEL, GROUP, Agency


@pytest.fixture
def letter(desk: Agency) -> Task:
    """Colin's request, held by Luis, who works in his own chat."""
    task = desk.colin.asks("Translate this letter")
    desk.luis.claims(task)
    return desk.task()


@pytest.fixture
def table(desk: Agency) -> Task:
    """Carla's request, held by Ann, who works in the card's thread."""
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    return desk.task()


def test_a_reply_to_the_clients_message_goes_to_the_client(desk: Agency, letter: Task) -> None:
    step = desk.luis.says("Into which language?", reply_to=desk.ref_of(1, "Translate this letter"))

    (relay,) = step.relays
    assert (relay.to, relay.masked, relay.fate_to) == (letter.origin, True, desk.luis.private)
    assert desk.message(relay).kind is MessageKind.REPLY
    assert desk.task().status is Status.IN_PROGRESS
    (clock,) = (c for c in desk.fake.tasks.clocks(letter.id) if c.kind is ClockKind.RESPOND)
    assert clock.credited_to == "luis"


def test_words_in_the_thread_are_a_note(desk: Agency, table: Task) -> None:
    step = desk.ann.says("She is vegetarian", desk.thread_of(1))

    assert not step.relays
    assert step.of(Message)[0].kind is MessageKind.NOTE
    ((send,),) = step.said("noted").buttons
    assert send.press.action is Action.SEND
    assert desk.task().status is Status.IN_PROGRESS


@pytest.mark.parametrize("quoted", ["their own note", "the desk's words"])
def test_a_reply_to_anything_but_the_clients_words_is_a_note(
    desk: Agency, letter: Task, quoted
) -> None:
    desk.luis.commands("note", "1 she pays late")
    own = desk.steps[-1].event.ref
    begins = next(c.ref for c in desk.fake.rows.carried if c.ref.address == desk.luis.private)

    step = desk.luis.says("and complains", reply_to=own if "note" in quoted else begins)

    assert not step.relays
    assert step.of(Message)[0].kind is MessageKind.NOTE


def test_a_colleagues_note_begins_no_work(desk: Agency, table: Task) -> None:
    step = desk.ben.says("I know her", desk.thread_of(1))

    assert step.keys == ()
    assert step.of(Message)[0].kind is MessageKind.NOTE
    assert desk.task().status is Status.CLAIMED


def test_words_that_point_at_nothing_are_asked_about(desk: Agency, letter: Task) -> None:
    step = desk.luis.says("Into which language?")

    assert not step.relays
    ((to, note),) = step.said("to-whom").buttons
    assert (to.press.action, note.press.action) == (Action.TO_WHOM, Action.AS_NOTE)
    assert to.press.value == letter.id


def test_who_holds_nothing_is_told_so(desk: Agency) -> None:
    step = desk.luis.says("Hello?")

    assert step.keys == ("nothing-held",)
    assert not step.relays


@pytest.mark.parametrize("place", [CHANNEL, GROUP, replace(CHANNEL, thread="elsewhere")])
def test_talk_in_a_channel_is_nobodys_business(desk: Agency, table: Task, place) -> None:
    step = desk.ann.says("Lunch?", place)

    assert not step.decision.effects and not step.decision.changes


def test_reply_mode_sends_what_is_written_there(desk: Agency, table: Task) -> None:
    thread = desk.thread_of(1)
    card = MessageRef(CHANNEL, thread.thread)
    desk.ann.presses(Action.REPLY, table.id, at=CHANNEL, ref=card)

    (relay,) = desk.ann.says("For which time?", thread).relays

    assert (relay.to, desk.words(relay)) == (desk.carla.private, "For which time?")


def test_reply_mode_is_only_for_whoever_pressed(desk: Agency, table: Task) -> None:
    thread = desk.thread_of(1)
    desk.ann.presses(Action.REPLY, table.id, at=thread)

    assert not desk.ben.says("For which time?", thread).relays


def test_reply_mode_ends_after_ten_silent_minutes(desk: Agency, letter: Task) -> None:
    desk.luis.presses(Action.REPLY, letter.id)
    desk.clock.move(minutes=9)
    assert desk.luis.says("Into which language?").relays
    desk.clock.move(minutes=9, seconds=59)
    assert desk.luis.says("Formal or not?").relays
    desk.clock.move(minutes=10)

    assert desk.luis.says("Lunch?").keys == ("to-whom",)


def test_a_released_task_is_no_longer_written_to(desk: Agency, letter: Task) -> None:
    desk.luis.presses(Action.REPLY, letter.id)
    desk.luis.presses(Action.RELEASE, letter.id)

    step = desk.luis.says("Into which language?")

    assert step.keys == ("refused-reply",)
    assert not step.relays


def test_a_done_task_can_still_be_written_to_but_not_a_closed_one(
    desk: Agency, letter: Task
) -> None:
    quoted = desk.ref_of(1, "Translate this letter")
    desk.luis.presses(Action.FINISH, letter.id)
    desk.passes(seconds=11)
    assert desk.luis.says("One more thing", reply_to=quoted).relays
    desk.colin.presses(Action.ACCEPT, letter.id)

    assert desk.luis.says("And another", reply_to=quoted).keys == ("reply-ended",)
    assert desk.luis.presses(Action.REPLY, letter.id).text.key == "reply-ended"


def test_send_makes_a_note_a_reply_once(desk: Agency, table: Task) -> None:
    step = desk.ann.says("For which time?", desk.thread_of(1))
    press = step.said("noted").buttons[0][0].press

    sent = desk.ann.presses(press.action, press.subject, at=desk.thread_of(1))

    (relay,) = sent.relays
    assert (relay.to, desk.words(relay)) == (desk.carla.private, "For which time?")
    assert desk.ann.presses(press.action, press.subject).text.key == "sent-already"


def test_nobody_sends_a_colleagues_note(desk: Agency, table: Task) -> None:
    step = desk.ann.says("She is difficult", desk.thread_of(1))
    press = step.said("noted").buttons[0][0].press

    assert desk.ben.presses(press.action, press.subject).text.key == "refused-reply"
    assert desk.lea.presses(press.action, press.subject).text.key == "press-stale"
    assert desk.maria.presses(press.action, press.subject).text.key == "press-stale"


@pytest.mark.parametrize(("action", "kind"), [(Action.TO_WHOM, "reply"), (Action.AS_NOTE, "note")])
def test_to_whom_is_answered_once(desk: Agency, letter: Task, action, kind) -> None:
    (prompt,) = desk.luis.says("Into which language?").of(Prompt)

    step = desk.luis.presses(action, prompt.id, letter.id)

    (message,) = step.of(Message)
    assert message.kind == kind
    assert bool(step.relays) == (action is Action.TO_WHOM)
    assert desk.luis.presses(Action.TO_WHOM, prompt.id, letter.id).text.key == "sent-already"


def test_to_whom_asks_for_the_right_when_it_is_pressed(desk: Agency, letter: Task) -> None:
    (prompt,) = desk.luis.says("Into which language?").of(Prompt)
    desk.luis.presses(Action.RELEASE, letter.id)

    assert desk.luis.presses(Action.TO_WHOM, prompt.id, letter.id).text.key == "refused-reply"


def test_a_command_writes_to_the_client(desk: Agency, table: Task) -> None:
    (relay,) = desk.ann.commands("reply", "1 For which time?").relays

    assert desk.words(relay) == "For which time?"


def test_a_command_keeps_a_note(desk: Agency, table: Task) -> None:
    step = desk.ben.commands("note", "#1 She is vegetarian")

    assert step.text.key == "kept-as-note"
    assert step.of(Message)[0].kind is MessageKind.NOTE


@pytest.mark.parametrize("name", ["reply", "note"])
def test_a_command_without_words_explains_itself(desk: Agency, table: Task, name) -> None:
    assert desk.ann.commands(name, "1").text.key == f"{name}-how"


def test_only_the_holder_writes_to_the_client(desk: Agency, table: Task) -> None:
    assert desk.ben.commands("reply", "1 Hello").text.key == "refused-reply"
    assert desk.luis.commands("note", "1 Hello").text.key == "refused-details"


def test_reply_mode_ends_on_touching_another_task(desk: Agency) -> None:
    one = desk.colin.asks("Translate this letter")
    desk.luis.claims(one)
    desk.change(desk.carla, team="lisbon")
    other = desk.carla.asks("Book a table")
    desk.luis.claims(other)
    desk.luis.presses(Action.REPLY, one.id)
    desk.luis.says("For which time?", reply_to=desk.ref_of(2, "Book a table"))

    step = desk.luis.says("Inside or on the terrace?")

    assert not step.relays, "a question about the table went to whoever wants a letter"


def test_a_new_line_after_the_number_names_the_same_task(desk: Agency) -> None:
    desk.luis.claims(desk.colin.asks("Translate this letter"))
    desk.change(desk.luis, role=Role.MANAGER)
    desk.carla.asks("Book a table")

    (relay,) = desk.luis.commands("reply", "2\nFor which time?").relays

    assert relay.to == desk.carla.private, "it went to the client of the only held task"


def test_a_reply_in_a_thread_may_begin_with_a_number(desk: Agency, table: Task) -> None:
    desk.change(desk.colin, team="berlin")
    desk.ann.claims(desk.colin.asks("Order paper"))

    (relay,) = desk.ann.commands("reply", "2 tables are free", desk.thread_of(1)).relays

    assert relay.to == desk.carla.private, "it went to the client of #2"


def test_an_album_of_staff_is_asked_about_once(desk: Agency, letter: Task) -> None:
    steps = [desk.luis.says("", album="a1") for _ in range(3)]

    assert sum(len(step.of(Prompt)) for step in steps) == 1


def test_the_mode_stands_where_the_press_came_from(desk: Agency, letter: Task) -> None:
    (mode,) = desk.luis.presses(Action.REPLY, letter.id).of(ReplyMode)

    assert mode.place == str(desk.luis.private)
