"""Passing: "not me"; the card stays for the others, the journal keeps who passed."""

from datetime import datetime

from bot.buttons import Action
from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.task import Status
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import button, tell
from bot.use_cases.tasks.facts import TaskFacts, settled


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Note the pass while the task is still to be claimed."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or known.task.status is not Status.NEW:
        return settled(event, facts)
    entry = journal(event, known.task, "pass", by=actor.id, before=known.task.status, now=now)
    text = Text("passed", {"number": known.task.number})
    none = ((button("button-dismiss", Action.DISMISS, known.task.id),),)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(entry,),
        guards=(known.task,),
        effects=(tell(event, text, actor.language, none),),
    )
