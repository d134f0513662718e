"""Whose shifts are meant: one's own, or those of somebody who is named before the rest."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import ViewKind
from bot.ports.reader import Reader
from bot.use_cases.places import menders, private_chat

WAITING = 100  # tasks at most that a change of shifts may offer earlier


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose shifts, in which team, and what is said of them.

    `chat` is where that person reads alone, if it is another than the actor. `several` may be meant
    by the name. Of the team there are its `people`, tasks `waiting` for a shift to be offered with
    their clients, and who mends a gap.
    """

    person: Person
    team: Team | None
    words: str
    chat: Address | None = None
    several: tuple[Person, ...] = ()
    people: tuple[Person, ...] = ()
    waiting: tuple[tuple[Task, Person], ...] = ()
    menders: tuple[tuple[Person, Address], ...] = ()

    @property
    def zone(self) -> str:
        """Where the person's days begin."""
        if self.person.plan.week:
            return self.person.plan.zone
        return self.team.calendar.zone if self.team else self.person.zone or "UTC"

    def others(self, person: Person) -> tuple[Person, ...]:
        """The team with this person as they are now."""
        return tuple(person if each.id == person.id else each for each in self.people)


def asked(words: str, actor: Person, read: Reader, reads: Callable[[str], bool]) -> Asked:
    """Take the words apart; a name comes first, and what `reads` understands is no name."""
    said = words.strip()
    found, rest = ((), said) if not said or reads(said) else _named(said, read)
    if len(found) > 1:
        return Asked(person=actor, team=_team(actor, read), words=rest, several=found)
    return of(found[0] if found else actor, actor, read, rest)


def of(person: Person, actor: Person, read: Reader, words: str = "") -> Asked:
    """The shifts of a certain person."""
    chat = private_chat(person, read) if person.id != actor.id else None
    team = _team(person, read)
    return Asked(
        person=person,
        team=team,
        words=words,
        chat=chat,
        people=read.people.of_team(team.id) if team else (),
        waiting=waiting_of(team, read) if team else (),
        menders=menders(team, read) if team else (),
    )


def by_id(person: str, actor: Person, read: Reader) -> Asked:
    """The shifts of one of the staff by id; the actor's own where nobody has it."""
    found = next((each for each in _staff(read) if each.id == person), actor)
    return of(found, actor, read)


def may_plan(actor: Person, person: Person) -> bool:
    """Everybody plans their own shifts; leads those of their team, managers all."""
    if actor.id == person.id:
        return True
    if not allowed(Deed.SCHEDULE, actor, None):
        return False
    return actor.role is Role.MANAGER or (actor.team is not None and actor.team == person.team)


def waiting_of(team: Team, read: Reader) -> tuple[tuple[Task, Person], ...]:
    """Tasks whose card nobody has seen yet, with whoever asked."""
    tasks = read.tasks.unclaimed(team.id, WAITING)
    return tuple(
        (task, read.people.get(task.client))
        for task in tasks
        if all(view.kind is not ViewKind.CARD for view in read.views.of_subject(task.id))
    )


def _team(person: Person, read: Reader) -> Team | None:
    return read.teams.get(person.team) if person.team else None


def _staff(read: Reader) -> tuple[Person, ...]:
    """Everybody who has shifts."""
    return tuple(each for team in read.teams.all() for each in read.people.of_team(team.id))


def _named(said: str, read: Reader) -> tuple[tuple[Person, ...], str]:
    """Those whose name the words begin with, the longest such name first, and the rest."""
    plain = said.removeprefix("@")
    longest, found = 0, list[Person]()
    for person in _staff(read):
        for name in {person.name, person.name.split(" ")[0]}:
            rest = plain[len(name) :]
            if plain.casefold().startswith(name.casefold()) and rest[:1] in {"", " ", ":", ","}:
                if len(name) > longest:
                    longest, found = len(name), []
                if len(name) == longest and person not in found:
                    found.append(person)
    return tuple(found), plain[longest:].strip(" :,") if found else said
