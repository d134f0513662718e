"""Opening hours said in chat: changed from now on, told, undone; holidays renewed each year."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from adapters.calendars.public_holidays import PublicHolidays
from bot.buttons import Action
from bot.domain.calendar import Calendar, Span
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.shifts.plan import Plan
from bot.domain.targets import ClockKind
from bot.domain.task import Task
from bot.domain.team import TeamChange
from bot.effects import Remind
from bot.use_cases.table import UseCases
from tests.use_cases.cast import BERLIN, CHANNEL, GROUP, HOURS, Agency, Step

EVE = date(2026, 12, 24)


@pytest.fixture(autouse=True)
def holidays(desk: Agency) -> None:
    desk.engine._use_cases = UseCases(lambda: "CODE", HOURS, holidays=PublicHolidays())


def calendar(desk: Agency, team: str = "berlin") -> Calendar:
    return desk.fake.teams.get(team).calendar


def closed(desk: Agency, day: date) -> bool:
    return calendar(desk).spans_on(day) == ()


def renewals(desk: Agency) -> list[Reminder]:
    return [e for e in desk.fake.pending("berlin") if e.kind is ReminderKind.HOLIDAYS]


def test_a_lead_sees_and_changes_the_week_and_everybody_reads_who_did(desk: Agency) -> None:
    assert desk.lea.commands("opening").keys == ("opening",)

    step = desk.lea.commands("opening", "Mon-Fri 8-12, 13-16, Sat 22-2")

    assert calendar(desk).spans_on(date(2026, 3, 2)) == (Span(480, 720), Span(780, 960))
    assert calendar(desk).spans_on(date(2026, 3, 7)) == (Span(1320, 1560),)
    assert calendar(desk).zone == "Europe/Berlin"
    told = {place: text for place, text in step.texts() if text.key == "team-changed-by"}
    assert {*told} == {CHANNEL, desk.maria.private}
    assert {text.args["by"] for text in told.values()} == {"Lea"}


def test_without_a_channel_each_reads_it_alone(desk: Agency) -> None:
    desk.fake.keep(replace(desk.fake.teams.get("berlin"), channel=None))

    step = desk.maria.commands("opening", "Berlin 24 Dec closed")

    told = {place for place, text in step.texts() if text.key == "team-changed-by"}
    assert told == {each.private for each in (desk.ann, desk.ben, desk.lea)}


def test_what_is_answered_in_the_channel_is_not_said_there_again(desk: Agency) -> None:
    step = desk.maria.commands("opening", "Mon-Fri 8-16", GROUP)

    places = [place for place, _ in step.texts()]
    assert places.count(GROUP) == 1 and step.said("opening-set").to == GROUP


def test_running_deadlines_stay_and_later_ones_follow(desk: Agency) -> None:
    task = desk.carla.asks("Book a table")
    before = desk.fake.tasks.clocks(task.id)

    desk.lea.commands("opening", f"{desk.now:%d.%m.} 9-10")

    assert desk.fake.tasks.clocks(task.id) == before
    (later,) = desk.carla.commands("new", "Order paper").of(Task)
    due = {each.kind: each.due_at for each in desk.fake.tasks.clocks(later.id)}
    was = {each.kind: each.due_at for each in before}
    assert due[ClockKind.COMPLETE] > was[ClockKind.COMPLETE] + timedelta(hours=6)


def test_one_press_makes_it_as_it_was_and_tells_so(desk: Agency) -> None:
    before = calendar(desk)
    (change,) = desk.lea.commands("opening", "24 Dec closed").of(TeamChange)
    assert closed(desk, EVE) and (change.actor, change.before.calendar) == (desk.lea.id, before)

    assert desk.ann.presses(Action.UNDO_TEAM, change.id).keys == ("refused-opening",)
    step = desk.maria.presses(Action.UNDO_TEAM, change.id)

    assert calendar(desk) == before
    assert step.keys[0] == "team-undone" and CHANNEL in {place for place, _ in step.texts()}
    assert desk.lea.presses(Action.UNDO_TEAM, change.id).keys == ("shift-changed-since",)


def test_days_are_set_and_taken_back(desk: Agency) -> None:
    desk.lea.commands("opening", "24 Dec - 2 Jan closed")
    desk.lea.commands("opening", "28 Dec 9-12")
    assert closed(desk, date(2026, 12, 31))
    assert calendar(desk).spans_on(date(2026, 12, 28)) == (Span(540, 720),)

    desk.lea.commands("opening", "cancel 28 Dec - 2 Jan")

    assert closed(desk, EVE) and not closed(desk, date(2026, 12, 31))


def test_holidays_of_two_years_are_closed_and_renewed(desk: Agency) -> None:
    desk.lea.commands("opening", "holidays de bayern")
    assert calendar(desk).region == "DE-BY"
    assert closed(desk, date(2026, 1, 6)) is False  # over already
    assert closed(desk, date(2026, 5, 1)) and closed(desk, date(2027, 1, 6))
    (renewal,) = renewals(desk)
    assert (renewal.due_at.year, renewal.due_at.month, renewal.due_at.day) == (2027, 1, 4)

    desk.clock.move(seconds=(renewal.due_at - desk.now).total_seconds())
    step = desk.reminded(renewal.key)

    assert closed(desk, date(2028, 1, 6)) and {*step.keys} == {"opening-renewed"}
    assert {place for place, _ in step.texts()} == {desk.lea.private, desk.maria.private}
    (remind,) = step.of(Remind)
    assert remind.reminder.due_at.year == 2028


def test_no_holidays_any_more_are_not_renewed_and_undo_brings_both_back(desk: Agency) -> None:
    desk.lea.commands("opening", "holidays DE")
    (change,) = desk.lea.commands("opening", "holidays off").of(TeamChange)
    assert not closed(desk, date(2026, 5, 1)) and not renewals(desk)

    desk.lea.presses(Action.UNDO_TEAM, change.id)

    assert closed(desk, date(2026, 5, 1)) and len(renewals(desk)) == 1


def test_a_region_that_nobody_knows_any_more_keeps_what_is_written(desk: Agency) -> None:
    desk.lea.commands("opening", "holidays DE")
    team = desk.fake.teams.get("berlin")
    desk.fake.keep(replace(team, calendar=replace(team.calendar, region="ZZ")))
    (renewal,) = renewals(desk)

    step = desk.reminded(renewal.key)

    assert {*step.keys} == {"opening-region-gone"} and closed(desk, date(2027, 1, 1))
    assert step.of(Remind)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Berlin soon", "opening-unclear"),
        ("Berlin Mon-Fri 9-5", "opening-long"),
        ("Berlin Mon-Fri 9-17 Mars/Olympus", "opening-zone"),
        ("Berlin holidays Atlantis", "opening-region"),
        ("Berlin holidays DE-XX", "opening-parts"),
        ("Berlin never", "opening-never"),
        ("Berlin Mon 9-9:30", "opening-too-little"),
        ("Mon-Fri 9-17", "opening-which-team"),
    ],
)
def test_what_cannot_be_is_refused_in_words(desk: Agency, words: str, key: str) -> None:
    before = calendar(desk)

    assert desk.maria.commands("opening", words).keys == (key,)
    assert calendar(desk) == before


def test_too_many_single_days_are_refused(desk: Agency) -> None:
    desk.lea.commands("opening", "1 Apr - 30 Jul closed")

    assert desk.lea.commands("opening", "1 Aug - 30 Dec closed").keys == ("opening-too-many",)


def test_only_leads_of_the_team_and_managers_change_it(desk: Agency) -> None:
    assert desk.lea.commands("opening", "Lisbon Mon-Fri 9-17").keys == ("refused-opening",)
    assert desk.ann.commands("opening", "Mon-Fri 9-17").keys == ("refused-opening",)
    assert calendar(desk, "lisbon") == HOURS


def test_shifts_are_looked_at_anew_and_a_gap_is_told(desk: Agency) -> None:
    own = Plan("Europe/Berlin", ((Span(540, 1020),),) * 5 + ((), ()))
    for each in (desk.ann, desk.ben, desk.lea):
        desk.change(each, plan=own)

    step = desk.lea.commands("opening", "Mon-Fri 9-18")

    assert step.keys[0] == "shifts-with-gap"
    begins = [r for r in desk.fake.pending(desk.ann.id) if r.kind is ReminderKind.SHIFT_BEGINS]
    assert len(begins) == 1 and begins[0].round == desk.ann.person.revision
    assert {each.id for each in step.of(Person)} >= {desk.ann.id, desk.ben.id}


def test_who_waits_for_an_earlier_opening_is_offered_then(desk: Agency) -> None:
    desk.clock.move(hours=12)  # the team has closed
    task = desk.carla.asks("Book a table")
    (before,) = (r for r in desk.fake.pending(task.id) if r.kind is ReminderKind.OFFER)

    desk.lea.commands("opening", "Mon-Fri 6-17")

    (after,) = (r for r in desk.fake.pending(task.id) if r.kind is ReminderKind.OFFER)
    assert before.due_at - after.due_at == timedelta(hours=3)


def test_the_team_of_the_channel_is_meant_there(desk: Agency) -> None:
    step: Step = desk.maria.commands("opening", "24 Dec closed", CHANNEL)

    assert closed(desk, EVE) and BERLIN.id in {each.team for each in step.of(TeamChange)}
