"""Makers of the events that recorded updates stand for, with the people and places in them."""

import json
from datetime import UTC, datetime
from pathlib import Path

from bot.buttons import Press
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileKind, FileRef
from bot.domain.people import AccountId
from bot.events import (
    ButtonPressed,
    CommandGiven,
    MembershipChanged,
    MessageEdited,
    MessageReceived,
    Place,
    ReachChanged,
    ReactionChanged,
    Sender,
)

PAYLOADS = Path(__file__).parent / "payloads"
PRESS = "4382bfdwdsb323b2d9"
AT = datetime.fromtimestamp(1790000000, UTC)
EDITED_AT = datetime.fromtimestamp(1790000060, UTC)
RECEIVED_AT = datetime.fromtimestamp(1790000009.25, UTC)

ANN = Sender(
    account=AccountId("telegram", "", "501"), name="Ann Lee", handle="annlee", language="en"
)
BEN = Sender(account=AccountId("telegram", "", "502"), name="Ben", language="de")
PRIVATE = Place(address=Address("telegram", "", "501"), kind=PlaceKind.PRIVATE)
GROUP = Place(address=Address("telegram", "", "-100123"), kind=PlaceKind.GROUP, title="Team North")
TOPIC = Place(
    address=Address("telegram", "", "-100123", "12"), kind=PlaceKind.GROUP, title="Team North"
)
BASIC = Place(address=Address("telegram", "", "-77"), kind=PlaceKind.GROUP, title="Old team")


def row(name):
    update = json.loads((PAYLOADS / f"{name}.json").read_text())
    bot = {"id": 700, "username": "Frontdesk_bot"}
    raw = json.dumps({"bot": bot, "received_at": 1790000009250, "update": update})
    return raw, f"tg:700:{update['update_id']}"


def said(text, *, by=ANN, place=PRIVATE, message="41", **more):
    """A message by Ann in her private chat, unless it says otherwise."""
    return lambda key: MessageReceived(
        key=key,
        at=AT,
        sender=by,
        place=place,
        ref=MessageRef(place.address, message),
        text=text,
        **more,
    )


def command(name, words="", *, place=PRIVATE, **more):
    return lambda key: CommandGiven(
        key=key,
        at=AT,
        sender=ANN,
        place=place,
        name=name,
        words=words,
        ref=MessageRef(place.address, "41"),
        **more,
    )


def pressed(action, value="", *, subject="abcdefgh23456722", place=GROUP):
    return lambda key: ButtonPressed(
        key=key,
        at=RECEIVED_AT,
        sender=BEN,
        place=place,
        press=Press(action, subject, value),
        ref=MessageRef(place.address, "30"),
        token=PRESS,
    )


def reach(*, reachable):
    return lambda key: ReachChanged(key=key, at=AT, sender=ANN, place=PRIVATE, reachable=reachable)


def file(kind, id_, name, mime, size=-1):
    found = FileRef(
        platform="telegram", workspace="", id=id_, kind=kind, name=name, mime=mime, size=size
    )
    return (found,)


def at_group(message, thread=""):
    return MessageRef(Address("telegram", "", "-100123", thread), message)


def edited(text, *, by=ANN, place=PRIVATE, **more):
    return lambda key: MessageEdited(
        key=key,
        at=EDITED_AT,
        sender=by,
        place=place,
        ref=MessageRef(place.address, "41"),
        text=text,
        **more,
    )


def reacted(*, place=GROUP, **signs):
    return lambda key: ReactionChanged(
        key=key, at=AT, sender=ANN, place=place, ref=MessageRef(place.address, "30"), **signs
    )


def became(change, *, by=ANN, place=GROUP):
    return lambda key: MembershipChanged(key=key, at=AT, sender=by, place=place, change=change)


PHOTO = file(FileKind.PHOTO, "AgAC-x", "photo.jpg", "image/jpeg", 98811)
MAP = "https://www.openstreetmap.org/?mlat=48.8583&mlon="
