"""What keeps the desk from running, in a sentence that says what to mend."""

from collections.abc import Callable

from bot.cards import Text
from bot.config import Settings
from bot.texts import Catalogue

OWN = ""  # the desk's own language
Say = Callable[[str], object]  # prints a sentence for whoever runs the desk


class CannotRunError(Exception):
    """The desk cannot start; the sentence says what to mend."""


def words_of(settings: Settings, key: str, **args: str) -> str:
    """A sentence for whoever runs the desk, where no desk is made yet or any more."""
    return Catalogue(settings.desk.language).words(Text(key, args), OWN)


def cannot(settings: Settings, key: str, **args: str) -> CannotRunError:
    """What to mend, in words."""
    return CannotRunError(words_of(settings, key, **args))
