"""The languages that the desk speaks, and how a person names one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """Tags of the languages there are, each with what it calls itself; `own` is the desk's."""

    own: str = "en"
    names: Mapping[str, str] = field(default_factory=lambda: {"en": "English"}, hash=False)

    def find(self, words: str) -> str:
        """The tag of what somebody wrote: "de", "de-AT" or "Deutsch"; empty for anything else."""
        wanted = words.strip().casefold()
        tag = wanted.replace("_", "-").split("-", maxsplit=1)[0]
        if tag in self.names:
            return tag
        return next((each for each, name in self.names.items() if name.casefold() == wanted), "")
