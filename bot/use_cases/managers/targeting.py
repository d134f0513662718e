"""Targets: how fast a team promises to claim, answer and finish; shown, and changed in words."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.people import Person
from bot.domain.targets import Priority, Target
from bot.domain.team import Team
from bot.domain.timesheet.spoken import length
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.managers.describing import target_lines
from bot.use_cases.managers.teams import teams_meant
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, tell

LONGEST = timedelta(days=90)  # of working time; beyond that nobody promises anything
_PRIORITIES = {
    Priority.LOW: r"low|niedrig|низк\w+",
    Priority.NORMAL: r"normal|обычн\w+",
    Priority.URGENT: r"urgent|dringend|срочн\w+",
}
_PRIORITY = re.compile(
    "|".join(f"(?P<{each}>{words})" for each, words in _PRIORITIES.items()), re.IGNORECASE
)
_PARTS = {
    "acknowledge": r"claim\w*|übern\w+|взят\w*",
    "respond": r"answer\w*|antwort\w*|ответ\w*",
    "complete": r"done|fertig|готов\w*",
}
_PART = re.compile(
    "|".join(f"(?P<{each}>{words})" for each, words in _PARTS.items()), re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, of which teams, and what is said of one of them."""

    actor: Person | None
    teams: tuple[Team, ...] = ()
    words: str = ""
    task: None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """A team's name in front names it; else it is that of the channel, or of a lead, or all."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    teams, words = teams_meant(event, actor, read)
    return Facts(actor=actor, teams=teams, words=words)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Show them, or take over what is said; running clocks keep what was promised."""
    actor = facts.actor
    if actor is None or not facts.teams:
        return answered(event, Text("refused-targets"), actor, alert=True)
    if not facts.words:
        lines = tuple(line for team in facts.teams for line in target_lines(team))
        return answered(event, Text("targets", {"lines": Lines(lines)}), actor)
    if len(facts.teams) > 1:
        names = ", ".join(each.name for each in facts.teams)
        return answered(event, Text("targets-which-team", {"names": names}), actor)
    (team,) = facts.teams
    found = _read(facts.words, team)
    if isinstance(found, Text):
        return answered(event, found, actor)
    after = replace(team, targets=found)
    text = Text("targets-set", {"lines": Lines(target_lines(after))})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after,),
        effects=(tell(event, text, actor.language),),
    )


def _read(words: str, team: Team) -> dict[Priority, Target] | Text:
    """The team's targets with those that are named; or what is wrong with the words."""
    priority_found = _PRIORITY.match(words)
    priority = Priority(priority_found.lastgroup or "") if priority_found else Priority.NORMAL
    rest = words[priority_found.end() :] if priority_found else words
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
