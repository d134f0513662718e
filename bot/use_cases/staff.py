"""Which of the staff is meant: by a name, a part of one, or a handle."""

from bot.domain.people import Person
from bot.ports.reader import Reader


def named_assistants(name: str, read: Reader) -> tuple[Person, ...]:
    """Whoever of the staff may be meant by "@luis", by a name or a part of one."""
    name = name.strip().lstrip("@").casefold()
    teams = (read.people.of_team(team.id) for team in read.teams.all())
    staff = {each.id: each for team in (*teams, read.people.managers()) for each in team}.values()
    exact = tuple(each for each in staff if each.name.casefold() == name)
    return exact or tuple(
        each
        for each in staff
        if name in each.name.casefold().split()
        or name in {account.handle.casefold() for account in read.people.accounts_of(each.id)}
    )


def named_first(words: str, read: Reader) -> tuple[tuple[Person, ...], str]:
    """Whom the first words name, and what stands behind the name."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        found = named_assistants(" ".join(parts[:count]).rstrip(":,"), read)
        if found:
            return found, " ".join(parts[count:])
    return (), words
