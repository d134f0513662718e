"""Teams with their calendars, targets and escalation plans, and every change of these."""

from bot.domain.address import Address
from bot.domain.calendar import Calendar
from bot.domain.ids import TeamChangeId, TeamId
from bot.domain.team import Mode, Team, TeamChange, TeamSettings, Workplace
from storage.encoding import (
    Escalations,
    Targets,
    decode_calendar,
    decode_escalation,
    decode_settings,
    decode_targets,
    encode,
)
from storage.revisions import keep
from storage.rows import address, instant, millis, room
from storage.session import Row, Session


class StoredTeams:
    """The `Teams` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, team: TeamId) -> Team:
        """One team; raises LookupError, since ids are never made up."""
        found = self._session.recall("teams.get", _teams, id=team)
        if not found:
            sentence = f"no team {team}"
            raise LookupError(sentence)
        return found[0]

    def by_channel(self, room: Address) -> Team | None:
        """The team that works in this chat, in whichever thread of it."""
        found = self._session.recall("teams.by_channel", _teams, room=str(room.room))
        return next(iter(found), None)

    def by_name(self, name: str) -> Team | None:
        """By name, whatever the letters' case."""
        found = self._session.recall("teams.by_name", _teams, folded_name=name.casefold())
        return next(iter(found), None)

    def all(self) -> tuple[Team, ...]:
        """All teams, the default team (the oldest) first."""
        return self._session.recall("teams.all", _teams)

    def change(self, change: TeamChangeId) -> TeamChange | None:
        """One change of a team's settings."""
        row = self._session.one("teams.change", id=change)
        return None if row is None else _change(row)

    def changes(self, team: TeamId) -> tuple[TeamChange, ...]:
        """Every change of a team's settings, the first one first."""
        return tuple(map(_change, self._session.all("teams.changes", team=team)))


def _change(row: Row) -> TeamChange:
    return TeamChange(
        id=row["id"],
        team=row["team"],
        actor=row["actor"],
        at=instant(row["at"]),
        before=decode_settings(row["earlier"]),
        after=decode_settings(row["later"]),
    )


def save_team(session: Session, team: Team) -> None:
    """Write a team; raises StaleStateError."""
    keep(
        session,
        "teams.team",
        team.revision,
        id=team.id,
        name=team.name,
        folded_name=team.name.casefold(),
        calendar=encode(Calendar, team.calendar),
        channel_room=None if team.channel is None else room(team.channel),
        channel_thread="" if team.channel is None else team.channel.thread,
        language=team.language,
        workplace=team.workplace,
        mode=team.mode,
        targets=encode(Targets, team.targets),
        escalation=encode(Escalations, team.escalation),
        categories=" ".join(team.categories),
    )


def add_team_change(session: Session, change: TeamChange) -> None:
    """Write a change down, for ever."""
    session.execute(
        "teams.add_change",
        id=change.id,
        team=change.team,
        actor=change.actor,
        at=millis(change.at),
        earlier=encode(TeamSettings, change.before),
        later=encode(TeamSettings, change.after),
    )


def _teams(rows: list[Row]) -> tuple[Team, ...]:
    return tuple(map(_team, rows))


def _team(row: Row) -> Team:
    channel = row["channel_room"]
    return Team(
        id=row["id"],
        name=row["name"],
        calendar=decode_calendar(row["calendar"]),
        channel=None if channel is None else address(channel, row["channel_thread"]),
        language=row["language"],
        workplace=Workplace(row["workplace"]),
        mode=Mode(row["mode"]),
        targets=decode_targets(row["targets"]),
        escalation=decode_escalation(row["escalation"]),
        categories=tuple(row["categories"].split()),
        revision=row["revision"],
    )
