"""Targets: how fast a team promises to claim, answer and finish; shown, and changed in words."""

from dataclasses import replace
from datetime import datetime

from bot.cards import Lines, Text
from bot.decision import Decision
from bot.domain.deadlines import comes_due
from bot.domain.terms import LONGEST, UnclearTargetsError, read_targets
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.managers.altering import Asked, altered, asked
from bot.use_cases.managers.describing import target_lines, too_little
from bot.use_cases.speaking import answered


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
    try:
        found = read_targets(facts.words, team.targets)
    except UnclearTargetsError as error:
        return answered(event, unclear(error), actor)
    after = replace(team, targets=found)
    if not comes_due(after, now):
        return answered(event, too_little(after, now), actor)
    text = Text("targets-set", {"lines": Lines(target_lines(after))})
    return altered(event, actor, facts.about, after, text, now)


def unclear(error: UnclearTargetsError) -> Text:
    """What is wrong with words that name no targets."""
    match error.reason:
        case "length":
            return Text("targets-length", {"words": error.words})
        case "range":
            return Text("targets-range", {"days": LONGEST.days})
        case _:
            return Text("targets-how")
