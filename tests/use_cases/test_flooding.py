"""A client in a rush: the same words twice are one message, a flood is kept and said once."""

from bot.buttons import Action
from bot.decision import Disposition
from bot.domain.conversation import Message, Standing
from bot.domain.flood import FLOOD
from bot.domain.reminders import ReminderKind
from bot.effects import Relay, Remind
from tests.use_cases.cast import Agency


def flood(desk: Agency, many: int, *, seconds: float = 1) -> list:
    """So many different messages, one after another."""
    steps = []
    for number in range(many):
        desk.clock.move(seconds=seconds)
        steps.append(desk.carla.says(f"thought {number}"))
    return steps


def test_the_same_words_within_a_minute_are_one_message(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(seconds=20)

    step = desk.carla.says(" Book a table ")

    assert step.decision.disposition is Disposition.JOINED
    assert step.texts() == ()
    assert not step.of(Message)
    (standing,) = step.of(Standing)
    assert standing.task == desk.task(1).id
    assert len(desk.fake.conversation.of_task(desk.task(1).id, 9)) == 1


def test_after_a_minute_they_are_said_anew(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(seconds=61)

    assert desk.carla.says("Book a table").of(Message)


def test_the_same_word_to_a_second_question_is_a_second_answer(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.carla.says("yes")
    desk.clock.move(seconds=5)
    desk.ann.presses(Action.REPLY, desk.task(1).id, at=desk.thread_of(1))
    assert desk.ann.says("And breakfast?", desk.thread_of(1)).relays
    desk.clock.move(seconds=5)

    assert desk.carla.says("yes").of(Message)


def test_what_comes_after_twenty_in_a_minute_is_kept_and_said_once(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))

    steps = flood(desk, FLOOD + 5)

    kept = [each for each in steps if not each.of(Relay) and each.of(Message)]
    assert len(kept) == 6, "twenty with the request itself"
    assert [each.keys for each in kept] == [("flood-kept",), (), (), (), (), ()]
    assert all(each.decision.disposition is Disposition.JOINED for each in kept)
    assert len(desk.fake.conversation.of_task(desk.task(1).id, 99)) == FLOOD + 6


def test_a_slow_writer_floods_nobody(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))

    assert all(each.of(Relay) for each in flood(desk, 40, seconds=4))


def test_the_staff_are_told_how_much_was_kept(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    steps = flood(desk, FLOOD + 5)
    (remind,) = [each for step in steps for each in step.of(Remind)]
    assert remind.reminder.kind is ReminderKind.FLOOD
    desk.clock.move(minutes=1)

    step = desk.reminded(remind.reminder.key)

    assert step.said("flood-told").text.args["count"] == 6
    assert not step.of(Remind)


def test_a_flood_that_goes_on_is_told_each_minute(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    steps = flood(desk, 75)
    reminders = [each.reminder for step in steps for each in step.of(Remind)]
    assert len(reminders) == 1

    again = desk.reminded(reminders[0].key)

    (remind,) = again.of(Remind)
    assert remind.reminder.key != reminders[0].key
