"""Making plain text fit: escaped, cut between words, never inside an escape."""

from adapters.slack.markup import escape

ELLIPSIS = "…"


def pieces(text: str, size: int, total: int, *, mark: str = "", most: int = 50) -> list[str]:
    """Pieces as typed that, marked and escaped, have at most `size` characters, `total` together.

    There are at most `most`. What does not fit is cut off and an ellipsis says so.
    """
    rest = text.replace("\r\n", "\n").strip()
    found: list[str] = []
    length = 0
    while rest and len(found) < most and total > 0:
        head, rest = _split(rest, min(size, total), mark)
        if not head:
            break
        if head.isspace():
            continue
        found.append(head)
        length = len(marked(head, mark))
        total -= length
    if rest and found:
        is_full = total <= 0 or length >= size
        # One character less makes room for the ellipsis, whatever its escape was.
        found[-1] = (found[-1][:-1] if is_full else found[-1]) + ELLIPSIS
    return found


def cut(text: str, limit: int, *, escaped: bool = True) -> str:
    """The escaped text, shortened where it has to be; empty for text of blanks."""
    head = next(iter(pieces(text, limit, limit, most=1)), "")
    return escape(head) if escaped else head


def _split(text: str, limit: int, mark: str) -> tuple[str, str]:
    if len(marked(text, mark)) <= limit:
        return text, ""
    fits, too_long = 0, min(limit, len(text)) + 1
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if len(marked(text[:middle], mark)) <= limit:
            fits = middle
        else:
            too_long = middle
    for separator in ("\n", " "):
        at = text.rfind(separator, fits // 2, fits)
        if at > 0:
            return text[:at], text[at + 1 :]
    return text[:fits], text[fits:]


def marked(text: str, mark: str) -> str:
    """Escaped, each line with the mark before it."""
    return mark + escape(text).replace("\n", f"\n{mark}")
