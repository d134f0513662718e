"""What can go wrong with a call, in words that say whether it may have had an effect.

The library's own errors remain for what the platform says (`BadRequest`, `Forbidden`, `Conflict`,
`ChatMigrated`, `InvalidToken`); these are added because it does not tell a call that never left
from one that may have arrived. No error holds an address: addresses contain the bot's token.
"""

import json
import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

_WAIT = re.compile(r"too many requests: retry after (\d+)", re.IGNORECASE)
_PATIENCE = 5  # seconds, when the platform asks to wait without saying how long


class NotSentError(NetworkError):
    """The call certainly had no effect: no connection, or something before the platform refused."""


class AmbiguousError(NetworkError):
    """The call may have had its effect: the answer is late, cut off, unreadable or a 5xx."""


class WaitError(TelegramError):
    """The platform takes no more for now."""

    def __init__(self, seconds: float) -> None:
        """Keep the time as a duration."""
        super().__init__(f"too many requests: wait {seconds} s")
        self.after = timedelta(seconds=seconds)


# Raised before the request's first byte is written.
_BEFORE_SENDING = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.ServerFingerprintMismatch,
)


def of_connection(problem: Exception) -> TelegramError:
    """A failure of the connection, named by its kind: its own words may hold the token."""
    reason = type(problem).__name__
    if isinstance(problem, aiohttp.ClientConnectorError):
        reason = f"{reason}: {type(problem.os_error).__name__}"
    if isinstance(problem, _BEFORE_SENDING):
        return NotSentError(reason)
    return AmbiguousError(reason)


def of_answer(status: int, body: bytes, *, retry_after: str | None = None) -> TelegramError:
    """An answer that carries no result."""
    answer = _object(body)
    if answer is None:
        return _of_stranger(status, retry_after)
    code = answer.get("error_code")
    status = code if isinstance(code, int) else status
    said = str(answer.get("description") or f"HTTP {status}")
    parameters = answer.get("parameters")
    parameters = parameters if isinstance(parameters, dict) else {}
    # Where one part of several fails, the wish to wait comes inside the words of a 400.
    wrapped = _WAIT.search(said)
    if status == HTTPStatus.TOO_MANY_REQUESTS or wrapped:
        asked = parameters.get("retry_after") or (wrapped and wrapped[1]) or retry_after
        return WaitError(_seconds(asked))
    if isinstance(moved_to := parameters.get("migrate_to_chat_id"), int):
        return ChatMigrated(moved_to)
    return _refusal(status, said)


def _refusal(status: int, said: str) -> TelegramError:
    if not HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return AmbiguousError(f"{status}: {said}")
    known: dict[int, type[TelegramError]] = {
        HTTPStatus.UNAUTHORIZED: InvalidToken,
        HTTPStatus.NOT_FOUND: InvalidToken,
        HTTPStatus.FORBIDDEN: Forbidden,
        HTTPStatus.CONFLICT: Conflict,
    }
    return known.get(status, BadRequest)(said)


def _of_stranger(status: int, retry_after: str | None) -> TelegramError:
    """Not the platform's own answer: a gateway or proxy on the way speaks."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return WaitError(_seconds(retry_after))
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
        return InvalidToken(f"HTTP {status}")
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return BadRequest("Request Entity Too Large")
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return NotSentError(f"HTTP {status}")
    return AmbiguousError(f"HTTP {status}, unreadable")


def _object(body: bytes) -> dict[str, Any] | None:
    """The answer, when it is one of the platform."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) and "ok" in answer else None


def _seconds(asked: object) -> float:
    """How long to wait; never nothing, or the next attempt would follow at once."""
    try:
        return max(float(str(asked)), 1)
    except ValueError:
        return _PATIENCE
