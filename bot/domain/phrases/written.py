"""The phrases of a language, as they are written."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """Phrases by meaning, and the words around them.

    `names` are what names in phrases stand for; `asides` are words that begin what tells more,
    `own` those that begin what tells of oneself; `wishes` are words that ask for work.
    """

    names: Mapping[str, str]
    phrases: Mapping[str, str]
    asides: str
    own: str
    wishes: str
