"""Escalation: who is told when of what nobody claims; shown, and changed in words."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from bot.cards import Lines, Text
from bot.decision import Decision
from bot.domain.deadlines import comes_due
from bot.domain.targets import Priority
from bot.domain.team import Escalation, Team
from bot.domain.terms import priority_meant
from bot.domain.timesheet.spoken import length
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.managers.altering import Asked, altered, asked
from bot.use_cases.managers.describing import escalation_lines, too_little
from bot.use_cases.speaking import answered

SHORTEST, LONGEST = timedelta(minutes=1), timedelta(days=30)  # of working time
STEPS = 3
NEVER = frozenset({"never", "nie", "никогда"})
DIGEST = frozenset({"digest", "überblick", "сводка", "сводке"})  # where managers read it anyway


def load(event: CommandGiven, read: Reader) -> Asked:
    """Find out which team is meant."""
    return asked(event, read)


def decide(event: CommandGiven, facts: Asked, now: datetime) -> Decision:
    """Show it, or take over what is said; a step that is on its way comes at its time."""
    actor = facts.actor
    if actor is None or not facts.teams:
        return answered(event, Text("refused-escalation"), actor, alert=True)
    if not facts.words:
        lines = tuple(line for team in facts.teams for line in escalation_lines(team))
        return answered(event, Text("escalation", {"lines": Lines(lines)}), actor)
    if facts.about is None:
        names = ", ".join(each.name for each in facts.teams)
        return answered(event, Text("escalation-which-team", {"names": names}), actor)
    team = facts.about.team
    found = _read(facts.words, team)
    if isinstance(found, Text):
        return answered(event, found, actor)
    after = replace(team, escalation=found)
    if not comes_due(after, now):
        return answered(event, too_little(after, now), actor)
    text = Text("escalation-set", {"lines": Lines(escalation_lines(after))})
    return altered(event, actor, facts.about, after, text, now)


def _read(words: str, team: Team) -> dict[Priority, Escalation] | Text:
    """The team's escalation with that of one priority; or what is wrong with the words."""
    priority, rest = priority_meant(words)
    said = [each.strip() for each in rest.strip(" :").replace(";", ",").split(",")]
    if len(said) != STEPS:
        return Text("escalation-how")
    steps: list[timedelta | None] = []
    for place, each in enumerate(said, start=1):
        left_out = NEVER | DIGEST if place == STEPS else NEVER
        step = None if each.casefold() in left_out else _wait(each)
        if isinstance(step, Text):
            return step
        steps.append(step)
    waits = [step for step in steps if step is not None]
    if not waits:
        return Text("escalation-nobody")
    if any(later <= earlier for earlier, later in pairwise(waits)):
        return Text("escalation-order")
    return {**team.escalation, priority: Escalation(*steps)}


def _wait(words: str) -> timedelta | Text:
    seconds, more = length(words)
    if seconds is None or more:
        return Text("escalation-length", {"words": words})
    wait = timedelta(seconds=seconds)
    if not SHORTEST <= wait <= LONGEST:
        return Text("escalation-range", {"days": LONGEST.days})
    return wait
