"""The day that a client named is kept in mind: before it, when it is over, and if it is another."""

from datetime import UTC, datetime, timedelta

from bot.buttons import Action
from tests.use_cases.cast import Agency
from tests.use_cases.test_shift_watch import said

KEYS = {"wanted-soon", "wanted-over", "wanted-manager"}


def about(steps, actor) -> list[str]:
    return [key for key in said(steps, actor) if key in KEYS]


def at_work(desk: Agency, words: str = "Book a table by tomorrow 15:00"):
    """Luis has it, who works in his own chat."""
    task = desk.colin.asks(words)
    desk.luis.claims(task)
    desk.luis.commands("reply", "1 Certainly")
    return task


def until(desk: Agency, day: int, hour: float):
    """In UTC; Lisbon's clock in winter."""
    end = datetime(2026, 3, day, tzinfo=UTC) + timedelta(hours=hour)
    return desk.passes(seconds=(end - desk.now).total_seconds())


def test_the_holder_hears_two_working_hours_before_and_leads_when_it_is_over(desk: Agency) -> None:
    task = at_work(desk)
    wanted = desk.task(task.number).due_at

    assert about(desk.passes(seconds=(wanted - desk.now).total_seconds() - 2 * 3600 - 60), desk.luis) == []  # fmt: skip
    assert about(desk.passes(minutes=2), desk.luis) == ["wanted-soon"]
    steps = desk.passes(hours=2)
    assert about(steps, desk.luis) == ["wanted-over"]
    assert about(steps, desk.maria) == ["wanted-manager"]
    acts = [each.act for each in desk.fake.tasks.journal(task.id)]
    assert acts.count("wanted") == acts.count("missed") == 1


def test_another_date_counts_and_the_first_one_no_more(desk: Agency) -> None:
    at_work(desk)
    desk.colin.commands("due", "1 in 3 days")

    assert about(until(desk, 4, 10), desk.luis) == []


def test_what_is_done_in_time_is_not_told(desk: Agency) -> None:
    task = at_work(desk)
    desk.luis.commands("done", "1")
    desk.passes(minutes=1)
    assert not desk.task(task.number).status.is_open or desk.task(task.number).status == "done"

    steps = until(desk, 4, 10)
    assert about(steps, desk.luis) == about(steps, desk.maria) == []


def test_before_the_date_nobody_hurries_who_waits_for_the_client(desk: Agency) -> None:
    task = at_work(desk)
    desk.luis.presses(Action.WAIT, task.id)
    wanted = desk.task(task.number).due_at

    steps = desk.passes(seconds=(wanted - desk.now).total_seconds() - 60)
    assert about(steps, desk.luis) == []
    assert about(desk.passes(minutes=2), desk.maria) == ["wanted-manager"]


def test_who_is_off_is_not_asked_but_the_team_is(desk: Agency) -> None:
    task = at_work(desk)
    wanted = desk.task(task.number).due_at
    desk.luis.commands("off")

    steps = desk.passes(seconds=(wanted - desk.now).total_seconds() - 60)
    assert about(steps, desk.luis) == []
    assert "wanted-soon" in [key for step in steps for key in step.keys]
