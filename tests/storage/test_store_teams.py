"""Teams as they are kept: calendars with their exceptions, and every change of the settings."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.calendar import Calendar, Span
from bot.domain.ids import TeamChangeId
from bot.domain.team import TeamChange, TeamSettings
from storage.session import DuplicateRowError
from tests.storage.stories import ANN, NOW, TEAM, keep, known

CALENDAR = Calendar(
    "Europe/Lisbon",
    {0: (Span(540, 720), Span(780, 1020)), 4: (Span(1320, 1800),)},
    {date(2026, 12, 24): (), date(2026, 12, 27): (Span(540, 720),)},
    {date(2026, 12, 25): "Natal"},
    "PT",
)
CHANGE = TeamChange(
    id=TeamChangeId("change"),
    team=TEAM.id,
    actor=ANN.id,
    at=NOW,
    before=TeamSettings(TEAM.calendar, TEAM.targets, TEAM.escalation),
    after=TeamSettings(CALENDAR, TEAM.targets, TEAM.escalation),
)


async def test_a_team_comes_with_its_days_that_differ(store):
    await known(store)
    await keep(store, replace(TEAM, calendar=CALENDAR, revision=1))

    team = await store.read(lambda desk: desk.teams.get(TEAM.id))
    assert team.calendar == CALENDAR and team.revision == 2


async def test_a_change_of_settings_is_written_once_and_for_ever(store):
    await known(store, CHANGE)

    assert await store.read(lambda desk: desk.teams.change(CHANGE.id)) == CHANGE
    assert await store.read(lambda desk: desk.teams.change("another")) is None
    with pytest.raises(DuplicateRowError):
        await keep(store, CHANGE)
