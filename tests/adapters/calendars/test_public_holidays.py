"""Public holidays as the library has them: by country and region, by code or by name."""

from datetime import date

import pytest

from adapters.calendars.public_holidays import PublicHolidays
from bot.ports.holidays import UnknownRegionError

EPIPHANY = date(2027, 1, 6)


@pytest.mark.parametrize("region", ["DE-BY", "de-by", "DE BY", "de/bayern", "DE_Bayern"])
def test_a_region_is_named_by_code_or_in_full(region: str) -> None:
    found = PublicHolidays().of(region, (2027,), "en")

    assert found.region == "DE-BY" and EPIPHANY in found.days
    assert found.days[date(2027, 1, 1)] == "New Year's Day"
    assert [*found.days] == sorted(found.days)


def test_a_country_has_what_holds_everywhere_in_it() -> None:
    found = PublicHolidays().of("de", range(2026, 2028), "de")

    assert found.region == "DE" and EPIPHANY not in found.days
    assert found.days[date(2027, 1, 1)] == "Neujahr"
    assert {day.year for day in found.days} == {2026, 2027}


def test_a_language_that_is_not_there_gives_the_countrys_own_names() -> None:
    assert PublicHolidays().of("DE", (2027,), "ru").days[date(2027, 1, 1)] == "Neujahr"
    assert PublicHolidays().of("US-CA", (2027,), "").days[date(2027, 1, 1)]


def test_what_is_unknown_says_which_parts_there_are() -> None:
    with pytest.raises(UnknownRegionError) as error:
        PublicHolidays().of("DE-XX", (2027,), "en")
    assert "BY" in error.value.known

    for region in ("ZZ", "Atlantis", "", "D", "DE-"):
        with pytest.raises(UnknownRegionError) as error:
            PublicHolidays().of(region, (2027,), "en")
        assert error.value.known == ()
