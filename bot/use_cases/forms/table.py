"""The table of forms: how each is opened, and what fills in and what sends any of them."""

from collections.abc import Callable, Mapping

from bot.forms import FormName
from bot.use_cases.forms.cases import form_cases
from bot.use_cases.forms.guiding import Guiding
from bot.use_cases.forms.opening import decider, loader
from bot.use_cases.forms.submitting import Submitting
from bot.use_cases.room import Case


class FormTable:
    """Three ways into every form; permissions are asked by the forms themselves."""

    def __init__(self, mint: Callable[[], str]) -> None:
        """`mint` makes one-time codes."""
        cases = form_cases(mint)
        guiding, submitting = Guiding(cases), Submitting(cases)
        self.opening: Mapping[FormName, Case] = {
            name: Case(loader(case), decider(name, case)) for name, case in cases.items()
        }
        self.guiding = Case(guiding.load, guiding.decide)
        self.submitting = Case(submitting.load, submitting.decide)
