"""Making plain text fit: escaped, cut between words, never inside an escape."""

from adapters.slack.markup import escape

ELLIPSIS = "…"


def pieces(text: str, size: int, total: int, *, mark: str = "", most: int = 50) -> list[str]:
    """Escaped pieces of at most `size` characters, `total` together and `most` in number.

    Each line opens with the mark. What does not fit is cut off and an ellipsis says so.
    """
    rest = text.replace("\r\n", "\n").strip()
    found: list[str] = []
    heads: list[str] = []
    while rest and len(found) < most and total > 0:
        head, rest = _split(rest, min(size, total), mark)
        if not head:
            break
        if head.isspace():
            continue
        heads.append(head)
        found.append(_marked(head, mark))
        total -= len(found[-1])
    if rest and found:
        is_full = total <= 0 or len(found[-1]) >= size
        # One character less makes room for the ellipsis, whatever its escape was.
        found[-1] = _marked((heads[-1][:-1] if is_full else heads[-1]) + ELLIPSIS, mark)
    return found


def cut(text: str, limit: int) -> str:
    """The escaped text, shortened where it has to be; empty for text of blanks."""
    return next(iter(pieces(text, limit, limit, most=1)), "")


def _split(text: str, limit: int, mark: str) -> tuple[str, str]:
    if len(_marked(text, mark)) <= limit:
        return text, ""
    fits, too_long = 0, min(limit, len(text)) + 1
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if len(_marked(text[:middle], mark)) <= limit:
            fits = middle
        else:
            too_long = middle
    for separator in ("\n", " "):
        at = text.rfind(separator, fits // 2, fits)
        if at > 0:
            return text[:at], text[at + 1 :]
    return text[:fits], text[fits:]


def _marked(text: str, mark: str) -> str:
    return mark + escape(text).replace("\n", f"\n{mark}")
