"""How what a person sees looks: files by kind and name, words by what marks them."""

import re
from typing import Any

from tests.acceptance.crossing import ADDRESS
from tests.acceptance.people import Seen

_TAGS = {
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "s": "strike",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "block",
    "blockquote": "quote",
    "a": "link",
}


def seen_on_telegram(seen: Seen) -> str:
    """How one message looks below its heading."""
    raw = seen.raw
    if raw.file is not None:
        named = f" `{raw.file.name}`" if raw.file.name else ""
        return f"{raw.file.kind}{named}"
    tags = re.findall(r"<([a-z-]+)", re.sub(r"^<b>.*?</b>", "", raw.html, flags=re.DOTALL))
    # An address that the platform finds by itself is no link of ours.
    bare = [tag for tag in tags if tag != "a" or f'href="{ADDRESS}"' in raw.html]
    return ", ".join(dict.fromkeys(_TAGS[tag] for tag in bare)) or "text"


def seen_on_slack(seen: Seen) -> str:
    """The same on Slack; words stand in rich text where they look like anything."""
    raw = seen.raw
    if raw.files:
        return ", ".join(f"file `{each.name}`" for each in raw.files)
    found = dict.fromkeys(look for block in raw.blocks for look in _looks(block))
    return ", ".join(found) or "text"


def _looks(block: Any) -> list[str]:
    if block.get("type") != "rich_text":
        return []
    found = []
    for part in block["elements"]:
        found += {"rich_text_quote": ["quote"], "rich_text_preformatted": ["block"]}.get(
            part["type"], []
        )
        for element in part["elements"]:
            found += [name for name, on in element.get("style", {}).items() if on]
            found += ["link"] if element.get("url") == ADDRESS else []
    return found
