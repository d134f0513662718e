"""How people fill in forms in the stories: a question's buttons, and a form that is sent."""

from dataclasses import replace

from bot import views
from bot.buttons import Action
from bot.domain.address import Address
from bot.effects import ShowForm, Urgency, ViewKind
from bot.events import FormSubmitted
from bot.forms import FormName
from tests.use_cases.cast import Actor, Agency, Step


def asked(step: Step) -> str:
    """The name of the question that a step has shown: the newest, with its buttons."""
    shows = [each for each in step.shows if each.kind is ViewKind.STEP]
    return next(each.subject for each in shows if each.urgency is Urgency.ANSWER)


def question(desk: Agency, step: Step):
    return views.compose(ViewKind.STEP, asked(step), desk.fake, desk.now)


def taps(actor: Actor, step: Step, what: str) -> Step:
    filling, turn, _ = asked(step).split(".")
    return actor.presses(Action.STEP, filling, f"{turn}.{what}")


def form_of(step: Step) -> ShowForm:
    (shown,) = step.of(ShowForm)
    return shown


def submits(actor: Actor, name: FormName, values: dict, *, form: str = "V1", subject: str = "") -> Step:  # fmt: skip
    who = actor._who(Address("slack", "T1", actor.account.user))
    event = FormSubmitted(**who, name=name, form=form, subject=subject, values=values)
    return actor.story.handle(replace(event, place=actor.here))
