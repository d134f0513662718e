"""Hiding staff's own names on the platforms in what goes to clients."""

import re
from collections.abc import Iterable

from bot.domain.formatting import Formatted

MASK = "•••"


def mask(text: str, handles: Iterable[str]) -> str:
    """Replace the author's own @handles and links to them; a name alone is only a name."""
    return masked(Formatted(text), handles).text


def masked(words: Formatted, handles: Iterable[str]) -> Formatted:
    """The same for words as they look: a link that leads to a handle is a link no more."""
    for handle in filter(None, handles):
        shapes = re.compile(rf"(?<!\w)(?:@|(t\.me/)){re.escape(handle)}(?!\w)", re.IGNORECASE)
        shown = words.substituted(shapes, lambda found: (found[1] or "") + MASK)
        words = Formatted(
            shown.text, tuple(each for each in shown.spans if not shapes.search(each.value))
        )
    return words
