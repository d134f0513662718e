"""Looking into the platform's JSON: what is absent is None, what is broken is a ValueError."""

import json
from typing import Any, TypeVar

T = TypeVar("T", str, int, bool, dict[str, Any], list[Any])

Json = dict[str, Any]


def parse(raw: str) -> Json:
    """The object that a text holds."""
    try:
        value = json.loads(raw)
    except RecursionError as deep:
        sentence = "nested too deeply"
        raise ValueError(sentence) from deep
    if not isinstance(value, dict):
        sentence = f"expected an object, got {type(value).__name__}"
        raise ValueError(sentence)  # noqa: TRY004 - a broken text, whatever is wrong with it
    return value


def find(source: Json, name: str, kind: type[T]) -> T | None:
    """A field that may be absent; one of another type is a ValueError.

    Texts come without what no database keeps.
    """
    value = source.get(name)
    if value is None:
        return None
    if type(value) is not kind:  # an int field that holds true is broken, too
        sentence = f"{name}: expected {kind.__name__}, got {type(value).__name__}"
        raise ValueError(sentence)
    return storable(value) if isinstance(value, str) else value


def need(source: Json, name: str, kind: type[T]) -> T:
    """A field that is always there."""
    value = find(source, name, kind)
    if value is None:
        sentence = f"{name}: missing"
        raise ValueError(sentence)
    return value


def many(source: Json, name: str) -> list[Json]:
    """A list of objects, empty when it is absent."""
    found = find(source, name, list) or []
    if not all(isinstance(each, dict) for each in found):
        sentence = f"{name}: expected objects"
        raise ValueError(sentence)
    return found


def words(source: Json, name: str) -> str:
    """A text field, empty when absent."""
    return find(source, name, str) or ""


def storable(text: str) -> str:
    """Without NUL and with whole characters only: half a surrogate pair is no UTF-8."""
    if text.isascii():
        return text.replace("\0", "")
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "")
