"""Which client is meant: by enough of a name and of the company's, among those one works for."""

from bot.domain.people import Person, Role
from bot.domain.searching import words_of
from bot.ports.reader import Reader


def served(actor: Person, read: Reader) -> tuple[Person, ...]:
    """The clients of the actor's team by name; a manager's are all."""
    if actor.role is Role.MANAGER:
        return read.people.clients()
    default = next((team.id for team in read.teams.all()), None)
    return tuple(
        each
        for each in read.people.clients()
        if actor.role.is_staff and actor.team and (each.served_by or default) == actor.team
    )


def meant(name: str, actor: Person, read: Reader) -> tuple[Person, ...]:
    """Clients in whose names each word begins one; who is called exactly so comes before others."""
    asked = words_of(name)
    if not asked:
        return ()
    found = [each for each in served(actor, read) if _fits(asked, each)]
    exact = tuple(each for each in found if words_of(each.name) == asked)
    return exact or tuple(found)


def zone_of(client: Person | None, read: Reader) -> str:
    """The time zone of the team that works for a client; of a company the first team's."""
    teams = read.teams.all()
    own = next((each for each in teams if client is not None and each.id == client.served_by), None)
    return (own or teams[0]).calendar.zone if teams else "UTC"


def home_zone(person: Person, read: Reader) -> str:
    """Where a person's days begin and end: their own time zone, else their team's."""
    return person.zone or zone_of(person, read)


def called(client: Person) -> str:
    """A client with the company, to tell apart who has the same name."""
    return f"{client.name} ({client.company})" if client.company else client.name


def _fits(asked: tuple[str, ...], client: Person) -> bool:
    names = words_of(f"{client.name} {client.company}")
    return all(any(name.startswith(word) for name in names) for word in asked)
