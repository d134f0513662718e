"""A line of a client's profile by a form: all at once on Slack, step by step on Telegram."""

from bot.buttons import Action
from bot.domain.profile import LONGEST, ProfileLine
from bot.effects import Say
from bot.forms import FormName
from tests.use_cases.cast import Agency
from tests.use_cases.form_acts import form_of, question, submits, taps
from tests.use_cases.test_profiles import at_acme, kept

NOTE = {"kind": "note", "words": "likes mornings"}


def test_a_profile_that_is_shown_has_the_button(desk: Agency) -> None:
    for said in ("Carla", "Carla"):
        (say,) = desk.ann.commands("client", said).of(Say)
        ((button,),) = say.buttons
        assert (button.press.action, button.press.subject) == (Action.WRITE_LINE, "carla")
        desk.ann.commands("client", "Carla note: x")

    for said in ("Carla note: y", "remove 1", "Carla history", "Nemo", ""):
        (say,) = desk.ann.commands("client", said).of(Say)
        assert say.buttons == ()


def test_whoever_claims_has_it_too(desk: Agency) -> None:
    desk.ann.commands("client", "Carla note: x")

    said = desk.ben.claims(desk.carla.asks("Book a table")).said("client-on-claim")

    assert said.buttons[0][0].press.action is Action.WRITE_LINE


def test_on_slack_all_at_once(desk: Agency) -> None:
    step = submits(desk.ann, FormName.PROFILE, NOTE, subject="carla")

    assert kept(desk) == [("carla", "", "note", "likes mornings")]
    assert form_of(step).form.intro.key == "client-added"


def test_sent_twice_it_is_written_once(desk: Agency) -> None:
    submits(desk.ann, FormName.PROFILE, NOTE, subject="carla")

    again = submits(desk.ann, FormName.PROFILE, NOTE, subject="carla")

    assert len(kept(desk)) == 1
    assert form_of(again).form.intro.key == "client-added"


def test_it_may_hold_for_the_whole_company(desk: Agency) -> None:
    at_acme(desk)

    submits(desk.ann, FormName.PROFILE, {**NOTE, "whom": "company"}, subject="carla")

    assert kept(desk) == [("", "Acme", "note", "likes mornings")]


def test_what_is_wrong_stands_in_the_form(desk: Agency) -> None:
    for words, key in (("", "form-profile-empty"), ("x" * (LONGEST + 1), "client-too-long")):
        shown = form_of(
            submits(desk.ann, FormName.PROFILE, {**NOTE, "words": words}, subject="carla")
        )
        assert [(name, text.key) for name, text in shown.errors] == [("words", key)]
    assert not kept(desk)


def test_other_teams_and_clients_fill_in_nothing(desk: Agency) -> None:
    for actor in (desk.luis, desk.colin):
        submits(actor, FormName.PROFILE, NOTE, subject="carla")

    assert not kept(desk)


def test_on_telegram_step_by_step(desk: Agency) -> None:
    desk.luis.presses(Action.WRITE_LINE, "colin")
    step = taps(desk.luis, desk.steps[-1], "never")
    assert question(desk, step).body.args["label"].key == "form-profile-words"

    done = desk.luis.says("call before ten")

    (line,) = done.of(ProfileLine)
    assert (line.client, line.kind, line.text) == ("colin", "never", "call before ten")
    assert done.said("client-added").secret
