"""Whether a message names the desk: `@thisbot`, or a mention that names the account itself."""

import re

from adapters.telegram.contents import text
from adapters.telegram.origins import Me
from adapters.telegram.shapes import Json, many, need, storable


def without_mention(me: Me, message: Json) -> tuple[str, bool]:
    """What was written without the mentions of the bot, and whether there was one."""
    said, named = _without_marked(me, message)
    rest, called = _without_written(me, said)
    return (rest.strip(), True) if named or called else (said, False)


def _without_written(me: Me, said: str) -> tuple[str, bool]:
    """Cut `@thisbot` out; an address such as me@thisbot.org is no mention."""
    if "@" not in said:
        return said, False
    mention = rf"[ \t]*(?<![\w@])@{re.escape(me.username)}(?!\w)"
    rest, found = re.subn(mention, "", said, flags=re.IGNORECASE)
    return rest, bool(found)


def _without_marked(me: Me, message: Json) -> tuple[str, bool]:
    """Cut out what was marked as the bot's name; offsets count halves of UTF-16."""
    name, marks = ("text", "entities") if message.get("text") else ("caption", "caption_entities")
    mine = [each for each in many(message, marks) if _is_me(me, each)]
    if not mine:
        return text(message), False
    units = need(message, name, str).encode("utf-16-le", "surrogatepass")
    for each in sorted(mine, key=lambda one: need(one, "offset", int), reverse=True):
        start = 2 * need(each, "offset", int)
        # With the blanks before it, as where it was written out.
        before = units[:start].decode("utf-16-le", "surrogatepass").rstrip(" \t")
        rest = units[start + 2 * need(each, "length", int) :]
        units = before.encode("utf-16-le", "surrogatepass") + rest
    return storable(units.decode("utf-16-le", "surrogatepass")), True


def _is_me(me: Me, mark: Json) -> bool:
    return mark.get("type") == "text_mention" and need(need(mark, "user", dict), "id", int) == me.id
