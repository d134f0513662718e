"""Passing: "not me"; the card stays for the others, the journal keeps who passed and why.

Whoever was asked and passes makes room for the next.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.conversation import Prompt, PromptKind
from bot.domain.people import Person
from bot.domain.task import Status, Task
from bot.effects import Effect
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.opening import route_reminder
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import button, settled_by, tell
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, known, named, settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who passes which task, why, and the offer to them, if there is one."""

    actor: Person | None
    known: KnownTask | None
    words: str = ""
    offer: Prompt | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task, and whether the actor was asked to take it."""
    task, words = named(event, read)
    actor = actor_of(event.sender, read)
    prompts = read.conversation.open_prompts(task.id) if task and actor else ()
    offer = (
        each
        for each in prompts
        if actor and each.kind is PromptKind.OFFER and each.person == actor.id
    )
    return Facts(actor=actor, known=known(task, read), words=words, offer=next(offer, None))


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Note the pass while the task is still to be claimed."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None or found.task.status is not Status.NEW:
        return settled(event, TaskFacts(actor=actor, known=found))
    task = found.task
    entry = journal(
        event, task, "pass", by=actor.id, before=task.status, now=now, detail=facts.words
    )
    text = Text("passed", {"number": task.number})
    none = ((button("button-dismiss", Action.DISMISS, task.id),),)
    over = (replace(facts.offer, answered_at=now),) if facts.offer else ()
    following: tuple[Effect, ...] = ()
    if facts.offer:
        following = (*settled_by(event), route_reminder(task, now, len(found.journal) + 1))
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(*over, entry),
        guards=(task,),
        effects=(tell(event, text, actor.language, none), *following),
    )
