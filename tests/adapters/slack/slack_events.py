"""Makers of the events that recorded payloads stand for, with the people and places in them."""

from datetime import UTC, datetime

from adapters.slack.keys import instant
from bot.buttons import Press
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileKind, FileRef
from bot.domain.people import AccountId
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Membership,
    MembershipChanged,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Place,
    ReactionChanged,
    Sender,
)

TS = "1718031600.000200"
AT = datetime(2024, 6, 10, 15, 0, 0, 200, UTC)
EDITED_AT = datetime(2024, 6, 10, 15, 0, 50, 400, UTC)
DELETED_AT = datetime(2024, 6, 10, 15, 1, 0, 500, UTC)
HAPPENED_AT = datetime(2024, 6, 10, 15, 0, 0, 1200, UTC)
PRESSED_AT = datetime(2024, 6, 10, 15, 3, 20, 123456, UTC)
RECEIVED_AT = datetime(2024, 6, 10, 15, 5, 0, 250000, UTC)
CLIENT = Sender(account=AccountId("slack", "T0DESK", "U0CLIENT"), name="Chris Client")
ANN = Sender(account=AccountId("slack", "T0DESK", "U0ANN"), name="Ann Lee")
ANN_PRESSING = Sender(account=ANN.account, name="Ann Lee", handle="ann.lee")
GUEST = Sender(account=AccountId("slack", "T0CLIENT", "U0GUEST"), name="")


def at(chat: str, thread: str = "", title: str = "") -> Place:
    kind = PlaceKind.PRIVATE if chat[0] in "DU" else PlaceKind.GROUP
    return Place(address=Address("slack", "T0DESK", chat, thread), kind=kind, title=title)


def wrote(
    event_id: str, sender: Sender, place: Place, text: str, ts: str = TS, **more
) -> MessageReceived:
    said = {"at": AT, "ref": MessageRef(place.address, ts)} | more
    return MessageReceived(
        key=f"sl:A0DESK:{event_id}", sender=sender, place=place, text=text, **said
    )


def ordered(
    event_id: str, sender: Sender, place: Place, name: str, words: str = "", **more
) -> CommandGiven:
    return CommandGiven(
        key=f"sl:A0DESK:{event_id}",
        at=AT,
        sender=sender,
        place=place,
        name=name,
        words=words,
        ref=MessageRef(place.address, TS),
        **more,
    )


def pressed(place: Place, press: Press, **more) -> ButtonPressed:
    known = {
        "sender": ANN_PRESSING,
        "ref": MessageRef(place.address, TS),
        "token": "https://hooks.slack.com/actions/T0DESK/7266/abcdef",
        "label": "Claim",
    }
    return ButtonPressed(
        key="sl:A0DESK:T0DESK:block_actions:7266120000000.7200000000000.aa11bb22cc33",
        at=PRESSED_AT,
        place=place,
        press=press,
        **(known | more),
    )


def slashed(place: Place, name: str, words: str = "", form: str = "") -> CommandGiven:
    return CommandGiven(
        key="sl:A0DESK:T0DESK:command:7266150000000.7200000000000.ff66",
        at=RECEIVED_AT,
        sender=ANN_PRESSING,
        place=place,
        name=name,
        words=words,
        token="https://hooks.slack.com/commands/T0DESK/7266/ghijkl",
        form=form,
    )


def file(file_id: str, kind: FileKind, name: str, mime: str, size: int) -> FileRef:
    return FileRef(
        platform="slack", workspace="T0DESK", id=file_id, kind=kind, name=name, mime=mime, size=size
    )


def edited(
    event_id: str, sender: Sender, place: Place, text: str, ts: str = TS, **more
) -> MessageEdited:
    return MessageEdited(
        key=f"sl:A0DESK:{event_id}",
        at=EDITED_AT,
        sender=sender,
        place=place,
        ref=MessageRef(place.address, ts),
        text=text,
        said_at=instant(ts),
        **more,
    )


def deleted(event_id: str, place: Place, at: datetime) -> MessageDeleted:
    ref = MessageRef(place.address, TS)
    return MessageDeleted(key=f"sl:A0DESK:{event_id}", at=at, place=place, ref=ref)


def reacted(event_id: str, sender: Sender, place: Place, **signs) -> ReactionChanged:
    more = {"at": HAPPENED_AT} | signs
    ref = MessageRef(place.address, TS)
    return ReactionChanged(key=f"sl:A0DESK:{event_id}", sender=sender, place=place, ref=ref, **more)


def became(
    event_id: str,
    change: Membership,
    place: Place,
    sender: Sender | None,
    at: datetime | None = None,
) -> MembershipChanged:
    return MembershipChanged(
        key=f"sl:A0DESK:{event_id}",
        at=at or HAPPENED_AT,
        sender=sender,
        place=place,
        change=change,
    )


SCAN = file("F0SCAN", FileKind.DOCUMENT, "contract.pdf", "application/pdf", 48213)
DM, TEAM, SHARED = at("D0CLIENT"), at("C0TEAM"), at("C0SHARED")
