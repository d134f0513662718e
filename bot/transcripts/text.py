"""A transcript as plain text."""

import textwrap

from bot.transcripts.paper import Paper, PaperItem

WIDTH = 72


def text(paper: Paper) -> str:
    """The whole of it, each message under a line that says who wrote it and when."""
    head = [paper.title, "=" * min(len(paper.title), WIDTH), ""]
    head += [f"{label}: {value}" for label, value in paper.facts]
    parts = ["\n".join(head), *map(_item, paper.items)]
    if paper.left_out:
        parts.append("\n".join([paper.left_out_title, *(f"- {each}" for each in paper.left_out)]))
    parts.append(f"{'-' * WIDTH}\n{paper.desk} · {paper.footer}")
    return "\n\n".join(parts) + "\n"


def _item(item: PaperItem) -> str:
    if not item.name:
        return f"[{item.at}] {item.words.text}"
    heading = " · ".join(filter(None, (item.name, item.label, *item.marks)))
    lines = [f"[{item.at}] {heading}"]
    lines += [_indented(item.words.spelled)] if item.words.text else []
    lines += [_indented(f"+ {each.path or each.name}") for each in item.files]
    for label, words in item.former:
        lines += [_indented(label), _indented(_indented(words))]
    return "\n".join(lines)


def _indented(words: str) -> str:
    return textwrap.indent(words, "    ", lambda _: True)
