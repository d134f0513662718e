"""Who is asked first: a pure ranking of a team's people for one task, with its reasons in order.

Off shift, away or full is never chosen. Of the others skill counts first, then the language, then
whether they know the client, then how few tasks they have, then how long the last is ago.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.expertise import Expertise
from bot.domain.people import Person
from bot.domain.roster import on_shift
from bot.domain.team import Team

_NEVER = datetime.min.replace(tzinfo=UTC)


class Tie(StrEnum):
    """How somebody knows a client: not at all, did the last task, is preferred by them."""

    NONE = "none"
    LAST = "last"
    PREFERRED = "preferred"


class Hindrance(StrEnum):
    """Why somebody is not chosen."""

    OFF = "off"
    FULL = "full"
    ASKED = "asked"  # and passed, or did not answer in time


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of the team, as far as a task and its client are concerned.

    `open` counts tasks that they hold or are asked about; `taken_at` is when they claimed last.
    """

    person: Person
    expertise: Expertise
    level: int = 0
    speaks: bool = True
    tie: Tie = Tie.NONE
    open: int = 0
    taken_at: datetime | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """Those who can be asked, the best first, and the others with what hinders them."""

    order: tuple[Candidate, ...]
    others: tuple[tuple[Candidate, Hindrance], ...]


def ranked(candidates: Iterable[Candidate], team: Team, now: datetime) -> Ranking:
    """Order them; the same facts give the same order."""
    order: list[Candidate] = []
    others: list[tuple[Candidate, Hindrance]] = []
    for each in candidates:
        hindrance = _hindrance(each, team, now)
        if hindrance is None:
            order.append(each)
        else:
            others.append((each, hindrance))
    others.sort(key=lambda pair: (pair[0].person.name, pair[0].person.id))
    return Ranking(tuple(sorted(order, key=_place)), tuple(others))


def _hindrance(each: Candidate, team: Team, now: datetime) -> Hindrance | None:
    if not on_shift(each.person, team, now):
        return Hindrance.OFF
    if each.open >= each.expertise.capacity:
        return Hindrance.FULL
    return Hindrance.ASKED if each.asked else None


def _place(each: Candidate) -> tuple[int, bool, int, int, datetime, str]:
    """What is compared, in this order; the name of a person's id parts those who are alike."""
    ties = tuple(Tie)
    return (
        -each.level,
        not each.speaks,
        -ties.index(each.tie),
        each.open,
        each.taken_at or _NEVER,
        each.person.id,
    )
