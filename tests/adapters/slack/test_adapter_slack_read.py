"""Every recorded payload becomes the event it stands for, or none."""

from datetime import UTC, datetime

import pytest
from slack_changes import CHANGES, NOTHING
from slack_events import (
    ANN,
    ANN_PRESSING,
    CLIENT,
    DM,
    GUEST,
    RECEIVED_AT,
    SCAN,
    SHARED,
    TEAM,
    TS,
    at,
    file,
    ordered,
    pressed,
    slashed,
    wrote,
)
from slack_rows import PAYLOADS, payload, row

from adapters.slack.keys import twin_keys
from adapters.slack.read import read
from bot.buttons import Action, Press
from bot.domain.address import MessageRef
from bot.domain.conversation import FileKind
from bot.domain.formatting import Mark, Span
from bot.events import FormSubmitted, HomeOpened, MessageReceived, Sender, ShortcutUsed
from bot.forms import FormName, Shortcut

PHOTO = file("F0PHOTO", FileKind.PHOTO, "IMG_2041.jpg", "image/jpeg", 911002)
VOICE = file("F0VOICE", FileKind.VOICE, "audio_message.m4a", "audio/mp4", 67000)
OFF = file("F0CAL", FileKind.DOCUMENT, "off.ics", "text/calendar", 911)
STUB = file("F0STUB", FileKind.DOCUMENT, "F0STUB", "application/octet-stream", -1)
THREAD = at("C0TEAM", TS)
LUNCH = "could you order lunch?"
MARKS = (
    "see the offer or https://example.com / example.org, "
    "mail ann@example.com, ask @Ann Lee or @someone or @eve in #team and #channel, "
    "@here @ops 10 June :tada: now"
)
LOOKS = (
    Span(4, 13, Mark.LINK, "https://example.com/a?b=1&c=2"),
    Span(len(MARKS) - 3, len(MARKS), Mark.BOLD),
)
PRESS = "sl:A0DESK:T0DESK:block_actions:7266120000000.7200000000000.aa11bb22cc33"
SLASH = "sl:A0DESK:T0DESK:command:7266150000000.7200000000000.ff66"
SHORTCUT = "sl:A0DESK:T0DESK:message_action:7266140000000.7200000000000.ee55"
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
    "message_marks": wrote("Ev07MK", CLIENT, DM, MARKS, spans=LOOKS),
    "message_files": wrote("Ev08FI", CLIENT, DM, "signed", files=(SCAN, PHOTO, VOICE)),
    "message_file_stub": wrote("Ev09ST", GUEST, SHARED, "", files=(STUB,)),
    "message_forwarded": wrote(
        "Ev10FW",
        CLIENT,
        DM,
        "what do you think?\nDelivery on Tuesday\nor <later>",
        spans=(Span(19, 49, Mark.QUOTE),),
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
    "im_command_with_file": ordered("Ev91TF", CLIENT, DM, "timeoff", files=(OFF,)),
    "im_command": ordered("Ev18IC", CLIENT, DM, "summary"),
    "im_command_numbers": ordered("Ev19IN", CLIENT, DM, "claim", "#12 13"),
    "im_sentence": wrote("Ev20IS", CLIENT, DM, "cancel my flight"),
    "channel_word": wrote("Ev21CW", ANN, TEAM, "summary"),
    "app_home_opened": None,
    "app_home_opened_home": HomeOpened(
        key="sl:A0DESK:Ev38HO",
        at=datetime(2024, 6, 10, 15, 0, 0, 1300, UTC),
        sender=CLIENT,
        place=at("U0CLIENT"),
    ),
    "press_button": pressed(at("C0TEAM", title="team-north"), CLAIM),
    "press_in_thread": pressed(
        at("C0TEAM", TS, "team-north"),
        Press(Action.FINISH, "task-12"),
        ref=MessageRef(THREAD.address, "1718031700.000300"),
        token=f"https://hooks.slack.com/actions/T0DESK/7266/abcdef#{TS}",
    ),
    "press_foreign": pressed(at("C0TEAM", title="team-north"), Press(Action.FOREIGN)),
    "press_in_im": pressed(at("D0ANN"), CLAIM),
    "press_ephemeral": pressed(at("C0TEAM", title="team-north"), CLAIM, ref=None),
    "press_connect": pressed(
        at("C0TEAM", title="team-north"),
        CLAIM,
        sender=Sender(account=GUEST.account, name="guest", handle="guest"),
    ),
    "press_select": pressed(
        at("C0TEAM", title="team-north"),
        Press(Action.PART_OF, "prompt-3", "task-9"),
        label="Travel",
    ),
    "press_home": pressed(at("U0ANN"), CLAIM, ref=None, token=""),
    "press_result": pressed(
        at("C0TEAM", title="team-north"),
        Press(Action.RESULT, "task-12"),
        form=PRESS,
        label="Write the result & send",
    ),
    "press_home_new": pressed(
        at("U0ANN"), Press(Action.DO, "new"), ref=None, token="", form=PRESS, label="New request"
    ),
    "press_modal": pressed(at("U0ANN"), CLAIM, ref=None, token=""),
    "view_submission": None,
    "form_submission": FormSubmitted(
        key="sl:A0DESK:T0DESK:view_submission:7266130000000.7200000000000.dd45",
        at=RECEIVED_AT,
        sender=ANN_PRESSING,
        place=at("U0ANN"),
        name=FormName.REQUEST,
        form="form-1",
        subject="task-12",
        values={"words": "A taxi", "when": "today", "note": ""},
    ),
    "form_closed": None,
    "message_shortcut": ShortcutUsed(
        key=SHORTCUT,
        at=datetime(2024, 6, 10, 15, 3, 20, 100, UTC),
        sender=ANN,
        place=at("C0TEAM", title="team-north"),
        shortcut=Shortcut.REQUEST,
        ref=MessageRef(TEAM.address, TS),
        text="the printer & the @Ann Lee",
        form=SHORTCUT,
    ),
    "global_shortcut": None,
    "slash_new": slashed(at("C0TEAM", title="team-north"), "new", form=SLASH),
    "view_closed": None,
    "message_action": None,
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
    "press_without_action",
    "press_without_user",
    "slash_without_user",
}


@pytest.mark.parametrize("name", EXPECTED | CHANGES)
def test_a_recorded_payload_is_read(name: str) -> None:
    assert read(row(name)) == (EXPECTED | CHANGES)[name]


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_what_the_desk_has_no_use_for_is_nothing(name: str) -> None:
    assert read(row(name)) is None


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_known_shape_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(row(name))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"bot": {}, "payload": []}', "no json"])
def test_a_row_that_is_no_row_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(text)


def test_every_recording_is_expected_somewhere() -> None:
    assert {path.stem for path in PAYLOADS.glob("*.json")} == {
        *EXPECTED,
        *CHANGES,
        *NOTHING,
        *BROKEN,
    }


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
    as_message, as_mention = (
        set(twin_keys(payload(name), "T0DESK")) for name in ("mention_as_message", "app_mention")
    )

    assert as_message & as_mention


def test_a_guests_mention_and_its_message_are_twins_though_they_name_two_workspaces() -> None:
    names = ("connect_mention_as_message", "connect_mention")
    as_message, as_mention = (set(twin_keys(payload(name), "T0DESK")) for name in names)

    ours = "sl:T0DESK:C0SHARED:1718031600.000200:message:"
    assert ours in as_message & as_mention


def test_a_guest_of_an_organisation_is_one_account_wherever_the_home_was_asked_for() -> None:
    homes = {"U0GUEST": "T0CLIENT"}
    names = ("connect_mention_of_organisation", "connect_message_of_organisation")
    authors = [read(row(name, homes=homes)).sender.account for name in names]

    assert authors == [GUEST.account, GUEST.account]
    assert read(row("connect_reaction", homes=homes)).sender.account == GUEST.account


def test_what_is_taken_out_of_an_edited_message_is_a_change_of_its_own() -> None:
    first, later = payload("edit_caption"), payload("edit_file_taken_out")
    later["event"]["ts"] = "1718031690.000100"

    assert not set(twin_keys(first, "T0DESK")) & set(twin_keys(later, "T0DESK"))


def test_an_edit_is_no_twin_of_its_message_nor_of_its_preview() -> None:
    keys = [
        set(twin_keys(payload(name), "T0DESK"))
        for name in ("message_im", "message_changed", "message_unfurled", "message_deleted")
    ]

    assert len(set.union(*keys)) == sum(map(len, keys))
