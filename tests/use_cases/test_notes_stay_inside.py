"""Whatever staff write reaches a client by an explicit act, and then once; nothing else ever does.

Every utterance has a word of its own. A reckoning beside the desk says which of them are marked; what
clients read is worded as the courier words it, and looked through for the others.
"""

import pytest
from hypothesis import Phase, settings
from hypothesis.internal.conjecture import providers
from hypothesis.stateful import (
    run_state_machine_as_test,
)

from bot.buttons import Action
from tests.use_cases.cast import Agency
from tests.use_cases.eyes import Eyes
from tests.use_cases.leaks import MUTANTS
from tests.use_cases.words import WordsMachine

QUIET = settings(deadline=None, derandomize=True, stateful_step_count=50)
WordsMachine.TestCase.settings = settings(QUIET, max_examples=100, phases=(Phase.generate,))
WordsMachine.TestCase.pytestmark = [pytest.mark.timeout(300)]  # histories are long, machines slow
TestNotesStayInside = WordsMachine.TestCase


@pytest.fixture(autouse=True)
def the_same_in_every_run(monkeypatch) -> None:
    """Else Hypothesis also draws what stands in the modules that happen to be loaded."""
    monkeypatch.setattr(providers, "_get_local_constants", providers.Constants)


def test_a_result_that_was_undone_is_quoted_to_nobody() -> None:
    desk = Agency()
    eyes = Eyes(desk)
    desk.luis.claims(desk.colin.asks("Translate this letter"))
    result = desk.luis.commands("done", "1 word-00001").event.ref
    desk.luis.commands("undo", "1")
    desk.luis.presses(Action.REPLY, desk.task(1).id)

    eyes.follow(desk.luis.says("Not this one.", reply_to=result))

    _, said = eyes.ever[0]
    assert "Not this one." in said
    assert "word-00001" not in said


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda each: each.__name__)
def test_a_mutant_is_caught(mutant, monkeypatch) -> None:
    """The histories can fail: with one safeguard less something of the inside gets out."""
    mutant(monkeypatch)
    brief = settings(QUIET, max_examples=200, phases=(Phase.generate,), report_multiple_bugs=False)

    with pytest.raises(
        AssertionError, match=r"of the inside|own name|was taken back|is not what stands|times"
    ):
        run_state_machine_as_test(WordsMachine, settings=brief)
