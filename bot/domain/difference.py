"""What changed between two versions of a text, word by word, in signs that any chat shows."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.domain.writing import whole

_PIECES = re.compile(r"\s+|\w+(?:[^\w\s]+\w+)*|[^\w\s]")
NEAR = 6  # words left around a change
FEW = 2000  # pieces; longer texts are told as a whole, since comparing takes their square
GAP = " … "


def difference(before: str, after: str, limit: int) -> str:
    """The text with `[old → new]`, `[- gone]` and `[+ new]` where it changed.

    What stayed the same is cut to a few words around each change, and all of it to `limit`
    characters.
    """
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    if len(old) + len(new) > FEW:
        return _cut(_changed(before, after), limit)
    parts: list[str] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    runs = _merged(matcher.get_opcodes(), old)
    for kind, start, end, first, last in runs:
        was, now = "".join(old[start:end]), "".join(new[first:last])
        if kind == "equal":
            parts.append(
                _near(
                    old[start:end],
                    is_first=not parts,
                    is_last=runs[-1][0] == "equal" and end == len(old),
                )
            )
        else:
            parts.append(_spaced(was, now))
    return _cut("".join(parts), limit)


Run = tuple[str, int, int, int, int]


def _merged(runs: Sequence[Run], old: Sequence[str]) -> list[Run]:
    """Changes with nothing but a space between them are one."""
    merged: list[Run] = []
    for run in runs:
        kind, start, end, _, last = run
        blank = kind == "equal" and not "".join(old[start:end]).strip() and end < len(old)
        if merged and merged[-1][0] != "equal" and (blank or kind != "equal"):
            before = merged[-1]
            merged[-1] = ("replace", before[1], end, before[3], last)
        else:
            merged.append(run)
    return merged


def _spaced(was: str, now: str) -> str:
    """One change, with the spaces around it outside the brackets."""
    if not was.strip() and not now.strip():
        return now
    text = now if now.strip() else was
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :] if text.strip() else ""
    return f"{lead}{_changed(was, now)}{trail}"


def _changed(was: str, now: str) -> str:
    was, now = was.strip(), now.strip()
    if not was and not now:
        return ""
    if not now:
        return f"[- {was}]"
    return f"[{was} → {now}]" if was else f"[+ {now}]"


def _near(pieces: list[str], *, is_first: bool, is_last: bool) -> str:
    """The words next to a change: at its end, at its beginning, or both."""
    near = 2 * NEAR
    head = [] if is_first else pieces[:near]
    tail = [] if is_last else pieces[max(len(pieces) - near, len(head)) :]
    cut = len(head) + len(tail) < len(pieces)
    if not cut:
        return "".join(pieces)
    return f"{''.join(head).rstrip()}{GAP}{''.join(tail).lstrip()}"


def _cut(text: str, limit: int) -> str:
    text = text.strip()
    return text if len(text) <= limit else whole(text, limit - 2) + " …"
