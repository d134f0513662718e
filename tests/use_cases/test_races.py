"""Two things decided on the same facts: the second is decided again, and every promise holds."""

from collections.abc import Callable
from itertools import permutations

import pytest

from bot.buttons import Action
from bot.events import Event, ReminderDue
from bot.ports.store import StaleStateError
from tests.use_cases.cast import Agency
from tests.use_cases.promises import kept

Doing = Callable[[Agency], Event]


def press(who: str, action: Action) -> Doing:
    return lambda desk: getattr(desk, who).press(action, desk.task().id)


def command(who: str, name: str, words: str = "1 words") -> Doing:
    return lambda desk: getattr(desk, who).command(name, words)


def reminder(desk: Agency) -> Event:
    pending = desk.fake.pending(desk.task().id)[0]
    return ReminderDue(key=f"reminder:{pending.key}", at=desk.now, reminder=pending.key)


def client_message(desk: Agency) -> Event:
    return desk.carla.message("And a taxi")


def note(desk: Agency) -> Event:
    return desk.ann.message("she is vegetarian", desk.thread_of(1))


UNCLAIMED = {
    "claim": press("ann", Action.CLAIM),
    "another claim": press("ben", Action.CLAIM),
    "message": client_message,
    "urgent": press("carla", Action.URGENT),
    "cancel": press("carla", Action.CANCEL_SURE),
    "lead's reply": command("maria", "reply"),
}
HELD = {
    "release": press("ann", Action.RELEASE),
    "lead's release": press("lea", Action.RELEASE),
    "wait": press("ann", Action.WAIT),
    "done": press("ann", Action.FINISH),
    "lead's done": press("lea", Action.FINISH),
    "message": client_message,
    "reply": command("ann", "reply"),
    "lead's reply": command("lea", "reply"),
    "cancel": press("carla", Action.CANCEL_SURE),
    "urgent": press("carla", Action.URGENT),
    "note": note,
}
UNGUARDED = {
    "pass": press("ben", Action.PASS),
    "reminder": reminder,
    "manager's note": command("maria", "note"),
}


def race(desk: Agency, one: Doing, other: Doing) -> None:
    first, second = one(desk), other(desk)
    decided, also_decided = desk.decide(first), desk.decide(second)
    before = desk.fake.rows
    kept(desk, before, desk.record(first, decided))
    before = desk.fake.rows
    try:
        step = desk.record(second, also_decided)
    except StaleStateError:
        step = desk.handle(second)
    kept(desk, before, step)


@pytest.mark.parametrize(("one", "other"), list(permutations(UNCLAIMED, 2)))
def test_two_at_once_on_an_unclaimed_task(desk: Agency, one, other) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=3)

    race(desk, UNCLAIMED[one], UNCLAIMED[other])


@pytest.mark.parametrize(("one", "other"), list(permutations(HELD, 2)))
def test_two_at_once_on_a_held_task(desk: Agency, one, other) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.clock.move(minutes=3)

    race(desk, HELD[one], HELD[other])


@pytest.mark.parametrize("unguarded", UNGUARDED)
def test_what_only_writes_the_journal_looks_at_the_task_too(desk: Agency, unguarded) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=10)

    race(desk, UNCLAIMED["claim"], UNGUARDED[unguarded])


def test_a_note_after_work_has_begun_looks_at_the_task_too(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.ann.commands("note", "1 begun")

    race(desk, HELD["cancel"], note)


def test_two_presses_on_something_new_make_one_task(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.clock.move(minutes=20)
    button = desk.carla.says("Call the plumber").said("joined").buttons[0][0].press

    def something_new(desk: Agency) -> Event:
        return desk.carla.press(button.action, button.subject, button.value)

    race(desk, something_new, something_new)

    assert len(desk.fake.rows.tasks) == 2


def test_the_same_invitation_twice_at_once(desk: Agency) -> None:
    code = desk.maria.commands("invite", "client").texts()[0][1].args["code"]
    events = [desk.somebody(name).command("start", code) for name in ("Stella", "Sven")]
    decisions = [desk.decide(event) for event in events]
    desk.record(events[0], decisions[0])

    with pytest.raises(StaleStateError):
        desk.record(events[1], decisions[1])

    assert desk.handle(events[1]).keys == ("code-used",)
