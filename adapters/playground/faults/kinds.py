"""What a kind of fault is: a name, the platform, and parameters with their defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = str | float | bool

DAY = 86_400.0


class WrongFaultError(ValueError):
    """There is no such fault or parameter; the sentence says what there is instead.

    `reason` is a word for it, for whoever says it in other words.
    """

    def __init__(self, sentence: str, reason: str = "") -> None:
        super().__init__(sentence)
        self.reason = reason


class Nature(StrEnum):
    """When a fault shows itself."""

    CALL = "call"
    """A call of the desk meets it."""
    ARRIVAL = "arrival"
    """What people do reaches the desk in another way."""
    SOCKET = "socket"
    """A connection that the desk opens meets it."""
    STATE = "state"
    """Something is different until the fault is switched off."""
    MOMENT = "moment"
    """It happens at once, and cannot be taken back."""


class Sort(StrEnum):
    """What a parameter names, so that a page can offer a choice."""

    NUMBER = "number"
    TEXT = "text"
    FLAG = "flag"
    CHOICE = "choice"
    METHOD = "method"
    CHAT = "chat"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value that a fault can be given; numbers lie within `least` and `most`."""

    name: str
    default: Value
    sort: Sort
    least: float = 0
    most: float = DAY
    choices: tuple[str, ...] = ()

    def read(self, given: object) -> Value:
        """Take what was given, or raise WrongFaultError."""
        match self.sort:
            case Sort.FLAG if isinstance(given, bool):
                return given
            case Sort.NUMBER if isinstance(given, int | float) and not isinstance(given, bool):
                if self.least <= given <= self.most:
                    return given
                raise WrongFaultError(
                    f"{self.name} lies between {self.least:g} and {self.most:g}", "out-of-range"
                )
            case Sort.CHOICE if given in self.choices:
                return str(given)
            case Sort.CHOICE:
                raise WrongFaultError(f"{self.name} is one of {', '.join(self.choices)}")
            case Sort.TEXT | Sort.METHOD if isinstance(given, str):
                return given
            case Sort.CHAT | Sort.PERSON if isinstance(given, str | int):
                # Telegram counts its chats, Slack names them; here both are words.
                return str(given)
            case _:
                raise WrongFaultError(f"{self.name} is a {self.sort}, not {given!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultKind:
    """One entry of the catalogue.

    The page's words under `fault-<name>` and `fault-<name>-seen` say what it is and what a person
    will see; kinds of the same name on both platforms are the same fault.
    """

    name: str
    platform: str
    nature: Nature
    parameters: tuple[Parameter, ...] = ()

    @property
    def can_repeat(self) -> bool:
        """Whether it waits for occasions, of which there can be several."""
        return self.nature in {Nature.CALL, Nature.ARRIVAL, Nature.SOCKET}

    @property
    def can_be_switched_off(self) -> bool:
        return self.nature is not Nature.MOMENT

    def read(self, given: Mapping[str, object]) -> dict[str, Value]:
        """Every parameter's value, given or by default; raises WrongFaultError."""
        known = {each.name: each for each in self.parameters}
        for name in given:
            if name not in known:
                there = ", ".join(known) or "none"
                raise WrongFaultError(f"{self.name} has no parameter {name}; there are: {there}")
        return {
            name: each.read(given[name]) if name in given else each.default
            for name, each in known.items()
        }


def number(name: str, default: float, *, least: float = 0, most: float = DAY) -> Parameter:
    return Parameter(name, default, Sort.NUMBER, least=least, most=most)


def flag(name: str, *, default: bool = False) -> Parameter:
    return Parameter(name, default, Sort.FLAG)


def choice(name: str, *choices: str) -> Parameter:
    """The first is the default."""
    return Parameter(name, choices[0], Sort.CHOICE, choices=choices)


def text(name: str, default: str) -> Parameter:
    return Parameter(name, default, Sort.TEXT)


def method(default: str) -> Parameter:
    return Parameter("method", default, Sort.METHOD)


def chat(*of: str) -> Parameter:
    """A chat; any, or one that must be named and is "private" or a "group"."""
    return Parameter("chat", "", Sort.CHAT, choices=of)


def person() -> Parameter:
    """A person; empty for nobody."""
    return Parameter("person", "", Sort.PERSON)
