"""Invitations, codes, linked accounts, strangers, team channels, and the list of commands."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.commands import COMMANDS
from bot.decision import Disposition
from bot.domain.address import Address
from bot.domain.ids import code_digest
from bot.domain.people import Account, Invitation, InvitationKind, Person, Role
from bot.domain.team import Team, Workplace
from bot.use_cases.access import founding
from tests.use_cases.cast import CHANNEL, GROUP, SHARED, Actor, Agency

LINKS = "link"


def code_from(desk: Agency, actor: Actor, name: str = "invite", words: str = "client") -> str:
    step = actor.commands(name, words)
    return step.texts()[0][1].args["code"]


@pytest.mark.parametrize("role", [Role.CLIENT, Role.ASSISTANT, Role.LEAD, Role.MANAGER])
def test_an_invitation_gives_its_role(desk: Agency, role) -> None:
    code = code_from(desk, desk.maria, words=f"{role} Lisbon")
    stella = desk.somebody("Stella")

    step = stella.says(f" {code.lower()} ")

    assert step.keys == (f"welcome-{role}",)
    (person,) = step.of(Person)
    assert (person.role, person.name) == (role, "Stella")
    assert person.team == "lisbon"
    assert desk.fake.people.account(stella.account).private == stella.private


def test_only_a_codes_digest_is_kept(desk: Agency) -> None:
    step = desk.maria.commands("invite", "client")
    code = step.texts()[0][1].args["code"]

    (invitation,) = step.of(Invitation)
    assert invitation.code == code_digest(code)
    assert code not in repr(step.decision.changes)


def test_a_code_works_once(desk: Agency) -> None:
    code = code_from(desk, desk.maria)
    desk.somebody("Stella").commands("start", code)

    assert desk.somebody("Sven").commands("start", code).keys == ("code-used",)


@pytest.mark.parametrize(("days", "key"), [(6.9, "welcome-client"), (7, "code-expired")])
def test_a_code_lives_seven_days(desk: Agency, days, key) -> None:
    code = code_from(desk, desk.maria)
    desk.clock.move(days=days)

    assert desk.somebody("Stella").commands("start", code).keys == (key,)


def test_an_unknown_code(desk: Agency) -> None:
    stella = desk.somebody("Stella")

    assert stella.commands("start", "ABCD2345").keys == ("code-unknown",)
    assert stella.says("ABCD2345").decision.disposition is Disposition.PARKED


def test_who_has_a_role_keeps_it(desk: Agency) -> None:
    code = code_from(desk, desk.maria, words="manager")

    assert desk.ann.commands("start", code).keys == ("code-has-role",)
    assert desk.ann.person.role is Role.ASSISTANT
    assert desk.fake.people.invitation(code_digest(code)).used_by is None


class TestACodeOfSomebodyKnown:
    """What is nothing but a code acts as `/start` with it; nobody changes team unasked."""

    def test_it_is_asked_first(self, desk: Agency) -> None:
        code = code_from(desk, desk.maria, words="assistant Lisbon")

        step = desk.ben.says(code)

        assert step.keys == ("team-change-sure",)
        assert step.text.args == {"former": "Berlin", "team": "Lisbon"}
        assert code not in repr(step.decision), "the question is kept, and the code must not be"
        assert desk.ben.person.team == "berlin"

    def test_yes_changes(self, desk: Agency) -> None:
        code = code_from(desk, desk.maria, words="assistant Lisbon")
        question = desk.ben.commands("start", code)
        yes, _ = question.said("team-change-sure").buttons[0]

        step = desk.ben.presses(yes.press.action, yes.press.subject)

        assert step.keys == ("welcome-moved",)
        assert desk.ben.person.team == "lisbon"
        assert desk.luis.says(code).keys == ("code-used",)

    def test_no_leaves_all_as_it_was(self, desk: Agency) -> None:
        code = code_from(desk, desk.maria, words="assistant Lisbon")
        _, no = desk.ben.says(code).said("team-change-sure").buttons[0]

        assert desk.ben.presses(no.press.action, no.press.subject).keys == ("team-stays",)
        assert desk.ben.person.team == "berlin"
        assert desk.somebody("Stella").says(code).keys == ("welcome-assistant",)

    def test_in_a_group_nobody_is_asked(self, desk: Agency) -> None:
        code = code_from(desk, desk.maria, words="assistant Berlin")

        assert desk.luis.commands("start", code, GROUP).keys == ("only-in-private",)

    def test_a_code_for_what_they_are_already_is_not_used(self, desk: Agency) -> None:
        code = code_from(desk, desk.maria, words="assistant Berlin")

        assert desk.ben.says(code).keys == ("code-has-role",)
        assert desk.fake.people.invitation(code_digest(code)).used_by is None

    def test_a_code_for_the_client_goes_to_the_client(self, desk: Agency) -> None:
        code = code_from(desk, desk.maria, words="assistant Lisbon")
        task = desk.colin.asks("Which code may I pass on?")
        desk.luis.claims(task)
        desk.luis.presses(Action.REPLY, task.id)

        (relay,) = desk.luis.says(code).relays

        assert relay.to == desk.colin.private

    def test_a_word_that_is_no_code_of_ours_is_a_request(self, desk: Agency) -> None:
        assert desk.carla.asks("HELPDESK").title == "HELPDESK"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("boss", "invite-how"),
        ("stranger", "invite-how"),
        ("client Atlantis", "invite-no-team"),
        ("CLIENT berlin", "invited"),
    ],
)
def test_how_to_invite(desk: Agency, words, key) -> None:
    assert desk.maria.commands("invite", words).keys == (key,)


def test_assistants_need_a_team(desk: Agency) -> None:
    desk.fake.rows.teams.clear()

    assert desk.maria.commands("invite", "assistant").keys == ("invite-team-first",)


@pytest.mark.parametrize("who", ["ann", "lea", "carla"])
def test_only_managers_invite(desk: Agency, who) -> None:
    assert getattr(desk, who).commands("invite", "client").keys == ("refused-invite",)


def test_a_second_account_is_linked(desk: Agency) -> None:
    code = code_from(desk, desk.carla, LINKS)
    on_slack = desk.somebody("Carla on Slack", "slack")

    step = on_slack.says(code)

    assert step.keys == ("linked",)
    assert desk.fake.people.by_account(on_slack.account).id == "carla"
    assert step.of(Account)[0].private == on_slack.private


def test_a_link_lives_a_quarter_of_an_hour(desk: Agency) -> None:
    code = code_from(desk, desk.carla, LINKS)
    desk.clock.move(minutes=15)

    assert desk.somebody("Sven").says(code).keys == ("code-expired",)


def test_whose_account_it_is_already(desk: Agency) -> None:
    code = code_from(desk, desk.carla, LINKS)

    assert desk.carla.commands("link", code).keys == ("link-same",)
    assert desk.colin.commands("link", code).keys == ("link-has-role",)


def test_a_strangers_words_are_kept_and_shown_to_the_managers(desk: Agency) -> None:
    step = desk.somebody("Stella").says("Do you have time for me?")

    assert step.decision.disposition is Disposition.PARKED
    assert step.keys == ("stranger-kept",)
    assert [relay.to for relay in step.relays] == [desk.maria.private]
    assert not desk.fake.rows.tasks


def test_a_stranger_in_a_group_is_not_the_desks_business(desk: Agency) -> None:
    step = desk.somebody("Stella", "slack").says("Hello", SHARED)

    assert not step.decision.effects and not step.decision.changes


@pytest.mark.parametrize("command", [c.name for c in COMMANDS if c.name not in {"start", "help"}])
def test_a_stranger_is_told_how_to_get_in(desk: Agency, command) -> None:
    assert desk.somebody("Stella").commands(command, "1").keys == ("stranger-invite",)


def test_the_first_manager_is_invited_by_nobody(desk: Agency) -> None:
    decision = founding.decide("ABCD2345", desk.now)

    (invitation,) = decision.changes
    assert (invitation.role, invitation.kind) == (Role.MANAGER, InvitationKind.ROLE)
    assert invitation.expires_at - desk.now == timedelta(days=7)


@pytest.mark.parametrize("role", Role)
def test_everybody_is_greeted_by_role(desk: Agency, role) -> None:
    desk.change(desk.carla, role=role)

    assert desk.carla.commands("start").keys == (f"hello-{role}",)


@pytest.mark.parametrize("role", [Role.CLIENT, Role.ASSISTANT, Role.LEAD, Role.MANAGER])
def test_help_lists_what_one_can_use(desk: Agency, role) -> None:
    desk.change(desk.carla, role=role)

    text = desk.carla.commands("help").text

    listed = [line.args["name"] for line in text.args["commands"].lines]
    assert listed == [command.name for command in COMMANDS if role in command.roles]


def test_there_is_no_such_command(desk: Agency) -> None:
    assert desk.carla.commands("dance").text.key == "command-unknown"


def test_a_new_teams_channel(desk: Agency) -> None:
    room = Address("telegram", "", "-200")

    step = desk.maria.commands("team", "Porto", room)

    (team,) = step.of(Team)
    assert (team.name, team.channel, team.workplace) == ("Porto", room, Workplace.PRIVATE)
    assert desk.fake.teams.by_name("PORTO").id == team.id


def test_a_team_works_in_the_topic_where_it_is_bound(desk: Agency) -> None:
    topic = Address("telegram", "", "-200", "7")

    step = desk.maria.commands("team", "Porto", topic)

    assert step.keys == ("team-bound-topic",)
    assert desk.fake.teams.by_name("Porto").channel == topic


def test_in_a_thread_on_slack_a_team_is_bound_to_the_channel(desk: Agency) -> None:
    thread = Address("slack", "T1", "C-new", "17.5")

    step = desk.maria.commands("team", "Porto", thread)

    assert step.keys == ("team-bound",)
    assert desk.fake.teams.by_name("Porto").channel == thread.room


def test_a_known_team_moves_to_another_channel(desk: Agency) -> None:
    room = Address("slack", "T1", "C-new")

    desk.maria.commands("team", "berlin", room)

    assert desk.fake.teams.by_name("Berlin").channel == room
    assert len(desk.fake.teams.all()) == 2


@pytest.mark.parametrize(
    ("place", "words", "key"),
    [
        (None, "Berlin", "team-not-here"),
        (CHANNEL, "Lisbon", "team-taken"),
        (GROUP, "Porto", "team-taken"),
    ],
)
def test_where_a_channel_cannot_be_bound(desk: Agency, place, words, key) -> None:
    assert desk.maria.commands("team", words, place).keys == (key,)


@pytest.mark.parametrize(("who", "command"), [("maria", "invite"), ("ann", "link")])
def test_a_code_is_never_said_in_a_channel(desk: Agency, who, command) -> None:
    step = getattr(desk, who).commands(command, "manager" if command == "invite" else "", CHANNEL)

    codes = [text.args.get("code") for to, text in step.texts() if to and to.room == CHANNEL]
    assert not any(codes), "everybody in the channel can use it"


def test_a_strangers_single_word_is_kept_as_well(desk: Agency) -> None:
    assert desk.somebody("Stella").says("HELPDESK").decision.disposition is Disposition.PARKED


def test_help_offers_strangers_nothing_they_cannot_use(desk: Agency) -> None:
    stella = desk.somebody("Stella")
    listed = [line.args["name"] for line in stella.commands("help").text.args["commands"].lines]

    refused = [name for name in listed if stella.commands(name).keys == ("stranger-invite",)]
    assert not refused
