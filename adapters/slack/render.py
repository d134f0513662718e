"""Posts as Slack's blocks, within its limits; pure.

Longer texts are cut with an ellipsis, buttons never lose their places to text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from adapters.slack.fitting import ELLIPSIS, cut, marked, pieces
from adapters.slack.markup import escape
from adapters.slack.verbatim import Block, is_read, looking, paragraph, rich
from bot.cards import Post, PostButton, PostSection, Style
from bot.domain.formatting import Formatted

BLOCKS = 50
HOME_BLOCKS = 100
QUOTE_MARK = "&gt; "
TOTAL = 13_000  # all words of all blocks; Slack refuses a message somewhat above
TEXT = 4_000
SECTION = 3_000
HEADER = 150
TITLE = 300
FOOTER = 1_000
FIELD = 2_000
FIELDS = 10
ALL_FIELDS = 4_000
FIELD_NAME = 200
BUTTONS = 25
LABEL = 75
LINES_OF_BUTTONS = 15
ALL_BUTTONS = 75


@dataclass(frozen=True, slots=True)
class Rendered:
    """`text` stands in notifications, and alone where there are no blocks."""

    text: str
    blocks: tuple[Block, ...] = ()


def render(post: Post) -> Rendered:
    """Lay a post out. One of nothing but words that Slack takes as they are needs no blocks."""
    text = _fallback(post)
    framed = post.title or post.quote or post.fields or post.sections or post.footer or post.buttons
    simple = not (framed or post.spans or is_read(post.body))
    if simple and len(escape(post.body.strip())) <= TEXT:
        return Rendered(text)
    return Rendered(text, _blocks(post, BLOCKS))


def home_blocks(post: Post) -> tuple[Block, ...]:
    """Lay a person's Home tab out: always in blocks, and more of them."""
    return _blocks(post, HOME_BLOCKS)


def _blocks(post: Post, most: int) -> tuple[Block, ...]:
    title, footer = _title(post.title), _footer(post.footer)
    fields, buttons = _fields(post.fields), _buttons(post.buttons)
    around = [*title, *fields, *footer, *buttons]
    characters, blocks = TOTAL - words_in(around), most - len(around)
    # Sections, and then a quotation, keep half of what is left: a long body cannot push them out.
    wanted = [_section(each) for each in post.sections]
    reserved = min(words_in(one for each in wanted for one in each), characters // 2)
    characters -= reserved
    asked = len(escape(post.quote)) + (len(post.quote.splitlines()) + 1) * len(QUOTE_MARK)
    kept = min(asked, characters // 2)
    body = _body(post, characters - kept, blocks=blocks // 2)
    characters -= words_in(body)
    quote = _sections(post.quote, characters, blocks=blocks - len(body), mark=QUOTE_MARK)
    characters += reserved - words_in(quote)
    sections = _fitting(wanted, characters, blocks - len(body) - len(quote))
    return (*title, *body, *quote, *fields, *sections, *footer, *buttons)


def _body(post: Post, characters: int, *, blocks: int) -> list[Block]:
    """What is said; words that look different are one block of rich text."""
    if not post.spans:
        return _sections(post.body, characters, blocks=blocks)
    shown = looking(_within(Formatted(post.body, post.spans).stripped(), characters))
    return [{"type": "rich_text", "elements": shown}] if shown else []


def _within(words: Formatted, characters: int) -> Formatted:
    """As much of the words as has room, with what links add to them."""
    room = characters - sum(len(each.value) + 3 for each in words.spans)
    if len(words.text) <= room:
        return words
    return words.part(0, max(room - 1, 0)) + Formatted(ELLIPSIS)


def _section(section: PostSection) -> list[Block]:
    title = cut(section.title, TITLE, escaped=False)
    text = cut(section.text, SECTION - TITLE - 1, escaped=False)
    words = [_headed(title, text)] if title else [_words(text, "")] if text else []
    return [*words, *_buttons(section.buttons)]


def _headed(title: str, text: str) -> Block:
    """Words below a line in bold."""
    if is_read(title + "\n" + text):
        if not text:
            return paragraph(title, bold=True)
        return rich(((f"{title}\n", False, True), (text, False, False)))
    words = "\n".join(filter(None, (_bold(title, TITLE), escape(text))))
    return {"type": "section", "text": _formatted(words)}


def _fitting(sections: list[list[Block]], characters: int, blocks: int) -> list[Block]:
    """As many sections as there is room for, each with its buttons; then a sign that more were."""
    shown: list[Block] = []
    for place, section in enumerate(sections):
        rest = 1 if place < len(sections) - 1 else 0  # room for the sign
        characters -= words_in(section)
        blocks -= len(section)
        if characters < rest or blocks < rest:
            sign = {"type": "context", "elements": [_formatted(ELLIPSIS)]}
            has_room = blocks + len(section) > 0 and characters + words_in(section) > 0
            return [*shown, sign] if has_room else shown
        shown += section
    return shown


def comment(post: Post) -> Rendered:
    """What stands beside a file: text, or where Slack would read it as markup one block of it."""
    text = _fallback(post)
    if not (post.spans or is_read(post.title + "\n" + post.body)):
        return Rendered(text)
    title = cut(post.title, TITLE, escaped=False)
    body = Formatted(post.body, post.spans).stripped().part(0, TEXT)
    block = rich(((f"{title}\n", False, True),) if title else ())
    return Rendered(text, ({**block, "elements": [*block["elements"], *looking(body)]},))


def words_in(layout: Block | Iterable[Any] | str) -> int:
    """Count the characters that Slack counts: every text, wherever it stands."""
    if isinstance(layout, str):
        return 0
    if isinstance(layout, dict):
        own = layout.get("text")
        inner = words_in([one for name, one in layout.items() if name != "text" or one is not own])
        return inner + (len(own) if isinstance(own, str) else words_in(own or ()))
    return sum(words_in(one) for one in layout if isinstance(one, dict | list | tuple))


def _sections(text: str, characters: int, *, blocks: int, mark: str = "") -> list[Block]:
    shown = pieces(text, SECTION, characters, mark=mark, most=blocks)
    return [_words(one, mark) for one in shown]


def _words(text: str, mark: str) -> Block:
    """One piece of what was said: rich text only where markup would say something else."""
    if is_read(text):
        return paragraph(text, quoted=bool(mark))
    return {"type": "section", "text": _formatted(marked(text, mark))}


def _formatted(text: str) -> Block:
    return {"type": "mrkdwn", "text": text}


def _bold(line: str, limit: int) -> str:
    """Bold, where an asterisk or a line's end inside does not undo it."""
    text = cut(line, limit - 2)
    return text if set("\n*") & set(text) or not text else f"*{text}*"


def _fallback(post: Post) -> str:
    quote = "\n".join(f"> {line}" for line in post.quote.splitlines())
    fields = "\n".join(f"{label}: {value}" for label, value in post.fields)
    parts = ((each.title, each.text) for each in post.sections)
    sections = "\n".join(filter(None, (text for part in parts for text in part)))
    rest = "\n".join(filter(None, (post.body.strip(), quote, fields, sections, post.footer)))
    title = _bold(post.title, TITLE)
    return "\n".join(filter(None, (title, cut(rest, TEXT - TITLE - 1 if title else TEXT))))


def _title(title: str) -> list[Block]:
    line = " ".join(title.split())
    if not line:
        return []
    if len(line) <= HEADER:
        # The one kind of bold in which nothing a person typed is taken for formatting.
        return [{"type": "header", "text": _plain(line)}]
    if is_read(line):
        return [paragraph(cut(line, TITLE, escaped=False), bold=True)]
    return [{"type": "section", "text": _formatted(_bold(line, TITLE))}]


def _footer(footer: str) -> list[Block]:
    read = is_read(footer)
    text = cut(footer, FOOTER, escaped=not read)
    shown = _plain(text) if read else _formatted(text)
    return [{"type": "context", "elements": [shown]}] if text else []


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": True}


def _fields(fields: Iterable[tuple[str, str]]) -> list[Block]:
    shown: list[Block] = []
    left = ALL_FIELDS
    for label, value in fields:
        read = is_read(label + "\n" + value)
        name = cut(label, FIELD_NAME, escaped=False) if read else _bold(label, FIELD_NAME)
        words = cut(value, min(FIELD, left) - len(name) - 1, escaped=not read)
        text = "\n".join(filter(None, (name, words)))
        left -= len(text)
        if left < FIELD_NAME:
            break
        if text:
            shown.append(_plain(text) if read else _formatted(text))
    rows = (shown[start : start + FIELDS] for start in range(0, len(shown), FIELDS))
    return [{"type": "section", "fields": row} for row in rows]


def _buttons(rows: tuple[tuple[PostButton, ...], ...]) -> list[Block]:
    lines = (row[start : start + BUTTONS] for row in rows for start in range(0, len(row), BUTTONS))
    left = ALL_BUTTONS
    found: list[Block] = []
    for line in islice(lines, LINES_OF_BUTTONS):
        elements = _line(line[:left])
        left -= len(elements)
        if elements:
            found.append({"type": "actions", "elements": elements})
    return found


def _line(line: Iterable[PostButton]) -> list[Block]:
    elements: list[Block] = []
    seen: set[str] = set()
    for place, button in enumerate(line):
        # Within its block an id has to be unique; the value is what is read when it is pressed.
        own = button.data if button.data not in seen and button.data else f"{button.data}#{place}"
        seen.add(own)
        label = button.label if len(button.label) <= LABEL else button.label[: LABEL - 1] + "…"
        element: Block = {
            "type": "button",
            "text": _plain(label.strip() or "…"),
            "action_id": own,
            "value": button.data,
        }
        if button.style is not Style.PLAIN:
            element["style"] = button.style.value
        elements.append(element)
    return elements
