"""Shielding: a contact card that leads to the staff past the desk is kept without its number."""

from dataclasses import replace

from bot.cards import Text
from bot.decision import Decision
from bot.domain.masking import MASK, mask
from bot.domain.people import Person
from bot.effects import Effect
from bot.events import Event, MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.intake.wearing import is_as_client
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import language_of, tell


def shielded(event: Event, read: Reader) -> Event:
    """A card of one of the staff without its number, if staff sent it; a client's stays as it is.

    Whether a message goes to a client is often said later, so nothing of the number is kept. The
    name goes too where clients know the person by another one.
    """
    owner = _owner(event, read)
    if owner is None or not isinstance(event, MessageReceived) or event.card is None:
        return event
    sign, name = event.card.sign, "" if owner.desk_name else event.card.name
    return replace(event, text=" ".join(filter(None, (sign, name, MASK))), spans=(), card=None)


def card_told(event: Event, decision: Decision, read: Reader) -> tuple[Effect, ...]:
    """Whoever sent it learns that it has lost its number, if it is kept at all."""
    if not decision.changes or not isinstance(event, MessageReceived):
        return ()
    if _owner(event, read) is None:
        return ()
    language = language_of(actor_of(event.sender, read), event.sender)
    return (tell(event, Text("card-shielded"), language),)


def _owner(event: Event, read: Reader) -> Person | None:
    """Whom of the staff the card leads to, where somebody of the staff has sent it as such."""
    if not isinstance(event, MessageReceived) or event.card is None:
        return None
    actor, card = actor_of(event.sender, read), event.card
    if actor is None or not actor.role.is_staff or is_as_client(event, actor, read):
        return None
    known = read.people.by_account(card.account) if card.account else None
    if known is not None and known.role.is_staff:
        return known
    named = (
        each for each in read.people.staff() if mask(card.number, each.contacts) != card.number
    )
    return next(named, None)
