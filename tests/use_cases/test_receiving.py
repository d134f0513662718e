"""A client writes: a task is opened or joined, the desk asks, or nothing comes of it."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.decision import Disposition
from bot.domain.conversation import Message, MessageKind, Prompt
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status, Task, TaskClock
from bot.effects import Remind, ViewKind
from tests.use_cases.cast import CHANNEL, LETTER, SHARED, Agency


def test_the_first_message_opens_a_task(desk: Agency) -> None:
    step = desk.carla.says("Book a table for four\nFriday at eight")

    task = desk.task(1)
    assert step.decision.disposition is Disposition.OPENED
    assert (task.title, task.status, task.client) == ("Book a table for four", Status.NEW, "carla")
    assert task.origin == desk.carla.private
    assert [show.kind for show in step.shows] == [ViewKind.CONFIRMATION, ViewKind.CARD]
    assert {clock.kind for clock in step.of(TaskClock)} == set(ClockKind)
    assert [(e.act, e.before) for e in step.of(JournalEntry)] == [("open", None)]


def test_the_clocks_run_from_when_it_was_written(desk: Agency) -> None:
    late = desk.carla.message("Book a table")
    desk.clock.move(minutes=25)

    step = desk.handle(late)

    assert {clock.started_at for clock in step.of(TaskClock)} == {late.at}


def test_what_follows_within_two_minutes_joins_without_a_word(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=2)

    step = desk.carla.says("For four people")

    assert step.decision.disposition is Disposition.JOINED
    assert step.texts() == ()
    assert len(desk.fake.conversation.of_task(desk.task(1).id, 9)) == 2


def test_the_opening_takes_five_messages(desk: Agency) -> None:
    desk.carla.asks("One")
    for words in ("Two", "Three", "Four", "Five"):
        assert desk.carla.says(words).texts() == ()

    assert desk.carla.says("Six").keys == ("joined",)


def test_a_later_message_joins_what_was_just_discussed_and_says_so(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=20)

    step = desk.carla.says("And a taxi")

    (row,) = step.said("joined").buttons
    assert row[0].press.action is Action.NEW_TASK


def test_after_half_an_hour_the_desk_asks(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=31)

    step = desk.carla.says("Call the plumber")

    assert step.keys == ("part-of-which",)
    (prompt,) = step.of(Prompt)
    (remind,) = step.of(Remind)
    assert remind.reminder.subject == prompt.id
    assert step.of(Message)[0].task is None
    assert not step.of(Task)


def test_an_answer_the_holder_waits_for_joins_and_work_goes_on(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.presses(Action.WAIT, task.id)
    desk.clock.move(days=1)

    desk.carla.says("At eight, for four")

    assert desk.task(1).status is Status.IN_PROGRESS


def test_a_second_message_does_not_restart_the_response_clock(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.clock.move(minutes=1)
    desk.carla.says("For four")

    kinds = [clock.kind for clock in desk.fake.tasks.clocks(task.id)]
    assert kinds.count(ClockKind.RESPOND) == 1


def test_a_clients_words_go_into_the_thread_of_the_card(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)

    (relay,) = desk.carla.says("For four").relays

    assert (relay.to, relay.under) == (CHANNEL, f"card:{task.id}:{CHANNEL}")


def test_or_into_the_holders_own_chat(desk: Agency) -> None:
    task = desk.colin.asks("Translate this letter")
    desk.luis.claims(task)

    (relay,) = desk.colin.says("It is in Dutch").relays

    assert relay.to == desk.luis.private


@pytest.mark.parametrize("words", ["hello", "Thank you so much!", "ok"])
def test_small_talk_opens_nothing(desk: Agency, words) -> None:
    step = desk.carla.says(words)

    assert step.keys == ("small-talk",)
    assert not desk.fake.rows.tasks


def test_a_file_without_words_is_a_request(desk: Agency) -> None:
    task = desk.carla.asks("", files=(LETTER,))

    assert task.title == "letter.pdf"


def test_a_group_is_left_in_peace(desk: Agency) -> None:
    step = desk.colin.says("Lunch, anybody?", SHARED)

    assert step.decision.disposition is Disposition.NOTICED
    assert not step.decision.changes and not step.decision.effects


def test_in_a_group_the_desk_answers_under_the_message_that_called_it(desk: Agency) -> None:
    call = desk.colin.message("Order paper, please", SHARED, addressed=True)

    desk.handle(call)

    assert desk.task(1).origin == replace(SHARED, thread=call.ref.message)


def test_a_quote_of_somebody_elses_task_counts_for_nothing(desk: Agency) -> None:
    theirs = desk.colin.message("Order paper", SHARED, addressed=True)
    desk.handle(theirs)

    step = desk.carla.says("Me too", reply_to=theirs.ref)

    assert desk.task(2).client == "carla"
    assert step.decision.disposition is Disposition.OPENED


def test_before_there_is_a_team_the_message_is_kept(desk: Agency) -> None:
    desk.change(desk.carla, team=None)
    desk.fake.rows.teams.clear()

    step = desk.carla.says("Book a table")

    assert step.decision.disposition is Disposition.PARKED
    assert step.keys == ("no-team-yet",)
    assert step.of(Message)[0].kind is MessageKind.REQUEST


def test_at_night_the_task_is_kept_for_the_morning(desk: Agency) -> None:
    desk.clock.move(hours=10)

    step = desk.carla.says("Book a table")

    assert [show.kind for show in step.shows] == [ViewKind.CONFIRMATION]
    remind = step.of(Remind)[0]
    assert remind.reminder.key == f"offer:{desk.task(1).id}:1:0"
    desk.passes(hours=14)
    assert desk.thread_of(1)


def test_a_second_message_at_night_does_not_wake_the_channel(desk: Agency) -> None:
    desk.clock.move(hours=10)
    desk.carla.says("Book a table")

    step = desk.carla.says("For four")

    assert not [e for e in (*step.shows, *step.relays) if e.to.room == CHANNEL]


def test_a_short_answer_to_a_question_reaches_the_holder(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.ann.claims(task)
    desk.ann.commands("reply", "1 Shall I take the terrace?")
    desk.ann.presses(Action.WAIT, task.id)

    step = desk.carla.says("ok, great")

    assert step.decision.disposition is Disposition.JOINED
    assert step.relays


def test_an_album_is_asked_about_once(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=31)

    steps = [desk.carla.says("", files=(LETTER,), album="a1") for _ in range(3)]

    assert [key for step in steps for key in step.keys].count("part-of-which") == 1


def test_a_private_request_is_not_named_in_a_shared_channel(desk: Agency) -> None:
    desk.colin.asks("Find me a divorce lawyer")
    desk.clock.move(minutes=31)

    step = desk.colin.says("Order paper, please", SHARED, addressed=True)

    assert "divorce" not in repr(
        [e for e in step.decision.effects if getattr(e, "to", None) and e.to.room == SHARED]
    )


def test_private_words_do_not_join_what_is_answered_in_a_shared_channel(desk: Agency) -> None:
    desk.colin.says("Order paper, please", SHARED, addressed=True)
    desk.clock.move(minutes=10)

    desk.colin.says("Find me a divorce lawyer")

    (message,) = (m for m in desk.fake.rows.messages.values() if "divorce" in m.text)
    assert message.task is None or desk.fake.tasks.get(message.task).origin == desk.colin.private


def test_a_cancelled_task_is_not_offered_to_be_opened_again(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    desk.carla.presses(Action.CANCEL_SURE, task.id)
    (ref,) = (s.ref for s in desk.fake.rows.standings.values() if s.task == task.id and s.message)

    step = desk.carla.says("Hm, after all I need it", reply_to=ref)

    assert step.of(Task)[0].follows == task.id


def test_a_request_by_command_in_a_shared_channel_has_a_thread(desk: Agency) -> None:
    call = desk.colin.command("new", "Order paper", SHARED)

    desk.handle(call)

    assert desk.task(1).origin == replace(SHARED, thread=call.ref.message)
