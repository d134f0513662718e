"""Explaining: why this person is asked first, with the reasons in the order in which they count."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Lines, Text
from bot.decision import Decision
from bot.domain.people import Person
from bot.domain.ranking import Candidate, Hindrance, ranked
from bot.domain.task import Status, Task
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.routing.candidates import Pool, pool
from bot.use_cases.speaking import answered
from bot.use_cases.tasks.facts import KnownTask, known, named


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks about which task, and its team as it stands."""

    actor: Person | None
    known: KnownTask | None
    pool: Pool | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read what the ranking compares."""
    found = known(named(event, read)[0], read)
    return Facts(
        actor=actor_of(event.sender, read), known=found, pool=pool(found, read) if found else None
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """The ranking as it is now, with what hinders those who are not in it."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None or facts.pool is None:
        return answered(event, Text("task-not-found"), actor)
    task, team = found.task, found.team
    asked = {each.person.id for each in facts.pool.candidates if each.asked}
    anew = (replace(each, asked=False) for each in facts.pool.candidates)
    ranking = ranked(anew, team, now)  # whoever was asked has a place and its reasons as well
    lines = (
        *(
            _line(place, each, asked=each.person.id in asked)
            for place, each in enumerate(ranking.order, start=1)
        ),
        *(_other(each, hindrance) for each, hindrance in ranking.others),
    )
    args: Args = {
        "number": task.number,
        "title": task.title,
        "mode": Text(f"mode-{team.mode}"),
        "lines": Lines(lines or (Text("why-nobody"),)),
        "holder": found.holder.name if found.holder else "",
    }
    key = "why" if task.status is Status.NEW or found.holder is None else "why-held"
    return answered(event, Text(key, args), actor)


def _line(place: int, each: Candidate, *, asked: bool) -> Text:
    args: Args = {
        "place": place,
        "name": each.person.name,
        "level": each.level,
        "speaks": "yes" if each.speaks else "no",
        "tie": each.tie,
        "asked": "yes" if asked else "no",
        "open": each.open,
        "capacity": each.expertise.capacity,
    }
    return Text("why-line", args)


def _other(each: Candidate, hindrance: Hindrance) -> Text:
    args: Args = {
        "name": each.person.name,
        "open": each.open,
        "capacity": each.expertise.capacity,
    }
    return Text(f"why-not-{hindrance}", args)
