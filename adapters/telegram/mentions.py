"""Whether a message names the desk: `@thisbot`, or a mention that names the account itself."""

import re

from adapters.telegram.contents import said
from adapters.telegram.entities import Places, need_raw
from adapters.telegram.origins import Me
from adapters.telegram.shapes import Json, many, need
from bot.domain.formatting import Formatted


def without_mention(me: Me, message: Json) -> tuple[Formatted, bool]:
    """What was written without the mentions of the bot, and whether there was one."""
    written, named = _without_marked(me, message)
    rest, called = _without_written(me, written)
    return (rest.stripped(), True) if named or called else (written, False)


def _without_written(me: Me, written: Formatted) -> tuple[Formatted, bool]:
    """Cut `@thisbot` out; an address such as me@thisbot.org is no mention."""
    if "@" not in written.text:
        return written, False
    mention = rf"[ \t]*(?<![\w@])@{re.escape(me.username)}(?!\w)"
    rest = written.substituted(re.compile(mention, re.IGNORECASE), lambda _: "")
    return rest, rest is not written


def _without_marked(me: Me, message: Json) -> tuple[Formatted, bool]:
    """Cut out what was marked as the bot's name."""
    name, marks = ("text", "entities") if message.get("text") else ("caption", "caption_entities")
    written = said(message)
    mine = [each for each in many(message, marks) if _is_me(me, each)]
    if not mine:
        return written, False
    places = Places(need_raw(message, name))
    for start, end in sorted(map(places.of, mine), reverse=True):
        # With the blanks before it, as where it was written out.
        before = len(written.text[:start].rstrip(" \t"))
        written = written.part(0, before) + written.part(end, len(written.text))
    return written, True


def _is_me(me: Me, mark: Json) -> bool:
    return mark.get("type") == "text_mention" and need(need(mark, "user", dict), "id", int) == me.id
