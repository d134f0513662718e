"""Which team a lead or a manager means: by its name, by the channel, or by being their own."""

from bot.domain.people import Person, Role
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.reader import Reader


def teams_meant(event: CommandGiven, actor: Person, read: Reader) -> tuple[tuple[Team, ...], str]:
    """The teams, and the words without a name in front; leads are heard of their own alone."""
    teams, words = _meant(event, actor, read)
    if actor.role is not Role.MANAGER:
        teams = tuple(each for each in teams if each.id == actor.team)
    return teams, words


def may_set(actor: Person, team: Team) -> bool:
    """Leads say how their own team works, managers of all."""
    return actor.role is Role.MANAGER or (actor.role is Role.LEAD and actor.team == team.id)


def _meant(event: CommandGiven, actor: Person, read: Reader) -> tuple[tuple[Team, ...], str]:
    said = event.words.strip()
    teams = read.teams.all()
    for each in sorted(teams, key=lambda team: -len(team.name)):
        rest = said[len(each.name) :]
        if said.casefold().startswith(each.name.casefold()) and rest[:1] in {"", " ", ":"}:
            return (each,), rest.strip(" :")
    here = read.teams.by_channel(event.place.address.room)
    if here is not None:
        return (here,), said
    own = tuple(each for each in teams if each.id == actor.team)
    return own or teams, said
