"""Who did it and where, as the platform names them."""

from dataclasses import dataclass

from bot.domain.address import Address, PlaceKind
from bot.domain.people import AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who did it, as the platform names them. `language` is a tag like `en` or empty."""

    account: AccountId
    name: str
    handle: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where it happened. `title` names a group or channel, empty in a private chat.

    `language` is that of a team's channel, filled in by the engine; empty anywhere else.
    """

    address: Address
    kind: PlaceKind
    title: str = ""
    language: str = ""
