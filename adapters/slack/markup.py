"""Slack's escapes: read as the words a person wrote, and put on plain words before sending."""

import re
from collections.abc import Mapping

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


def without_mention(text: str, user: str) -> tuple[str, bool, bool]:
    """Cut every mention of the user: (the rest, whether there was one, whether the text opened so).

    The comma or colon of "@desk, could you" goes with a mention that opens a line.
    """
    mention = rf"<@{re.escape(user)}(?:\|[^<>]*)?>"
    opening = re.match(rf"\s*{mention}", text)
    rest, count = re.subn(rf"(?m)^[ \t]*{mention}[ \t]*[,:]?[ \t]*|[ \t]*{mention}", "", text)
    return rest.strip(), bool(count), opening is not None


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
