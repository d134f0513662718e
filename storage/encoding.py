"""Values that the desk never searches by are JSON: calendars, plans, files, spans, effects."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter

from bot.domain.calendar import Calendar
from bot.domain.conversation import FileRef
from bot.domain.formatting import Spans
from bot.domain.shifts.change import Presence
from bot.domain.shifts.plan import TEAM_HOURS, Plan
from bot.domain.targets import Priority, Target
from bot.domain.team import Escalation, TeamSettings
from bot.effects import Amend, Relay, Say, Settle, Show

Sendable = Say | Relay | Amend | Show | Settle
Targets = Mapping[Priority, Target]
Escalations = Mapping[Priority, Escalation]
Files = tuple[FileRef, ...]

_SENDABLE: Mapping[str, type[Sendable]] = {
    "say": Say,
    "relay": Relay,
    "amend": Amend,
    "show": Show,
    "settle": Settle,
}
_NAMES = {effect: name for name, effect in _SENDABLE.items()}


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    # Built when first used: an adapter costs milliseconds, and a command may need none.
    return TypeAdapter(shape)


def encode(shape: Any, value: object) -> str:
    """Write a value of a known shape."""
    return _adapter(shape).dump_json(value).decode()


@lru_cache(maxsize=256)
def decode_calendar(text: str) -> Calendar:
    """Read a calendar; remembered, because every event of a team asks for the same one."""
    calendar: Calendar = _adapter(Calendar).validate_json(text)
    return calendar


@lru_cache(maxsize=256)
def decode_targets(text: str) -> Targets:
    """Read a team's targets."""
    targets: Targets = _adapter(Targets).validate_json(text)
    return targets


@lru_cache(maxsize=256)
def decode_escalation(text: str) -> Escalations:
    """Read a team's escalation plan."""
    escalation: Escalations = _adapter(Escalations).validate_json(text)
    return escalation


@lru_cache(maxsize=1024)
def decode_plan(text: str) -> Plan:
    """Read a person's shifts; most people have none of their own."""
    if not text:
        return TEAM_HOURS
    plan: Plan = _adapter(Plan).validate_json(text)
    return plan


def encode_plan(plan: Plan) -> str:
    """Write a person's shifts."""
    return encode(Plan, plan) if plan != TEAM_HOURS else ""


def decode_presence(text: str) -> Presence:
    """Read what decided when a person was on shift."""
    presence: Presence = _adapter(Presence).validate_json(text)
    return presence


def decode_settings(text: str) -> TeamSettings:
    """Read what leads and managers had said of a team."""
    settings: TeamSettings = _adapter(TeamSettings).validate_json(text)
    return settings


def decode_files(text: str) -> Files:
    """Read a message's files; most have none."""
    if text == "[]":
        return ()
    found: Files = _adapter(Files).validate_json(text)
    return found


def encode_files(found: Files) -> str:
    """Write a message's files."""
    return encode(Files, found) if found else "[]"


def decode_spans(text: str) -> Spans:
    """Read how a message looks; most look plain."""
    if text == "[]":
        return ()
    found: Spans = _adapter(Spans).validate_json(text)
    return found


def encode_spans(found: Spans) -> str:
    """Write how a message looks."""
    return encode(Spans, found) if found else "[]"


def encode_effect(effect: Sendable) -> str:
    """Write an effect as `{"<its name>": {...}}`."""
    return f'{{"{_NAMES[type(effect)]}":{encode(type(effect), effect)}}}'


@lru_cache(maxsize=256)
def decode_effect(text: str) -> Sendable:
    """Read what `encode_effect` wrote; raises ValueError for anything else.

    Remembered, because a row is read when it goes and when it has arrived.
    """
    name, _, rest = text.removeprefix('{"').partition('":')
    if name not in _SENDABLE or not rest.endswith("}"):
        sentence = f"no effect that the courier carries: {text[:40]}"
        raise ValueError(sentence)
    shape: Any = _SENDABLE[name]
    effect: Sendable = _adapter(shape).validate_json(rest[:-1])
    return effect
