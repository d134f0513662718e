"""What the page sends with an act, read field by field; what is wrong is said in a sentence."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

PATIENCE = 8.0  # real seconds a pressed button shows that it waits

Body = Mapping[str, Any]


class CannotDoError(Exception):
    """The act is impossible; the sentence says why.

    `reason` is a word for it, and `values` what it is about: the page says it in its own words.
    """

    def __init__(
        self, sentence: str, reason: str = "", values: Mapping[str, str | int] | None = None
    ) -> None:
        super().__init__(sentence)
        self.reason = reason or "impossible"
        self.values = dict(values or {})


def text(body: Body, name: str) -> str:
    value = body.get(name, "")
    if not isinstance(value, str):
        raise CannotDoError(f"{name} is a text")
    return value


def cannot_do(error: Exception) -> CannotDoError:
    """What a stand-in refused, with the reason it gave or else what sort of failure it was."""
    # A KeyError would put its sentence in quotation marks.
    sentence = str(error.args[0]) if error.args else str(error)
    reason = getattr(error, "reason", "") or type(error).__name__
    return CannotDoError(sentence, reason, getattr(error, "values", None))


def number(body: Body, name: str) -> int | None:
    value = text(body, name)
    return int(value) if value.isdecimal() else None


def needed(body: Body, name: str) -> int:
    found = number(body, name)
    if found is None:
        raise CannotDoError(f"{name} names a message")
    return found


def filled(body: Body) -> Mapping[str, Any]:
    values = body.get("values", {})
    if not isinstance(values, dict):
        raise CannotDoError("values are named by their fields")
    return values


def files(body: Body) -> list[tuple[bytes, str, str]]:
    """Content, name and type of each file that is sent."""
    listed = body.get("files", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise CannotDoError("files are a list")
    if not listed:
        raise CannotDoError("there is no file to send")
    return [
        (
            _content(each),
            text(each, "name") or "file",
            text(each, "mime") or "application/octet-stream",
        )
        for each in listed
    ]


def _content(body: Body) -> bytes:
    try:
        content = base64.b64decode(text(body, "content"), validate=True)
    except binascii.Error as error:
        raise CannotDoError("the file did not arrive whole", "file-broken") from error
    if not content:
        raise CannotDoError("the file is empty", "file-empty")
    return content
