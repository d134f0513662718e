"""Giving: a client says how content they were; managers hear of what was poor."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import RatingId
from bot.domain.people import Person
from bot.domain.rating import POOR, STARS, Rating
from bot.domain.task import Status, Task
from bot.effects import Say
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, menders
from bot.use_cases.rating_questions import new_rating
from bot.use_cases.speaking import answered, overheard, settled_by, tell
from bot.use_cases.tasks.facts import KnownTask, known, named

RATED = frozenset({Status.DONE, Status.CLOSED})
_STARS = re.compile(r"(?<!\d)[1-5](?!\d)|[★⭐]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who rates which task, with what; and the managers, with where they read."""

    actor: Person | None
    known: KnownTask | None
    rating: Rating | None
    managers: tuple[tuple[Person, Address], ...]
    stars: int | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the question that a button belongs to, or the task that a command names."""
    if isinstance(event, ButtonPressed):
        rating = read.ratings.get(RatingId(event.press.subject))
        task, words = read.tasks.get(rating.task) if rating else None, event.press.value
    else:
        task, words = named(event, read)
        rating = read.ratings.of_task(task.id) if task else None
    return Facts(
        actor=actor_of(event.sender, read),
        known=known(task, read),
        rating=rating,
        managers=menders(None, read),
        stars=_stars(words),
    )


def _stars(words: str) -> int | None:
    """How many are meant: "4", "★★★★"; None for anything else."""
    found = _STARS.search(words)
    if found is None:
        return None
    stars = int(found[0]) if found[0].isdigit() else len(found[0])
    return stars if stars in STARS else None


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Keep the stars, once; tell the managers when they are few."""
    found, actor = facts.known, facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if found is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    task = found.task
    if facts.rating is not None and facts.rating.stars is not None:
        return answered(event, Text("rating-given", {"number": task.number}), actor)
    if facts.rating is None and (task.status not in RATED or found.holder is None):
        return answered(event, Text("rating-early", {"number": task.number}), actor)
    if facts.stars is None:
        return answered(event, Text("rating-how", {"number": task.number}), actor)
    rating = facts.rating or (new_rating(event, task, found.holder, now) if found.holder else None)
    if rating is None:
        return answered(event, Text("rating-early", {"number": task.number}), actor)
    given = replace(rating, stars=facts.stars, rated_at=now)
    thanks = tell(event, Text("rating-thanks", {"number": task.number}), actor.language)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(given,),
        effects=(thanks, *settled_by(event), *_told_managers(given, found, facts)),
    )


def _told_managers(given: Rating, found: KnownTask, facts: Facts) -> tuple[Say, ...]:
    """Each manager reads it alone; a manager who did the work as well."""
    if given.stars is None or given.stars > POOR:
        return ()
    task = found.task
    names = {each.id: each.name for each in (*found.assistants, *(p for p, _ in facts.managers))}
    if found.holder is not None:
        names[found.holder.id] = found.holder.name
    args: Args = {
        "number": task.number,
        "title": task.title,
        "client": found.client.name,
        "name": names.get(given.rated, ""),
        "stars": given.stars,
    }
    return tuple(
        Say(to=chat, text=Text("rating-poor", args), language=person.language, task=task.id)
        for person, chat in facts.managers
    )
