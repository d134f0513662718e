"""What recorded payloads of changes, shared channels and odd sorts stand for."""

from dataclasses import replace
from datetime import UTC, datetime

from slack_events import (
    ANN,
    CLIENT,
    DELETED_AT,
    DM,
    EDITED_AT,
    GUEST,
    HAPPENED_AT,
    SCAN,
    SHARED,
    TEAM,
    at,
    became,
    deleted,
    edited,
    file,
    pressed,
    reacted,
    slashed,
    wrote,
)

from bot.buttons import Action, Press
from bot.domain.address import Address
from bot.domain.conversation import FileKind
from bot.domain.people import AccountId
from bot.events import ChatMoved, Membership, Sender

EMPLOYEE = Sender(account=AccountId("slack", "T0DESK", "W0CLIENT"), name="")
OF_ORGANISATION = Sender(account=AccountId("slack", "E0CLIENT", "U0GUEST"), name="")
UNPLACED = Sender(account=AccountId("slack", "T0DESK", "U0GUEST"), name="")
THREAD = at("C0TEAM", "1718031500.000100")
SECRET = at("G0SECRET")
CORRECTED = "now with a correction"
LUNCH = "could you order lunch?"
SNIPPET = file("F0SNIP", FileKind.DOCUMENT, "Untitled.txt", "text/plain", 120)
NORTH = at("C0TEAM", title="team-north")
TRIGGER = "7266120000000.7200000000000"


def chose(trigger: str, team: str = "T0DESK"):
    press = Press(Action.PART_OF, "prompt-3", "task-9")
    return replace(
        pressed(NORTH, press, label="One"),
        key=f"sl:A0DESK:{team}:block_actions:{TRIGGER}.{trigger}",
    )


CHANGES = {
    "message_changed": edited("Ev22EC", CLIENT, DM, CORRECTED),
    "edit_in_thread": edited("Ev70ET", ANN, THREAD, "I will call them today"),
    "edit_with_mention": edited("Ev71EM", ANN, TEAM, "help us", addressed=True),
    "edit_caption": edited("Ev72EF", CLIENT, DM, "signed by both", files=(SCAN,)),
    "edit_file_taken_out": edited("Ev73EG", CLIENT, DM, "signed"),
    "edit_without_before": edited("Ev74EB", CLIENT, DM, CORRECTED),
    "connect_edit": edited("Ev66CE", GUEST, SHARED, "hello next door"),
    "message_deleted": deleted("Ev24DE", DM, DELETED_AT),
    "deleted_in_thread": deleted("Ev79DT", THREAD, DELETED_AT),
    "deleted_of_desk": deleted("Ev80DD", TEAM, DELETED_AT),
    "deleted_unknown_before": deleted("Ev81DU", TEAM, DELETED_AT),
    "tombstone": deleted("Ev78TO", TEAM, EDITED_AT),
    "reaction_added": reacted(
        "Ev38RE", ANN, TEAM, added=("eyes",), at=datetime(2024, 6, 10, 15, 0, 0, 1400, UTC)
    ),
    "reaction_removed": reacted("Ev110RR", ANN, TEAM, removed=("eyes",)),
    "connect_reaction": reacted("Ev67CR", UNPLACED, SHARED, added=("eyes",)),
    "member_joined_channel": became("Ev36MJ", Membership.ADDED, TEAM, ANN),
    "member_joined_private": became("Ev97JP", Membership.ADDED, SECRET, ANN),
    "member_joined_by_itself": became("Ev98JI", Membership.ADDED, TEAM, None),
    "channel_left": became("Ev100LC", Membership.REMOVED, TEAM, ANN),
    "group_left": became("Ev101LG", Membership.REMOVED, SECRET, None),
    "channel_archive": became("Ev102AC", Membership.CLOSED, TEAM, ANN),
    "group_archive": became("Ev103AG", Membership.CLOSED, SECRET, ANN),
    "channel_unarchive": became("Ev106UA", Membership.OPENED, TEAM, ANN),
    "group_unarchive": became("Ev111UG", Membership.OPENED, SECRET, ANN),
    "channel_deleted": became("Ev104DC", Membership.CLOSED, TEAM, ANN),
    "group_deleted": became(
        "Ev105DG", Membership.CLOSED, SECRET, None, datetime(2024, 6, 10, 15, tzinfo=UTC)
    ),
    "channel_id_changed": ChatMoved(
        key="sl:A0DESK:Ev109IC",
        at=HAPPENED_AT,
        old=SECRET.address,
        new=Address("slack", "T0DESK", "C0SECRET"),
    ),
    "connect_mention_as_message": wrote("Ev61CM", GUEST, SHARED, LUNCH, addressed=True),
    "connect_mention": wrote("Ev62CA", GUEST, SHARED, LUNCH, addressed=True),
    "connect_mention_of_organisation": wrote(
        "Ev63CO", OF_ORGANISATION, SHARED, "hello", addressed=True
    ),
    "connect_message_of_organisation": wrote("Ev64CP", GUEST, SHARED, "hello"),
    "connect_message_ours": wrote("Ev65CU", ANN, SHARED, "good morning to both companies"),
    "org_message": wrote("Ev68OM", EMPLOYEE, DM, "from the whole organisation"),
    "org_press": replace(
        pressed(NORTH, Press(Action.CLAIM, "task-12")),
        key=f"sl:A0DESK:E0DESK:block_actions:{TRIGGER}.org1",
    ),
    "org_slash": replace(
        slashed(NORTH, "reply", "12  it is on its way & paid"),
        key="sl:A0DESK:T0DESK:command:7266150000000.7200000000000.org2",
    ),
    "message_me": wrote("Ev82ME", ANN, TEAM, "is on it"),
    "message_snippet": wrote("Ev83SN", CLIENT, DM, "our hours", files=(SNIPPET,)),
    "message_external_file": wrote(
        "Ev84XF", CLIENT, DM, "the plan\n🔗 Plan https://docs.example.com/plan"
    ),
    "message_file_gone": wrote("Ev85FG", CLIENT, DM, "this was a scan"),
    "press_overflow": chose("ov"),
    "press_radio": chose("ra"),
    "press_external_select": chose("ex"),
}

NOTHING = {
    "app_rate_limited",
    "app_uninstalled",
    "block_suggestion",
    "channel_rename",
    "channel_shared",
    "edit_of_another_app",
    "edit_of_assistant_thread",
    "edit_of_thread_count",
    "edit_unseen",
    "interactive_message",
    "member_joined_other",
    "member_left_channel",
    "message_app_user",
    "message_bot",
    "message_bot_added",
    "message_channel_archive",
    "message_channel_join",
    "message_channel_leave",
    "message_channel_name",
    "message_channel_topic",
    "message_group_join",
    "message_huddle",
    "message_of_integration",
    "message_own",
    "message_own_changed",
    "message_pinned",
    "message_reminder",
    "message_slackbot",
    "message_unfurled",
    "message_unheard_subtype",
    "org_team_access_granted",
    "press_channels_select",
    "press_checkboxes",
    "press_conversations_select",
    "press_datepicker",
    "press_datetimepicker",
    "press_feedback",
    "press_icon_button",
    "press_link",
    "press_multi_channels",
    "press_multi_conversations",
    "press_multi_external",
    "press_multi_static",
    "press_multi_users",
    "press_rich_text_input",
    "press_select_cleared",
    "press_text_input",
    "press_timepicker",
    "press_unheard_element",
    "press_users_select",
    "press_workflow_button",
    "reaction_of_desk",
    "reaction_on_file",
    "tokens_revoked",
    "unheard_event",
    "unheard_interaction",
}
