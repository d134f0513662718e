"""Percentiles as they are defined, taken from every single span: what histograms are held to."""

from datetime import timedelta
from math import ceil


def nearest_rank(spans: list[timedelta], share: float) -> timedelta | None:
    """The smallest of the spans that at least this share of them do not exceed."""
    if not spans:
        return None
    return sorted(spans)[max(ceil(share * len(spans)), 1) - 1]


def is_close(told: timedelta | None, exact: timedelta | None) -> bool:
    """Whether a percentile is within two percent of what it is."""
    if told is None or exact is None:
        return told is exact
    return abs(told - exact) * 50 <= exact
