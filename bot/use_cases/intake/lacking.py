"""Lacking: a message that holds nothing the desk can carry; its author is told so at once."""

from datetime import datetime

from bot.cards import Text
from bot.decision import Decision
from bot.domain.address import PlaceKind
from bot.events import MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.room import Actor
from bot.use_cases.speaking import answered, noticed


def load(event: MessageReceived, read: Reader) -> Actor:
    """Read who sent it."""
    return Actor(actor_of(event.sender, read))


def decide(event: MessageReceived, facts: Actor, now: datetime) -> Decision:  # noqa: ARG001
    """Name what cannot be carried, where it was meant for the desk."""
    if event.place.kind is PlaceKind.GROUP and not event.addressed:
        return noticed()
    return answered(event, Text("cannot-carry", {"what": _what(event.lacks)}), facts.actor)


def _what(kind: str) -> Text:
    """The contents by what people call them."""
    known = {
        "story": Text("lacks-story"),
        "paid_media": Text("lacks-paid-media"),
        "game": Text("lacks-game"),
        "invoice": Text("lacks-invoice"),
        "giveaway": Text("lacks-giveaway"),
        "rich_message": Text("lacks-rich-message"),
    }
    return known.get(kind, Text("lacks-other"))
