"""Shifts in a calendar app: a link for oneself or one's team, good until it is taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.address import Address
from bot.domain.links import SecretLink
from bot.domain.people import Role
from bot.domain.shifts.plan import Plan, TimeOff
from bot.domain.shifts.reading import read_week
from bot.use_cases.shifts.feeding import feed
from bot.use_cases.table import UseCases
from tests.use_cases.cast import BERLIN, HOURS, LISBON, Agency

CHANNEL = Address("slack", "T1", "C-berlin")


@pytest.fixture
def desk() -> Agency:
    """A desk that calendar apps can reach."""
    desk = Agency()
    tokens = (f"token-{number}" for number in range(100))
    desk.engine._use_cases = UseCases(lambda: "CODE", HOURS, mint_token=lambda: next(tokens))
    week = read_week("Mon-Fri 9-17").days
    desk.change(desk.ann, plan=Plan(zone="Europe/Berlin", week=week))
    return desk


def shown(desk: Agency, token: str = "token-0"):  # noqa: S107  no secret
    return feed(token, desk.fake, desk.now)


def titles(desk: Agency, token: str = "token-0") -> set[str]:  # noqa: S107  no secret
    return {each.title.key for each in shown(desk, token).entries}


def test_an_assistant_gets_an_address_of_their_own_shifts(desk: Agency) -> None:
    step = desk.ann.commands("calendar")

    assert step.keys == ("calendar-own",)
    (said,) = step.decision.effects
    assert said.secret, "the store forgets the token once it was told"
    (link,) = step.of(SecretLink)
    assert "token-0" not in repr(link)
    first = next(each for each in shown(desk).entries if each.when[0] > desk.now)
    assert first.title.args == {"team": BERLIN.name}
    assert first.when[1] - first.when[0] == timedelta(hours=8)


def test_days_off_stand_there_as_whole_days_and_take_the_shifts_away(desk: Agency) -> None:
    off = TimeOff(date(2026, 3, 4), date(2026, 3, 5))
    desk.change(desk.ann, plan=replace(desk.ann.person.plan, off=(off,)))
    desk.ann.commands("calendar")

    whole = [each.when for each in shown(desk).entries if each.title.key == "feed-off"]
    assert whole == [(date(2026, 3, 4), date(2026, 3, 6))]
    worked = {e.when[0].date() for e in shown(desk).entries if e.title.key == "feed-shift"}
    assert date(2026, 3, 3) in worked
    assert not worked & {date(2026, 3, 4), date(2026, 3, 5)}


def test_a_team_reads_who_works_and_when_nobody_does(desk: Agency) -> None:
    away = TimeOff(desk.now.date(), desk.now.date() + timedelta(days=90))
    for each in (desk.ben, desk.lea):
        desk.change(each, plan=Plan(off=(away,)))
    week = read_week("Mon-Fri 9-13").days
    desk.change(desk.ann, plan=Plan(zone="Europe/Berlin", week=week))
    step = desk.ann.commands("calendar", "team")

    assert step.keys == ("calendar-team",)
    assert titles(desk) == {"feed-shift-of", "feed-gap"}
    coming = [each for each in shown(desk).entries if each.when[0] > desk.now]
    names = {each.title.args.get("name") for each in coming}
    assert names == {"Ann", None}


def test_a_shift_keeps_its_name_when_it_ends_at_another_time(desk: Agency) -> None:
    desk.ann.commands("calendar")
    before = {each.when[0]: each.id for each in shown(desk).entries}
    week = read_week("Mon-Fri 9-15").days
    desk.change(desk.ann, plan=Plan(zone="Europe/Berlin", week=week))

    after = {each.when[0]: each.id for each in shown(desk).entries}
    assert after == before and len(set(after.values())) == len(after)


def test_all_addresses_are_taken_back_at_once(desk: Agency) -> None:
    desk.ann.commands("calendar")
    desk.ann.commands("calendar", "team")
    desk.ben.commands("calendar")

    step = desk.ann.commands("calendar", "off")

    assert step.text.args == {"count": 2}
    assert shown(desk, "token-0") is shown(desk, "token-1") is None
    assert shown(desk, "token-2") is not None, "somebody else's"
    assert desk.ann.commands("calendar", "off").text.args == {"count": 0}


def test_who_leaves_the_team_reads_no_more(desk: Agency) -> None:
    desk.ann.commands("calendar", "team")
    desk.change(desk.ann, team=LISBON.id)
    assert shown(desk) is None
    desk.change(desk.ann, team=BERLIN.id, role=Role.CLIENT)
    assert shown(desk) is None


def test_only_managers_read_other_teams(desk: Agency) -> None:
    assert desk.ann.commands("calendar", "team Lisbon").keys == ("calendar-no-team",)
    assert desk.maria.commands("calendar", "team Lisbon").keys == ("calendar-team",)
    assert desk.maria.commands("calendar").keys == ("calendar-no-team",)


def test_a_group_sees_no_address(desk: Agency) -> None:
    step = desk.ann.commands("calendar", "", CHANNEL)

    assert step.said("calendar-own").to == desk.ann.private
    assert "token" not in repr(step.said("calendar-sent"))


def test_what_is_not_understood_is_explained(desk: Agency) -> None:
    assert desk.ann.commands("calendar", "please").keys == ("calendar-how",)


def test_a_desk_that_nobody_can_reach_says_so() -> None:
    assert Agency().ann.commands("calendar").keys == ("calendar-unreachable",)


def test_a_summarys_link_is_no_calendar(desk: Agency) -> None:
    desk.maria.commands("summary")
    assert shown(desk) is None
