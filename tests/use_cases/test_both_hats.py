"""Staff who are clients as well: what they write is a request only when they say so."""

import pytest

from bot import views
from bot.buttons import Action
from bot.domain.conversation import Message, MessageKind
from bot.domain.people import Role
from bot.domain.task import Status, Task
from bot.domain.transcript import order_of
from bot.effects import ViewKind
from tests.use_cases.cast import CHANNEL, LETTER, SHARED, Actor, Agency


@pytest.fixture
def rita(desk: Agency) -> Actor:
    """Rita works in Lisbon, and Berlin works for her."""
    (code,) = [each.args["code"] for _, each in desk.maria.commands("invite", "client Berlin").texts()[:1]]  # fmt: skip
    assert desk.rita.says(code).keys == ("welcome-also-client",)
    return desk.rita


def test_an_invitation_lets_staff_ask_for_work_as_well(desk: Agency, rita: Actor) -> None:
    assert (rita.person.role, rita.person.team) == (Role.ASSISTANT, "lisbon")
    assert rita.person.is_client and rita.person.served_by == "berlin"
    assert desk.luis.commands("new", "Order paper").keys == ("new-how",)

    (task,) = rita.commands("new", "Order paper").of(Task)

    assert (task.client, task.team) == ("rita", "berlin")


def test_a_client_who_comes_to_work_here_keeps_the_requests(desk: Agency) -> None:
    desk.carla.asks("Book a table")
    code = desk.maria.commands("invite", "assistant Lisbon").texts()[0][1].args["code"]

    assert desk.carla.says(code).keys == ("welcome-both",)

    carla = desk.carla.person
    assert (carla.role, carla.team, carla.served_by) == (Role.ASSISTANT, "lisbon", "berlin")
    assert desk.carla.says("Lunch?").keys == ("own-or-nobody",)
    assert desk.carla.presses(Action.CANCEL_SURE, desk.task().id).of(Task)
    assert desk.task().status is Status.CANCELLED


def test_what_they_write_is_no_request_by_itself(desk: Agency, rita: Actor) -> None:
    step = rita.says("Order paper")

    assert not step.of(Task)
    assert step.of(Message)[0].kind is MessageKind.NOTE
    ((new,),) = step.said("own-or-nobody").buttons
    desk.passes(minutes=30)
    assert desk.fake.tasks.by_number(1) is None

    rita.presses(new.press.action, new.press.subject)

    assert (desk.task().client, desk.task().title) == ("rita", "Order paper")
    assert rita.presses(new.press.action, new.press.subject).keys == ("press-stale",)


def test_beside_the_clients_stand_ones_own_requests(desk: Agency, rita: Actor) -> None:
    rita.commands("new", "Order paper")
    desk.colin.asks("Translate this letter")
    rita.claims(desk.task(2))

    buttons = rita.says("A4, please").said("to-whom").buttons

    pressed = [[each.press.action for each in row] for row in buttons]
    assert pressed == [[Action.TO_WHOM, Action.AS_NOTE], [Action.OWN], [Action.OWN]]
    step = rita.presses(Action.OWN, buttons[1][0].press.subject, desk.task(1).id)
    assert step.of(Message)[0].task == desk.task(1).id
    assert not [relay for relay in step.relays if relay.to == desk.colin.private]


def test_an_album_is_one_request(desk: Agency, rita: Actor) -> None:
    step = rita.says("Sign these", files=(LETTER,), album="a")
    rita.says("", files=(LETTER,), album="a")

    ((new,),) = step.said("own-or-nobody").buttons
    rita.presses(new.press.action, new.press.subject)

    kinds = {(each.kind, each.task) for each in desk.fake.rows.messages.values()}
    assert kinds == {(MessageKind.REQUEST, desk.task().id)}


def test_an_answer_to_ones_own_request_is_said_as_its_client(desk: Agency, rita: Actor) -> None:
    rita.commands("new", "Order paper")
    desk.ann.claims(desk.task())
    shown = desk.fake.rows.views.values()
    (ref,) = (ref for show, ref in shown if show.kind is ViewKind.CONFIRMATION)

    step = rita.says("A4, please", reply_to=ref)

    assert step.of(Message)[0].kind is MessageKind.REQUEST
    (relay,) = step.relays
    assert relay.to == CHANNEL


def test_what_they_say_in_the_teams_channel_stays_there(desk: Agency) -> None:
    code = desk.maria.commands("invite", "client").texts()[0][1].args["code"]
    desk.ben.says(code)
    (task,) = desk.ben.commands("new", "Order paper").of(Task)
    desk.ann.claims(desk.task())

    assert desk.ben.says("Hello?", CHANNEL, addressed=True).keys == ()
    note = desk.ben.says("She will not like it", desk.thread_of(1)).of(Message)[0]

    assert (note.kind, note.task) == (MessageKind.NOTE, task.id)


def test_in_a_shared_channel_they_are_asked(desk: Agency, rita: Actor) -> None:
    desk.colin.asks("Translate this letter")
    rita.claims(desk.task())

    assert rita.says("Order paper", SHARED).keys == ()
    step = rita.says("Order paper", SHARED, addressed=True)

    ((new,),) = step.said("own-or-nobody").buttons  # whose tasks Rita holds is not for others
    (task,) = rita.presses(new.press.action, new.press.subject, at=SHARED).of(Task)
    assert task.origin.room == SHARED


@pytest.mark.parametrize(("act", "is_theirs"), [("cancel", True), ("done", False)])
def test_with_ones_own_request_one_may_do_what_clients_may(
    desk: Agency, rita: Actor, act, is_theirs
) -> None:
    rita.commands("new", "Order paper")

    refused = f"refused-{'finish' if act == 'done' else act}"

    assert (refused not in rita.commands(act, "1 now").keys) is is_theirs
    desk.carla.asks("Book a table")
    assert "refused-cancel" in rita.commands("cancel", "2").keys


def test_only_what_a_client_may_read_is_in_their_transcript(desk: Agency, rita: Actor) -> None:
    rita.commands("new", "Order paper")
    desk.carla.asks("Book a table")

    file = rita.commands("transcript", "1").said("transcript-here").file
    assert file is not None and order_of(file).for_client
    assert rita.commands("transcript", "2").keys == ("refused-transcript",)


def test_the_list_and_the_home_show_both(desk: Agency, rita: Actor) -> None:
    rita.commands("new", "Order paper")
    desk.colin.asks("Translate this letter")

    assert rita.commands("status").keys == ("tasks", "requests")
    home = views.compose(ViewKind.HOME, str(rita.account), desk.fake, desk.now)
    assert [each.text.key for each in home.sections][-2:] == ["home-own", "home-request-new"]
