"""Recorded payloads gone wrong: parts dropped, retyped, nested, swapped, or full of odd values."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import strategies as st

DEEP = 60
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([-1, 2**31, 2**63, 10**30, 10**400, -(10**400)]),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["", "\ud83d", "\udd25 half", "a\0b", "9" * 5000, "x" * 20_000, "💥", "<@U"]),
    st.sampled_from([[], {}, [None], [[]], [{}], {"": None}, {"id": None}, {"type": "message"}]),
)
KEYS = st.sampled_from(["type", "id", "text", "ts", "date", "user", "\ud800", "", "unheard_of"])


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every part of a payload, as the container and the key or index it has there."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        each = waiting.pop()
        keys = list(each) if isinstance(each, dict) else range(len(each))
        for key in keys:
            found.append((each, key))
            if isinstance(each[key], dict | list):
                waiting.append(each[key])
    return found


@st.composite
def mutated(draw: Any, recorded: list[Any]) -> Any:
    """One of the recordings, with one to four things about it that are not as they should be."""
    payload = deepcopy(draw(st.sampled_from(recorded)))
    for _ in range(draw(st.integers(1, 4))):
        spots = places(payload)
        if not spots:
            break
        where, key = spots[draw(st.integers(0, len(spots) - 1))]
        match draw(st.sampled_from(["drop", "odd", "odd", "nest", "swap", "add"])):
            case "drop":
                del where[key]
            case "odd":
                where[key] = deepcopy(draw(ODD))
            case "nest":
                where[key] = nested(where[key], draw(st.sampled_from([1, 2, DEEP])))
            case "swap":
                other, name = spots[draw(st.integers(0, len(spots) - 1))]
                where[key] = deepcopy(other[name])
            case "add":
                if isinstance(where, dict):
                    where[draw(KEYS)] = deepcopy(draw(ODD))
    return payload


def nested(value: Any, depth: int) -> Any:
    for level in range(depth):
        value = [value] if level % 2 else {"value": value}
    return value


def texts(value: Any) -> Iterator[str]:
    """Every text in an event."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
