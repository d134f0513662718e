"""Paces: how fast each team was, by day, so that four weeks are looked at in one query."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.expectation import DAYS, SHARE, Pace
from bot.domain.histogram import Histogram, merged
from bot.domain.ids import TeamId
from storage.rows import millis
from storage.session import Row, Session
from storage.tallies import Key, Tally

DAY = 86_400_000  # milliseconds
MEDIAN = 0.5
_Day = tuple[str, int]


def pace(session: Session, team: TeamId, now: datetime) -> Pace:
    """A team's last four weeks; what was measured in this transaction is not in it yet."""
    since = (millis(now) - timedelta(days=DAYS) // timedelta(milliseconds=1)) // DAY * DAY
    return session.recall("paces.since", _pace, team=team, since=since)


def _pace(rows: list[Row]) -> Pace:
    respond = merged(row["respond"] for row in rows)
    acknowledge = merged(row["acknowledge"] for row in rows)
    return Pace(
        count=respond.total,
        respond=respond.percentile(SHARE),
        acknowledge=acknowledge.percentile(MEDIAN),
    )


def add(session: Session, tallies: Iterable[tuple[Key, Tally]]) -> None:
    """Add what was measured to the days; a team's day is held until the end, as a tally is."""
    for (team, day), (acknowledge, respond) in sorted(_by_day(tallies).items()):
        held = session.one("paces.hold", team=team, day=day, nothing=b"")
        if held is None:
            continue
        session.execute(
            "paces.measure",
            team=team,
            day=day,
            acknowledge=(merged([held["acknowledge"]]) + acknowledge).pack(),
            respond=(merged([held["respond"]]) + respond).pack(),
        )


def fill(session: Session) -> None:
    """Add up the hours that were measured before there were paces."""
    for row in session.all("paces.measured"):
        tally = Tally(acknowledge=merged([row["acknowledge"]]), respond=merged([row["respond"]]))
        add(session, [(Key(row["hour"], row["team"], row["person"]), tally)])


def _by_day(tallies: Iterable[tuple[Key, Tally]]) -> dict[_Day, tuple[Histogram, Histogram]]:
    found: dict[_Day, tuple[Histogram, Histogram]] = {}
    for key, tally in tallies:
        if tally.acknowledge or tally.respond:
            day = (key.team, key.hour // DAY * DAY)
            first, second = found.get(day, (Histogram(), Histogram()))
            found[day] = (first + tally.acknowledge, second + tally.respond)
    return found
