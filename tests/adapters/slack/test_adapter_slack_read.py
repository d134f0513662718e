"""Every recorded payload becomes the event it stands for, or none."""

from datetime import UTC, datetime

import pytest
from slack_rows import PAYLOADS, payload, row

from adapters.slack.keys import twin_keys
from adapters.slack.read import read
from bot.buttons import Action, Press, UnknownButtonError
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileKind, FileRef
from bot.domain.people import AccountId
from bot.events import ButtonPressed, CommandGiven, MessageReceived, Place, Sender

TS = "1718031600.000200"
AT = datetime(2024, 6, 10, 15, 0, 0, 200, UTC)
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
    event_id: str, sender: Sender, place: Place, name: str, words: str = ""
) -> CommandGiven:
    return CommandGiven(
        key=f"sl:A0DESK:{event_id}",
        at=AT,
        sender=sender,
        place=place,
        name=name,
        words=words,
        ref=MessageRef(place.address, TS),
    )


def pressed(place: Place, press: Press, **more) -> ButtonPressed:
    known = {
        "sender": ANN_PRESSING,
        "ref": MessageRef(place.address, TS),
        "token": "https://hooks.slack.com/actions/T0DESK/7266/abcdef",
    }
    return ButtonPressed(
        key="sl:A0DESK:T0DESK:block_actions:7266120000000.7200000000000.aa11bb22cc33",
        at=PRESSED_AT,
        place=place,
        press=press,
        **(known | more),
    )


def slashed(place: Place, name: str, words: str = "") -> CommandGiven:
    return CommandGiven(
        key="sl:A0DESK:T0DESK:command:7266150000000.7200000000000.ff66",
        at=RECEIVED_AT,
        sender=ANN_PRESSING,
        place=place,
        name=name,
        words=words,
        token="https://hooks.slack.com/commands/T0DESK/7266/ghijkl",
    )


def file(file_id: str, kind: FileKind, name: str, mime: str, size: int) -> FileRef:
    return FileRef(
        platform="slack", workspace="T0DESK", id=file_id, kind=kind, name=name, mime=mime, size=size
    )


SCAN = file("F0SCAN", FileKind.DOCUMENT, "contract.pdf", "application/pdf", 48213)
PHOTO = file("F0PHOTO", FileKind.PHOTO, "IMG_2041.jpg", "image/jpeg", 911002)
VOICE = file("F0VOICE", FileKind.VOICE, "audio_message.m4a", "audio/mp4", 67000)
STUB = file("F0STUB", FileKind.DOCUMENT, "F0STUB", "application/octet-stream", -1)
DM, TEAM, SHARED = at("D0CLIENT"), at("C0TEAM"), at("C0SHARED")
THREAD = at("C0TEAM", TS)
LUNCH = "could you order lunch?"
MARKS = (
    "see the offer (https://example.com/a?b=1&c=2) or https://example.com / example.org, "
    "mail ann@example.com, ask @Ann Lee or @someone or @eve in #team and #channel, "
    "@here @ops 10 June :tada: *now*"
)
CLAIM = Press(Action.CLAIM, "task-12")

EXPECTED = {
    "message_im": wrote("Ev01IM", CLIENT, DM, "Please book a table for two & a taxi, 7 < 8 pm"),
    "message_channel": wrote("Ev02CH", ANN, TEAM, "the printer is on fire"),
    "message_private_channel": wrote("Ev03GR", ANN, at("C0SECRET"), "quiet here"),
    "message_group_dm": wrote("Ev04MP", ANN, at("G0MPIM"), "all three of us"),
    "message_thread": wrote(
        "Ev05TH",
        ANN,
        THREAD,
        "I will call them",
        "1718031700.000300",
        at=datetime(2024, 6, 10, 15, 1, 40, 300, UTC),
    ),
    "message_thread_broadcast": wrote(
        "Ev06TB",
        ANN,
        THREAD,
        "done, see above",
        "1718031710.000300",
        at=datetime(2024, 6, 10, 15, 1, 50, 300, UTC),
    ),
    "message_marks": wrote("Ev07MK", CLIENT, DM, MARKS),
    "message_files": wrote("Ev08FI", CLIENT, DM, "signed", files=(SCAN, PHOTO, VOICE)),
    "message_file_stub": wrote("Ev09ST", GUEST, SHARED, "", files=(STUB,)),
    "message_forwarded": wrote(
        "Ev10FW",
        CLIENT,
        DM,
        "what do you think?\n> Delivery on Tuesday\n> or <later>",
        files=(PHOTO,),
    ),
    "message_connect": wrote("Ev11CO", GUEST, SHARED, "hello from next door"),
    "mention_as_message": wrote("Ev12ME", ANN, TEAM, LUNCH, addressed=True),
    "app_mention": wrote("Ev13AM", ANN, TEAM, LUNCH, addressed=True),
    "mention_inside": wrote("Ev14IN", ANN, TEAM, "Morning, help us\nplease", addressed=True),
    "mention_command": ordered("Ev15MC", ANN, TEAM, "reply", "12 We said 5 > 4"),
    "mention_command_with_file": wrote(
        "Ev16MF", ANN, TEAM, "reply 12", files=(SCAN,), addressed=True
    ),
    "mention_alone": wrote("Ev17MA", ANN, TEAM, "", addressed=True),
    "im_command": ordered("Ev18IC", CLIENT, DM, "summary"),
    "im_command_numbers": ordered("Ev19IN", CLIENT, DM, "claim", "#12 13"),
    "im_sentence": wrote("Ev20IS", CLIENT, DM, "cancel my flight"),
    "channel_word": wrote("Ev21CW", ANN, TEAM, "summary"),
    "message_changed": None,
    "message_unfurled": None,
    "message_deleted": None,
    "message_bot": None,
    "message_app_user": None,
    "message_own": None,
    "message_own_changed": None,
    "message_slackbot": None,
    "message_channel_join": None,
    "message_unheard_subtype": None,
    "member_joined_channel": None,
    "app_home_opened": None,
    "reaction_added": None,
    "tokens_revoked": None,
    "unheard_event": None,
    "press_button": pressed(at("C0TEAM", title="team-north"), CLAIM),
    "press_in_thread": pressed(
        at("C0TEAM", TS, "team-north"),
        Press(Action.FINISH, "task-12"),
        ref=MessageRef(THREAD.address, "1718031700.000300"),
        token=f"https://hooks.slack.com/actions/T0DESK/7266/abcdef#{TS}",
    ),
    "press_in_im": pressed(at("D0ANN"), CLAIM),
    "press_ephemeral": pressed(at("C0TEAM", title="team-north"), CLAIM, ref=None),
    "press_connect": pressed(
        at("C0TEAM", title="team-north"),
        CLAIM,
        sender=Sender(account=GUEST.account, name="guest", handle="guest"),
    ),
    "press_select": pressed(
        at("C0TEAM", title="team-north"), Press(Action.PART_OF, "prompt-3", "task-9")
    ),
    "press_home": pressed(at("U0ANN"), CLAIM, ref=None, token=""),
    "press_link": None,
    "view_submission": None,
    "view_closed": None,
    "message_action": None,
    "unheard_interaction": None,
    "slash": slashed(at("C0TEAM", title="team-north"), "reply", "12  it is on its way & paid"),
    "slash_bare": slashed(at("C0TEAM", title="team-north"), "help"),
    "slash_unknown_word": slashed(at("C0TEAM", title="team-north"), "dance", "now"),
    "slash_private_channel": slashed(at("C0SECRET"), "who"),
    "slash_im": slashed(at("D0ANN"), "status"),
    "slash_own_name": slashed(at("C0TEAM", title="team-north"), "claim", "12"),
}
BROKEN = {
    "message_without_ts",
    "message_without_channel",
    "message_without_user",
    "message_odd_ts",
    "press_foreign",
    "press_without_action",
    "press_without_user",
    "slash_without_user",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_recorded_payload_is_read(name: str) -> None:
    assert read(row(name)) == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_known_shape_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(row(name))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"bot": {}, "payload": []}', "no json"])
def test_a_row_that_is_no_row_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(text)


def test_every_recording_is_expected_somewhere() -> None:
    assert {path.stem for path in PAYLOADS.glob("*.json")} == {*EXPECTED, *BROKEN}


def test_a_foreign_button_is_named_as_such() -> None:
    with pytest.raises(UnknownButtonError):
        read(row("press_foreign"))


def test_a_slash_command_in_somebody_elses_chat_is_answered_in_ours() -> None:
    event = read(row("slash_im", direct="D0OURS"))

    assert event is not None and event.place == at("D0OURS")


def test_a_persons_language_comes_with_the_name() -> None:
    event = read(row("message_im", locales={"U0CLIENT": "de-DE"}))

    assert isinstance(event, MessageReceived) and event.sender.language == "de"


def test_a_name_that_was_never_told_stays_empty() -> None:
    event = read(row("message_im", names={}))

    assert isinstance(event, MessageReceived) and event.sender.name == ""


def test_a_mention_and_its_message_are_twins() -> None:
    assert set(twin_keys(payload("mention_as_message"))) & set(twin_keys(payload("app_mention")))


def test_an_edit_is_no_twin_of_its_message_nor_of_its_preview() -> None:
    keys = [
        set(twin_keys(payload(name)))
        for name in ("message_im", "message_changed", "message_unfurled", "message_deleted")
    ]

    assert len(set.union(*keys)) == sum(map(len, keys))
