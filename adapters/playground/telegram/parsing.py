"""HTML as the Bot API reads it: text and entities, with offsets in UTF-16 units."""

import re
from typing import Any

from adapters.playground.telegram.refusals import bad_request

Entity = dict[str, Any]

_KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot));?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_TAG = re.compile(r"""<(/?)([^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_MARKS = re.compile(
    r"(?P<url>https?://[^\s<>]+)|(?P<command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w+)?)"
)


def units(text: str) -> int:
    """Measure a text as the platform does: characters beyond the BMP count twice."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    text = ""
    entities: list[Entity] = []
    open_tags: list[tuple[str, int, Entity]] = []
    at = 0
    while at < len(source):
        if source[at] == "&" and (reference := _REFERENCE.match(source, at)):
            text += _character(reference)
            at = reference.end()
        elif source[at] == "<":
            tag = _tag(source, at)
            place = len(source[:at].encode())
            name = tag[2].lower()
            if tag[1]:
                _close(open_tags, entities, name=name, place=place, end=units(text))
            else:
                entity = _start(name, tag[3], place=place)
                open_tags.append((name, units(text), entity))
            at = tag.end()
        else:
            text += source[at]
            at += 1
    if open_tags:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    _complete_links(text, entities)
    return trimmed(text, _merged_code(entities))


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut white space at both ends, and drop entities that become empty."""
    cut = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        stop = min(entity["offset"] + entity["length"] - cut, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def marked(text: str, entities: list[Entity]) -> list[Entity]:
    """Add what the platform finds by itself in any text: commands and addresses."""
    found = [
        {
            "type": "url" if match["url"] else "bot_command",
            "offset": units(text[: match.start()]),
            "length": units(match[0]),
        }
        for match in _MARKS.finditer(text)
    ]
    taken = {(entity["offset"], entity["length"]) for entity in entities}
    found = [mark for mark in found if (mark["offset"], mark["length"]) not in taken]
    return sorted(
        [*entities, *found], key=lambda entity: (entity["offset"], -int(entity["length"]))
    )


def _tag(source: str, at: int) -> re.Match[str]:
    tag = _TAG.match(source, at)
    if tag is not None:
        return tag
    place = len(source[:at].encode())
    name = source[at + 1 :].split(maxsplit=1)[0] if source[at + 1 : at + 2].strip() else ""
    if name in _KINDS or name == source[at + 1 :]:
        raise _unparsable(f"Unclosed start tag at byte offset {place}")
    raise _unparsable(f'Unsupported start tag "{name}" at byte offset {place}')


def _character(reference: re.Match[str]) -> str:
    if reference[3]:
        return _NAMED[reference[3]]
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if 0 < code < 0x110000 else reference[0]  # noqa: PLR2004 - end of Unicode


def _start(name: str, written: str, *, place: int) -> Entity:
    attributes = {
        found[1].lower(): next((value for value in found.groups()[1:] if value is not None), "")
        for found in _ATTRIBUTE.finditer(written)
    }
    kind = _KINDS.get(name)
    if kind is None:
        raise _unparsable(f'Unsupported start tag "{name}" at byte offset {place}')
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
    entity: Entity = {"type": kind}
    if name == "a":
        entity["url"] = parse_references(attributes.get("href", ""))
    elif name == "tg-emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
    elif name == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    elif name == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    return entity


def parse_references(text: str) -> str:
    return _REFERENCE.sub(_character, text)


def _close(
    open_tags: list[tuple[str, int, Entity]],
    entities: list[Entity],
    *,
    name: str,
    place: int,
    end: int,
) -> None:
    if not open_tags:
        raise _unparsable(f"Unexpected end tag at byte offset {place}")
    expected, start, entity = open_tags.pop()
    if name not in {expected, ""}:
        raise _unparsable(
            f'Unmatched end tag at byte offset {place}, expected "</{expected}>", found "</{name}>"'
        )
    entities.append({**entity, "offset": start, "length": end - start})


def _complete_links(text: str, entities: list[Entity]) -> None:
    encoded = text.encode("utf-16-le")
    for entity in entities:
        if entity.get("url") == "":
            start, stop = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
            entity["url"] = encoded[start:stop].decode("utf-16-le")


def _merged_code(entities: list[Entity]) -> list[Entity]:
    """`<pre><code class="language-x">` is one entity, and a language belongs to nothing else."""
    blocks = {
        (entity["offset"], entity["length"]): entity
        for entity in entities
        if entity["type"] == "pre"
    }
    kept = []
    for entity in entities:
        language = entity.pop("language", None) if entity["type"] == "code" else None
        block = blocks.get((entity["offset"], entity["length"]))
        if language is not None and block is not None:
            block["language"] = language
        else:
            kept.append(entity)
    return kept


def _unparsable(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")
