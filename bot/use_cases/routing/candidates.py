"""Who could be asked to take a task: what is known of each of its team."""

from dataclasses import dataclass

from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import PersonId
from bot.domain.lifecycle import Act
from bot.domain.people import Person
from bot.domain.profile import LineKind
from bot.domain.ranking import Candidate, Tie
from bot.domain.roster import assistants
from bot.domain.task import HELD, JournalEntry, Status
from bot.ports.reader import Reader
from bot.use_cases.tasks.facts import KnownTask

OFFER = "offer"  # in the journal, with whom it was offered to
# With each of these a task is there for somebody anew.
BEGINS = frozenset({"open", Act.RELEASE, Act.REOPEN, "undo", "prioritise"})
LOOKED_BACK = 10  # of a client's tasks, for who did the last


@dataclass(frozen=True, slots=True)
class Pool:
    """Everybody of the team, and whom the task is offered to now."""

    candidates: tuple[Candidate, ...]
    offers: tuple[Prompt, ...] = ()
    waiting: tuple[PersonId, ...] = ()  # who has offers enough to answer for the moment


AT_A_TIME = 3  # offers to one person


def pool(found: KnownTask, read: Reader) -> Pool:
    """Read what the ranking compares."""
    task = found.task
    offers = tuple(
        each for each in read.conversation.open_prompts(task.id) if each.kind is PromptKind.OFFER
    )
    asked = offered_to(found.journal)
    ties = _ties(found, read)
    people = assistants(found.assistants)
    pending = {each.id: _pending(each, read) for each in people}
    candidates = tuple(
        Candidate(
            person=each,
            expertise=(expertise := read.expertises.of(each.id)),
            level=expertise.level(task.category, task.title),
            speaks=_speaks(each, expertise.languages, found.client),
            tie=ties.get(each.id, Tie.NONE),
            open=len(read.tasks.held_by(each.id)) + pending[each.id],
            taken_at=read.tasks.last_claimed(each.id),
            asked=each.id in asked,
        )
        for each in people
    )
    waiting = tuple(person for person, count in pending.items() if count >= AT_A_TIME)
    return Pool(candidates, offers, waiting)


def offered_to(journal: tuple[JournalEntry, ...]) -> tuple[str, ...]:
    """Who was asked since the task was there for somebody last."""
    asked: list[str] = []
    for entry in journal:
        if entry.act in BEGINS:
            asked = []
        elif entry.act == OFFER:
            asked.append(entry.detail)
    return tuple(asked)


def _pending(person: Person, read: Reader) -> int:
    """Offers that the person has not answered, of tasks that are still there."""
    offers = read.conversation.asked(person.id, PromptKind.OFFER)
    tasks = (read.tasks.get(each.task) for each in offers if each.task)
    return sum(1 for task in tasks if task is not None and task.status is Status.NEW)


def _speaks(person: Person, languages: tuple[str, ...], client: Person) -> bool:
    """Whether they speak the client's language; without a word on it, the one they read."""
    return not client.language or client.language in (languages or (person.language,))


def _ties(found: KnownTask, read: Reader) -> dict[PersonId, Tie]:
    """Who knows the client: whoever did the last task, and whom the client prefers."""
    ties: dict[PersonId, Tie] = {}
    past = read.tasks.recent_of_client(found.client.id, LOOKED_BACK)
    done = (each for each in past if each.holder and each.id != found.task.id)
    last = next((each for each in done if each.status not in HELD), None)
    if last is not None and last.holder is not None:
        ties[last.holder] = Tie.LAST
    for line in read.profiles.of(found.client):
        if line.kind is LineKind.PREFERS and line.assistant:
            ties[PersonId(line.assistant)] = Tie.PREFERRED
    return ties
