"""Names behind @ that somebody typed: in a group they would ring whoever is called so.

No entity keeps the platform from finding them by itself; a joiner of no width behind the @ does,
which nobody sees. Names of programs, which all end in "bot", ring nobody, and can be copied.
"""

import re
from dataclasses import replace

from bot.cards import Post
from bot.domain.formatting import Formatted, Mark

JOINER = "\u2060"
_NAME = re.compile(r"(?<![\w@/])@(?=[a-z]\w{3,})(?!\w*bot(?!\w))", re.IGNORECASE)
_CODE = frozenset({Mark.CODE, Mark.BLOCK})  # where the platform looks for no names


def without_ringing(post: Post, chat: str) -> Post:
    """The post as it can stand in a chat; only in groups is anybody rung."""
    if not chat.startswith("-"):
        return post
    body = _harmless(Formatted(post.body, post.spans))
    return replace(
        post,
        title=_plain(post.title),
        body=body.text,
        spans=body.spans,
        quote=_plain(post.quote),
        fields=tuple((label, _plain(value)) for label, value in post.fields),
        sections=tuple(
            replace(each, title=_plain(each.title), text=_plain(each.text))
            for each in post.sections
        ),
        footer=_plain(post.footer),
    )


def as_typed(text: str) -> str:
    """Words that somebody took from a message of the desk, as they were before."""
    return text.replace(f"@{JOINER}", "@")


def _plain(text: str) -> str:
    return _harmless(Formatted(text)).text


def _harmless(words: Formatted) -> Formatted:
    if "@" not in words.text:
        return words
    code = [each for each in words.spans if each.mark in _CODE]

    def joined(found: re.Match[str]) -> str:
        inside = any(each.start <= found.start() < each.end for each in code)
        return "@" if inside else f"@{JOINER}"

    return words.substituted(_NAME, joined)
