"""Whom to ask for a quote: who could do the task, as the asker knows them."""

from dataclasses import dataclass
from itertools import islice

from bot.buttons import Action, Press
from bot.cards import Args, Button, Text, Word
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.rating import Average
from bot.domain.task import Task
from bot.public_names import public_name
from bot.use_cases.quotes.room import Facts as Around
from bot.use_cases.quotes.room import speaks_as_client
from bot.use_cases.tasks.facts import KnownTask

ALL, NO = "all", "no"
_EVERYBODY = frozenset({ALL, "alle", "все", "всех"})
BUTTONS = 8  # people with a button each


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks whom. `suit` are those who could do it, `averages` how they were rated.

    `chosen` is ALL, NO, nobody (the quotes are shown), or people by name or id.
    """

    actor: Person | None
    around: Around
    chosen: tuple[str, ...] = ()
    suit: tuple[Person, ...] = ()
    averages: tuple[tuple[PersonId, Average], ...] = ()

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.around.task


def name_for(person: Person, found: KnownTask, *, for_client: bool) -> Word:
    return public_name(person, as_desk=found.as_desk) if for_client else person.name


def choices(
    facts: Facts, found: KnownTask, actor: Person, people: tuple[Person, ...]
) -> tuple[tuple[Button, ...], ...]:
    """All of them, or one; where clients know nobody by name, all."""
    task, for_client = found.task, speaks_as_client(actor, found)
    everybody = Text("button-quotes-all", {"count": len(people)})
    rows: list[tuple[Button, ...]] = [(Button(everybody, Press(Action.QUOTES, task.id, ALL)),)]
    if for_client and found.as_desk:
        return tuple(rows)
    averages = dict(facts.averages)
    for each in islice(people, BUTTONS):
        args: Args = {"name": name_for(each, found, for_client=for_client)}
        label = Text("button-quotes-one", args)
        average = averages.get(each.id)
        if average is not None and average.is_public:
            label = Text("button-quotes-rated", {**args, "average": average.words})
        rows.append((Button(label, Press(Action.QUOTES, task.id, each.id)),))
    return tuple(rows)


def askable(facts: Facts) -> tuple[Person, ...]:
    """Who suits, reads alone, and has neither been asked nor quoted yet."""
    room = facts.around
    done = {each.person for each in room.asked}
    done |= {each.assistant for each in room.quotes if each.assistant and each.state.is_pending}
    return tuple(each for each in facts.suit if each.id in room.chats and each.id not in done)


def chosen(facts: Facts, found: KnownTask, actor: Person) -> tuple[Person, ...] | str:
    """Whom the words or the button mean; a name that is nobody's comes back."""
    if facts.chosen[0].casefold() in _EVERYBODY:
        return askable(facts)
    team = {
        each.id: each for each in (*facts.suit, *found.assistants) if each.id != found.client.id
    }
    for_client = speaks_as_client(actor, found)
    names = {
        each.id: str(name_for(each, found, for_client=for_client)).casefold()
        for each in team.values()
    }
    people = []
    for word in facts.chosen:
        said = word.strip(" @.").casefold()
        fits = [
            each
            for each in team.values()
            if each.id == word or said == names[each.id] or said in names[each.id].split()
        ]
        if len(fits) != 1:
            return word
        people.append(fits[0])
    done = {each.person for each in facts.around.asked}
    return tuple(e for e in people if e.id in facts.around.chats and e.id not in done)
