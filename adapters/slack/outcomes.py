"""What a failed call means to the courier."""

from adapters.slack.api import (
    CallNotMadeError,
    CallPutOffError,
    CallRefusedError,
    CallUnknownError,
)
from bot.domain.address import Address
from bot.ports.channel import NotSent, Outcome, Refused, TryLater, Unknown

GONE = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "channel_not_found",
        "expired_url",
        "message_not_found",
        "thread_not_found",
        "used_url",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)
# Until somebody opens the channel, or invites the desk, again.
AWAY = frozenset({"is_archived", "not_in_channel"})
FORBIDDEN = frozenset(
    {
        "access_denied",
        "cant_update_message",
        "edit_window_closed",
        "ekm_access_denied",
        "enterprise_is_restricted",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "org_login_required",
        "posting_to_general_channel_denied",
        "team_access_not_granted",
        "two_factor_setup_required",
    }
)
TOO_LARGE = frozenset({"file_size_limit_exceeded", "file_too_large", "storage_limit_reached"})
# Slack was not able to look at the call at all, so nothing can have come of it.
UNTOUCHED = frozenset(
    {"accesslimited", "request_timeout", "service_unavailable", "team_added_to_org"}
)
# The desk's own trouble, which whoever runs it can end: the message is as good as before.
TOKEN = frozenset({"invalid_auth", "not_authed", "token_expired", "token_revoked"})
# Slack says of these that parts of the operation may have been carried out.
HALF_DONE = frozenset({"fatal_error", "internal_error"})


def outcome(failure: Exception) -> Outcome:
    """Translate one failure; raises TypeError for what is none."""
    match failure:
        case CallPutOffError():
            return TryLater(failure.after)
        case CallNotMadeError():
            return NotSent(str(failure))
        case CallUnknownError():
            return Unknown(str(failure))
        case CallRefusedError():
            return refusal(failure.word)
        case _:
            raise TypeError(f"not a failed call: {type(failure).__name__}")


def is_persons(to: Address) -> bool:
    """Whether this is one person's own chat with the desk, named by the chat or by the person."""
    return to.chat.startswith(("D", "U", "W"))


def without_reader(word: str) -> Outcome:
    """Translate the same about a person's own chat, which goes only with the person's account.

    Slack has several words for an account that is deactivated; it may be active again one day.
    """
    if word in AWAY | (GONE - {"thread_not_found", "account_inactive"}):
        return Refused("blocked", word)
    return refusal(word)


def refusal(word: str) -> Outcome:
    """Translate Slack's word for why not."""
    if word in UNTOUCHED | TOKEN:
        return NotSent(word)
    if word in HALF_DONE:
        return Unknown(word)
    if word in AWAY:
        return Refused("away", word)
    if word in GONE:
        return Refused("gone", word)
    if word in FORBIDDEN or word.startswith("restricted_action"):
        return Refused("forbidden", word)
    if word in TOO_LARGE:
        return Refused("too_large", word)
    # msg_too_long, invalid_blocks and whatever Slack may think of: repeating it changes nothing.
    return Refused("invalid", word)
