"""The platform's text: what typed words become, and how a person reads marked-up ones."""

import html
import re
from collections.abc import Callable, Iterable

from adapters.playground.slack.records import Json

TYPED = re.compile(r"(?P<url>https?://[^\s<>]+)|@(?P<name>[\w.-]*\w)")
MARKED = re.compile(r"<([^<>]+)>")
FORMATTED = re.compile(r"(?<![\w*])([*_~`])(\S(?:[^\n]*?\S)?)\1(?![\w*])")


def escape(text: str) -> str:
    """The three characters the platform escapes; no others."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def compose(text: str, user_id: Callable[[str], str | None]) -> tuple[str, list[Json]]:
    """Typed words as the message's text and as its rich_text block; names become mentions."""
    elements: list[Json] = []
    marked = ""
    end = 0
    for match in TYPED.finditer(text):
        mentioned = user_id(match["name"]) if match["name"] else None
        if match["name"] and mentioned is None:
            continue
        between = text[end : match.start()]
        if between:
            elements.append({"type": "text", "text": between})
        if mentioned is not None:
            elements.append({"type": "user", "user_id": mentioned})
            marked += f"{escape(between)}<@{mentioned}>"
        else:
            elements.append({"type": "link", "url": match["url"]})
            marked += f"{escape(between)}<{escape(match['url'])}>"
        end = match.end()
    if text[end:] or not elements:
        elements.append({"type": "text", "text": text[end:]})
    section = {"type": "rich_text_section", "elements": elements}
    return marked + escape(text[end:]), [{"type": "rich_text", "elements": [section]}]


STYLES = {"*": "bold", "_": "italic", "~": "strike", "`": "code"}


def dressed(blocks: list[Json]) -> list[Json]:
    """Composed words as the platform's own field leaves them: typed marks have become looks."""
    return [
        {**block, "elements": [_dressed_part(part) for part in block["elements"]]}
        for block in blocks
    ]


def _dressed_part(part: Json) -> Json:
    elements: list[Json] = []
    for each in part["elements"]:
        elements += _styled(each["text"], {}) if each["type"] == "text" else [each]
    return {**part, "elements": elements}


def _styled(text: str, style: Json) -> list[Json]:
    found = FORMATTED.search(text)
    if found is None:
        return [{"type": "text", "text": text, **({"style": style} if style else {})}] * bool(text)
    return [
        *_styled(text[: found.start()], style),
        *_styled(found[2], {**style, STYLES[found[1]]: True}),
        *_styled(text[found.end() :], style),
    ]


def plain(text: str, name: Callable[[str], str]) -> str:
    """Marked-up text as it reads: mentions by name, links by label, nothing escaped or marked."""

    def resolve(match: re.Match[str]) -> str:
        target, _, label = match[1].partition("|")
        if target.startswith(("@", "#")):
            return target[0] + (label or name(target[1:]))
        if target.startswith("!"):
            return label or f"@{target[1:].split('^')[0]}"
        return label or target.removeprefix("mailto:")

    return html.unescape(MARKED.sub(resolve, _unformatted(text)))


def _unformatted(text: str) -> str:
    """Without the signs that only say how words look; addresses keep theirs."""
    while (bare := FORMATTED.sub(r"\2", text)) != text:
        text = bare
    return text


def plain_blocks(blocks: Iterable[Json], name: Callable[[str], str]) -> str:
    """What a person reads in blocks, a line for each; buttons and inputs are not text."""
    return "\n".join(line for block in blocks for line in _lines(block, name) if line)


def _lines(block: Json, name: Callable[[str], str]) -> list[str]:
    match block.get("type"):
        case "section":
            fields = [block["text"]] if "text" in block else []
            return [_text(each, name) for each in fields + block.get("fields", [])]
        case "header":
            return [_text(block["text"], name)]
        case "markdown":
            return [block["text"]]
        case "context":
            read = [_text(each, name) for each in block["elements"]]
            return [" ".join(each for each in read if each)]
        case "rich_text":
            return [_rich(each, name) for each in block.get("elements", [])]
        case "input":
            return [_text(block["label"], name)]
        case "image":
            return [str(block.get("alt_text", ""))]
        case "alert":
            return [_text(block.get("text", {}), name)]
        case _:
            return []


def _text(element: Json, name: Callable[[str], str]) -> str:
    text = str(element.get("text", element.get("alt_text", "")))
    return plain(text, name) if element.get("type") == "mrkdwn" else text


def _rich(element: Json, name: Callable[[str], str]) -> str:
    match element.get("type"):
        case "text":
            return str(element["text"])
        case "user":
            return "@" + name(str(element["user_id"]))
        case "channel":
            return "#" + name(str(element["channel_id"]))
        case "link":
            return str(element.get("text") or element["url"])
        case "emoji":
            return f":{element['name']}:"
        case "rich_text_list":
            return "\n".join(_rich(each, name) for each in element["elements"])
        case _:
            return "".join(_rich(each, name) for each in element.get("elements", []))
