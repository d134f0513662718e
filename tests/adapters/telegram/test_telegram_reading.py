"""Recorded updates and the events they are; every payload file is in one of the tables."""

import json

import pytest
from telegram import TelegramObject, Update
from telegram_changes import CHANGES, NOTHING
from telegram_events import (
    AT,
    BASIC,
    BEN,
    GROUP,
    MAP,
    PAYLOADS,
    PHOTO,
    TOPIC,
    at_group,
    command,
    file,
    pressed,
    reach,
    row,
    said,
)

from adapters.telegram.arrivals import UPDATES
from adapters.telegram.read import read
from bot.buttons import Action
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind
from bot.domain.people import AccountId
from bot.events import ChatMoved, ContactCard

CALENDAR = file(FileKind.DOCUMENT, "BQAC-9", "off.ics", "text/calendar", 911)
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
        "", files=file(FileKind.VIDEO_NOTE, "DQAC-1", "video_note.mp4", "video/mp4", 300100)
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
        "", files=file(FileKind.ANIMATION, "CgAC-1", "cat.gif.mp4", "video/mp4", 120300)
    ),
    "private_location": said(f"📍 {MAP}2.2945"),
    "private_venue": said(f"📍 Eiffel Tower, Champ de Mars\n{MAP}2"),
    "private_contact": said(
        "👤 Bob Stone +15550100",
        card=ContactCard(
            sign="👤",
            name="Bob Stone",
            number="+15550100",
            account=AccountId("telegram", "", "777"),
        ),
    ),
    "private_poll": said("📊 When?\n• Monday\n• Friday"),
    "private_checklist": said("☑ Before Friday\n• Book flights\n• Reserve a table"),
    "private_dice": said("🎲 4"),
    "private_forwarded": said("Please do this"),
    "private_start_deep_link": command("start", "inv_7f3k"),
    "private_command_lines": command("new", "Book a table\nfor two"),
    "private_path_is_no_command": said("/etc/hosts is broken"),
    "private_command_under_file": command("timeoff", files=CALENDAR),
    "private_command_as_reply_to_file": command(
        "timeoff", files=CALENDAR, reply_to=MessageRef(Address("telegram", "", "501"), "40")
    ),
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
    "press_of_another_version": pressed(Action.FOREIGN, subject=""),
    "press_in_topic": pressed(Action.FINISH, "travel", place=TOPIC),
    "press_inaccessible": pressed(Action.FINISH),
    "member_blocked": reach(reachable=False),
    "member_unblocked": reach(reachable=True),
    "moved_to_supergroup": lambda key: ChatMoved(
        key=key, at=AT, old=BASIC.address, new=Address("telegram", "", "-100124"), renumbered=True
    ),
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
    "broken_member": "old_chat_member: missing",
    "broken_mention": "user: missing",
    "broken_edit": "edit_date: missing",
    "broken_reaction": "new_reaction: expected list, got str",
    "broken_standing": "status: missing",
}


@pytest.mark.parametrize("name", sorted(EVENTS | CHANGES))
def test_what_people_do_becomes_an_event(name):
    raw, key = row(name)

    assert read(raw) == (EVENTS | CHANGES)[name](key)


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_what_the_desk_has_no_use_for_is_nothing(name):
    assert read(row(name)[0]) is None


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_known_shape_says_what_is_wrong(name):
    with pytest.raises(ValueError, match=BROKEN[name]):
        read(row(name)[0])


def test_every_payload_is_expected():
    names = {path.stem for path in PAYLOADS.glob("*.json")}

    assert names == EVENTS.keys() | CHANGES.keys() | NOTHING | BROKEN.keys()


@pytest.mark.parametrize("raw", ["", "[]", "null", '{"bot": {"id": 1}}', '{"update": 7}'])
def test_a_row_that_is_no_update_is_refused(raw):
    with pytest.raises(ValueError, match=r"expect|missing|Expecting"):
        read(raw)


def test_what_no_database_keeps_is_left_out():
    raw = row("private_text")[0].replace("The printer", r"The\u0000 \ud83dprinter")

    assert read(raw).text.startswith("The \ufffdprinter")


def test_the_desk_asks_for_what_it_reads_and_for_nothing_else():
    heard = {
        field
        for name in EVENTS | CHANGES
        for field in json.loads(row(name)[0])["update"]
        if field != "update_id"
    }

    assert heard == set(UPDATES)


# Sent by the platform and described nowhere any more.
UNDOCUMENTED = {"all_members_are_administrators", "new_chat_participant", "new_chat_member"}


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(
    "name",
    sorted(
        name for name in EVENTS | CHANGES | dict.fromkeys(NOTHING) if "not_invented" not in name
    ),
)
def test_every_recording_has_the_published_shape(name):
    update = Update.de_json(json.loads(row(name)[0])["update"], None)

    assert set(unheard_of(update)) <= UNDOCUMENTED


def unheard_of(part):
    """Fields that the library, which knows what is published, does not know."""
    if isinstance(part, TelegramObject):
        yield from part.api_kwargs
        names = {name for each in type(part).__mro__ for name in getattr(each, "__slots__", ())}
        for name in names - {"api_kwargs"}:
            if not name.startswith("_"):
                yield from unheard_of(getattr(part, name, None))
    elif isinstance(part, list | tuple):
        for each in part:
            yield from unheard_of(each)
