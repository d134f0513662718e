"""Digests: on mornings on which a team works, to managers, and to leads who want them."""

from datetime import UTC, date, datetime

import pytest

from bot.cards import Day, Text
from bot.domain.calendar import Calendar, Span
from bot.domain.digest import next_digest, read_time
from bot.domain.ids import PersonId
from bot.domain.people import Person, Role
from bot.domain.reminders import ReminderKind
from bot.effects import Say, Urgency
from tests.use_cases.cast import Actor, Agency


def digests(steps, actor: Actor) -> list[Text]:
    return [
        text
        for step in steps
        for to, text in step.texts()
        if to == actor.private and text.key in {"digest-day", "digest-week"}
    ]


def lines(text: Text) -> list[str]:
    return [each.key for each in text.args["lines"].lines]


class TestTheMorning:
    def test_a_manager_sets_a_time_and_reads_late_first_then_unclaimed(self, desk: Agency) -> None:
        set_ = desk.maria.commands("digest", "8:30")
        desk.carla.asks("Book a table")
        desk.passes(hours=6)

        (text,) = digests(desk.passes(hours=17), desk.maria)

        assert set_.keys[0] == "digest-set"
        assert set_.said("digest-set").text.args["at"].at == datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
        assert text.key == "digest-day"
        assert (text.args["open"], text.args["opened"], text.args["done"]) == (1, 1, 0)
        assert lines(text) == ["digest-late", "digest-task", "digest-unclaimed", "digest-task"]

    def test_it_comes_each_working_morning_once_and_on_mondays_of_the_week(
        self, desk: Agency
    ) -> None:
        desk.maria.commands("digest", "9")

        found = digests(desk.passes(days=7.5), desk.maria)

        assert [each.key for each in found] == ["digest-day"] * 4 + ["digest-week"]

    def test_it_is_the_last_to_go_and_goes_alone(self, desk: Agency) -> None:
        desk.maria.commands("digest", "9")
        says = [say for step in desk.passes(days=1) for say in step.of(Say)]
        (say,) = [each for each in says if each.text.key.startswith("digest")]

        assert (say.to, say.urgency) == (desk.maria.private, Urgency.DIGEST)

    def test_after_a_long_stop_it_is_told_once(self, desk: Agency) -> None:
        desk.maria.commands("digest", "9")
        desk.clock.move(days=3)

        assert len(digests(desk.passes(minutes=1), desk.maria)) == 1
        assert len(desk.fake.pending(f"digest.{desk.maria.person.id}")) == 1


class TestTheSetting:
    def test_off_ends_it_and_a_time_begins_it_again(self, desk: Agency) -> None:
        desk.maria.commands("digest", "9")
        assert desk.maria.commands("digest", "off").keys == ("digest-off",)
        assert not digests(desk.passes(days=1), desk.maria)

        desk.maria.commands("digest", "9")
        desk.maria.commands("digest", "9")

        assert len(digests(desk.passes(days=1), desk.maria)) == 1

    def test_without_words_it_is_shown_at_once(self, desk: Agency) -> None:
        assert desk.maria.commands("digest").keys == ("digest-week",)  # it is a Monday

    def test_what_is_no_time_changes_nothing(self, desk: Agency) -> None:
        assert desk.maria.commands("digest", "soon").keys == ("digest-how",)
        assert desk.maria.person.digest == ""

    def test_a_lead_reads_of_the_own_team_who_asked_for_it(self, desk: Agency) -> None:
        desk.colin.asks("Book a hotel")
        desk.lea.commands("digest", "9")

        (text,) = digests(desk.passes(days=1), desk.lea)

        assert text.args["open"] == len([t for t in desk.fake.rows.tasks.values() if t.team == desk.lea.person.team])  # fmt: skip

    def test_an_assistant_has_none(self, desk: Agency) -> None:
        assert desk.ann.commands("digest", "9").keys == ("refused-digest",)

    def test_whoever_becomes_a_manager_reads_it_without_asking(self, desk: Agency) -> None:
        code = desk.maria.commands("invite", "manager").texts()[0][1].args["code"]
        (nora,) = desk.somebody("Nora").says(code).of(Person)

        found = desk.fake.pending(f"digest.{nora.id}")
        assert [each.kind for each in found] == [ReminderKind.DIGEST]

    def test_who_is_a_manager_no_more_reads_none(self, desk: Agency) -> None:
        desk.maria.commands("digest", "9")
        desk.change(desk.maria, role=Role.ASSISTANT)

        assert not digests(desk.passes(days=1), desk.maria)


class TestGaps:
    def test_gaps_of_a_plan_are_told(self, desk: Agency) -> None:
        for actor in (desk.ann, desk.ben, desk.lea):
            actor.commands("shifts", "Mon-Fri 9-12")

        text = desk.maria.commands("digest").text

        (block,) = [each for each in text.args["lines"].lines if each.key == "gaps"]
        assert block.args["lines"].lines[0].args["days"] == Day(date(2026, 3, 2))


WEEK = Calendar("Europe/Berlin", {day: (Span(540, 1020),) for day in range(5)})
MARIA = Person(id=PersonId("m"), name="Maria", role=Role.MANAGER)
FRIDAY_NOON = datetime(2026, 3, 27, 12, tzinfo=UTC)


def test_the_next_one_is_on_the_day_that_a_team_opens_by_its_readers_clock() -> None:
    assert next_digest(MARIA, [WEEK], "Europe/Berlin", FRIDAY_NOON) == datetime(2026, 3, 30, 7, tzinfo=UTC)  # fmt: skip
    assert next_digest(MARIA, [WEEK], "America/Lima", FRIDAY_NOON) == datetime(2026, 3, 27, 14, tzinfo=UTC)  # fmt: skip
    assert next_digest(MARIA, [], "UTC", FRIDAY_NOON) is None


@pytest.mark.parametrize(
    ("words", "kept"),
    [("9", "09:00"), ("8:30", "08:30"), ("8.30 Uhr", "08:30"), ("7 pm", "19:00"), ("12 am", "00:00"), ("13 pm", None), ("25", None), ("", None), ("soon", None)],
)  # fmt: skip
def test_times_as_they_are_written(words: str, kept: str | None) -> None:
    assert read_time(words) == kept
