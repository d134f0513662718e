"""How fast each kind of answer is promised, in the team's working time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Priority(StrEnum):
    """How pressing a task is."""

    LOW = "low"
    NORMAL = "normal"
    URGENT = "urgent"


class ClockKind(StrEnum):
    """What is measured: opening to first claim, client's word to a person's answer, to done."""

    ACKNOWLEDGE = "acknowledge"
    RESPOND = "respond"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Target:
    """The promised working time for each clock; each must be above zero."""

    acknowledge: timedelta
    respond: timedelta
    complete: timedelta

    def __post_init__(self) -> None:
        """Refuse a promise that is broken the moment it is made."""
        if min(self.acknowledge, self.respond, self.complete) <= timedelta():
            sentence = "a target must be longer than zero"
            raise ValueError(sentence)

    def of(self, kind: ClockKind) -> timedelta:
        """The promise for one clock."""
        return {
            ClockKind.ACKNOWLEDGE: self.acknowledge,
            ClockKind.RESPOND: self.respond,
            ClockKind.COMPLETE: self.complete,
        }[kind]


DEFAULT_TARGETS: Mapping[Priority, Target] = {
    Priority.LOW: Target(timedelta(hours=4), timedelta(hours=4), timedelta(hours=40)),
    Priority.NORMAL: Target(timedelta(minutes=30), timedelta(hours=1), timedelta(hours=16)),
    Priority.URGENT: Target(timedelta(minutes=10), timedelta(minutes=20), timedelta(hours=4)),
}
