"""Public holidays by country and region, as the library `holidays` has them.

It is imported when somebody first asks: most desks never do, and it takes its time.
"""

import re
from collections.abc import Iterable

from bot.ports.holidays import RegionHolidays, UnknownRegionError

_REGION = re.compile(r"\s*(?P<country>[A-Za-z]{2})(?:[\s/_-]+(?P<part>\S.*?))?\s*")


class PublicHolidays:
    """The `Holidays` port."""

    def of(self, region: str, years: Iterable[int], language: str) -> RegionHolidays:
        """Days on which a country, or one of its regions, does not work."""
        import holidays  # noqa: PLC0415 - when it is needed

        read = _REGION.fullmatch(region)
        if read is None:
            raise UnknownRegionError(region)
        country, part = read["country"].upper(), read["part"]
        try:
            whole = holidays.country_holidays(country)
        except NotImplementedError:
            raise UnknownRegionError(region) from None
        if part:
            part = _part(part, whole.subdivisions, whole.subdivisions_aliases)
            if part is None:
                raise UnknownRegionError(region, tuple(whole.subdivisions))
        found = holidays.country_holidays(
            country,
            subdiv=part or None,
            years=tuple(years),
            language=_language(language, whole.supported_languages) or whole.default_language,
        )
        name = f"{country}-{part}" if part else country
        return RegionHolidays(region=name, days=dict(sorted(found.items())))


def _part(said: str, codes: tuple[str, ...], names: dict[str, str]) -> str | None:
    """The code of a part of a country, which is named by it or in full."""
    by_word = {code.casefold(): code for code in codes}
    by_word |= {name.casefold(): code for name, code in names.items()}
    return by_word.get(said.casefold())


def _language(wanted: str, known: tuple[str, ...]) -> str | None:
    """The same language as it is called there; None for the country's own."""
    return next((each for each in known if wanted and each.split("_")[0] == wanted), None)
