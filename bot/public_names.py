"""Public names: how somebody of the staff is called in whatever clients read."""

from bot.cards import Text, Word
from bot.domain.people import Person
from bot.domain.profile import AS_DESK, LineKind
from bot.ports.reader import Reader


def public_name(person: Person, *, as_desk: bool = False) -> Word:
    """The desk name or, where there is none, the own one; `as_desk`: the name of the desk.

    Whoever does not work for the desk has no other name than their own.
    """
    if not person.role.is_staff:
        return person.name
    return Text("desk-itself") if as_desk else person.desk_name or person.name


def reads_the_desk(client: Person, read: Reader) -> bool:
    """Whether this client reads the desk's name for all of the staff.

    The latest line says so; what is said of the client goes before what is said of the company.
    """
    lines = [each for each in read.profiles.of(client) if each.kind is LineKind.NAMES]
    latest = max(lines, key=lambda each: (each.client is not None, each.number), default=None)
    return latest is not None and latest.text == AS_DESK
