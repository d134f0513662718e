"""The queues by hand: what is listed of them, and rows that a person retries or drops."""

import json
from dataclasses import replace

import pytest

from bot.cards import Text
from bot.domain.conversation import FileKind, FileRef
from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import MoveChat, Remind, Retry
from bot.ports.queues import InboxState, OutboxState, Touch
from bot.ports.store import StoreBusyError
from tests.storage.stories import (
    CHAT,
    CLIENT,
    GROUP,
    MESSAGE,
    MINUTE,
    NOW,
    SECOND,
    SLACK,
    TASK,
    arrival,
    decide,
    keep,
    key_of,
    known,
    relay,
    say,
    show,
)

LATER = NOW + MINUTE
JAN = Touch(by="jan", at=LATER)
GIVEN_UP = Touch(by="jan", at=LATER, why="the client has left")


@pytest.fixture
async def desk(store):
    """A store whose task and message are known."""
    await known(store, MESSAGE)
    return store


async def retried(desk, row):
    return await desk.write(lambda tx: tx.queues.retry_delivery(row, JAN))


async def dropped(desk, row):
    return await desk.write(lambda tx: tx.queues.drop_delivery(row, GIVEN_UP))


async def line(desk, row):
    return await desk.read(lambda read: read.queues.outbox_line(row))


async def dead(desk, effect=None, *, key="event"):
    (row,) = await decide(desk, effect or say(), key=key)
    await desk.sending(row, now=NOW)
    await desk.bury(row, reason="gone", parked=False, now=NOW)
    return row


async def news(desk):
    """What the desk has written to itself."""
    rows = await desk.handle(lambda _, row: row, limit=10, now=LATER)
    return [json.loads(row.raw) for row in rows if row.platform == "desk"]


async def ready_in(desk, lane, now=LATER):
    return [row.id for row in await desk.take(lane, now=now, limit=10)]


# The outbox


async def test_a_line_names_the_place_and_tells_no_words(desk):
    file = FileRef(
        platform="telegram",
        workspace="",
        id="f",
        kind=FileKind.DOCUMENT,
        name="tea.pdf",
        mime="application/pdf",
    )
    await keep(desk, replace(MESSAGE, text="tea at five", files=(file,)))
    (row,) = await decide(desk, relay(to=GROUP), key="row")

    found = await line(desk, row)

    assert (found.team, found.person, found.kind, found.task) == ("Night Owls", "", "relay", 1)
    assert (found.characters, found.files) == (len("tea at five"), 1)
    assert not [each for each in ("at five", "tea.pdf") if each in repr(found)]


@pytest.mark.parametrize(
    ("effect", "kind", "team", "person", "task"),
    [
        (say("hello", task=TASK.id), "say:hello", "", "Cleo", 1),
        (say("hello"), "say:hello", "", "Cleo", None),
        (show(), "show:card", "Night Owls", "", 1),
        (say("hello", to=SLACK), "say:hello", "", "", None),
        (say("hello", to=replace(GROUP, thread="5")), "say:hello", "Night Owls", "", None),
    ],
)
async def test_lines_name_what_they_carry(desk, effect, kind, team, person, task):
    (row,) = await decide(desk, effect)

    found = await line(desk, row)

    assert (found.kind, found.team, found.person, found.task) == (kind, team, person, task)


async def test_sizes_tell_the_states_apart(desk):
    rows = await decide(desk, *(say(str(number)) for number in range(6)))
    due, waits, going, away, gone, arrived = rows
    await desk.later(waits, not_before=LATER, unknown=True, reason="reset", now=NOW)
    await desk.sending(going, now=NOW)
    await desk.bury(away, reason="blocked", parked=True, now=NOW)
    await desk.bury(gone, reason="gone", parked=False, now=NOW)
    await desk.sent(arrived, [], parts=1, done=True, repeated=True, now=NOW)
    await dropped(desk, gone)

    sizes = await desk.read(lambda read: read.queues.outbox_sizes(now=NOW))

    assert dict(sizes) == {
        "ready": 2,
        "due": 1,
        "unknown": 1,
        "sending": 1,
        "parked": 1,
        "dead": 0,
        "dropped": 1,
        "sent": 1,
        "repeated": 1,
    }
    assert due in await ready_in(desk, str(CHAT))


async def test_in_need_is_what_ends_nowhere_by_itself_and_what_waits_too_long(desk):
    gone = await dead(desk, key="gone")
    (away,) = await decide(desk, say(), key="away")
    await desk.bury(away, reason="blocked", parked=True, now=NOW)
    (old,) = await decide(desk, say(), key="old", now=NOW + SECOND)
    (young,) = await decide(desk, say(), key="young", now=LATER)
    (arrived,) = await decide(desk, say(), key="arrived")
    await desk.sent(arrived, [], parts=1, done=True, now=NOW)

    async def in_need(before, limit=10):
        lines = await desk.read(lambda read: read.queues.outbox_in_need(before=before, limit=limit))
        return [each.id for each in lines]

    assert await in_need(NOW) == [gone, away]
    assert await in_need(LATER) == [gone, away, old]
    assert await in_need(LATER + SECOND) == [gone, away, old, young]
    assert await in_need(LATER, limit=2) == [gone, away]


async def test_lists_show_the_newest_first_of_one_state_or_all(desk):
    first, second, third = await decide(desk, say("a"), say("b"), say("c"))
    await desk.bury(second, reason="gone", parked=False, now=NOW)

    async def listed(state, limit=10):
        lines = await desk.read(lambda read: read.queues.outbox_lines(state, limit=limit))
        return [each.id for each in lines]

    assert await listed(None) == [third, second, first]
    assert await listed(None, 2) == [third, second]
    assert await listed(OutboxState.DEAD) == [second]


async def test_a_retried_row_goes_at_once_and_has_all_its_attempts(desk):
    row = await dead(desk)

    assert await retried(desk, row) == row

    (ready,) = await desk.take(str(CHAT), now=LATER, limit=10)
    assert (ready.id, ready.state, ready.attempts) == (row, "ready", 0)
    assert (await line(desk, row)).touch == JAN


async def test_a_row_that_waits_may_be_hurried_and_a_parked_one_called_back(desk):
    waits, away = await decide(desk, say("a"), say("b"))
    await desk.later(waits, not_before=NOW + 60 * MINUTE, unknown=False, reason="429", now=NOW)
    await desk.bury(away, reason="blocked", parked=True, now=NOW)

    await retried(desk, waits)
    await retried(desk, away)

    assert await ready_in(desk, str(CHAT)) == [waits, away]


async def test_what_may_have_arrived_is_still_known_to_after_a_retry(desk):
    (row,) = await decide(desk, say())
    await desk.later(row, not_before=NOW, unknown=True, reason="reset", now=NOW)
    await desk.bury(row, reason="unknown", parked=False, now=NOW)

    await retried(desk, row)

    assert (await desk.outbox(row)).unknown


async def test_a_row_that_is_carried_or_over_is_left_to_its_desk(desk):
    going, arrived, given_up = await decide(desk, say("a"), say("b"), say("c"))
    await desk.sending(going, now=NOW)
    await desk.sent(arrived, [], parts=1, done=True, now=NOW)
    await dropped(desk, given_up)

    for row in (going, arrived, given_up, "unheard-of"):
        assert await retried(desk, row) == ""
        assert await dropped(desk, row) is False

    assert await line(desk, "unheard-of") is None
    assert await ready_in(desk, str(CHAT)) == []


async def test_a_newer_row_for_the_same_view_makes_a_retry_needless(desk):
    old = await dead(desk, show(), key="old")
    (new,) = await decide(desk, show(), key="new")

    assert await retried(desk, old) == new

    assert await ready_in(desk, str(GROUP)) == [new]
    assert await line(desk, old) is None


async def test_every_dead_row_goes_again(desk):
    first, second = await dead(desk, key="a"), await dead(desk, say(to=GROUP), key="b")
    (away,) = await decide(desk, say(), key="away")
    await desk.bury(away, reason="blocked", parked=True, now=NOW)

    assert await desk.write(lambda tx: tx.queues.retry_dead(JAN)) == 2
    assert await desk.write(lambda tx: tx.queues.retry_dead(JAN)) == 0

    assert (await ready_in(desk, str(CHAT)), await ready_in(desk, str(GROUP))) == (
        [first],
        [second],
    )


async def test_a_dropped_row_keeps_who_when_and_why_and_never_goes(desk):
    row = await dead(desk)

    assert await dropped(desk, row)

    found = await line(desk, row)
    assert (found.state, found.touch, found.reason) == ("dropped", GIVEN_UP, "gone")
    assert await decide(desk, Retry(to=CHAT), key="back") == ()
    assert await ready_in(desk, str(CHAT)) == []


async def test_what_is_behind_a_dropped_row_goes_on(desk):
    first, second = await decide(desk, say("a"), say("b"))
    await dropped(desk, first)

    assert await ready_in(desk, str(CHAT)) == [second]


async def test_what_is_said_under_a_dropped_card_still_goes(desk):
    card, under = await decide(desk, show(), say(to=GROUP, under=show().key))
    await dropped(desk, card)

    assert await ready_in(desk, str(GROUP)) == [under]
    (again,) = await decide(desk, show(), key="changed")
    assert again in await ready_in(desk, str(GROUP))


async def test_an_author_is_told_of_a_dropped_message_once(desk):
    (row,) = await decide(desk, relay(fate_to=GROUP))
    await dropped(desk, row)
    told_before = await dead(desk, relay(fate_to=GROUP), key="told")

    reasons = {each["outbox"]: each["reason"] for each in await news(desk)}
    assert reasons == {row: "dropped", told_before: "gone"}

    await dropped(desk, told_before)
    assert await news(desk) == []


async def test_a_secret_is_forgotten_with_its_row(desk, database):
    secret = replace(say(secret=True), text=Text("code", {"code": "hush"}))
    (row,) = await decide(desk, secret)
    await dropped(desk, row)

    assert "hush" not in str(database.rows("SELECT effect FROM outbox"))


async def test_a_row_that_this_version_cannot_read_is_listed_and_can_be_dropped(desk, database):
    row = await dead(desk)
    await news(desk)
    database.rows("UPDATE outbox SET effect = 'from tomorrow'")

    assert (await line(desk, row)).kind == "unreadable"
    assert await dropped(desk, row)

    assert (await line(desk, row)).state == "dropped"
    assert await news(desk) == []


async def test_a_desk_that_was_about_to_send_a_dropped_row_does_not(desk):
    (row,) = await decide(desk, say())
    await dropped(desk, row)

    with pytest.raises(StoreBusyError):
        await desk.sending(row, now=LATER)
    await desk.sent(row, [], parts=0, done=True, now=LATER)
    await desk.later(row, not_before=NOW, unknown=True, reason="x", now=LATER)
    await desk.bury(row, reason="erased", parked=False, now=LATER)

    assert (await line(desk, row)).state == "dropped"


async def test_a_dead_row_moves_with_its_chat_so_that_a_retry_finds_it(desk):
    row = await dead(desk, say(to=GROUP))
    new = replace(GROUP, chat="-200")
    await decide(desk, MoveChat(old=GROUP, new=new), key="moved")

    await retried(desk, row)

    assert await ready_in(desk, str(new)) == [row]


# The inbox


def failing(_, row):
    sentence = f"of course, said {CLIENT.name}"
    raise ValueError(sentence)


async def poison(desk, key="bad", **more):
    await desk.receive([arrival(key, **more)], now=NOW)
    assert await desk.handle(failing, limit=10, now=NOW) == []
    return await newest(desk)


async def newest(desk):
    (found,) = await desk.read(lambda read: read.queues.inbox_lines(None, limit=1))
    return found


async def test_poison_tells_what_failed_where_and_in_nobodys_words(desk):
    found = await poison(desk, lane=str(CHAT))

    assert (found.key, found.state, found.attempts, found.disposition) == (
        "bad",
        "poison",
        3,
        "parked",
    )
    assert found.error.startswith("ValueError")
    assert (found.person, found.size, found.received_at) == ("Cleo", len('"bad"'), NOW)
    assert "of course" not in repr(found) and '"bad"' not in repr(found)


async def test_sizes_of_the_inbox(desk):
    await poison(desk)
    await desk.receive([arrival("new"), arrival("newer"), arrival("elsewhere", "x")], now=NOW)
    failures = iter([ValueError("once")])

    def work(_, row):
        for failure in failures if row.key == "new" else ():
            raise failure
        return row.key

    assert await desk.handle(work, limit=10, now=NOW) == ["elsewhere"]

    sizes = await desk.read(lambda read: read.queues.inbox_sizes())

    assert dict(sizes) == {
        "new": 2,
        "failed": 1,
        "away": 0,
        "poison": 1,
        "dropped": 0,
        "done": 1,
    }


async def test_an_arrival_in_need_failed_for_good_or_waits_too_long(desk):
    bad = await poison(desk)
    await desk.receive([arrival("old", at=LATER)], now=NOW + SECOND)
    await desk.receive([arrival("young")], now=LATER)
    await desk.receive([arrival("done", "x")], now=NOW)
    await desk.handle(lambda _, row: row.key, limit=1, now=NOW)

    async def in_need(before):
        lines = await desk.read(lambda read: read.queues.inbox_in_need(before=before, limit=10))
        return [each.key for each in lines]

    assert await in_need(NOW) == [bad.key]
    assert (await in_need(LATER))[0] == bad.key and "young" not in await in_need(LATER)
    poisoned = await desk.read(lambda read: read.queues.inbox_lines(InboxState.POISON, limit=10))
    assert [each.number for each in poisoned] == [bad.number]


async def test_a_retried_arrival_is_handled_with_all_its_attempts(desk, database):
    bad = await poison(desk)
    await desk.receive([arrival("behind")], now=NOW)

    assert await desk.write(lambda tx: tx.queues.retry_arrival(bad.number, JAN))
    assert not await desk.write(lambda tx: tx.queues.retry_arrival(bad.number, JAN))

    seen = []

    def work(_, row):
        seen.append((row.key, row.attempts))
        return row.key

    assert await desk.handle(work, limit=10, now=LATER) == ["bad", "behind"]
    assert seen[0] == ("bad", 0)
    after = await desk.read(lambda read: read.queues.inbox_line(bad.number))
    assert (after.state, after.disposition, after.touch) == ("done", "noticed", JAN)


async def test_a_dropped_arrival_has_its_disposition_and_holds_up_nobody(desk):
    await desk.receive([arrival("bad"), arrival("behind")], now=NOW)
    (_, bad) = await desk.read(lambda read: read.queues.inbox_lines(None, limit=10))

    assert await desk.write(lambda tx: tx.queues.drop_arrival(bad.number, GIVEN_UP))

    assert await desk.handle(key_of, limit=10, now=LATER) == ["behind"]
    after = await desk.read(lambda read: read.queues.inbox_line(bad.number))
    assert (after.state, after.disposition, after.touch) == ("dropped", "dropped", GIVEN_UP)
    assert await desk.receive([arrival("bad")], now=LATER) == 0


async def test_poison_may_be_dropped_and_what_is_over_may_not(desk):
    bad = await poison(desk)
    await desk.receive([arrival("good")], now=NOW)
    await desk.handle(key_of, limit=10, now=NOW)
    good = await newest(desk)

    async def drop(number):
        return await desk.write(lambda tx: tx.queues.drop_arrival(number, GIVEN_UP))

    assert [await drop(each) for each in (bad.number, bad.number, good.number, 999)] == [
        True,
        False,
        False,
        False,
    ]
    assert not await desk.write(lambda tx: tx.queues.retry_arrival(bad.number, JAN))
    assert await desk.read(lambda read: read.queues.inbox_line(999)) is None


async def test_a_dropped_reminder_is_over(desk, database):
    reminder = Reminder(subject=TASK.id, kind=ReminderKind.UNCLAIMED, round=1, step=0, due_at=NOW)
    await decide(desk, Remind(reminder))
    await desk.fire_reminders(now=NOW, limit=10)
    found = await newest(desk)

    await desk.write(lambda tx: tx.queues.drop_arrival(found.number, GIVEN_UP))

    assert database.rows("SELECT state FROM reminder") == [("handled",)]


async def test_skipped_kinds_are_counted_for_good(desk):
    await desk.receive([arrival(str(number)) for number in range(4)], now=NOW)

    def work(tx, row):
        if row.key != "3":
            tx.skip("message:poll" if row.key == "0" else "message:story")
        return row.key

    await desk.handle(work, limit=10, now=NOW)

    story, poll = await desk.read(lambda read: read.queues.skipped(limit=10))
    assert (story.platform, story.kind, story.times, story.last_at) == (
        "telegram",
        "message:story",
        2,
        NOW,
    )
    assert (poll.kind, poll.times) == ("message:poll", 1)
    assert await desk.read(lambda read: read.queues.skipped(limit=1)) == (story,)
