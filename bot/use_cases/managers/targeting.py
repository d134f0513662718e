"""Targets: how fast a team promises to claim, answer and finish; shown, and changed in words."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards import Lines, Text
from bot.decision import Decision
from bot.domain.deadlines import comes_due
from bot.domain.targets import Priority, Target
from bot.domain.team import Team
from bot.domain.timesheet.spoken import length
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.managers.altering import Asked, altered, asked
from bot.use_cases.managers.describing import target_lines, too_little
from bot.use_cases.managers.teams import priority_meant
from bot.use_cases.speaking import answered

LONGEST = timedelta(days=90)  # of working time; beyond that nobody promises anything
_PARTS = {
    "acknowledge": r"claim\w*|übern\w+|взят\w*",
    "respond": r"answer\w*|antwort\w*|ответ\w*",
    "complete": r"done|fertig|готов\w*",
}
_PART = re.compile(
    "|".join(f"(?P<{each}>{words})" for each, words in _PARTS.items()), re.IGNORECASE
)


def load(event: CommandGiven, read: Reader) -> Asked:
    """Find out which team is meant."""
    return asked(event, read)


def decide(event: CommandGiven, facts: Asked, now: datetime) -> Decision:
    """Show them, or take over what is said; running clocks keep what was promised."""
    actor = facts.actor
    if actor is None or not facts.teams:
        return answered(event, Text("refused-targets"), actor, alert=True)
    if not facts.words:
        lines = tuple(line for team in facts.teams for line in target_lines(team))
        return answered(event, Text("targets", {"lines": Lines(lines)}), actor)
    if facts.about is None:
        names = ", ".join(each.name for each in facts.teams)
        return answered(event, Text("targets-which-team", {"names": names}), actor)
    team = facts.about.team
    found = _read(facts.words, team)
    if isinstance(found, Text):
        return answered(event, found, actor)
    after = replace(team, targets=found)
    if not comes_due(after, now):
        return answered(event, too_little(after, now), actor)
    text = Text("targets-set", {"lines": Lines(target_lines(after))})
    return altered(event, actor, facts.about, after, text, now)


def _read(words: str, team: Team) -> dict[Priority, Target] | Text:
    """The team's targets with those that are named; or what is wrong with the words."""
    priority, rest = priority_meant(words)
    parts = [*_PART.finditer(rest)]
    if not parts or rest[: parts[0].start()].strip(" ,:;"):
        return Text("targets-how")
    target = team.targets[priority]
    ends = [*(each.start() for each in parts[1:]), len(rest)]
    for part, end in zip(parts, ends, strict=True):
        said = rest[part.end() : end].strip(" ,:;")
        seconds, more = length(said)
        if seconds is None or more:
            return Text("targets-length", {"words": said or part[0]})
        span = timedelta(seconds=seconds)
        if not timedelta() < span <= LONGEST:
            return Text("targets-range", {"days": LONGEST.days})
        target = replace(target, **{part.lastgroup or "": span})
    return {**team.targets, priority: target}
