"""Languages: who reads what in which one, and how a person or a team changes theirs."""

from dataclasses import replace

import pytest

from bot.buttons import Action
from bot.domain.people import Person
from bot.domain.team import Team
from bot.effects import Answer, Settle, ViewKind
from tests.use_cases.cast import BERLIN, CHANNEL, GROUP, LISBON, SHARED, Agency


@pytest.fixture
def mixed(desk: Agency) -> Agency:
    """Carla speaks German; Berlin's channel is German, and of its people only Lea."""
    for each in (desk.carla, desk.lea):
        desk.change(each, language="de")
        each.language = "de"  # their platforms' as well
    desk.fake.keep(replace(desk.fake.teams.get(BERLIN.id), language="de"))
    return desk


def test_the_card_is_in_the_channels_language_and_the_confirmation_in_the_clients(desk) -> None:
    desk.change(desk.carla, language="de")

    shows = desk.carla.says("Ein Taxi um acht, bitte").shows

    assert {each.kind: each.language for each in shows} == {
        ViewKind.CARD: "en",
        ViewKind.CONFIRMATION: "de",
    }


def test_what_only_one_reads_is_in_their_language(mixed) -> None:
    task = mixed.carla.asks("Ein Taxi um acht, bitte")

    answer = mixed.ann.presses(Action.DETAILS, task.id, at=CHANNEL).said("details")

    assert isinstance(answer, Answer) and answer.language == "en"


def test_what_everybody_in_the_channel_reads_is_in_its_language(mixed) -> None:
    task = mixed.carla.asks("Ein Taxi um acht, bitte")
    mixed.ann.claims(task)

    begun = mixed.ann.presses(Action.REPLY, task.id, at=mixed.thread_of())
    asked = mixed.ann.presses(Action.FINISH, task.id, at=CHANNEL)
    spoken = mixed.ann.commands("who", at=CHANNEL)

    assert begun.said("reply-mode").language == "de"
    assert begun.said("reply-mode-thread").language == "en"
    assert asked.said("done-preview").language == "de"
    assert spoken.said("who").language == "de"


def test_a_note_is_offered_in_the_channels_language(mixed) -> None:
    task = mixed.carla.asks("Ein Taxi um acht, bitte")
    mixed.ann.claims(task)

    step = mixed.ann.says("Which company?", at=mixed.thread_of())

    assert step.said("noted").language == "de"


def test_a_clients_words_reach_each_place_in_its_language(mixed) -> None:
    task = mixed.carla.asks("Ein Taxi um acht, bitte")
    mixed.ann.claims(task)
    mixed.passes(minutes=3)

    (relay,) = mixed.carla.says("Vom Bahnhof").relays

    assert (relay.to.room, relay.language) == (CHANNEL, "de")


def test_in_their_own_chat_the_holder_reads_their_own_language(desk) -> None:
    desk.fake.keep(replace(desk.fake.teams.get(LISBON.id), language="de"))
    task = desk.colin.asks("Translate this, please")

    step = desk.luis.claims(task)

    assert step.said("work-begins").language == "en"
    assert {each.language for each in step.relays} == {"en"}
    assert {s.kind: s.language for s in step.shows}[ViewKind.CARD] == "de"


def test_the_fate_is_told_in_the_language_of_where_it_is_told(mixed) -> None:
    task = mixed.carla.asks("Ein Taxi um acht, bitte")
    mixed.ann.claims(task)

    (relay,) = mixed.ann.commands("reply", "At your door?", at=mixed.thread_of()).relays

    assert (relay.language, relay.fate_language) == ("de", "de")


def test_the_reminder_in_the_channel_is_in_its_language(mixed) -> None:
    mixed.carla.asks("Ein Taxi um acht, bitte")

    said = {step.said("unclaimed").language for step in mixed.passes(minutes=11) if step.keys}

    assert said == {"de"}


# Choosing


@pytest.mark.parametrize("words", ["de", "DE", "de-AT", "Deutsch", " deutsch "])
def test_a_person_chooses_a_language(desk, words) -> None:
    step = desk.carla.commands("language", words)

    assert desk.carla.person.language == "de"
    assert step.said("language-set").language == "de"


def test_open_requests_are_shown_in_it_at_once(desk) -> None:
    desk.carla.asks("A taxi at eight, please")

    assert [show.language for show in desk.carla.commands("language", "de").shows] == ["de"]


@pytest.mark.parametrize("words", ["fr", "Klingon", "d", "deu tsch"])
def test_a_language_that_is_not_there_is_not_taken(desk, words) -> None:
    step = desk.carla.commands("language", words)

    assert step.text.args == {"name": words, "names": "Deutsch, English"}
    assert not step.of(Person)


def test_without_a_word_the_languages_are_offered(desk) -> None:
    offer = desk.carla.commands("language").said("language-which")

    names = [button.label.args["name"] for (button,) in offer.buttons]
    step = desk.carla.presses(offer.buttons[0][0].press.action, offer.buttons[0][0].press.subject)

    assert names == ["Deutsch", "English"]
    assert desk.carla.person.language == "de"
    assert step.said("language-set").language == "de"


def test_the_pressed_offer_loses_its_buttons(desk) -> None:
    desk.carla.asks("A taxi at eight, please")
    ref = desk.fake.rows.carried[-1].ref

    assert desk.carla.presses(Action.LANGUAGE, "de", ref=ref).of(Settle)


def test_until_somebody_chooses_the_platform_decides(desk) -> None:
    desk.carla.language = "de-AT"
    desk.carla.says("Hallo")
    assert desk.carla.person.language == "de"

    desk.carla.commands("language", "en")
    desk.carla.says("Hallo")

    assert desk.carla.person.language == "en"


def test_a_silent_platform_changes_nothing(desk) -> None:
    desk.carla.language = ""
    desk.carla.says("Hello")

    assert desk.carla.person.language == "en"


def test_between_two_platforms_a_person_does_not_waver(desk) -> None:
    twin = desk.somebody("Carla2", "slack")
    code = desk.carla.commands("link").said("link-code").text.args["code"]
    twin.language = "de"
    twin.commands("link", code)

    twin.says("Hallo")

    assert desk.carla.person.language == "en"


def test_a_stranger_whose_platform_is_silent_reads_the_desks_language(desk) -> None:
    stranger = desk.somebody("Sam")
    stranger.language = ""

    assert stranger.says("Hello?").said("stranger-kept").language == ""


# A team's channel


def test_a_new_team_speaks_the_desks_language(desk) -> None:
    place = replace(GROUP, chat="-200")
    desk.maria.commands("team", "Porto", at=place)

    team = desk.fake.teams.by_name("Porto")
    assert team is not None and team.language == "en"


@pytest.mark.parametrize("who", ["maria", "lea"])
def test_whoever_leads_changes_the_channels_language(desk, who) -> None:
    step = getattr(desk, who).commands("language", "de", at=CHANNEL)

    assert desk.fake.teams.get(BERLIN.id).language == "de"
    assert getattr(desk, who).person.language == "en"
    assert step.said("language-set-channel").language == "de"


def test_the_channels_languages_are_offered_too(desk) -> None:
    offer = desk.maria.commands("language", at=CHANNEL).said("language-which-channel")

    desk.maria.presses(Action.LANGUAGE, offer.buttons[0][0].press.subject, at=CHANNEL)

    assert desk.fake.teams.get(BERLIN.id).language == "de"


@pytest.mark.parametrize("who", ["ann", "carla"])
def test_nobody_else_does(desk, who) -> None:
    step = getattr(desk, who).commands("language", "de", at=CHANNEL)

    assert step.keys == ("refused-language",)
    assert not step.of(Team) and not step.of(Person)


def test_a_lead_does_not_change_another_teams(desk) -> None:
    step = desk.lea.commands("language", "de", at=GROUP)

    assert step.keys == ("refused-language",)
    assert not step.of(Team)


def test_in_a_channel_of_no_team_one_changes_ones_own(desk) -> None:
    desk.colin.commands("language", "de", at=SHARED)

    assert desk.colin.person.language == "de"
