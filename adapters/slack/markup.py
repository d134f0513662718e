"""Slack's escapes: read as the words a person wrote, and put on plain words before sending."""

import re
from collections.abc import Mapping

from bot.domain.formatting import Formatted

_MARK = re.compile(r"<([^<>]+)>")
_KNOWN_PLACES = frozenset({"here", "channel", "everyone"})


def escape(text: str) -> str:
    """Make the three characters that Slack reads itself harmless."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str, names: Mapping[str, str]) -> str:
    """Turn links and mentions into words and take the escapes off; formatting is left as typed."""
    # Escapes come off last: until then an angle bracket is always Slack's own.
    words = _MARK.sub(lambda mark: _spoken(mark[1], names), text)
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mention(user: str) -> str:
    """The pattern of a mention of the user."""
    return rf"<@{re.escape(user)}(?:\|[^<>]*)?>"


def without_mention(words: Formatted, user: str) -> tuple[Formatted, bool, bool]:
    """Cut every mention of the user: (the rest, whether there was one, whether the text opened so).

    The comma or colon of "@desk, could you" goes with a mention that opens a line.
    """
    named = mention(user)
    opening = re.match(rf"\s*{named}", words.text)
    cut = re.compile(rf"(?m)^[ \t]*{named}[ \t]*[,:]?[ \t]*|[ \t]*{named}")
    rest = words.substituted(cut, lambda _: "")
    return rest.stripped(), rest is not words, opening is not None


def _spoken(mark: str, names: Mapping[str, str]) -> str:
    target, _, label = mark.partition("|")
    sign, rest = target[:1], target[1:]
    if sign == "@":
        return "@" + (names.get(rest) or label or "someone")
    if sign == "#":
        return "#" + (label or "channel")
    if sign == "!":
        return f"@{rest}" if rest in _KNOWN_PLACES else label or "@group"
    if not label or target.partition(":")[2].lstrip("/") == label or target == label:
        return label or target
    return f"{label} ({target})"
