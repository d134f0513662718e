"""Every story of a use case begins on a Monday at ten, in an agency of two teams."""

import pytest

from tests.use_cases.cast import Agency


@pytest.fixture
def desk() -> Agency:
    return Agency()
