"""Two tasks of one client become one: what was written goes along, and both say so."""

from bot.buttons import Action, Press
from bot.domain.conversation import Prompt
from bot.domain.targets import ClockKind
from bot.domain.task import JournalEntry, Status
from bot.effects import Say
from tests.use_cases.cast import SHARED, Agency, Step


def two(desk: Agency) -> None:
    """Carla has two requests; Ann works on the first."""
    first = desk.carla.asks("Book a table")
    desk.ann.claims(first)
    desk.carla.commands("new", "at the window, please")


def merged(desk: Agency) -> Step:
    two(desk)
    return desk.ben.commands("merge", "1 2")


def words(desk: Agency, number: int) -> list[str]:
    return [m.text for m in desk.fake.conversation.of_task(desk.task(number).id, 9)]


def test_what_was_written_goes_along(desk: Agency) -> None:
    merged(desk)

    assert words(desk, 1) == ["Book a table", "at the window, please"]
    assert words(desk, 2) == []


def test_the_part_ends_and_says_of_what_it_is_a_part(desk: Agency) -> None:
    step = merged(desk)

    part = desk.task(2)
    assert (part.status, part.merged_into) == (Status.MERGED, desk.task(1).id)
    assert part.ended_at == desk.now
    assert "merged" in step.keys
    assert {show.subject for show in step.shows} == {desk.task(1).id, part.id}


def test_both_journals_tell_of_it(desk: Agency) -> None:
    entries = {e.task: (e.act, e.detail) for e in merged(desk).of(JournalEntry)}

    assert entries == {desk.task(2).id: ("merge", "1"), desk.task(1).id: ("merged-in", "2")}


def test_the_parts_clocks_end_and_nobody_is_credited(desk: Agency) -> None:
    merged(desk)

    clocks = desk.fake.tasks.clocks(desk.task(2).id)
    assert {each.kind for each in clocks} == set(ClockKind)
    assert all(each.stopped_at and each.credited_to is None for each in clocks)
    assert not desk.fake.pending(desk.task(2).id)


def test_whoever_works_on_the_task_gets_the_words(desk: Agency) -> None:
    step = merged(desk)

    assert [desk.words(relay) for relay in step.relays] == ["at the window, please"]
    assert "merged-here" in step.keys


def test_an_answer_is_owed_from_when_the_client_wrote(desk: Agency) -> None:
    two(desk)
    desk.ann.commands("reply", "1 It is booked")
    desk.ann.presses(Action.WAIT, desk.task(1).id)
    wrote = desk.task(2).opened_at
    desk.clock.move(minutes=5)

    desk.ben.commands("merge", "1 2")

    clocks = desk.fake.tasks.clocks(desk.task(1).id)
    (running,) = (c for c in clocks if c.kind is ClockKind.RESPOND and c.stopped_at is None)
    assert running.started_at == wrote
    assert desk.task(1).status is Status.IN_PROGRESS


def test_a_reply_to_the_old_words_goes_on_in_the_new_place(desk: Agency) -> None:
    merged(desk)
    old = next(m for m in desk.fake.rows.messages.values() if m.text.startswith("at the window"))

    desk.carla.says("or on the terrace", reply_to=old.source)

    assert words(desk, 1)[-1] == "or on the terrace"


def test_the_client_hears_of_it_unless_it_was_their_own_act(desk: Agency) -> None:
    by_staff = merged(desk)
    desk.carla.commands("new", "and flowers")
    by_client = desk.carla.commands("merge", "1 3")

    def told(step: Step) -> int:
        return sum(say.to == desk.carla.private for say in step.of(Say))

    assert told(by_staff) == 1
    assert told(by_client) == 1  # the answer itself
    assert desk.task(3).status is Status.MERGED


def test_in_a_thread_its_task_goes_where_the_number_says(desk: Agency) -> None:
    two(desk)

    desk.ben.commands("merge", "#1", desk.thread_of(2))

    assert desk.task(2).merged_into == desk.task(1).id


def test_old_buttons_answer_in_words(desk: Agency) -> None:
    merged(desk)

    assert desk.ben.claims(desk.task(2)).text.key == "claim-ended"
    assert desk.carla.presses(Action.URGENT, desk.task(2).id).text.key == "press-stale"


def test_different_clients_stay_apart(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.change(desk.colin, team="berlin")
    desk.colin.asks("Order paper")

    assert desk.ann.commands("merge", "1 2").text.key == "merge-other-client"


def test_what_was_asked_alone_stays_out_of_a_shared_chat(desk: Agency) -> None:
    desk.colin.asks("Order paper")
    desk.clock.move(minutes=40)
    desk.colin.says("Order pens", SHARED, addressed=True)

    assert desk.maria.commands("merge", "1 2").text.key == "merge-apart"


def test_what_has_ended_is_not_merged(desk: Agency) -> None:
    two(desk)
    desk.carla.presses(Action.CANCEL_SURE, desk.task(2).id)

    assert desk.ann.commands("merge", "1 2").text.key == "merge-ended"
    assert desk.ann.commands("merge", "1 1").text.key == "merge-same"


def test_only_who_may_on_both_merges(desk: Agency) -> None:
    two(desk)

    assert desk.luis.commands("merge", "1 2").text.key == "refused-merge"
    assert desk.colin.commands("merge", "1 2").text.key == "task-not-found"


def test_unclear_words_are_told_how(desk: Agency) -> None:
    two(desk)

    for said in ("", "1", "one two", "1 2 3"):
        assert desk.ben.commands("merge", said).text.key == "merge-how"
    assert desk.ben.commands("merge", "1 99").text.key == "merge-how"
    assert desk.ben.commands("merge", "99 1").text.key == "task-not-found"


def unanswered(desk: Agency) -> Press:
    """Carla's second message was asked about, and became a task after five silent minutes."""
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=31)
    (prompt,) = desk.carla.says("at the window").of(Prompt)
    desk.passes(minutes=6)
    return Press(Action.PART_OF, prompt.id, desk.task(1).id)


def test_a_question_that_was_answered_late_takes_one_press(desk: Agency) -> None:
    press = unanswered(desk)

    desk.carla.presses(press.action, press.subject, press.value)

    assert desk.task(2).merged_into == desk.task(1).id
    assert words(desk, 1) == ["Book a table", "at the window"]


def test_a_late_answer_counts_once_and_for_the_client_alone(desk: Agency) -> None:
    press = unanswered(desk)

    assert desk.colin.presses(press.action, press.subject, press.value).keys == ("press-stale",)
    desk.carla.presses(press.action, press.subject, press.value)
    assert desk.carla.presses(press.action, press.subject, press.value).keys == ("press-stale",)
