"""Feeding: planned shifts for a calendar app, behind a secret link: one person's, or a team's."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from bot.cards import Text
from bot.domain.calendar import DAY
from bot.domain.ids import PersonId, TeamId, derive, token_digest
from bot.domain.links import Purpose, SecretLink
from bot.domain.people import Person, Role
from bot.domain.roster import Interval, assistants, gaps
from bot.domain.shifts.plan import KEPT
from bot.domain.team import Team
from bot.ports.reader import Reader

LIFE = timedelta(days=3650)  # an app asks for years; whoever has had enough takes the link back
AHEAD = timedelta(days=90)

When: TypeAlias = tuple[datetime, datetime] | tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a calendar: two instants, or whole days of which the last is no more in it.

    `id` stays the same as long as it is about the same shift.
    """

    id: str
    when: When
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A calendar, and the language of whoever it was given to."""

    title: Text
    entries: tuple[Entry, ...]
    language: str


def link_to(owner: PersonId, team: TeamId | None, token: str, now: datetime) -> SecretLink:
    """A new link to the owner's own shifts, or to those of a whole team."""
    return SecretLink(
        digest=token_digest(token),
        purpose=Purpose.CALENDAR,
        owner=owner,
        shows=json.dumps({"team": team}),
        created_at=now,
        expires_at=now + LIFE,
    )


def feed(token: str, read: Reader, now: datetime) -> Feed | None:
    """What stands behind a link; None alike for one that was never given and one that is over."""
    link = read.links.get(token_digest(token))
    if link is None or link.purpose is not Purpose.CALENDAR or not link.is_good(now):
        return None
    owner = read.people.get(link.owner)
    wanted: TeamId | None = json.loads(link.shows)["team"]
    name = wanted or owner.team
    team = read.teams.get(name) if name else None
    if team is None or not may_read(owner, team):
        return None
    since, until = now - KEPT, now + AHEAD
    if not wanted:
        entries = (*_own(owner, team, since, until), *_days_off(owner, since))
        return Feed(
            title=Text("feed-own", {"name": owner.name}), entries=entries, language=owner.language
        )
    people = assistants(read.people.of_team(team.id))
    everybody = (each for person in people for each in _of(person, team, since, until))
    alone = _whole(gaps(people, team, since, until), since, until) if people else ()
    missing = (
        _entry(team.id, "gap", each, Text("feed-gap", {"team": team.name})) for each in alone
    )
    return Feed(
        title=Text("feed-team", {"team": team.name}),
        entries=(*everybody, *missing),
        language=owner.language,
    )


def may_read(person: Person, team: Team) -> bool:
    """Whoever works in a team sees its shifts, and managers see all."""
    return person.role is Role.MANAGER or (person.role.is_staff and person.team == team.id)


def _own(person: Person, team: Team, since: datetime, until: datetime) -> Iterator[Entry]:
    title = Text("feed-shift", {"team": team.name})
    for each in _shifts(person, team, since, until):
        yield _entry(person.id, "shift", each, title)


def _of(person: Person, team: Team, since: datetime, until: datetime) -> Iterator[Entry]:
    title = Text("feed-shift-of", {"name": person.name})
    for each in _shifts(person, team, since, until):
        yield _entry(person.id, "shift", each, title)


def _shifts(person: Person, team: Team, since: datetime, until: datetime) -> Iterator[Interval]:
    """Each as it is planned for its day: who is always on shift has one every day."""
    calendar = person.plan.calendar(team.calendar)
    return _whole(calendar.open_intervals(since, until), since, until)


def _whole(found: Iterable[Interval], since: datetime, until: datetime) -> Iterator[Interval]:
    """Without what reaches over an edge: cut off, it would be another one at every look."""
    return (each for each in found if since < each[0] and each[1] < until)


def _days_off(person: Person, since: datetime) -> Iterator[Entry]:
    for each in person.plan.off:
        if each.last >= since.date():
            when = (each.first, each.last + DAY)
            yield _entry(person.id, "off", when, Text("feed-off"))


def _entry(subject: str, kind: str, when: When, title: Text) -> Entry:
    """Named after its beginning: a shift that ends at another time is the same shift."""
    return Entry(id=derive(f"{subject}:{when[0].isoformat()}", kind), when=when, title=title)
