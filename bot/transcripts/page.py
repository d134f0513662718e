"""A transcript as a page that stands alone: nothing is loaded or run, and it prints well."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from urllib.parse import quote, urlsplit

from bot.domain.formatting import Formatted, Mark, Span
from bot.transcripts.look import STYLE
from bot.transcripts.paper import Paper, PaperFile, PaperItem

# Nothing but the files beside the page and its own style; a page is opened from a disk.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; base-uri 'none'"
_TAGS = {
    Mark.BOLD: "b",
    Mark.ITALIC: "i",
    Mark.UNDERLINE: "u",
    Mark.STRIKE: "s",
    Mark.SPOILER: "mark",
    Mark.CODE: "code",
    Mark.BLOCK: "pre",
    Mark.QUOTE: "blockquote",
}
_LINKS = frozenset({"http", "https", "mailto", "tel"})


def page(paper: Paper) -> str:
    """The whole page."""
    facts = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>\n"
        for label, value in paper.facts
    )
    return f"""<!DOCTYPE html>
<html lang="{escape(paper.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>{escape(paper.title)}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<header>
<p class="desk">{escape(paper.desk)}</p>
<h1>{escape(paper.title)}</h1>
<dl>
{facts}</dl>
</header>
{"".join(map(_item, paper.items))}{_left_out(paper)}<footer>{escape(paper.footer)}</footer>
</main>
</body>
</html>
"""


def _item(item: PaperItem) -> str:
    at = f"<time>{escape(item.at)}</time>"
    if not item.name:
        return f'<p class="act">{at} {escape(item.words.text)}</p>\n'
    label = f' <span class="label">{escape(item.label)}</span>' if item.label else ""
    marks = "".join(f' <span class="mark">{escape(each)}</span>' for each in item.marks)
    words = f'<div class="words{" gone" if item.is_gone else ""}">{looking(item.words)}</div>\n'
    former = _former(item)
    return (
        f'<article class="{item.tone}">\n'
        f"<h2>{escape(item.name)}{label} {at}{marks}</h2>\n"
        f"{words if item.words.text else ''}"
        f"{_files(item.files)}"
        f"{former}</article>\n"
    )


def _former(item: PaperItem) -> str:
    if not item.former:
        return ""
    earlier = (f"<dt>{escape(when)}</dt><dd>{escape(said)}</dd>" for when, said in item.former)
    return f'<dl class="former">{"".join(earlier)}</dl>\n'


def _files(files: tuple[PaperFile, ...]) -> str:
    return f"<ul>{''.join(map(_file, files))}</ul>\n" if files else ""


def _file(file: PaperFile) -> str:
    if not file.path:
        return f"<li>{escape(file.name)}</li>"
    address = escape(quote(file.path))
    picture = f'<img src="{address}" alt=""><br>' if file.is_picture else ""
    return f'<li><a href="{address}">{picture}{escape(file.name)}</a></li>'


def _left_out(paper: Paper) -> str:
    if not paper.left_out:
        return ""
    lines = "".join(f"<li>{escape(each)}</li>" for each in paper.left_out)
    return f"<section><h2>{escape(paper.left_out_title)}</h2><ul>{lines}</ul></section>\n"


def looking(words: Formatted) -> str:
    """Words as they look, in tags that are closed in the order in which they were opened.

    Where spans overlap, the inner one is closed and opened again.
    """
    return "".join(_pieces(words))


def _pieces(words: Formatted) -> Iterator[str]:
    edges = sorted({0, len(words.text), *(e for s in words.spans for e in (s.start, s.end))})
    opened: list[Span] = []
    for start, end in pairwise(edges):
        here = [each for each in words.spans if each.start <= start and each.end >= end]
        kept = 0
        while kept < len(opened) and kept < len(here) and opened[kept] == here[kept]:
            kept += 1
        closed = opened[kept:]
        yield from (_closing(each) for each in reversed(closed))
        yield from (_opening(each) for each in here[kept:])
        opened = here
        text = words.text[start:end]
        # A block ends its line by itself.
        ends_line = any(each.mark in {Mark.BLOCK, Mark.QUOTE} for each in closed)
        yield escape(text.removeprefix("\n") if ends_line else text)
    yield from (_closing(each) for each in reversed(opened))


def _opening(span: Span) -> str:
    if span.mark is Mark.LINK:
        return f'<a href="{escape(span.value)}" rel="noreferrer">' if _leads(span) else "<a>"
    return f"<{_TAGS[span.mark]}>"


def _closing(span: Span) -> str:
    return f"</{_TAGS.get(span.mark, 'a')}>"


def _leads(span: Span) -> bool:
    """Whether a link goes somewhere that cannot run anything."""
    try:
        return urlsplit(span.value).scheme.lower() in _LINKS
    except ValueError:
        return False
