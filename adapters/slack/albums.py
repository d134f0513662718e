"""Files that one message shows together."""

from collections.abc import Sequence

from bot.domain.conversation import FileRef

LARGEST = 10


def together(files: Sequence[FileRef]) -> tuple[tuple[FileRef, ...], ...]:
    """All kinds stand beside each other here."""
    return tuple(tuple(files[at : at + LARGEST]) for at in range(0, len(files), LARGEST))
