"""Who is on, what waits, how the day goes: lists and figures, each to whom they concern."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.calendar import always_open
from bot.domain.people import Person
from bot.domain.shifts.plan import Duty
from bot.ports.reports import Summary, Workload
from bot.texts import Catalogue
from bot.use_cases.managers.summarising import days, report
from tests.use_cases.cast import BERLIN, CHANNEL, SHARED, Agency


def test_staff_see_what_they_hold_and_what_waits(desk: Agency) -> None:
    desk.ann.claims(desk.carla.asks("Book a table"))
    desk.change(desk.colin, team="berlin")
    waiting = desk.colin.asks("Order paper")

    step = desk.ann.commands("tasks")

    args = step.text.args
    assert [line.args["number"] for line in args["held"].lines] == [1]
    assert [line.args["number"] for line in args["unclaimed"].lines] == [2]
    (say,) = step.decision.effects
    assert say.buttons[0][0].press.subject == waiting.id


def test_another_teams_tasks_are_not_listed(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    assert desk.luis.commands("tasks").text.key == "tasks-none"
    assert desk.maria.commands("tasks").text.key == "tasks"


def test_clients_see_their_own_requests(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    step = desk.carla.commands("status")

    assert [line.args["number"] for line in step.text.args["requests"].lines] == [1]
    assert desk.colin.commands("status").text.key == "requests-none"
    assert desk.carla.commands("tasks").text.key == "refused-list"


def test_on_lasts_to_the_end_of_the_opening_hours(desk: Agency) -> None:
    (person,) = desk.ann.commands("on").of(Person)

    assert (person.duty, person.duty_until) == (Duty.ON, desk.now + timedelta(hours=7))


def test_out_of_hours_on_lasts_four_hours(desk: Agency) -> None:
    desk.clock.move(hours=10)

    (person,) = desk.ann.commands("on").of(Person)

    assert person.duty_until == desk.now + timedelta(hours=4)


def test_a_team_that_never_closes_has_no_end_at_midnight(desk: Agency) -> None:
    desk.fake.rows.teams["berlin"] = BERLIN.__class__(
        id=BERLIN.id, name="Berlin", calendar=always_open("Europe/Berlin"), channel=CHANNEL
    )
    desk.clock.move(hours=13, minutes=55)  # 23:55 in Berlin

    (person,) = desk.ann.commands("on").of(Person)

    assert person.duty_until - desk.now > timedelta(hours=1)


def test_off_names_what_is_still_held(desk: Agency) -> None:
    assert desk.ben.commands("off").text.key == "shift-off"
    desk.ann.claims(desk.carla.asks("Book a table"))

    step = desk.ann.commands("off")

    assert (step.text.key, step.text.args["tasks"]) == ("shift-off-holding", "#1")
    assert step.of(Person)[0].duty is Duty.OFF
    assert desk.task().holder == "ann"


def test_who_has_no_team_has_no_shift(desk: Agency) -> None:
    assert desk.maria.commands("on").text.key == "shift-no-team"


def test_who_lists_ones_own_team_and_a_manager_all(desk: Agency) -> None:
    desk.goes_off(desk.ben)
    desk.ann.claims(desk.carla.asks("Book a table"))

    (berlin,) = desk.ann.commands("who").text.args["teams"].lines
    everywhere = desk.maria.commands("who").text.args["teams"].lines

    people = {
        line.args["name"]: (line.key, line.args["open"]) for line in berlin.args["people"].lines
    }
    assert people == {"Ann": ("who-on", 1), "Ben": ("who-off", 0), "Lea": ("who-on", 0)}
    assert [block.args["team"] for block in everywhere] == ["Berlin", "Lisbon"]


def test_a_closed_team_says_when_it_opens(desk: Agency) -> None:
    desk.clock.move(hours=10)

    (block,) = desk.ann.commands("who").text.args["teams"].lines

    assert block.key == "who-team-closed"
    assert block.args["opens"].at == datetime(2026, 3, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize("command", ["who", "tasks", "on", "off"])
def test_clients_have_no_shifts(desk: Agency, command) -> None:
    assert desk.carla.commands(command).text.key.startswith("refused-")


def test_a_summary_goes_to_the_managers_own_chat(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    step = desk.maria.commands("summary", "week Berlin", CHANNEL)

    assert step.said("summary").to == desk.maria.private
    assert step.said("summary-sent").to == CHANNEL
    assert step.said("summary").text.args["unclaimed"] == 1


def test_in_private_it_is_simply_answered(desk: Agency) -> None:
    assert desk.maria.commands("summary").keys == ("summary",)


@pytest.mark.parametrize("words", ["Atlantis", "today Atlantis", "week week"])
def test_what_no_team_is_called_is_explained(desk: Agency, words) -> None:
    assert desk.maria.commands("summary", words).keys == ("summary-how",)


@pytest.mark.parametrize("who", ["ann", "lea", "carla"])
def test_only_managers_see_figures(desk: Agency, who) -> None:
    assert getattr(desk, who).commands("summary").keys == ("refused-summary",)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [("today", 29, 30), ("yesterday", 28, 29), ("week", 23, 30), ("month", 0, 30)],
)
def test_periods_are_whole_local_days(period, since, until) -> None:
    first = datetime(2026, 2, 28, 23, tzinfo=UTC)  # midnight in Berlin, in winter
    now = datetime(2026, 3, 30, 10, tzinfo=UTC)  # the day after the clock went forward

    def midnight(day: int) -> datetime:
        summer = timedelta(hours=1) if day >= 29 else timedelta()
        return first + timedelta(days=day) - summer

    assert days(period, now, "Europe/Berlin") == (midnight(since), midnight(until))


def test_a_full_report_can_be_worded(desk: Agency) -> None:
    tasks = tuple(desk.carla.asks("Book a table") for _ in range(1)) * 12
    line = Workload(
        person=desk.ann.person, open=1, done=1234, acknowledge_median=timedelta(minutes=7),
        acknowledge_p90=None, respond_median=timedelta(seconds=4), respond_p90=timedelta(minutes=5),
        complete_median=timedelta(hours=1), complete_p90=timedelta(hours=2, minutes=1),
    )  # fmt: skip
    summary = Summary(
        open=3, unclaimed=tasks, late=tasks, waiting=1, opened=2, done=1, people=(line,)
    )

    words = Catalogue().words(report(summary, "week", None), "en")

    assert "… and 2 more" in words
    assert (
        "Ann: 1 open, 1,234 done · claimed in 7 min (9 of 10 within \N{EN DASH})"
        " · answered in 4 s (9 of 10 within 5 min) · done in 1 h (9 of 10 within 2 h 1 min)"
        in words
    )


@pytest.mark.parametrize(("who", "command"), [("maria", "tasks"), ("colin", "status")])
def test_a_channel_hears_only_what_everyone_there_may_see(desk: Agency, who, command) -> None:
    desk.carla.asks("Book a table")
    desk.colin.asks("Find me a divorce lawyer")

    step = getattr(desk, who).commands(command, at=SHARED)

    assert not [text for to, text in step.texts() if to == SHARED and "lawyer" in repr(text)]


def test_a_teams_days_are_those_of_its_own_zone(desk: Agency) -> None:
    desk.fake.rows.teams["lisbon"] = BERLIN.__class__(
        id=desk.fake.teams.by_name("Lisbon").id,
        name="Lisbon",
        calendar=always_open("Asia/Kathmandu"),
    )
    asked = desk.fake.reports.asked

    desk.maria.commands("summary", "today Lisbon")

    assert asked[-1][0] == datetime(2026, 3, 1, 18, 15, tzinfo=UTC)
