"""Dating: by when a client needs a request, in their own words, changed or taken off."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.buttons import Action
from bot.cards import Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.understanding.due import due
from bot.events import ButtonPressed, CommandGiven
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, button, offered, shown, tell
from bot.use_cases.tasks.facts import TaskFacts, settled

DATE = "date"  # in the journal
NONE = frozenset({"none", "no", "never", "off", "keine", "kein", "ohne", "нет", "без срока"})


def decide(event: ButtonPressed | CommandGiven, facts: TaskFacts, now: datetime) -> Decision:
    """Set the date that the words say; without words tell how, and offer to take it off."""
    known, actor = facts.known, facts.actor
    if known is None or actor is None or not known.task.status.is_open:
        return settled(event, facts)
    task, team = known.task, known.team
    off = isinstance(event, ButtonPressed) and event.press.action is Action.NO_DUE
    words = facts.words.casefold().strip()
    if not off and not words:
        return _how(event, facts, task.due_at is not None)
    at = None
    if not off and words not in NONE:
        zone = ZoneInfo(team.calendar.zone)
        found = due(f"by {words}", now.astimezone(zone)) or due(words, now.astimezone(zone))
        if found is None:
            text = Text("due-unclear", {"number": task.number, "words": facts.words})
            return answered(event, text, actor)
        at = found.at
    after = replace(task, due_at=at)
    detail = at.isoformat() if at else ""
    entry = journal(event, after, DATE, by=actor.id, before=task.status, now=now, detail=detail)
    text = Text("due-none", {"number": task.number})
    if at is not None:
        moment = Moment(at, team.calendar.zone)
        text = Text("due-set", {"number": task.number, "at": moment, "zone": team.calendar.zone})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, entry),
        effects=(tell(event, text, actor.language), *shown(after, team, known.client)),
    )


def _how(
    event: ButtonPressed | CommandGiven,
    facts: TaskFacts,
    dated: bool,
) -> Decision:
    task, actor = facts.task, facts.actor
    if task is None or actor is None:
        return settled(event, facts)
    text = Text("due-how", {"number": task.number})
    buttons = ((button("button-no-due", Action.NO_DUE, task.id),),) if dated else ()
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=offered(event, text, actor, buttons, task),
    )
