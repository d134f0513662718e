"""A summary as a page: the manager gets a link, and whoever has it reads for a day, not longer."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import Moment
from bot.domain.address import Address
from bot.domain.links import SecretLink
from bot.domain.people import Role
from bot.texts import Catalogue
from bot.use_cases.managers import showing
from bot.use_cases.table import UseCases
from bot.wording import Wording
from tests.use_cases.cast import BERLIN, HOURS, Agency

CHANNEL = Address("slack", "T1", "C-berlin")
FIRST = "token-0"


@pytest.fixture
def desk() -> Agency:
    """A desk whose pages can be reached."""
    desk = Agency()
    tokens = (f"token-{number}" for number in range(100))
    desk.engine._use_cases = UseCases(lambda: "CODE", HOURS, mint_token=lambda: next(tokens))
    return desk


def shown(desk: Agency, token=FIRST):
    return showing.show(token, desk.fake, desk.now)


def figures(desk: Agency, token=FIRST) -> dict[str, int]:
    return {label.key: figure for label, figure in shown(desk, token).sheet.figures}


def test_the_answer_in_private_carries_a_link(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    step = desk.maria.commands("summary", "Berlin")

    assert step.keys == ("summary-with-page",)
    assert step.text.args["token"] == "token-0"
    assert step.text.args["summary"].key == "summary"
    (said,) = step.decision.effects
    assert said.secret, "the store forgets the token once it was told"
    words = Wording(Catalogue(), {"public_url": "https://desk.example"}).words(step.text, "en")
    assert "https://desk.example/s/token-0" in words


def test_a_group_sees_no_link(desk: Agency) -> None:
    step = desk.maria.commands("summary", "", CHANNEL)

    assert step.said("summary-with-page").to == desk.maria.private
    assert "token" not in repr(step.said("summary-sent"))


def test_the_desk_keeps_no_token(desk: Agency) -> None:
    (link,) = desk.maria.commands("summary").of(SecretLink)

    assert "token-0" not in repr(link)
    assert link.owner == desk.maria.id


def test_the_page_shows_what_the_answer_said(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    desk.colin.asks("Find a hotel")
    desk.maria.commands("summary", "Berlin")
    desk.maria.commands("summary")

    assert figures(desk)["page-unclaimed"] == 1
    assert figures(desk, "token-1")["page-unclaimed"] == 2
    sheet = shown(desk).sheet
    ((_, _), (_, lines)) = sheet.lists
    assert [line.args["title"] for line in lines] == ["Book a table"]
    assert sheet.title.args["team"] == BERLIN.name


def test_its_days_stay_those_that_were_asked_for(desk: Agency) -> None:
    desk.maria.commands("summary", "yesterday")
    before = shown(desk).sheet.about
    desk.clock.move(hours=20)

    assert shown(desk).sheet.about == before
    assert isinstance(before.args["since"], Moment)


def test_it_is_over_after_a_day(desk: Agency) -> None:
    desk.maria.commands("summary")
    desk.clock.move(seconds=showing.LIFE.total_seconds() - 1)
    assert shown(desk) is not None

    desk.clock.move(seconds=1)

    assert timedelta(hours=24) == showing.LIFE
    assert shown(desk) is None
    assert showing.end("token-0", desk.fake, desk.now) is None


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.LEAD, Role.CLIENT, Role.STRANGER])
def test_it_is_over_for_whoever_manages_no_more(desk: Agency, role) -> None:
    desk.maria.commands("summary")

    desk.change(desk.maria, role=role)

    assert shown(desk) is None


def test_it_can_be_taken_back(desk: Agency) -> None:
    desk.maria.commands("summary")
    desk.maria.commands("summary")

    decision = showing.end("token-0", desk.fake, desk.now)
    desk.fake.record(decision, key="end", now=desk.now)

    assert shown(desk) is None
    assert shown(desk, "token-1") is not None
    assert showing.end("token-0", desk.fake, desk.now) is None


@pytest.mark.parametrize("token", ["", "token-1", "TOKEN-0", "token-0 ", "\udc80", "x" * 10_000])
def test_nothing_else_leads_anywhere(desk: Agency, token) -> None:
    desk.maria.commands("summary")

    assert shown(desk, token) is None


def test_words_that_are_not_understood_make_no_link(desk: Agency) -> None:
    assert not desk.maria.commands("summary", "Atlantis").of(SecretLink)


def test_an_assistant_gets_none(desk: Agency) -> None:
    assert not desk.ann.commands("summary").of(SecretLink)


def test_the_readers_language_is_the_managers(desk: Agency) -> None:
    desk.fake.keep(replace(desk.maria.person, language="de", language_chosen=True))
    desk.maria.commands("summary")

    assert shown(desk).language == "de"
