"""Targets in words, and those that a client or a company was promised instead of the team's."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.domain.profile import LineKind, ProfileLine, in_reading_order
from bot.domain.targets import Priority, Target
from bot.domain.team import Team
from bot.domain.timesheet.spoken import length

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

Targets = Mapping[Priority, Target]


class UnclearTargetsError(ValueError):
    """Words that name no targets: nothing that is known, no length of time, or one out of range."""

    def __init__(self, reason: str, words: str = "") -> None:
        """`reason` is "how", "length" or "range"; `words` are those that were no length."""
        super().__init__(reason)
        self.reason = reason
        self.words = words


def priority_meant(words: str) -> tuple[Priority, str]:
    """The priority that is named first, or the normal one, and the words after it."""
    found = _PRIORITY.match(words)
    if found is None:
        return Priority.NORMAL, words
    return Priority(found.lastgroup or ""), words[found.end() :]


def read_targets(words: str, base: Targets) -> dict[Priority, Target]:
    """These targets with those that are named; raises UnclearTargetsError."""
    priority, rest = priority_meant(words)
    parts = [*_PART.finditer(rest)]
    if not parts or rest[: parts[0].start()].strip(" ,:;"):
        raise UnclearTargetsError("how")
    target = base[priority]
    ends = [*(each.start() for each in parts[1:]), len(rest)]
    for part, end in zip(parts, ends, strict=True):
        said = rest[part.end() : end].strip(" ,:;")
        seconds, more = length(said)
        if seconds is None or more:
            raise UnclearTargetsError("length", said or part[0])
        span = timedelta(seconds=seconds)
        if not timedelta() < span <= LONGEST:
            raise UnclearTargetsError("range")
        target = replace(target, **{part.lastgroup or "": span})
    return {**base, priority: target}


def contracted(team: Team, lines: Iterable[ProfileLine]) -> Team:
    """The team as it serves a client with these lines: what was promised to them counts.

    A client's own line goes before the company's, a later one before an earlier one.
    """
    ordered = [each for each in in_reading_order(lines) if each.kind is LineKind.TARGET]
    if not ordered:
        return team
    targets: Targets = team.targets
    companys = [each for each in ordered if each.client is None]
    own = [each for each in ordered if each.client is not None]
    for each in (*companys, *own):
        with suppress(UnclearTargetsError):  # it was understood once; nobody's request waits for it
            targets = read_targets(each.text, targets)
    return replace(team, targets=targets)
