"""What became of a call, in the courier's words, from what the platform said.

The platform's sentences are not documented and change, so they are matched loosely, and one that
is not known is final: it is reported to a person, not repeated for ever.
"""

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from adapters.telegram.failures import AmbiguousError, WaitError
from adapters.telegram.origins import PLATFORM
from bot.domain.address import Address
from bot.ports.channel import Moved, NotSent, Outcome, Refused, TryLater, Unknown

_REASONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "blocked",
        (
            "blocked by the user",
            "user is blocked",
            "user_is_blocked",
            "user is deactivated",
            "user_deactivated",
            "can't initiate conversation",
        ),
    ),
    (
        "away",
        ("bot was kicked", "bot is not a member"),
    ),
    (
        "gone",
        (
            "chat not found",
            "user not found",
            "peer_id_invalid",
            "group chat was deactivated",
            "group is deactivated",
            "thread not found",
            "not a forum",
            "topic_deleted",
            "topic_closed",
            "topic_id_invalid",
            "message to edit not found",
            "message can't be edited",
            "message_id_invalid",
            "query is too old",
            "query id is invalid",
        ),
    ),
    (
        "too_large",
        ("too large", "too big", "too long", "too_long"),
    ),
    (
        "forbidden",
        ("not enough rights", "no rights", "have no right", "_forbidden", "administrator rights"),
    ),
)


def outcome(problem: TelegramError) -> Outcome:
    """Exactly one word for every failure."""
    match problem:
        case WaitError():
            return TryLater(problem.after)
        case ChatMigrated():
            return Moved(Address(PLATFORM, "", str(problem.new_chat_id)))
        case BadRequest():
            return Refused(_reason(problem, "invalid"), str(problem))
        case Forbidden():
            return Refused(_reason(problem, "forbidden"), str(problem))
        case AmbiguousError():
            return Unknown(str(problem))
        case _:
            # No connection; or 401, 404 and 409, which say that the method was not carried out.
            return NotSent(str(problem))


def says(problem: TelegramError, *words: str) -> bool:
    """Whether the platform's sentence contains one of these."""
    said = str(problem).lower()
    return any(word in said for word in words)


def _reason(problem: TelegramError, otherwise: str) -> str:
    return next((reason for reason, words in _REASONS if says(problem, *words)), otherwise)
