"""Recorded updates and the events they are; every payload file is in one of the tables."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.telegram.read import read
from bot.buttons import Action, Press
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileKind, FileRef
from bot.domain.people import AccountId
from bot.events import (
    ButtonPressed,
    ChatMoved,
    CommandGiven,
    MessageReceived,
    Place,
    ReachChanged,
    Sender,
)

PAYLOADS = Path(__file__).parent / "payloads"
PRESS = "4382bfdwdsb323b2d9"
AT = datetime.fromtimestamp(1790000000, UTC)
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


def pressed(action, value="", *, place=GROUP):
    return lambda key: ButtonPressed(
        key=key,
        at=RECEIVED_AT,
        sender=BEN,
        place=place,
        press=Press(action, "abcdefgh23456722", value),
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


PHOTO = file(FileKind.PHOTO, "AgAC-x", "photo.jpg", "image/jpeg", 98811)
MAP = "https://www.openstreetmap.org/?mlat=48.8583&mlon="

EVENTS = {
    "private_text": said("The printer is on fire 🔥"),
    "private_photo": said("See here", files=PHOTO),
    "private_photo_album_1": said("Both sides", files=PHOTO, album="13579"),
    "private_photo_album_2": said("", files=PHOTO, album="13579"),
    "private_document": said(
        "", files=file(FileKind.DOCUMENT, "BQAC-1", "contract.pdf", "application/pdf", 52010)
    ),
    "private_document_nameless": said(
        "", files=file(FileKind.DOCUMENT, "BQAC-2", "document", "application/octet-stream")
    ),
    "private_video": said(
        "Listen", files=file(FileKind.VIDEO, "BAAC-1", "IMG_1.MOV", "video/quicktime", 5200111)
    ),
    "private_video_note": said(
        "", files=file(FileKind.VIDEO, "DQAC-1", "video_note.mp4", "video/mp4", 300100)
    ),
    "private_voice": said("", files=file(FileKind.VOICE, "AwAC-1", "voice.ogg", "audio/ogg", 9100)),
    "private_audio": said(
        "", files=file(FileKind.AUDIO, "CQAC-1", "song.mp3", "audio/mpeg", 4100200)
    ),
    "private_sticker": said(
        "", files=file(FileKind.STICKER, "CAAC-1", "sticker.webp", "image/webp", 20100)
    ),
    "private_sticker_animated": said(
        "", files=file(FileKind.STICKER, "CAAC-2", "sticker.tgs", "application/x-tgsticker", 8100)
    ),
    "private_animation": said(
        "", files=file(FileKind.VIDEO, "CgAC-1", "cat.gif.mp4", "video/mp4", 120300)
    ),
    "private_location": said(f"📍 {MAP}2.2945"),
    "private_venue": said(f"📍 Eiffel Tower, Champ de Mars\n{MAP}2"),
    "private_contact": said("👤 Bob Stone +15550100"),
    "private_poll": said("📊 When?\n• Monday\n• Friday"),
    "private_checklist": said("☑ Before Friday\n• Book flights\n• Reserve a table"),
    "private_dice": said("🎲 4"),
    "private_forwarded": said("Please do this"),
    "private_start_deep_link": command("start", "inv_7f3k"),
    "private_command_lines": command("new", "Book a table\nfor two"),
    "private_path_is_no_command": said("/etc/hosts is broken"),
    "private_caption_command": said("/new this, please", files=PHOTO),
    "group_text": said("Good morning", place=GROUP),
    "group_from_basic": said("Hello", by=BEN, place=BASIC),
    "group_mention_first": said("who is on shift?", place=GROUP, addressed=True),
    "group_mention_inside": said("so 🙂, and you?", by=BEN, place=GROUP, addressed=True),
    "group_mention_caption": said("look", place=GROUP, files=PHOTO, addressed=True),
    "group_mail_is_no_mention": said(
        "write to me@frontdesk_bot.org or @frontdesk_bot_two", place=GROUP
    ),
    "group_command_for_us": command("claim", "17", place=GROUP),
    "group_command_as_reply": command("done", place=GROUP, reply_to=at_group("30")),
    "group_reply_to_bot": said(
        "On my way", by=BEN, place=GROUP, reply_to=at_group("30"), addressed=True
    ),
    "group_reply_to_person": said("Thanks", place=GROUP, reply_to=at_group("29")),
    "topic_text": said("Working on it", place=TOPIC),
    "topic_reply_to_bot": said("Yes", place=TOPIC, reply_to=at_group("30", "12"), addressed=True),
    "press_claim": pressed(Action.CLAIM),
    "press_in_topic": pressed(Action.FINISH, "travel", place=TOPIC),
    "press_inaccessible": pressed(Action.FINISH),
    "member_blocked": reach(reachable=False),
    "member_unblocked": reach(reachable=True),
    "moved_to_supergroup": lambda key: ChatMoved(
        key=key, at=AT, old=BASIC.address, new=Address("telegram", "", "-100124")
    ),
}

NOTHING = {
    "group_command_for_other_bot",
    "press_of_another_version",
    "press_without_data",
    "press_inline_message",
    "member_added_to_group",
    "member_kicked_from_group",
    "moved_from_group",
    "service_new_members",
    "service_pinned",
    "service_topic_created",
    "service_not_invented_yet",
    "message_not_invented_yet",
    "message_story",
    "message_of_bot",
    "message_of_anonymous_admin",
    "message_of_linked_channel",
    "message_in_unknown_chat_type",
    "channel_post",
    "edited_message",
    "reaction",
    "update_not_invented_yet",
}

BROKEN = {
    "broken_chat_id": "id: expected int, got str",
    "broken_no_chat": "chat: missing",
    "broken_text": "text: expected str, got list",
    "broken_photo": "file_id: missing",
    "broken_user": "id: missing",
    "broken_date": "no such moment: 100000000000000000000",
    "broken_location": "location: expected two numbers",
    "broken_press": "message_id: missing",
    "broken_member": "new_chat_member: missing",
}


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_what_people_do_becomes_an_event(name):
    raw, key = row(name)

    assert read(raw) == EVENTS[name](key)


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_what_the_desk_has_no_use_for_is_nothing(name):
    assert read(row(name)[0]) is None


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_known_shape_says_what_is_wrong(name):
    with pytest.raises(ValueError, match=BROKEN[name]):
        read(row(name)[0])


def test_every_payload_is_expected():
    names = {path.stem for path in PAYLOADS.glob("*.json")}

    assert names == EVENTS.keys() | NOTHING | BROKEN.keys()


@pytest.mark.parametrize("raw", ["", "[]", "null", '{"bot": {"id": 1}}', '{"update": 7}'])
def test_a_row_that_is_no_update_is_refused(raw):
    with pytest.raises(ValueError, match=r"expect|missing|Expecting"):
        read(raw)


def test_what_no_database_keeps_is_left_out():
    raw = row("private_text")[0].replace("The printer", r"The\u0000 \ud83dprinter")

    assert read(raw).text.startswith("The \ufffdprinter")
