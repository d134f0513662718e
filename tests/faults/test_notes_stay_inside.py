"""Many more histories of what staff write than every run has time for, and other ones each time."""

import pytest
from hypothesis import settings

from tests.use_cases.words import WordsMachine


class ManyWords(WordsMachine):
    """The same people, for longer."""


ManyWords.TestCase.settings = settings(deadline=None, max_examples=3000, stateful_step_count=60)
ManyWords.TestCase.pytestmark = [pytest.mark.exhaustive, pytest.mark.timeout(3600)]
TestNotesStayInside = ManyWords.TestCase
